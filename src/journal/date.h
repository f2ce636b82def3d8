// Days and EDTF dates (Extended Date/Time Format, ISO 8601-2:2019, Library of Congress).
//
//   std::optional<EdtfDate> date = parse_edtf("1960-09-20/1960-09-23");
//   date->earliest, date->latest    // the first and last day it can mean
//
// Days count in the proleptic Gregorian calendar, years -9999 to 9999. Nothing here reads a clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace daybook {

/// A day as a count from 1970-01-01, which is 0.
struct Day {
    std::int32_t number = 0;
    friend constexpr auto operator<=>(const Day&, const Day&) = default;
    friend constexpr Day operator+(Day day, int days) { return {day.number + days}; }
    friend constexpr Day operator-(Day day, int days) { return {day.number - days}; }
    friend constexpr int operator-(Day a, Day b) { return a.number - b.number; }
};

struct CivilDate {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31
    friend constexpr auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

enum class Weekday : std::uint8_t { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

Day to_day(CivilDate date);
CivilDate to_civil(Day day);
Weekday weekday(Day day);
int days_in_month(int year, int month);

/// "1960-09-14"
std::string to_iso(Day day);
/// The day that "1960-09-14" names; nothing if it is not a whole, existing date.
std::optional<Day> parse_iso_day(std::string_view text);

enum class Precision : std::uint8_t { unknown, century, decade, year, season, month, day };

/// A date as a document or an editor gives it. `text` is what was written and is never changed.
struct EdtfDate {
    std::string text;
    Day earliest;  // meaningless while !known()
    Day latest;
    Precision precision = Precision::unknown;
    bool approximate = false;  // "~" or "%"
    bool uncertain = false;    // "?" or "%"
    bool interval = false;     // written with "/"
    bool open_start = false;   // "../1960", "/1960": earliest is then equal to latest's start
    bool open_end = false;

    /// False for dates that name no day at all, such as "XXXX-XX-XX".
    [[nodiscard]] bool known() const { return precision != Precision::unknown; }
    [[nodiscard]] int days() const { return latest - earliest + 1; }
    [[nodiscard]] bool contains(Day day) const { return known() && earliest <= day && day <= latest; }
};

/// Levels 0 and 1, and of level 2 sets in [] and {}, X in any digit, qualified parts and the parts of a year 25 to 41.
/// Seasons without a hemisphere (21 to 24) are taken as northern; a time of day is checked and dropped. Nothing if it
/// is not EDTF, or ends before it begins.
std::optional<EdtfDate> parse_edtf(std::string_view text);

/// "14 September 1960", "20–23 September 1960", "September 1960", "about 1958"; in English.
std::string to_words(const EdtfDate& date);
std::string to_words(Day day);
/// "September"; month from 1.
std::string_view month_name(int month);
std::string_view weekday_name(Weekday day);

}  // namespace daybook
