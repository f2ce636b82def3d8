// The timeline on a phone: one row of days that scrolls horizontally.
//
//   make_strip(input, strip);
//   strip.cells                 // those in view; tapping one selects its entry or its day
//
// An entry of several days is one cell, "20–23"; one of a month or a decade comes before the days, as "Sep 1960";
// those without a known day come last, as "?". Every cell is at least 44 CSS pixels wide and high (WCAG 2.5.5).
// The strip shows the days of `home`, extended to a selected day outside it. If that is more than a year, only the
// entries are shown, each with its month and year, in cells of one width, so that only the cells in view are computed.
// It has no zoom. Device pixels.
#pragma once

#include <optional>
#include <vector>

#include "timeline/layout.h"

namespace daybook {

struct StripCell {
    Day first{}, last{};
    std::optional<EntryId> entry;
    bool held_elsewhere = false;
    bool selected = false;
    bool weekend = false;
    Doubt doubt{};
    bool undated = false;
    Rect box{};  // the touch target
    Caption label{};
    Caption month{};     // above the first of a month, and above the first cell in view
    bool dated = false;  // an entry's cell shows its month
};

struct StripLayout {
    Metrics metrics;
    std::vector<StripCell> cells;
    double scroll_px = 0;
    double scroll_most_px = 0;
    /// The selected cell's edges in the unscrolled row; both 0 if no cell is selected.
    double selected_left_px = 0, selected_right_px = 0;
};

void make_strip(const LayoutInput& input, StripLayout& out);
/// The least scroll that shows the selected cell and one neighbour on either side.
double scroll_to_selected(const StripLayout& strip, double width_px, double scroll_px);

}  // namespace daybook
