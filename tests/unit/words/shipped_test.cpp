// Dates, numbers and plural forms in the languages that come with Daybook.
#include <doctest/doctest.h>

#include "test_support.h"
#include "words/messages.h"
#include "words/words.h"

namespace daybook {

namespace {

Words shipped(const std::string& tag) {
    Result<Words> words = Words::read(read_file("assets/strings/" + tag + ".json"), tag);
    REQUIRE(words.ok());
    return std::move(words.value());
}

struct DateCase {
    const char* edtf;
    const char *ko, *ru, *de;
};

/// Each kind of EDTF date.
constexpr DateCase dates[] = {
    {"1960-09-14", "1960년 9월 14일", "14 сентября 1960 г.", "14. September 1960"},
    {"1960-05-01", "1960년 5월 1일", "1 мая 1960 г.", "1. Mai 1960"},
    {"1960-09", "1960년 9월", "сентябрь 1960 г.", "September 1960"},
    {"1960", "1960년", "1960 г.", "1960"},
    {"-0043-03-15", "기원전 44년 3월 15일", "15 марта 44 г. до н. э.", "15. März 44 v. Chr."},
    {"-0043", "기원전 44년", "44 г. до н. э.", "44 v. Chr."},
    {"0012", "기원후 12년", "12 г. н. э.", "12 n. Chr."},
    {"1960-09-12/1960-09-30", "1960년 9월 12~30일", "12–30 сентября 1960 г.", "12.–30. September 1960"},
    {"1960-08-30/1960-09-02", "1960년 8월 30일~9월 2일", "30 августа — 2 сентября 1960 г.",
     "30. August – 2. September 1960"},
    {"1959-12-30/1960-01-02", "1959년 12월 30일~1960년 1월 2일", "30 декабря 1959 г. — 2 января 1960 г.",
     "30. Dezember 1959 – 2. Januar 1960"},
    {"1960-01/1960-03", "1960년 1월~3월", "январь — март 1960 г.", "Januar–März 1960"},
    {"1959/1960", "1959년~1960년", "1959–1960 гг.", "1959–1960"},
    {"-0043/-0042", "기원전 44년~기원전 43년", "44 г. до н. э. — 43 г. до н. э.", "44 v. Chr. – 43 v. Chr."},
    {"../1960-09-14", "1960년 9월 14일까지", "до 14 сентября 1960 г.", "bis 14. September 1960"},
    {"1960-09/..", "1960년 9월부터", "с сентября 1960 г.", "ab September 1960"},
    {"1960-09/", "1960년 9월부터, 종료 시점 미상", "с сентября 1960 г., окончание неизвестно",
     "ab September 1960, Ende unbekannt"},
    {"1960-05~", "1960년 5월경", "около мая 1960 г.", "ca. Mai 1960"},
    {"1958?", "아마도 1958년", "возможно, 1958 г.", "vielleicht 1958"},
    {"1960-21", "1960년 봄", "весна 1960 г.", "Frühjahr 1960"},
    {"1960-21~", "1960년 봄경", "около весны 1960 г.", "ca. Frühjahr 1960"},
    {"1960-34", "1960년 2분기", "II квартал 1960 г.", "2. Quartal 1960"},
    {"196X", "1960년대", "1960-е гг.", "1960er Jahre"},
    {"196X~", "1960년대경", "около 1960-х гг.", "ca. 1960er Jahre"},
    {"19XX", "1900년~1999년 중 어느 해", "между 1900 и 1999 гг.", "zwischen 1900 und 1999"},
    {"1960-XX", "1960년 중", "в 1960 г., точная дата неизвестна", "1960, genaues Datum unbekannt"},
    {"1960-09-X5", "1960년 9월 5일, 15일 또는 25일", "5, 15 или 25 сентября 1960 г.",
     "5., 15. oder 25. September 1960"},
    {"196X-12-25", "1960년대 어느 해 12월 25일", "25 декабря одного из 1960-х гг.",
     "25. Dezember eines der 1960er Jahre"},
    {"[1960-09-14,1960-09-16]", "1960년 9월 14일 또는 1960년 9월 16일", "14 сентября 1960 г. или 16 сентября 1960 г.",
     "14. September 1960 oder 16. September 1960"},
    {"XXXX-XX-XX", "날짜 미상", "дата неизвестна", "Datum unbekannt"},
};

}  // namespace

TEST_CASE("dates of each kind are written as the language writes them") {
    const Words ko = shipped("ko");
    const Words ru = shipped("ru");
    const Words de = shipped("de");
    for (const DateCase& each : dates) {
        CAPTURE(each.edtf);
        const EdtfDate date = parse_edtf(each.edtf).value_or(EdtfDate{});
        CHECK(ko.date(date) == each.ko);
        CHECK(ru.date(date) == each.ru);
        CHECK(de.date(date) == each.de);
    }
}

TEST_CASE("short dates of the timeline have their own names of months after a day") {
    const Words ru = shipped("ru");
    CHECK(ru.short_date(to_day({1960, 5, 13})).view() == "13 мая 1960");
    CHECK(ru.short_month({1960, 5, 1}).view() == "май 1960");
    CHECK(ru.month_heading({1960, 9, 1}).view() == "СЕНТЯБРЬ 1960");
    CHECK(ru.date_with_weekday(to_day({1960, 9, 14})) == "14 сентября 1960 г., среда");
    const Words ko = shipped("ko");
    CHECK(ko.short_date(to_day({1960, 9, 14})).view() == "1960년 9월 14일");
    CHECK(ko.short_weekday(weekday(to_day({1960, 9, 14})), 14).view() == "14(수)");
    CHECK(ko.date_with_weekday(to_day({1960, 9, 14})) == "1960년 9월 14일 수요일");
    const Words de = shipped("de");
    CHECK(de.short_date(to_day({1960, 9, 14})).view() == "14. Sept. 1960");
    CHECK(de.date_with_weekday(to_day({1960, 9, 14})) == "Mittwoch, 14. September 1960");
}

TEST_CASE("each number has its plural form") {
    const Words ko = shipped("ko");
    const Words ru = shipped("ru");
    const Words de = shipped("de");
    struct {
        int count;
        const char *ko, *ru, *de;
    } const cases[] = {
        {0, "기록 0건", "0 записей", "0 Einträge"},
        {1, "기록 1건", "1 запись", "1 Eintrag"},
        {2, "기록 2건", "2 записи", "2 Einträge"},
        {5, "기록 5건", "5 записей", "5 Einträge"},
        {11, "기록 11건", "11 записей", "11 Einträge"},
        {21, "기록 21건", "21 запись", "21 Einträge"},
        {22, "기록 22건", "22 записи", "22 Einträge"},
        {25, "기록 25건", "25 записей", "25 Einträge"},
        {101, "기록 101건", "101 запись", "101 Einträge"},
        {1204, "기록 1,204건", "1\u00a0204 записи", "1.204 Einträge"},
    };
    for (const auto& each : cases) {
        CHECK(ko.say(msg::count_entries{.count = each.count}) == each.ko);
        CHECK(ru.say(msg::count_entries{.count = each.count}) == each.ru);
        CHECK(de.say(msg::count_entries{.count = each.count}) == each.de);
    }
}

}  // namespace daybook
