#include "timeline/levels.h"

#include <algorithm>

namespace daybook {

namespace {

constexpr double least_day_css_px = 4;
constexpr double fade = 0.25;  // a level fades in while its width grows from 1 to 1.25 times the least width

/// The average number of days in a step.
double days_of(TickStep step) {
    constexpr double year = 365.2425;
    switch (step.unit) {
        case TickUnit::part: return year / 48;
        case TickUnit::month: return year / 12 * step.count;
        default: return year * step.count;
    }
}

/// The opacity of a level: 0 up to the least width, 1 from a little above it.
double share_at(double width, double least) {
    return std::clamp((width / least - 1) / fade, 0.0, 1.0);
}

}  // namespace

Detail choose_detail(double px_per_day, double scale, double least_px) {
    Detail detail;
    detail.each = share_at(px_per_day, least_day_css_px * scale);
    double left = 1 - detail.each;
    for (std::size_t i = 0; i < levels.size() && left > 0; ++i) {
        const double share = i + 1 < levels.size() ? share_at(px_per_day * days_of(levels[i]), least_px) : 1;
        detail.add(i, left * share);
        left -= left * share;
    }
    return detail;
}

}  // namespace daybook
