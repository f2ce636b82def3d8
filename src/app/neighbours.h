// The previous and the next entry, for keys and for the reading pane. Found through the TimelineIndex, without a loop over
// all entries.
#pragma once

#include "app/command.h"

namespace daybook {

/// The entry before or after the open entry or day; nothing if there is none with a known day.
std::optional<EntryId> neighbour_of(const State& state, Direction direction, const Model& model);
/// The entry that begins nearest to the day; nothing if no entry has a known day.
std::optional<EntryId> nearest_entry(Day day, const Model& model);

}  // namespace daybook
