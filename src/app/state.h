// What a visitor has before them, and nothing else. One State, changed only by update().
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "journal/text.h"
#include "people/people.h"

namespace daybook {

/// A dot on a lane: a person on the day of an entry.
struct Dot {
    PersonId person;
    EntryId entry;
    Role role = Role::named;
    friend constexpr bool operator==(const Dot&, const Dot&) = default;
};

/// Anything on the timeline that can be pointed at.
using Target = std::variant<EntryId, Day, EventId, PersonId, Dot>;

/// Days on show, as real numbers: Day n reaches from n to n + 1. from < to.
struct View {
    double from = 0;
    double to = 1;
    [[nodiscard]] double days() const { return to - from; }
    friend constexpr bool operator==(const View&, const View&) = default;
};

struct State {
    std::optional<EntryId> entry;    // the document in the reading pane
    std::optional<Day> day;          // or a day without one, or a day inside a longer entry
    std::optional<PersonId> person;  // selected on the timeline and in the text; its card is open
    std::optional<EventId> event;    // its card is open; never together with person or place
    std::optional<PlaceId> place;
    std::optional<Target> focus;     // where the keyboard is: a ring on the canvas
    std::string query;
    Layer layer = Layer::printed;
    View view;
    friend bool operator==(const State&, const State&) = default;
};

/// A journal with what is derived from it once. Everything that shows something reads this and a State.
struct Model {
    Journal journal;
    PeopleIndex people;
    View home;     // the view that "fit" shows: the period
    View limits;   // how far one can pan: everything that has a date
};

Model make_model(Journal journal);
State opening_state(const Model& model);

}  // namespace daybook
