// The layout of the timeline: rectangles and labels, from a journal, a view and a size.
//
//   Layout layout;                       // kept from frame to frame, so that its vectors are reused
//   make_layout(input, layout);
//   std::optional<Target> hit = hit_test(layout, x_px, y_px);
//
// The rows, from the top: axis, entries, events, people, overview. Only what is on show is in the
// layout. Device pixels from the top left corner of the canvas. Draws nothing, knows no fonts.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "timeline/dated.h"
#include "timeline/geometry.h"
#include "timeline/lanes.h"
#include "timeline/measure.h"
#include "timeline/metrics.h"
#include "timeline/ticks.h"
#include "words/words.h"

namespace daybook {

/// What is selected, and so drawn in red.
struct Marked {
    std::optional<EntryId> entry{};
    std::optional<Day> day{};
    std::optional<PersonId> person{};
    std::optional<EventId> event{};
};

struct LayoutInput {
    const Journal& journal;
    const PeopleIndex& people;
    const TimelineIndex& index;
    const Lanes& lanes;
    const Words& words;
    View view{};
    View home{};
    View limits{};
    Marked marked{};
    double width_px = 0;
    double height_px = 0;
    double scale = 1;
    double scroll_px = 0;  // of the lanes
    TextMeasure measure{};
};

struct DayColumn {
    Day day{};
    Rect column{};  // over all lanes
    Rect number{};  // on the axis
};

/// How a date's uncertainty is drawn. An end outside the view is not soft.
struct Doubt {
    bool soft_start = false;  // approximate or open: it fades out
    bool soft_end = false;
    bool uncertain = false;  // hatched
    bool broad = false;      // the extent covers every possible day: a light bar
    [[nodiscard]] bool any() const { return soft_start || soft_end || uncertain || broad; }
};

/// An entry, or the entries that begin in a stretch of days.
struct EntryBar {
    EntryId entry{};  // the first of them
    int count = 1;
    Day first{}, last{};  // of several: the first and last day of the stretch
    double fullness = 0;  // of several: their number, divided by that of the fullest stretch of this level
    int row = 0;          // bars that would overlap are in several rows
    Rect bar{};
    Caption label{};            // empty: it does not fit
    double covered_from = 1e9;  // where another label covers it
    bool selected = false;
    bool held_elsewhere = false;
    Doubt doubt{};
    [[nodiscard]] Target target() const { return count == 1 ? Target(entry) : Target(Span{first, last, {}}); }
};

/// Things without a known day, under the name of their row. Each click opens the next one.
struct Shelf {
    Rect box{};  // empty: nothing is undated
    Caption label{};
    std::span<const std::uint32_t> members;  // EntryIds or EventIds, ascending; owned by the TimelineIndex
    std::optional<std::size_t> selected;     // index in `members`

    [[nodiscard]] bool holds(std::uint32_t index) const {
        return std::binary_search(members.begin(), members.end(), index);
    }
    /// Which one a click opens.
    [[nodiscard]] std::uint32_t next() const {
        return members[selected && *selected + 1 < members.size() ? *selected + 1 : 0];
    }
};

/// One event, or several that do not fit side by side. Layout::event_members says which ones. If very many are in view,
/// a mark stands for all events from `first` to `last` instead.
struct EventMark {
    EventId first{};
    EventId last{};
    int count = 1;
    bool whole_stretch = false;
    double from_x = 0, to_x = 0;  // the centres of the first and the last diamond
    double y = 0;
    Rect hit{};
    Rect label_box{};
    Caption label{};
    bool selected = false;
    Doubt doubt{};  // of one event; several in one mark are drawn as certain
};

/// An event in view, and the index in Layout::event_marks of the mark that stands for it.
struct EventMember {
    EventId event{};
    std::size_t mark = 0;
};

enum class Side : std::uint8_t { left, right };

/// The nearest event beyond the edge of the view.
struct EdgeChip {
    Side side = Side::left;
    EventId event{};
    Rect box{};
    Caption label{};
};

struct Lane {
    PersonId person{};
    Rect row{};  // all of it, as wide as the canvas
    Rect name{};
    Caption label{};
    Rect pin{};            // left of the name
    double warning_x = 0;  // centre of the warning mark; 0: none
    bool selected = false;
    bool shortened = false;
    bool pinned = false;
};

/// filled: a disc. square: filled, as an entry is.
enum class DotShape : std::uint8_t { filled, square, ring, diamond };
enum class DotInk : std::uint8_t { author, present, named, editor, selected };

/// Whether the text of a dot's entry is here. Held elsewhere: the outline is dashed; where it is too small for that, or stands
/// for a doubtful day, the sign is split.
enum class DotHeld : std::uint8_t { here, dashed, split };

constexpr bool is_full(DotShape shape) {
    return shape == DotShape::filled || shape == DotShape::square;
}
Colour colour_of(DotInk ink, const Theme& theme);

struct DotMark {
    Dot dot{};
    double from_x = 0, to_x = 0;  // equal, except for a stretch of days too narrow for one dot each
    double y = 0;
    double radius = 0;
    DotShape shape = DotShape::filled;
    DotInk ink = DotInk::named;
    DotHeld held = DotHeld::here;
    bool exact_day = true;  // false: drawn across an interval
    Doubt doubt{};
    Day day{};
};

/// Half the height of a sign, in radii: a diamond is higher than a ring, and an uncertain day has a soft rim.
inline double gap_height(const DotMark& mark) {
    return mark.doubt.any() ? 1.3 : mark.shape == DotShape::diamond ? 1.25 : 1.05;
}
/// Gaps from the top of a dot to its bottom, if it is split: `cut` gets the left end and the width of each, in pixels.
template <class Cut>
void split_dot(const DotMark& mark, Cut cut) {
    if (mark.held != DotHeld::split) return;
    const double gap = std::max(1.0, std::round(mark.radius * 0.4));
    const double width = mark.to_x - mark.from_x;
    const int gaps = std::max(1, static_cast<int>(width / (3 * mark.radius)));
    for (int i = 0; i < gaps; ++i) cut(mark.from_x + width * (i + 0.5) / gaps - gap / 2, gap);
}

/// A sign of the legend and its word: one of the roles that occur, or what is held elsewhere.
struct LegendSign {
    DotMark mark{};
    Caption word{};
    double word_x = 0;
};

/// A person's days in a stretch of the calendar, where they are too narrow for dots.
struct LaneCell {
    Span span{};
    Rect box{};
    double strength = 0;  // 0 to 1: the share of these days' entries in which the person appears
    DotInk ink = DotInk::named;
};

/// A stretch of days on show, and how many entries begin in it.
struct Stretch {
    Day first{}, end{};
    std::uint32_t entries = 0;
};

struct OverviewTick {
    double x = 0;
    bool event = false;
    bool selected = false;
    double to_x = 0;  // if greater than x: a broad date, from x to to_x
};

/// What a density was computed from.
struct DensityOf {
    const void* entries = nullptr;
    std::size_t count = 0;
    View extent{};
    Rect strip{};
    friend bool operator==(const DensityOf&, const DensityOf&) = default;
};

struct Overview {
    View extent{};
    Rect strip{};
    Rect window{};  // the part that is in view, at least wide enough to be grabbed
    std::vector<OverviewTick> ticks;
    /// Used instead of ticks if there are too many entries: how full each step of the strip is, 0 to 1, from the left.
    /// Kept as long as journal, width and extent stay the same.
    std::vector<float> density;
    double density_step_px = 0;
    DensityOf density_of{};
    Caption first{}, last{};
    double foot_y = 0;
    [[nodiscard]] DayScale scale() const { return {extent, strip.left, strip.width()}; }
};

struct Layout {
    Metrics metrics;
    DayScale scale;
    Rect canvas, axis, entries, events, people, lanes, plot;
    Caption heading{};
    double entries_heading_y = 0, events_heading_y = 0, people_heading_y = 0;
    Ticks ticks;
    std::vector<DayColumn> days;  // empty when days are too narrow to be pointed at
    std::vector<Rect> weekends;
    std::optional<Rect> marked_days;  // the selected entry's or day's columns
    std::optional<Day> marked_day;    // whose number is red: the first of them
    std::optional<Day> marked_last;
    std::vector<EntryBar> bars;
    Shelf undated_entries;
    Shelf undated_events;
    std::vector<EventMark> event_marks;
    std::vector<EventMember> event_members;  // by event
    std::vector<EdgeChip> chips;
    // Pinned lanes come first in each of these; the counts say how many.
    std::vector<Lane> people_lanes;
    std::vector<DotMark> dots;
    std::vector<LaneCell> cells;
    std::vector<LegendSign> legend;
    Rect legend_box{};  // all of it, which can be clicked
    std::size_t pinned_lanes = 0, pinned_dots = 0, pinned_cells = 0;
    std::vector<Stretch> stretches;  // scratch space: those of the level that is being laid out
    Overview overview;
    double lane_height = 0;
    double lanes_scroll_top = 0;  // y below which lanes scroll; the pinned ones above it do not
    double scroll_px = 0;         // clamped to 0 to scroll_most_px
    double scroll_most_px = 0;    // 0: all lanes fit
    [[nodiscard]] Rect pinned_area() const { return {lanes.left, lanes.top, lanes.right, lanes_scroll_top}; }
    [[nodiscard]] Rect scrolled_area() const { return {lanes.left, lanes_scroll_top, lanes.right, lanes.bottom}; }
    /// The lanes' scroll bar, and its thumb; empty if all lanes fit.
    [[nodiscard]] Rect scroll_bar() const;
    [[nodiscard]] Rect scroll_thumb() const;
};

void make_layout(const LayoutInput& input, Layout& out);

/// The scroll, in pixels, that shows a lane with the least movement; `place` is an index in Lanes::order.
double scroll_to(const Layout& layout, std::size_t place, double scroll_px);

/// The days that the overview shows: the period and what is near it, but not a single event many years away.
View overview_extent(const Journal& journal, const View& home, const View& limits);

/// The topmost thing at a point; the day itself if nothing else is there.
std::optional<Target> hit_test(const Layout& layout, double x_px, double y_px);
/// The rectangle of a target; nothing if it is not in the layout.
std::optional<Rect> find_target(const Layout& layout, const Target& target);

/// The mark that stands for an event; null if the event is not in view.
const EventMark* mark_of(const Layout& layout, EventId event);
Rect dot_box(const Layout& layout, const DotMark& mark);
/// The visible part of a box in a pinned or a scrolled lane.
Rect lane_part(const Layout& layout, const Rect& box, bool pinned);

}  // namespace daybook
