// Days to pixels and back, and the few shapes that everything on the timeline is made of.
//
//   DayScale scale{view, plot.left, plot.width()};
//   scale.x(day), scale.day_at(x)
//
// All pixels are device pixels. Nothing here draws, measures text or knows the journal.
#pragma once

#include <algorithm>
#include <cmath>

#include "timeline/target.h"

namespace daybook {

struct Rect {
    double left = 0, top = 0, right = 0, bottom = 0;
    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double middle_x() const { return (left + right) / 2; }
    [[nodiscard]] double middle_y() const { return (top + bottom) / 2; }
    [[nodiscard]] bool contains(double x, double y) const { return x >= left && x < right && y >= top && y < bottom; }
    friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

struct DayScale {
    View view;
    double left_px = 0;
    double width_px = 1;
    [[nodiscard]] double px_per_day() const { return width_px / view.days(); }
    [[nodiscard]] double x(double day) const { return left_px + (day - view.from) * px_per_day(); }
    [[nodiscard]] double x(Day day) const { return x(static_cast<double>(day.number)); }
    [[nodiscard]] double middle(Day day) const { return x(day.number + 0.5); }
    [[nodiscard]] double day_at(double x_px) const { return view.from + (x_px - left_px) / px_per_day(); }
};

/// The closest zoom, in days.
inline constexpr double min_view_days = 1.5;

inline Day first_day(const View& view) {
    return {static_cast<std::int32_t>(std::floor(view.from))};
}
/// The last day that is at least partly in view.
inline Day last_day(const View& view) {
    return {static_cast<std::int32_t>(std::ceil(view.to)) - 1};
}

/// The view moved, and if necessary resized, to lie inside the limits; the limits if the view is not valid. Never shorter
/// than min_view_days: shorter limits are centred in it.
View clamp_view(View view, const View& limits);
/// factor > 1 shows fewer days; `around`, in days, stays where it is unless the limits forbid it.
View zoom_view(const View& view, double factor, double around, const View& limits);
View pan_view(const View& view, double days, const View& limits);
/// The view at `part`, 0 to 1, of an animation from one view to another: slow at both ends, with an even zoom.
View between(const View& from, const View& to, double part);

}  // namespace daybook
