// Units of the calendar (days, parts of a month, months, years, decades) and where each begins.
//
//   Day start = unit_start(day, {TickUnit::month, 3});    // first day of the quarter that contains the day
//   Day next = next_unit(start, {TickUnit::month, 3});
//
// Proleptic Gregorian, as all days. Groups of years begin at multiples of their number: 1900–1909, and end there before
// the year 1: 20–11 BCE, 10–1 BCE, 1–9.
#pragma once

#include "journal/date.h"

namespace daybook {

/// part: a quarter of a month, from its 1st, 8th, 16th or 24th, so that no part lies in two months.
enum class TickUnit : std::uint8_t { day, week, part, month, year };

/// Every `count`-th unit: 3 months, 10 years.
struct TickStep {
    TickUnit unit = TickUnit::day;
    int count = 1;
    friend constexpr bool operator==(const TickStep&, const TickStep&) = default;
};

Day unit_start(Day day, TickStep step);
/// The start of the unit after the one that begins at `start`.
Day next_unit(Day start, TickStep step);

}  // namespace daybook
