// Animates the view from what is shown to the view of the State.
//
//   View shown = motion.follow(state.view, time_s, reduced_motion);   // once a frame
//   motion.take(view);    // for a drag: without animation; the caller sends SetView
//   motion.glide(view);   // for a double click: animated; the caller sends SetView
//
// Views that something else sets (a key, a link, "fit") are animated. Pure; seconds of any clock.
#pragma once

#include <cmath>

#include "timeline/geometry.h"

namespace daybook {

class ViewMotion {
public:
    static constexpr double glide_s = 0.2;

    View follow(const View& state_view, double time_s, bool reduced_motion) {
        if (!begun_ || reduced_motion) {
            begun_ = true;
            take(state_view);
        } else if (!near(state_view, wanted_)) {
            glide(state_view);
        }
        if (starts_) {
            starts_ = false;
            start_s_ = time_s;
        }
        if (running_) {
            const double part = (time_s - start_s_) / glide_s;
            shown_ = between(from_, wanted_, part);
            running_ = part < 1;
        }
        return shown_;
    }
    void take(const View& view) {
        shown_ = wanted_ = view;
        running_ = starts_ = false;
    }
    void glide(const View& view) {
        from_ = shown_;
        wanted_ = view;
        running_ = starts_ = true;
    }
    [[nodiscard]] bool running() const { return running_; }
    [[nodiscard]] const View& shown() const { return shown_; }
    [[nodiscard]] const View& wanted() const { return wanted_; }

private:
    static bool near(const View& a, const View& b) {
        const double tolerance = 1e-6 * b.days();
        return std::abs(a.from - b.from) <= tolerance && std::abs(a.to - b.to) <= tolerance;
    }
    View shown_, wanted_, from_;
    double start_s_ = 0;
    bool begun_ = false;
    bool running_ = false;
    bool starts_ = false;
};

/// An animated number, such as a scroll position.
class Glide {
public:
    void take(double value) {
        from_ = to_ = value;
        running_ = false;
    }
    void go(double value, double time_s) {
        if (value == to_) return;
        from_ = at(time_s);
        to_ = value;
        start_s_ = time_s;
        running_ = true;
    }
    double at(double time_s) {
        if (!running_) return to_;
        const double part = (time_s - start_s_) / ViewMotion::glide_s;
        if (part >= 1) {
            running_ = false;
            return to_;
        }
        return from_ + (to_ - from_) * part * part * (3 - 2 * part);
    }
    [[nodiscard]] bool running() const { return running_; }
    [[nodiscard]] double target() const { return to_; }

private:
    double from_ = 0, to_ = 0, start_s_ = 0;
    bool running_ = false;
};

}  // namespace daybook
