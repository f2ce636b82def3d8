#include "search/fold.h"

#include <doctest/doctest.h>

#include "journal/ascii.h"
#include "journal/utf8.h"
#include "test_support.h"

using namespace daybook;

TEST_CASE("words are compared without case and diacritics") {
    CHECK(fold("Kosaka Zentarō") == "kosaka zentaro");
    CHECK(fold("Chŏng Chun-gi") == "chong chun-gi");
    CHECK(fold("Ödön von Horváth") == "odon von horvath");
    CHECK(fold("Łódź, Škoda, Đorđe, Ægir, Straße, œuvre") == "lodz, skoda, dorde, aegir, strasse, oeuvre");
    CHECK(fold("Hồ Chí Minh") == "ho chi minh");
    CHECK(fold("ÁÀÂÃÄÅ × ÷ ÿ Ÿ") == "aaaaaa × ÷ y y");
    CHECK(fold("Å as a letter and a mark: A\xCC\x8A") == "a as a letter and a mark: a");
}

TEST_CASE("Greek and Cyrillic lose case and diacritics") {
    CHECK(fold("Хрущёв") == fold("хрущев"));
    CHECK(fold("Толстой") == "толстои");
    CHECK(fold("ЂЉЊ") == "ђљњ");
    CHECK(fold("ΛΌΓΟΣ") == "λογοσ");
    CHECK(fold("ΛΌΓΟΣ") == fold("λόγος"));
    CHECK(fold("ᾳ Ἀλέξανδρος") == "α αλεξανδροσ");
    CHECK(fold("STRAẞE") == fold("straße"));
}

TEST_CASE("all forms of the numero sign are equal") {
    for (const std::string_view number : {"Nº 162", "№ 162", "N° 162", "No 162"}) CHECK(fold(number) == "no 162");
}

TEST_CASE("equivalent forms of characters are equal") {
    CHECK(fold("ﬁnal ﬄ") == "final ffl");
    CHECK(fold("Ｒｏｏｋ　１８５０") == "rook 1850");
    CHECK(fold("ｶﾞｲﾄﾞ") == "ガイド");
    CHECK(fold("は\u3099 は\u309A ウ\u3099 あ\u3099") == "ば ぱ ヴ あ\u3099");
    CHECK(fold("\u00A0\u2009\u202F") == "   ");
}

TEST_CASE("every Hangul syllable is found by its Jamo") {
    std::string syllable, jamo;
    for (char32_t lead = 0; lead < 19; ++lead) {
        for (char32_t vowel = 0; vowel < 21; ++vowel) {
            for (char32_t tail = 0; tail < 28; ++tail) {
                append_utf8(syllable, 0xAC00 + (lead * 21 + vowel) * 28 + tail);
                append_utf8(jamo, 0x1100 + lead);
                append_utf8(jamo, 0x1161 + vowel);
                if (tail != 0) append_utf8(jamo, 0x11A7 + tail);
            }
        }
    }
    CHECK(fold(syllable) == syllable);
    CHECK(fold(jamo) == syllable);
    CHECK(fold("\uAE40\u11A8") == "\uAE40\u11A8");  // a syllable has at most one final consonant
}

TEST_CASE("every folded character follows Unicode's data") {
    const std::string file = read_file("tests/data/fold.txt");
    const auto number = [](std::string_view text) {
        char32_t code = 0;
        for (const char c : text) code = code * 16 + static_cast<char32_t>(hex_value(c));
        return code;
    };
    const auto characters = [&](std::string_view codes) {
        std::string out;
        while (!codes.empty()) {
            const std::size_t end = std::min(codes.find(' '), codes.size());
            append_utf8(out, number(codes.substr(0, end)));
            codes.remove_prefix(std::min(end + 1, codes.size()));
        }
        return out;
    };
    int checked = 0;
    char32_t next = 0, last = 0;
    const auto check_unchanged = [&](char32_t before) {
        for (; next < before; ++next, ++checked) {
            std::string same;
            append_utf8(same, next);
            CHECK(fold(same) == same);
        }
    };
    for (std::string_view rest = file; !rest.empty();) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        if (line.starts_with('#')) continue;
        if (const std::size_t dash = line.find('-'); dash != std::string_view::npos) {
            if (next != 0) check_unchanged(last + 1);
            next = number(line.substr(0, dash));
            last = number(line.substr(dash + 1));
            continue;
        }
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        const std::string character = characters(line.substr(0, first));
        const std::string folded = characters(line.substr(first + 1, second - first - 1));
        check_unchanged(number(line.substr(0, first)));
        CAPTURE(line);
        CHECK(fold(character) == folded);
        CHECK(fold(characters(line.substr(second + 1))) == (second + 1 < line.size() ? folded : ""));
        CHECK(fold(folded) == folded);
        ++next;
        ++checked;
    }
    check_unchanged(last + 1);
    CHECK(checked > 2500);
}

TEST_CASE("other characters do not change, and invalid bytes are dropped") {
    CHECK(fold("김일성 金日成 「‘’」 𝄞") == "김일성 金日成 「‘’」 𝄞");
    CHECK(fold("ab\xE9") == "ab");
    CHECK(fold("ab\xED\x95") == "ab");
    CHECK(fold("a\x80z") == "az");
    CHECK(fold("").empty());
}

TEST_CASE("all typed words must occur, in any order; without words everything matches") {
    CHECK(Matcher("zent KOS").matches_folded(fold("Kosaka Zentarō")));
    CHECK(Matcher("  ").matches_folded("anything"));
    CHECK(Matcher("").empty());
    CHECK_FALSE(Matcher("zent kim").matches_folded(fold("Kosaka Zentarō")));
}
