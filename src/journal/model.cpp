#include "journal/model.h"

namespace daybook {

namespace {

template <class IdType, class T>
std::optional<IdType> find_key(const std::vector<T>& things, std::string_view key) {
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (things[i].key == key) return IdType{static_cast<std::uint32_t>(i)};
    }
    return std::nullopt;
}

}  // namespace

std::optional<EntryId> Journal::find_entry(std::string_view wanted) const {
    return find_key<EntryId>(entries, wanted);
}

std::optional<PersonId> Journal::find_person(std::string_view wanted) const {
    return find_key<PersonId>(people, wanted);
}

std::optional<PlaceId> Journal::find_place(std::string_view wanted) const {
    return find_key<PlaceId>(places, wanted);
}

std::optional<OrganisationId> Journal::find_organisation(std::string_view wanted) const {
    return find_key<OrganisationId>(organisations, wanted);
}

std::optional<EventId> Journal::find_event(std::string_view wanted) const {
    return find_key<EventId>(events, wanted);
}

std::optional<EntryId> Journal::entry_on(Day day) const {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const EdtfDate& date = entries[i].date;
        if (date.known() && date.earliest > day) break;  // entries are by date
        if (date.contains(day)) return EntryId{static_cast<std::uint32_t>(i)};
    }
    return std::nullopt;
}

}  // namespace daybook
