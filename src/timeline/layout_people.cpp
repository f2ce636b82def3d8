#include "timeline/layout_parts.h"

namespace daybook {

namespace {

DotShape shape_of(Role role) {
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

/// Dots of one appearance: one for each of its days, or one stretch where days are too narrow.
void add_dots(const LayoutInput& input, const Appearance& appearance, const Lane& lane, Layout& out) {
    const EdtfDate& when = appearance.when;
    if (!when.known()) return;
    if (when.latest.number + 1 <= input.view.from || when.earliest.number >= input.view.to) return;
    const Metrics& m = out.metrics;
    const double per_day = out.scale.px_per_day();
    DotMark mark{.dot = {appearance.person, appearance.entry, appearance.role}, .y = lane.row.middle_y()};
    mark.radius = std::clamp(std::min(m.dot, per_day * 0.42), m.dot_least, m.dot);
    mark.shape = shape_of(appearance.role);
    mark.ink = lane.selected ? DotInk::selected : ink_of(appearance.role);
    mark.held_elsewhere = input.journal[appearance.entry].held_elsewhere;
    mark.doubt = doubt_of(when, out);
    const auto hidden_by_last = [&](double x) {
        if (out.dots.empty()) return false;
        const DotMark& last = out.dots.back();
        return !last.doubt.broad && last.dot.person == mark.dot.person && std::abs(last.to_x - x) < last.radius * 0.5;
    };
    const bool each_day = per_day >= 2.2 * mark.radius && !mark.doubt.broad;
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
    if (mark.doubt.broad) {  // over all that it can mean, not from middle to middle
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

Lane make_lane(const LayoutInput& input, PersonId id, const Rect& row, const Layout& out) {
    const Metrics& m = out.metrics;
    const Person& person = input.journal[id];
    Lane lane{.person = id, .row = row};
    lane.selected = input.marked.person == id;
    lane.name = {m.margin / 2, row.top, out.plot.left - m.gap, row.bottom};
    const TextStyle style = lane.selected ? TextStyle::person_selected : TextStyle::person;
    const double sign = person.warning.empty() ? 0 : 3 * m.gap;
    const double room = lane.name.right - m.margin - sign;
    lane.label = shorten(person.name, room, style, input.measure);
    lane.shortened = lane.label.view() != person.name;
    if (sign > 0) lane.warning_x = std::round(m.margin + input.measure(lane.label, style) + 1.6 * m.gap);
    return lane;
}

}  // namespace

void make_lanes(const LayoutInput& input, Layout& out) {
    out.people_lanes.clear();
    out.dots.clear();
    const Metrics& m = out.metrics;
    const auto& order = input.lanes.order;
    if (order.empty() || out.lanes.height() <= 0) return;
    const double count = static_cast<double>(order.size());
    out.lane_height = std::clamp(std::floor(out.lanes.height() / count), m.lane_least, m.lane_most);
    if (out.lane_height * count > out.lanes.height()) {  // at rest, no lane is cut in two
        const double rows = std::max(1.0, std::floor(out.lanes.height() / out.lane_height));
        out.lanes.bottom = std::min(out.lanes.bottom, out.lanes.top + rows * out.lane_height);
    }
    out.scroll_most_px = std::max(0.0, out.lane_height * count - out.lanes.height());
    out.scroll_px = std::round(std::clamp(input.scroll_px, 0.0, out.scroll_most_px));
    std::size_t place = static_cast<std::size_t>(std::floor(out.scroll_px / out.lane_height));
    for (; place < order.size(); ++place) {
        const double top = out.lanes.top - out.scroll_px + static_cast<double>(place) * out.lane_height;
        if (top >= out.lanes.bottom) break;
        const Rect row{m.margin / 2, top, out.canvas.right - m.margin / 2, top + out.lane_height};
        const Lane lane = make_lane(input, order[place], row, out);
        const auto& appearances = input.people.of(lane.person).appearances;
        const DatedOrder& dated = input.index.appearances[lane.person.index];
        // Light bars first: what is known to the day lies on top.
        dated.broad.each_in(input.view, [&](std::uint32_t i) { add_dots(input, appearances[i], lane, out); });
        dated.exact.each_in(input.view, [&](std::uint32_t i) { add_dots(input, appearances[i], lane, out); });
        out.people_lanes.push_back(lane);
    }
}

double scroll_to(const Layout& layout, std::size_t place, double scroll_px) {
    const double top = static_cast<double>(place) * layout.lane_height;
    const double bottom = top + layout.lane_height;
    if (top < scroll_px) return top;
    if (bottom > scroll_px + layout.lanes.height()) return bottom - layout.lanes.height();
    return scroll_px;
}

}  // namespace daybook
