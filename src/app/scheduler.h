// Decides when a frame is drawn, so that nothing is drawn while nothing changes.
//
//   scheduler.request();                    // something changed: the next 3 frames are wanted
//   if (scheduler.wants_frame()) ...        // the host asks for one animation frame
//   scheduler.frame_done(busy, deadline);   // after a frame: still moving? anything due later?
//   scheduler.deadline_s()                  // the host sets one timer for it, and calls request() when it fires
//
// Three frames, because Dear ImGui needs a second one to settle a hover and a third to settle a
// layout. Pure: time is an argument, and nothing here calls the host.
#pragma once

#include <optional>

namespace daybook {

class FrameScheduler {
public:
    static constexpr int settle_frames = 3;

    void request() { frames_left_ = settle_frames; }
    /// For what changes the look only: nothing has to settle.
    void request_one() {
        if (frames_left_ == 0) frames_left_ = 1;
    }
    [[nodiscard]] bool wants_frame() const { return frames_left_ > 0; }
    /// busy: a button is held, an animation runs, or input is waiting. deadline_s: when the next frame is due, in the
    /// host's time.
    void frame_done(bool busy, std::optional<double> deadline_s) {
        frames_left_ = busy ? settle_frames : frames_left_ - (frames_left_ > 0 ? 1 : 0);
        deadline_s_ = deadline_s;
    }
    [[nodiscard]] std::optional<double> deadline_s() const { return deadline_s_; }

private:
    int frames_left_ = 0;
    std::optional<double> deadline_s_;
};

}  // namespace daybook
