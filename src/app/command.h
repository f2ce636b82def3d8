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
struct Search {
    std::string query;
};
/// A link or viewer.go(): keys as written; empty means "leave as it is" unless `replace` is set.
struct Go {
    std::optional<std::string> entry, day, person, event, place, query, from, to, layer;
    bool whole = false;  // a whole link: what it does not name is closed
};

using Command = std::variant<Select, SelectPlace, CloseCard, Focus, StepDay, StepEntry, StepPerson, SetView, Zoom, Fit,
                             ShowLayer, Search, Go>;

enum class History : std::uint8_t { none, replace, push };

struct Effects {
    bool reading = false;  // the reading pane shows something else
    bool card = false;     // so does the card
    bool mirror = false;   // what is selected in the list of the timeline changed
    bool canvas = false;   // the timeline has to be drawn
    bool results = false;  // search results changed
    History history = History::none;
    std::string notice;        // for the visitor to read; empty: nothing
    std::string announcement;  // for the polite live region; empty: nothing
};

Effects update(State& state, const Command& command, const Model& model);

}  // namespace daybook
