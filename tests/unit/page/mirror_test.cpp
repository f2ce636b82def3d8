// The mirror: the names of what is in its grid, and of a long journal the part around what is open.
#include "app/command.h"
#include "app/link.h"
#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "page/page.h"
#include "page/text_content.h"

using namespace daybook;
using test::has;

namespace {

constexpr std::uint32_t entry_count = 3000;
constexpr std::uint32_t person_count = 500;

EdtfDate one_day(Day day) {
    EdtfDate date;
    date.earliest = date.latest = day;
    date.precision = Precision::day;
    return date;
}

/// An entry every second day from 1 January 1901; person 0 in all of them, the others in turn.
Model long_model() {
    Journal journal;
    const Day first = to_day({1901, 1, 1});
    for (std::uint32_t i = 0; i < person_count; ++i) {
        Person person;
        person.key = "p" + std::to_string(i);
        person.name = "Person " + std::to_string(i);
        journal.people.push_back(std::move(person));
    }
    for (std::uint32_t i = 0; i < entry_count; ++i) {
        Entry entry;
        entry.key = "e" + std::to_string(i);
        entry.date = one_day(first + 2 * static_cast<std::int32_t>(i));
        for (const std::uint32_t person : {0U, 1 + i % (person_count - 1)}) {
            Participant participant;
            participant.person = {person};
            entry.participants.push_back(std::move(participant));
        }
        journal.entries.push_back(std::move(entry));
    }
    return make_model(std::move(journal));
}

int count_of(const std::string& html, std::string_view what) {
    int count = 0;
    for (std::size_t at = 0; (at = html.find(what, at)) != std::string::npos; ++at) ++count;
    return count;
}

std::string item(const std::string& command) {
    return "data-command=\"" + command + "\"";
}

/// The start tag of the item with that command; empty if it is not listed.
std::string tag_of(const std::string& html, const std::string& command) {
    const std::size_t at = html.find(item(command));
    if (at == std::string::npos) return "";
    const std::size_t start = html.rfind('<', at);
    return html.substr(start, html.find('>', at) - start + 1);
}

bool is_open(const std::string& html, const std::string& command) {
    return has(tag_of(html, command), "aria-current=\"true\"");
}

/// A column's number: the first column has the names.
std::string column(int at) {
    return "aria-colindex=\"" + std::to_string(at + 2) + "\"";
}

}  // namespace

TEST_CASE("Each name in the mirror is a sentence, and each of a person's days names the person") {
    const Model model = test::small_model();
    State state = opening_state(model);
    const std::string html = mirror_html(model, state);
    CHECK(has(html, "<table role=\"grid\" aria-label=\"People and days\""));
    CHECK(has(tag_of(html, "select day=1960-09-30"), "aria-label=\"30 September 1960, no known entry\""));
    CHECK(has(tag_of(html, "select entry=1960-09-14"),
              "aria-label=\"14 September 1960, A &lt;talk&gt; &amp; &quot;tea&quot;\""));
    CHECK(has(tag_of(html, "select entry=1960-09-13&amp;person=anna"), "aria-label=\"Anna, 13 September 1960, "));
    CHECK(has(html, "aria-label=\"Anna, 12 September 1960, no known entry\""));
    CHECK(!has(html, "aria-pressed"));
}

TEST_CASE("The keyboard comes to the first event since what is open") {
    const Model model = test::small_model();
    State state = opening_state(model);
    state.entry = EntryId{0};
    const std::string html = mirror_html(model, state);
    CHECK(has(tag_of(html, "select event=opens"), " data-near"));
    CHECK_FALSE(has(tag_of(html, "select event=agreement"), " data-near"));
    CHECK(count_of(html, " data-near") == 1);
    state.entry.reset();
    state.day = test::date("1960-09-30").earliest;
    CHECK_FALSE(has(mirror_html(model, state), " data-near"));
}

TEST_CASE("The grid has a cell for each person and each column") {
    const Model model = test::small_model();
    const std::string html = mirror_html(model, opening_state(model));
    const int columns = count_of(html, "scope=\"col\"") - 1;  // without the column of names
    const int rows = count_of(html, "scope=\"row\"");
    CHECK(columns == 19 - 6 + 3);  // days without an entry, and entries
    CHECK(rows == 3);              // the fourth person has no day
    CHECK(count_of(html, "<td ") == rows * columns);
}

TEST_CASE("The mirror of a long journal lists what is near the open entry, with positions in the whole list") {
    const Model model = long_model();
    State state = opening_state(model);
    update(state, Select{EntryId{1500}}, model);
    const std::string html = mirror_html(model, state);
    CHECK(has(html, "aria-rowcount=\"501\" aria-colcount=\"3001\""));
    for (const int at : {1490, 1499, 1500, 1501, 1510}) {
        CAPTURE(at);
        CHECK(has(tag_of(html, "select entry=e" + std::to_string(at)), column(at)));
    }
    CHECK(!has(html, column(1489)));
    CHECK(!has(html, column(1520)));
    CHECK(has(html, "data-first=\"focus entry=e0\" data-last=\"focus entry=e2999\""));
}

TEST_CASE("The mirror of a long journal is small at any position") {
    const Model model = long_model();
    State state = opening_state(model);
    for (std::uint32_t i = 0; i < 20; ++i) update(state, PinPerson{PersonId{i * 20}}, model);
    for (const std::uint32_t entry : {0U, 1U, 19U, 20U, 1234U, 2980U, 2999U}) {
        for (const std::uint32_t person : {0U, 15U, 16U, 250U, 499U}) {
            update(state, Select{EntryId{entry}}, model);
            update(state, Select{PersonId{person}}, model);
            const std::string html = mirror_html(model, state);
            CAPTURE(entry);
            CAPTURE(person);
            CHECK(count_of(html, "</") < 2000);
            CHECK(is_open(html, "select entry=e" + std::to_string(entry)));
            CHECK(is_open(html, "select person=p" + std::to_string(person)));
        }
    }
}

TEST_CASE("A row of a long journal leads to the person's entries beyond the listed columns") {
    const Model model = long_model();
    State state = opening_state(model);
    update(state, Select{PersonId{0}}, model);
    update(state, Select{EntryId{1500}}, model);
    const std::string html = mirror_html(model, state);
    CHECK(has(html,
              "data-before=\"focus entry=e1489&amp;person=p0\" data-after=\"focus entry=e1520&amp;person=p0\" "
              "data-last=\"focus entry=e2999&amp;person=p0\""));
    CHECK(is_open(html, "select entry=e1500&amp;person=p0"));
    CHECK(has(tag_of(html, "select entry=e1490&amp;person=p0"), column(1490)));
    CHECK(!has(html, item("select entry=e1489&amp;person=p0")));
}

TEST_CASE("In a long journal the list follows the focus without opening anything") {
    const Model model = long_model();
    State state = opening_state(model);
    update(state, Focus{EntryId{2000}}, model);
    update(state, Focus{PersonId{400}}, model);
    CHECK(has(mirror_html(model, state), item("select person=p400")));
    update(state, Focus{EntryId{2000}}, model);
    const std::string html = mirror_html(model, state);
    CHECK(has(html, item("select entry=e2000")));
    CHECK(!has(html, item("select entry=e0")));
    CHECK(!is_open(html, "select entry=e2000"));
    CHECK(has(html, item("focus entry=e1989") + ">1,990 earlier<"));
}

TEST_CASE("An open day without an entry is listed between its neighbours in a long list") {
    const Model model = long_model();
    State state = opening_state(model);
    update(state, Select{to_day({1901, 1, 1}) + 2001}, model);
    REQUIRE(state.day);
    const std::string html = mirror_html(model, state);
    const std::string day = "select day=" + to_iso(*state.day);
    CHECK(has(tag_of(html, "select entry=e1000"), column(1000)));
    CHECK(has(tag_of(html, day), column(1001)));
    CHECK(is_open(html, day));
    CHECK(has(tag_of(html, "select entry=e1001"), column(1002)));
    CHECK(has(html, "aria-colcount=\"3002\""));
}

TEST_CASE("A filter that nobody matches leaves an empty list of people") {
    const Model model = long_model();
    State state = opening_state(model);
    update(state, Select{PersonId{3}}, model);
    update(state, FilterPeople{"nobody at all"}, model);
    CHECK(!has(mirror_html(model, state), "scope=\"row\""));
}

TEST_CASE("A long journal has a button for each of its years, which opens its first entry") {
    const Model model = long_model();
    State state = opening_state(model);
    const std::string html = mirror_html(model, state);
    CHECK(count_of(html, "class=\"year\"") == 17);  // 6000 days from 1901 on
    CHECK(has(html, "go entry=e183&amp;from=1902-01-01&amp;to=1902-12-31"));
    CHECK(has(html, "<b>1901</b>, 183 entries</button>"));
    const auto command = parse_command("go entry=e183&from=1902-01-01&to=1902-12-31", model);
    REQUIRE(command);
    update(state, *command, model);
    CHECK(state.entry == EntryId{183});
    CHECK(state.view ==
          View{static_cast<double>(to_day({1902, 1, 1}).number), static_cast<double>(to_day({1903, 1, 1}).number)});
}

TEST_CASE("On a page of a static site even a long journal is listed whole") {
    const Model model = long_model();
    const SiteNames names = name_site(model.journal);
    const std::string html = mirror_html(model, opening_state(model), {.site = &names, .root = ""});
    CHECK(count_of(html, "class=\"entry\"") == entry_count);
    CHECK(count_of(html, "class=\"person\"") == person_count);
    CHECK(!has(html, "aria-setsize"));
    CHECK(!has(html, "<button"));
    CHECK(!has(html, "<table"));
}

TEST_CASE("The card of a person with very many entries shows those near the open one, and counts the others") {
    const Model model = long_model();
    State state = opening_state(model);
    update(state, Select{PersonId{0}}, model);
    update(state, Select{EntryId{1500}}, model);
    const std::string html = card_html(model, state);
    CHECK(count_of(html, "class=\"entry\"") == 21);
    CHECK(has(html, "… 1,490 earlier"));
    CHECK(has(html, "… 1,489 later"));
    CHECK(has(html, "data-command=\"step-appearance next\">"));
    CHECK(has(html, "data-command=\"pin person=p0\" aria-pressed=\"false\""));
    update(state, PinPerson{PersonId{0}}, model);
    update(state, Select{EntryId{0}}, model);
    CHECK(has(card_html(model, state), "data-command=\"pin person=p0\" aria-pressed=\"true\""));
    CHECK(has(card_html(model, state), "data-command=\"step-appearance previous\" aria-disabled=\"true\""));
}

TEST_CASE("A person's page of a static site lists every entry and has no buttons") {
    const Model model = long_model();
    const SiteNames names = name_site(model.journal);
    State state = opening_state(model);
    update(state, Select{PersonId{0}}, model);
    const std::string html = card_html(model, state, {.site = &names, .root = "../"});
    CHECK(count_of(html, "class=\"entry\"") == entry_count);
    CHECK(!has(html, "<button"));
}
