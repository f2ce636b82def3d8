#include "cite/english_date.h"

#include "cite/small_edition.h"
#include "doctest/doctest.h"

using namespace daybook;
using test::edition;
using test::entry;

namespace {

std::string said(const std::string& edtf, DateStyle style) {
    const Journal journal = edition("", entry(edtf));
    REQUIRE(journal.entries.size() == 1);
    return english_date(journal.entries[0], style);
}

struct Example {
    const char* edtf;
    const char* chicago;
    const char* mla;
    const char* apa;
};

}  // namespace

TEST_CASE("A date keeps its day, its range and its doubt in each style") {
    const Example examples[] = {
        {"1960-09-14", "September 14, 1960", "14 Sept. 1960", "1960, September 14"},
        {"1960-09-14T10:00:00Z", "September 14, 1960", "14 Sept. 1960", "1960, September 14"},
        {"1960-05", "May 1960", "May 1960", "1960, May"},
        {"1960", "1960", "1960", "1960"},
        {"1960-09-XX", "September 1960", "Sept. 1960", "1960, September"},
        {"1960-XX-XX", "1960", "1960", "1960"},
        {"1960-23", "autumn 1960", "autumn 1960", "1960, Autumn"},
        {"1960-33", "January–March 1960", "Jan.–Mar. 1960", "1960, January–March"},
        {"196X", "1960s", "1960s", "1960s"},
        {"19XX", "between 1900 and 1999", "between 1900 and 1999", "between 1900 and 1999"},
        {"1957-08-1X", "between August 10 and 19, 1957", "between 10 and 19 Aug. 1957",
         "between 1957, August 10 and 19"},
        {"156X-12-25", "between December 25, 1560, and December 25, 1569", "between 25 Dec. 1560 and 25 Dec. 1569",
         "between 1560, December 25 and 1569, December 25"},
        {"1960-09-20/1960-09-23", "September 20–23, 1960", "20–23 Sept. 1960", "1960, September 20–23"},
        {"1960-09-30/1960-10-02", "September 30–October 2, 1960", "30 Sept.–2 Oct. 1960",
         "1960, September 30–October 2"},
        {"1960-12-30/1961-01-02", "December 30, 1960–January 2, 1961", "30 Dec. 1960–2 Jan. 1961",
         "1960, December 30–1961, January 2"},
        {"1960-09/1960-11", "September–November 1960", "Sept.–Nov. 1960", "1960, September–November"},
        {"1958/1960", "1958–1960", "1958–1960", "1958–1960"},
        {"1960-09/1960-10-05", "September 1960–October 5, 1960", "Sept. 1960–5 Oct. 1960",
         "1960, September–1960, October 5"},
        {"1960-09-14/..", "September 14, 1960–", "14 Sept. 1960–", "1960, September 14–"},
        {"1960-09-14/", "September 14, 1960–?", "14 Sept. 1960–?", "1960, September 14–?"},
        {"../1960-09-14", "until September 14, 1960", "until 14 Sept. 1960", "until 1960, September 14"},
        {"/1960-09-14", "?–September 14, 1960", "?–14 Sept. 1960", "?–1960, September 14"},
        {"1958~", "[ca. 1958]", "circa 1958", "ca. 1958"},
        {"1958?", "[1958?]", "1958?", "1958?"},
        {"1958-03-02%", "[ca. March 2, 1958?]", "circa 2 Mar. 1958?", "ca. 1958, March 2?"},
        {"2004-06~-11", "[ca. June 11, 2004]", "circa 11 June 2004", "ca. 2004, June 11"},
        {"1984~/2004-06", "[ca. 1984–June 2004]", "circa 1984–June 2004", "ca. 1984–2004, June"},
        {"[1667,1668,1670..1672]", "[1667; 1668 or 1670–1672]", "1667; 1668 or 1670–1672", "1667; 1668 or 1670–1672"},
        {"{1960-09-14,1960-09-20}", "September 14, 1960 and September 20, 1960", "14 Sept. 1960 and 20 Sept. 1960",
         "1960, September 14 and 1960, September 20"},
        {"[..1984]", "[until 1984]", "until 1984", "until 1984"},
        {"-0043", "44 BCE", "44 BCE", "44 BCE"},
        {"0045", "45 CE", "45 CE", "45 CE"},
        {"-0044-03-15", "March 15, 45 BCE", "15 Mar. 45 BCE", "45 BCE, March 15"},
        {"XXXX-XX-XX", "", "", ""},
    };
    for (const Example& example : examples) {
        CAPTURE(example.edtf);
        CHECK(said(example.edtf, DateStyle::chicago) == example.chicago);
        CHECK(said(example.edtf, DateStyle::mla) == example.mla);
        CHECK(said(example.edtf, DateStyle::apa) == example.apa);
    }
}

TEST_CASE("The Julian day is the inverse of from_julian, for all years that a journal can have") {
    for (int year = -9990; year <= 9990; year += 7) {
        const CivilDate date = {year, 1 + (year + 9990) % 12, 1 + (year + 9990) % 28};
        REQUIRE(to_julian(from_julian(date)) == date);
    }
    for (const CivilDate& date : {CivilDate{1900, 2, 29}, {1917, 10, 25}, {0, 2, 29}, {-1, 12, 31}, {4, 2, 28}}) {
        CHECK(to_julian(from_julian(date)) == date);
    }
}

TEST_CASE("An Old Style date follows the new one") {
    const auto old = [](const std::string& julian) {
        return edition("", R"({"id": "e", "title": "A visit", "text": [], "written": {"text": "then", )"
                           R"("calendar": "julian", "julian": ")" +
                               julian + R"("}})");
    };
    const Journal day = old("1917-10-25");
    REQUIRE(day.entries.size() == 1);
    CHECK(english_date(day.entries[0], DateStyle::chicago) == "November 7, 1917 [O.S. October 25, 1917]");
    CHECK(english_date(day.entries[0], DateStyle::mla) == "7 Nov. 1917 [O.S. 25 Oct. 1917]");
    CHECK(english_date(day.entries[0], DateStyle::apa) == "1917, November 7 [O.S. 1917, October 25]");
    const Journal days = old("1900-02-28/1900-03-01");
    REQUIRE(days.entries.size() == 1);
    CHECK(english_date(days.entries[0], DateStyle::chicago) == "March 12–14, 1900 [O.S. February 28–March 1, 1900]");
}
