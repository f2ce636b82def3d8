// Everything a visitor, a link, an embedding page or a test can ask for, and what follows from it.
//
//   Effects effects = update(state, command, model);
//
// update() is the only place that changes a State. It never fails: a command that names what is
// not there leaves the nearest valid state and says so in Effects::notice.
//
// A Command has a text form (app/link.h) which HTML carries in data-command and JavaScript sends.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/state.h"

namespace daybook {

struct Select {  // a click on anything: the entry or the person opens, the day is marked, ...
    Target target;
};
struct SelectPlace {
    PlaceId place;
};
struct CloseCard {};  // the person's, event's or place's card
struct Focus {        // the keyboard moved to this, or left the timeline
    std::optional<Target> target;
};
enum class Direction : std::uint8_t { previous, next };
struct StepDay {
    Direction direction;
};
struct StepEntry {
    Direction direction;
};
struct StepPerson {
    Direction direction;
};
struct SetView {  // drag, wheel, pinch, brush
    View view;
};
struct Zoom {  // a button or a key; factor > 1 shows fewer days, around the middle of the view
    double factor;
};
struct Fit {};
struct ShowLayer {
    Layer layer;
};
/// To the selected person's next or previous entry, from what is open; with nobody selected, to the next entry.
struct StepAppearance {
    Direction direction;
};
/// To what was written on this day, in the journal's own years: the next one after what is open, and round again.
struct OpenToday {
    Day today;
};
struct SortPeople {
    PeopleSort sort;
};
struct FilterPeople {  // every word must be in a name; empty: everybody
    std::string words;
};
struct PinPerson {  // or unpin who is pinned
    PersonId person;
};
struct Search {
    std::string query;
};
/// A link or viewer.go(): keys as written; empty means "leave as it is" unless `replace` is set.
struct Go {
    std::optional<std::string> entry, day, person, event, place, query, from, to, layer;
    std::optional<std::string> sort, people, pin;  // of the lanes; pin: ids with commas between them
    bool whole = false;                            // a whole link: what it does not name is closed
};

using Command = std::variant<Select, SelectPlace, CloseCard, Focus, StepDay, StepEntry, StepPerson, SetView, Zoom, Fit,
                             ShowLayer, StepAppearance, OpenToday, SortPeople, FilterPeople, PinPerson, Search, Go>;

enum class History : std::uint8_t { none, replace, push };

struct Effects {
    bool reading = false;  // the reading pane shows something else
    bool card = false;     // so does the card
    bool mirror = false;   // what is selected in the list of the timeline changed
    bool canvas = false;   // the timeline has to be drawn
    bool results = false;  // search results changed
    bool changed = false;  // anything did
    bool lanes = false;    // other people have a lane, or in another order
    History history = History::none;
    std::string notice;        // for the visitor to read; empty: nothing
    std::string announcement;  // for the polite live region; empty: nothing
};

Effects update(State& state, const Command& command, const Model& model);

}  // namespace daybook
