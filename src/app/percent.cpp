#include "app/percent.h"

#include "journal/ascii.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

bool is_unreserved(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == '~';
}

}  // namespace

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const char character : text) {
        if (is_unreserved(character)) {
            out += character;
        } else {
            out += '%';
            append_hex(out, static_cast<unsigned char>(character), 2, Letters::upper);
        }
    }
    return out;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                   hex_value(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return first_invalid_utf8(out) ? std::string() : out;
}

void add_pair(std::string& link, std::string_view key, std::string_view value) {
    if (!link.empty()) link += '&';
    link += key;
    link += '=';
    link += percent_encoded(value);
}

}  // namespace daybook
