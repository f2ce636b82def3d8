// UTF-8: checked, read and written by character, and cut where a character ends.
//
//   while (!rest.empty()) { const Character c = first_character(rest); …; rest.remove_prefix(c.bytes); }
//   cut_to_bytes("Zōe", 2) == "Z"
//
// Offsets are in bytes from 0; lines and columns count from 1, columns in Unicode characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace daybook {

/// Bytes of the character that `rest`, which is not empty, begins with; 0 if it is not well formed.
std::size_t utf8_length(std::string_view rest);

/// The offset of the first byte that begins no well-formed character (RFC 3629: nothing overlong, no
/// surrogates, nothing above U+10FFFF); nothing if there is none.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

struct Character {
    char32_t code = 0;
    std::size_t bytes = 0;
};

/// The character that `rest`, which is not empty, begins with; U+FFFD, of one byte, if it is not well formed.
Character first_character(std::string_view rest);

/// Appends a character. What is none (a surrogate, above U+10FFFF) becomes U+FFFD.
void append_utf8(std::string& out, char32_t code);

/// Whether the byte is not one of those that follow the first in a character.
constexpr bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The start of `text`, of at most so many bytes, that ends where a character ends.
constexpr std::string_view cut_to_bytes(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && !starts_character(text[most])) --most;
    return text.substr(0, most);
}

/// The file without the byte order mark that some editors write before UTF-8.
inline std::string_view without_mark(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

struct LineColumn {
    int line = 1;
    int column = 1;
};

/// Moves `place`, which is that of `from`, on to the offset `to` >= from. Lines end with "\n".
LineColumn advance(LineColumn place, std::string_view bytes, std::size_t from, std::size_t to);
inline LineColumn line_column(std::string_view bytes, std::size_t offset) {
    return advance({}, bytes, 0, offset);
}

}  // namespace daybook
