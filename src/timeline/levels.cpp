#include "timeline/levels.h"

namespace daybook {

namespace {

constexpr double least_day_css_px = 4;

/// The average number of days in a step.
double days_of(TickStep step) {
    constexpr double year = 365.2425;
    switch (step.unit) {
        case TickUnit::part: return year / 48;
        case TickUnit::month: return year / 12 * step.count;
        default: return year * step.count;
    }
}

}  // namespace

std::optional<std::size_t> choose_level(double px_per_day, double scale, double least_px) {
    if (px_per_day > least_day_css_px * scale) return std::nullopt;
    std::size_t level = 0;
    while (level + 1 < levels.size() && px_per_day * days_of(levels[level]) <= least_px) ++level;
    return level;
}

}  // namespace daybook
