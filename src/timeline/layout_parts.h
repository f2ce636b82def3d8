// The parts that make_layout puts together; for layout*.cpp only.
#pragma once

#include "timeline/layout.h"

namespace daybook {

/// Rows of labels in the events' lane. Fixed, so that lanes do not jump during a zoom. One more row below them shows the
/// nearest events outside the view.
inline constexpr int event_rows = 2;

double events_height(const Metrics& metrics, const TimelineIndex& index);
/// How a date's uncertainty is drawn, which depends on whether its ends are in view.
Doubt doubt_of(const EdtfDate& date, const Layout& layout);
/// The shelf below a heading at `heading_y`; `selected` is one of the order's indices.
void make_shelf(const LayoutInput& input, const DatedOrder& order, std::optional<std::uint32_t> selected,
                double heading_y, const Layout& layout, Shelf& out);
/// The stretches of a level that are in view and have an entry.
void make_stretches(const LayoutInput& input, std::size_t level, Layout& out);
void make_bars(const LayoutInput& input, Layout& out);
void make_events(const LayoutInput& input, Layout& out);
void make_broad_events(const LayoutInput& input, Layout& out);
void make_overview(const LayoutInput& input, Layout& out);
void make_lanes(const LayoutInput& input, Layout& out);

}  // namespace daybook
