// Interaction with the canvas, through Dear ImGui's input events.
#include <cmath>

#include "journal/reader.h"
#include "stage.h"

namespace daybook {

namespace {

double day_px(const Stage& stage) {
    const auto first = stage.item(Stage::day("1960-09-20"));
    const auto second = stage.item(Stage::day("1960-09-21"));
    REQUIRE(first);
    REQUIRE(second);
    return second->left_px - first->left_px;
}

/// A hash of everything that would be sent to a GPU.
std::uint64_t fingerprint(const ImDrawData& data) {
    std::uint64_t hash = 1469598103934665603U;
    const auto add = [&](const void* bytes, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            hash = (hash ^ static_cast<const unsigned char*>(bytes)[i]) * 1099511628211U;
        }
    };
    for (const ImDrawList* list : data.CmdLists) {
        add(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        add(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
    }
    return hash;
}

}  // namespace

TEST_CASE("a click on a dot selects the person and the entry") {
    Stage stage;
    const PersonId pak = stage.person("pak-yong-guk");
    stage.click(Dot{pak, stage.entry("1960-09-27"), Role::present});
    CHECK(stage.state.person == pak);
    CHECK(stage.state.entry == stage.entry("1960-09-27"));
}

TEST_CASE("a click on a name selects the person and leaves the entry") {
    Stage stage;
    stage.click(stage.person("khrushchev"));
    CHECK(stage.state.person == stage.person("khrushchev"));
    CHECK(stage.state.entry == stage.entry("1960-09-14"));
}

TEST_CASE("a click on an entry opens it") {
    Stage stage;
    stage.click(stage.entry("1960-09-29"));
    CHECK(stage.state.entry == stage.entry("1960-09-29"));
}

TEST_CASE("a click on the number of an empty day selects the day") {
    Stage stage;
    stage.click(Stage::day("1960-09-17"));
    CHECK(stage.state.day == Stage::day("1960-09-17"));
    CHECK_FALSE(stage.state.entry);
}

TEST_CASE("a click into the column of a day, between the dots, selects the day") {
    Stage stage;
    const auto number = stage.item(Stage::day("1960-09-17"));
    const auto lane = stage.item(stage.person("kosaka"));
    stage.click((number->left_px + number->right_px) / 2, (lane->top_px + lane->bottom_px) / 2);
    CHECK(stage.state.day == Stage::day("1960-09-17"));
}

TEST_CASE("a click on an event opens its card") {
    Stage stage;
    const Target event = stage.model.journal.events[3].date.known() ? EventId{3} : EventId{4};
    stage.click(event);
    CHECK(stage.state.event == std::get<EventId>(event));
}

TEST_CASE("a click on an event outside the view moves the view to it") {
    Stage stage;
    std::optional<EventId> beyond;
    for (const CanvasItem& item : stage.canvas->items()) {
        const auto* id = std::get_if<EventId>(&item.target);
        if (id != nullptr && stage.model.journal[*id].date.earliest.number >= stage.state.view.to) beyond = *id;
    }
    REQUIRE(beyond);
    stage.click(*beyond);
    CHECK(stage.state.event == beyond);
    CHECK(stage.state.view.to > stage.model.journal[*beyond].date.earliest.number);
}

TEST_CASE("dragging pans by the days that the pointer passed") {
    Stage stage;
    const View before = stage.state.view;
    const double px = 476.0 / 19;            // the width of the plot, and its days
    stage.canvas->set_reduced_motion(true);  // no rolling
    stage.drag(400, 600, 400 + 2 * px, 600);
    stage.settle();
    CHECK(stage.state.view.from == doctest::Approx(before.from - 2).epsilon(1e-6));
    CHECK(stage.state.view.days() == doctest::Approx(before.days()));
}

TEST_CASE("a drag that begins on a dot selects nothing") {
    Stage stage;
    const auto dot = stage.item(Dot{stage.person("pak-yong-guk"), stage.entry("1960-09-27"), Role::present});
    REQUIRE(dot);
    const State before = stage.state;
    const double y = (dot->top_px + dot->bottom_px) / 2;
    stage.drag(dot->left_px + 4, y, dot->left_px + 40, y);
    stage.drag(dot->left_px + 40, y, dot->left_px + 4, y);
    stage.settle();
    CHECK(stage.state.person == before.person);
    CHECK(stage.state.entry == before.entry);
}

TEST_CASE("a flick rolls on, slows down and stops") {
    Stage stage;
    stage.drag(300, 600, 420, 600);
    const double at_release = stage.state.view.from;
    CHECK(stage.last.busy);
    const int frames = stage.settle();
    CHECK(frames > 10);
    CHECK(stage.state.view.from < at_release - 0.5);
    CHECK_FALSE(stage.last.busy);
}

TEST_CASE("the wheel zooms around the day under the pointer") {
    Stage stage;
    const auto before = stage.item(Stage::day("1960-09-20"));
    const double x = (before->left_px + before->right_px) / 2;
    stage.canvas->input(Wheel{x, 70, 0, -300, false});
    stage.settle();
    CHECK(stage.state.view.days() < 19 * 0.65);
    const auto after = stage.item(Stage::day("1960-09-20"));
    REQUIRE(after);
    CHECK((after->left_px + after->right_px) / 2 == doctest::Approx(x).epsilon(0.004));
}

TEST_CASE("a sideways wheel pans") {
    Stage stage;
    const View before = stage.state.view;
    stage.canvas->input(Wheel{400, 70, 476.0 / 19, 0, false});
    stage.settle();
    CHECK(stage.state.view.from == doctest::Approx(before.from + 1).epsilon(1e-6));
}

TEST_CASE("the wheel scrolls the lanes if they do not all fit") {
    Stage stage({680, 480, 1.0});
    const View before = stage.state.view;
    const auto first = stage.item(stage.model.lanes.order.front());
    stage.canvas->input(Wheel{400, 300, 0, 48, false});
    stage.settle();
    const auto scrolled = stage.item(stage.model.lanes.order.front());
    CHECK((!scrolled || scrolled->bottom_px < first->bottom_px));
    CHECK(stage.state.view == before);
}

TEST_CASE("a person who is selected elsewhere is scrolled into view") {
    Stage stage({680, 480, 1.0});
    const PersonId last = stage.model.lanes.order.back();
    CHECK_FALSE(stage.item(last));
    stage.state.person = last;
    stage.settle();
    CHECK(stage.item(last));
}

TEST_CASE("a double click zooms in around the pointer") {
    Stage stage;
    for (int i = 0; i < 2; ++i) {
        stage.move(420, 640);
        stage.press(420, 640);
        stage.frame();
        stage.release(420, 640);
        stage.frame();
    }
    stage.settle();
    CHECK(stage.state.view.days() == doctest::Approx(9.5).epsilon(0.01));
}

TEST_CASE("a click on one person and 60 ms later on the one below are not a double click") {
    Stage stage;
    const Dot upper{stage.person("pak-yong-guk"), stage.entry("1960-09-27"), Role::present};
    const auto first = stage.item(upper);
    REQUIRE(first);
    // The nearest dot of somebody else on the same day.
    std::optional<CanvasItem> second;
    for (const CanvasItem& item : stage.canvas->items()) {
        const auto* dot = std::get_if<Dot>(&item.target);
        const bool below = dot != nullptr && dot->entry == upper.entry && item.top_px > first->top_px;
        if (below && (!second || item.top_px < second->top_px)) second = item;
    }
    REQUIRE(second);
    const View before = stage.state.view;
    for (const double seconds_between : {0.0, 0.06}) {
        for (const CanvasItem& item : {*first, *second}) {
            const double x = (item.left_px + item.right_px) / 2;
            const double y = (item.top_px + item.bottom_px) / 2;
            stage.move(x, y);
            stage.press(x, y);
            stage.release(x, y);
            stage.wait(seconds_between);
            if (seconds_between > 0) stage.frame();
        }
        stage.settle();
        CHECK(stage.state.view == before);
        CHECK(stage.state.person == std::get<Dot>(second->target).person);
        stage.wait(1);
    }
}

TEST_CASE("two fingers that move apart zoom in, and are not a click") {
    Stage stage;
    const State before = stage.state;
    stage.canvas->input(PointerDown{380, 300, 1, PointerKind::touch});
    stage.frame();
    stage.canvas->input(PointerDown{440, 300, 2, PointerKind::touch});
    stage.frame();
    stage.canvas->input(PointerMove{350, 300, 1, PointerKind::touch});
    stage.canvas->input(PointerMove{470, 300, 2, PointerKind::touch});
    stage.frame();
    stage.canvas->input(PointerUp{350, 300, 1, PointerKind::touch});
    stage.canvas->input(PointerUp{470, 300, 2, PointerKind::touch});
    stage.settle();
    CHECK(stage.state.view.days() == doctest::Approx(9.5).epsilon(0.01));
    CHECK(stage.state.person == before.person);
    CHECK(stage.state.entry == before.entry);
}

TEST_CASE("a tap selects, and shows no hover card") {
    Stage stage;
    const auto name = stage.item(stage.person("gromyko"));
    stage.click(name->left_px + 20, name->top_px + 8, PointerKind::touch);
    CHECK(stage.state.person == stage.person("gromyko"));
    CHECK_FALSE(stage.last.deadline_s);
}

TEST_CASE("dragging the overview's window pans") {
    Stage stage;
    const View before = stage.state.view;
    stage.canvas->set_reduced_motion(true);
    stage.drag(270, 703, 310, 703);
    stage.settle();
    CHECK(stage.state.view.from > before.from + 1);
    CHECK(stage.state.view.days() == doctest::Approx(before.days()));
}

TEST_CASE("dragging the edge of the overview's window shows fewer days") {
    Stage stage;
    const View before = stage.state.view;
    stage.drag(397, 703, 330, 703);
    stage.settle();
    CHECK(stage.state.view.from == doctest::Approx(before.from));
    CHECK(stage.state.view.to < before.to - 2);
}

TEST_CASE("a click in the overview centres the view there") {
    Stage stage;
    stage.click(560, 703);
    CHECK(stage.state.view.from > stage.model.home.from + 5);
    CHECK(stage.state.view.days() == doctest::Approx(stage.model.home.days()));
}

TEST_CASE("hovering requests a later frame, which shows a card") {
    Stage stage;
    const auto name = stage.item(stage.person("pak-song-chol"));
    stage.move(name->left_px + 30, name->top_px + 8);
    stage.settle();
    REQUIRE(stage.last.deadline_s);
    CHECK(stage.last.cursor == Cursor::hand);
    const int vertices = stage.canvas->draw_data()->TotalVtxCount;
    stage.time_s = *stage.last.deadline_s;
    stage.settle();
    CHECK(stage.canvas->draw_data()->TotalVtxCount > vertices + 100);
    CHECK_FALSE(stage.last.deadline_s);
    CHECK_FALSE(stage.last.busy);
    stage.canvas->input(PointerLeave{});
    stage.settle();
    CHECK(stage.canvas->draw_data()->TotalVtxCount < vertices);
}

TEST_CASE("another journal has no card of the one before") {
    Stage stage;
    stage.hover(*stage.item(stage.person("tugarinov")));
    Result<Journal> journal = read_journal(R"({"format": "daybook-journal", "version": "1.0", "id": "c", "title": "T",
        "language": "en", "entries": [{"id": "e", "date": "1960-09-14", "title": "E"}]})",
                                           "other.json");
    REQUIRE(journal.ok());
    const Model other = make_model(std::move(journal.value()));
    const State state = opening_state(other);
    stage.canvas->forget_items();
    stage.canvas->frame(other, state, stage.time_s + 1);
    for (const CanvasItem& item : stage.canvas->items()) CHECK_FALSE(std::holds_alternative<PersonId>(item.target));
}

TEST_CASE("a hover card stays while the pointer is on it, and for a moment on the way to it") {
    Stage stage;
    const auto name = stage.item(stage.person("pak-song-chol"));
    const double x = name->left_px + 30;
    const double y = name->top_px + 8;
    const auto vertices = [&] {
        stage.settle();
        return stage.canvas->draw_data()->TotalVtxCount;
    };
    stage.move(x, y);
    const int without = vertices();
    REQUIRE(stage.last.deadline_s);
    stage.time_s = *stage.last.deadline_s;
    const int with = vertices();
    REQUIRE(with > without + 100);
    stage.move(x + 12, y + 14);  // in the gap between the pointer and the card
    CHECK(vertices() > without + 100);
    stage.move(x + 40, y + 40);  // on the card
    CHECK(vertices() > without + 100);
    stage.time_s += 10;
    CHECK(vertices() > without + 100);
    CHECK_FALSE(stage.last.deadline_s);
    stage.click(x + 40, y + 40);
    CHECK(stage.state.person == stage.person("pak-song-chol"));
}

TEST_CASE("a hover card goes a moment after the pointer left") {
    Stage stage;
    const auto name = stage.item(stage.person("pak-song-chol"));
    stage.move(name->left_px + 30, name->top_px + 8);
    stage.settle();
    stage.time_s = *stage.last.deadline_s;
    stage.settle();
    const int with = stage.canvas->draw_data()->TotalVtxCount;
    stage.move(2, 2);
    stage.settle();
    REQUIRE(stage.last.deadline_s);
    stage.time_s = *stage.last.deadline_s;
    stage.settle();
    CHECK(stage.canvas->draw_data()->TotalVtxCount < with - 100);
    CHECK_FALSE(stage.last.deadline_s);
}

TEST_CASE("a click on the legend opens the sheet that explains the signs") {
    Stage stage;
    stage.click(640, 186);
    CHECK(stage.state.local.is_open(Panel::keys));
}

TEST_CASE("at rest nothing is busy, nothing is due, and every frame is the same") {
    Stage stage;
    CHECK_FALSE(stage.last.busy);
    CHECK_FALSE(stage.last.deadline_s);
    const std::uint64_t before = fingerprint(*stage.canvas->draw_data());
    stage.wait(10);
    stage.frame();
    CHECK(fingerprint(*stage.canvas->draw_data()) == before);
    CHECK(stage.commands.empty());
}

TEST_CASE("a view that a key or a link sets is reached in 200 ms") {
    Stage stage;
    update(stage.state, Zoom{4}, stage.model);
    stage.frame();
    CHECK(stage.last.busy);
    const int frames = stage.settle();
    CHECK(frames > 8);
    CHECK(frames < 20);
    CHECK(stage.commands.empty());
}

TEST_CASE("with reduced motion a view changes immediately, and nothing rolls") {
    Stage stage;
    stage.canvas->set_reduced_motion(true);
    stage.state.entry.reset();  // it would stay in sight
    update(stage.state, Zoom{4}, stage.model);
    stage.frame();
    CHECK_FALSE(stage.last.busy);
    const double px = day_px(stage);
    CHECK(px == doctest::Approx(4 * 476.0 / 19).epsilon(0.02));
    stage.drag(300, 600, 420, 600);
    CHECK(stage.settle() <= 5);
}

TEST_CASE("two canvases do not affect each other") {
    Stage left;
    Stage right({850, 928, 1.25});
    right.click(right.person("gromyko"));
    left.click(left.person("andropov"));
    CHECK(left.state.person == left.person("andropov"));
    CHECK(right.state.person == right.person("gromyko"));
}

TEST_CASE("the keyboard focus is drawn") {
    Stage stage;
    const int vertices = stage.canvas->draw_data()->TotalVtxCount;
    stage.state.local.focus = stage.entry("1960-09-13");
    stage.settle();
    CHECK(stage.canvas->draw_data()->TotalVtxCount > vertices);
}

TEST_CASE("a canvas without space draws nothing and does not crash") {
    for (const Surface& surface : {Surface{0, 0, 1}, Surface{1, 1, 1}, Surface{40, 30, 2}, Surface{200, 60, 3}}) {
        for (const CanvasForm form : {CanvasForm::full, CanvasForm::strip}) {
            Stage stage(surface, form);
            stage.click(surface.width_px / 2, surface.height_px / 2);
        }
    }
}

TEST_CASE("strip: a tap on a day selects it, and on a longer entry opens the entry") {
    Stage stage({390, 74, 1.0}, CanvasForm::strip);
    stage.click(stage.entry("1960-09-13"));
    CHECK(stage.state.entry == stage.entry("1960-09-13"));
    stage.click(Stage::day("1960-09-16"));
    CHECK(stage.state.day == Stage::day("1960-09-16"));
}

TEST_CASE("strip: every cell is at least 44 CSS pixels wide and high") {
    Stage stage({780, 148, 2.0}, CanvasForm::strip);
    CHECK(stage.canvas->items().size() > 5);
    for (const CanvasItem& item : stage.canvas->items()) {
        CHECK(item.right_px - item.left_px >= 88);
        CHECK(item.bottom_px - item.top_px >= 88);
    }
}

TEST_CASE("strip: dragging scrolls and rolls, and does not move the view") {
    Stage stage({390, 74, 1.0}, CanvasForm::strip);
    const View before = stage.state.view;
    stage.drag(350, 30, 60, 30, PointerKind::touch);
    stage.settle();
    CHECK(stage.item(stage.entry("1960-09-20")));
    CHECK_FALSE(stage.item(Stage::day("1960-09-12")));
    CHECK(stage.state.view == before);
    CHECK(stage.state.entry == stage.entry("1960-09-14"));
}

TEST_CASE("strip: what is selected elsewhere is scrolled into view") {
    Stage stage({390, 74, 1.0}, CanvasForm::strip);
    stage.state.entry = stage.entry("1960-09-29");
    stage.settle();
    const auto cell = stage.item(stage.entry("1960-09-29"));
    REQUIRE(cell);
    CHECK(cell->right_px <= 390);
}

}  // namespace daybook
