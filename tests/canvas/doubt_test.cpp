// How uncertain dates are drawn, with a journal that has one of each kind.
#include <cmath>
#include <cstdlib>

#include "doubt.h"
#include "stage.h"

namespace daybook {

namespace {

EdtfDate date_of(std::string_view text) {
    const auto date = parse_edtf(text);
    REQUIRE(date);
    return *date;
}

Entry entry_of(std::string_view date, std::string_view title) {
    Entry entry;
    entry.key = entry.title = title;
    entry.date = date_of(date);
    return entry;
}

Event event_of(std::string_view date, std::string_view label) {
    Event event;
    event.key = event.label = label;
    event.date = date_of(date);
    return event;
}

}  // namespace

Journal doubtful_journal() {
    Journal journal;
    journal.title = "A journal of doubt";
    journal.period = date_of("1900-03-01/1900-03-31");
    for (const auto& [date, title] :
         {std::pair{"189X", "Childhood"}, std::pair{"1900-02/1900-03", "Winter diary"},
          std::pair{"1900-03", "Account book"}, std::pair{"1900-03-02", "Arrival"},
          std::pair{"1900-03-05~/1900-03-07", "The road"}, std::pair{"1900-03-09~", "Fair"},
          std::pair{"1900-03-12?", "Letter"}, std::pair{"1900-03-14?/1900-03-17", "Illness of the father"},
          std::pair{"1900-03-20%/1900-03-23%", "The flood"}, std::pair{"[1900-03-25..1900-03-28]", "Wedding"},
          std::pair{"XXXX-XX-XX", "A dream"}, std::pair{"XXXX-03-XX", "A spring day"}, std::pair{"XXXX", "A list"}}) {
        journal.entries.push_back(entry_of(date, title));
    }
    journal.entries[3].written = "18 February 1900";
    journal.entries[3].calendar = Calendar::julian;
    journal.entries[8].held_elsewhere = true;
    for (const auto& [date, label] :
         {std::pair{"1900-02/1900-03", "Drought"}, std::pair{"1900-03-04", "Election"},
          std::pair{"1900-03-10~", "Fire in the mill"}, std::pair{"1900-03-18?", "Visit of the bishop"},
          std::pair{"1900-03", "Census?"}, std::pair{"1900-03-27%", "Thaw"}, std::pair{"XXXX", "Bell cast"}}) {
        journal.events.push_back(event_of(date, label));
    }
    for (const char* name : {"Anna", "Boris", "The miller"}) {
        Person person;
        person.key = person.name = name;
        journal.people.push_back(std::move(person));
    }
    for (std::size_t i = 0; i < journal.entries.size(); ++i) {
        Participant participant;
        participant.person = PersonId{static_cast<std::uint32_t>(i % 3)};
        participant.role = i % 2 == 0 ? Role::present : Role::named;
        journal.entries[i].participants.push_back(participant);
    }
    return journal;
}

namespace {

struct DoubtStage : Stage {
    explicit DoubtStage(const Surface& size = {760, 480, 1.0}, CanvasForm form = CanvasForm::full)
        : Stage(size, form, doubtful_model()) {}
    static const Model& doubtful_model() {
        static const Model model = make_model(doubtful_journal());
        return model;
    }
    /// The darkness, 0 to 255, of the picture at a position.
    [[nodiscard]] int darkness(double x, double y) {
        const Picture picture = rasterise(*canvas->draw_data(), light_theme.paper);
        const Colour colour = picture.at(static_cast<int>(x), static_cast<int>(y));
        return 255 - colour.green;
    }
};

}  // namespace

TEST_CASE("the end of a bar fades if the date is approximate, and not if it is exact") {
    DoubtStage stage;
    stage.state.entry = stage.entry("The road");  // "1900-03-05~/1900-03-07", in solid red
    stage.settle();
    const auto bar = stage.item(stage.entry("The road"));
    REQUIRE(bar);
    const double y = bar->top_px + 4;
    CHECK(stage.darkness(bar->left_px + 1, y) + 40 < stage.darkness(bar->left_px + 16, y));
    CHECK(stage.darkness(bar->right_px - 3, y) > 150);
}

TEST_CASE("a bar is hatched if the date is uncertain") {
    DoubtStage stage;
    const auto sure = stage.item(stage.entry("Arrival"));
    const auto unsure = stage.item(stage.entry("Letter"));
    REQUIRE(sure);
    REQUIRE(unsure);
    const Picture picture = rasterise(*stage.canvas->draw_data(), light_theme.paper);
    const auto shades = [&](const CanvasItem& item) {
        int changes = 0;
        const int y = static_cast<int>(item.bottom_px) - 5;
        for (int x = static_cast<int>(item.left_px) + 3; x + 4 < static_cast<int>(item.right_px); ++x) {
            changes += std::abs(picture.at(x, y).green - picture.at(x + 1, y).green) > 8 ? 1 : 0;
        }
        return changes;
    };
    CHECK(shades(*sure) == 0);
    CHECK(shades(*unsure) >= 4);
}

TEST_CASE("an entry of a month covers the month, below entries of a day, and hides none") {
    DoubtStage stage;
    const auto month = stage.item(stage.entry("Account book"));
    const auto day = stage.item(stage.entry("Arrival"));
    REQUIRE(month);
    REQUIRE(day);
    CHECK(month->top_px >= day->bottom_px);
    CHECK(month->right_px - month->left_px > 15 * (day->right_px - day->left_px));
    stage.click(stage.entry("Account book"));
    CHECK(stage.state.entry == stage.entry("Account book"));
    CHECK(stage.state.view == stage.model.home);  // it was already in view
}

TEST_CASE("things without a known day are on a shelf, where each click opens the next one") {
    DoubtStage stage;
    const auto shelf = stage.item(stage.entry("A dream"));
    REQUIRE(shelf);
    for (const char* key : {"A dream", "A spring day", "A list"}) {
        const auto item = stage.item(stage.entry(key));
        REQUIRE(item);
        CHECK(item->left_px == shelf->left_px);
        CHECK(item->bottom_px - item->top_px >= 24);
        stage.click(stage.entry("A dream"));
        CHECK(stage.state.entry == stage.entry(key));
    }
    stage.click(stage.entry("A dream"));
    CHECK(stage.state.entry == stage.entry("A dream"));
    CHECK(stage.item(stage.event("Bell cast")));
    stage.click(stage.event("Bell cast"));
    CHECK(stage.state.event == stage.event("Bell cast"));
}

TEST_CASE("an event of a month is a light bar below the rows of the others") {
    DoubtStage stage;
    const auto drought = stage.item(stage.event("Drought"));
    const auto election = stage.item(stage.event("Election"));
    REQUIRE(drought);
    REQUIRE(election);
    CHECK(drought->right_px - drought->left_px > 400);
    CHECK(drought->top_px >= election->bottom_px);
}

TEST_CASE("the focus ring is drawn around the shelf") {
    DoubtStage stage;
    const int vertices = stage.canvas->draw_data()->TotalVtxCount;
    stage.state.local.focus = stage.entry("A list");
    stage.settle();
    CHECK(stage.canvas->draw_data()->TotalVtxCount > vertices);
}

TEST_CASE("strip: every entry has a cell, even without a known day") {
    DoubtStage stage({2400, 74, 1.0}, CanvasForm::strip);
    for (const Entry& entry : stage.model.journal.entries) {
        if (entry.key == "Childhood") continue;  // years before the period
        CAPTURE(entry.key);
        CHECK(stage.item(stage.entry(entry.key)));
    }
    CHECK(stage.item(Stage::day("1900-03-03")));
}

TEST_CASE("strip: a selected day outside of the period is scrolled into view") {
    Stage stage({390, 74, 1.0}, CanvasForm::strip);
    update(stage.state, Select{Stage::day("1960-10-10")}, stage.model);
    stage.settle();
    const auto cell = stage.item(Stage::day("1960-10-10"));
    REQUIRE(cell);
    CHECK(cell->right_px <= 390);
    update(stage.state, Select{Stage::day("1960-09-05")}, stage.model);
    stage.settle();
    CHECK(stage.item(Stage::day("1960-09-05")));
    CHECK_FALSE(stage.item(Stage::day("1960-10-10")));
}

TEST_CASE("lanes scroll smoothly to a selected person, and immediately with reduced motion") {
    Stage stage({680, 480, 1.0});
    stage.state.person = stage.model.lanes.order.back();
    stage.frame();
    CHECK(stage.last.busy);
    const auto first = stage.model.lanes.order.front();
    CHECK(stage.item(first));  // still moving
    const int frames = stage.settle();
    CHECK(frames > 8);
    CHECK(frames < 20);
    CHECK(stage.item(stage.model.lanes.order.back()));
    stage.canvas->set_reduced_motion(true);
    stage.state.person = first;
    stage.frame();
    CHECK(stage.item(first));
    stage.frame();  // the first one has told the State
    CHECK_FALSE(stage.last.busy);
}

TEST_CASE("pictures of doubt are written to the folder DAYBOOK_PICTURES") {
    const char* path = std::getenv("DAYBOOK_PICTURES");
    if (path == nullptr) return;
    const std::string folder = std::string(path) + "/";
    {
        DoubtStage stage;
        stage.save(folder + "doubt-1x.png");
        const auto shelf = stage.item(stage.entry("A dream"));
        stage.move(shelf->left_px + 9, shelf->top_px + 9);
        stage.settle();
        stage.wait(0.5);
        stage.frame();
        stage.save(folder + "doubt-shelf.png");
        stage.click(stage.entry("The flood"));
        stage.settle();
        const auto arrival = stage.item(stage.entry("Arrival"));
        stage.move(arrival->left_px + 5, arrival->top_px + 5);
        stage.settle();
        stage.wait(0.5);
        stage.frame();
        stage.save(folder + "doubt-selected.png");
    }
    DoubtStage large({1520, 960, 2.0});
    large.click(large.entry("A dream"));
    large.save(folder + "doubt-2x.png");
    DoubtStage wide;
    update(wide.state, Zoom{0.2}, wide.model);
    wide.settle();
    wide.save(folder + "doubt-far.png");
    DoubtStage strip({1600, 74, 1.0}, CanvasForm::strip);
    strip.save(folder + "doubt-strip.png");
}

}  // namespace daybook
