// Everything that a visitor, a link, an embedding page or a test can ask for, and its effects.
//
//   Effects effects = update(state, command, model);
//   parse_command("select person=kim-il-sung", model)   // from the text form that HTML and JavaScript use
//   command_text(Select{target}, model)                 // and back
//
// update() is the only place that changes a State. It never fails: if a command names something that does not exist, the
// State stays valid and Effects::notice says so.
//
// Each command is one struct, and `Command` is the table of them. A command has
//   word       the first word of its text form
//   history    the most that it may do to the browser's history
//   a member   its argument, if it has one: the rest of the text form (app/argument.h)
//   apply()    changes the State and returns a notice for the visitor, usually empty
// Keys for commands are in keys.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/link_fields.h"
#include "app/state.h"

namespace daybook {

/// none: nothing that a link contains changes. replace: the view or the lanes change. push: something opens, and Back
/// closes it again.
enum class History : std::uint8_t { none, replace, push };
enum class Direction : std::uint8_t { previous, next };

/// "select entry=1960-09-14": a click on anything. Opens the entry, person or event, marks the day, or zooms to the
/// stretch of days. Targets are written "entry=", "day=", "person=", "event=", "entry=&person=" (a dot), "from=&to=" (a
/// stretch of days; with "person=", of that person's entries).
struct Select {
    static constexpr std::string_view word = "select";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Target target;
};
/// "explain place=niigata", "explain org=kwp", "explain term=dprk": opens its card.
struct Explain {
    static constexpr std::string_view word = "explain";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Thing thing;
};
/// "close": closes the card.
struct CloseCard {
    static constexpr std::string_view word = "close";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
};
/// "focus person=puzanov": the keyboard focus is on this; "focus": it left the timeline.
struct Focus {
    static constexpr std::string_view word = "focus";
    static constexpr History history = History::replace;  // the view moves to show the target
    std::string apply(State& state, const Model& model) const;
    std::optional<Target> target;
};
/// "step-entry next": opens the next entry after the open entry or day.
struct StepEntry {
    static constexpr std::string_view word = "step-entry";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Direction direction;
};
/// "step-appearance next": opens the selected person's next entry; if nobody is selected, the next entry.
struct StepAppearance {
    static constexpr std::string_view word = "step-appearance";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Direction direction;
};
/// "today 2026-11-24": opens an entry of this day of the year: the next one after the open entry, and after the last year
/// the first one again.
struct OpenToday {
    static constexpr std::string_view word = "today";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Day today;
};
/// "view -3396.5 -3377": the view after a drag, wheel, pinch or brush, in days since 1 January 1970.
struct SetView {
    static constexpr std::string_view word = "view";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    View view;
};
/// "zoom 1.5": a button or a key. A factor above 1 shows fewer days, around the middle of the view; what is
/// open stays in sight.
struct Zoom {
    static constexpr std::string_view word = "zoom";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    double factor;
};
/// "fit": the whole period.
struct Fit {
    static constexpr std::string_view word = "fit";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
};
/// "scroll-lanes 120": scrolls the people's lanes, see LocalState.
struct ScrollLanes {
    static constexpr std::string_view word = "scroll-lanes";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    double scroll;
};
/// "scroll-strip 120": scrolls the row of days on a phone, see LocalState.
struct ScrollStrip {
    static constexpr std::string_view word = "scroll-strip";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    double scroll;
};
/// "layer reading", "layer printed".
struct ShowLayer {
    static constexpr std::string_view word = "layer";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Layer layer;
};
/// "sort frequency": the order of people's lanes.
struct SortPeople {
    static constexpr std::string_view word = "sort";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    PeopleSort sort;
};
/// "filter zent": shows only the lanes of people whose names contain every word; without words, all lanes.
struct FilterPeople {
    static constexpr std::string_view word = "filter";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    std::string words;
};
/// "pin person=kosaka": pins a person's lane to the top, or unpins it; "pin": the selected person's.
struct PinPerson {
    static constexpr std::string_view word = "pin";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    std::optional<PersonId> person;
};
/// "note 3": opens or closes a note of the open entry.
struct ToggleNote {
    static constexpr std::string_view word = "note";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    std::uint32_t number;
};
/// "read-at LINE": the reading position, the id of a line (journal/text_map.h); "read-at": the beginning of the text. Where
/// the entry has no such line, nothing changes.
struct ReadAt {
    static constexpr std::string_view word = "read-at";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    std::string line;
};
/// "comfort size=130&paper=dark": how the visitor likes to read, see app/comfort.h.
struct SetComfort {
    static constexpr std::string_view word = "comfort";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    ComfortChange change;
};
/// "panel keys": opens or closes a panel.
struct TogglePanel {
    static constexpr std::string_view word = "panel";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    Panel panel;
};
/// "go entry=1960-09-14&person=": viewer.go(). Fields that are not named stay as they are; empty ones get the value that
/// they have when the journal opens.
struct Go {
    static constexpr std::string_view word = "go";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    LinkFields fields;
};
/// "link entry=1960-09-14": the fragment of the page's address. Fields that are not named are cleared.
struct FollowLink {
    static constexpr std::string_view word = "link";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    LinkFields fields;
};
/// "reset": the State in which the journal opened.
struct Reset {
    static constexpr std::string_view word = "reset";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
};

using Command = std::variant<Select, Explain, CloseCard, Focus, StepEntry, StepAppearance, OpenToday, SetView, Zoom,
                             Fit, ScrollLanes, ScrollStrip, ShowLayer, SortPeople, FilterPeople, PinPerson, ToggleNote,
                             ReadAt, SetComfort, TogglePanel, Go, FollowLink, Reset>;

/// Nothing if the text is not a valid command for this journal.
std::optional<Command> parse_command(std::string_view text, const Model& model);
std::string command_text(const Command& command, const Model& model);
/// The most that the command may do to the browser's history.
History history_of(const Command& command);

struct Effects {
    bool pane = false;     // the reading pane changed
    bool card = false;     // the card changed
    bool mirror = false;   // the selection in the list of the timeline changed
    bool canvas = false;   // the timeline has to be redrawn
    bool lanes = false;    // people's lanes, or their order, changed
    bool page = false;     // text size, panels or reading position changed
    bool changed = false;  // anything in the State changed
    History history = History::none;
    std::string notice;        // shown to the visitor, if not empty
    std::string announcement;  // for the polite live region, if not empty
};

Effects update(State& state, const Command& command, const Model& model);

}  // namespace daybook
