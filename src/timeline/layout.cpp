#include "timeline/layout.h"

#include "timeline/layout_parts.h"

namespace daybook {

namespace {

/// From the top: axis, entries, events; from the bottom: overview; people have what is left.
void make_rows(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    const double width = input.width_px;
    const double names = std::min(m.names_width, std::round(width * 0.36));
    const double plot_left = names + m.margin;
    out.canvas = {0, 0, width, input.height_px};
    out.axis = {0, 0, width, m.axis_height};
    out.entries = {0, out.axis.bottom, width, out.axis.bottom + m.entries_height};
    const double events = input.journal.events.empty() ? 0 : events_height(m);
    out.events = {0, out.entries.bottom, width, out.entries.bottom + events};
    const double foot = m.overview_height + m.overview_foot;
    const double overview_top = std::max(out.events.bottom, input.height_px - foot);
    out.overview.strip = {m.margin, overview_top, std::max(width - m.margin_right, m.margin + 1),
                          overview_top + m.overview_height};
    out.overview.foot_y = overview_top + m.overview_height + std::round(m.overview_foot / 2);
    const double people_bottom = std::max(out.events.bottom, overview_top - m.overview_head);
    out.people = {0, out.events.bottom, width, people_bottom};
    out.people_heading_y = out.people.top + std::round(m.people_gap * 1.1);
    out.lanes = {0, std::min(out.people.top + 2 * m.people_gap, people_bottom), width, people_bottom};
    out.plot = {plot_left, out.axis.bottom, std::max(plot_left + 1, width - m.margin_right), people_bottom};
    out.scale = {input.view, out.plot.left, out.plot.width()};
}

bool is_weekend(Day day) {
    return weekday(day) >= Weekday::saturday;
}

Rect days_rect(const Layout& layout, Day first, Day last) {
    const Rect& plot = layout.plot;
    return {std::clamp(std::round(layout.scale.x(first)), plot.left, plot.right), plot.top,
            std::clamp(std::round(layout.scale.x(last + 1)), plot.left, plot.right), plot.bottom};
}

void make_days(Layout& out) {
    out.days.clear();
    out.weekends.clear();
    const double per_day = out.scale.px_per_day();
    const Day first = first_day(out.scale.view);
    const Day last = last_day(out.scale.view);
    // Narrower than this, weekends are a grey hum and a day cannot be pointed at.
    if (per_day >= 4 * out.metrics.scale) {
        for (Day day = first; day <= last; day = day + 1) {
            if (!is_weekend(day)) continue;
            const Day end = weekday(day) == Weekday::saturday ? std::min(day + 1, last) : day;
            out.weekends.push_back(days_rect(out, day, end));
            day = end;
        }
    }
    if (per_day < 8 * out.metrics.scale) return;
    for (Day day = first; day <= last; day = day + 1) {
        const Rect column = days_rect(out, day, day);
        if (column.width() < 1) continue;
        out.days.push_back({day, column, {column.left, out.axis.top, column.right, out.axis.bottom}});
    }
}

void make_marked(const LayoutInput& input, Layout& out) {
    out.marked_days.reset();
    out.marked_day.reset();
    out.marked_last.reset();
    Day first;
    Day last;
    if (input.marked.day) {
        first = last = *input.marked.day;
    } else if (input.marked.entry && input.journal[*input.marked.entry].date.known()) {
        first = input.journal[*input.marked.entry].date.earliest;
        last = input.journal[*input.marked.entry].date.latest;
    } else {
        return;
    }
    out.marked_day = first;
    out.marked_last = last;
    Rect rect = days_rect(out, first, last);
    if (out.scale.x(last + 1) <= out.plot.left || out.scale.x(first) >= out.plot.right) return;
    rect.right = std::max(rect.right, rect.left + 2 * out.metrics.line);
    out.marked_days = rect;
}

void make_overview(const LayoutInput& input, Layout& out) {
    Overview& overview = out.overview;
    const Metrics& m = out.metrics;
    overview.extent = overview_extent(input.journal, input.home, input.limits);
    const DayScale scale = overview.scale();
    const Rect& strip = overview.strip;
    double left = std::clamp(std::round(scale.x(input.view.from)), strip.left, strip.right);
    double right = std::clamp(std::round(scale.x(input.view.to)), strip.left, strip.right);
    if (right - left < 2 * m.grip) {
        const double middle =
            std::clamp((left + right) / 2, strip.left + m.grip, std::max(strip.left + m.grip, strip.right - m.grip));
        left = std::round(middle - m.grip);
        right = left + 2 * m.grip;
    }
    overview.window = {left, strip.top, right, strip.bottom};
    overview.ticks.clear();
    double drawn = -1;
    const auto add = [&](const EdtfDate& date, bool event, bool selected) {
        if (!date.known()) return;
        const double x = std::round(scale.x((date.earliest.number + date.latest.number + 1) / 2.0));
        if (x < strip.left + m.radius || x > strip.right - m.radius || (x == drawn && !selected)) return;
        drawn = x;
        overview.ticks.push_back({x, event, selected});
    };
    for (std::size_t i = 0; i < input.journal.entries.size(); ++i) {
        add(input.journal.entries[i].date, false, input.marked.entry && input.marked.entry->index == i);
    }
    drawn = -1;
    for (std::size_t i = 0; i < input.journal.events.size(); ++i) {
        add(input.journal.events[i].date, true, input.marked.event && input.marked.event->index == i);
    }
    overview.first = short_date(first_day(overview.extent));
    overview.last = short_date(last_day(overview.extent));
}

}  // namespace

double events_height(const Metrics& metrics) {
    return 2 * metrics.events_top + (event_rows + 1) * metrics.event_row;
}

void make_layout(const LayoutInput& input, Layout& out) {
    out.metrics = make_metrics(input.scale);
    make_rows(input, out);
    out.heading = period_heading(first_day(input.view), last_day(input.view));
    make_ticks(out.scale, out.metrics, input.measure, out.ticks);
    make_days(out);
    make_marked(input, out);
    make_bars(input, out);
    make_events(input, out);
    make_lanes(input, out);
    make_overview(input, out);
}

double wanted_height_px(std::size_t lanes, std::size_t events, double scale) {
    const Metrics m = make_metrics(scale);
    return m.axis_height + m.entries_height + (events == 0 ? 0 : events_height(m)) + 2 * m.people_gap +
           static_cast<double>(lanes) * m.lane_wanted + m.overview_head + m.overview_height + m.overview_foot;
}

View overview_extent(const Journal& journal, const View& home, const View& limits) {
    // Outwards from the period, step by step, as long as the next thing is not far from the last.
    // Both vectors are in order of date, so that two passes are enough.
    const double far = std::max(14.0, home.days());
    View extent = home;
    const auto widen_right = [&](const EdtfDate& date) {
        if (date.known() && date.earliest.number >= home.from && date.earliest.number - extent.to <= far) {
            extent.to = std::max(extent.to, date.latest.number + 1.0);
        }
    };
    const auto widen_left = [&](const EdtfDate& date) {
        if (date.known() && date.latest.number < home.to && extent.from - date.latest.number <= far) {
            extent.from = std::min<double>(extent.from, date.earliest.number);
        }
    };
    for (const Entry& entry : journal.entries) widen_right(entry.date);
    for (const Event& event : journal.events) widen_right(event.date);
    for (auto entry = journal.entries.rbegin(); entry != journal.entries.rend(); ++entry) widen_left(entry->date);
    for (auto event = journal.events.rbegin(); event != journal.events.rend(); ++event) widen_left(event->date);
    const double pad = extent.days() * 0.05;
    extent = {std::floor(extent.from - pad), std::ceil(extent.to + pad)};
    return {std::max(extent.from, std::floor(std::min(limits.from, home.from))),
            std::min(extent.to, std::ceil(std::max(limits.to, home.to)))};
}

}  // namespace daybook
