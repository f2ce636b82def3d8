#include "journal/ascii.h"

#include "doctest/doctest.h"

using namespace daybook;

TEST_CASE("only ASCII letters and digits count, and only ASCII letters change case") {
    for (int byte = -128; byte < 128; ++byte) {
        const char c = static_cast<char>(byte);
        const bool small = std::string_view("abcdefghijklmnopqrstuvwxyz").find(c) != std::string_view::npos;
        const bool capital = std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZ").find(c) != std::string_view::npos;
        const bool digit = std::string_view("0123456789").find(c) != std::string_view::npos;
        CAPTURE(byte);
        CHECK(is_letter(c) == (small || capital));
        CHECK(is_digit(c) == digit);
        CHECK(is_letter_or_digit(c) == (small || capital || digit));
        CHECK(lower_case(c) == (capital ? c + 32 : c));
    }
    CHECK(lower_case("Ä Rook & SÖHNE.TXT") == "Ä rook & sÖhne.txt");
}

TEST_CASE("hexadecimal digits are written and read") {
    std::string out;
    append_hex(out, 0x200E, 4, Letters::upper);
    append_hex(out, 0xAB, 2, Letters::lower);
    append_hex(out, 0xFFFFFFFF, 8, Letters::lower);
    append_hex(out, 0x123, 2, Letters::upper);
    CHECK(out == "200Eabffffffff23");
    for (int digit = 0; digit < 16; ++digit) {
        CHECK(hex_value("0123456789abcdef"[digit]) == digit);
        CHECK(hex_value("0123456789ABCDEF"[digit]) == digit);
    }
    for (const char c : {'g', 'G', '/', ':', '@', '`', ' ', '\0', '\xE9'}) CHECK(hex_value(c) == -1);
}

TEST_CASE("base64 is that of RFC 4648, section 10") {
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foob") == "Zm9vYg==");
    CHECK(base64("fooba") == "Zm9vYmE=");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xFB\xFF\xBF") == "+/+/");
}
