// The labels of the axis: days, weeks, months, years or decades, so that no two touch.
//
//   make_ticks(scale, metrics, words, measure, ticks);
//
// Two rows: the lower has ticks at regular steps; the upper names the larger unit (month above days, year above months)
// and keeps its first name visible at the left edge.
#pragma once

#include <vector>

#include "timeline/calendar.h"
#include "timeline/geometry.h"
#include "timeline/measure.h"
#include "timeline/metrics.h"
#include "words/words.h"

namespace daybook {

struct Tick {
    Day day{};            // the first of its days
    double line_x = 0;    // where that day begins
    double middle_x = 0;  // of the label
    Caption label{};
};

struct Ticks {
    TickStep step;
    std::vector<Tick> lower;
    std::vector<Tick> upper;  // middle_x is the label's left edge
    void clear() {
        lower.clear();
        upper.clear();
    }
};

/// Uses the finest step whose labels fit in the language of `words`.
void make_ticks(const DayScale& scale, const Metrics& metrics, const Words& words, const TextMeasure& measure,
                Ticks& out);

}  // namespace daybook
