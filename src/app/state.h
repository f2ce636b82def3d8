// What a visitor has before them, and nothing else: all that they can change. One State, changed only by update().
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "journal/text.h"
#include "people/people.h"
#include "timeline/dated.h"
#include "timeline/lanes.h"
#include "timeline/target.h"
#include "words/words.h"

namespace daybook {

/// Sizes of all text, as factors. The first is the usual one.
inline constexpr std::array<double, 4> text_scales = {1, 1.15, 1.3, 1.5};

enum class Panel : std::uint8_t {
    timeline,  // on a phone: the whole timeline over the text
    keys       // the sheet of keys
};
inline constexpr std::array<std::string_view, 2> panel_words = {"timeline", "keys"};

/// How this visitor has arranged the page: no link speaks of it, and it makes no history.
struct LocalState {
    std::optional<Target> focus;                         // where the keyboard is: a ring on the canvas
    std::uint8_t text_size = 0;                          // in text_scales
    std::array<bool, panel_words.size()> open_panels{};  // by Panel
    std::vector<std::uint32_t> open_notes;               // of the open entry: their numbers, ascending
    std::string line;                                    // of the open entry: the first in sight; empty: its beginning
    // Scrolls are in pixels of the canvas at scale 1, and are drawn no further than there is something to see.
    double lanes_scroll = 0;
    std::optional<double> strip_scroll;  // nothing: as the open entry or day asks for

    [[nodiscard]] bool is_open(Panel panel) const { return open_panels[static_cast<std::size_t>(panel)]; }
    friend bool operator==(const LocalState&, const LocalState&) = default;
};

struct State {
    std::optional<EntryId> entry;    // the document in the reading pane
    std::optional<Day> day;          // or a day without one, or a day inside a longer entry
    std::optional<PersonId> person;  // selected on the timeline and in the text; its card is open
    std::optional<EventId> event;    // its card is open; never together with person or place
    std::optional<PlaceId> place;
    Layer layer = Layer::printed;
    View view;
    ChosenLanes lanes;  // which people have one, and in which order; never null
    LocalState local;
    friend bool operator==(const State&, const State&) = default;
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
