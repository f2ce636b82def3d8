// The document's text as HTML: every word of the document is in a `.line`, and nothing else is.
//
// The textContent of the `.line` elements, one after the other, is plain_text(entry, layer) line by
// line, without control characters (journal/controls.h). What the editors add shows through attributes and
// generated content, or is in an `<aside class="notes">` after the block, so that selecting, copying,
// finding and reading aloud give only the document. In the reading layer, corrections and supplied words
// stand in `.corr` and `.supplied`.
//
// Blocks and lines carry their ids (journal/text_map.h) as data-block and data-line, as does a `.lost` line, which
// tells of a loss or of a new page. Marked words stand in `<mark class="event" title="…">`: one for each stretch and
// each mark, one in the other where marks overlap.
//
// An entry in two languages has two `section.side` in `.document.parallel`, each with its own lines and a
// heading; the first is the entry's text. They stand one after the other in the page, and beside each other
// block by block where there is room, by style alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/text_map.h"
#include "page/form.h"

namespace daybook {

/// Words to be marked, such as an event's quotation. Ranges may overlap, and run over lines.
struct TextMark {
    TextRange range;             // of the entry's text in the layer on show
    std::string_view css_class;  // says what for
    std::string label;           // for the visitor; may be empty
};

/// One `<div class="document printed">` or `<div class="document reading">`.
/// Marked is what the state chooses.
void write_document(const Page& page, const Entry& entry);
/// `map` is of the entry.
void write_document(const Page& page, const Entry& entry, const TextMap& map, const std::vector<TextMark>& marks);

}  // namespace daybook
