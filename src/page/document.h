// The document's text as HTML: `.line` elements contain the document's words and nothing else.
//
// The textContent of the `.line` elements, in order, is plain_text(entry, layer) line by
// line, without control characters (journal/controls.h). What the editors add is in attributes, in generated
// content, or in a `<div class="notes">` after the block, so that selecting, copying, searching and
// reading aloud give only the document. In the reading layer, corrections and supplied words are in
// `.corr` and `.supplied`.
//
// Blocks and lines have their ids (journal/text_map.h) as data-block and data-line; so have `.lost` lines, which contain
// only a gap or a page break. In a `.lost` line a gap is the button of a note, a mark in the margin.
//
// A head of the document (TEI opener) of more than two lines is folded: `<details class="opener">`. What is in it is the name
// of its `<summary>`, which has no text, so that it is not part of the document. The State says whether it is open
// (Panel::opener); without script, the browser does. Marked words are in `<mark class="event" title="…">` elements, nested where marks overlap.
//
// An entry in two languages has two `section.side` in `.document.parallel`, each with its own lines and a
// heading; the first is the entry's text. They follow each other in the markup; if there is room, CSS
// places them side by side, block by block.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/text_map.h"
#include "page/form.h"

namespace daybook {

/// Words to be marked, such as an event's quotation. Ranges may overlap and extend over several lines.
struct TextMark {
    TextRange range;             // of the entry's text in the displayed layer
    std::string_view css_class;  // the kind of mark
    std::string label;           // the `title`, for the visitor; may be empty
};

/// One `<div class="document printed">` or `<div class="document reading">`.
/// Marks what the State asks for.
void write_document(const Page& page, const Entry& entry);
/// `map` must be the entry's.
void write_document(const Page& page, const Entry& entry, const TextMap& map, const std::vector<TextMark>& marks);

}  // namespace daybook
