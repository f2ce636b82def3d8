// Languages by their BCP 47 tags, for headings: "ru" is Russian, "ko-Hani" Korean in Chinese characters.
#pragma once

#include <string>
#include <string_view>

#include "words/words.h"

namespace daybook {

/// The language's name, in the language of `words`; the tag itself if there is no name for it.
std::string language_name(std::string_view tag, const Words& words);
/// Whether the tag's script, or if it has none the usual script of the language, is written from right to left.
bool runs_from_the_right(std::string_view tag);

}  // namespace daybook
