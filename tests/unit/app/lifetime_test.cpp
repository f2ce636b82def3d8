// Navigation in a long journal: spans, a person's entries, this day in other years, choice of people.
#include <doctest/doctest.h>

#include "app/link.h"
#include "unit/timeline/crowd.h"

using namespace daybook;

namespace {

const Model& lifetime() {
    static const Model model = make_model(test::crowded_journal(5'000, 300));
    return model;
}
Day day(std::string_view iso) {
    return parse_iso_day(iso).value_or(Day{});
}
State sent(const std::string& text) {
    State state = opening_state(lifetime());
    const auto command = parse_command(text, lifetime());
    REQUIRE(command);
    update(state, *command, lifetime());
    return state;
}

}  // namespace

TEST_CASE("selecting a stretch of days zooms in, and then opens its entries one after the other") {
    const Model& model = lifetime();
    State state = opening_state(model);
    const Span year{day("1885-01-01"), day("1885-12-31"), {}};
    update(state, Select{year}, model);
    CHECK(state.view.from <= year.first.number);
    CHECK(state.view.to >= year.last.number + 1);
    CHECK(state.view.days() < 420);
    CHECK(state.entry == EntryId{0});
    const Effects effects = update(state, Select{year}, model);
    CHECK(effects.pane);
    REQUIRE(state.entry);
    const EntryId first = *state.entry;
    CHECK(model.journal[first].date.earliest >= year.first);
    update(state, Select{year}, model);
    CHECK(state.entry == EntryId{first.index + 1});
    CHECK(select_command(year, model) == "select from=1885-01-01&to=1885-12-31");
    CHECK(sent("select from=1885-01-01&to=1885-12-31&person=p7").person == PersonId{7});
    CHECK_FALSE(parse_command("select from=1885-01-01&to=1884-12-31", model));
    CHECK_FALSE(parse_command("select from=1885-01-01&to=1885-12-31&person=nobody", model));
}

TEST_CASE("stepping goes through the entries of the selected person") {
    const Model& model = lifetime();
    State state = opening_state(model);
    update(state, Select{PersonId{9}}, model);
    std::vector<EntryId> visited;
    for (int i = 0; i < 5; ++i) {
        update(state, StepAppearance{Direction::next}, model);
        REQUIRE(state.entry);
        if (!visited.empty()) CHECK(visited.back() < *state.entry);
        visited.push_back(*state.entry);
        bool there = false;
        for (const Participant& one : model.journal[*state.entry].participants) there |= one.person == PersonId{9};
        CHECK(there);
        CHECK(state.view.from <= model.journal[*state.entry].date.earliest.number);
        CHECK(state.view.to > model.journal[*state.entry].date.earliest.number);
    }
    update(state, StepAppearance{Direction::previous}, model);
    CHECK(state.entry == visited[3]);
}

TEST_CASE("this day is found in each year of the journal in turn, and then from the beginning") {
    const Model& model = lifetime();
    State state = opening_state(model);
    std::vector<EntryId> there;  // every third day has no entry, and so have some of these
    for (int year = 1880; year < 1901; ++year) {
        if (const auto entry = entry_on(model.timeline, to_day({year, 11, 24}))) there.push_back(*entry);
    }
    REQUIRE(there.size() > 5);
    REQUIRE(there.size() < 20);
    for (std::size_t i = 0; i < 2 * there.size(); ++i) {
        update(state, OpenToday{day("2026-11-24")}, model);
        CHECK(state.entry == there[i % there.size()]);
    }
}

TEST_CASE("without an entry on this day, the nearest one is opened with a notice") {
    const Model model = make_model(test::crowded_journal(10, 4));
    State state = opening_state(model);
    const Effects effects = update(state, OpenToday{day("2026-12-30")}, model);
    CHECK(state.entry == EntryId{0});
    CHECK(effects.notice == "No entry is dated 30 December. The nearest is shown: 1 January 1880.");
}

TEST_CASE("a link restores the choice, order and pins of people") {
    const Model& model = lifetime();
    State state = opening_state(model);
    update(state, SortPeople{PeopleSort::name}, model);
    update(state, FilterPeople{"nna 1"}, model);
    update(state, PinPerson{PersonId{3}}, model);
    const Effects effects = update(state, PinPerson{PersonId{5}}, model);
    CHECK(effects.lanes);
    CHECK(effects.history == History::replace);
    const std::string link = to_link(state, model);
    CHECK(link.ends_with("sort=name&people=nna%201&pin=p3%2Cp5"));
    State back = opening_state(model);
    update(back, parse_link(link), model);
    CHECK(back == state);
    CHECK(back.lanes.order == state.lanes.order);
    update(state, PinPerson{PersonId{3}}, model);
    CHECK(state.lanes.choice.pinned == std::vector<PersonId>{PersonId{5}});
    update(back, parse_link(""), model);
    CHECK(back.lanes == model.lanes);
    CHECK(sent("sort frequency").lanes.choice.sort == PeopleSort::frequency);
    CHECK(sent("filter anna").lanes.choice.filter == "anna");
    CHECK(sent("pin person=p8").lanes.is_pinned(PersonId{8}));
    CHECK_FALSE(parse_command("sort age", model));
    CHECK_FALSE(parse_command("pin person=nobody", model));
    CHECK_FALSE(parse_command("today tomorrow", model));
}

TEST_CASE("pinning too many or unknown people gives a notice") {
    const Model& model = lifetime();
    State state = opening_state(model);
    for (std::uint32_t i = 0; i < most_pinned; ++i) update(state, PinPerson{PersonId{i}}, model);
    const Effects effects = update(state, PinPerson{PersonId{100}}, model);
    CHECK(effects.notice == "Only 20 people can be pinned. Unpin somebody first.");
    CHECK(state.lanes.pinned() == most_pinned);
    const Effects gone = update(state, parse_link("pin=p1,nobody,p2&sort=age"), model);
    CHECK(gone.notice == "There is no person “nobody” in this journal.");
    CHECK(state.lanes.pinned() == 2);
    CHECK(state.lanes.choice.sort == PeopleSort::listed);
}
