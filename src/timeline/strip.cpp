#include "timeline/strip.h"

namespace daybook {

namespace {

bool is_marked(const LayoutInput& input, const StripCell& cell) {
    if (input.marked.day) return cell.first <= *input.marked.day && *input.marked.day <= cell.last;
    return input.marked.entry && cell.entry == input.marked.entry;
}

Caption cell_label(const StripCell& cell) {
    Caption label;
    label.append_number(to_civil(cell.first).day);
    if (cell.first == cell.last) return label;
    return label.append("–").append_number(to_civil(cell.last).day);
}

/// The cell that begins on the day: an entry's days, or the day alone. `entry` runs along.
StripCell cell_from(const LayoutInput& input, Day day, Day last_day_of_strip, std::size_t& entry) {
    const auto& entries = input.journal.entries;
    while (entry < entries.size() && (!entries[entry].date.known() || entries[entry].date.latest < day)) ++entry;
    StripCell cell;
    cell.first = cell.last = day;
    if (entry < entries.size() && entries[entry].date.earliest <= day) {
        cell.entry = EntryId{static_cast<std::uint32_t>(entry)};
        cell.last = std::min(entries[entry].date.latest, last_day_of_strip);
        cell.held_elsewhere = entries[entry].held_elsewhere;
    }
    cell.weekend = weekday(day) >= Weekday::saturday && cell.first == cell.last;
    cell.selected = is_marked(input, cell);
    return cell;
}

}  // namespace

void make_strip(const LayoutInput& input, StripLayout& out) {
    out.metrics = make_metrics(input.scale);
    const Metrics& m = out.metrics;
    out.cells.clear();
    out.selected_left_px = out.selected_right_px = 0;
    const Day last = last_day(input.home);
    const double top = std::max(0.0, std::round((input.height_px - m.strip_cell_height) / 2));
    const double bottom = std::min(input.height_px, top + m.strip_cell_height);
    double x = m.strip_margin;
    std::size_t entry = 0;
    out.scroll_px = input.scroll_px;
    for (Day day = first_day(input.home); day <= last;) {
        StripCell cell = cell_from(input, day, last, entry);
        cell.label = cell_label(cell);
        double width = m.strip_cell;
        if (cell.first != cell.last) {
            width = std::max(width, std::ceil(input.measure(cell.label, TextStyle::strip_day_selected)) + 3 * m.gap);
        }
        if (cell.selected) {
            out.selected_left_px = x;
            out.selected_right_px = x + width;
        }
        const double left = std::round(x - input.scroll_px);
        cell.box = {left, top, left + width, bottom};
        if (cell.box.right > 0 && cell.box.left < input.width_px) {
            if (to_civil(cell.first).day == 1) cell.month = month_abbreviation(to_civil(cell.first).month);
            out.cells.push_back(cell);
        }
        x += width;
        day = cell.last + 1;
    }
    out.scroll_most_px = std::max(0.0, x + m.strip_margin - input.width_px);
}

double scroll_to_selected(const StripLayout& strip, double width_px, double scroll_px) {
    if (strip.selected_right_px <= 0) return std::clamp(scroll_px, 0.0, strip.scroll_most_px);
    const double margin = strip.metrics.strip_cell;
    const double left = strip.selected_left_px - margin - strip.metrics.strip_margin;
    const double right = strip.selected_right_px + margin - width_px;
    if (scroll_px > left) scroll_px = left;
    if (scroll_px < right) scroll_px = right;
    return std::clamp(scroll_px, 0.0, strip.scroll_most_px);
}

}  // namespace daybook
