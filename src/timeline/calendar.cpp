#include "timeline/calendar.h"

namespace daybook {

namespace {

int floor_to(int value, int step) {
    const int rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

/// First days of the parts of a month.
constexpr int part_days[] = {1, 8, 16, 24};

void append_day(Caption& out, const CivilDate& date) {
    out.append_number(date.day).append(" ").append(month_name(date.month));
}

}  // namespace

Day unit_start(Day day, TickStep step) {
    const CivilDate date = to_civil(day);
    switch (step.unit) {
        case TickUnit::day: return day;
        case TickUnit::week: {
            const Day monday = day - static_cast<int>(weekday(day));
            // Weeks are paired from a fixed Monday, 5 January 1970, so that panning does not re-pair them.
            return Day{floor_to(monday.number - 4, 7 * step.count) + 4};
        }
        case TickUnit::part: {
            int part = 3;
            while (part_days[part] > date.day) --part;
            return day - (date.day - part_days[part]);
        }
        case TickUnit::month: return to_day({date.year, floor_to(date.month - 1, step.count) + 1, 1});
        case TickUnit::year: return to_day({floor_to(date.year, step.count), 1, 1});
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
        case TickUnit::year: return to_day({date.year + step.count, 1, 1});
    }
    return start + 1;
}

Caption span_words(Day first, Day last) {
    const CivilDate from = to_civil(first);
    const CivilDate to = to_civil(last);
    const CivilDate after = to_civil(last + 1);
    const bool whole_months = from.day == 1 && after.day == 1;
    Caption out;
    if (whole_months && from.month == 1 && after.month == 1) {
        out.append_number(from.year);
        return from.year == to.year ? out : out.append("–").append_number(to.year);
    }
    const bool one_year = from.year == to.year;
    const bool one_month = one_year && from.month == to.month;
    if (whole_months) {
        out.append(month_name(from.month));
        if (!one_year) out.append(" ").append_number(from.year);
        if (!one_month) out.append("–").append(month_name(to.month));
    } else {
        if (one_month && from.day != to.day) out.append_number(from.day).append("–");
        if (!one_month) {
            append_day(out, from);
            if (!one_year) out.append(" ").append_number(from.year);
            out.append(" – ");
        }
        append_day(out, to);
    }
    return out.append(" ").append_number(to.year);
}

}  // namespace daybook
