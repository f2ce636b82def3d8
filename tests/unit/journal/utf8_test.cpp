#include "journal/utf8.h"

#include "doctest/doctest.h"

using namespace daybook;

TEST_CASE("well-formed UTF-8 is accepted up to the last character") {
    for (const std::string_view good :
         {"", "abc", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
          "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "12345678é123456789"}) {
        CHECK_FALSE(first_invalid_utf8(good).has_value());
    }
}

TEST_CASE("the first byte of the first malformed character is found") {
    CHECK(first_invalid_utf8("0123456789\xFFz") == 10);
    CHECK(first_invalid_utf8("é\x80") == 2);
    CHECK(first_invalid_utf8("ab\xE2\x82") == 2);
    CHECK(first_invalid_utf8("\xC1\xBF") == 0);
    CHECK(first_invalid_utf8("\xF5\x80\x80\x80") == 0);
}

TEST_CASE("lines and columns count from one, columns in characters") {
    const std::string_view text = "ab\nçd\n";
    CHECK(line_column(text, 0).line == 1);
    CHECK(line_column(text, 0).column == 1);
    CHECK(line_column(text, 5).line == 2);
    CHECK(line_column(text, 5).column == 2);
    CHECK(line_column(text, 99).line == 3);
}
