// UTF-8: checks it, reads and writes characters, and cuts texts at the end of a character.
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

/// The length in bytes of the first character of `rest`, which must not be empty; 0 if it is not well formed.
std::size_t utf8_length(std::string_view rest);

/// The offset of the first byte that does not begin a well-formed character (RFC 3629: no overlong forms, no surrogates,
/// nothing above U+10FFFF); nothing if all are well formed.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

struct Character {
    char32_t code = 0;
    std::size_t bytes = 0;
};

/// The first character of `rest`, which must not be empty; U+FFFD with a length of one byte if it is not well formed.
Character first_character(std::string_view rest);

/// Appends a character. Invalid code points (surrogates, above U+10FFFF) become U+FFFD.
void append_utf8(std::string& out, char32_t code);

/// Whether the byte is not a continuation byte.
constexpr bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The beginning of `text`, at most `most` bytes, cut at the end of a character.
constexpr std::string_view cut_to_bytes(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && !starts_character(text[most])) --most;
    return text.substr(0, most);
}

/// The file without a byte order mark.
inline std::string_view without_mark(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

struct LineColumn {
    int line = 1;
    int column = 1;
};

/// The position of the offset `to`, given that of the offset `from` <= to. Lines end with "\n".
LineColumn advance(LineColumn place, std::string_view bytes, std::size_t from, std::size_t to);
inline LineColumn line_column(std::string_view bytes, std::size_t offset) {
    return advance({}, bytes, 0, offset);
}

}  // namespace daybook
