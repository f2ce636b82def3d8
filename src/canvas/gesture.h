// Turns pointer events into taps, drags, pinches and the roll (momentum) after a drag.
//
//   gesture.press(0, x, y); gesture.move(0, x, y); gesture.release(0);   // as they come
//   GestureStep step = gesture.advance(time_s);                          // once a frame
//
// A press that stays within the slop is a tap; beyond it, it becomes a drag and remains one. Two
// pointers pinch. Pure: it does not use Dear ImGui and reads no clock. Device pixels and seconds.
#pragma once

#include <array>
#include <cstdint>

namespace daybook {

struct GestureSettings {
    double slop_px = 10;
    double roll_least_px_s = 40;  // slower drags do not roll
    bool reduced_motion = false;  // no rolling at all
};

struct GestureStep {
    double pan_x_px = 0, pan_y_px = 0;  // since the last step, by drag, pinch or roll
    double zoom = 1;                    // by pinch
    double x_px = 0, y_px = 0;          // the centre of the pinch or the position of the tap
    bool tap = false;
    bool double_tap = false;                      // the last tap was near in time and place
    double last_tap_x_px = 0, last_tap_y_px = 0;  // its position
    bool drag_began = false;                      // at origin()
};

class Gesture {
public:
    void configure(const GestureSettings& settings) { settings_ = settings; }
    void press(int pointer, double x_px, double y_px);
    void move(int pointer, double x_px, double y_px);
    void release(int pointer);
    /// The browser took the pointer away: no tap, no roll.
    void cancel(int pointer);
    /// Stops a roll: the view was moved by something else.
    void stop() { roll_x_px_s_ = roll_y_px_s_ = 0; }

    GestureStep advance(double time_s);

    [[nodiscard]] bool dragging() const { return dragging_ && held_ > 0; }
    /// Whether the last press was a drag or a part of a pinch, and so not a tap.
    [[nodiscard]] bool was_drag() const { return dragging_; }
    [[nodiscard]] bool held() const { return held_ > 0; }
    [[nodiscard]] bool rolling() const { return roll_x_px_s_ != 0 || roll_y_px_s_ != 0; }
    [[nodiscard]] double origin_x_px() const { return origin_x_px_; }
    [[nodiscard]] double origin_y_px() const { return origin_y_px_; }

private:
    struct Finger {
        int pointer = 0;
        bool down = false;
        double x = 0, y = 0;
    };
    struct Sample {
        double time_s = -1e9, x = 0, y = 0;
    };
    Finger* find(int pointer);
    void moved(double x, double y);
    void pinch(const Finger& other, double from_x, double from_y, double to_x, double to_y);
    void roll(double time_s);
    void end_press();

    GestureSettings settings_;
    std::array<Finger, 2> fingers_{};
    std::array<Sample, 8> samples_{};
    std::size_t next_sample_ = 0;
    GestureStep step_;  // collects until advance()
    int held_ = 0;
    bool dragging_ = false;
    bool tap_ = false;
    bool released_drag_ = false;
    double origin_x_px_ = 0, origin_y_px_ = 0;
    double last_tap_x_ = 0, last_tap_y_ = 0, last_tap_s_ = -1e9;
    double roll_x_px_s_ = 0, roll_y_px_s_ = 0;
    double last_s_ = 0;
};

}  // namespace daybook
