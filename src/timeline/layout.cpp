#include "timeline/layout.h"

#include "timeline/layout_parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// From the top: axis, entries, events; at the bottom: the overview. People get the rest.
void make_rows(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    const double width = input.width_px;
    const double names = std::min(m.names_width, std::round(width * 0.36));
    const double plot_left = names + m.margin;
    out.canvas = {0, 0, width, input.height_px};
    out.axis = {0, 0, width, m.axis_height};
    const double entries = m.entries_height + input.index.entries.broad_rows * m.broad_row;
    out.entries = {0, out.axis.bottom, width, out.axis.bottom + entries};
    const double events = input.journal.events.empty() ? 0 : events_height(m, input.index);
    out.events = {0, out.entries.bottom, width, out.entries.bottom + events};
    const double foot = m.overview_height + m.overview_foot;
    const double overview_top = std::max(out.events.bottom, input.height_px - foot);
    out.overview.strip = {m.margin, overview_top, std::max(width - m.margin_right, m.margin + 1),
                          overview_top + m.overview_height};
    out.overview.foot_y = overview_top + m.overview_height + std::round(m.overview_foot / 2);
    const double people_bottom = std::max(out.events.bottom, overview_top - m.overview_head);
    out.people = {0, out.events.bottom, width, people_bottom};
    out.entries_heading_y =
        out.entries.top + (input.index.entries.undated.empty() ? m.entries_height / 2 : m.tier_middle);
    out.events_heading_y = out.events.top + m.events_top + m.event_row;
    out.people_heading_y = out.people.top + std::round(m.people_gap * 1.1);
    out.lanes = {0, std::min(out.people.top + 2 * m.people_gap, people_bottom), width, people_bottom};
    out.plot = {plot_left, out.axis.bottom, std::max(plot_left + 1, width - m.margin_right), people_bottom};
    out.scale = {input.view, out.plot.left, out.plot.width()};
    out.lanes_scroll_top = out.lanes.top;
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
    // Narrower than this, weekends merge into grey and a single day cannot be clicked.
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
    } else if (input.marked.entry && input.journal[*input.marked.entry].date.known() &&
               !is_broad(input.journal[*input.marked.entry].date)) {  // days that are only possible are not marked
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

}  // namespace

double events_height(const Metrics& metrics, const TimelineIndex& index) {
    return 2 * metrics.events_top + (event_rows + 1 + index.events.broad_rows) * metrics.event_row;
}

Doubt doubt_of(const EdtfDate& date, const Layout& layout) {
    Doubt doubt{.uncertain = date.uncertain, .broad = is_broad(date)};
    const View& view = layout.scale.view;
    doubt.soft_start = (date.approximate_start || date.open_start) && date.earliest.number >= view.from;
    doubt.soft_end = (date.approximate_end || date.open_end) && date.latest.number + 1 <= view.to;
    return doubt;
}

void make_shelf(const LayoutInput& input, const DatedOrder& order, std::optional<std::uint32_t> selected,
                double heading_y, const Layout& layout, Shelf& out) {
    out.members = order.undated;
    out.selected.reset();
    out.box = {};
    out.label.clear();
    if (out.members.empty()) return;
    if (selected && out.holds(*selected)) {
        const auto place = std::lower_bound(out.members.begin(), out.members.end(), *selected);
        out.selected = static_cast<std::size_t>(place - out.members.begin());
    }
    const Metrics& m = layout.metrics;
    const std::size_t count = out.members.size();
    const Caption words =
        out.selected && count > 1
            ? input.words.caption(msg::timeline_undated_selected{.count = count, .place = *out.selected + 1})
            : input.words.caption(msg::timeline_undated{.count = count});
    const double room = layout.plot.left - m.gap - m.margin - 2 * m.gap;
    out.label = shorten(words, room, TextStyle::chip, input.measure);
    const double width = std::ceil(input.measure(out.label, TextStyle::chip)) + 2 * m.gap;
    const double top = std::round(heading_y + m.gap + m.line);
    out.box = {m.margin, top, m.margin + std::max(width, m.least_target), top + m.least_target};
}

/// The days in view, in the longest form that fits to the left of the labels of days.
Caption make_heading(const LayoutInput& input, const Layout& out) {
    const Words& words = input.words;
    const Day first = first_day(input.view);
    const Day last = last_day(input.view);
    const int year = to_civil(first).year;
    const double room = out.plot.left - out.metrics.margin - out.metrics.gap;
    const auto fits = [&](const Caption& heading) { return input.measure(heading, TextStyle::heading) <= room; };
    if (const Caption whole = words.period_heading(first, last); fits(whole)) return whole;
    if (year != to_civil(last).year) return {};
    const Caption month = words.short_month_heading(to_civil(first));
    if (to_civil(first).month == to_civil(last).month && fits(month)) return month;
    const Caption short_one = words.year(year);
    return fits(short_one) ? short_one : Caption();
}

void make_layout(const LayoutInput& input, Layout& out) {
    out.metrics = make_metrics(input.scale);
    make_rows(input, out);
    out.heading = make_heading(input, out);
    make_ticks(out.scale, out.metrics, input.words, input.measure, out.ticks);
    make_days(out);
    make_marked(input, out);
    make_bars(input, out);
    make_events(input, out);
    make_broad_events(input, out);
    const Marked& marked = input.marked;
    const auto entry = marked.entry ? std::optional(marked.entry->index) : std::nullopt;
    const auto event = marked.event ? std::optional(marked.event->index) : std::nullopt;
    make_shelf(input, input.index.entries, entry, out.entries_heading_y, out, out.undated_entries);
    make_shelf(input, input.index.events, event, out.events_heading_y, out, out.undated_events);
    make_lanes(input, out);
    make_overview(input, out);
}

}  // namespace daybook
