// Every distance of the timeline, in whole device pixels.
//
//   Metrics metrics = make_metrics(1.5);   // 1.5 device pixels for a CSS pixel
//
// The values are those of the design at scale 1. Distances in pixels belong here and in no other file of the timeline.
#pragma once

namespace daybook {

struct Metrics {
    double scale = 1;
    double line = 1;     // the thinnest rule
    double margin = 24;  // left of names
    double margin_right = 16;
    double gap = 8;            // between a label and what it stands beside
    double names_width = 164;  // margin included; a share of a narrow canvas
    double axis_height = 44;
    double axis_baseline = 29;  // middle of the day numbers, from the top
    double tier_middle = 12;    // middle of the row above them, for months and years
    double entries_height = 48;
    double bar_height = 29;
    double broad_row = 24;      // of light bars, below the others
    double broad_height = 18;   // of such a bar
    double bar_inset = 2;       // from the edges of its days
    double bar_least = 3;       // narrower ones are ticks
    double cluster_least = 24;  // room for a number
    double cell_least = 7;      // of a lane
    double cell_height = 11;
    double radius = 5;
    double events_top = 6;
    double event_row = 20;
    double mark = 5.5;       // half the width of an event's diamond
    double people_gap = 20;  // the row with the word PEOPLE
    double lane_least = 24;
    double lane_most = 38;
    double dot = 7;  // radius
    double dot_least = 4;
    double legend_dot = 5;
    double overview_height = 26;
    double overview_foot = 26;  // below it, for its dates
    double overview_head = 14;
    double grip = 9;           // half the width in which an edge of the brush can be grabbed
    double least_target = 24;  // WCAG 2.5.8: nothing that is clicked is smaller
    double strip_cell = 48;
    double strip_cell_height = 56;
    double strip_margin = 8;
};

Metrics make_metrics(double scale);

}  // namespace daybook
