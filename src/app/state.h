// All that a visitor can change. There is one State, and only update() changes it.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/comfort.h"
#include "journal/quote.h"
#include "journal/text.h"
#include "journal/translation.h"
#include "people/people.h"
#include "timeline/dated.h"
#include "timeline/lanes.h"
#include "timeline/target.h"
#include "words/words.h"

namespace daybook {

enum class Panel : std::uint8_t {
    timeline,  // on a phone: the whole timeline, in front of the text
    keys,      // the sheet of keys
    about,     // the licences of everything in the page
    comfort,   // how to read
    opener,    // of the open entry: the document's head, if it is folded (page/document.h)
    summary,   // of the open entry: all of what the editors say first, where there is room for a part only
    picture    // how to save or print the timeline
};
inline constexpr std::array<std::string_view, 7> panel_words = {"timeline", "keys",    "about",  "comfort",
                                                                "opener",   "summary", "picture"};

/// The part of the State that is in no link and makes no history.
struct LocalState {
    std::optional<Target> focus;  // keyboard focus: a ring on the canvas
    Comfort comfort;
    std::array<bool, panel_words.size()> open_panels{};  // by Panel
    std::vector<std::uint32_t> open_notes;               // of the open entry: their numbers, ascending
    std::string line;                                    // id of the open entry's first visible line; empty: the first
    // Scrolls are in CSS pixels. The layout clamps them to what there is to scroll.
    double lanes_scroll = 0;
    std::optional<double> strip_scroll;  // nothing: follows the open entry or day

    [[nodiscard]] bool& is_open(Panel panel) { return open_panels[static_cast<std::size_t>(panel)]; }
    [[nodiscard]] bool is_open(Panel panel) const { return open_panels[static_cast<std::size_t>(panel)]; }
    friend bool operator==(const LocalState&, const LocalState&) = default;
};

/// What has a card, but no place on the timeline.
using Thing = std::variant<PlaceId, OrganisationId, TermId>;

struct State {
    std::optional<EntryId> entry;    // the document in the reading pane
    std::optional<Day> day;          // or a day without an entry, or a day inside a longer entry
    std::optional<PersonId> person;  // selected on the timeline and in the text; its card is open
    std::optional<EventId> event;    // its card is open; never together with person or thing
    std::optional<Thing> thing;      // its card is open
    Layer layer = Layer::printed;
    // Marked in the open entry's text in that layer. A text that is not here yet may turn out not to have it.
    std::optional<Quote> passage;
    View view;
    Lanes lanes;  // which people have a lane, and in which order
    LocalState local;
    friend bool operator==(const State&, const State&) = default;
};

/// A journal and everything that is derived from it once. All views are functions of a Model and a State.
struct Model {
    Journal journal;
    Words words;  // the language in use
    std::unique_ptr<Translation>
        translation;  // what the editors say stands in the journal in this language; may be null
    PeopleIndex people;
    View home;    // the period, which "fit" shows
    View limits;  // how far a visitor can pan: everything that has a date, with a margin
    TimelineIndex timeline;
    Lanes lanes;  // the opening State's: everybody, in the journal's order
};

Model make_model(Journal journal, Words words = {});
State opening_state(const Model& model);
/// Changes the language: names may be others, and lanes in another order. The journal's own words are back.
void speak(Words words, Model& model, State& state);
/// Puts a translation into the model's journal, in place of the one that was there.
void translate(std::unique_ptr<Translation> translation, Model& model, State& state);

}  // namespace daybook
