#include "timeline/levels.h"

#include <doctest/doctest.h>

#include "words/words.h"

using namespace daybook;

namespace {

Day day(std::string_view iso) {
    return parse_iso_day(iso).value_or(Day{});
}
std::string words(std::string_view first, std::string_view last) {
    return std::string(Words().span(day(first), day(last)).view());
}

}  // namespace

TEST_CASE("each stretch is inside one stretch of the next level") {
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        for (int number = -800'000; number < 60'000; number += 13'337) {
            const Day start = unit_start(Day{number}, levels[i]);
            const Day end = next_unit(start, levels[i]);
            CAPTURE(i);
            CAPTURE(number);
            CHECK(start.number <= number);
            CHECK(number < end.number);
            CHECK(unit_start(start, levels[i]) == start);
            CHECK(unit_start(end, levels[i]) == end);
            const Day outer = unit_start(Day{number}, levels[i + 1]);
            CHECK(outer <= start);
            CHECK(end <= next_unit(outer, levels[i + 1]));
        }
    }
}

TEST_CASE("the parts of a month include every day, also in leap years") {
    const TickStep part{TickUnit::part, 1};
    Day at = day("1900-02-01");
    for (const char* next : {"1900-02-08", "1900-02-16", "1900-02-24", "1900-03-01"}) {
        at = next_unit(at, part);
        CHECK(to_iso(at) == next);
    }
    CHECK(to_iso(next_unit(day("2000-02-24"), part)) == "2000-03-01");
    CHECK(to_iso(unit_start(day("2000-02-29"), part)) == "2000-02-24");
}

TEST_CASE("a stretch is named by its whole units") {
    CHECK(words("1901-03-01", "1901-03-07") == "1–7 March 1901");
    CHECK(words("1901-03-01", "1901-03-31") == "March 1901");
    CHECK(words("1901-01-01", "1901-03-31") == "January–March 1901");
    CHECK(words("1901-01-01", "1901-12-31") == "1901");
    CHECK(words("1900-01-01", "1909-12-31") == "1900–1909");
    CHECK(words("1901-03-07", "1901-03-07") == "7 March 1901");
    CHECK(words("1901-03-07", "1901-04-02") == "7 March – 2 April 1901");
    CHECK(words("1901-12-30", "1902-01-02") == "30 December 1901 – 2 January 1902");
}

TEST_CASE("the finest level that has room is shown; zooming out never leads to a finer one") {
    const auto level = [](double px_per_day, double scale) {
        const auto chosen = choose_level(px_per_day, scale, 24 * scale);
        return chosen ? static_cast<int>(*chosen) : -1;
    };
    int finer = -1;
    for (double px = 40; px > 1e-5; px *= 0.97) {
        const int chosen = level(px, 1);
        CAPTURE(px);
        CHECK(chosen >= finer);
        CHECK(chosen == level(2 * px, 2));
        finer = chosen;
    }
    CHECK(finer == static_cast<int>(levels.size()) - 1);
    CHECK(level(4.01, 1) == -1);
    CHECK(level(4, 1) == 0);
    CHECK(level(24 / (365.2425 / 12) + 0.01, 1) == 1);
    CHECK(level(24 / (365.2425 / 12) - 0.01, 1) == 2);
}
