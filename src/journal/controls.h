// Control characters, in the wide sense of characters that are not text.
//
// Bidirectional controls can change the order in which words appear (U+202E shows "cba" for "abc"); control
// characters, byte order marks and annotation controls are invisible, and U+FFFE and U+FFFF are not allowed in
// XML. In a journal they are shown by their code points and have no effect. The joiners U+200C and U+200D are not
// included, because Persian, Hindi and many other languages need them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace daybook {

struct ControlCharacter {
    char32_t code = 0;
    std::size_t bytes = 0;  // its length in UTF-8
};

/// The control character that begins at byte `at`; `bytes` is 0 if there is none. Line feed and tab count as text.
ControlCharacter control_at(std::string_view text, std::size_t at);
/// "U+202E"
std::string code_name(char32_t code);
/// The text with code names instead of control characters, for attributes, titles and terminals.
std::string visible(std::string_view text);

}  // namespace daybook
