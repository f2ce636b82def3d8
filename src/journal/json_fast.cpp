// Parses well-formed JSON in one pass; file_fault.h explains what is wrong with anything else. Strings are
// scanned eight bytes at a time (Lamport, "Multiple byte processing with full-word instructions", 1975);
// only bytes beyond ASCII are examined one by one.

#include <cstring>

#include "journal/ascii.h"
#include "journal/json_writer.h"
#include "journal/number.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

constexpr std::uint64_t each_byte = 0x0101010101010101U;
constexpr std::uint64_t high_bits = 0x8080808080808080U;

std::uint64_t eight_bytes(const char* at) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// Whether any of eight bytes of a string is a quotation mark, a backslash, a control character or not ASCII.
bool is_special(std::uint64_t word) {
    const std::uint64_t quote = (word ^ (each_byte * '"')) - each_byte;
    const std::uint64_t backslash = (word ^ (each_byte * '\\')) - each_byte;
    const std::uint64_t control = word - each_byte * 0x20U;
    return ((quote | backslash | control | word) & high_bits) != 0;
}

class FastParser {
public:
    FastParser(JsonTree& tree, std::string_view bytes, int depth)
        : writer_(tree, bytes),
          begin_(bytes.data()),
          at_(bytes.data()),
          end_(bytes.data() + bytes.size()),
          depth_(static_cast<std::size_t>(depth)) {}

    bool parse() {
        do {
            if (!value()) return false;
        } while (!finished_);
        skip_space();
        return at_ == end_;
    }

private:
    [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(at_ - begin_); }
    /// The next byte; at the end 0, which never occurs in JSON.
    [[nodiscard]] char peek() const { return at_ < end_ ? *at_ : '\0'; }

    void skip_space() {
        while (at_ < end_) {
            const char c = *at_;
            if (c == '\n' || c == '\r' || c == '\t') {
                ++at_;
            } else if (c == ' ') {
                ++at_;
                while (end_ - at_ >= 8 && eight_bytes(at_) == each_byte * ' ') at_ += 8;
            } else {
                return;
            }
        }
    }

    /// Reads one value or the start of a container, the separator after it, and the key of the next value.
    bool value() {
        skip_space();
        switch (peek()) {
            case '{':
                if (!open(JsonKind::object)) return false;
                if (peek() == '}') break;
                return key();
            case '[':
                if (!open(JsonKind::array)) return false;
                if (peek() == ']') break;
                return true;
            case '"':
                if (!string()) return false;
                break;
            case 't':
                if (!word("true", JsonKind::boolean, 1)) return false;
                break;
            case 'f':
                if (!word("false", JsonKind::boolean, 0)) return false;
                break;
            case 'n':
                if (!word("null", JsonKind::null, 0)) return false;
                break;
            default:
                if (!number()) return false;
        }
        return after_value();
    }

    bool open(JsonKind kind) {
        if (writer_.depth() >= depth_) return false;
        writer_.open(kind, offset());
        ++at_;
        skip_space();
        return true;
    }

    bool after_value() {
        while (writer_.depth() > 0) {
            skip_space();
            const char c = peek();
            const bool object = writer_.in_object();
            if (c == ',') {
                ++at_;
                if (!object) return true;
                skip_space();
                return key();
            }
            if (c != (object ? '}' : ']')) return false;
            ++at_;
            writer_.close();
        }
        finished_ = true;
        return true;
    }

    bool key() {
        if (peek() != '"') return false;
        writer_.key();
        if (!string()) return false;
        skip_space();
        if (peek() != ':') return false;
        ++at_;
        return true;
    }

    bool word(std::string_view letters, JsonKind kind, std::uint32_t value) {
        if (std::string_view(at_, static_cast<std::size_t>(end_ - at_)).substr(0, letters.size()) != letters) {
            return false;
        }
        writer_.scalar(kind, offset(), value);
        at_ += letters.size();
        return true;
    }

    /// Moves to the next quotation mark or backslash of a string; false if there is an invalid byte before it.
    bool skip_plain() {
        while (true) {
            while (end_ - at_ >= 8 && !is_special(eight_bytes(at_))) at_ += 8;
            if (at_ == end_) return false;
            const auto c = static_cast<unsigned char>(*at_);
            if (c == '"' || c == '\\') return true;
            if (c < 0x20) return false;
            if (c < 0x80) {
                ++at_;
                continue;
            }
            do {
                const std::size_t length = utf8_length({at_, static_cast<std::size_t>(end_ - at_)});
                if (length == 0) return false;
                at_ += length;
            } while (at_ < end_ && static_cast<unsigned char>(*at_) >= 0x80);
        }
    }

    bool string() {
        const std::size_t start = offset();
        ++at_;
        const char* from = at_;
        if (!skip_plain()) return false;
        if (*at_ == '"') {
            writer_.string(start, static_cast<std::size_t>(at_ - from));
            ++at_;
            return true;
        }
        std::string& store = writer_.store();
        const std::size_t store_size = store.size();
        while (*at_ == '\\') {
            store.append(from, at_);
            if (!escape(store)) return false;
            from = at_;
            if (!skip_plain()) return false;
        }
        store.append(from, at_);
        ++at_;
        writer_.stored_string(start, store_size);
        return true;
    }

    bool escape(std::string& store) {
        if (end_ - at_ < 2) return false;
        const char c = at_[1];
        at_ += 2;
        switch (c) {
            case '"':
            case '\\':
            case '/': store += c; return true;
            case 'b': store += '\b'; return true;
            case 'f': store += '\f'; return true;
            case 'n': store += '\n'; return true;
            case 'r': store += '\r'; return true;
            case 't': store += '\t'; return true;
            case 'u': return escaped_code(store);
            default: return false;
        }
    }

    /// Reads the digits after "\u", and for a surrogate also the second escape of the pair.
    bool escaped_code(std::string& store) {
        std::uint32_t code = 0;
        if (!hex(code)) return false;
        if (code >= 0xDC00U && code < 0xE000U) return false;
        if (code >= 0xD800U && code < 0xDC00U) {
            std::uint32_t low = 0;
            if (end_ - at_ < 2 || at_[0] != '\\' || at_[1] != 'u') return false;
            at_ += 2;
            if (!hex(low) || low < 0xDC00U || low >= 0xE000U) return false;
            code = 0x10000U + ((code - 0xD800U) << 10U) + (low - 0xDC00U);
        }
        append_utf8(store, code);
        return true;
    }

    bool hex(std::uint32_t& code) {
        if (end_ - at_ < 4) return false;
        for (int i = 0; i < 4; ++i) {
            const int digit = hex_value(*at_++);
            if (digit < 0) return false;
            code = code * 16U + static_cast<std::uint32_t>(digit);
        }
        return true;
    }

    std::size_t skip_digits() {
        const char* const first = at_;
        while (at_ < end_ && is_digit(*at_)) ++at_;
        return static_cast<std::size_t>(at_ - first);
    }

    bool number() {
        const std::size_t start = offset();
        const char* const first = at_;
        const bool negative = peek() == '-';
        if (negative) ++at_;
        const bool zero = peek() == '0';
        const std::size_t whole = skip_digits();
        if (whole == 0 || (zero && whole > 1)) return false;
        const bool fraction = peek() == '.';
        if (fraction) {
            ++at_;
            if (skip_digits() == 0) return false;
        }
        const bool exponent = peek() == 'e' || peek() == 'E';
        if (exponent) {
            ++at_;
            if (peek() == '+' || peek() == '-') ++at_;
            if (skip_digits() == 0) return false;
        }
        const std::optional<double> value = read_number({first, static_cast<std::size_t>(at_ - first)});
        if (!value) return false;
        // nlohmann/json reads a whole number as an integer, for which there is no -0; both parsers must agree.
        writer_.number(start, *value == 0 && !fraction && !exponent ? 0 : *value);
        return true;
    }

    JsonWriter writer_;
    const char* begin_;
    const char* at_;
    const char* end_;
    std::size_t depth_;
    bool finished_ = false;
};

}  // namespace

bool JsonTree::try_parse(std::string_view bytes, int depth) {
    return FastParser(*this, bytes, depth).parse();
}

}  // namespace daybook
