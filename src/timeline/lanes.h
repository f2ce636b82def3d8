// Which people have a lane on the timeline, and in which order.
//
//   Lanes lanes = make_lanes(journal, people, words, {.sort = PeopleSort::name, .filter = "zent"});
//   lanes.order[0]            // the topmost
//   lanes.place_of(person)    // the person's row; nothing if the filter leaves them out
//
// Without a filter, only people with a day on the timeline have a lane, and not, say, a translator of whom no day is known.
// They are found by their names, and in the entry's list of people.
//
// Made when the choice changes, never while drawing, and not changed afterwards. Pinned people come before all others, in the
// order in which they were pinned, even if the filter does not match them.
#pragma once

#include <optional>

#include "people/people.h"

namespace daybook {

enum class PeopleSort : std::uint8_t {
    listed,      // as the journal lists them
    appearance,  // by first appearance
    frequency,   // by number of entries, most first
    name         // by sort_name(), folded: it depends on the language
};
/// The word in links: "listed", "appearance", "frequency", "name".
std::string_view sort_word(PeopleSort sort);
std::optional<PeopleSort> parse_sort(std::string_view word);

inline constexpr std::size_t most_pinned = 20;

struct PeopleChoice {
    PeopleSort sort = PeopleSort::listed;
    std::string filter;            // as typed; every word must be in a name of the person
    std::vector<PersonId> pinned;  // each once, at most most_pinned
    friend bool operator==(const PeopleChoice&, const PeopleChoice&) = default;
};

struct Lanes {
    PeopleChoice choice;
    std::vector<PersonId> order;       // the pinned first
    std::vector<std::uint32_t> place;  // by PersonId: index in `order`; order.size() if the person has no lane

    [[nodiscard]] std::size_t pinned() const { return choice.pinned.size(); }
    [[nodiscard]] bool is_pinned(PersonId person) const { return place[person.index] < pinned(); }
    [[nodiscard]] std::optional<std::size_t> place_of(PersonId person) const {
        if (place[person.index] >= order.size()) return std::nullopt;
        return place[person.index];
    }
    /// For lanes of the same journal: equal choices give equal lanes.
    friend bool operator==(const Lanes& a, const Lanes& b) { return a.choice == b.choice; }
};

Lanes make_lanes(const Journal& journal, const PeopleIndex& people, const Words& words, PeopleChoice choice);

}  // namespace daybook
