#include "canvas/gesture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace daybook {

namespace {

constexpr double double_tap_s = 0.4;
constexpr double roll_memory_s = 0.1;   // the velocity is measured over this last part of a drag
constexpr double roll_decay_s = 0.325;  // velocity falls to 1/e in this time, as on iOS and Android
constexpr double roll_end_px_s = 8;

double distance(double ax, double ay, double bx, double by) {
    return std::hypot(ax - bx, ay - by);
}

}  // namespace

Gesture::Finger* Gesture::find(int pointer) {
    for (Finger& finger : fingers_) {
        if (finger.down && finger.pointer == pointer) return &finger;
    }
    return nullptr;
}

void Gesture::press(int pointer, double x_px, double y_px) {
    stop();
    if (find(pointer) != nullptr) return;
    const auto free = std::find_if(fingers_.begin(), fingers_.end(), [](const Finger& f) { return !f.down; });
    if (free == fingers_.end()) return;  // a third finger is ignored
    *free = {pointer, true, x_px, y_px};
    ++held_;
    if (held_ == 1) {
        dragging_ = false;
        released_drag_ = false;
        origin_x_px_ = x_px;
        origin_y_px_ = y_px;
        samples_.fill({});
        return;
    }
    if (!dragging_) step_.drag_began = true;
    dragging_ = true;
}

void Gesture::moved(double x, double y) {
    step_.pan_x_px += x;
    step_.pan_y_px += y;
}

void Gesture::pinch(const Finger& other, double from_x, double from_y, double to_x, double to_y) {
    const double before = distance(from_x, from_y, other.x, other.y);
    const double after = distance(to_x, to_y, other.x, other.y);
    if (before > 1 && after > 1) step_.zoom *= after / before;
    step_.x_px = (to_x + other.x) / 2;
    step_.y_px = (to_y + other.y) / 2;
    moved((to_x - from_x) / 2, (to_y - from_y) / 2);
}

void Gesture::move(int pointer, double x_px, double y_px) {
    Finger* finger = find(pointer);
    if (finger == nullptr) return;
    const double from_x = finger->x;
    const double from_y = finger->y;
    if (held_ == 2) {
        const Finger& other = finger == fingers_.data() ? fingers_[1] : fingers_[0];
        pinch(other, from_x, from_y, x_px, y_px);
    } else if (dragging_) {
        moved(x_px - from_x, y_px - from_y);
    } else if (distance(x_px, y_px, origin_x_px_, origin_y_px_) > settings_.slop_px) {
        // The movement within the slop counts too, so that the view stays under the finger.
        dragging_ = true;
        step_.drag_began = true;
        moved(x_px - origin_x_px_, y_px - origin_y_px_);
    }
    finger->x = x_px;
    finger->y = y_px;
}

void Gesture::end_press() {
    if (held_ > 0) return;
    if (dragging_) {
        released_drag_ = true;
        return;
    }
    if (tap_) {  // two taps between two frames count as simultaneous
        last_tap_x_ = step_.x_px;
        last_tap_y_ = step_.y_px;
        last_tap_s_ = std::numeric_limits<double>::infinity();
    }
    tap_ = true;
    step_.x_px = origin_x_px_;
    step_.y_px = origin_y_px_;
}

void Gesture::release(int pointer) {
    Finger* finger = find(pointer);
    if (finger == nullptr) return;
    finger->down = false;
    --held_;
    end_press();
}

void Gesture::cancel(int pointer) {
    Finger* finger = find(pointer);
    if (finger == nullptr) return;
    finger->down = false;
    --held_;
    dragging_ = true;  // so that it is not a click
    released_drag_ = false;
}

void Gesture::roll(double time_s) {
    if (released_drag_) {
        released_drag_ = false;
        double first_s = time_s;
        double way_x = 0;
        double way_y = 0;
        for (const Sample& sample : samples_) {
            if (time_s - sample.time_s > roll_memory_s) continue;
            first_s = std::min(first_s, sample.time_s);
            way_x += sample.x;
            way_y += sample.y;
        }
        const double time = std::max(time_s - first_s, 1.0 / 60);
        const double speed = std::hypot(way_x, way_y) / time;
        if (!settings_.reduced_motion && speed >= settings_.roll_least_px_s) {
            roll_x_px_s_ = way_x / time;
            roll_y_px_s_ = way_y / time;
        }
        return;
    }
    if (!rolling()) return;
    const double passed = std::clamp(time_s - last_s_, 0.0, 0.1);
    const double left = std::exp(-passed / roll_decay_s);
    moved(roll_x_px_s_ * roll_decay_s * (1 - left), roll_y_px_s_ * roll_decay_s * (1 - left));
    roll_x_px_s_ *= left;
    roll_y_px_s_ *= left;
    if (std::hypot(roll_x_px_s_, roll_y_px_s_) < roll_end_px_s) stop();
}

GestureStep Gesture::advance(double time_s) {
    if (dragging_ && (step_.pan_x_px != 0 || step_.pan_y_px != 0)) {
        samples_[next_sample_] = {time_s, step_.pan_x_px, step_.pan_y_px};
        next_sample_ = (next_sample_ + 1) % samples_.size();
    }
    roll(time_s);
    last_s_ = time_s;
    GestureStep step = step_;
    step_ = {};
    if (tap_) {
        const bool near = distance(step.x_px, step.y_px, last_tap_x_, last_tap_y_) <= settings_.slop_px * 1.5;
        step.tap = true;
        step.double_tap = near && time_s - last_tap_s_ <= double_tap_s;
        step.last_tap_x_px = last_tap_x_;
        step.last_tap_y_px = last_tap_y_;
        last_tap_x_ = step.x_px;
        last_tap_y_ = step.y_px;
        last_tap_s_ = step.double_tap ? -1e9 : time_s;
    }
    tap_ = false;
    return step;
}

}  // namespace daybook
