// Strong ids: an EntryId is never a PersonId and never a bare number.
//
// An id is the index of a thing in its vector of a Journal, and is meaningless for another
// Journal. The id that authors and links write ("kim-il-sung") is the thing's `key`;
// Journal::find_* converts a key to an id.
#pragma once

#include <compare>
#include <cstdint>

namespace daybook {

template <class Tag>
struct Id {
    std::uint32_t index = 0;
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

using EntryId = Id<struct EntryTag>;
using PersonId = Id<struct PersonTag>;
using PlaceId = Id<struct PlaceTag>;
using OrganisationId = Id<struct OrganisationTag>;
using TermId = Id<struct TermTag>;
using EventId = Id<struct EventTag>;
using SourceId = Id<struct SourceTag>;

}  // namespace daybook
