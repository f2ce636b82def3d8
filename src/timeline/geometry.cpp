#include "timeline/geometry.h"

namespace daybook {

View clamp_view(View view, const View& limits) {
    const double widest = std::max(limits.days(), min_view_days);
    if (!std::isfinite(view.from) || !std::isfinite(view.to)) view = limits;
    const double days = std::clamp(view.days(), min_view_days, widest);
    if (days != view.days()) {
        const double middle = (view.from + view.to) / 2;
        view = {middle - days / 2, middle + days / 2};
    }
    if (days == limits.days()) return limits;
    if (days > limits.days()) {
        const double middle = (limits.from + limits.to) / 2;
        return {middle - days / 2, middle + days / 2};
    }
    if (view.from < limits.from) return {limits.from, limits.from + days};
    if (view.to > limits.to) return {limits.to - days, limits.to};
    return view;
}

View zoom_view(const View& view, double factor, double around, const View& limits) {
    if (!(factor > 0)) return view;
    const double days = std::clamp(view.days() / factor, min_view_days, std::max(limits.days(), min_view_days));
    const double share = (around - view.from) / view.days();
    const double from = around - share * days;
    return clamp_view({from, from + days}, limits);
}

View pan_view(const View& view, double days, const View& limits) {
    return clamp_view({view.from + days, view.to + days}, limits);
}

View between(const View& from, const View& to, double part) {
    if (part <= 0) return from;
    if (part >= 1) return to;
    const double eased = part * part * (3 - 2 * part);
    // The width is interpolated by ratio, not by difference, so that the zoom has an even speed.
    const double days = from.days() * std::pow(to.days() / from.days(), eased);
    const double growth = to.days() - from.days();
    const double moved = std::abs(growth) < 1e-9 ? eased : (days - from.days()) / growth;
    const double start = from.from + (to.from - from.from) * moved;
    return {start, start + days};
}

}  // namespace daybook
