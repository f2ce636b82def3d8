// Everything a visitor, a link, an embedding page or a test can ask for, and what follows from it.
//
//   Effects effects = update(state, command, model);
//   parse_command("select person=kim-il-sung", model)   // from the text form that HTML and JavaScript use
//   command_text(Select{target}, model)                 // and back
//
// update() is the only place that changes a State. It never fails: a command that names what is not there leaves the
// nearest valid state and says so in Effects::notice.
//
// Each command is one struct, and `Command` is the table of them. A command has
//   word       the first word of its text form
//   history    the most that it does to the browser's history
//   a member   what it is about, if anything: the rest of the text form. How its type is written says argument.cpp
//   apply()    does it, and gives a notice for the visitor, usually empty
// A key for it is a row in keys.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/link_fields.h"
#include "app/state.h"

namespace daybook {

/// none: it opens and moves nothing. replace: it moves or arranges. push: it opens something, and Back closes it again.
enum class History : std::uint8_t { none, replace, push };
enum class Direction : std::uint8_t { previous, next };

/// "select entry=1960-09-14": a click on anything. The entry or the person opens, the day is marked, the view goes
/// nearer. Targets are written as "entry=", "day=", "person=", "event=", "entry=&person=" (a dot), "from=&to=" (a
/// stretch of days, with "person=" of one person's).
struct Select {
    static constexpr std::string_view word = "select";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Target target;
};
/// "place place=niigata": its card.
struct SelectPlace {
    static constexpr std::string_view word = "place";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    PlaceId place;
};
/// "close": the person's, event's or place's card.
struct CloseCard {
    static constexpr std::string_view word = "close";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
};
/// "focus person=puzanov": the keyboard moved to this; "focus": it left the timeline.
struct Focus {
    static constexpr std::string_view word = "focus";
    static constexpr History history = History::replace;  // what is out of sight comes into view
    std::string apply(State& state, const Model& model) const;
    std::optional<Target> target;
};
/// "step-entry next": from the open entry, or from the open day.
struct StepEntry {
    static constexpr std::string_view word = "step-entry";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Direction direction;
};
/// "step-appearance next": to the selected person's next entry; with nobody selected, to the next entry.
struct StepAppearance {
    static constexpr std::string_view word = "step-appearance";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Direction direction;
};
/// "today 2026-11-24": to what was written on this day, in the journal's own years: the next one after what is open,
/// and round again.
struct OpenToday {
    static constexpr std::string_view word = "today";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    Day today;
};
/// "view -3396.5 -3377": drag, wheel, pinch, brush; days since 1970.
struct SetView {
    static constexpr std::string_view word = "view";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    View view;
};
/// "zoom 1.5": a button or a key. A factor above 1 shows fewer days, around the middle of the view.
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
/// "scroll-lanes 120": how far people's lanes are scrolled, see LocalState.
struct ScrollLanes {
    static constexpr std::string_view word = "scroll-lanes";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    double scroll;
};
/// "scroll-strip 120": how far a phone's row of days is, see LocalState.
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
/// "filter zent": whose lanes are shown. Every word must be in a name; none: everybody.
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
/// "read-at LINE": where the visitor is in the text; "read-at": at its beginning.
struct ReadAt {
    static constexpr std::string_view word = "read-at";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    std::string line;
};
/// "text-size": the next larger size of all text, and after the largest the usual one.
struct NextTextSize {
    static constexpr std::string_view word = "text-size";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
};
/// "panel keys": opens or closes it.
struct TogglePanel {
    static constexpr std::string_view word = "panel";
    static constexpr History history = History::none;
    std::string apply(State& state, const Model& model) const;
    Panel panel;
};
/// "go entry=1960-09-14&person=": viewer.go(). What is not named stays as it is; what is empty is cleared, which is to
/// say, becomes what it is when the journal opens.
struct Go {
    static constexpr std::string_view word = "go";
    static constexpr History history = History::push;
    std::string apply(State& state, const Model& model) const;
    LinkFields fields;
};
/// "link entry=1960-09-14": the address of the page. What is not named is cleared.
struct FollowLink {
    static constexpr std::string_view word = "link";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
    LinkFields fields;
};
/// "reset": everything is as when the journal opened.
struct Reset {
    static constexpr std::string_view word = "reset";
    static constexpr History history = History::replace;
    std::string apply(State& state, const Model& model) const;
};

using Command = std::variant<Select, SelectPlace, CloseCard, Focus, StepEntry, StepAppearance, OpenToday, SetView, Zoom,
                             Fit, ScrollLanes, ScrollStrip, ShowLayer, SortPeople, FilterPeople, PinPerson, ToggleNote,
                             ReadAt, NextTextSize, TogglePanel, Go, FollowLink, Reset>;

/// Nothing for what is no command of this journal.
std::optional<Command> parse_command(std::string_view text, const Model& model);
std::string command_text(const Command& command, const Model& model);
/// The most that it does to the browser's history.
History history_of(const Command& command);

struct Effects {
    bool pane = false;     // the reading pane shows something else
    bool card = false;     // so does the card
    bool mirror = false;   // what is selected in the list of the timeline changed
    bool canvas = false;   // the timeline has to be drawn
    bool lanes = false;    // other people have a lane, or in another order
    bool page = false;     // text size, panels, or where the text is read
    bool changed = false;  // anything did
    History history = History::none;
    std::string notice;        // for the visitor to read; empty: nothing
    std::string announcement;  // for the polite live region; empty: nothing
};

Effects update(State& state, const Command& command, const Model& model);

}  // namespace daybook
