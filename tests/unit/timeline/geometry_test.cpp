#include <doctest/doctest.h>

#include "timeline/geometry.h"

namespace daybook {

TEST_CASE("days become pixels and pixels days again") {
    const DayScale scale{{-3400, -3381}, 188, 476};
    CHECK(scale.x(-3400.0) == doctest::Approx(188));
    CHECK(scale.x(-3381.0) == doctest::Approx(664));
    CHECK(scale.day_at(scale.x(-3390.25)) == doctest::Approx(-3390.25));
    CHECK(scale.middle(Day{-3400}) == doctest::Approx(188 + 476.0 / 38));
}

TEST_CASE("a view is held within the limits and never shows less than a day and a half") {
    const View limits{0, 100};
    CHECK(clamp_view({-5, 5}, limits) == View{0, 10});
    CHECK(clamp_view({95, 105}, limits) == View{90, 100});
    CHECK(clamp_view({-50, 500}, limits) == View{0, 100});
    CHECK(clamp_view({10, 10.5}, limits).days() == doctest::Approx(min_view_days));
    CHECK(clamp_view({10, 12}, {10, 11}).days() == doctest::Approx(min_view_days));
}

TEST_CASE("zooming does not move the day around which it zooms") {
    const View limits{0, 1000};
    const View view{400, 500};
    for (const double around : {400.0, 430.0, 499.0}) {
        const View zoomed = zoom_view(view, 2.5, around, limits);
        CHECK(zoomed.days() == doctest::Approx(40));
        CHECK((around - zoomed.from) / zoomed.days() == doctest::Approx((around - view.from) / view.days()));
    }
}

TEST_CASE("a zoom by zero or a negative factor changes nothing") {
    CHECK(zoom_view({0, 10}, 0, 5, {0, 100}) == View{0, 10});
    CHECK(zoom_view({0, 10}, -1, 5, {0, 100}) == View{0, 10});
}

TEST_CASE("panning stops at the end") {
    CHECK(pan_view({0, 10}, -3, {0, 100}) == View{0, 10});
    CHECK(pan_view({0, 10}, 3, {0, 100}) == View{3, 13});
}

TEST_CASE("an animation begins and ends at its views and keeps the fixed day of a zoom") {
    const View from{0, 100};
    const View to = zoom_view(from, 8, 25, {-1000, 1000});
    CHECK(between(from, to, 0) == from);
    CHECK(between(from, to, 1) == to);
    const View half = between(from, to, 0.5);
    CHECK((25 - half.from) / half.days() == doctest::Approx(0.25));
    CHECK(between({0, 10}, {20, 30}, 0.5).from == doctest::Approx(10));
}

}  // namespace daybook
