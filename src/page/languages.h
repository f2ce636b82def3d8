// Languages by their BCP 47 tags, for headings: "ru" is Russian, "ko-Hani" Korean in Chinese characters.
#pragma once

#include <string>
#include <string_view>

namespace daybook {

/// In English; the tag itself where the language is not in the list.
std::string language_name(std::string_view tag);
/// Whether the tag's script, or else its language's usual one, is written from right to left.
bool runs_from_the_right(std::string_view tag);

}  // namespace daybook
