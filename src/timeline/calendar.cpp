#include "timeline/calendar.h"

#include <algorithm>

namespace daybook {

namespace {

int floor_to(int value, int step) {
    const int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// The first year of the group that contains the year. Year 0 is 1 BCE: 10–1 BCE are the years -9 to 0, and 1–9 CE the next group.
int first_year(int year, int count) {
    return year < 1 ? floor_to(year - 1, count) + 1 : std::max(1, floor_to(year, count));
}
/// The first year after the group that begins with this year.
int years_end(int first, int count) {
    return (first < 1 ? first : floor_to(first, count)) + count;
}

/// First days of the parts of a month.
constexpr int part_days[] = {1, 8, 16, 24};

}  // namespace

Day unit_start(Day day, TickStep step) {
    const CivilDate date = to_civil(day);
    switch (step.unit) {
        case TickUnit::day: return day;
        case TickUnit::week: {
            const Day monday = day - static_cast<int>(weekday(day));
            // Weeks are paired from a fixed Monday, 5 January 1970, so that panning does not change the pairs.
            return Day{floor_to(monday.number - 4, 7 * step.count) + 4};
        }
        case TickUnit::part: {
            int part = 3;
            while (part_days[part] > date.day) --part;
            return day - (date.day - part_days[part]);
        }
        case TickUnit::month: return to_day({date.year, floor_to(date.month - 1, step.count) + 1, 1});
        case TickUnit::year: return to_day({first_year(date.year, step.count), 1, 1});
    }
    return day;
}

Day next_unit(Day start, TickStep step) {
    const CivilDate date = to_civil(start);
    switch (step.unit) {
        case TickUnit::day: return start + 1;
        case TickUnit::week: return start + 7 * step.count;
        case TickUnit::part:
            if (date.day < part_days[3]) return start + (date.day == 1 ? 7 : 8);
            return start + (days_in_month(date.year, date.month) - part_days[3] + 1);
        case TickUnit::month: {
            const int months = date.month - 1 + step.count;
            return to_day({date.year + months / 12, months % 12 + 1, 1});
        }
        case TickUnit::year: return to_day({years_end(date.year, step.count), 1, 1});
    }
    return start + 1;
}

}  // namespace daybook
