#include "timeline/ticks.h"

#include <algorithm>
#include <array>
#include <optional>

namespace daybook {

namespace {

/// The form of a tick's label.
enum class Name : std::uint8_t { day, day_and_month, month, short_month, year };

struct Candidate {
    TickStep step;
    double least_days;  // between two ticks
    Name name;
};

constexpr std::array<Candidate, 15> candidates{{
    {{TickUnit::day, 1}, 1, Name::day},
    {{TickUnit::week, 1}, 7, Name::day_and_month},
    {{TickUnit::week, 2}, 14, Name::day_and_month},
    {{TickUnit::month, 1}, 28, Name::month},
    {{TickUnit::month, 1}, 28, Name::short_month},
    {{TickUnit::month, 3}, 89, Name::short_month},
    {{TickUnit::month, 6}, 181, Name::short_month},
    {{TickUnit::year, 1}, 365, Name::year},
    {{TickUnit::year, 2}, 730, Name::year},
    {{TickUnit::year, 5}, 1826, Name::year},
    {{TickUnit::year, 10}, 3652, Name::year},
    {{TickUnit::year, 20}, 7304, Name::year},
    {{TickUnit::year, 50}, 18262, Name::year},
    {{TickUnit::year, 100}, 36524, Name::year},
    {{TickUnit::year, 1000}, 365242, Name::year},
}};

Caption name_of(const CivilDate& date, Name name, const Words& words) {
    switch (name) {
        case Name::day: return words.number(date.day);
        case Name::day_and_month: return words.short_day_of_year(date);
        case Name::month: return words.month(date.month);
        case Name::short_month: return words.short_month(date.month);
        case Name::year: return words.year(date.year);
    }
    return {};
}

/// The greatest width of such a label in the view.
double widest(Name name, const DayScale& scale, const Words& words, const TextMeasure& measure) {
    double width = 0;
    const auto add = [&](const CivilDate& date) {
        width = std::max(width, measure(name_of(date, name, words), TextStyle::day));
    };
    if (name == Name::day) {
        add({.day = 30});
    } else if (name == Name::year) {
        add({2000});
        add(to_civil(first_day(scale.view)));
        add(to_civil(last_day(scale.view)));
    } else {
        for (int month = 1; month <= 12; ++month) add({.month = month, .day = 30});
    }
    return width;
}

const Candidate& choose(const DayScale& scale, double gap_px, const Words& words, const TextMeasure& measure) {
    std::optional<Name> measured;
    double width = 0;
    for (const Candidate& candidate : candidates) {
        if (measured != candidate.name) width = widest(candidate.name, scale, words, measure);
        measured = candidate.name;
        const double room = scale.px_per_day() * candidate.least_days;
        const double gap = candidate.step.unit == TickUnit::day ? gap_px / 3 : gap_px * 1.5;
        if (width + gap <= room) return candidate;
    }
    return candidates.back();
}

/// Whether the labels of days have room for the weekday.
bool fit_weekdays(double px_per_day, double gap_px, const Words& words, const TextMeasure& measure) {
    for (int i = 0; i < 7; ++i) {
        const Caption name = words.short_weekday(static_cast<Weekday>(i), 30);
        if (measure(name, TextStyle::day_selected) + 2 * gap_px > px_per_day) return false;
    }
    return true;
}

/// Whether days have every second number only, so that one can be told from the next.
bool are_narrow(const DayScale& scale, double gap_px, const Words& words, const TextMeasure& measure) {
    return widest(Name::day, scale, words, measure) + gap_px * 0.75 > scale.px_per_day();
}

/// Labels of the larger unit, each where the unit begins; left out if the next one would touch it.
void make_upper(const DayScale& scale, double gap_px, TickUnit unit, const Words& words, const TextMeasure& measure,
                Ticks& out) {
    const TickStep step{unit, 1};
    const double right = scale.left_px + scale.width_px;
    double free_from = scale.left_px;
    for (Day day = next_unit(unit_start(first_day(scale.view), step), step); scale.x(day) < right;
         day = next_unit(day, step)) {
        const CivilDate date = to_civil(day);
        Tick tick{.day = day, .line_x = scale.x(day), .middle_x = scale.x(day)};
        tick.label = unit == TickUnit::month ? words.month_heading(date) : words.year(date.year);
        const double width = measure(tick.label, TextStyle::heading);
        if (tick.line_x < free_from || tick.line_x + width > right) continue;
        free_from = tick.line_x + width + gap_px;
        out.upper.push_back(tick);
    }
}

}  // namespace

void make_ticks(const DayScale& scale, const Metrics& metrics, const Words& words, const TextMeasure& measure,
                Ticks& out) {
    out.clear();
    const Candidate& chosen = choose(scale, metrics.gap, words, measure);
    out.step = chosen.step;
    const bool days = chosen.step.unit == TickUnit::day;
    const bool weekdays = days && fit_weekdays(scale.px_per_day(), metrics.gap, words, measure);
    const bool alternate = days && are_narrow(scale, metrics.gap, words, measure);
    const double right = scale.left_px + scale.width_px;
    double free_from = scale.left_px;
    for (Day day = unit_start(first_day(scale.view), chosen.step); scale.x(day) < right;
         day = next_unit(day, chosen.step)) {
        Tick tick{.day = day, .line_x = scale.x(day)};
        const CivilDate date = to_civil(day);
        tick.label = weekdays ? words.short_weekday(weekday(day), date.day) : name_of(date, chosen.name, words);
        double half = measure(tick.label, TextStyle::day) / 2;
        tick.middle_x = days ? scale.middle(day) : tick.line_x + half + metrics.gap / 2;
        const auto sticks_out = [&] { return tick.middle_x - half < scale.left_px || tick.middle_x + half > right; };
        if (weekdays && sticks_out()) {  // near the edges only the number
            tick.label = words.number(date.day);
            half = measure(tick.label, TextStyle::day) / 2;
        }
        if (sticks_out()) {
            if (!days || tick.middle_x < scale.left_px || tick.middle_x > right) tick.label.clear();
        }
        if (alternate && date.day % 2 != 0) tick.label.clear();
        // The group of the year 1 is a year shorter than the others.
        if (chosen.step.unit == TickUnit::year && tick.middle_x - half < free_from) tick.label.clear();
        if (!tick.label.empty()) free_from = tick.middle_x + half;
        out.lower.push_back(tick);
    }
    if (chosen.step.unit == TickUnit::year) return;
    make_upper(scale, metrics.gap, days ? TickUnit::month : TickUnit::year, words, measure, out);
}

}  // namespace daybook
