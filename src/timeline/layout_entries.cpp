#include <array>

#include "timeline/layout_parts.h"

namespace daybook {

namespace {

/// How many entries may lie on one day before they share a row.
constexpr int most_rows = 3;

Caption bar_label(const Entry& entry, const Rect& bar, const Metrics& m, const TextMeasure& measure) {
    const std::string_view words = entry.label.empty() ? std::string_view(entry.title) : std::string_view(entry.label);
    const double room = bar.width() - m.gap / 2;
    if (room < 3 * m.gap || bar.height() < 2 * m.gap) return {};
    return shorten(words, room, TextStyle::bar, measure);
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
    const double top = out.entries.top + std::round((out.entries.height() - m.bar_height) / 2);
    for (std::size_t i = 0; i < input.journal.entries.size(); ++i) {
        const Entry& entry = input.journal.entries[i];
        if (!entry.date.known()) continue;
        const double from = out.scale.x(entry.date.earliest);
        const double to = out.scale.x(entry.date.latest + 1);
        if (to <= out.plot.left || from >= out.plot.right) continue;
        EntryBar bar{.entry = EntryId{static_cast<std::uint32_t>(i)}};
        bar.selected = input.marked.entry == bar.entry;
        bar.held_elsewhere = entry.held_elsewhere;
        bar.bar = {std::max(std::round(from) + inset, out.plot.left), top,
                   std::min(std::round(to) - inset, out.plot.right), top + m.bar_height};
        if (bar.bar.width() < m.bar_least) bar.bar.right = bar.bar.left + m.bar_least;
        if (bar.bar.right <= drawn_right && !bar.selected && per_day < 2 * m.scale) continue;
        drawn_right = bar.bar.right;
        int row = 0;
        while (row + 1 < most_rows && row_ends[static_cast<std::size_t>(row)] > bar.bar.left && inset > 0) ++row;
        row_ends[static_cast<std::size_t>(row)] = bar.bar.right;
        rows = std::max(rows, row + 1);
        bar.bar.top += row;  // the row, until it is known how many there are
        out.bars.push_back(bar);
    }
    const double pitch = std::floor((m.bar_height + (rows - 1) * m.line) / rows);
    for (EntryBar& bar : out.bars) {
        const double row = bar.bar.top - top;
        bar.bar.top = top + row * pitch;
        bar.bar.bottom = rows == 1 ? top + m.bar_height : bar.bar.top + pitch - m.line;
        bar.label = bar_label(input.journal[bar.entry], bar.bar, m, input.measure);
    }
}

}  // namespace daybook
