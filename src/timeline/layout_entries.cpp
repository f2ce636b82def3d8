// Entries: one bar for each if the zoom shows single days; else one bar, with a number, for all that begin in a stretch
// of days.
#include <array>

#include "timeline/layout_parts.h"

namespace daybook {

namespace {

/// The most rows of overlapping entries.
constexpr int most_rows = 3;

Caption bar_label(const Entry& entry, const EntryBar& bar, const Metrics& m, const TextMeasure& measure) {
    const std::string_view words = entry.label.empty() ? std::string_view(entry.title) : std::string_view(entry.label);
    double room = bar.bar.width() - m.gap / 2;
    if (bar.doubt.soft_start) room -= m.gap;
    if (bar.doubt.soft_end) room -= m.gap;
    if (room < 3 * m.gap || bar.bar.height() < 2 * m.gap) return {};
    return shorten(words, room, TextStyle::bar, measure);
}

/// "31", "1,204"; empty if it does not fit.
Caption count_label(const LayoutInput& input, const EntryBar& bar, const Metrics& m) {
    const Caption label = input.words.number(bar.count);
    const bool fits =
        bar.bar.height() >= 1.5 * m.gap && input.measure(label, TextStyle::bar) + m.gap / 2 <= bar.bar.width();
    return fits ? label : Caption();
}

EntryBar make_bar(const LayoutInput& input, std::uint32_t i, double inset, const Layout& out) {
    const Entry& entry = input.journal.entries[i];
    const Metrics& m = out.metrics;
    EntryBar bar{.entry = EntryId{i}};
    bar.first = entry.date.earliest;
    bar.last = entry.date.latest;
    bar.selected = input.marked.entry == bar.entry;
    bar.held_elsewhere = entry.held_elsewhere;
    bar.doubt = doubt_of(entry.date, out);
    bar.bar.left = std::max(std::round(out.scale.x(entry.date.earliest)) + inset, out.plot.left);
    bar.bar.right = std::min(std::round(out.scale.x(entry.date.latest + 1)) - inset, out.plot.right);
    // A fading end needs some width.
    const double least = bar.doubt.any() ? 3 * m.bar_least : m.bar_least;
    if (bar.bar.width() < least) bar.bar.right = bar.bar.left + least;
    return bar;
}

/// Makes `host` stand for `count` more entries, of which `bar` is the first.
void join(EntryBar& host, const EntryBar& bar, int count) {
    host.count += count;
    host.first = std::min(host.first, bar.first);
    host.last = std::max(host.last, bar.last);
    host.bar.right = std::max(host.bar.right, bar.bar.right);
    host.selected = host.selected || bar.selected;
    host.held_elsewhere = host.held_elsewhere && bar.held_elsewhere;
    host.doubt = {.broad = host.doubt.broad};
}

/// One bar for each entry, in several rows where they overlap; a bar without a free row is merged with the last one of the
/// lowest row.
void make_each(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    const DatedSeries& entries = input.index.entries.exact;
    std::array<double, most_rows> row_ends{};
    row_ends.fill(-1e9);
    std::size_t lowest = 0;  // the last bar of the lowest row
    int rows = 1;
    const std::size_t start = out.bars.size();
    // Below this width, bars become ticks with one pixel between them.
    const double inset = out.scale.px_per_day() >= 10 * m.scale ? m.bar_inset : 0;
    entries.each_apart_in(input.view, [&](std::size_t i) {
        EntryBar bar = make_bar(input, entries.all[i].index, inset, out);
        if (inset == 0) bar.bar.right = std::max(bar.bar.left + m.line, bar.bar.right - m.line);
        int row = 0;
        while (row + 1 < most_rows && row_ends[static_cast<std::size_t>(row)] > bar.bar.left) ++row;
        double& end = row_ends[static_cast<std::size_t>(row)];
        if (end > bar.bar.left) {  // no free row: merge it and all others of its day
            const Day next = bar.first.number < input.view.from ? bar.first : bar.first + 1;
            join(out.bars[lowest], bar, static_cast<int>(std::max(i + 1, entries.starting_before(next)) - i));
            end = std::max(end, bar.bar.right);
            return next;
        }
        end = bar.bar.right;
        rows = std::max(rows, row + 1);
        if (row + 1 == most_rows) lowest = out.bars.size();
        bar.row = row;
        out.bars.push_back(bar);
        return bar.first;
    });
    const double top = out.entries.top + std::round((m.entries_height - m.bar_height) / 2);
    const double pitch = std::floor((m.bar_height + (rows - 1) * m.line) / rows);
    for (std::size_t i = start; i < out.bars.size(); ++i) {
        EntryBar& bar = out.bars[i];
        bar.bar.top = top + bar.row * pitch;
        bar.bar.bottom = rows == 1 ? top + m.bar_height : bar.bar.top + pitch - m.line;
        bar.label =
            bar.count == 1 ? bar_label(input.journal[bar.entry], bar, m, input.measure) : count_label(input, bar, m);
    }
}

/// One bar for the entries `from` to `to` of the order, which begin in one stretch of days.
EntryBar make_cluster(const LayoutInput& input, const Stretch& stretch, std::size_t from, const Layout& out) {
    const Metrics& m = out.metrics;
    const std::vector<Dated>& all = input.index.entries.exact.all;
    EntryBar bar{.entry = EntryId{all[from].index}, .count = static_cast<int>(stretch.entries)};
    bar.first = stretch.first;
    bar.last = stretch.end + -1;
    const double low = std::round(out.scale.x(stretch.first));
    const double high = std::round(out.scale.x(stretch.end)) - m.line;
    // As wide as the days of its entries, but wide enough for a number, and never outside its stretch.
    const double least = std::min(m.cluster_least - m.line, high - low);
    bar.bar.left = std::max(low, std::min(std::round(out.scale.x(all[from].first)), high - least));
    const double end = std::round(out.scale.x(all[from + stretch.entries - 1].first + 1)) - m.line;
    bar.bar.right = std::clamp(end, bar.bar.left + least, std::max(high, bar.bar.left + least));
    bar.bar.left = std::max(bar.bar.left, out.plot.left);
    bar.bar.right = std::min(bar.bar.right, out.plot.right);
    return bar;
}

void make_clusters(const LayoutInput& input, std::size_t level, Layout& out) {
    const Metrics& m = out.metrics;
    const DatedOrder& order = input.index.entries;
    const double top = out.entries.top + std::round((m.entries_height - m.bar_height) / 2);
    make_stretches(input, level, out);
    std::size_t last = out.bars.size();  // of this level: none yet
    for (const Stretch& stretch : out.stretches) {
        const std::size_t from = order.exact.starting_before(stretch.first);
        EntryBar bar = stretch.entries == 1 ? make_bar(input, order.exact.all[from].index, 0, out)
                                            : make_cluster(input, stretch, from, out);
        if (bar.bar.width() < 1) continue;
        bar.bar.top = top;
        bar.bar.bottom = top + m.bar_height;
        bar.fullness = static_cast<double>(bar.count) / std::max(1U, order.most[level]);
        if (bar.count > 1) bar.label = count_label(input, bar, m);
        if (last < out.bars.size()) {  // a long bar ends where the next one begins
            Rect& before = out.bars[last].bar;
            before.right = std::max(before.left + m.line, std::min(before.right, bar.bar.left - m.line));
        }
        last = out.bars.size();
        out.bars.push_back(bar);
    }
}

/// The most light bars; any more are only counted.
constexpr std::size_t most_broad_bars = 100;

/// Light bars in rows of their own below the others: they say where an entry may lie, not where it is.
void make_broad_bars(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    const DatedSeries& entries = input.index.entries.broad;
    const auto rows = static_cast<std::size_t>(std::max(1, input.index.entries.broad_rows));
    std::array<double, most_broad_rows> row_ends{};
    std::array<std::size_t, most_broad_rows> hosts{};  // the bars that end at row_ends
    row_ends.fill(-1e9);
    const double top = out.entries.top + m.entries_height - m.gap / 2;
    const std::size_t start = out.bars.size();
    entries.each_apart_in(input.view, [&](std::size_t i) {
        EntryBar bar = make_bar(input, entries.all[i].index, 0, out);
        std::size_t row = 0;
        while (row + 1 < rows && row_ends[row] > bar.bar.left) ++row;
        const bool full = out.bars.size() - start >= most_broad_bars;
        if (full && row_ends[row] > bar.bar.left) {  // no free row: one bar for all that begin before it ends
            const Day next{static_cast<std::int32_t>(std::floor(out.scale.day_at(row_ends[row])))};
            const std::size_t end = std::max(i + 1, entries.starting_before(next));
            join(out.bars[hosts[row]], bar, static_cast<int>(end - i));
            row_ends[row] = std::max(row_ends[row], bar.bar.right + m.line);
            return next;
        }
        if (row_ends[row] > bar.bar.left) {
            double& covered_from = out.bars[hosts[row]].covered_from;
            covered_from = std::min(covered_from, bar.bar.left);
        }
        if (bar.bar.right + m.line > row_ends[row]) {
            row_ends[row] = bar.bar.right + m.line;
            hosts[row] = out.bars.size();
        }
        bar.bar.top = top + static_cast<double>(row) * m.broad_row;
        bar.bar.bottom = bar.bar.top + m.broad_height;
        out.bars.push_back(bar);
        return bar.first;
    });
    for (std::size_t i = start; i < out.bars.size(); ++i) {
        EntryBar& bar = out.bars[i];
        bar.label =
            bar.count == 1 ? bar_label(input.journal[bar.entry], bar, m, input.measure) : count_label(input, bar, m);
        const double end = bar.bar.middle_x() + input.measure(bar.label, TextStyle::bar) / 2;
        if (end > bar.covered_from) bar.label.clear();
    }
}

/// The selected entry has a mark of its own, even where entries are only counted.
void make_selected(const LayoutInput& input, Layout& out) {
    if (!input.marked.entry) return;
    const EdtfDate& date = input.journal[*input.marked.entry].date;
    const bool on_show =
        date.known() && date.earliest.number < input.view.to && date.latest.number + 1 > input.view.from;
    if (!on_show || is_broad(date)) return;
    EntryBar bar = make_bar(input, input.marked.entry->index, 0, out);
    const double top = out.entries.top + std::round((out.metrics.entries_height - out.metrics.bar_height) / 2);
    bar.bar.bottom = top + out.metrics.bar_height;
    bar.bar.top = bar.bar.bottom - std::round(out.metrics.bar_height * 0.3);  // below the number
    out.bars.push_back(bar);
}

}  // namespace

void make_stretches(const LayoutInput& input, std::size_t level, Layout& out) {
    out.stretches.clear();
    const DatedSeries& entries = input.index.entries.exact;
    const TickStep step = levels[level];
    Day start = unit_start(first_day(input.view), step);
    std::size_t from = entries.starting_before(start);
    while (from < entries.all.size()) {
        start = unit_start(entries.all[from].first, step);  // skips stretches without an entry
        if (start.number >= input.view.to) break;
        const Day end = next_unit(start, step);
        const std::size_t to = entries.starting_before(end);
        out.stretches.push_back({start, end, static_cast<std::uint32_t>(to - from)});
        from = to;
    }
}

void make_bars(const LayoutInput& input, Layout& out) {
    out.bars.clear();
    const auto level = choose_level(out.scale.px_per_day(), out.metrics.scale, out.metrics.cluster_least);
    if (level) {
        make_clusters(input, *level, out);
        make_selected(input, out);
    } else {
        make_each(input, out);
    }
    make_broad_bars(input, out);
}

}  // namespace daybook
