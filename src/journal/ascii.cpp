#include "journal/ascii.h"

namespace daybook {

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = lower_case(c);
    return out;
}

void append_hex(std::string& out, std::uint32_t number, int digits, Letters letters) {
    const char ten = letters == Letters::upper ? 'A' : 'a';
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
        const std::uint32_t digit = number >> static_cast<unsigned>(shift) & 15U;
        out += static_cast<char>(digit < 10 ? '0' + digit : static_cast<std::uint32_t>(ten) + digit - 10);
    }
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byte = [&](std::size_t at) -> std::uint32_t {
            return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
        };
        const std::uint32_t three = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
        out += letters[three >> 18];
        out += letters[three >> 12 & 63];
        out += i + 1 < bytes.size() ? letters[three >> 6 & 63] : '=';
        out += i + 2 < bytes.size() ? letters[three & 63] : '=';
    }
    return out;
}

}  // namespace daybook
