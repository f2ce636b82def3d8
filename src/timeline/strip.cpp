#include "timeline/strip.h"

#include "words/messages.h"

namespace daybook {

namespace {

/// Longer strips leave out the days without an entry.
constexpr int most_empty_days = 400;
constexpr std::size_t most_cells = 1000;

bool is_marked(const LayoutInput& input, const StripCell& cell) {
    if (cell.entry && cell.entry == input.marked.entry) return true;
    if (!input.marked.day || cell.doubt.broad || cell.undated) return false;
    return cell.first <= *input.marked.day && *input.marked.day <= cell.last;
}

/// "Sep 1960", "1960", "1950–1959": as much as the date says.
Caption broad_label(const EdtfDate& date, const Words& words) {
    const CivilDate from = to_civil(date.earliest);
    const CivilDate to = to_civil(date.latest);
    if (from.year != to.year) return words.years(from.year, to.year);
    return from.month == to.month ? words.short_month(from) : words.year(from.year);
}

/// "20", "20–23"
Caption cell_label(const StripCell& cell, const Words& words) {
    const int first = to_civil(cell.first).day;
    if (cell.first == cell.last) return words.number(first);
    return words.caption(msg::span_close{.from = first, .to = to_civil(cell.last).day});
}

/// The days of the strip: those of `home`, extended to the selected entry or day.
struct Days {
    Day first, last;
};

Days days_of(const LayoutInput& input) {
    Days days{first_day(input.home), last_day(input.home)};
    std::optional<Day> first = input.marked.day;
    std::optional<Day> last = input.marked.day;
    if (!first && input.marked.entry) {
        const EdtfDate& date = input.journal[*input.marked.entry].date;
        if (date.known() && !is_broad(date)) {
            first = date.earliest;
            last = date.latest;
        }
    }
    if (first) days.first = std::min(days.first, std::max(*first, first_day(input.limits)));
    if (last) days.last = std::max(days.last, std::min(*last, last_day(input.limits)));
    return days;
}

/// Lays out cells in a row and keeps those in view.
class CellRow {
public:
    CellRow(const LayoutInput& input, StripLayout& out) : input_(input), out_(out), x_(out.metrics.strip_margin) {
        const Metrics& m = out.metrics;
        top_ = std::max(0.0, std::round((input.height_px - m.strip_cell_height) / 2));
        bottom_ = std::min(input.height_px, top_ + m.strip_cell_height);
    }

    void add_entry(std::uint32_t index, const Days& days) {
        const Entry& entry = input_.journal.entries[index];
        StripCell cell;
        cell.entry = EntryId{index};
        cell.held_elsewhere = entry.held_elsewhere;
        cell.undated = !entry.date.known();
        cell.first = std::max(entry.date.earliest, days.first);
        cell.last = std::min(entry.date.latest, days.last);
        cell.doubt = {.soft_start = entry.date.approximate_start,
                      .soft_end = entry.date.approximate_end,
                      .uncertain = entry.date.uncertain,
                      .broad = is_broad(entry.date)};
        if (cell.undated) {
            cell.label = input_.words.text(msg::timeline_no_date{});
        } else {
            cell.label = cell.doubt.broad ? broad_label(entry.date, input_.words) : cell_label(cell, input_.words);
        }
        add(cell);
    }

    void add_empty(Day day) {
        StripCell cell;
        cell.first = cell.last = day;
        cell.label = cell_label(cell, input_.words);
        add(cell);
    }

    /// `place` is the index of the next cell. It and all later ones have this width and show their month and year.
    void go_to(std::size_t place, double width) {
        width_ = width;
        x_ += static_cast<double>(place) * width;
    }
    [[nodiscard]] double end() const { return x_; }

private:
    void add(StripCell& cell) {
        const Metrics& m = out_.metrics;
        cell.weekend =
            !cell.undated && !cell.doubt.broad && cell.first == cell.last && weekday(cell.first) >= Weekday::saturday;
        cell.selected = is_marked(input_, cell);
        const CivilDate date = to_civil(cell.first);
        cell.dated = width_ > 0;
        const bool new_month = cell.dated || date.day == 1 || (date.month != month_ && month_ != 0);
        if (new_month && !cell.doubt.broad && !cell.undated) {
            cell.month = cell.dated ? input_.words.short_month(date) : Caption(input_.words.short_month(date.month));
        }
        double width = std::max(width_, m.strip_cell);
        if (cell.dated) {  // all cells have one width: longer labels are shortened
            cell.label = shorten(cell.label, width - m.gap, TextStyle::strip_day_selected, input_.measure);
            cell.month = shorten(cell.month, width - m.gap, TextStyle::chip, input_.measure);
        } else if (cell.first != cell.last || cell.doubt.broad) {
            width = std::max(width, std::ceil(input_.measure(cell.label, TextStyle::strip_day_selected)) + 3 * m.gap);
        } else if (!cell.entry && !cell.month.empty()) {
            width = std::max(width, std::ceil(input_.measure(cell.month, TextStyle::chip)) + m.gap);
        }
        if (cell.selected) {
            out_.selected_left_px = x_;
            out_.selected_right_px = x_ + width;
        }
        const double left = std::round(x_ - input_.scroll_px);
        cell.box = {left, top_, left + width, bottom_};
        if (cell.box.right > 0 && cell.box.left < input_.width_px) out_.cells.push_back(cell);
        if (!cell.doubt.broad && !cell.undated) month_ = to_civil(cell.last).month;
        x_ += width;
    }

    const LayoutInput& input_;
    StripLayout& out_;
    double x_, top_ = 0, bottom_ = 0;
    double width_ = 0;  // 0: as wide as its label
    int month_ = 0;
};

/// Wide enough for the name of any month with its year.
double dated_width(const LayoutInput& input, const Days& days, const Metrics& m) {
    double width = std::round(1.8 * m.strip_cell);
    for (const Day day : {days.first, days.last}) {
        for (int month = 1; month <= 12; ++month) {
            const Caption name = input.words.short_month({.year = to_civil(day).year, .month = month});
            width = std::max(width, std::ceil(input.measure(name, TextStyle::chip)) + m.gap);
        }
    }
    return width;
}

/// A cell for each entry in view, and one for a selected day that has no entry.
void make_long_strip(const LayoutInput& input, const Days& days, StripLayout& out) {
    const Metrics& m = out.metrics;
    const auto& entries = input.journal.entries;
    const double width = dated_width(input, days, m);
    const std::size_t none = entries.size() + 1;
    const auto begun_by = [&](Day day) {
        const auto begun = [&](const Entry& entry) { return entry.date.known() && entry.date.earliest <= day; };
        return static_cast<std::size_t>(std::partition_point(entries.begin(), entries.end(), begun) - entries.begin());
    };
    const std::size_t empty = input.marked.day ? begun_by(*input.marked.day) : none;
    const std::size_t count = entries.size() + (empty != none ? 1 : 0);
    const double first = std::floor((input.scroll_px - m.strip_margin) / width);
    std::size_t place = std::min(count, static_cast<std::size_t>(std::max(0.0, first)));
    std::optional<std::size_t> selected;
    if (empty != none) selected = empty;
    if (empty == none && input.marked.entry) selected = input.marked.entry->index;
    CellRow row(input, out);
    row.go_to(place, width);
    for (; place < count && row.end() < input.scroll_px + input.width_px; ++place) {
        if (place == empty) {
            row.add_empty(*input.marked.day);
        } else {
            row.add_entry(static_cast<std::uint32_t>(place > empty ? place - 1 : place), days);
        }
    }
    if (selected) {
        out.selected_left_px = m.strip_margin + static_cast<double>(*selected) * width;
        out.selected_right_px = out.selected_left_px + width;
    }
    out.scroll_most_px = std::max(0.0, static_cast<double>(count) * width + 2 * m.strip_margin - input.width_px);
}

}  // namespace

void make_strip(const LayoutInput& input, StripLayout& out) {
    out.metrics = make_metrics(input.scale);
    out.cells.clear();
    out.selected_left_px = out.selected_right_px = 0;
    out.scroll_px = input.scroll_px;
    const Days days = days_of(input);
    const bool is_long = days.last - days.first >= most_empty_days || input.journal.entries.size() > most_cells;
    if (is_long) return make_long_strip(input, days, out);
    const DatedOrder& order = input.index.entries;
    CellRow row(input, out);
    auto broad = order.broad.all.begin();
    const auto add_broad_to = [&](Day day) {
        for (; broad != order.broad.all.end() && broad->first <= day; ++broad) {
            if (broad->last >= days.first) row.add_entry(broad->index, days);
        }
    };
    Day next = days.first;
    const auto add_empty_to = [&](Day end) {
        for (; next < end; next = next + 1) {
            add_broad_to(next);
            row.add_empty(next);
        }
        add_broad_to(next);
    };
    const View shown{static_cast<double>(days.first.number), days.last.number + 1.0};
    order.exact.each_in(shown, [&](std::uint32_t i) {
        const EdtfDate& date = input.journal.entries[i].date;
        add_empty_to(std::max(date.earliest, days.first));
        row.add_entry(i, days);
        next = std::max(next, std::min(date.latest, days.last) + 1);
    });
    add_empty_to(days.last + 1);
    for (const std::uint32_t i : order.undated) row.add_entry(i, days);
    out.scroll_most_px = std::max(0.0, row.end() + out.metrics.strip_margin - input.width_px);
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
