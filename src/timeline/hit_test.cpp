#include <algorithm>

#include "timeline/layout.h"

namespace daybook {

namespace {

struct Finder {
    const Layout& layout;

    std::optional<Rect> operator()(EntryId id) const {
        for (const EntryBar& bar : layout.bars) {
            if (bar.entry == id && bar.count == 1) return bar.bar;
        }
        if (layout.undated_entries.holds(id.index)) return layout.undated_entries.box;
        return std::nullopt;
    }
    std::optional<Rect> operator()(Day day) const {
        for (const DayColumn& column : layout.days) {
            if (column.day == day)
                return Rect{column.column.left, layout.axis.top, column.column.right, layout.plot.bottom};
        }
        return std::nullopt;
    }
    std::optional<Rect> operator()(EventId id) const {
        if (const EventMark* mark = mark_of(layout, id)) return mark->hit;
        for (const EdgeChip& chip : layout.chips) {
            if (chip.event == id) return chip.box;
        }
        if (layout.undated_events.holds(id.index)) return layout.undated_events.box;
        return std::nullopt;
    }
    std::optional<Rect> operator()(PersonId id) const {
        for (const Lane& lane : layout.people_lanes) {
            if (lane.person == id) return lane.name;
        }
        return std::nullopt;
    }
    std::optional<Rect> operator()(const Span& span) const {
        for (const EntryBar& bar : layout.bars) {
            if (bar.target() == Target(span)) return bar.bar;
        }
        for (const LaneCell& cell : layout.cells) {
            if (cell.span == span) return cell.box;
        }
        return std::nullopt;
    }
    std::optional<Rect> operator()(const Dot& dot) const {
        for (const DotMark& mark : layout.dots) {
            if (mark.dot == dot) return dot_box(layout, mark);
        }
        return std::nullopt;
    }
};

/// What is smaller than a finger or an unsteady hand needs: it is hit by what is near (WCAG 2.5.8), and drawn as before. The
/// nearest wins.
class Near {
public:
    Near(double x_px, double y_px, double least_px) : x_(x_px), y_(y_px), least_(least_px) {}

    void offer(const Rect& box, const Target& target) {
        const double across = beyond(x_, box.left, box.right);
        const double down = beyond(y_, box.top, box.bottom);
        const double room_x = std::max(0.0, (least_ - box.width()) / 2);
        const double room_y = std::max(0.0, (least_ - box.height()) / 2);
        if (across > room_x || down > room_y) return;
        if (found_ && across + down >= nearest_) return;
        nearest_ = across + down;
        found_ = target;
    }
    [[nodiscard]] const std::optional<Target>& found() const { return found_; }

private:
    static double beyond(double at, double from, double to) { return std::max({from - at, at - to, 0.0}); }

    double x_, y_, least_;
    double nearest_ = 0;
    std::optional<Target> found_;
};

}  // namespace

const EventMark* mark_of(const Layout& layout, EventId event) {
    for (const EventMember& member : layout.event_members) {
        if (member.event == event) return &layout.event_marks[member.mark];
    }
    for (const EventMark& mark : layout.event_marks) {
        if (mark.whole_stretch && mark.first <= event && event <= mark.last) return &mark;
    }
    return nullptr;
}

Rect dot_box(const Layout& layout, const DotMark& mark) {
    // As large as neighbouring dots allow: a day wide, a lane high.
    const double half = std::max(mark.radius, std::min(layout.scale.px_per_day(), layout.metrics.least_target) / 2);
    const double tall = layout.lane_height / 2;
    return {std::floor(mark.from_x - half), mark.y - tall, std::ceil(mark.to_x + half), mark.y + tall};
}

Rect lane_part(const Layout& layout, const Rect& box, bool pinned) {
    const Rect area = pinned ? layout.pinned_area() : layout.scrolled_area();
    return {box.left, std::max(box.top, area.top), box.right, std::min(box.bottom, area.bottom)};
}

std::optional<Rect> find_target(const Layout& layout, const Target& target) {
    return std::visit(Finder{layout}, target);
}

std::optional<Target> hit_test(const Layout& layout, double x_px, double y_px) {
    for (const EdgeChip& chip : layout.chips) {
        if (chip.box.contains(x_px, y_px)) return chip.event;
    }
    if (layout.undated_entries.box.contains(x_px, y_px)) return EntryId{layout.undated_entries.next()};
    if (layout.undated_events.box.contains(x_px, y_px)) return EventId{layout.undated_events.next()};
    for (const EventMark& mark : layout.event_marks) {
        if (mark.hit.contains(x_px, y_px)) return mark.first;
    }
    for (auto one = layout.bars.rbegin(); one != layout.bars.rend(); ++one) {  // the last is drawn on top
        const EntryBar& bar = *one;
        if (bar.bar.contains(x_px, y_px)) return bar.target();
    }
    if (layout.lanes.contains(x_px, y_px)) {
        for (std::size_t i = 0; i < layout.dots.size(); ++i) {
            const DotMark& mark = layout.dots[i];
            const Rect box = lane_part(layout, dot_box(layout, mark), i < layout.pinned_dots);
            if (box.contains(x_px, y_px)) return mark.dot;
        }
        for (std::size_t i = 0; i < layout.cells.size(); ++i) {
            const LaneCell& cell = layout.cells[i];
            const Rect box = lane_part(layout, cell.box, i < layout.pinned_cells);
            if (box.contains(x_px, y_px)) return cell.span;
        }
        for (const Lane& lane : layout.people_lanes) {
            if (lane_part(layout, lane.name, lane.pinned).contains(x_px, y_px)) return lane.person;
        }
    }
    Near near(x_px, y_px, layout.metrics.least_target);
    for (const EventMark& mark : layout.event_marks) near.offer(mark.hit, mark.first);
    for (const EntryBar& bar : layout.bars) near.offer(bar.bar, bar.target());
    if (near.found()) return near.found();
    for (const DayColumn& column : layout.days) {
        if (column.column.contains(x_px, y_px) || column.number.contains(x_px, y_px)) return column.day;
    }
    return std::nullopt;
}

}  // namespace daybook
