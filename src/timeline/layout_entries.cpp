#include <array>

#include "timeline/layout_parts.h"

namespace daybook {

namespace {

/// How many entries may lie on one day before they share a row.
constexpr int most_rows = 3;

Caption bar_label(const Entry& entry, const EntryBar& bar, const Metrics& m, const TextMeasure& measure) {
    const std::string_view words = entry.label.empty() ? std::string_view(entry.title) : std::string_view(entry.label);
    double room = bar.bar.width() - m.gap / 2;
    if (bar.doubt.soft_start) room -= m.gap;
    if (bar.doubt.soft_end) room -= m.gap;
    if (room < 3 * m.gap || bar.bar.height() < 2 * m.gap) return {};
    return shorten(words, room, TextStyle::bar, measure);
}

EntryBar make_bar(const LayoutInput& input, std::uint32_t i, double inset, const Layout& out) {
    const Entry& entry = input.journal.entries[i];
    const Metrics& m = out.metrics;
    EntryBar bar{.entry = EntryId{i}};
    bar.selected = input.marked.entry == bar.entry;
    bar.held_elsewhere = entry.held_elsewhere;
    bar.doubt = doubt_of(entry.date, out);
    bar.bar.left = std::max(std::round(out.scale.x(entry.date.earliest)) + inset, out.plot.left);
    bar.bar.right = std::min(std::round(out.scale.x(entry.date.latest + 1)) - inset, out.plot.right);
    // What fades out needs some width to do it in.
    const double least = bar.doubt.any() ? 3 * m.bar_least : m.bar_least;
    if (bar.bar.width() < least) bar.bar.right = bar.bar.left + least;
    return bar;
}

/// Light bars in rows of their own below the others: they say where an entry may lie, not where it is.
void make_broad_bars(const LayoutInput& input, Layout& out) {
    const Metrics& m = out.metrics;
    std::array<double, most_broad_rows> row_ends{};
    row_ends.fill(-1e9);
    const double top = out.entries.top + m.entries_height - m.gap / 2;
    input.index.entries.broad.each_in(input.view, [&](std::uint32_t i) {
        EntryBar bar = make_bar(input, i, 0, out);
        std::size_t row = 0;
        while (row + 1 < most_broad_rows && row_ends[row] > bar.bar.left) ++row;
        row = std::min<std::size_t>(row, static_cast<std::size_t>(std::max(0, input.index.entries.broad_rows - 1)));
        row_ends[row] = bar.bar.right + m.line;
        bar.bar.top = top + static_cast<double>(row) * m.broad_row;
        bar.bar.bottom = bar.bar.top + m.broad_height;
        bar.label = bar_label(input.journal[bar.entry], bar, m, input.measure);
        out.bars.push_back(bar);
    });
}

}  // namespace

void make_bars(const LayoutInput& input, Layout& out) {
    out.bars.clear();
    const Metrics& m = out.metrics;
    std::array<double, most_rows> row_ends{};
    row_ends.fill(-1e9);
    int rows = 1;
    double drawn_right = -1e9;
    const double per_day = out.scale.px_per_day();
    // Wide enough to be told apart from its neighbours; below it, bars become ticks that may touch.
    const double inset = per_day >= 10 * m.scale ? m.bar_inset : 0;
    const double top = out.entries.top + std::round((m.entries_height - m.bar_height) / 2);
    input.index.entries.exact.each_in(input.view, [&](std::uint32_t i) {
        EntryBar bar = make_bar(input, i, inset, out);
        if (bar.bar.right <= drawn_right && !bar.selected && per_day < 2 * m.scale) return;
        drawn_right = bar.bar.right;
        int row = 0;
        while (row + 1 < most_rows && row_ends[static_cast<std::size_t>(row)] > bar.bar.left && inset > 0) ++row;
        row_ends[static_cast<std::size_t>(row)] = bar.bar.right;
        rows = std::max(rows, row + 1);
        bar.bar.top = row;  // the row, until it is known how many there are
        out.bars.push_back(bar);
    });
    const double pitch = std::floor((m.bar_height + (rows - 1) * m.line) / rows);
    for (EntryBar& bar : out.bars) {
        bar.bar.top = top + bar.bar.top * pitch;
        bar.bar.bottom = rows == 1 ? top + m.bar_height : bar.bar.top + pitch - m.line;
        bar.label = bar_label(input.journal[bar.entry], bar, m, input.measure);
    }
    make_broad_bars(input, out);
}

}  // namespace daybook
