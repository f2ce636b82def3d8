// The document's text as HTML: every word of it in a `.line`, and nothing that is not the document's.
//
// The textContent of the `.line` elements, one after the other, is plain_text(entry, layer) line by
// line. What the editors add shows through attributes and generated content, or stands in an
// `<aside class="notes">` after the block, so that selecting, copying, finding and reading aloud give
// the document alone. In the reading layer, corrections and supplied words stand in `.corr` and
// `.supplied`.
#pragma once

#include <string>

#include "app/state.h"

namespace daybook {

std::string document_html(const Entry& entry, const Model& model, const State& state);

}  // namespace daybook
