// What a visitor has before them, and nothing else. One State, changed only by update().
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "journal/text.h"
#include "people/people.h"
#include "timeline/dated.h"
#include "timeline/lanes.h"
#include "timeline/target.h"
#include "words/words.h"

namespace daybook {

struct State {
    std::optional<EntryId> entry;    // the document in the reading pane
    std::optional<Day> day;          // or a day without one, or a day inside a longer entry
    std::optional<PersonId> person;  // selected on the timeline and in the text; its card is open
    std::optional<EventId> event;    // its card is open; never together with person or place
    std::optional<PlaceId> place;
    std::optional<Target> focus;  // where the keyboard is: a ring on the canvas
    std::string query;
    Layer layer = Layer::printed;
    View view;
    std::shared_ptr<const Lanes> lanes;  // which people have one, and in which order; never null
    friend bool operator==(const State& a, const State& b) {
        return a.entry == b.entry && a.day == b.day && a.person == b.person && a.event == b.event &&
               a.place == b.place && a.focus == b.focus && a.query == b.query && a.layer == b.layer &&
               a.view == b.view && (a.lanes == b.lanes || a.lanes->choice == b.lanes->choice);
    }
};

/// A journal with what is derived from it once. Everything that shows something reads this and a State.
struct Model {
    Journal journal;
    Words words;  // the language that everything is said in
    PeopleIndex people;
    View home;    // the view that "fit" shows: the period
    View limits;  // how far one can pan: everything that has a date
    TimelineIndex timeline;
    std::shared_ptr<const Lanes> lanes;  // those that a State opens with: everybody, as the journal lists them
};

Model make_model(Journal journal, Words words = {});
State opening_state(const Model& model);

}  // namespace daybook
