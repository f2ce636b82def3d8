#include "app/scheduler.h"

#include "doctest/doctest.h"

using daybook::FrameScheduler;

TEST_CASE("At rest no frame is wanted") {
    FrameScheduler scheduler;
    CHECK(!scheduler.wants_frame());
}

TEST_CASE("A request causes exactly three frames") {
    FrameScheduler scheduler;
    scheduler.request();
    int frames = 0;
    for (; scheduler.wants_frame() && frames < 100; ++frames) scheduler.frame_done(false, std::nullopt);
    CHECK(frames == FrameScheduler::settle_frames);
}

TEST_CASE("A change of the look alone causes one frame, and does not shorten what was requested") {
    FrameScheduler scheduler;
    scheduler.request_one();
    CHECK(scheduler.wants_frame());
    scheduler.frame_done(false, std::nullopt);
    CHECK(!scheduler.wants_frame());
    scheduler.request();
    scheduler.request_one();
    scheduler.frame_done(false, std::nullopt);
    CHECK(scheduler.wants_frame());
}

TEST_CASE("Frames continue while something moves, and then settle") {
    FrameScheduler scheduler;
    scheduler.request();
    for (int i = 0; i < 20; ++i) scheduler.frame_done(true, std::nullopt);
    CHECK(scheduler.wants_frame());
    int frames = 0;
    for (; scheduler.wants_frame() && frames < 100; ++frames) scheduler.frame_done(false, std::nullopt);
    CHECK(frames == FrameScheduler::settle_frames);
}

TEST_CASE("A deadline does not request a frame") {
    FrameScheduler scheduler;
    scheduler.frame_done(false, 12.5);
    CHECK(!scheduler.wants_frame());
    CHECK(scheduler.deadline_s() == 12.5);
    scheduler.frame_done(false, std::nullopt);
    CHECK(!scheduler.deadline_s());
}
