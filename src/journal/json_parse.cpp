// The one file that includes nlohmann/json.

#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "journal/json_tree.h"

namespace daybook {

/// Receives nlohmann's SAX events and finds the place of each again: between the end of one token and
/// the start of the next there are only white space, commas and colons.
class JsonBuilder {
public:
    JsonBuilder(JsonTree& tree, int depth) : tree_(tree), depth_(static_cast<std::size_t>(depth)) {}

    std::optional<JsonFault> fault;

    bool null() {
        token(JsonKind::null, 4);
        return true;
    }
    bool boolean(bool value) {
        token(JsonKind::boolean, value ? 4 : 5).high = value ? 1 : 0;
        return true;
    }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) { return number(value); }
    bool string(const std::string& value) {
        string_token(value);
        return true;
    }
    bool binary(const std::vector<std::uint8_t>&) { return false; }  // not in JSON text
    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool key(const std::string& value) {
        string_token(value);
        pending_value_ = true;
        return true;
    }
    bool end_object() {
        find_repeated_keys(open_.back().node);
        return close();
    }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool end_array() { return close(); }
    bool parse_error(std::size_t position, const std::string& last_token, const nlohmann::detail::exception& error);

private:
    struct Container {
        std::uint32_t node;
        std::uint32_t last;  // the last element or key; the container itself while it is empty
    };

    void skip_to_token() {
        const std::string_view bytes = tree_.bytes_;
        while (cursor_ < bytes.size() && std::strchr(" \t\r\n,:", bytes[cursor_]) != nullptr) ++cursor_;
    }

    JsonNode& add(JsonKind kind) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
        if (pending_value_) {
            pending_value_ = false;  // the value of a key hangs on the key, not on the object
        } else if (!open_.empty()) {
            Container& container = open_.back();
            if (container.last != container.node) tree_.nodes_[container.last].next = index;
            container.last = index;
            ++tree_.nodes_[container.node].high;
        }
        JsonNode& node = tree_.nodes_.emplace_back();
        node.kind = kind;
        node.offset = static_cast<std::uint32_t>(cursor_);
        return node;
    }

    JsonNode& token(JsonKind kind, std::size_t length) {
        skip_to_token();
        JsonNode& node = add(kind);
        cursor_ += length;
        return node;
    }

    bool number(double value) {
        JsonNode& node = token(JsonKind::number, 0);
        std::uint64_t bits = 0;  // Emscripten 3.1.6 has no std::bit_cast
        std::memcpy(&bits, &value, sizeof bits);
        node.low = static_cast<std::uint32_t>(bits);
        node.high = static_cast<std::uint32_t>(bits >> 32U);
        const std::size_t end = tree_.bytes_.find_first_not_of("0123456789+-.eE", cursor_);
        cursor_ = std::min(end, tree_.bytes_.size());
        return true;
    }

    void string_token(const std::string& value) {
        const std::string_view bytes = tree_.bytes_;
        JsonNode& node = token(JsonKind::string, 1);
        node.high = static_cast<std::uint32_t>(value.size());
        const std::string_view same = bytes.substr(cursor_, value.size());
        if (same.find('\\') == std::string_view::npos && cursor_ + same.size() < bytes.size() &&
            bytes[cursor_ + same.size()] == '"') {
            node.low = static_cast<std::uint32_t>(cursor_);
            cursor_ += value.size() + 1;
            return;
        }
        node.unescaped = true;
        node.low = static_cast<std::uint32_t>(tree_.store_.size());
        tree_.store_ += value;
        while (cursor_ < bytes.size() && bytes[cursor_] != '"') cursor_ += bytes[cursor_] == '\\' ? 2 : 1;
        ++cursor_;
    }

    bool open(JsonKind kind) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
        token(kind, 1);
        if (open_.size() >= depth_) {
            fault =
                JsonFault{cursor_ - 1, "the file is more than " + std::to_string(depth_) + " lists and objects deep",
                          "nest less deeply"};
            return false;
        }
        open_.push_back({index, index});
        return true;
    }

    bool close() {
        skip_to_token();
        ++cursor_;
        open_.pop_back();
        return true;
    }

    void find_repeated_keys(std::uint32_t object);
    void add_repeated(std::uint32_t a, std::uint32_t b) {
        constexpr std::size_t most = 1000;
        if (tree_.repeated_.size() < most) tree_.repeated_.emplace_back(JsonId{std::min(a, b)}, JsonId{std::max(a, b)});
    }

    JsonTree& tree_;
    std::size_t depth_;
    std::size_t cursor_ = 0;  // after the last token
    bool pending_value_ = false;
    std::vector<Container> open_;
    std::vector<std::uint32_t> keys_;  // of one object; kept for its memory
};

void JsonBuilder::find_repeated_keys(std::uint32_t object) {
    const std::uint32_t count = tree_.nodes_[object].high;
    if (count < 2) return;
    keys_.clear();
    for (std::uint32_t key = object + 1; key != 0; key = tree_.nodes_[key].next) keys_.push_back(key);
    const auto text = [this](std::uint32_t key) { return tree_.text({key}); };
    constexpr std::size_t few = 8;  // for these, comparing all pairs is quicker than sorting
    if (keys_.size() <= few) {
        for (std::size_t i = 1; i < keys_.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (text(keys_[i]) == text(keys_[j])) {
                    add_repeated(keys_[i], keys_[j]);
                    break;
                }
            }
        }
        return;
    }
    std::sort(keys_.begin(), keys_.end(), [&](std::uint32_t a, std::uint32_t b) {
        const int order = text(a).compare(text(b));
        return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < keys_.size(); ++i) {
        if (text(keys_[i]) == text(keys_[i - 1])) add_repeated(keys_[i], keys_[i - 1]);
    }
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
    const std::size_t size = tree_.bytes_.size();
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
    bytes_ = bytes;
    store_.clear();
    nodes_.clear();
    repeated_.clear();
    JsonBuilder builder(*this, depth);
    const bool good = nlohmann::json::sax_parse(bytes.data(), bytes.data() + bytes.size(), &builder);
    if (builder.fault) return builder.fault;
    if (!good || nodes_.empty()) return JsonFault{0, "this is not JSON", "write a JSON object"};
    return std::nullopt;
}

}  // namespace daybook
