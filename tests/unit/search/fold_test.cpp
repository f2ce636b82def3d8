#include "search/fold.h"

#include <doctest/doctest.h>

using namespace daybook;

TEST_CASE("words are compared without capitals and without marks on letters") {
    CHECK(fold("Kosaka Zentarō") == "kosaka zentaro");
    CHECK(fold("Chŏng Chun-gi") == "chong chun-gi");
    CHECK(fold("Ödön von Horváth") == "odon von horvath");
    CHECK(fold("Łódź, Škoda, Đorđe, Ægir, Straße, œuvre") == "lodz, skoda, dorde, aegir, strasse, oeuvre");
    CHECK(fold("Hồ Chí Minh") == "ho chi minh");
    CHECK(fold("ÁÀÂÃÄÅ × ÷ ÿ Ÿ") == "aaaaaa × ÷ y y");
    CHECK(fold("Å as a letter and a mark: A\xCC\x8A") == "a as a letter and a mark: a");
}

TEST_CASE("Greek and Cyrillic lose their capitals, and ё is looked for as е") {
    CHECK(fold("Хрущёв") == fold("хрущев"));
    CHECK(fold("ЂЉЊ") == "ђљњ");
    CHECK(fold("ΛΌΓΟΣ") == "λΌγοσ");
    CHECK(fold("ς") == "σ");
}

TEST_CASE("other scripts stay as they are, and what is cut off in a character ends there") {
    CHECK(fold("김일성 金日成 № 7") == "김일성 金日成 № 7");
    CHECK(fold("ab\xE9") == "ab");
    CHECK(fold("ab\xED\x95") == "ab");
    CHECK(fold("").empty());
}

TEST_CASE("each word that is typed must be there, in any order, and none finds everything") {
    CHECK(Matcher("zent KOS").matches_folded(fold("Kosaka Zentarō")));
    CHECK(Matcher("  ").matches_folded("anything"));
    CHECK(Matcher("").empty());
    CHECK_FALSE(Matcher("zent kim").matches_folded(fold("Kosaka Zentarō")));
}
