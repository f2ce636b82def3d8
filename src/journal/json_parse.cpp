// The one file that includes nlohmann/json.

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "journal/json_writer.h"

namespace daybook {

/// Receives nlohmann's SAX events and finds the place of each again: between the end of one token and
/// the start of the next there are only white space, commas and colons.
class JsonBuilder {
public:
    JsonBuilder(JsonTree& tree, std::string_view bytes, int depth)
        : writer_(tree, bytes), bytes_(bytes), depth_(static_cast<std::size_t>(depth)) {}

    std::optional<JsonFault> fault;

    bool null() {
        writer_.scalar(JsonKind::null, token(4), 0);
        return true;
    }
    bool boolean(bool value) {
        writer_.scalar(JsonKind::boolean, token(value ? 4 : 5), value ? 1 : 0);
        return true;
    }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(value); }
    bool string(const std::string& value);
    bool binary(const std::vector<std::uint8_t>&) { return false; }  // not in JSON text
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool key(const std::string& value) {
        writer_.key();
        return string(value);
    }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string& last_token, const nlohmann::detail::exception& error);

private:
    /// The offset of the next token, whose first `length` bytes are passed over.
    std::size_t token(std::size_t length) {
        while (cursor_ < bytes_.size() && std::strchr(" \t\r\n,:", bytes_[cursor_]) != nullptr) ++cursor_;
        const std::size_t start = cursor_;
        cursor_ += length;
        return start;
    }

    bool number(double value) {
        writer_.number(token(0), value);
        cursor_ = std::min(bytes_.find_first_not_of("0123456789+-.eE", cursor_), bytes_.size());
        return true;
    }

    bool open(JsonKind kind) {
        const std::size_t offset = token(1);
        if (writer_.depth() >= depth_) {
            fault = JsonFault{offset, "the file is more than " + std::to_string(depth_) + " lists and objects deep",
                              "nest less deeply"};
            return false;
        }
        writer_.open(kind, offset);
        return true;
    }

    bool close() {
        token(1);
        writer_.close();
        return true;
    }

    JsonWriter writer_;
    std::string_view bytes_;
    std::size_t depth_;
    std::size_t cursor_ = 0;  // after the last token
};

bool JsonBuilder::string(const std::string& value) {
    const std::size_t offset = token(1);
    const std::string_view same = bytes_.substr(cursor_, value.size());
    if (same.find('\\') == std::string_view::npos && cursor_ + same.size() < bytes_.size() &&
        bytes_[cursor_ + same.size()] == '"') {
        cursor_ += value.size() + 1;
        writer_.string(offset, value.size());
        return true;
    }
    const std::size_t store_size = writer_.store().size();
    writer_.store() += value;
    writer_.stored_string(offset, store_size);
    while (cursor_ < bytes_.size() && bytes_[cursor_] != '"') cursor_ += bytes_[cursor_] == '\\' ? 2 : 1;
    ++cursor_;
    return true;
}

namespace {

/// Bytes of the token that the lexer read last. Its own copy of it is stale after anything but strings and numbers.
std::size_t token_length(std::string_view what, const std::string& last_token) {
    if (what.find("unexpected '") != std::string_view::npos) return 1;
    if (what.find("unexpected true") != std::string_view::npos) return 4;
    if (what.find("unexpected false") != std::string_view::npos) return 5;
    if (what.find("unexpected null") != std::string_view::npos) return 4;
    if (what.find("unexpected ") == std::string_view::npos) return 1;  // broken: shown where it breaks
    return std::max<std::size_t>(last_token.size(), 1);
}

}  // namespace

bool JsonBuilder::parse_error(std::size_t position, const std::string& last_token,
                              const nlohmann::detail::exception& error) {
    const std::size_t size = bytes_.size();
    std::string_view what = error.what();
    const std::size_t back = token_length(what, last_token);
    if (what.find("unexpected end of input") != std::string_view::npos ||
        what.find("missing closing quote") != std::string_view::npos) {
        fault =
            JsonFault{size, "the file ends before the journal does",
                      "it was probably cut off: fetch it again, or close the lists, objects and strings that are open"};
        return false;
    }
    // The message is "[json.exception…] parse error at line 1, column 2: syntax error while parsing
    // object - unexpected '}'; last read: '…}'; expected string literal". Only its middle is for people.
    if (const std::size_t dash = what.find(" - "); dash != std::string_view::npos) what.remove_prefix(dash + 3);
    std::string words(what);
    if (const std::size_t read = words.find("; last read: "); read != std::string::npos) {
        const std::size_t expected = words.rfind("; expected ");
        const bool more = expected != std::string::npos && expected > read;
        words.erase(read, more ? expected - read : std::string::npos);
    }
    // Position counts the bytes read.
    const std::size_t offset = std::min(position >= back ? position - back : 0, size);
    fault = JsonFault{offset, "this is not JSON: " + words,
                      "look here and just before for a missing or superfluous comma, quotation mark or bracket"};
    return false;
}

std::optional<JsonFault> JsonTree::parse(std::string_view bytes, int depth) {
    JsonBuilder builder(*this, bytes, depth);
    const bool good = nlohmann::json::sax_parse(bytes.data(), bytes.data() + bytes.size(), &builder);
    if (builder.fault) return builder.fault;
    if (!good || nodes_.empty()) return JsonFault{0, "this is not JSON", "write a JSON object"};
    return std::nullopt;
}

}  // namespace daybook
