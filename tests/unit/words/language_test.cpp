// Language files: which are accepted and refused, and that all words of another language come from its file.
#include <doctest/doctest.h>

#include <algorithm>

#include "journal/json_string.h"
#include "test_support.h"
#include "words/check.h"
#include "words/english.h"
#include "words/language_file.h"
#include "words/messages.h"
#include "words/words.h"

namespace daybook {

namespace {

constexpr std::string_view head =
    R"({"language": {"tag": "xx", "name": "X", "direction": "ltr", "plural": "RULE", "group": "."}, "messages": {)";

/// A language file in which each message is English in brackets, and each form of a plural begins with its category.
std::string bracketed(std::string_view rule_name) {
    const PluralRule rule = find_plural_rule(rule_name).value_or(PluralRule{});
    std::string out(head);
    out.replace(out.find("RULE"), 4, rule_name);
    for (std::uint32_t i = 0; i < english_message_count; ++i) {
        const auto& [key, text] = english_messages[i];
        const bool forms = text.front() >= first_form && text.front() < first_form + plural_categories;
        out += (i == 0 ? "" : ", ") + json_string(key) + ": ";
        if (!forms) {
            out += json_string("⟦" + std::string(text) + "⟧");
            continue;
        }
        const std::string other(text.substr(text.find(static_cast<char>(first_form + plural_categories - 1)) + 1));
        out += '{';
        for (int c = 0; c < plural_categories; ++c) {
            const auto category = static_cast<PluralCategory>(c);
            if (category != PluralCategory::other && !plural_has(rule, category)) continue;
            if (out.back() != '{') out += ", ";
            const std::string name(category_name(category));
            out += json_string(name) + ": " + json_string("⟦" + name + ' ' + other + "⟧");
        }
        out += '}';
    }
    return out + "}}";
}

/// English with some messages replaced.
std::string changed_english(const std::vector<std::pair<std::string, std::string>>& changes) {
    std::string out = read_file("assets/strings/en.json");
    for (const auto& [key, says] : changes) {
        const std::size_t at = out.find(json_string(key) + ": ");
        REQUIRE(at != std::string::npos);
        const std::size_t from = at + json_string(key).size() + 2;
        out.replace(from, out.find('\n', from) - 1 - from, json_string(says));
    }
    return out;
}

Words read(const std::string& file) {
    Result<Words> words = Words::read(file, "xx.json");
    CHECK(words.ok());
    return words.ok() ? std::move(words.value()) : Words();
}

/// The parts of a text that are outside of all brackets.
std::string outside(std::string_view text) {
    std::string out;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with("⟦") || text.substr(at).starts_with("⟧")) {
            depth += text.substr(at).starts_with("⟦") ? 1 : -1;
            at += 3;
            continue;
        }
        if (depth == 0) out += text[at];
        ++at;
    }
    return out;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    CHECK(at != std::string::npos);
    if (at != std::string::npos) text.replace(at, what.size(), by);
    return text;
}

}  // namespace

TEST_CASE("the language file of English is English") {
    const std::string file = read_file("assets/strings/en.json");
    for (const Problem& problem : check_language(file, "en.json")) MESSAGE(to_line(problem));
    const Result<Words> read = Words::read(file, "en.json");
    REQUIRE(read.ok());
    const Words english;
    for (std::uint32_t i = 0; i < message_count; ++i) {
        const MessageId id{static_cast<std::uint16_t>(i)};
        CHECK(read.value().text(id) == english.text(id));
    }
    CHECK(read.value().tag() == "en");
}

TEST_CASE("in another language every date, number and list comes from its file") {
    const Words words = read(bracketed("one-other"));
    CHECK(words.tag() == "xx");
    for (const std::string_view text : {"1985-04-12",
                                        "1985-04",
                                        "1985",
                                        "1964/2008",
                                        "2004-06/2006-08",
                                        "2004-02-01/2005-02-08",
                                        "2001-21",
                                        "2001-34",
                                        "1984?",
                                        "2004-06~",
                                        "201X",
                                        "20XX",
                                        "2004-XX",
                                        "1985-04-XX",
                                        "1985-04-12/..",
                                        "../1985",
                                        "1985/",
                                        "/1985",
                                        "-1985",
                                        "[1667,1668,1670..1672]",
                                        "[..1760-12-03]",
                                        "{1960,1961-12}",
                                        "{..1984}",
                                        "2004-06~-11",
                                        "?2004-06-~11",
                                        "156X-12-25",
                                        "XXXX-12-XX",
                                        "1984-1X",
                                        "1560-XX-25",
                                        "1957-08-1X",
                                        "1957-1X-05",
                                        "1X5X",
                                        "XXXX",
                                        "-000X",
                                        "1957-1X-1X",
                                        "1957-XX-1X",
                                        "195X-1X-05",
                                        "2001-21~"}) {
        const std::optional<EdtfDate> date = parse_edtf(text);
        REQUIRE(date.has_value());
        const std::string said = words.date(*date);
        CAPTURE(text);
        CAPTURE(said);
        CHECK(outside(said).empty());
    }
    const Day day = to_day({1960, 9, 14});
    for (const std::string& said :
         {words.date(day), words.date_with_weekday(day), std::string(words.short_date(day).view()),
          std::string(words.month_heading({1960, 9, 14}).view()), std::string(words.span(day, day + 30).view()),
          std::string(words.month(9)), std::string(words.short_weekday(Weekday::monday, 12).view())}) {
        CHECK(outside(said).empty());
    }
    CHECK(words.number(1'234'567).view() == "1.234.567");
}

TEST_CASE("a message that counts uses the plural forms of its language") {
    const auto said = [](std::string_view rule, std::initializer_list<int> counts) {
        const Words words = read(bracketed(rule));
        std::string out;
        for (const int count : counts) {
            const std::string entries = words.say(msg::count_entries{.count = count});
            out += entries.substr(3, entries.find(' ') - 3) + ' ';
            CHECK(outside(entries).empty());
        }
        return out;
    };
    CHECK(said("other", {0, 1, 2}) == "other other other ");
    CHECK(said("french", {0, 1, 2, 1'000'000}) == "one one other many ");
    CHECK(said("east-slavic", {1, 2, 5, 11, 21, 22}) == "one few many many one few ");
    CHECK(said("polish", {1, 2, 5, 12, 21, 22}) == "one few many many many few ");
    CHECK(said("arabic", {0, 1, 2, 3, 11, 100}) == "zero one two few many other ");
}

TEST_CASE("a wrong language file is refused, and the check explains why") {
    const std::string good = bracketed("one-other");
    CHECK(check_language(good, "xx.json").empty());
    struct Case {
        std::string file;
        std::string_view what;
    };
    const std::string month = "\"month.9\": \"⟦September⟧\"";
    const Case cases[] = {
        {"[]", "object"},
        {"{\"language\": {}}", "messages"},
        {replaced(good, R"("tag": "xx")", R"("tag": "x y")"), "tag"},
        {replaced(good, R"("tag": "xx")", R"("tag": "1234")"), "tag"},
        {replaced(good, R"("tag": "xx")", R"("tag": "x-private")"), "tag"},
        {replaced(good, R"("ltr")", R"("up")"), "direction"},
        {replaced(good, R"("one-other")", R"("klingon")"), "plural"},
        {replaced(good, R"("group": ".")", R"("group": "....")"), "group"},
        {replaced(good, month + ", ", ""), "there is no message \"month.9\""},
        {replaced(good, month, month + ", \"month.9-a\": \"x\""), "no message \"month.9-a\""},
        {replaced(good, month, month + ", " + month), "twice"},
        {replaced(good, "\"month.1\": \"⟦January⟧\", \"month.2\": \"⟦February⟧\"",
                  "\"month.2\": \"⟦February⟧\", \"month.1\": \"⟦January⟧\""),
         "not in its place"},
        {replaced(good, month, "\"month.9\": 9"), "not a text"},
        {replaced(good, month, "\"month.9\": \"\""), "empty"},
        {replaced(good, month, "\"month.9\": \"  \u00a0\""), "empty"},
        {replaced(good, month, "\"month.9\": \"a\\u202eb\""), "control"},
        {replaced(good, month, "\"month.9\": \"a\\nb\""), "control"},
        {replaced(good, month, "\"month.9\": \"" + std::string(1001, 'x') + "\""), "too long"},
        {replaced(good, month, "\"month.9\": \"a{b}\""), "argument"},
        {replaced(good, month, "\"month.9\": \"a}b\""), "brace"},
        {replaced(good, month, "\"month.9\": \"a{\""), "brace"},
        {replaced(good, month, "\"month.9\": {\"other\": \"x\"}"), "has plural forms, but no count"},
        {replaced(good, "⟦about {date}⟧", "about"), "all its arguments"},
        {replaced(good, "⟦about {date}⟧", "about {data}"), "argument"},
        {replaced(good, "⟦about {date}⟧",
                  "{date}{date}{date}{date}{date}{date}{date}{date}{date}{date}{date}{date}{date}"
                  "{date}{date}{date}{date}"),
         "too many"},
        {replaced(good, "\"one\": ", "\"few\": "), "forms"},
        {replaced(good, "\"one\": ", "\"few\": \"{some} {count}\", \"one\": "), "forms"},
    };
    for (const Case& each : cases) {
        const std::string& file = each.file;
        const std::string_view what = each.what;
        CAPTURE(what);
        const Result<Words> read = Words::read(file, "xx.json");
        CHECK_FALSE(read.ok());
        const std::vector<Problem> problems = check_language(file, "xx.json");
        CHECK_FALSE(problems.empty());
        const bool said = std::any_of(problems.begin(), problems.end(),
                                      [&](const Problem& problem) { return to_line(problem).find(what) < 1000; });
        if (!said && !problems.empty()) MESSAGE(to_line(problems.front()));
        CHECK(said);
    }
}

TEST_CASE("a language file that is cut off or changed is refused or read, without a crash") {
    const std::string good = bracketed("arabic");
    for (std::size_t size = 0; size < good.size(); size += 211) CHECK_FALSE(Words::read(good.substr(0, size), "").ok());
    for (std::size_t at = 0; at < good.size(); at += 97) {
        for (const char byte : {'{', '"', '\0', '\x80', ','}) {
            std::string changed = good;
            changed[at] = byte;
            const bool taken = Words::read(changed, "").ok();
            if (!taken) CHECK_FALSE(check_language(changed, "").empty());
        }
    }
}

TEST_CASE("a language file is distinguished from a journal") {
    CHECK(looks_like_language(bracketed("other")));
    CHECK_FALSE(looks_like_language(R"({"format": "daybook-journal", "messages": {}})"));
    CHECK_FALSE(looks_like_language("no JSON"));
}

TEST_CASE("a language can put what follows a word into its own case, and mark the days of a list") {
    const Words words = read(changed_english({
        {"date.perhaps", "vielleicht {date}"},
        {"date.until", "bis {date}"},
        {"date.about", "um {date}"},
        {"date.sometime-in", "irgendwann in {years}"},
        {"date.days", "{days} {month} {year}"},
        {"date.listed-day", "{day}."},
        {"list.or", "{list} oder {last}"},
        {"years.decade", "{year}er Jahre"},
        {"years.decade-phrase", "die {year}er Jahre"},
        {"years.decade-governed", "in die {year}er Jahre"},
        {"years.decade-in", "den {year}er Jahren"},
        {"years.between-phrase", "die Jahre {from} bis {to}"},
        {"season.22", "Sommer {year}"},
        {"season-of.22", "den Sommer {year}"},
    }));
    const auto date = [&](const char* edtf) { return words.date(parse_edtf(edtf).value()); };
    CHECK(date("196X") == "1960er Jahre");
    CHECK(date("196X?") == "vielleicht die 1960er Jahre");
    CHECK(date("196X~") == "um in die 1960er Jahre");
    CHECK(date("19XX?") == "vielleicht die Jahre 1900 bis 1999");
    CHECK(date("../196X") == "bis in die 1960er Jahre");
    CHECK(date("196X-XX") == "irgendwann in den 1960er Jahren");
    CHECK(date("1960-22") == "Sommer 1960");
    CHECK(date("1960-22~") == "um den Sommer 1960");
    CHECK(date("1960-09-X5") == "5., 15. oder 25. September 1960");
    CHECK(date("1960-09-1X") == "one of 10.–19. September 1960");
}

}  // namespace daybook
