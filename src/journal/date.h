// Days and EDTF dates (Extended Date/Time Format, ISO 8601-2:2019, Library of Congress).
//
//   std::optional<EdtfDate> date = parse_edtf("1960-09-20/1960-09-23");
//   date->earliest, date->latest    // the first and the last possible day
//   read_edtf("Y170000002").fault   // why the text is not a valid date: out_of_range
//   from_julian({1917, 10, 25})     // Old Style: 7 November 1917
//
// All days are in the proleptic Gregorian calendar, years -9999 to 9999. Nothing here reads a clock.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace daybook {

/// A day, as the number of days since 1970-01-01.
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
/// The day of a date like "1960-09-14"; nothing if it is not complete or does not exist.
std::optional<Day> parse_iso_day(std::string_view text);

/// Converts a date of the proleptic Julian calendar (Old Style) to a day. The years are those of EdtfDate; year 0 is 1 BCE,
/// as in to_civil.
Day from_julian(CivilDate date);
int days_in_julian_month(int year, int month);

enum class Precision : std::uint8_t { unknown, century, decade, year, season, month, day };

/// Parts of a date, as bits.
using DateParts = std::uint8_t;
inline constexpr DateParts no_part = 0;
inline constexpr DateParts year_part = 1;
inline constexpr DateParts month_part = 2;  // or season
inline constexpr DateParts day_part = 4;

/// A date that a document or an editor gives. `text` is the EDTF string, unchanged.
struct EdtfDate {
    std::string text;
    Day earliest;  // if !known(): the first day that the pattern allows, or day 0
    Day latest;
    Precision precision = Precision::unknown;
    bool approximate = false;         // "~" or "%", anywhere in it
    bool uncertain = false;           // "?" or "%"
    bool interval = false;            // written with "/"
    bool open_start = false;          // "../1960", "/1960": earliest is then the first day of the end
    bool open_end = false;            // "1960/..", "1960/": latest is then the last day of the start
    bool approximate_start = false;   // "1984~/2004-06", and "1984~"
    bool approximate_end = false;     // "1984/2004-06~", and "1984~"
    DateParts approximate_parts = 0;  // the qualified parts, of all dates in an interval or a set together
    DateParts uncertain_parts = 0;

    /// False for dates without any information, such as "XXXX-XX-XX".
    [[nodiscard]] bool known() const { return precision != Precision::unknown; }
    [[nodiscard]] int days() const { return latest - earliest + 1; }
    [[nodiscard]] bool contains(Day day) const { return known() && earliest <= day && day <= latest; }
};

/// Why a text is not a date.
enum class EdtfFault : std::uint8_t {
    none,
    not_edtf,      // wrong syntax
    no_such_day,   // "1960-09-31", "1960-13"
    backwards,     // an interval that ends before it begins
    out_of_range,  // a year of more than four digits: "Y170000002", "Y-17E7"
    unsupported    // valid EDTF that cannot be shown as days: significant digits, "1950S2"
};

/// What is wrong, to be put after the text: "is a year before -9999 or after 9999, …".
std::string_view describe(EdtfFault fault);

struct EdtfReading {
    std::optional<EdtfDate> date;  // set if and only if fault is none
    EdtfFault fault = EdtfFault::not_edtf;
};

/// Reads EDTF levels 0 and 1, and from level 2 sets in [] and {}, X in any digit, qualified parts and the parts of a year
/// 25 to 41. Seasons without a hemisphere (21 to 24) are taken as northern; a time of day is checked and dropped.
EdtfReading read_edtf(std::string_view text);
/// The same without the reason: nothing if the text is not a date.
std::optional<EdtfDate> parse_edtf(std::string_view text);

}  // namespace daybook
