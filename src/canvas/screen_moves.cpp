// Gestures and the wheel, which move the view and the scrolls.
#include "canvas/screen.h"

namespace daybook {

namespace {

/// One notch of a wheel (100 CSS pixels in current browsers) zooms by about a fifth.
constexpr double wheel_zoom_per_css_px = 0.0018;
/// A trackpad's pinch sends small deltas.
constexpr double pinch_zoom_per_css_px = 0.01;

bool same_view(const View& a, const View& b) {
    return std::abs(a.from - b.from) < 1e-9 && std::abs(a.to - b.to) < 1e-9;
}

}  // namespace

void Screen::show(Turn& turn, const View& view) {
    if (same_view(view, motion_.shown())) return;
    motion_.take(view);
    turn.send_latest(SetView{view});
}

void Screen::glide_to(Turn& turn, const View& view) {
    if (same_view(view, motion_.wanted())) return;
    if (reduced_motion_) return show(turn, view);
    motion_.glide(view);
    motion_.follow(view, turn.time_s, false);
    turn.frame.commands.push_back(SetView{view});
}

Zone Screen::zone_at(double x_px, double y_px) const {
    if (form_ == CanvasForm::strip) return Zone::plot;
    const Rect& strip = layout_.overview.strip;
    const Rect& window = layout_.overview.window;
    const double grip = layout_.metrics.grip;
    if (y_px >= strip.top - grip / 2) {
        if (std::abs(x_px - window.left) <= grip) return Zone::window_left;
        if (std::abs(x_px - window.right) <= grip) return Zone::window_right;
        return window.contains(x_px, strip.middle_y()) ? Zone::window : Zone::none;
    }
    if (layout_.scroll_bar().contains(x_px, y_px)) return Zone::scroll_bar;
    return x_px < layout_.plot.left ? Zone::names : Zone::plot;
}

/// The lanes' scroll, in CSS pixels, after a move by by_px device pixels.
double Screen::lanes_moved(const Turn& turn, double by_px) {
    return std::clamp(lanes_scroll_.at(turn.time_s) * surface_.scale + by_px, 0.0, layout_.scroll_most_px) /
           surface_.scale;
}

void Screen::scroll_lanes(Turn& turn, double by_px) {
    const double moved = lanes_moved(turn, by_px);
    if (moved == lanes_scroll_.target()) return;
    lanes_scroll_.take(moved);
    turn.send_latest(ScrollLanes{moved});
}

/// Returns whether the strip moved.
bool Screen::scroll_strip(Turn& turn, double by_px) {
    const double now = strip_scroll_.at(turn.time_s);
    const double moved = std::clamp(now * surface_.scale + by_px, 0.0, strip_.scroll_most_px) / surface_.scale;
    strip_scroll_.take(moved);
    if (moved == now) return false;
    turn.send_latest(ScrollStrip{moved});
    return true;
}

void Screen::drag(Turn& turn, const GestureStep& step) {
    const View view = motion_.shown();
    const double scrolled = lanes_scroll_.target();
    const View& limits = turn.model.limits;
    const double day_px = layout_.scale.px_per_day();
    const double overview_days = step.pan_x_px / layout_.overview.scale().px_per_day();
    switch (zone_) {
        case Zone::none: break;
        case Zone::names: scroll_lanes(turn, -step.pan_y_px); break;
        case Zone::scroll_bar: {
            const double way = layout_.scroll_bar().height() - layout_.scroll_thumb().height();
            const double rate = way > 0 ? layout_.scroll_most_px / way : 0;
            scroll_lanes(turn, step.pan_y_px * rate);
            break;
        }
        case Zone::plot: {
            if (gesture_.origin_y_px() >= layout_.people.top) scroll_lanes(turn, -step.pan_y_px);
            View moved = pan_view(view, -step.pan_x_px / day_px, limits);
            if (step.zoom != 1) {
                const DayScale scale{moved, layout_.plot.left, layout_.plot.width()};
                moved = zoom_view(moved, step.zoom, scale.day_at(step.x_px), limits);
            }
            show(turn, moved);
            break;
        }
        case Zone::window: show(turn, pan_view(view, overview_days, limits)); break;
        case Zone::window_left: {
            const double from = std::min(std::max(view.from + overview_days, limits.from), view.to - min_view_days);
            show(turn, {from, view.to});
            break;
        }
        case Zone::window_right: {
            const double to = std::max(std::min(view.to + overview_days, limits.to), view.from + min_view_days);
            show(turn, {view.from, to});
            break;
        }
    }
    // A roll ends at the limits, and the brush does not roll.
    const bool still = same_view(motion_.shown(), view) && lanes_scroll_.target() == scrolled;
    if (gesture_.rolling() && (still || (zone_ != Zone::plot && zone_ != Zone::names))) gesture_.stop();
}

void Screen::drag_strip(Turn& turn, const GestureStep& step) {
    if (!scroll_strip(turn, -step.pan_x_px) && gesture_.rolling()) gesture_.stop();
}

void Screen::apply_tap(Turn& turn, const GestureStep& step) {
    if (form_ == CanvasForm::strip) return;
    const Zone zone = zone_at(step.x_px, step.y_px);
    const Overview& overview = layout_.overview;
    if (zone == Zone::none && step.x_px >= overview.strip.left && step.x_px <= overview.strip.right) {
        const double middle = overview.scale().day_at(step.x_px);
        const View& view = motion_.wanted();
        glide_to(turn, pan_view(view, middle - (view.from + view.to) / 2, turn.model.limits));
        return;
    }
    if (zone == Zone::scroll_bar) {  // scrolls by one page
        const double thumb = layout_.scroll_thumb().middle_y();
        const double page = layout_.scrolled_area().height();
        const double moved = lanes_moved(turn, step.y_px < thumb ? -page : page);
        lanes_scroll_.go(moved, turn.time_s);
        turn.send_latest(ScrollLanes{moved});
        return;
    }
    if (!step.double_tap || zone != Zone::plot) return;
    const std::optional<Target> hit = hit_test(layout_, step.x_px, step.y_px);
    // A click on an event does not zoom, and one on a number has already zoomed.
    if (hit && (std::holds_alternative<EventId>(*hit) || std::holds_alternative<Span>(*hit))) return;
    // Two quick clicks on different things are not a double click. All columns of days count as one thing.
    const std::optional<Target> hit_before = hit_test(layout_, step.last_tap_x_px, step.last_tap_y_px);
    const auto is_ground = [](const std::optional<Target>& what) {
        return !what || std::holds_alternative<Day>(*what);
    };
    if (hit != hit_before && !(is_ground(hit) && is_ground(hit_before))) return;
    glide_to(turn, zoom_view(motion_.shown(), 2, layout_.scale.day_at(step.x_px), turn.model.limits));
}

void Screen::apply_wheel(Turn& turn, const Wheel& wheel) {
    gesture_.stop();
    if (form_ == CanvasForm::strip) {
        const double delta =
            std::abs(wheel.delta_x_px) > std::abs(wheel.delta_y_px) ? wheel.delta_x_px : wheel.delta_y_px;
        scroll_strip(turn, delta);
        return;
    }
    const DayScale scale{motion_.shown(), layout_.plot.left, layout_.plot.width()};
    const bool sideways = std::abs(wheel.delta_x_px) > std::abs(wheel.delta_y_px);
    const bool over_lanes = wheel.y_px >= layout_.people.top && wheel.y_px < layout_.people.bottom;
    if (sideways && !wheel.zoom) {
        return show(turn, pan_view(motion_.shown(), wheel.delta_x_px / scale.px_per_day(), turn.model.limits));
    }
    if (over_lanes && layout_.scroll_most_px > 0 && !wheel.zoom) {
        scroll_lanes(turn, wheel.delta_y_px);
        return;
    }
    const double x = std::clamp(wheel.x_px, layout_.plot.left, layout_.plot.right);
    const double rate = (wheel.zoom ? pinch_zoom_per_css_px : wheel_zoom_per_css_px) / surface_.scale;
    const double factor = std::exp(-std::clamp(wheel.delta_y_px * rate, -0.7, 0.7));
    show(turn, zoom_view(motion_.shown(), factor, scale.day_at(x), turn.model.limits));
}

void Screen::apply_gestures(Turn& turn) {
    for (const Wheel& wheel : wheels_) apply_wheel(turn, wheel);
    wheels_.clear();
    const GestureStep step = gesture_.advance(turn.time_s);
    if (step.drag_began) zone_ = zone_at(gesture_.origin_x_px(), gesture_.origin_y_px());
    const bool moves = step.pan_x_px != 0 || step.pan_y_px != 0 || step.zoom != 1;
    if (moves && form_ == CanvasForm::strip) drag_strip(turn, step);
    if (moves && form_ == CanvasForm::full) drag(turn, step);
    if (step.tap) apply_tap(turn, step);
}

}  // namespace daybook
