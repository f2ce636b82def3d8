// The one file that includes nlohmann/json.

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "journal/ascii.h"
#include "journal/json_writer.h"

namespace daybook {

/// Receives nlohmann's SAX events and finds the position of each: between two tokens there are only white space, commas and
/// colons.
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
    /// Returns the offset of the next token and moves `length` bytes beyond it.
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

bool is_whole(std::string_view token) {
    constexpr std::string_view marks = "{}[],:";
    return (token.size() == 1 && marks.find(token[0]) != std::string_view::npos) || JsonTree().try_parse(token, 1);
}

JsonFault misplaced(std::size_t offset, std::string_view token) {
    const char first = token[0];
    const std::string words = first == '"'                      ? "a string"
                              : first == '-' || is_digit(first) ? "a number"
                                                                : '"' + std::string(token) + '"';
    return {offset, "this is not JSON: " + words + " is not expected here",
            "look here and just before for a missing or superfluous comma, quotation mark or bracket"};
}

/// The last byte of the token is the wrong one.
JsonFault broken(std::size_t offset, std::string_view token) {
    const auto fault = [&](std::string_view what, const char* remedy) {
        return JsonFault{offset, "this is not JSON: " + std::string(what), remedy};
    };
    const char first = token.front();
    const char last = token.back();
    if (static_cast<unsigned char>(last) < 0x20) {
        return fault("a string has a line break or a tab in it", "close it with a quotation mark, or write \\n or \\t");
    }
    if (first == '"' && token.size() > 1) {
        return fault("a string has an invalid escape",
                     "write \\\\ for a backslash, or \\u and four digits for a character");
    }
    if (first == '-' || is_digit(first)) {
        return is_digit(last) ? fault("a number is too large", "write a smaller one, or put it in quotation marks")
                              : fault("a number is not complete", "write it as in -12.5");
    }
    if (last == '\'') return fault("a single quotation mark", "write strings in double ones: \"…\"");
    if (last == '/' || last == '#') {
        return fault("comments are not allowed",
                     "take the comment out, or keep it under a key of your own that begins with \"x-\"");
    }
    if (is_letter(last)) return fault("a word without quotation marks", "write strings and keys in double ones: \"…\"");
    return fault("this cannot begin a value",
                 "look here and just before for a missing or superfluous comma, quotation mark or bracket");
}

}  // namespace

/// `position` is the number of bytes read; at the end of the file it is one more.
bool JsonBuilder::parse_error(std::size_t position, const std::string& /*last_token*/,
                              const nlohmann::detail::exception& /*error*/) {
    if (position == 0 || position > bytes_.size()) {
        fault =
            JsonFault{bytes_.size(), "the file ends before the journal does",
                      "it was probably cut off: fetch it again, or close the lists, objects and strings that are open"};
        return false;
    }
    // Skips separators and white space after the last value; but the last of these may be what is wrong.
    const std::string_view read = bytes_.substr(0, position);
    const std::size_t start = std::min(read.find_first_not_of(" \t\r\n,:", cursor_), position - 1);
    const std::string_view token = read.substr(start);
    fault = is_whole(token) ? misplaced(start, token) : broken(position - 1, token);
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
