#include "app/link.h"

#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "journal/controls.h"
#include "journal/utf8.h"

using namespace daybook;
using test::small_model;

namespace {

/// The state after following a link, and the notice.
struct Followed {
    State state;
    Effects effects;
};
Followed follow(std::string_view fragment, const Model& model) {
    Followed followed{opening_state(model), {}};
    followed.effects = update(followed.state, parse_link(fragment), model);
    return followed;
}

}  // namespace

TEST_CASE("A link names what is open and leaves out the default view") {
    const Model model = small_model();
    State state = opening_state(model);
    CHECK(to_link(state, model) == "entry=1960-09-14");
    update(state, Select{PersonId{1}}, model);
    CHECK(to_link(state, model) == "entry=1960-09-14&person=boris");
}

TEST_CASE("Every state is restored by its link") {
    const Model model = small_model();
    const Command commands[] = {Select{EntryId{2}},
                                Select{Day{-3394}},
                                Select{PersonId{3}},
                                Select{EventId{0}},
                                Select{Dot{PersonId{2}, EntryId{1}, Role::addressee}},
                                Explain{PlaceId{0}},
                                Explain{OrganisationId{0}},
                                Explain{TermId{0}},
                                ShowLayer{Layer::reading},
                                Go{{.text = "I%20met,-Boris%20about"}},
                                FilterPeople{"anna & “boris” №"},
                                SetView{{-3400, -3390}}};
    State state = opening_state(model);
    for (const Command& command : commands) {
        update(state, command, model);
        const std::string link = to_link(state, model);
        CAPTURE(link);
        const Followed followed = follow(link, model);
        CHECK(to_link(followed.state, model) == link);
        CHECK(followed.state == state);
        CHECK(followed.effects.notice.empty() == !state.lanes.order.empty());  // nobody is called that
    }
}

TEST_CASE("An unknown id gives a notice and the nearest valid state") {
    const Model model = small_model();
    const Followed gone = follow("entry=1960-09-18&person=kim", model);
    CHECK(gone.state.entry == EntryId{2});
    CHECK(!gone.state.person);
    CHECK(gone.effects.notice ==
          "There is no entry “1960-09-18” in this journal. There is no person “kim” in this journal. "
          "This is shown instead: 20–23 September 1960, A journey, at the archive, not here.");
    const Followed wild = follow("entry=%3Cscript%3E", model);
    CHECK(wild.state.entry == EntryId{1});
    CHECK(
        wild.effects.notice ==
        "There is no entry “<script>” in this journal. This is shown instead: 14 September 1960, A <talk> & \"tea\".");
    const Followed free_day = follow("day=1960-09-17&person=kim", model);
    CHECK(free_day.effects.notice ==
          "There is no person “kim” in this journal. This is shown instead: 17 September 1960, no known entry.");
    CHECK(follow("pin=kim", model).effects.notice == "There is no person “kim” in this journal.");
    const auto nobody = follow("people=kim", model);
    CHECK(nobody.effects.notice == "There is no person “kim” in this journal.");
    CHECK(nobody.state.lanes.choice.filter == "kim");
    CHECK(follow("people=anna", model).effects.notice.empty());
    CHECK(follow("people=anna&pin=anna", model).effects.notice.empty());
}

TEST_CASE("A notice shortens parts of a link at the end of a character") {
    const Model model = small_model();
    for (std::size_t before = 0; before < 3; ++before) {
        Go go;
        go.fields.person = std::string(before, 'a');
        for (int i = 0; i < 200; ++i) *go.fields.person += "日";
        State state = opening_state(model);
        const std::string notice = update(state, go, model).notice;
        CHECK_FALSE(first_invalid_utf8(notice));
        CHECK(notice.find("日”") != std::string::npos);
        CHECK(notice.size() < 200);
    }
}

TEST_CASE("A notice shows control characters of a link, and is not changed by them") {
    const Model model = small_model();
    for (const std::string& key : {std::string("a\nb"), std::string("a\0b", 3), std::string("a\u202eb")}) {
        Go go;
        go.fields.person = key;
        State state = opening_state(model);
        const std::string notice = update(state, go, model).notice;
        CHECK(notice.starts_with("There is no person “a"));
        CHECK(notice.find("b” in this journal. This is shown instead: ") != std::string::npos);
        for (std::size_t at = 0; at < notice.size(); ++at) CHECK(control_at(notice, at).bytes == 0);
    }
}

TEST_CASE("Invalid dates leave the view unchanged and give a notice") {
    const Model model = small_model();
    for (const char* link : {"from=yesterday", "from=1960-09-20&to=1960-09-10", "to=1960-02-30"}) {
        CAPTURE(link);
        const Followed followed = follow(link, model);
        CHECK(followed.state.view == model.home);
        CHECK(!followed.effects.notice.empty());
    }
}

TEST_CASE("Hostile links do no harm") {
    const Model model = small_model();
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "entry=%&";
    for (const std::string& link : {std::string("&&&===%%%"), std::string("entry=%ff%fe&q=%"), std::string(100000, '&'),
                                    std::string("q=") + std::string(100000, 'a'), many, std::string("#")}) {
        const Followed followed = follow(link, model);
        CHECK(followed.state.entry == EntryId{1});
    }
}

TEST_CASE("An empty link is the opening state") {
    const Model model = small_model();
    CHECK(follow("", model).state == opening_state(model));
}

TEST_CASE("A command with an unknown id is not valid") {
    const Model model = small_model();
    for (const char* text : {"", "select", "select entry=none", "select person=none", "explain place=none",
                             "explain org=none", "explain term=none", "explain", "zoom", "zoom -1", "zoom 1e9",
                             "step-entry sideways", "dance", "fit 3", "view 1", "panel door"}) {
        CAPTURE(text);
        CHECK(!parse_command(text, model));
    }
}

TEST_CASE("Empty fields get their opening values, absent ones do not change") {
    const Model model = small_model();
    State state = opening_state(model);
    const auto send = [&](std::string_view text) {
        const auto command = parse_command(text, model);
        REQUIRE(command);
        return update(state, *command, model).notice;
    };
    send("go day=1960-09-17&person=anna&layer=reading&from=1960-09-13&to=1960-09-15&sort=name&people=an&pin=boris");
    CHECK(state.day);
    CHECK(state.layer == Layer::reading);
    CHECK(state.lanes.pinned() == 1);
    send("go person=&pin=");
    CHECK(!state.person);
    CHECK(state.lanes.pinned() == 0);
    CHECK(state.lanes.choice.filter == "an");
    CHECK(state.day);
    for (const LinkField& field : link_fields) CHECK(send("go " + std::string(field.key) + "=").empty());
    CHECK(state == opening_state(model));
}

TEST_CASE("viewer.state can be given to viewer.go()") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, Select{PersonId{2}}, model);
    update(state, ShowLayer{Layer::reading}, model);
    update(state, SetView{{-3400, -3390}}, model);
    update(state, PinPerson{PersonId{1}}, model);
    update(state, Go{{.text = "that"}}, model);
    CHECK(state.passage);
    LinkFields fields;
    for (const LinkField& field : link_fields) fields.*field.field = field.value(state, model);
    State other = opening_state(model);
    update(other, Select{EventId{1}}, model);
    update(other, FilterPeople{"anna"}, model);
    update(other, Go{fields}, model);
    CHECK(other == state);
}

TEST_CASE("A notice repeats what was asked for, cut between characters") {
    const Model model = small_model();
    std::string key;
    for (int i = 0; i < 100; ++i) key += "ю";
    const auto notice_of = [&](const LinkFields& fields) {
        State state = opening_state(model);
        return update(state, Go{fields}, model).notice;
    };
    CHECK(notice_of({.person = key}).starts_with("There is no person “" + key.substr(0, 80) + "” in this journal."));
    CHECK(!first_invalid_utf8(notice_of({.from = "x" + key})));
    CHECK(!first_invalid_utf8(notice_of({.entry = "x" + key})));
}

TEST_CASE("The command written for a target selects that target") {
    const Model model = small_model();
    const Target targets[] = {EntryId{0}, Day{-3394}, EventId{1}, PersonId{3},
                              Dot{PersonId{1}, EntryId{1}, Role::host}};
    for (const Target& target : targets) {
        const auto command = parse_command(select_command(target, model), model);
        const auto* select = command ? std::get_if<Select>(&*command) : nullptr;
        CHECK(select != nullptr);
        if (select != nullptr) CHECK(select->target == target);
    }
}
