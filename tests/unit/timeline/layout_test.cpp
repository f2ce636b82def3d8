#include <algorithm>
#include "sample.h"

#include "timeline/strip.h"

namespace daybook {

namespace {

bool overlap(const Rect& a, const Rect& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

}  // namespace

TEST_CASE("labels of events never overlap, stay in the plot and lose no event") {
    const Sample sample;
    for (double count = 1.5; count < 450; count *= 1.11) {
        for (double shift = -30; shift <= 30; shift += 3.7) {
            const double middle = (sample.home.from + sample.home.to) / 2 + shift;
            const Layout layout = sample.layout(clamp_view({middle - count / 2, middle + count / 2}, sample.limits));
            CAPTURE(count);
            CAPTURE(shift);
            int shown = 0;
            for (std::size_t i = 0; i < layout.event_marks.size(); ++i) {
                const EventMark& mark = layout.event_marks[i];
                shown += mark.count;
                if (!mark.label.empty()) CHECK(mark.label_box.left >= layout.plot.left);
                CHECK(mark.hit.right <= layout.plot.right + 1);
                for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlap(mark.hit, layout.event_marks[j].hit));
            }
            int expected = 0;
            for (const Event& event : sample.journal.events) {
                const View& view = layout.scale.view;
                expected += event.date.latest.number + 1 > view.from && event.date.earliest.number < view.to ? 1 : 0;
            }
            CHECK(shown == expected);
            CHECK(layout.event_members.size() == static_cast<std::size_t>(expected));
            if (layout.chips.size() == 2) CHECK_FALSE(overlap(layout.chips[0].box, layout.chips[1].box));
        }
    }
}

TEST_CASE("the nearest event beyond either edge is named at the edge") {
    const Sample sample;
    const Layout layout = sample.layout(sample.home);
    REQUIRE(layout.chips.size() == 2);
    CHECK(layout.chips[0].label.view() == "7 Sep · Principles");
    CHECK(layout.chips[1].label.view() == "10 Oct · received");
    const View earlier{sample.home.from - 20, sample.home.from - 10};
    CHECK(sample.layout(earlier).chips[0].label.view().substr(0, 11) == "13 Aug 1959");
}

TEST_CASE("an entry of several days is one bar over all of them") {
    const Sample sample;
    const Layout layout = sample.layout(sample.home);
    REQUIRE(layout.bars.size() == 5);
    CHECK(layout.bars[2].bar.width() == doctest::Approx(4 * 476.0 / 19).epsilon(0.06));
    CHECK(layout.bars[2].held_elsewhere);
    CHECK_FALSE(layout.bars[1].held_elsewhere);
    CHECK(layout.bars[0].label.empty());
}

TEST_CASE("the legend has the sign that the dots have for what is held elsewhere") {
    const Sample sample;
    int dashed = 0;
    int split = 0;
    for (const double days : {19.0, 40.0, 120.0}) {
        const Layout layout = sample.layout({sample.home.from, sample.home.from + days});
        const auto sign = std::find_if(layout.legend.begin(), layout.legend.end(),
                                       [](const LegendSign& each) { return each.mark.held != DotHeld::here; });
        REQUIRE(sign != layout.legend.end());
        for (const DotMark& dot : layout.dots) {
            if (dot.held == DotHeld::here || dot.doubt.any()) continue;
            CHECK(dot.held == sign->mark.held);
            ++(dot.held == DotHeld::dashed ? dashed : split);
            int gaps = 0;
            split_dot(dot, [&](double left, double width) {
                CHECK(left >= dot.from_x - dot.radius);
                CHECK(left + width <= dot.to_x + dot.radius);
                ++gaps;
            });
            CHECK((gaps > 0) == (dot.held == DotHeld::split));
        }
    }
    CHECK(dashed > 0);
    CHECK(split > 0);
}

TEST_CASE("entries of one day are in rows below each other") {
    Sample sample;
    sample.journal.entries[1].date = sample.journal.entries[0].date;
    sample.renew();
    const Layout layout = sample.layout(sample.home);
    CHECK_FALSE(overlap(layout.bars[0].bar, layout.bars[1].bar));
    CHECK(layout.bars[1].bar.top > layout.bars[0].bar.top);
}

TEST_CASE("a person has a dot on each day of a longer entry") {
    const Sample sample;
    int dots = 0;
    for (const DotMark& mark : sample.layout(sample.home).dots) {
        if (mark.dot.person == PersonId{0} && mark.dot.entry == EntryId{2}) ++dots;
    }
    CHECK(dots == 4);
}

TEST_CASE("dots of different people or days never share a place to click") {
    const Sample sample;
    const Layout layout = sample.layout(sample.home);
    for (std::size_t i = 0; i < layout.dots.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            CHECK_FALSE(std::abs(layout.dots[i].from_x - layout.dots[j].from_x) +
                            std::abs(layout.dots[i].y - layout.dots[j].y) <
                        12);
        }
    }
}

TEST_CASE("a name that is too long is shortened to its column") {
    const Sample sample;
    const Layout layout = sample.layout(sample.home);
    const Lane& lane = layout.people_lanes[2];
    CHECK(lane.shortened);
    CHECK(lane.label.view().substr(lane.label.view().size() - 3) == "…");
    CHECK(layout.metrics.margin + seven_px()(lane.label, TextStyle::person) <= lane.name.right);
}

TEST_CASE("a point hits what is drawn there") {
    const Sample sample;
    const Layout layout = sample.layout(sample.home);
    const Rect bar = layout.bars[1].bar;
    CHECK(hit_test(layout, bar.middle_x(), bar.middle_y()) == Target(EntryId{1}));
    const DotMark& dot = layout.dots.front();
    CHECK(hit_test(layout, dot.from_x, dot.y) == Target(dot.dot));
    CHECK(hit_test(layout, 40, layout.people_lanes[1].row.middle_y()) == Target(PersonId{1}));
    CHECK(hit_test(layout, layout.scale.middle(day("1960-09-17")), 20) == Target(day("1960-09-17")));
    // Beside what is smaller than 24 pixels.
    const EventMark& event = *std::max_element(layout.event_marks.begin(), layout.event_marks.end(),
                                               [](const EventMark& a, const EventMark& b) { return a.y < b.y; });
    CHECK(event.hit.height() < 24);
    CHECK(hit_test(layout, event.from_x, event.hit.bottom + 1) == Target(event.first));
    CHECK_FALSE(hit_test(layout, -5, -5));
}

TEST_CASE("everything in view is found at its position, and nothing else") {
    const Sample sample;
    const Layout layout = sample.layout(sample.home);
    CHECK(find_target(layout, EntryId{1}) == layout.bars[1].bar);
    CHECK(find_target(layout, day("1960-09-17")));
    CHECK_FALSE(find_target(layout, day("1961-09-17")));
    CHECK_FALSE(find_target(layout, EventId{0}));
}

TEST_CASE("the overview includes what is near the period, and not what is far away") {
    const Sample sample;
    const View extent = overview_extent(sample.journal, sample.home, sample.limits);
    CHECK(extent.from <= day("1960-09-06").number);
    CHECK(extent.from > day("1960-08-15").number);
    CHECK(extent.to >= day("1960-10-18").number);
    CHECK(extent.to < day("1960-10-30").number);
}

TEST_CASE("the overview's window can always be grabbed, however small") {
    const Sample sample;
    const Layout layout = sample.layout({sample.home.from, sample.home.from + 1.5});
    CHECK(layout.overview.window.width() >= 18);
    CHECK(layout.overview.window.left >= layout.overview.strip.left);
}

TEST_CASE("on a high canvas all lanes fit, on a low one they scroll by whole lanes at rest") {
    const Sample sample;
    Layout layout;
    make_layout(sample.input(sample.home, 680, 742), layout);
    CHECK(layout.scroll_most_px == 0);
    CHECK(layout.people_lanes.size() == 3);
    const double too_much = layout.lanes.height() - 50;  // what is left is too low for three
    make_layout(sample.input(sample.home, 680, 742 - too_much), layout);
    CHECK(layout.scroll_most_px > 0);
    CHECK(std::fmod(layout.lanes.height(), layout.lane_height) == 0);
    CHECK(scroll_to(layout, 2, 0) == layout.scroll_most_px);
}

TEST_CASE("sums of distances are whole pixels at every scale") {
    const Sample sample;
    for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        Layout layout;
        make_layout(sample.input(sample.home, std::round(680 * scale), std::round(742 * scale), scale), layout);
        for (const Rect& rect : {layout.axis, layout.entries, layout.events, layout.plot, layout.bars[2].bar,
                                 layout.overview.strip, layout.overview.window}) {
            for (const double edge : {rect.left, rect.top, rect.right, rect.bottom}) CHECK(edge == std::round(edge));
        }
    }
}

TEST_CASE("a canvas of any size, with any view, has a layout") {
    const Sample sample;
    Layout layout;
    StripLayout strip;
    for (const double width : {1.0, 40.0, 150.0, 680.0, 4000.0}) {
        for (const double height : {1.0, 60.0, 200.0, 742.0}) {
            for (const double scale : {0.5, 1.0, 3.0}) {
                make_layout(sample.input(sample.home, width, height, scale), layout);
                make_layout(sample.input(sample.limits, width, height, scale), layout);
                make_strip(sample.input(sample.home, width, height, scale), strip);
            }
        }
    }
    const Journal empty;
    const PeopleIndex nobody;
    const TimelineIndex nothing = index_timeline(empty, nobody, {0, 1}, {0, 1});
    const Lanes no_lanes = make_lanes(empty, nobody, Words(), {});
    LayoutInput input{empty, nobody, nothing, no_lanes, sample.words, {0, 1}, {0, 1}, {0, 1}};
    input.width_px = 680;
    input.height_px = 742;
    input.measure = seven_px();
    make_layout(input, layout);
    make_strip(input, strip);
    CHECK(layout.bars.empty());
}

TEST_CASE("the strip joins the days of a longer entry into one cell") {
    const Sample sample;
    StripLayout strip;
    LayoutInput input = sample.input(sample.home, 2000, 74);
    input.marked.entry = EntryId{1};
    make_strip(input, strip);
    REQUIRE(strip.cells.size() == 16);
    CHECK(strip.cells[8].label.view() == "20–23");
    CHECK(strip.cells[2].selected);
    double end = 0;
    for (const StripCell& cell : strip.cells) {
        CHECK(cell.box.left >= end);
        CHECK(cell.box.width() >= 44);
        end = cell.box.right;
    }
}

TEST_CASE("text is shortened at the end of a character") {
    const TextMeasure measure = seven_px();
    CHECK(shorten("South Hamgyong", 200, TextStyle::bar, measure).view() == "South Hamgyong");
    CHECK(shorten("South Hamgyong", 70, TextStyle::bar, measure).view() == "South Ham…");
    CHECK(shorten("South Hamgyong", 49, TextStyle::bar, measure).view() == "South…");
    CHECK(shorten("Хрущёв Никита", 35, TextStyle::bar, measure).view() == "Хрущ…");
    CHECK(shorten("South", 14, TextStyle::bar, measure).empty());
}

}  // namespace daybook
