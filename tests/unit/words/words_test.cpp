#include "words/words.h"

#include <doctest/doctest.h>

#include "words/messages.h"

namespace daybook {

namespace {

Day day(int year, int month, int of_month) {
    return to_day({year, month, of_month});
}

}  // namespace

TEST_CASE("a message takes its arguments by name") {
    const Words words;
    CHECK(words.say(msg::date_about{.date = "1958"}) == "about 1958");
    CHECK(words.say(msg::date_day{.day = 14, .month = std::string("September"), .year = Caption("1960")}) ==
          "14 September 1960");
    CHECK(words.text(msg::date_unknown{}) == "date unknown");
    CHECK(words.text(msg::month_1::id + 8) == "September");
    CHECK(words.tag() == "en");
    CHECK_FALSE(words.from_the_right());
}

TEST_CASE("a message is put into a caption as far as it fits") {
    const Words words;
    CHECK(words.caption(msg::list_or{.list = "a", .last = "b"}).view() == "a or b");
    CHECK(words.caption(msg::date_about{.date = std::string(200, 'x')}).view().size() == Caption::capacity);
}

TEST_CASE("the pieces of a message say which are arguments") {
    const Words words;
    std::string marked;
    words.pieces(msg::span_close{.from = "a", .to = 1204}, [&](std::string_view piece, int argument) {
        if (argument >= 0) marked += std::to_string(argument) + '<';
        marked += piece;
        if (argument >= 0) marked += '>';
    });
    CHECK(marked == "0<a>–1<1,204>");
}

TEST_CASE("numbers are grouped") {
    const Words words;
    CHECK(words.number(0).view() == "0");
    CHECK(words.number(999).view() == "999");
    CHECK(words.number(1204).view() == "1,204");
    CHECK(words.number(1'234'567).view() == "1,234,567");
    CHECK(words.number(-123'456).view() == "-123,456");
    CHECK(words.say(msg::date_about{.date = 12'000}) == "about 12,000");
}

TEST_CASE("a capital letter for the beginning of a line") {
    const Words words;
    CHECK(words.capitalised("about 1958") == "About 1958");
    CHECK(words.capitalised("été 1958") == "Été 1958");
    CHECK(words.capitalised("şubat") == "Şubat");
    CHECK(words.capitalised("źródło") == "Źródło");
    CHECK(words.capitalised("żaden") == "Żaden");
    CHECK(words.capitalised("ľahký") == "Ľahký");
    CHECK(words.capitalised("примерно") == "Примерно");
    CHECK(words.capitalised("ђаво") == "Ђаво");
    CHECK(words.capitalised("περίπου") == "Περίπου");
    for (const std::string same : {"", "1958", "Ärger", "÷", "약 1958년", "حوالي", "ς", "ı", "\xC3"}) {
        CHECK(words.capitalised(same) == same);
    }
}

TEST_CASE("lists") {
    const Words words;
    CHECK(words.list({}).empty());
    CHECK(words.list(std::vector<std::string>{"a"}) == "a");
    CHECK(words.list(std::vector<std::string>{"a", "b"}) == "a and b");
    CHECK(words.list(std::vector<std::string>{"a", "b", "c"}) == "a, b and c");
    CHECK(words.choice(std::vector<std::string>{"a", "b", "c"}) == "a, b or c");
}

TEST_CASE("days, whole and short") {
    const Words words;
    CHECK(words.date(day(1960, 9, 14)) == "14 September 1960");
    CHECK(words.date(day(-43, 3, 15)) == "15 March 44 BCE");
    CHECK(words.date_with_weekday(day(1960, 9, 14)) == "Wednesday, 14 September 1960");
    CHECK(words.day_of_year({1960, 9, 14}).view() == "14 September");
    CHECK(words.short_date(day(1959, 8, 13)).view() == "13 Aug 1959");
    CHECK(words.short_date(day(1959, 8, 13), day(1959, 1, 1)).view() == "13 Aug");
    CHECK(words.short_date(day(-43, 3, 15), day(1959, 1, 1)).view() == "15 Mar 44 BCE");
    CHECK(words.short_weekday(Weekday::wednesday, 14).view() == "Wed 14");
    CHECK(words.short_month({1960, 9, 14}).view() == "Sep 1960");
    CHECK(words.years(1959, 1960).view() == "1959–1960");
    CHECK(words.year(0).view() == "1 BCE");
    CHECK(words.year(1).view() == "1 CE");
    CHECK(words.year(100).view() == "100");
    CHECK(words.year(180, -43).view() == "180 CE");
}

TEST_CASE("spans name whole units, and shared parts once") {
    const Words words;
    const auto span = [&](Day first, Day last) { return std::string(words.span(first, last).view()); };
    CHECK(span(day(1901, 3, 1), day(1901, 3, 7)) == "1–7 March 1901");
    CHECK(span(day(1901, 3, 31), day(1901, 4, 1)) == "31 March – 1 April 1901");
    CHECK(span(day(1901, 12, 31), day(1902, 1, 1)) == "31 December 1901 – 1 January 1902");
    CHECK(span(day(1901, 3, 1), day(1901, 3, 31)) == "March 1901");
    CHECK(span(day(1901, 1, 1), day(1901, 3, 31)) == "January–March 1901");
    CHECK(span(day(1901, 1, 1), day(1901, 12, 31)) == "1901");
    CHECK(span(day(1900, 1, 1), day(1909, 12, 31)) == "1900–1909");
    CHECK(span(day(-43, 1, 1), day(9, 12, 31)) == "44 BCE – 9 CE");
    CHECK(span(day(-43, 1, 1), day(180, 12, 31)) == "44 BCE – 180 CE");
    CHECK(span(day(-43, 3, 15), day(-43, 3, 15)) == "15 March 44 BCE");
}

TEST_CASE("headings of the timeline") {
    const Words words;
    CHECK(words.period_heading(day(1960, 9, 12), day(1960, 9, 30)).view() == "SEPTEMBER 1960");
    CHECK(words.period_heading(day(1960, 9, 12), day(1960, 10, 1)).view() == "SEP–OCT 1960");
    CHECK(words.period_heading(day(1959, 9, 12), day(1960, 10, 1)).view() == "1959–1960");
    CHECK(words.period_heading(day(-43, 9, 12), day(-42, 10, 1)).view() == "44 BCE – 43 BCE");
}

}  // namespace daybook
