#include "journal/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace daybook {

// RFC 3629, section 4.
std::size_t utf8_length(std::string_view rest) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    const unsigned char lead = at(0);
    if (lead < 0x80) return 1;
    const std::size_t length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || rest.size() < length) return 0;
    const unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < lowest || at(1) > highest) return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if (starts_character(rest[i])) return 0;
    }
    return length;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
    std::size_t i = 0;
    while (i < bytes.size()) {
        // Eight ASCII bytes at a time, as most of a journal is ASCII.
        while (i + 8 <= bytes.size()) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, bytes.data() + i, 8);
            if ((eight & 0x8080808080808080U) != 0) break;
            i += 8;
        }
        if (i == bytes.size()) break;
        const std::size_t length = utf8_length(bytes.substr(i));
        if (length == 0) return i;
        i += length;
    }
    return std::nullopt;
}

Character first_character(std::string_view rest) {
    const std::size_t length = utf8_length(rest);
    const auto byte = [&](std::size_t i) -> char32_t { return static_cast<unsigned char>(rest[i]); };
    if (length == 0) return {0xFFFD, 1};
    if (length == 1) return {byte(0), 1};
    char32_t code = byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) code = code << 6U | (byte(i) & 0x3FU);
    return {code, length};
}

void append_utf8(std::string& out, char32_t code) {
    if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = 0xFFFD;
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0U | code >> 6U);
    } else if (code < 0x10000) {
        put(0xE0U | code >> 12U);
        put(0x80U | (code >> 6U & 0x3FU));
    } else {
        put(0xF0U | code >> 18U);
        put(0x80U | (code >> 12U & 0x3FU));
        put(0x80U | (code >> 6U & 0x3FU));
    }
    put(0x80U | (code & 0x3FU));
}

LineColumn advance(LineColumn place, std::string_view bytes, std::size_t from, std::size_t to) {
    to = std::min(to, bytes.size());
    for (std::size_t i = from; i < to; ++i) {
        if (bytes[i] == '\n') {
            ++place.line;
            place.column = 1;
        } else if (starts_character(bytes[i])) {
            ++place.column;
        }
    }
    return place;
}

}  // namespace daybook
