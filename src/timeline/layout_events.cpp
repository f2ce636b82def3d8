// Events, with labels that never overlap. In order of date, each takes the first row in which its label fits: to the left
// of its mark if possible (what is there is already placed), else to the right, else shortened. If nothing fits, the event
// and the nearest one share a mark with a number.
#include <array>

#include "timeline/layout_parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

struct Row {
    double end = -1e9;         // where the last mark in it ends
    double end_before = -1e9;  // where the mark before that ends
    int last = -1;             // index of the last mark in Layout::event_marks
};
using Rows = std::array<Row, event_rows>;

struct Fit {
    int row = -1;
    Side side = Side::left;
    Caption label;
    double width = 0;
};

class Placer {
public:
    Placer(const LayoutInput& input, Layout& out) : input_(input), out_(out) {}

    void place(EventId id, const EdtfDate& date) {
        const double per_day = out_.scale.px_per_day();
        const double from = out_.scale.x(date.earliest) + per_day / 2;
        const double to = out_.scale.x(date.latest) + per_day / 2;
        const double low = out_.plot.left + out_.metrics.mark;
        const double high = std::max(low, out_.plot.right - out_.metrics.mark);
        EventMark mark{.first = id, .last = id};
        mark.from_x = std::round(std::clamp(from, low, high));
        mark.to_x = std::round(std::clamp(to, low, high));
        mark.selected = input_.marked.event == id;
        mark.doubt = doubt_of(date, out_);
        const std::string_view words = input_.journal[id].label;
        const double full = input_.measure(words, TextStyle::event);
        Fit fit = find(mark, full);
        if (fit.row >= 0) {
            fit.label = words;
            fit.width = full;
        } else {
            fit = find_shortened(mark, words);
        }
        if (fit.row < 0) {
            join(mark);
        } else {
            commit(mark, fit);
        }
    }

private:
    [[nodiscard]] double reach() const { return out_.metrics.mark + out_.metrics.gap / 2; }

    [[nodiscard]] Fit find(const EventMark& mark, double width) const {
        for (int row = 0; row < event_rows; ++row) {
            const double free = rows_[static_cast<std::size_t>(row)].end + out_.metrics.gap;
            if (mark.from_x - out_.metrics.mark < free) continue;
            const double left = mark.from_x - reach() - width;
            if (left >= free && left >= out_.plot.left) return {row, Side::left, {}, width};
        }
        for (int row = 0; row < event_rows; ++row) {
            const double free = rows_[static_cast<std::size_t>(row)].end + out_.metrics.gap;
            if (mark.from_x - out_.metrics.mark < free) continue;
            if (mark.to_x + reach() + width <= out_.plot.right) return {row, Side::right, {}, width};
        }
        return {};
    }

    [[nodiscard]] Fit find_shortened(const EventMark& mark, std::string_view words) const {
        const double least = 7 * out_.metrics.gap;
        for (int row = 0; row < event_rows; ++row) {
            const double free = std::max(rows_[static_cast<std::size_t>(row)].end + out_.metrics.gap, out_.plot.left);
            if (mark.from_x - out_.metrics.mark < free) continue;
            const double left_room = mark.from_x - reach() - free;
            const double right_room = out_.plot.right - mark.to_x - reach();
            const double room = std::max(left_room, right_room);
            if (room < least) continue;
            Fit fit{row, left_room >= right_room ? Side::left : Side::right, {}, 0};
            fit.label = shorten(words, room, TextStyle::event, input_.measure);
            fit.width = input_.measure(fit.label, TextStyle::event);
            if (!fit.label.empty()) return fit;
        }
        return {};
    }

    void commit(EventMark mark, const Fit& fit) {
        Row& row = rows_[static_cast<std::size_t>(fit.row)];
        const Metrics& m = out_.metrics;
        mark.y = out_.events.top + m.events_top + (fit.row + 0.5) * m.event_row;
        mark.label = fit.label;
        set_boxes(mark, fit.side, fit.width);
        row.end_before = row.end;
        row.end = mark.hit.right;
        row.last = static_cast<int>(out_.event_marks.size());
        out_.event_members.push_back({mark.first, out_.event_marks.size()});
        out_.event_marks.push_back(mark);
    }

    void set_boxes(EventMark& mark, Side side, double width) const {
        const double half = std::floor(out_.metrics.event_row / 2);
        double left = side == Side::left ? mark.from_x - reach() - width : mark.to_x + reach();
        if (width == 0) left = mark.from_x;  // no label
        mark.label_box = {std::round(left), mark.y - half, std::round(left) + width, mark.y + half};
        mark.hit = {std::min(mark.label_box.left, mark.from_x - out_.metrics.mark), mark.y - half,
                    std::max(mark.label_box.right, mark.to_x + out_.metrics.mark), mark.y + half};
    }

    /// Merges a mark that does not fit into the nearest one, which then shows the number of its events.
    void join(const EventMark& mark) {
        int best = 0;
        for (int row = 1; row < event_rows; ++row) {
            if (distance(mark, row) < distance(mark, best)) best = row;
        }
        Row& row = rows_[static_cast<std::size_t>(best)];
        if (row.last < 0) {  // the canvas is too narrow for any label
            commit(mark, {best, Side::right, {}, 0});
            return;
        }
        EventMark& host = out_.event_marks[static_cast<std::size_t>(row.last)];
        out_.event_members.push_back({mark.first, static_cast<std::size_t>(row.last)});
        host.last = mark.last;
        host.to_x = std::max(host.to_x, mark.to_x);
        host.selected = host.selected || mark.selected;
        ++host.count;
        host.doubt = {};
        host.label = input_.words.caption(msg::count_events{.count = host.count});
        const double width = input_.measure(host.label, TextStyle::event);
        const double free = std::max(row.end_before + out_.metrics.gap, out_.plot.left);
        if (host.to_x - host.from_x >= width + 4 * reach()) {
            set_boxes(host, Side::left, 0);
            const double left = std::round((host.from_x + host.to_x - width) / 2);
            host.label_box.left = left;
            host.label_box.right = left + width;
        } else if (host.from_x - reach() - width >= free) {
            set_boxes(host, Side::left, width);
        } else if (host.to_x + reach() + width <= out_.plot.right) {
            set_boxes(host, Side::right, width);
        } else {
            host.label.clear();
            set_boxes(host, Side::right, 0);
        }
        row.end = host.hit.right;
    }

    [[nodiscard]] double distance(const EventMark& mark, int row) const {
        const int last = rows_[static_cast<std::size_t>(row)].last;
        return last < 0 ? 1e9 : mark.from_x - out_.event_marks[static_cast<std::size_t>(last)].to_x;
    }

    const LayoutInput& input_;
    Layout& out_;
    Rows rows_{};
};

/// More than a person could distinguish on one screen.
constexpr std::size_t most_placed = 240;

/// One mark for each stretch of days of a level that has room for a number.
void make_event_stretches(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    const DatedSeries& events = input.index.events.exact;
    const TickStep step = levels[choose_level(out.scale.px_per_day(), m.scale, 3 * m.cluster_least).value_or(0)];
    std::size_t from = events.starting_before(first_day(input.view));
    while (from < events.all.size() && events.all[from].first.number < input.view.to) {
        const Day end = next_unit(unit_start(events.all[from].first, step), step);
        const std::size_t to = events.starting_before(end);
        EventMark mark{.first = EventId{events.all[from].index}, .last = EventId{events.all[to - 1].index}};
        mark.count = static_cast<int>(to - from);
        mark.whole_stretch = true;
        mark.y = out.events.top + m.events_top + 0.5 * m.event_row;
        mark.label = input.words.number(mark.count);
        const double half = std::floor(m.event_row / 2);
        const double width = input.measure(mark.label, TextStyle::event);
        // At the first event, but within the stretch, so that no two marks overlap.
        const double room = std::round(out.scale.x(end) - width - 2 * m.mark - m.gap);
        const double at = std::max(out.scale.x(unit_start(events.all[from].first, step)) + m.mark,
                                   std::min(out.scale.middle(events.all[from].first), room));
        mark.from_x = mark.to_x = std::clamp(std::round(at), out.plot.left, out.plot.right);
        const double left = std::round(mark.from_x + m.mark + m.gap / 2);
        mark.label_box = {left, mark.y - half, left + width, mark.y + half};
        mark.hit = {mark.from_x - m.mark, mark.y - half, mark.label_box.right, mark.y + half};
        const std::optional<EventId>& marked = input.marked.event;
        mark.selected = marked && mark.first <= *marked && *marked <= mark.last;
        out.event_marks.push_back(mark);
        from = to;
    }
}

void add_chip(const LayoutInput& input, Layout& out, EventId id, Side side) {
    const Event& event = input.journal[id];
    const Metrics& m = out.metrics;
    const double arrow = 2 * m.gap;
    const double room = out.plot.width() / 2 - 2 * m.gap - arrow;
    const Caption date = input.words.short_date(event.date.earliest, first_day(out.scale.view));
    const Caption words = input.words.caption(msg::timeline_chip{.date = date, .event = event.label});
    EdgeChip chip{.side = side, .event = id};
    chip.label = shorten(words, room, TextStyle::chip, input.measure);
    if (chip.label.empty()) return;
    const double width = arrow + std::ceil(input.measure(chip.label, TextStyle::chip));
    const double top = out.events.top + m.events_top + (event_rows + input.index.events.broad_rows) * m.event_row;
    const double left = side == Side::left ? out.plot.left : out.plot.right - width;
    chip.box = {left, top, left + width, top + m.event_row};
    out.chips.push_back(chip);
}

}  // namespace

void make_events(const LayoutInput& input, Layout& out) {
    out.event_marks.clear();
    out.event_members.clear();
    out.chips.clear();
    const DatedOrder& order = input.index.events;
    const auto& events = input.journal.events;
    const Day first = first_day(input.view);
    if (order.exact.starting_before(last_day(input.view) + 1) - order.exact.starting_before(first) > most_placed) {
        make_event_stretches(input, out);
    } else {
        Placer placer(input, out);
        std::size_t placed = 0;
        order.exact.each_apart_in(input.view, [&](std::size_t i) {
            placer.place(EventId{order.exact.all[i].index}, events[order.exact.all[i].index].date);
            return ++placed < 2 * most_placed ? order.exact.all[i].first : last_day(input.view) + 1;
        });
    }
    // The nearest events beyond both edges.
    const auto ended = [&](std::uint32_t i) { return events[i].date.latest.number + 1 <= input.view.from; };
    const auto before = std::partition_point(order.by_last.begin(), order.by_last.end(), ended);
    if (before != order.by_last.begin()) add_chip(input, out, EventId{*(before - 1)}, Side::left);
    const auto begun = [&](const Dated& one) { return one.first.number < input.view.to; };
    const auto exact = std::partition_point(order.exact.all.begin(), order.exact.all.end(), begun);
    const auto broad = std::partition_point(order.broad.all.begin(), order.broad.all.end(), begun);
    const bool has_exact = exact != order.exact.all.end();
    const bool has_broad = broad != order.broad.all.end();
    if (!has_exact && !has_broad) return;
    const bool takes_exact = has_exact && (!has_broad || exact->first <= broad->first);
    add_chip(input, out, EventId{takes_exact ? exact->index : broad->index}, Side::right);
}

void make_broad_events(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    std::array<int, most_broad_rows> last{};  // in Layout::event_marks
    last.fill(-1);
    const int rows = std::max(1, input.index.events.broad_rows);
    const double top = out.events.top + m.events_top + event_rows * m.event_row;
    const DatedSeries& broad = input.index.events.broad;
    std::size_t placed = 0;
    broad.each_apart_in(input.view, [&](std::size_t position) {
        const EventId id{broad.all[position].index};
        const Event& event = input.journal[id];
        EventMark mark{.first = id, .last = id};
        mark.doubt = doubt_of(event.date, out);
        mark.selected = input.marked.event == id;
        mark.from_x = std::max(std::round(out.scale.x(event.date.earliest)), out.plot.left);
        mark.to_x = std::min(std::round(out.scale.x(event.date.latest + 1)), out.plot.right);
        mark.to_x = std::max(mark.to_x, mark.from_x + 3 * m.bar_least);
        const auto end = [&](int row) {
            const int index = last[static_cast<std::size_t>(row)];
            return index < 0 ? -1e9 : out.event_marks[static_cast<std::size_t>(index)].hit.right;
        };
        int row = 0;
        while (row + 1 < rows && end(row) > mark.from_x) ++row;
        const int host_index = last[static_cast<std::size_t>(row)];
        if (end(row) > mark.from_x) {  // no free row: one bar stands for both
            EventMark& host = out.event_marks[static_cast<std::size_t>(host_index)];
            out.event_members.push_back({id, static_cast<std::size_t>(host_index)});
            host.last = id;
            ++host.count;
            host.selected = host.selected || mark.selected;
            host.to_x = std::max(host.to_x, mark.to_x);
            host.doubt = {.broad = true};
            host.hit.right = std::max(host.hit.right, host.to_x);
            host.label = input.words.caption(msg::count_events{.count = host.count});
        } else {
            mark.y = top + (row + 0.5) * m.event_row;
            mark.label = Caption(event.label);
            const double half = std::floor(m.event_row / 2);
            mark.hit = {mark.from_x, mark.y - half, mark.to_x, mark.y + half};
            last[static_cast<std::size_t>(row)] = static_cast<int>(out.event_marks.size());
            out.event_members.push_back({id, out.event_marks.size()});
            out.event_marks.push_back(mark);
        }
        return ++placed < most_placed ? broad.all[position].first : last_day(input.view) + 1;
    });
    for (EventMark& mark : out.event_marks) {
        if (!mark.doubt.broad) continue;
        const double fade = (mark.doubt.soft_start ? m.gap : 0) + (mark.doubt.soft_end ? m.gap : 0);
        mark.label = shorten(mark.label, mark.to_x - mark.from_x - m.gap - fade, TextStyle::event, input.measure);
        const double width = input.measure(mark.label, TextStyle::event);
        const double left = std::round((mark.from_x + mark.to_x - width) / 2);
        mark.label_box = {left, mark.hit.top, left + width, mark.hit.bottom};
    }
}

}  // namespace daybook
