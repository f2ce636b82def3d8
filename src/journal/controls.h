// Characters that steer the text around them instead of being text.
//
// Bidirectional controls can make words read in another order than they stand in (U+202E shows "cba" for
// "abc"); control characters, byte order marks and annotation controls are drawn by no font. In a journal
// they are shown by their number and never take effect. The joiners U+200C and U+200D are left alone:
// Persian, Hindi and many others are not written without them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace daybook {

struct ControlCharacter {
    char32_t code = 0;
    std::size_t bytes = 0;  // of its UTF-8
};

/// The control character that begins at a byte of UTF-8; bytes is 0 if there is none. Line feed and tab are text.
ControlCharacter control_at(std::string_view text, std::size_t at);
/// "U+202E"
std::string code_name(char32_t code);
/// The text with code names instead of controls: for attributes, titles and terminals, where there is no markup.
std::string visible(std::string_view text);

}  // namespace daybook
