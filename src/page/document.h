// The document's text as HTML: every word of it in a `.line`, and nothing that is not the document's.
//
// The textContent of the `.line` elements, one after the other, is plain_text(entry, layer) line by
// line, without control characters (journal/controls.h). What the editors add shows through attributes and
// generated content, or stands in an `<aside class="notes">` after the block, so that selecting, copying,
// finding and reading aloud give the document alone. In the reading layer, corrections and supplied words
// stand in `.corr` and `.supplied`.
//
// An entry in two languages has two `section.side` in `.document.parallel`, each with its own lines and a
// heading; the first is the entry's text. They stand one after the other in the page, and beside each other
// block by block where there is room, by style alone.
#pragma once

#include "journal/model.h"
#include "page/form.h"

namespace daybook {

/// One `<div class="document printed">` or `<div class="document reading">`.
void write_document(const Page& page, const Entry& entry);

}  // namespace daybook
