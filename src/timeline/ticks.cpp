#include "timeline/ticks.h"

#include <array>

namespace daybook {

namespace {

struct Candidate {
    TickStep step;
    double least_days;        // between two ticks
    std::string_view widest;  // a label as wide as they come
};

constexpr std::array<Candidate, 15> candidates{{
    {{TickUnit::day, 1}, 1, "30"},
    {{TickUnit::week, 1}, 7, "30 Sep"},
    {{TickUnit::week, 2}, 14, "30 Sep"},
    {{TickUnit::month, 1}, 28, "September"},
    {{TickUnit::month, 1}, 28, "Mar"},
    {{TickUnit::month, 3}, 89, "Mar"},
    {{TickUnit::month, 6}, 181, "Mar"},
    {{TickUnit::year, 1}, 365, "2000"},
    {{TickUnit::year, 2}, 730, "2000"},
    {{TickUnit::year, 5}, 1826, "2000"},
    {{TickUnit::year, 10}, 3652, "2000"},
    {{TickUnit::year, 20}, 7304, "2000"},
    {{TickUnit::year, 50}, 18262, "2000"},
    {{TickUnit::year, 100}, 36524, "2000"},
    {{TickUnit::year, 1000}, 365242, "2000"},
}};

const Candidate& choose(double px_per_day, double gap_px, const TextMeasure& measure) {
    for (const Candidate& candidate : candidates) {
        const double room = px_per_day * candidate.least_days;
        const double gap = candidate.step.unit == TickUnit::day ? gap_px / 3 : gap_px * 1.5;
        if (measure(candidate.widest, TextStyle::day) + gap <= room) return candidate;
    }
    return candidates.back();
}

Caption tick_label(Day day, TickStep step, bool full_names, bool with_weekday) {
    const CivilDate date = to_civil(day);
    Caption out;
    switch (step.unit) {
        case TickUnit::day:
            if (with_weekday) out.append(weekday_name(weekday(day)).substr(0, 3)).append(" ");
            return out.append_number(date.day);
        case TickUnit::week:
        case TickUnit::part: return out.append_number(date.day).append(" ").append(month_abbreviation(date.month));
        case TickUnit::month: return full_names ? month_name(date.month) : month_abbreviation(date.month);
        case TickUnit::year: return out.append_number(date.year);
    }
    return out;
}

Caption upper_label(Day day, TickUnit unit) {
    const CivilDate date = to_civil(day);
    Caption out;
    if (unit == TickUnit::month) out.append(in_capitals(month_name(date.month))).append(" ");
    return out.append_number(date.year);
}

/// Names of the larger unit, each where it begins; left out where the next would touch it.
void make_upper(const DayScale& scale, double gap_px, TickUnit unit, const TextMeasure& measure, Ticks& out) {
    const TickStep step{unit, 1};
    const double right = scale.left_px + scale.width_px;
    double free_from = scale.left_px;
    for (Day day = next_unit(unit_start(first_day(scale.view), step), step); scale.x(day) < right;
         day = next_unit(day, step)) {
        Tick tick{.day = day, .line_x = scale.x(day), .middle_x = scale.x(day), .label = upper_label(day, unit)};
        const double width = measure(tick.label, TextStyle::heading);
        if (tick.line_x < free_from || tick.line_x + width > right) continue;
        free_from = tick.line_x + width + gap_px;
        out.upper.push_back(tick);
    }
}

}  // namespace

TickStep choose_step(double px_per_day, double gap_px, const TextMeasure& measure) {
    return choose(px_per_day, gap_px, measure).step;
}

void make_ticks(const DayScale& scale, const Metrics& metrics, const TextMeasure& measure, Ticks& out) {
    out.clear();
    const Candidate& chosen = choose(scale.px_per_day(), metrics.gap, measure);
    out.step = chosen.step;
    const bool days = chosen.step.unit == TickUnit::day;
    const bool full_names = chosen.widest == "September";
    const bool weekdays = days && scale.px_per_day() >= measure("Wed 30", TextStyle::day_selected) + 2 * metrics.gap;
    const double right = scale.left_px + scale.width_px;
    for (Day day = unit_start(first_day(scale.view), chosen.step); scale.x(day) < right;
         day = next_unit(day, chosen.step)) {
        Tick tick{.day = day, .line_x = scale.x(day), .weekday = weekdays};
        tick.label = tick_label(day, chosen.step, full_names, weekdays);
        const double half = measure(tick.label, TextStyle::day) / 2;
        tick.middle_x = days ? scale.middle(day) : tick.line_x + half + metrics.gap / 2;
        if (tick.middle_x - half < scale.left_px || tick.middle_x + half > right) {
            if (!days || tick.middle_x < scale.left_px || tick.middle_x > right) tick.label.clear();
        }
        out.lower.push_back(tick);
    }
    if (chosen.step.unit == TickUnit::year) return;
    make_upper(scale, metrics.gap, days ? TickUnit::month : TickUnit::year, measure, out);
}

}  // namespace daybook
