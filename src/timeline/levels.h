// Levels of detail: at each zoom, things are shown one by one, or as one mark with a number for each stretch of days.
//
//   const std::optional<std::size_t> level = choose_level(px_per_day, scale, 24 * scale);   // in `levels`
//
// The stretches are units of the calendar and nest, so that zooming divides them and panning does not change them. One level
// is shown at a time, never two half transparent ones, which have too little contrast. It depends on the zoom alone, so the
// same view always looks the same. Pure.
#pragma once

#include <array>
#include <optional>

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

/// The finest level whose stretches are wider than least_px; nothing where things are shown one by one, which is only if a
/// day has more than four CSS pixels. px_per_day and least_px are in device pixels.
std::optional<std::size_t> choose_level(double px_per_day, double scale, double least_px);

}  // namespace daybook
