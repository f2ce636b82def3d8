// UTF-8: is it, and where is it not.
//
// Offsets are in bytes from 0; lines and columns count from 1, columns in Unicode characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace daybook {

/// Bytes of the character that `rest`, which is not empty, begins with; 0 if it is not well formed.
std::size_t utf8_length(std::string_view rest);

/// The offset of the first byte that begins no well-formed character (RFC 3629: nothing overlong, no
/// surrogates, nothing above U+10FFFF); nothing if there is none.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

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
