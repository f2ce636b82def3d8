// Which text to fetch: of a journal in chunks (journal/chunk.h), what the open entry needs, and what is next.
//
//   if (const auto chunk = needed_chunk(state, journal)) fetch(journal.chunks[*chunk].url);
//   else if (const auto next = next_chunk(state, journal, Direction::next)) ... when there is nothing else to do
#pragma once

#include "app/command.h"

namespace daybook {

/// The chunk with the open entry's text, if that is not here and was not found to be out of reach.
std::optional<std::uint32_t> needed_chunk(const State& state, const Journal& journal);
/// The chunk after that of the open entry, in the direction that the visitor goes; if that is here, the one before it.
std::optional<std::uint32_t> next_chunk(const State& state, const Journal& journal, Direction onward);

}  // namespace daybook
