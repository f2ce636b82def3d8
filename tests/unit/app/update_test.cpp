#include <limits>

#include "app/command.h"
#include "app/link.h"
#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "journal/text_map.h"

using namespace daybook;
using test::small_model;

namespace {

Day day(const char* iso) {
    return parse_iso_day(iso).value_or(Day{});
}

}  // namespace

TEST_CASE("A journal opens at its opening entry, with the whole period in view") {
    const Model model = small_model();
    const State state = opening_state(model);
    CHECK(state.entry == EntryId{1});
    CHECK(state.view == View{double(day("1960-09-12").number), double(day("1960-10-01").number)});
}

TEST_CASE("A visitor can pan to everything that has a date") {
    const Model model = small_model();
    CHECK(model.limits.from < day("1959-08-13").number);
    CHECK(model.limits.to > day("1960-09-30").number + 1);
}

TEST_CASE("Selecting a day with an entry opens the entry") {
    const Model model = small_model();
    State state = opening_state(model);
    const Effects effects = update(state, Select{day("1960-09-22")}, model);
    CHECK(state.entry == EntryId{2});
    CHECK(!state.day);
    CHECK(effects.pane);
    CHECK(effects.mirror);
    CHECK(effects.history == History::push);
    CHECK(effects.announcement == "20–23 September 1960, A journey, at the archive, not here");
}

TEST_CASE("Selecting a day without an entry shows the day") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, Select{day("1960-09-17")}, model);
    CHECK(!state.entry);
    CHECK(state.day == day("1960-09-17"));
}

TEST_CASE("It is said what is opened, and that it is closed unless something else is opened") {
    const Model model = small_model();
    State state = opening_state(model);
    CHECK(update(state, Select{PersonId{0}}, model).announcement == "Anna: details opened, Escape closes them");
    CHECK(update(state, CloseCard{}, model).announcement == "Anna: details closed");
    CHECK(update(state, CloseCard{}, model).announcement.empty());
}

TEST_CASE("Selecting the open entry leads to its beginning, a person in it does not") {
    const Model model = small_model();
    State state = opening_state(model);
    const EntryId open = *state.entry;
    state.local.line = "somewhere";
    update(state, Select{Target(PersonId{0})}, model);
    CHECK(state.local.line == "somewhere");
    const Effects effects = update(state, Select{Target(open)}, model);
    CHECK(state.entry == open);
    CHECK(state.local.line.empty());
    CHECK(effects.page);
}

TEST_CASE("Selecting a dot opens the entry and the person") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, Select{Dot{PersonId{0}, EntryId{0}, Role::author}}, model);
    CHECK(state.entry == EntryId{0});
    CHECK(state.person == PersonId{0});
}

TEST_CASE("The cards of a person, an event and a place replace each other") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, Select{PersonId{1}}, model);
    update(state, Select{EventId{1}}, model);
    CHECK(!state.person);
    CHECK(state.event == EventId{1});
    update(state, Explain{PlaceId{0}}, model);
    CHECK(!state.event);
    CHECK(state.thing == Thing(PlaceId{0}));
    const Effects effects = update(state, CloseCard{}, model);
    CHECK(!state.thing);
    CHECK(effects.card);
}

TEST_CASE("Repeating a command changes nothing and makes no history") {
    const Model model = small_model();
    State state = opening_state(model);
    const Effects effects = update(state, Select{EntryId{1}}, model);
    CHECK(effects.history == History::none);
    CHECK(!effects.canvas);
    CHECK(!effects.pane);
}

TEST_CASE("Panning replaces the link instead of filling the history") {
    const Model model = small_model();
    State state = opening_state(model);
    const Effects effects = update(state, SetView{{state.view.from + 2, state.view.to + 2}}, model);
    CHECK(effects.history == History::replace);
    CHECK(!effects.pane);
}

TEST_CASE("The view stays inside the limits and is never too short") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, SetView{{-1e12, 1e12}}, model);
    CHECK(state.view == model.limits);
    update(state, SetView{{100, 100}}, model);
    CHECK(state.view.days() >= 1.49);
    CHECK(state.view.from >= model.limits.from);
    const double not_a_number = std::numeric_limits<double>::quiet_NaN();
    update(state, SetView{{not_a_number, not_a_number}}, model);
    CHECK(state.view == model.limits);
}

TEST_CASE("Stepping through entries stops at the ends") {
    const Model model = small_model();
    State state = opening_state(model);
    for (int i = 0; i < 2; ++i) update(state, StepEntry{Direction::next}, model);
    CHECK(state.entry == EntryId{2});
    for (int i = 0; i < 5; ++i) update(state, StepEntry{Direction::previous}, model);
    CHECK(state.entry == EntryId{0});
}

TEST_CASE("Zooming keeps what is open in sight, if it was") {
    const Model model = small_model();
    State state = opening_state(model);
    for (int step = 0; step < 6; ++step) {
        update(state, Zoom{2}, model);
        CHECK(state.view.from <= day("1960-09-14").number);
        CHECK(state.view.to >= day("1960-09-15").number);
    }
    update(state, SetView{{double(day("1960-09-20").number), double(day("1960-09-30").number)}}, model);
    update(state, Zoom{2}, model);
    CHECK(state.view.from == doctest::Approx(day("1960-09-20").number + 2.5));
}

TEST_CASE("On a phone, what is chosen on the timeline is then read, even if it was open before") {
    const Model model = small_model();
    State state = opening_state(model);
    const EntryId open = state.entry.value();
    for (const Target& target : {Target(open), Target(Dot{PersonId{0}, open, Role::author})}) {
        update(state, TogglePanel{Panel::timeline}, model);
        CHECK(state.local.is_open(Panel::timeline));
        CHECK(update(state, Select{target}, model).page);
        CHECK(!state.local.is_open(Panel::timeline));
    }
    update(state, TogglePanel{Panel::timeline}, model);
    update(state, Select{PersonId{0}}, model);
    CHECK(state.local.is_open(Panel::timeline));
}

TEST_CASE("A selection outside the view is moved into view without zooming") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, SetView{{double(day("1960-09-12").number), double(day("1960-09-16").number)}}, model);
    const double days = state.view.days();
    update(state, Select{EntryId{2}}, model);
    CHECK(state.view.days() == doctest::Approx(days));
    CHECK(state.view.from <= day("1960-09-20").number);
    CHECK(state.view.to >= day("1960-09-24").number);
}

namespace {

/// The opening entry has a head that names Clara and Anna and says "No 1", before a text that names Anna.
Model model_with_head() {
    Model model = small_model();
    Entry& entry = model.journal.entries[1];
    Block head;
    head.opener = true;
    head.lines.push_back(test::line(test::words("No 1, for "), test::named(PersonId{2}, "Clara"), test::words(" and "),
                                    test::named(PersonId{0}, "Anna")));
    Block text;
    text.lines.push_back(test::line(test::named(PersonId{0}, "Anna"), test::words(" came.")));
    entry.blocks.clear();
    entry.blocks.push_back(std::move(head));
    entry.blocks.push_back(std::move(text));
    model.journal.events[0].entry = EntryId{1};
    model.journal.events[0].quote = "No 1";
    return model;
}

}  // namespace

TEST_CASE("What points into the head of the document opens it") {
    const Model model = model_with_head();
    const TextMap map(model.journal.entries[1]);
    const auto opens = [&](const Command& command) {
        State state = opening_state(model);
        CHECK_FALSE(state.local.is_open(Panel::opener));
        const Effects effects = update(state, command, model);
        if (state.local.is_open(Panel::opener)) CHECK(effects.pane);
        return state.local.is_open(Panel::opener);
    };
    CHECK(opens(Select{PersonId{2}}));
    CHECK_FALSE(opens(Select{PersonId{0}}));
    CHECK(opens(Select{EventId{0}}));
    CHECK(opens(ReadAt{map.lines()[0].id}));
    CHECK_FALSE(opens(ReadAt{map.lines()[1].id}));
    CHECK(opens(TogglePanel{Panel::opener}));
}

TEST_CASE("Another entry is folded again, and its summary is short again") {
    const Model model = model_with_head();
    State state = opening_state(model);
    update(state, TogglePanel{Panel::opener}, model);
    update(state, TogglePanel{Panel::summary}, model);
    update(state, Select{EntryId{0}}, model);
    CHECK_FALSE(state.local.is_open(Panel::opener));
    CHECK_FALSE(state.local.is_open(Panel::summary));
}
