// The parts that make_layout puts together; for layout*.cpp only.
#pragma once

#include "timeline/layout.h"

namespace daybook {

/// Rows of labels in the events' lane. Fixed, so that lanes do not jump while one zooms. One more
/// row below them is for what lies beyond the edges.
inline constexpr int event_rows = 2;

double events_height(const Metrics& metrics);
void make_bars(const LayoutInput& input, Layout& out);
void make_events(const LayoutInput& input, Layout& out);
void make_lanes(const LayoutInput& input, Layout& out);

}  // namespace daybook
