#include "timeline/layout_parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

DotShape shape_of(Role role) {
    if (role == Role::author) return DotShape::square;
    switch (presence(role)) {
        case Presence::present: return DotShape::filled;
        case Presence::named: return DotShape::ring;
        case Presence::addressee: return DotShape::diamond;
    }
    return DotShape::ring;
}

DotInk ink_of(Role role) {
    if (role == Role::author) return DotInk::author;
    if (role == Role::translator) return DotInk::editor;
    return presence(role) == Presence::present ? DotInk::present : DotInk::named;
}

/// Of the dots of days, which are smaller where days are narrow.
double dot_radius(const Layout& out) {
    const Metrics& m = out.metrics;
    return std::clamp(std::min(m.dot, out.scale.px_per_day() * 0.42), m.dot_least, m.dot);
}

/// How the dots show that a text is held elsewhere.
DotHeld held_form(const Layout& out) {
    return dot_radius(out) >= 5 * out.metrics.scale ? DotHeld::dashed : DotHeld::split;
}

LegendSign make_sign(Role role, bool elsewhere, const LayoutInput& input, const Layout& out) {
    LegendSign sign;
    sign.mark.shape = shape_of(role);
    sign.mark.ink = ink_of(role);
    sign.mark.radius = out.metrics.legend_dot;
    if (elsewhere) sign.mark.held = held_form(out);
    sign.word = elsewhere ? input.words.caption(msg::legend_held_elsewhere{}) : Caption(role_word(role, input.words));
    return sign;
}

double width_of(const LegendSign& sign, const LayoutInput& input, const Metrics& m) {
    return 2 * sign.mark.radius + m.gap / 2 + std::ceil(input.measure(sign.word, TextStyle::legend));
}

/// Beside the heading, at the right end, if there is room; otherwise in rows below it, which take their room from the lanes;
/// where that is too little, beside the heading without words.
void make_legend(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    for (const Role role : input.index.signs) out.legend.push_back(make_sign(role, false, input, out));
    if (input.index.elsewhere) out.legend.push_back(make_sign(Role::present, true, input, out));
    if (out.legend.empty()) return;
    const double between = 2 * m.gap;
    const double heading =
        m.margin + std::ceil(input.measure(input.words.text(msg::heading_people{}), TextStyle::heading));
    const auto whole_width = [&] {
        double width = -between;
        for (const LegendSign& sign : out.legend) width += width_of(sign, input, m) + between;
        return width;
    };
    double width = whole_width();
    bool beside = heading + between + width <= out.plot.right;
    double left = 0;
    double y = 0;
    const auto place = [&] {
        left = beside ? out.plot.right - width : m.margin;
        y = beside ? out.people_heading_y : out.people_heading_y + m.event_row;
        double x = left;
        for (LegendSign& sign : out.legend) {
            const double wide = width_of(sign, input, m);
            if (!beside && x > left && x + wide > out.plot.right) {
                x = left;
                y += m.event_row;
            }
            sign.mark.from_x = sign.mark.to_x = x + sign.mark.radius;
            sign.mark.y = y;
            sign.word_x = x + 2 * sign.mark.radius + m.gap / 2;
            x += wide + between;
        }
    };
    place();
    const double top = std::round(y + m.event_row);
    if (!beside && top + m.lane_least > out.lanes.bottom) {
        for (LegendSign& sign : out.legend) sign.word = {};
        width = whole_width();
        beside = true;
        place();
    }
    const double half = std::max(m.event_row, m.least_target) / 2;
    out.legend_box = {left - m.gap / 2, out.people_heading_y + (beside ? 0 : m.event_row) - half, out.plot.right,
                      y + half};
    if (beside) return;
    out.lanes.top = std::max(out.lanes.top, top);
    out.lanes_scroll_top = out.lanes.top;
}

/// Dots of one appearance: one for each of its days, or one stretch where days are too narrow.
void add_dots(const LayoutInput& input, const Appearance& appearance, const Lane& lane, Layout& out) {
    const EdtfDate& when = appearance.when;
    if (!when.known()) return;
    if (when.latest.number + 1 <= input.view.from || when.earliest.number >= input.view.to) return;
    DotMark mark{.dot = {appearance.person, appearance.entry, appearance.role}, .y = lane.row.middle_y()};
    mark.radius = dot_radius(out);
    mark.shape = shape_of(appearance.role);
    mark.ink = lane.selected ? DotInk::selected : ink_of(appearance.role);
    mark.doubt = doubt_of(when, out);
    if (input.journal[appearance.entry].held_elsewhere) mark.held = mark.doubt.any() ? DotHeld::split : held_form(out);
    const auto hidden_by_last = [&](double x) {
        if (out.dots.empty()) return false;
        const DotMark& last = out.dots.back();
        return !last.doubt.broad && last.dot.person == mark.dot.person && std::abs(last.to_x - x) < last.radius * 0.5;
    };
    const bool each_day = out.scale.px_per_day() >= 2.2 * mark.radius && !mark.doubt.broad;
    if (each_day) {
        const Day first = std::max(when.earliest, first_day(input.view));
        const Day last = std::min(when.latest, last_day(input.view));
        for (Day day = first; day <= last; day = day + 1) {
            mark.from_x = mark.to_x = out.scale.middle(day);
            mark.day = day;
            if (mark.from_x < out.plot.left || mark.from_x > out.plot.right) continue;
            if (!hidden_by_last(mark.from_x)) out.dots.push_back(mark);
        }
        return;
    }
    mark.exact_day = when.earliest == when.latest;
    mark.day = when.earliest;
    if (mark.doubt.broad) {  // over its whole extent, not from the middle of the first day to that of the last
        const double least = out.plot.left + mark.radius;
        mark.from_x = std::clamp(out.scale.x(when.earliest) + mark.radius, least, std::max(least, out.plot.right));
        mark.to_x = std::clamp(out.scale.x(when.latest + 1) - mark.radius, mark.from_x,
                               std::max(mark.from_x, out.plot.right - mark.radius));
        out.dots.push_back(mark);
        return;
    }
    mark.from_x = std::clamp(out.scale.middle(when.earliest), out.plot.left, out.plot.right);
    mark.to_x = std::clamp(out.scale.middle(when.latest), mark.from_x, out.plot.right);
    if (!hidden_by_last(mark.to_x)) out.dots.push_back(mark);
}

/// A person's days in the stretches of a level that are in view: a cell for each stretch, or a dot if it is a single day.
void add_cells(const LayoutInput& input, const Lane& lane, std::size_t level, Layout& out) {
    const Metrics& m = out.metrics;
    const DatedSeries& dated = input.index.appearances[lane.person.index].exact;
    const auto& appearances = input.people.of(lane.person).appearances;
    const TickStep step = levels[level];
    const double top = std::round(lane.row.middle_y() - m.cell_height / 2);
    auto stretch = out.stretches.cbegin();
    std::size_t from = dated.starting_before(unit_start(first_day(input.view), step));
    while (from < dated.all.size() && dated.all[from].first.number < input.view.to) {
        const Day day = dated.all[from].first;
        while (stretch != out.stretches.cend() && stretch->end.number <= day.number) ++stretch;
        // A person may have dates of their own, on which no entry begins.
        const bool known = stretch != out.stretches.cend() && stretch->first <= day;
        const Day start = known ? stretch->first : unit_start(day, step);
        const Day end = known ? stretch->end : next_unit(start, step);
        const std::size_t to = dated.starting_before(end);
        const Appearance& first = appearances[dated.all[from].index];
        if (to - from == 1) {
            add_dots(input, first, lane, out);
        } else {
            LaneCell cell{.span = {start, end + -1, lane.person}};
            const double left = std::round(out.scale.x(start));
            const double right = std::max(left + m.line, std::round(out.scale.x(end)) - m.line);
            cell.box = {std::max(left, out.plot.left), top, std::min(right, out.plot.right), top + m.cell_height};
            cell.strength = std::min(1.0, static_cast<double>(to - from) / std::max(1U, known ? stretch->entries : 1U));
            cell.ink = lane.selected ? DotInk::selected : ink_of(first.role);
            if (cell.box.width() > 0) out.cells.push_back(cell);
        }
        from = to;
    }
}

/// A person's lane in the given row.
Lane make_lane(const LayoutInput& input, PersonId id, const Rect& row, const Layout& out) {
    const Metrics& m = out.metrics;
    const Person& person = input.journal[id];
    Lane lane{.person = id, .row = row};
    lane.selected = input.marked.person == id;
    lane.name = {m.margin / 2, row.top, out.plot.left - m.gap, row.bottom};
    const TextStyle style = lane.selected ? TextStyle::person_selected : TextStyle::person;
    const double sign = person.warning.empty() ? 0 : 3 * m.gap;
    const double room = lane.name.right - m.margin - sign;
    // One form of the name, as not all lanes have room for both; the card beside the pointer has the other.
    const ShownName shown = shown_name(input.journal, id, input.words);
    lane.label = shorten(shown.name, room, style, input.measure);
    lane.shortened = lane.label.view() != shown.name;
    if (sign > 0) lane.warning_x = std::round(m.margin + input.measure(lane.label, style) + 1.6 * m.gap);
    return lane;
}

void add_lane(const LayoutInput& input, std::size_t place, double top, Layout& out) {
    const Metrics& m = out.metrics;
    const Rect row{m.margin / 2, top, out.canvas.right - m.margin / 2, top + out.lane_height};
    Lane lane = make_lane(input, input.lanes.order[place], row, out);
    lane.pinned = place < out.pinned_lanes;
    lane.pin = {0, top, m.margin, top + out.lane_height};
    out.people_lanes.push_back(lane);
}

/// The height of the lanes, which of them are pinned, and which of the others are in view.
void place_lanes(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    const auto count = static_cast<double>(input.lanes.order.size());
    out.lane_height = std::clamp(std::floor(out.lanes.height() / count), m.lane_least, m.lane_most);
    const double rows = std::max(1.0, std::floor(out.lanes.height() / out.lane_height));
    if (count > rows) out.lanes.bottom = std::min(out.lanes.bottom, out.lanes.top + rows * out.lane_height);
    // Unscrolled, no lane is cut off. Pinned lanes take at most half of the rows.
    const auto half = static_cast<std::size_t>(rows / 2);
    out.pinned_lanes = count > rows ? std::min(input.lanes.pinned(), half) : input.lanes.pinned();
    for (std::size_t place = 0; place < out.pinned_lanes; ++place) {
        add_lane(input, place, out.lanes.top + static_cast<double>(place) * out.lane_height, out);
    }
    out.lanes_scroll_top = out.lanes.top + static_cast<double>(out.pinned_lanes) * out.lane_height;
    const double others = out.lane_height * (count - static_cast<double>(out.pinned_lanes));
    out.scroll_most_px = std::max(0.0, others - out.scrolled_area().height());
    out.scroll_px = std::round(std::clamp(input.scroll_px, 0.0, out.scroll_most_px));
    const double above = std::floor(out.scroll_px / out.lane_height);
    double top = out.lanes_scroll_top - out.scroll_px + above * out.lane_height;
    for (auto place = out.pinned_lanes + static_cast<std::size_t>(above);
         place < input.lanes.order.size() && top < out.lanes.bottom; ++place) {
        add_lane(input, place, top, out);
        top += out.lane_height;
    }
}

/// Drawn first, so that exact dates are on top.
void add_broad_dots(const LayoutInput& input, const Lane& lane, Layout& out) {
    const auto& appearances = input.people.of(lane.person).appearances;
    const DatedSeries& broad = input.index.appearances[lane.person.index].broad;
    broad.each_apart_in(input.view, [&](std::size_t i) {
        add_dots(input, appearances[broad.all[i].index], lane, out);
        // Those that begin in the same pixel are drawn once.
        return Day{static_cast<std::int32_t>(std::floor(out.scale.day_at(out.scale.x(broad.all[i].first) + 1)))};
    });
}

void fill_lanes(const LayoutInput& input, std::optional<std::size_t> level, std::size_t from, std::size_t to,
                Layout& out) {
    if (level && from < to) {
        make_stretches(input, *level, out);  // all lanes share them
        for (std::size_t i = from; i < to; ++i) add_cells(input, out.people_lanes[i], *level, out);
    }
    if (level) return;
    for (std::size_t i = from; i < to; ++i) {
        const Lane& lane = out.people_lanes[i];
        const auto& appearances = input.people.of(lane.person).appearances;
        const DatedSeries& exact = input.index.appearances[lane.person.index].exact;
        exact.each_in(input.view, [&](std::uint32_t a) { add_dots(input, appearances[a], lane, out); });
    }
}

}  // namespace

Colour colour_of(DotInk ink, const Theme& theme) {
    switch (ink) {
        case DotInk::author: return theme.blue;
        case DotInk::present: return theme.green;
        case DotInk::named: return theme.ink_soft;
        case DotInk::editor: return theme.ochre;
        case DotInk::selected: return theme.red;
    }
    return theme.ink_soft;
}

void make_lanes(const LayoutInput& input, Layout& out) {
    out.people_lanes.clear();
    out.dots.clear();
    out.cells.clear();
    out.legend.clear();
    out.legend_box = {};
    out.pinned_lanes = out.pinned_dots = out.pinned_cells = 0;
    out.scroll_px = out.scroll_most_px = 0;
    out.lanes_scroll_top = out.lanes.top;
    if (input.lanes.order.empty() || out.lanes.height() <= 0) return;
    make_legend(input, out);
    place_lanes(input, out);
    for (std::size_t i = 0; i < out.pinned_lanes; ++i) add_broad_dots(input, out.people_lanes[i], out);
    // Pinned lanes first, because they are drawn separately.
    const auto level = choose_level(out.scale.px_per_day(), out.metrics.scale, out.metrics.cell_least);
    fill_lanes(input, level, 0, out.pinned_lanes, out);
    out.pinned_dots = out.dots.size();
    out.pinned_cells = out.cells.size();
    for (std::size_t i = out.pinned_lanes; i < out.people_lanes.size(); ++i) {
        add_broad_dots(input, out.people_lanes[i], out);
    }
    fill_lanes(input, level, out.pinned_lanes, out.people_lanes.size(), out);
}

double scroll_to(const Layout& layout, std::size_t place, double scroll_px) {
    if (place < layout.pinned_lanes) return scroll_px;
    const double top = static_cast<double>(place - layout.pinned_lanes) * layout.lane_height;
    const double bottom = top + layout.lane_height;
    const double shown = layout.scrolled_area().height();
    if (top < scroll_px) return top;
    if (bottom > scroll_px + shown) return bottom - shown;
    return scroll_px;
}

Rect Layout::scroll_bar() const {
    if (scroll_most_px <= 0) return {};
    // Wide enough for a finger, and beside the plot.
    return {canvas.right - std::max(metrics.margin_right, metrics.least_target * 2 / 3), lanes_scroll_top, canvas.right,
            lanes.bottom};
}

Rect Layout::scroll_thumb() const {
    const Rect bar = scroll_bar();
    if (bar.width() <= 0) return {};
    const double shown = bar.height();
    const double length = std::max(metrics.least_target, shown * shown / (shown + scroll_most_px));
    const double top = bar.top + scroll_px / scroll_most_px * (shown - length);
    return {bar.left, top, bar.right, top + length};
}

}  // namespace daybook
