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

TEST_CASE("every character is written and read back, and invalid ones become U+FFFD") {
    for (char32_t code = 0; code <= 0x110000; ++code) {
        std::string bytes;
        append_utf8(bytes, code);
        const bool none = code > 0x10FFFF || (code >= 0xD800 && code < 0xE000);
        const Character read = first_character(bytes);
        if (read.code != (none ? 0xFFFD : code) || read.bytes != bytes.size()) FAIL_CHECK("U+", std::uint32_t{code});
    }
    for (const std::string_view bad : {"\x80", "\xC1\xBF", "\xE2\x82", "\xED\xA0\x80", "\xF5\x80\x80\x80"}) {
        CHECK(first_character(bad).code == 0xFFFD);
        CHECK(first_character(bad).bytes == 1);
    }
}

TEST_CASE("text is cut at the end of a character") {
    constexpr std::string_view text = "aé日𝄞b";  // 1, 2, 3, 4 and 1 bytes
    for (const auto& [bytes, start] : std::initializer_list<std::pair<std::size_t, std::string_view>>{{0, ""},
                                                                                                      {1, "a"},
                                                                                                      {2, "a"},
                                                                                                      {3, "aé"},
                                                                                                      {5, "aé"},
                                                                                                      {6, "aé日"},
                                                                                                      {9, "aé日"},
                                                                                                      {10, "aé日𝄞"},
                                                                                                      {11, text},
                                                                                                      {99, text}}) {
        CHECK(cut_to_bytes(text, bytes) == start);
    }
}
