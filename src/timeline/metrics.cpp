#include "timeline/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daybook {

Metrics make_metrics(double scale) {
    Metrics metrics;
    const std::array<double*, 36> all{&metrics.line,
                                      &metrics.margin,
                                      &metrics.margin_right,
                                      &metrics.gap,
                                      &metrics.names_width,
                                      &metrics.axis_height,
                                      &metrics.axis_baseline,
                                      &metrics.tier_middle,
                                      &metrics.entries_height,
                                      &metrics.bar_height,
                                      &metrics.bar_inset,
                                      &metrics.bar_least,
                                      &metrics.radius,
                                      &metrics.events_top,
                                      &metrics.event_row,
                                      &metrics.people_gap,
                                      &metrics.lane_least,
                                      &metrics.lane_most,
                                      &metrics.overview_height,
                                      &metrics.overview_foot,
                                      &metrics.overview_head,
                                      &metrics.grip,
                                      &metrics.least_target,
                                      &metrics.strip_cell,
                                      &metrics.strip_cell_height,
                                      &metrics.strip_margin,
                                      &metrics.dot,
                                      &metrics.dot_least,
                                      &metrics.legend_dot,
                                      &metrics.mark,
                                      &metrics.broad_row,
                                      &metrics.broad_height,
                                      &metrics.scale,
                                      &metrics.cluster_least,
                                      &metrics.cell_least,
                                      &metrics.cell_height};
    for (double* value : all) *value *= scale;
    // Rounded, so that sums stay on the pixel grid. Radii need not be whole.
    for (double* value : all) {
        if (value == &metrics.mark || value == &metrics.dot || value == &metrics.scale) continue;
        *value = std::max(1.0, std::round(*value));
    }
    metrics.scale = scale;
    return metrics;
}

}  // namespace daybook
