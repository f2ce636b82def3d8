// What a mark of the text means, in a few words: for attributes.
#pragma once

#include <string>
#include <string_view>

#include "journal/model.h"
#include "words/words.h"

namespace daybook {

/// The class of the run's element, which is the same in every layer.
std::string_view mark_class(RunKind kind);
/// The HTML element whose meaning the mark has: ins, del, em, strong, u, sup, or span.
std::string_view mark_element(const Run& run);
/// "Added to the text. Hand: red pencil. Place: margin"; empty if the words need no explanation.
std::string mark_explanation(const Run& run, const Words& words);
/// "one line lost when the page was captured"
std::string gap_label(const Mark* mark, const Words& words);

/// What is said of a page of the source that begins, with a link to its image or without one.
enum class PageImageLink : std::uint8_t { absent, present };
/// "Page 102 of the source begins"
std::string page_break_explanation(const Mark* mark, PageImageLink image, const Words& words);
/// "p. 102"
std::string page_break_label(const Mark* mark, const Words& words);

}  // namespace daybook
