#include "journal/controls.h"

namespace daybook {

namespace {

constexpr bool is_control(char32_t code) {
    return (code < 0x20 && code != U'\n' && code != U'\t') || (code >= 0x7F && code <= 0x9F) || code == 0x061C ||
           code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB);
}

}  // namespace

ControlCharacter control_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> char32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
    };
    const char32_t first = byte(0);
    char32_t code = first;
    std::size_t bytes = 1;
    // No control has four bytes, and most text has none of these first bytes.
    if (first == 0xC2 || first == 0xD8) {
        code = (first & 0x1F) << 6 | (byte(1) & 0x3F);
        bytes = 2;
    } else if (first == 0xE2 || first == 0xEF) {
        code = (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        bytes = 3;
    } else if (first >= 0x80) {
        return {};
    }
    if (at + bytes > text.size() || !is_control(code)) return {};
    return {code, bytes};
}

std::string code_name(char32_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "U+";
    for (int shift = 12; shift >= 0; shift -= 4) name += digits[code >> shift & 15];
    return name;
}

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const ControlCharacter control = control_at(text, at);
        if (control.bytes == 0) {
            out += text[at++];
        } else {
            out += code_name(control.code);
            at += control.bytes;
        }
    }
    return out;
}

}  // namespace daybook
