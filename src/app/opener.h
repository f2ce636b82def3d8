// The head of the open document is folded (page/document.h), unless something in it is wanted.
#pragma once

#include "app/state.h"

namespace daybook {

/// Opens the head if the selected person, place, organisation or term is named there only, or the selected event or the
/// reading position is in it. Call this when one of them has changed, and when the entry's text has arrived.
void unfold_opener(State& state, const Model& model);

}  // namespace daybook
