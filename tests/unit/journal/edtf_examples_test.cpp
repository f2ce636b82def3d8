// The examples of the Library of Congress' specification of EDTF (https://www.loc.gov/standards/datetime/), with what
// each means, and texts that are not valid.
#include <string>

#include "doctest/doctest.h"
#include "journal/date.h"
#include "words/words.h"

using namespace daybook;

namespace {

std::string parts_of(char sign, DateParts parts) {
    if (parts == no_part) return {};
    std::string out = {' ', sign};
    if ((parts & year_part) != 0) out += 'y';
    if ((parts & month_part) != 0) out += 'm';
    if ((parts & day_part) != 0) out += 'd';
    return out;
}

/// "1960-09-01..1960-09-30 month ~ym ?y < >": which parts are approximate and uncertain, open start and end.
/// "(" or ")": of two ends, only the first or the last is approximate.
std::string summary(const EdtfDate& date) {
    constexpr std::string_view precisions[] = {"unknown", "century", "decade", "year", "season", "month", "day"};
    const std::string days = to_iso(date.earliest) + ".." + to_iso(date.latest);
    if (!date.known()) return "unknown: " + days;
    std::string out = days + ' ' + std::string(precisions[static_cast<std::size_t>(date.precision)]);
    out += parts_of('~', date.approximate_parts) + parts_of('?', date.uncertain_parts);
    if (date.approximate_start && !date.approximate_end) out += " (";
    if (date.approximate_end && !date.approximate_start) out += " )";
    if (date.open_start) out += " <";
    if (date.open_end) out += " >";
    return out;
}

struct Example {
    std::string_view text;
    std::string_view means;
    std::string_view words;
};

constexpr Example published[] = {
    // Level 0
    {"1985-04-12", "1985-04-12..1985-04-12 day", "12 April 1985"},
    {"1985-04", "1985-04-01..1985-04-30 month", "April 1985"},
    {"1985", "1985-01-01..1985-12-31 year", "1985"},
    {"1985-04-12T23:20:30", "1985-04-12..1985-04-12 day", "12 April 1985"},
    {"1985-04-12T23:20:30Z", "1985-04-12..1985-04-12 day", "12 April 1985"},
    {"1985-04-12T23:20:30-04", "1985-04-12..1985-04-12 day", "12 April 1985"},
    {"1985-04-12T23:20:30+04:30", "1985-04-12..1985-04-12 day", "12 April 1985"},
    {"1964/2008", "1964-01-01..2008-12-31 year", "1964–2008"},
    {"2004-06/2006-08", "2004-06-01..2006-08-31 month", "June 2004 – August 2006"},
    {"2004-02-01/2005-02-08", "2004-02-01..2005-02-08 day", "1 February 2004 – 8 February 2005"},
    {"2004-02-01/2005-02", "2004-02-01..2005-02-28 month", "1 February 2004 – February 2005"},
    {"2004-02-01/2005", "2004-02-01..2005-12-31 year", "1 February 2004 – 2005"},
    {"2005/2006-02", "2005-01-01..2006-02-28 year", "2005 – February 2006"},
    // Level 1
    {"2001-21", "2001-03-01..2001-05-31 season", "spring 2001"},
    {"2001-22", "2001-06-01..2001-08-31 season", "summer 2001"},
    {"2001-23", "2001-09-01..2001-11-30 season", "autumn 2001"},
    {"2001-24", "2001-12-01..2002-02-28 season", "winter 2001"},
    {"1984?", "1984-01-01..1984-12-31 year ?y", "perhaps 1984"},
    {"2004-06~", "2004-06-01..2004-06-30 month ~ym", "about June 2004"},
    {"2004-06-11%", "2004-06-11..2004-06-11 day ~ymd ?ymd", "perhaps about 11 June 2004"},
    {"201X", "2010-01-01..2019-12-31 decade", "2010s"},
    {"20XX", "2000-01-01..2099-12-31 century", "between 2000 and 2099"},
    {"2004-XX", "2004-01-01..2004-12-31 year", "sometime in 2004"},
    {"1985-04-XX", "1985-04-01..1985-04-30 month", "sometime in April 1985"},
    {"1985-XX-XX", "1985-01-01..1985-12-31 year", "sometime in 1985"},
    {"1985-04-12/..", "1985-04-12..1985-04-12 day >", "from 12 April 1985 on"},
    {"1985-04/..", "1985-04-01..1985-04-30 month >", "from April 1985 on"},
    {"1985/..", "1985-01-01..1985-12-31 year >", "from 1985 on"},
    {"../1985-04-12", "1985-04-12..1985-04-12 day <", "until 12 April 1985"},
    {"../1985-04", "1985-04-01..1985-04-30 month <", "until April 1985"},
    {"../1985", "1985-01-01..1985-12-31 year <", "until 1985"},
    {"1985-04-12/", "1985-04-12..1985-04-12 day >", "from 12 April 1985, end unknown"},
    {"1985-04/", "1985-04-01..1985-04-30 month >", "from April 1985, end unknown"},
    {"1985/", "1985-01-01..1985-12-31 year >", "from 1985, end unknown"},
    {"/1985-04-12", "1985-04-12..1985-04-12 day <", "until 12 April 1985, start unknown"},
    {"/1985-04", "1985-04-01..1985-04-30 month <", "until April 1985, start unknown"},
    {"/1985", "1985-01-01..1985-12-31 year <", "until 1985, start unknown"},
    {"1984~/2004-06", "1984-01-01..2004-06-30 year ~y (", "about 1984 – June 2004"},
    {"1984/2004-06~", "1984-01-01..2004-06-30 year ~ym )", "1984 – about June 2004"},
    {"1984?/2004%", "1984-01-01..2004-12-31 year ~y ?y )", "perhaps 1984 – perhaps about 2004"},
    {"1984~/2004~", "1984-01-01..2004-12-31 year ~y", "about 1984 – about 2004"},
    {"-1985", "-1985-01-01..-1985-12-31 year", "1986 BCE"},
    // Level 2
    {"2001-29", "2001-09-01..2001-11-30 season", "spring 2001"},
    {"2001-34", "2001-04-01..2001-06-30 season", "2nd quarter of 2001"},
    {"2001-41", "2001-07-01..2001-12-31 season", "2nd half of 2001"},
    {"[1667,1668,1670..1672]", "1667-01-01..1672-12-31 year", "1667, 1668 or 1670–1672"},
    {"[..1760-12-03]", "1760-12-03..1760-12-03 day <", "3 December 1760 or earlier"},
    {"[1760-12..]", "1760-12-01..1760-12-31 month >", "December 1760 or later"},
    {"[1760-01,1760-02,1760-12..]", "1760-01-01..1760-12-31 month >",
     "January 1760, February 1760 or December 1760 or later"},
    {"[1667,1760-12]", "1667-01-01..1760-12-31 year", "1667 or December 1760"},
    {"[..1984]", "1984-01-01..1984-12-31 year <", "1984 or earlier"},
    {"{1667,1668,1670..1672}", "1667-01-01..1672-12-31 year", "1667, 1668 and 1670–1672"},
    {"{1960,1961-12}", "1960-01-01..1961-12-31 year", "1960 and December 1961"},
    {"{..1984}", "1984-01-01..1984-12-31 year <", "1984 and earlier"},
    {"2004-06~-11", "2004-06-11..2004-06-11 day ~ym", "11 June 2004 (month and year approximate)"},
    {"2004?-06-11", "2004-06-11..2004-06-11 day ?y", "11 June 2004 (year uncertain)"},
    {"?2004-06-~11", "2004-06-11..2004-06-11 day ~d ?y", "11 June 2004 (day approximate, year uncertain)"},
    {"2004-%06-11", "2004-06-11..2004-06-11 day ~m ?m", "11 June 2004 (month uncertain and approximate)"},
    {"2004-06-~11", "2004-06-11..2004-06-11 day ~d", "11 June 2004 (day approximate)"},
    {"2004-%06", "2004-06-01..2004-06-30 month ~m ?m", "June 2004 (month uncertain and approximate)"},
    {"2004-?06-?11", "2004-06-11..2004-06-11 day ?md", "11 June 2004 (day and month uncertain)"},
    {"?2004-06-~04", "2004-06-04..2004-06-04 day ~d ?y", "4 June 2004 (day approximate, year uncertain)"},
    {"2004?-06-~11", "2004-06-11..2004-06-11 day ~d ?y", "11 June 2004 (day approximate, year uncertain)"},
    {"2004?-%06", "2004-06-01..2004-06-30 month ~m ?ym", "perhaps June 2004 (month approximate)"},
    {"2011-~06-~04", "2011-06-04..2011-06-04 day ~md", "4 June 2011 (day and month approximate)"},
    {"156X-12-25", "1560-12-25..1569-12-25 decade", "25 December of a year in the 1560s"},
    {"15XX-12-25", "1500-12-25..1599-12-25 century", "25 December of a year between 1500 and 1599"},
    {"XXXX-12-XX", "unknown: 0000-12-01..9999-12-31", "sometime in December of an unknown year"},
    {"1XXX-XX", "1000-01-01..1999-12-31 century", "sometime in the years 1000 to 1999"},
    {"1XXX-12", "1000-12-01..1999-12-31 century", "December of a year between 1000 and 1999"},
    {"1984-1X", "1984-10-01..1984-12-31 year", "October, November or December 1984"},
    {"1560-XX-25", "1560-01-25..1560-12-25 year", "the 25th of a month in 1560"},
    {"15XX-12-XX", "1500-12-01..1599-12-31 century", "sometime in December of the years 1500 to 1599"},
    {"XXXX-XX-23", "unknown: 0000-01-23..9999-12-23", "the 23rd of a month in an unknown year"},
    {"2004-06-~01/2004-06-~20", "2004-06-01..2004-06-20 day ~d",
     "1 June 2004 (day approximate) – 20 June 2004 (day approximate)"},
    {"2004-06-XX/2004-07-03", "2004-06-01..2004-07-03 month", "sometime in June 2004 – 3 July 2004"},
};

constexpr Example more[] = {
    {"[1957-11-12..1957-11-14]", "1957-11-12..1957-11-14 day", "one of 12–14 November 1957"},
    {"{1957-11-12..1957-11-14}", "1957-11-12..1957-11-14 day", "all of 12–14 November 1957"},
    {"1957-08-1X", "1957-08-10..1957-08-19 month", "one of 10–19 August 1957"},
    {"1957-08-3X", "1957-08-30..1957-08-31 month", "30 or 31 August 1957"},
    {"1957-08-X5", "1957-08-05..1957-08-25 month", "5, 15 or 25 August 1957"},
    {"1957-02-2X", "1957-02-20..1957-02-28 month", "one of 20–28 February 1957"},
    {"1957-1X-05", "1957-10-05..1957-12-05 year", "the 5th of October, November or December 1957"},
    {"156X-12", "1560-12-01..1569-12-31 decade", "December of a year in the 1560s"},
    {"156X-12-XX", "1560-12-01..1569-12-31 decade", "sometime in December of the 1560s"},
    {"1X5X", "1050-01-01..1959-12-31 century", "a year of the form 1X5X"},
    {"XXX2?", "0002-01-01..9992-12-31 century ?y", "perhaps a year of the form XXX2"},
    {"190X-02-29", "1904-02-29..1908-02-29 decade", "29 February of a year in the 1900s"},
    {"XXXX-02-29", "unknown: 0000-02-29..9996-02-29", "29 February of an unknown year"},
    {"XXXX-12-25", "unknown: 0000-12-25..9999-12-25", "25 December of an unknown year"},
    {"XXXX", "unknown: 0000-01-01..9999-12-31", "date unknown"},
    {"XXXX-XX", "unknown: 0000-01-01..9999-12-31", "date unknown"},
    {"XXXX-XX-XX", "unknown: 0000-01-01..9999-12-31", "date unknown"},
    {"195X~", "1950-01-01..1959-12-31 decade ~y", "about the 1950s"},
    {"195X?", "1950-01-01..1959-12-31 decade ?y", "perhaps the 1950s"},
    {"195X/..", "1950-01-01..1959-12-31 decade >", "from the 1950s on"},
    {"2001-21?", "2001-03-01..2001-05-31 season ?ym", "perhaps spring 2001"},
    {"-19XX", "-1999-01-01..-1900-12-31 century", "between 2000 BCE and 1901 BCE"},
    {"-015X", "-0159-01-01..-0150-12-31 decade", "between 160 BCE and 151 BCE"},
    {"-000X", "-0009-01-01..-0001-12-31 decade", "between 10 BCE and 2 BCE"},
    {"-XXX4-02-29", "-9984-02-29..-0004-02-29 century", "29 February of a year of the form -XXX4"},
    {"000X", "0000-01-01..0009-12-31 decade", "between 1 BCE and 9 CE"},
    {"0000", "0000-01-01..0000-12-31 year", "1 BCE"},
    {"-0044-03-15", "-0044-03-15..-0044-03-15 day", "15 March 45 BCE"},
    {"-9999", "-9999-01-01..-9999-12-31 year", "10000 BCE"},
    {"9999-24", "9999-12-01..9999-12-31 season", "winter 9999"},
};

void check(const Example& example) {
    CAPTURE(example.text);
    const EdtfReading reading = read_edtf(example.text);
    CHECK(reading.fault == EdtfFault::none);
    CHECK(reading.date.has_value());
    if (!reading.date) return;
    const EdtfDate& date = *reading.date;
    CHECK(date.text == example.text);
    CHECK(summary(date) == example.means);
    CHECK(Words().date(date) == example.words);
    CHECK(date.earliest <= date.latest);
    CHECK(to_day({-9999, 1, 1}) <= date.earliest);
    CHECK(date.latest <= to_day({9999, 12, 31}));
    CHECK(date.approximate == (date.approximate_parts != no_part));
    CHECK(date.uncertain == (date.uncertain_parts != no_part));
}

struct NoDate {
    std::string_view text;
    EdtfFault fault;
};

constexpr NoDate no_dates[] = {
    // Published, but not supported.
    {"Y170000002", EdtfFault::out_of_range},
    {"Y-170000002", EdtfFault::out_of_range},
    {"Y-17E7", EdtfFault::out_of_range},
    {"Y17E8", EdtfFault::out_of_range},
    {"Y171010000S3", EdtfFault::out_of_range},
    {"Y3388E2S3", EdtfFault::out_of_range},
    {"Y170000002/Y170000003", EdtfFault::out_of_range},
    {"1960/Y12345", EdtfFault::out_of_range},
    {"[1960,Y12345]", EdtfFault::out_of_range},
    {"Y12345?", EdtfFault::out_of_range},
    {"Y999999999999999999999999999999999999999999E99999999999999999", EdtfFault::out_of_range},
    {"1950S2", EdtfFault::unsupported},
    {"-1950S2", EdtfFault::unsupported},
    // Days that do not exist.
    {"1960-09-31", EdtfFault::no_such_day},
    {"1901-02-29", EdtfFault::no_such_day},
    {"1901-02-29T10:00:00", EdtfFault::no_such_day},
    {"190X-02-30", EdtfFault::no_such_day},
    {"X100-02-29", EdtfFault::no_such_day},
    {"XXX1-02-29", EdtfFault::no_such_day},
    {"XXXX-02-30", EdtfFault::no_such_day},
    {"1960-00", EdtfFault::no_such_day},
    {"1960-13", EdtfFault::no_such_day},
    {"1960-20", EdtfFault::no_such_day},
    {"1960-42", EdtfFault::no_such_day},
    {"1960-09-00", EdtfFault::no_such_day},
    {"1960-4X", EdtfFault::no_such_day},
    {"2001-21-01", EdtfFault::no_such_day},
    {"200X-21", EdtfFault::no_such_day},
    {"[1960-09-31]", EdtfFault::no_such_day},
    {"1960-09-31/1960-10-02", EdtfFault::no_such_day},
    // Backwards.
    {"1960/1959", EdtfFault::backwards},
    {"1960-09-14/1960-09-13", EdtfFault::backwards},
    {"[1961..1960]", EdtfFault::backwards},
    {"-1985/-1986", EdtfFault::backwards},
    // Not EDTF.
    {"", EdtfFault::not_edtf},
    {" ", EdtfFault::not_edtf},
    {"14 September 1960", EdtfFault::not_edtf},
    {"Sep 1960", EdtfFault::not_edtf},
    {"c. 1960", EdtfFault::not_edtf},
    {"1960-9-14", EdtfFault::not_edtf},
    {"60-09-14", EdtfFault::not_edtf},
    {"19600914", EdtfFault::not_edtf},
    {"1960/09/14", EdtfFault::not_edtf},
    {"1960-09-14 ", EdtfFault::not_edtf},
    {" 1960", EdtfFault::not_edtf},
    {"1960-09-14-", EdtfFault::not_edtf},
    {"1960?-", EdtfFault::not_edtf},
    {"1960--14", EdtfFault::not_edtf},
    {"12345", EdtfFault::not_edtf},
    {"x960", EdtfFault::not_edtf},
    {"196u", EdtfFault::not_edtf},  // the draft of 2012
    {"196x", EdtfFault::not_edtf},  // the draft of 2012
    {"2004-(06)?-11", EdtfFault::not_edtf},
    {"1984?~", EdtfFault::not_edtf},
    {"1960~~", EdtfFault::not_edtf},
    {"~1960~", EdtfFault::not_edtf},
    {"unknown/1960", EdtfFault::not_edtf},
    {"1960/open", EdtfFault::not_edtf},
    {"y170000002", EdtfFault::not_edtf},
    {"Y1985", EdtfFault::not_edtf},
    {"Y", EdtfFault::not_edtf},
    {"Y-", EdtfFault::not_edtf},
    {"Y12345-06", EdtfFault::not_edtf},
    {"Y17E7-12-26", EdtfFault::not_edtf},
    {"Y17E", EdtfFault::not_edtf},
    {"Y012345", EdtfFault::not_edtf},
    {"1950S", EdtfFault::not_edtf},
    {"-0000", EdtfFault::not_edtf},
    {"-0000-01-01", EdtfFault::not_edtf},
    {"/", EdtfFault::not_edtf},
    {"..", EdtfFault::not_edtf},
    {"../..", EdtfFault::not_edtf},
    {"/..", EdtfFault::not_edtf},
    {"1960//1961", EdtfFault::not_edtf},
    {"1960/1961/1962", EdtfFault::not_edtf},
    {"1960...1961", EdtfFault::not_edtf},
    {"1960..1961", EdtfFault::not_edtf},
    {"1960-09-14T25:00:00", EdtfFault::not_edtf},
    {"1960-09-14T10:00", EdtfFault::not_edtf},
    {"1960-09-14T10:00:00+24", EdtfFault::not_edtf},
    {"1960-09-14T10:00:00 Z", EdtfFault::not_edtf},
    {"1960-09T10:00:00", EdtfFault::not_edtf},
    {"[1960", EdtfFault::not_edtf},
    {"1960]", EdtfFault::not_edtf},
    {"[1960}", EdtfFault::not_edtf},
    {"[]", EdtfFault::not_edtf},
    {"{}", EdtfFault::not_edtf},
    {"[..]", EdtfFault::not_edtf},
    {"[1960,]", EdtfFault::not_edtf},
    {"[1960, 1961]", EdtfFault::not_edtf},
    {"[1960,..1961]", EdtfFault::not_edtf},
    {"[1960..,1961]", EdtfFault::not_edtf},
    {"[1960/1961]", EdtfFault::not_edtf},
    {"[[1960]]", EdtfFault::not_edtf},
};

}  // namespace

TEST_CASE("every supported example of the EDTF specification has the documented meaning") {
    for (const Example& example : published) check(example);
}

TEST_CASE("dates without an example in the specification follow its rules") {
    for (const Example& example : more) check(example);
}

TEST_CASE("each invalid date has the right reason") {
    for (const NoDate& none : no_dates) {
        CAPTURE(none.text);
        const EdtfReading reading = read_edtf(none.text);
        CHECK_FALSE(reading.date.has_value());
        CHECK(static_cast<int>(reading.fault) == static_cast<int>(none.fault));
        CHECK_FALSE(parse_edtf(none.text).has_value());
        CHECK(describe(reading.fault) != describe(EdtfFault::none));
    }
    CHECK_FALSE(parse_edtf(std::string_view("1960\0", 5)).has_value());
    CHECK_FALSE(parse_edtf('[' + std::string(100'000, ',') + ']').has_value());
}

TEST_CASE("the longest texts with the most possible dates are read quickly") {
    std::string text = "[XXX1-02-29";
    while (text.size() < 980) text += ",XXX1-02-29";
    bool none = true;
    for (int i = 0; i < 1000; ++i) none = none && !parse_edtf(text + ']');
    CHECK(none);
    text = "[XXXX-02-29";
    while (text.size() < 980) text += ",X0XX-02-29";
    bool all = true;
    for (int i = 0; i < 1000; ++i) all = all && parse_edtf(text + ']');
    CHECK(all);
}
