#include <doctest/doctest.h>

#include "canvas/gesture.h"

namespace daybook {

TEST_CASE("a press that stays within the slop is a tap where it began") {
    Gesture gesture;
    gesture.press(1, 100, 50);
    gesture.move(1, 104, 53);
    gesture.release(1);
    const GestureStep step = gesture.advance(1);
    CHECK(step.tap);
    CHECK_FALSE(step.double_tap);
    CHECK(step.x_px == 100);
    CHECK(step.pan_x_px == 0);
    CHECK_FALSE(gesture.was_drag());
}

TEST_CASE("two taps near in place and time are a double tap; a third one does not make another") {
    Gesture gesture;
    const auto tap = [&](double time_s) {
        gesture.press(1, 100, 50);
        gesture.release(1);
        return gesture.advance(time_s);
    };
    CHECK_FALSE(tap(1).double_tap);
    CHECK(tap(1.2).double_tap);
    CHECK_FALSE(tap(1.4).double_tap);
    CHECK_FALSE(tap(3).double_tap);
}

TEST_CASE("taps on two things are never a double tap") {
    Gesture gesture;
    const auto tap = [&](double x_px, double y_px) {
        gesture.press(1, x_px, y_px);
        gesture.release(1);
    };
    tap(100, 50);
    CHECK(gesture.advance(1).tap);
    tap(100, 72);  // the row below
    const GestureStep other_row = gesture.advance(1.06);
    CHECK(other_row.tap);
    CHECK_FALSE(other_row.double_tap);
    // Both between two frames, after a long pause.
    tap(100, 50);
    tap(100, 72);
    CHECK_FALSE(gesture.advance(60).double_tap);
    tap(100, 50);
    tap(102, 51);
    const GestureStep same = gesture.advance(120);
    CHECK(same.double_tap);
    CHECK(same.last_tap_x_px == 100);
    CHECK(same.x_px == 102);
}

TEST_CASE("beyond the slop a press is a drag, and the whole movement counts") {
    Gesture gesture;
    gesture.press(1, 100, 50);
    gesture.move(1, 106, 50);
    CHECK(gesture.advance(1).pan_x_px == 0);
    gesture.move(1, 115, 50);
    const GestureStep step = gesture.advance(1.02);
    CHECK(step.drag_began);
    CHECK(step.pan_x_px == 15);
    CHECK(gesture.dragging());
    gesture.move(1, 100, 50);
    gesture.release(1);
    CHECK_FALSE(gesture.advance(1.04).tap);
    CHECK(gesture.was_drag());
}

TEST_CASE("a drag that ends in motion rolls on and comes to rest") {
    Gesture gesture;
    gesture.press(1, 0, 0);
    double time_s = 1;
    for (int i = 1; i <= 8; ++i) {
        gesture.move(1, i * 20.0, 0);
        gesture.advance(time_s += 0.016);
    }
    gesture.release(1);
    gesture.advance(time_s += 0.016);
    CHECK(gesture.rolling());
    double way = 0;
    int frames = 0;
    while (gesture.rolling() && frames < 1000) {
        way += gesture.advance(time_s += 0.016).pan_x_px;
        ++frames;
    }
    CHECK(way > 100);
    CHECK(frames < 200);
}

TEST_CASE("a drag that stopped before its end does not roll") {
    Gesture gesture;
    gesture.press(1, 0, 0);
    gesture.move(1, 100, 0);
    gesture.advance(1);
    gesture.release(1);
    gesture.advance(1.5);
    CHECK_FALSE(gesture.rolling());
}

TEST_CASE("with reduced motion nothing rolls") {
    Gesture gesture;
    gesture.configure({.reduced_motion = true});
    gesture.press(1, 0, 0);
    gesture.move(1, 100, 0);
    gesture.advance(1);
    gesture.release(1);
    gesture.advance(1.01);
    CHECK_FALSE(gesture.rolling());
}

TEST_CASE("two fingers zoom around their centre") {
    Gesture gesture;
    gesture.press(1, 100, 0);
    gesture.press(2, 200, 0);
    gesture.move(1, 50, 0);
    gesture.move(2, 250, 0);
    const GestureStep step = gesture.advance(1);
    CHECK(step.zoom == doctest::Approx(2));
    CHECK(step.x_px == doctest::Approx(150));
    CHECK(step.pan_x_px == doctest::Approx(0));
    gesture.release(2);
    gesture.release(1);
    CHECK_FALSE(gesture.advance(1.1).tap);
}

TEST_CASE("a cancelled pointer is neither a tap nor a roll") {
    Gesture gesture;
    gesture.press(1, 0, 0);
    gesture.cancel(1);
    CHECK_FALSE(gesture.advance(1).tap);
    CHECK_FALSE(gesture.held());
    gesture.press(1, 0, 0);
    gesture.release(1);
    CHECK(gesture.advance(2).tap);
}

}  // namespace daybook
