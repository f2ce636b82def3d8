#include "journal/date.h"

#include <array>

namespace daybook {

namespace {

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

void append_padded(std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

/// The value of decimal digits; -1 if one of them is not a digit.
int to_number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

// Both conversions are by Howard Hinnant, https://howardhinnant.github.io/date_algorithms.html:
// eras of 400 years with 146097 days, and years that begin on 1 March, so that the leap day is the last one.
Day to_day(CivilDate date) {
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const int year_of_era = year - era * 400;
    const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return {era * 146097 + day_of_era - 719468};
}

CivilDate to_civil(Day day) {
    const int shifted = day.number + 719468;
    const int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int day_of_era = shifted - era * 146097;
    const int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int month_from_march = (5 * day_of_year + 2) / 153;
    const int month = month_from_march + (month_from_march < 10 ? 3 : -9);
    const int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {year, month, day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

// The same with the leap years of the Julian calendar: 1461 days in four years, and an offset of two days in year 0.
Day from_julian(CivilDate date) {
    const int year = date.year - (date.month <= 2 ? 1 : 0);
    const int era = (year >= 0 ? year : year - 3) / 4;
    const int year_of_era = year - era * 4;
    const int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return {era * 1461 + year_of_era * 365 + day_of_year - 719470};
}

int days_in_julian_month(int year, int month) {
    return month == 2 ? (year % 4 == 0 ? 29 : 28) : days_in_month(1970, month);
}

Weekday weekday(Day day) {
    // Day 0 was a Thursday.
    const int index = (day.number % 7 + 7 + 3) % 7;
    return static_cast<Weekday>(index);
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    if (month == 2 && is_leap(year)) return 29;
    return lengths[static_cast<std::size_t>(month - 1)];
}

std::string to_iso(Day day) {
    const CivilDate date = to_civil(day);
    std::string out;
    if (date.year < 0) out += '-';
    append_padded(out, date.year < 0 ? -date.year : date.year, 4);
    out += '-';
    append_padded(out, date.month, 2);
    out += '-';
    append_padded(out, date.day, 2);
    return out;
}

std::optional<Day> parse_iso_day(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const int year = to_number(text.substr(0, 4));
    const int month = to_number(text.substr(5, 2));
    const int day = to_number(text.substr(8, 2));
    if (year < 0 || (negative && year == 0)) return std::nullopt;
    const int signed_year = negative ? -year : year;
    if (day < 1 || day > days_in_month(signed_year, month)) return std::nullopt;
    return to_day({signed_year, month, day});
}

}  // namespace daybook
