// Which entry comes before and after what is open: for the keys and for the reading pane. Nothing here walks all entries.
#pragma once

#include "app/command.h"

namespace daybook {

/// The entry beside the open one, or on that side of the open day; nothing at the end, or if the rest has no known day.
std::optional<EntryId> neighbour_of(const State& state, Direction direction, const Model& model);
/// The entry that begins nearest to the day; nothing if no entry has a known day.
std::optional<EntryId> nearest_entry(Day day, const Model& model);

}  // namespace daybook
