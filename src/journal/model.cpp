#include "journal/model.h"

#include <algorithm>

#include "journal/order.h"

namespace daybook {

namespace {

/// Sorts hashes instead of keys, which needs only one instance of the sorting code.
template <class T>
std::vector<std::uint32_t> index_of(const std::vector<T>& things) {
    std::vector<std::int64_t> keys;
    keys.reserve(things.size());
    for (const T& thing : things) keys.push_back(hash_of(thing.key));
    return stable_order(keys);
}

template <class IdType, class T>
std::optional<IdType> find_key(const std::vector<T>& things, const std::vector<std::uint32_t>& index,
                               std::string_view key) {
    if (index.size() != things.size()) {
        for (std::size_t i = 0; i < things.size(); ++i) {
            if (things[i].key == key) return IdType{static_cast<std::uint32_t>(i)};
        }
        return std::nullopt;
    }
    const std::int64_t wanted = hash_of(key);
    auto at = std::lower_bound(index.begin(), index.end(), wanted, [&](std::uint32_t position, std::int64_t hash) {
        return hash_of(things[position].key) < hash;
    });
    for (; at != index.end() && hash_of(things[*at].key) == wanted; ++at) {
        if (things[*at].key == key) return IdType{*at};
    }
    return std::nullopt;
}

}  // namespace

void Journal::index_keys() {
    by_key = {index_of(entries),       index_of(people),   index_of(places),
              index_of(organisations), index_of(glossary), index_of(events)};
}

std::optional<EntryId> Journal::find_entry(std::string_view wanted) const {
    return find_key<EntryId>(entries, by_key.entries, wanted);
}

std::optional<PersonId> Journal::find_person(std::string_view wanted) const {
    return find_key<PersonId>(people, by_key.people, wanted);
}

std::optional<PlaceId> Journal::find_place(std::string_view wanted) const {
    return find_key<PlaceId>(places, by_key.places, wanted);
}

std::optional<OrganisationId> Journal::find_organisation(std::string_view wanted) const {
    return find_key<OrganisationId>(organisations, by_key.organisations, wanted);
}

std::optional<TermId> Journal::find_term(std::string_view wanted) const {
    return find_key<TermId>(glossary, by_key.glossary, wanted);
}

std::optional<EventId> Journal::find_event(std::string_view wanted) const {
    return find_key<EventId>(events, by_key.events, wanted);
}

std::size_t opener_size(const std::vector<Block>& blocks) {
    const auto text = std::find_if(blocks.begin(), blocks.end(), [](const Block& block) { return !block.opener; });
    return static_cast<std::size_t>(text - blocks.begin());
}

std::vector<std::span<const Line>> rows_of(const Block& block) {
    std::vector<std::span<const Line>> rows;
    std::span<const Line> rest = block.lines;
    for (std::size_t row = 0; !rest.empty(); ++row) {
        const std::size_t wanted = row < block.rows.size() ? block.rows[row] : 1;
        const std::size_t cells = std::min(std::max<std::size_t>(wanted, 1), rest.size());
        rows.push_back(rest.first(cells));
        rest = rest.subspan(cells);
    }
    return rows;
}

}  // namespace daybook
