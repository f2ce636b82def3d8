// For a journal in chunks (journal/chunk.h): which chunk the open entry needs, and which to fetch ahead.
//
//   if (const auto chunk = needed_chunk(state, journal)) fetch(journal.chunks[*chunk].url);
//   else if (const auto next = next_chunk(state, journal, Direction::next)) ... when idle
#pragma once

#include "app/command.h"

namespace daybook {

/// The chunk with the open entry's text, if it is not loaded and has not failed to load.
std::optional<std::uint32_t> needed_chunk(const State& state, const Journal& journal);
/// The chunk next to that of the open entry, in the direction in which the visitor moves; if that one is loaded, the one
/// in the other direction.
std::optional<std::uint32_t> next_chunk(const State& state, const Journal& journal, Direction onward);

}  // namespace daybook
