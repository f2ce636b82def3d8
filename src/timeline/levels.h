// Levels of detail: at each zoom, things are shown one by one, or as one mark with a number for each stretch of days.
//
//   Detail detail = choose_detail(px_per_day, scale, 24 * scale);
//   for (const LevelShare& level : detail.levels()) ...    // one, or two during a cross-fade
//
// The stretches are units of the calendar and nest, so that zooming divides them and panning does not change them. Between
// two levels there is a cross-fade. It depends on the zoom alone, so that nothing appears suddenly and the same view always
// looks the same. Pure.
#pragma once

#include <array>
#include <span>

#include "timeline/calendar.h"

namespace daybook {

/// Finest first. The boundaries of a level are also boundaries of all finer ones.
inline constexpr std::array<TickStep, 10> levels = {{{TickUnit::part, 1},
                                                     {TickUnit::month, 1},
                                                     {TickUnit::month, 3},
                                                     {TickUnit::year, 1},
                                                     {TickUnit::year, 5},
                                                     {TickUnit::year, 10},
                                                     {TickUnit::year, 50},
                                                     {TickUnit::year, 100},
                                                     {TickUnit::year, 500},
                                                     {TickUnit::year, 1000}}};

struct LevelShare {
    std::size_t level = 0;  // in `levels`
    double share = 1;       // opacity, 0 to 1
};

class Detail {
public:
    double each = 1;  // opacity, 0 to 1, of things shown one by one
    [[nodiscard]] std::span<const LevelShare> levels() const { return {levels_.data(), count_}; }
    void add(std::size_t level, double share) {
        if (share > 0 && count_ < levels_.size()) levels_[count_++] = {level, share};
    }

private:
    std::array<LevelShare, 2> levels_{};
    std::size_t count_ = 0;
};

/// px_per_day and least_px, the narrowest stretch that is drawn, are in device pixels. Things are shown one by one only if
/// a day has more than four CSS pixels.
Detail choose_detail(double px_per_day, double scale, double least_px);

}  // namespace daybook
