#include "search/fold.h"

#include <cstdint>

namespace daybook {

namespace {

// The letter under the marks of U+00C0 to U+017F; '*': two letters, see two_letters; ' ': as it is.
constexpr std::string_view latin =
    "aaaaaa*ceeeeiiiidnooooo ouuuuy**aaaaaa*ceeeeiiiidnooooo ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
    "lllnnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
// The same for U+1E00 to U+1EFF, which transliterations and Vietnamese use.
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyasssss"
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooo"
    "oooouuuuuuuuuuuuuuyyyyyyyyllvvyy";
static_assert(latin.size() == 0x180 - 0xC0 && latin_additional.size() == 0x100);

std::string_view two_letters(std::uint32_t code) {
    switch (code) {
        case 0xC6:
        case 0xE6: return "ae";
        case 0xDE:
        case 0xFE: return "th";
        case 0xDF: return "ss";
        case 0x132:
        case 0x133: return "ij";
        default: return "oe";
    }
}

/// The capital's small letter, for Greek and Cyrillic; accents of Greek and ё are dropped.
std::uint32_t small_letter(std::uint32_t code) {
    if (code >= 0x391 && code <= 0x3A9) return code + 0x20;
    if (code == 0x3C2) return 0x3C3;  // final sigma
    if (code >= 0x410 && code <= 0x42F) return code + 0x20;
    if (code == 0x401 || code == 0x451) return 0x435;  // ё is looked for as е
    if (code >= 0x400 && code <= 0x40F) return code + 0x50;
    if (code >= 0x460 && code <= 0x481) return code | 1U;
    return code;
}

void put(std::string& out, std::uint32_t code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0U | code >> 6U);
        out += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

/// A character of two bytes.
void fold_short(std::uint32_t code, std::string& out) {
    if (code >= 0x300 && code < 0x370) return;  // marks that follow their letter
    if (code < 0xC0 || code >= 0x180) return put(out, small_letter(code));
    const char letter = latin[code - 0xC0];
    if (letter == '*') {
        out += two_letters(code);
    } else if (letter == ' ') {
        put(out, code);
    } else {
        out += letter;
    }
}

}  // namespace

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            out += lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead + 0x20) : text[i];
            ++i;
            continue;
        }
        const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (i + size > text.size()) break;  // cut off in a character
        const auto tail = [&](std::size_t at) { return static_cast<unsigned char>(text[i + at]) & 0x3FU; };
        if (size == 2) {
            fold_short((lead & 0x1FU) << 6U | tail(1), out);
        } else if (size == 3 && ((lead & 0x0FU) << 12U | tail(1) << 6U | tail(2)) >> 8U == 0x1E) {
            out += latin_additional[(tail(1) << 6U | tail(2)) & 0xFFU];
        } else {
            out += text.substr(i, size);
        }
        i += size;
    }
    return out;
}

Matcher::Matcher(std::string_view typed) : typed_(fold(typed)) {
    const std::string_view all = typed_;
    for (std::size_t i = 0; i < all.size();) {
        const std::size_t end = std::min(all.find(' ', i), all.size());
        if (end > i) words_.push_back(all.substr(i, end - i));
        i = end + 1;
    }
}

bool Matcher::matches_folded(std::string_view folded) const {
    for (const std::string_view word : words_) {
        if (folded.find(word) == std::string_view::npos) return false;
    }
    return true;
}

}  // namespace daybook
