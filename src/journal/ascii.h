// ASCII: letters, digits, lower case, hexadecimal digits, base64.
//
//   lower_case("Rook.TXT") == "rook.txt"
//   append_hex(out, 0x200E, 4, Letters::upper)     // "200E"
//
// Independent of the locale. Bytes beyond ASCII are neither letters nor digits and are not changed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace daybook {

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr char lower_case(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_letter(char c) {
    return lower_case(c) >= 'a' && lower_case(c) <= 'z';
}
constexpr bool is_letter_or_digit(char c) {
    return is_letter(c) || is_digit(c);
}
std::string lower_case(std::string_view text);

enum class Letters : std::uint8_t { lower, upper };

/// Appends the last `digits` (at most 8) hexadecimal digits of the number.
void append_hex(std::string& out, std::uint32_t number, int digits, Letters letters);
/// The value of a hexadecimal digit; -1 for other characters.
constexpr int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    const char letter = lower_case(c);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// Base64 of RFC 4648, section 4, with padding.
std::string base64(std::string_view bytes);

}  // namespace daybook
