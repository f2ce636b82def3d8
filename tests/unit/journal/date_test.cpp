#include "journal/date.h"

#include "doctest/doctest.h"
#include "words/words.h"

using namespace daybook;

namespace {

/// "1960-09-01..1960-09-30 month", with "~", "?", "<" and ">" for approximate, uncertain, open start and end.
std::string summary(std::string_view text) {
    constexpr std::string_view precisions[] = {"unknown", "century", "decade", "year", "season", "month", "day"};
    const std::optional<EdtfDate> date = parse_edtf(text);
    if (!date) return "no date";
    if (date->text != text) return "the text is not kept";
    if (!date->known()) return "unknown";
    std::string out = to_iso(date->earliest) + ".." + to_iso(date->latest) + ' ';
    out += precisions[static_cast<std::size_t>(date->precision)];
    if (date->approximate) out += '~';
    if (date->uncertain) out += '?';
    if (date->open_start) out += '<';
    if (date->open_end) out += '>';
    return out;
}

std::string words(std::string_view text) {
    const std::optional<EdtfDate> date = parse_edtf(text);
    return date ? Words().date(*date) : "no date";
}

}  // namespace

TEST_CASE("days count from 1970") {
    CHECK(to_day({1970, 1, 1}).number == 0);
    CHECK(to_day({1960, 9, 14}).number == -3396);
    CHECK(to_day({2000, 3, 1}).number == 11017);
    CHECK(to_day({-9999, 1, 1}) < to_day({-9998, 1, 1}));
}

TEST_CASE("every day survives conversion to a date and back, and follows the day before") {
    Day day = to_day({-9999, 1, 1});
    bool good = true;
    CivilDate before = to_civil(day - 1);
    for (; day <= to_day({9999, 12, 31}); day = day + 1) {
        const CivilDate date = to_civil(day);
        good = good && to_day(date) == day && before < date && date.day <= days_in_month(date.year, date.month);
        before = date;
    }
    CHECK(good);
}

TEST_CASE("weekdays are those of the calendar") {
    CHECK(weekday(to_day({1970, 1, 1})) == Weekday::thursday);
    CHECK(weekday(to_day({1960, 9, 14})) == Weekday::wednesday);
    CHECK(weekday(to_day({-1, 1, 1})) == Weekday::friday);
}

TEST_CASE("leap years are Gregorian") {
    CHECK(days_in_month(1960, 2) == 29);
    CHECK(days_in_month(1900, 2) == 28);
    CHECK(days_in_month(2000, 2) == 29);
    CHECK(days_in_month(0, 2) == 29);
    CHECK(days_in_month(1960, 13) == 0);
}

TEST_CASE("a day is written and read in ISO form") {
    CHECK(to_iso(to_day({1960, 9, 14})) == "1960-09-14");
    CHECK(to_iso(to_day({-44, 3, 15})) == "-0044-03-15");
    for (const std::string_view day : {"1960-09-14", "-0044-03-15", "0000-01-01", "9999-12-31", "-9999-01-01"}) {
        const std::optional<Day> parsed = parse_iso_day(day);
        CHECK(parsed.has_value());
        if (parsed) CHECK(to_iso(*parsed) == day);
    }
}

TEST_CASE("an incomplete date is not an ISO day") {
    for (const std::string_view text : {"", "1960", "1960-09", "1960-9-14", "1960-09-31", "1960-02-30", "1960-13-01",
                                        "-0000-01-01", "1960-09-14 ", "1960/09/14", "196O-09-14", "1960-09-00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_day(text).has_value());
    }
}

TEST_CASE("Julian dates are converted as in the tables of calendars") {
    const auto new_style = [](CivilDate old_style) { return to_iso(from_julian(old_style)); };
    CHECK(new_style({1917, 10, 25}) == "1917-11-07");
    CHECK(new_style({1918, 1, 31}) == "1918-02-13");
    CHECK(new_style({1582, 10, 5}) == "1582-10-15");
    CHECK(new_style({1582, 10, 4}) == "1582-10-14");
    CHECK(new_style({1700, 2, 28}) == "1700-03-10");
    CHECK(new_style({1700, 2, 29}) == "1700-03-11");
    CHECK(new_style({1700, 3, 1}) == "1700-03-12");
    CHECK(new_style({1752, 9, 2}) == "1752-09-13");
    CHECK(new_style({1900, 2, 28}) == "1900-03-12");
    CHECK(new_style({1900, 2, 29}) == "1900-03-13");
    CHECK(new_style({1900, 3, 1}) == "1900-03-14");
    CHECK(new_style({300, 2, 28}) == "0300-02-28");  // the one century in which both agree
    CHECK(new_style({1, 1, 1}) == "0000-12-30");
    CHECK(new_style({-44, 3, 15}) == "-0044-03-13");
    CHECK(days_in_julian_month(1900, 2) == 29);
    CHECK(days_in_julian_month(1901, 2) == 28);
    CHECK(days_in_julian_month(1900, 12) == 31);
    CHECK(days_in_julian_month(1900, 13) == 0);
}

TEST_CASE("every Julian date is the day after the one before it") {
    Day before = from_julian({-9999, 1, 1}) - 1;
    bool good = true;
    for (int year = -9999; year <= 9999; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= days_in_julian_month(year, month); ++day, before = before + 1) {
                good = good && from_julian({year, month, day}) == before + 1;
            }
        }
    }
    CHECK(good);
}

TEST_CASE("a date without any digit of a year has no known day") {
    CHECK(summary("XXXX-XX-XX") == "unknown");
    CHECK(summary("XXXX") == "unknown");
    CHECK(summary("XXXX-12-25") == "unknown");
}

TEST_CASE("negative years run backwards") {
    CHECK(summary("-19XX") == "-1999-01-01..-1900-12-31 century");
    CHECK(summary("-0044-03-15") == "-0044-03-15..-0044-03-15 day");
}

TEST_CASE("a date gives its first and last possible day") {
    const std::optional<EdtfDate> date = parse_edtf("1960-09-20/1960-09-23");
    CHECK(date.has_value());
    if (!date) return;
    CHECK(date->interval);
    CHECK(date->days() == 4);
    CHECK(date->contains(to_day({1960, 9, 23})));
    CHECK_FALSE(date->contains(to_day({1960, 9, 24})));
}

TEST_CASE("dates in English") {
    CHECK(words("1960-09-14") == "14 September 1960");
    CHECK(words("1960-09") == "September 1960");
    CHECK(words("1960") == "1960");
    CHECK(words("1960-09-20/1960-09-23") == "20–23 September 1960");
    CHECK(words("1960-09-30/1960-10-02") == "30 September – 2 October 1960");
    CHECK(words("1960-12-30/1961-01-02") == "30 December 1960 – 2 January 1961");
    CHECK(words("1960-09/1960-10") == "September–October 1960");
    CHECK(words("1957/1962") == "1957–1962");
    CHECK(words("1960-09-14/1960-09-14") == "14 September 1960");
    CHECK(Words().date(to_day({1960, 10, 10})) == "10 October 1960");
}

TEST_CASE("doubtful dates in English") {
    CHECK(words("1958~") == "about 1958");
    CHECK(words("1958-02~") == "about February 1958");
    CHECK(words("1958?") == "perhaps 1958");
    CHECK(words("1958%") == "perhaps about 1958");
    CHECK(words("195X") == "1950s");
    CHECK(words("19XX") == "between 1900 and 1999");
    CHECK(words("1957-08-1X") == "one of 10–19 August 1957");
    CHECK(words("1957-08-XX") == "sometime in August 1957");
    CHECK(words("XXXX-XX-XX") == "date unknown");
    CHECK(words("1984?/2004-06") == "perhaps 1984 – June 2004");
    CHECK(words("[1957-11-12..1957-11-14]") == "one of 12–14 November 1957");
    CHECK(words("[1667,1668,1670..1672]") == "1667, 1668 or 1670–1672");
    CHECK(words("{1960,1961-12}") == "1960 and December 1961");
}

TEST_CASE("open ends, seasons and years before 1 in English") {
    CHECK(words("1960/..") == "from 1960 on");
    CHECK(words("../1960") == "until 1960");
    CHECK(words("1960-09/") == "from September 1960, end unknown");
    CHECK(words("/1960") == "until 1960, start unknown");
    CHECK(words("2001-21") == "spring 2001");
    CHECK(words("2001-34") == "2nd quarter of 2001");
    CHECK(words("-0044-03-15") == "15 March 45 BCE");
    CHECK(words("0000") == "1 BCE");
}
