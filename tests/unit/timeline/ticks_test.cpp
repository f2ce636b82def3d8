#include "sample.h"

namespace daybook {

namespace {

Ticks ticks_for(const View& view, double width) {
    Ticks ticks;
    make_ticks({view, 188, width}, make_metrics(1), Words(), seven_px(), ticks);
    return ticks;
}

View from_day(std::string_view first, double count) {
    const double from = day(first).number;
    return {from, from + count};
}

}  // namespace

TEST_CASE("the period of the bundled journal has a number for every day") {
    const Ticks ticks = ticks_for(from_day("1960-09-12", 19), 476);
    CHECK(ticks.step == TickStep{TickUnit::day, 1});
    REQUIRE(ticks.lower.size() == 19);
    CHECK(ticks.lower.front().label.view() == "12");
    CHECK(ticks.lower.back().label.view() == "30");
}

TEST_CASE("wide days are named with their weekday") {
    CHECK(ticks_for(from_day("1960-09-12", 3), 476).lower.front().label.view() == "Mon 12");
}

TEST_CASE("weeks begin on Monday and are labelled with it") {
    const Ticks ticks = ticks_for(from_day("1960-08-25", 60), 476);
    CHECK(ticks.step.unit == TickUnit::week);
    for (const Tick& tick : ticks.lower) CHECK(weekday(tick.day) == Weekday::monday);
    CHECK(ticks.lower[1].label.view() == "29 Aug");
}

TEST_CASE("zooming out shows months, then years, then decades") {
    CHECK(ticks_for(from_day("1960-01-01", 366), 476).step == TickStep{TickUnit::month, 1});
    CHECK(ticks_for(from_day("1955-01-01", 3652), 476).step == TickStep{TickUnit::year, 1});
    CHECK(ticks_for(from_day("1900-01-01", 36524), 476).step == TickStep{TickUnit::year, 10});
}

TEST_CASE("years before Christ are named at their own tens") {
    const Ticks ticks = ticks_for(from_day("-0040-01-01", 29219), 600);
    CHECK(ticks.step == TickStep{TickUnit::year, 10});
    std::string labels;
    for (const Tick& tick : ticks.lower) labels += std::string(tick.label.view()) + '|';
    CHECK(labels.find("|30 BCE|20 BCE|10 BCE|1 CE|10 CE|20 CE|") != std::string::npos);
    CHECK(unit_start(day("0000-06-01"), {TickUnit::year, 10}) == day("-0009-01-01"));
    CHECK(unit_start(day("0009-06-01"), {TickUnit::year, 10}) == day("0001-01-01"));
    CHECK(next_unit(day("0001-01-01"), {TickUnit::year, 10}) == day("0010-01-01"));
    CHECK(next_unit(day("-0009-01-01"), {TickUnit::year, 10}) == day("0001-01-01"));
}

TEST_CASE("panning does not change which weeks are named") {
    const Ticks here = ticks_for(from_day("1960-08-25", 90), 476);
    const Ticks there = ticks_for(from_day("1960-09-01", 90), 476);
    CHECK(here.step == there.step);
    CHECK((there.lower[2].day - here.lower[2].day) % (7 * here.step.count) == 0);
}

TEST_CASE("no two labels of a row touch, at any zoom") {
    for (double count = 1.5; count < 400000; count *= 1.13) {
        const Ticks ticks = ticks_for(from_day("1960-09-12", count), 476);
        CAPTURE(count);
        double end = -1e9;
        for (const Tick& tick : ticks.lower) {
            if (tick.label.empty()) continue;
            const double half = seven_px()(tick.label, TextStyle::day) / 2;
            CHECK(tick.middle_x - half > end);
            end = tick.middle_x + half;
        }
        end = -1e9;
        for (const Tick& tick : ticks.upper) {
            CHECK(tick.line_x > end);
            end = tick.line_x + seven_px()(tick.label, TextStyle::heading);
        }
        CHECK(ticks.lower.size() < 80);
    }
}

TEST_CASE("a month that begins inside the view is named above the days") {
    const Ticks ticks = ticks_for(from_day("1960-09-20", 19), 476);
    REQUIRE(ticks.upper.size() == 1);
    CHECK(ticks.upper[0].label.view() == "OCTOBER 1960");
}

}  // namespace daybook
