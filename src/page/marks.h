// Short explanations of the text's marks, for attributes.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "journal/model.h"
#include "words/words.h"

namespace daybook {

/// The CSS class of the run's element, the same in both layers.
std::string_view mark_class(RunKind kind);
/// The HTML element that corresponds to the mark: ins, del, em, strong, u, sup, or span.
const char* mark_element(const Run& run);
/// "Added to the text. Hand: red pencil. Place: margin"; empty if the words need no explanation.
std::string mark_explanation(const Run& run, const Words& words);
/// "one line lost when the page was captured"
std::string gap_label(const Mark* mark, const Words& words);

/// What is in the head of a document: "Head of the dispatch: stamp, Nº 162"; kinds of blocks in words, and short texts of
/// the document as they are, apart from dates. It is a dispatch if an event of that kind is the entry's.
std::string opener_label(const Journal& journal, const Entry& entry, std::span<const Block> opener, const Words& words);

/// Whether the page break has a link to the page's image.
enum class PageImageLink : std::uint8_t { absent, present };
/// "Page 102 of the source begins"
std::string page_break_explanation(const Mark* mark, PageImageLink image, const Words& words);
/// "p. 102"
std::string page_break_label(const Mark* mark, const Words& words);

}  // namespace daybook
