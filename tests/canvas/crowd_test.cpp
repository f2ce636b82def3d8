// A diary of a lifetime on the canvas: what is drawn is bounded, nothing jumps, no frame allocates.
#include <cmath>
#include <cstdlib>

#include <imgui.h>

#include "counting.h"
#include "stage.h"
#include "unit/timeline/crowd.h"

namespace daybook {

namespace {

const Model& crowd(std::uint32_t entries) {
    static const Model small = make_model(test::crowded_journal(19, 12));
    static const Model large = make_model(test::crowded_journal(20'000, 3'000));
    return entries == 19 ? small : large;
}

/// A view of the given number of days around the middle of the journal.
View view_of(const Model& model, double days) {
    const double middle = (model.home.from + model.home.to) / 2;
    return {middle - days / 2, middle + days / 2};
}

void show(Stage& stage, const View& view) {
    update(stage.state, SetView{view}, stage.model);
    stage.settle();
}

}  // namespace

TEST_CASE("panning and zooming allocate nothing, at any depth, with people pinned and long strings in the state") {
    count_imgui();
    for (const std::uint32_t entries : {19U, 20'000U}) {
        Stage stage({.width_px = 680, .height_px = 742, .scale = 1}, CanvasForm::full, crowd(entries));
        stage.state.local.line = "a name of a line that is longer than what a string holds in itself";
        for (const std::uint32_t person : {3U, 5U, 7U}) update(stage.state, PinPerson{PersonId{person}}, stage.model);
        std::size_t frames = 0;
        // What the host does in each frame. Not stage.frame(), which allocates.
        const auto draw = [&] {
            const Frame& drawn = stage.canvas->frame(stage.model, stage.state, stage.time_s);
            for (const Command& command : drawn.commands) update(stage.state, command, stage.model);
            serve_textures();
            stage.time_s += 1.0 / 60;
            ++frames;
        };
        const auto sweep = [&](double days) {
            update(stage.state, SetView{view_of(stage.model, days)}, stage.model);
            for (int i = 0; i < 20; ++i) draw();
            stage.press(400, 300);
            for (int i = 0; i <= 60; ++i) {
                stage.move(400 - 3 * i, 300 - i % 7);
                draw();
            }
            stage.release(220, 300);
            for (int i = 0; i < 90; ++i) draw();
            for (int i = 0; i < 12; ++i) {
                stage.canvas->input(Wheel{400, 60, 0, i < 6 ? -60.0 : 60.0});
                draw();
            }
            for (int i = 0; i < 6; ++i) {
                stage.canvas->input(Wheel{100, 500, 0, i < 3 ? 50.0 : -50.0});
                draw();
            }
        };
        for (const double days : {20.0, 150.0, 500.0, 3'000.0, 12'000.0}) {
            sweep(days);  // makes the letters and the room
            sweep(days);
            const AllocationCount count;
            const std::size_t before = frames;
            sweep(days);
            const std::size_t allocated = count.so_far();
            CAPTURE(entries);
            CAPTURE(days);
            CHECK(frames - before == 189);
            CHECK(allocated == 0);
        }
    }
}

TEST_CASE("a frame of twenty thousand entries draws no more than one of a screenful") {
    Stage stage({.width_px = 680, .height_px = 742, .scale = 1}, CanvasForm::full, crowd(20'000));
    for (double days = 3; days < 40'000; days *= 1.3) {
        show(stage, view_of(stage.model, days));
        CAPTURE(days);
        CHECK(stage.canvas->items().size() < 3'000);
        CHECK(stage.canvas->draw_data()->TotalVtxCount < 60'000);
    }
}

TEST_CASE("zooming keeps the thing under the pointer in its place") {
    Stage stage({.width_px = 680, .height_px = 742, .scale = 1}, CanvasForm::full, crowd(20'000));
    show(stage, view_of(stage.model, 15'000));
    const double x = 431;
    const auto day_under = [&] {
        const double left = 188;
        const double width = 664 - left;
        return stage.state.view.from + (x - left) / width * stage.state.view.days();
    };
    const double before = day_under();
    for (int i = 0; i < 40; ++i) {
        stage.canvas->input(Wheel{x, 60, 0, -100});
        stage.frame();
        CHECK(std::abs(day_under() - before) < stage.state.view.days() * 0.002);
    }
    CHECK(stage.state.view.days() < 60);
}

TEST_CASE("a click on a number zooms in, and finally opens what it stands for") {
    Stage stage({.width_px = 680, .height_px = 742, .scale = 1}, CanvasForm::full, crowd(20'000));
    show(stage, stage.model.home);
    double days = stage.state.view.days();
    const auto opened = stage.state.entry;
    for (int clicks = 0; clicks < 6 && stage.state.view.days() > 60; ++clicks) {
        std::optional<Span> span;
        for (const CanvasItem& item : stage.canvas->items()) {
            const auto* one = std::get_if<Span>(&item.target);
            if (one != nullptr && !one->person && item.left_px > 300) span = *one;
            if (span) break;
        }
        REQUIRE(span);
        stage.click(*span);
        CHECK(stage.state.view.days() < days);
        CHECK(stage.state.view.from < span->first.number);
        CHECK(stage.state.view.to > span->last.number + 1);
        CHECK(stage.state.entry == opened);
        days = stage.state.view.days();
    }
    CHECK(days <= 60);
}

TEST_CASE("lanes of three thousand people scroll by wheel, drag, scroll bar and selection") {
    Stage stage({.width_px = 680, .height_px = 742, .scale = 1}, CanvasForm::full, crowd(20'000));
    const auto topmost = [&] {
        std::optional<PersonId> top;
        double least = 1e9;
        for (const CanvasItem& item : stage.canvas->items()) {
            const auto* person = std::get_if<PersonId>(&item.target);
            if (person == nullptr || item.top_px >= least) continue;
            least = item.top_px;
            top = *person;
        }
        REQUIRE(top);
        return *top;
    };
    CHECK(topmost() == PersonId{0});
    stage.canvas->input(Wheel{100, 500, 0, 720});
    stage.settle();
    CHECK(topmost().index > 10);
    const PersonId by_wheel = topmost();
    stage.drag(100, 600, 100, 400);
    stage.settle();
    CHECK(topmost() > by_wheel);
    const PersonId by_drag = topmost();
    // The bar's thumb is small, and still near the beginning.
    stage.drag(672, 300, 672, 500);
    stage.settle();
    CHECK(topmost().index > by_drag.index + 500);
    const PersonId by_bar = topmost();
    stage.click(672, 620);
    stage.settle();
    CHECK_MESSAGE(topmost() > by_bar, "without dragging");
    update(stage.state, Select{PersonId{2'500}}, stage.model);
    stage.settle();
    CHECK(stage.item(PersonId{2'500}));
    // Pinned people stay.
    update(stage.state, PinPerson{PersonId{1'234}}, stage.model);
    stage.settle();
    CHECK(topmost() == PersonId{1'234});
    stage.canvas->input(Wheel{100, 500, 0, -90'000});
    stage.settle();
    CHECK(topmost() == PersonId{1'234});
    CHECK(stage.item(PersonId{0}));
}

TEST_CASE("thousands of events are marks with numbers, and a click zooms in") {
    Journal journal = test::crowded_journal(300, 4);
    for (int i = 0; i < 3'000; ++i) {
        Event event;
        event.key = "event-" + std::to_string(i);
        event.label = "Something happened";
        event.date = journal.entries[static_cast<std::size_t>(i / 10)].date;
        journal.events.push_back(std::move(event));
    }
    const Model model = make_model(std::move(journal));
    Stage stage({.width_px = 680, .height_px = 742, .scale = 1}, CanvasForm::full, model);
    std::size_t marks = 0;
    for (const CanvasItem& item : stage.canvas->items()) marks += std::holds_alternative<EventId>(item.target);
    CHECK(marks > 2);
    CHECK(marks < 12);
    const double days = stage.state.view.days();
    // Its card names the first few.
    const auto mark = stage.item(EventId{0});
    REQUIRE(mark);
    stage.move((mark->left_px + mark->right_px) / 2, (mark->top_px + mark->bottom_px) / 2);
    stage.settle();
    stage.wait(0.5);
    const int before = stage.canvas->draw_data()->TotalVtxCount;
    stage.settle();
    CHECK(stage.canvas->draw_data()->TotalVtxCount > before + 200);
    stage.click(EventId{0});
    CHECK(stage.state.view.days() < days / 2);
}

TEST_CASE("a pin is clicked beside the name") {
    Stage stage({.width_px = 680, .height_px = 742, .scale = 1}, CanvasForm::full, crowd(20'000));
    const auto lane = stage.item(PersonId{4});
    REQUIRE(lane);
    stage.click(8, (lane->top_px + lane->bottom_px) / 2);
    REQUIRE(stage.state.lanes.pinned() == 1);
    CHECK(stage.state.lanes.order.front() == PersonId{4});
    CHECK_FALSE(stage.state.person);
    const auto first = stage.item(PersonId{4});
    REQUIRE(first);
    stage.click(8, (first->top_px + first->bottom_px) / 2);
    CHECK(stage.state.lanes.pinned() == 0);
}

TEST_CASE("pictures of a lifetime are written to the folder DAYBOOK_PICTURES" *
          doctest::skip(std::getenv("DAYBOOK_PICTURES") == nullptr)) {
    Stage stage({.width_px = 1360, .height_px = 1484, .scale = 2}, CanvasForm::full, crowd(20'000));
    update(stage.state, PinPerson{PersonId{9}}, stage.model);
    update(stage.state, Select{PersonId{0}}, stage.model);
    for (const double days : {40'000.0, 24'000.0, 6'000.0, 1'500.0, 330.0, 160.0, 60.0}) {
        show(stage, view_of(stage.model, days));
        stage.save(std::string(std::getenv("DAYBOOK_PICTURES")) + "/crowd-" + std::to_string(static_cast<int>(days)) +
                   ".png");
    }
}

}  // namespace daybook
