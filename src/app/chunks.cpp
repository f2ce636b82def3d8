#include "app/chunks.h"

namespace daybook {

namespace {

bool is_wanted(const Chunk& chunk) {
    return !chunk.here && chunk.fault.empty();
}

/// The first chunk, from the open entry on, that is not the entry's own; nothing if it is loaded or cannot be.
std::optional<std::uint32_t> beside(EntryId open, const Journal& journal, Direction direction) {
    const std::size_t step =
        direction == Direction::next ? 1 : std::size_t(-1);  // below 0 it wraps around, which ends the loop
    const std::optional<std::uint32_t> own = journal[open].chunk;
    for (std::size_t i = open.index; i < journal.entries.size(); i += step) {
        const std::optional<std::uint32_t> chunk = journal.entries[i].chunk;
        if (!chunk || chunk == own) continue;
        return is_wanted(journal.chunks[*chunk]) ? chunk : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::uint32_t> needed_chunk(const State& state, const Journal& journal) {
    if (!state.entry) return std::nullopt;
    const std::optional<std::uint32_t> chunk = journal[*state.entry].chunk;
    return chunk && is_wanted(journal.chunks[*chunk]) ? chunk : std::nullopt;
}

std::optional<std::uint32_t> next_chunk(const State& state, const Journal& journal, Direction onward) {
    if (!state.entry || journal.chunks.empty()) return std::nullopt;
    const Direction other = onward == Direction::next ? Direction::previous : Direction::next;
    if (const auto chunk = beside(*state.entry, journal, onward)) return chunk;
    return beside(*state.entry, journal, other);
}

}  // namespace daybook
