#include "words/plural.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace daybook {

namespace {

/// The categories of the numbers as letters: z, o, t, f, m, and "." for other.
std::string categories(std::string_view name, const std::vector<std::int64_t>& numbers) {
    const auto rule = find_plural_rule(name);
    if (!rule) return "no such rule";
    std::string out;
    for (const std::int64_t number : numbers) out += "zotfm."[static_cast<int>(plural_category(*rule, number))];
    return out;
}

}  // namespace

// The samples of CLDR's plurals.xml, for whole numbers.
TEST_CASE("plural categories are CLDR's") {
    const std::vector<std::int64_t> few = {0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 14, 19, 20, 21, 22, 25};
    const std::vector<std::int64_t> large = {100, 101, 102, 103, 111, 112, 119, 121, 200, 1000, 1'000'000};
    const auto check = [&](std::string_view name, std::string_view of_few, std::string_view of_large) {
        CAPTURE(name);
        CHECK(categories(name, few) == of_few);
        CHECK(categories(name, large) == of_large);
    };
    check("other", ".................", "...........");
    check("one-other", ".o...............", "...........");
    check("hindi", "oo...............", "...........");
    check("french", "oo...............", "..........m");
    check("spanish", ".o...............", "..........m");
    check("east-slavic", "mofffmmmmmmmmmofm", "moffmmmommm");
    check("polish", "mofffmmmmmmmmmmfm", "mmffmmmmmmm");
    check("czech", ".offf............", "...........");
    check("south-slavic", ".offf.........of.", ".off...o...");
    check("slovenian", ".otff............", ".otf.......");
    check("lithuanian", ".offffff......off", ".off...o...");
    check("latvian", "zo......zzzzzzo..", "zo..zzzozzz");
    check("romanian", "fofffffffffff....", ".ffffff....");
    check("icelandic", ".o............o..", ".o.....o...");
    check("hebrew", ".ot..............", "...........");
    check("irish", ".otffffmm........", "...........");
    check("welsh", "zotf..m..........", "...........");
    check("arabic", "zotffffffmmmmmmmm", "...fmmmm...");
}

TEST_CASE("an unknown rule is not found, and a negative number counts as its absolute value") {
    CHECK_FALSE(find_plural_rule("klingon"));
    CHECK(categories("one-other", {-1, -2}) == "o.");
}

}  // namespace daybook
