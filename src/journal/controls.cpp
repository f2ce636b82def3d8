#include "journal/controls.h"

#include "journal/ascii.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

constexpr bool is_control(char32_t code) {
    return (code < 0x20 && code != U'\n' && code != U'\t') || (code >= 0x7F && code <= 0x9F) || code == 0x061C ||
           code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB) ||
           code == 0xFFFE || code == 0xFFFF;
}

}  // namespace

ControlCharacter control_at(std::string_view text, std::size_t at) {
    // A quick test: only these bytes begin a control character, and most characters begin with others.
    const auto first = static_cast<unsigned char>(text[at]);
    if (first >= 0x80 && first != 0xC2 && first != 0xD8 && first != 0xE2 && first != 0xEF) return {};
    const Character character = first_character(text.substr(at));
    if (!is_control(character.code)) return {};
    return {character.code, character.bytes};
}

std::string code_name(char32_t code) {
    std::string name = "U+";
    append_hex(name, code, 4, Letters::upper);
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
