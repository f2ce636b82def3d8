#include "journal/number.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>
#include <string>

#include "doctest/doctest.h"

using namespace daybook;

namespace {

/// The C library's result, to the last bit; nothing if the number is too large.
void check(const std::string& text) {
    const double expected = std::strtod(text.c_str(), nullptr);
    const std::optional<double> read = read_number(text);
    const bool same = read && std::memcmp(&*read, &expected, sizeof expected) == 0;
    if (std::isinf(expected) ? read.has_value() : !same) FAIL_CHECK(text);
}

}  // namespace

TEST_CASE("numbers are read to the last bit, at the limits of a double") {
    for (const char* text : {"0",
                             "-0",
                             "0.0",
                             "-0.0e5",
                             "12",
                             "-12.5",
                             "0.1",
                             "38.9981",
                             "1e22",
                             "1e23",
                             "1e-22",
                             "123456789012345e-30",
                             "9007199254740993",
                             "9007199254740992.5",
                             "9007199254740993.00000000000000000000000000000000001",
                             "4.9e-324",
                             "2.4703282292062327e-324",
                             "2.4703282292062328e-324",
                             "2.2250738585072011e-308",
                             "2.2250738585072014e-308",
                             "1.7976931348623157e308",
                             "1.7976931348623158e308",
                             "1.7976931348623159e308",
                             "1e400",
                             "-1e400",
                             "1e-400",
                             "0e999999999999",
                             "1e99999999999",
                             "1e-99999999999"}) {
        check(text);
    }
}

TEST_CASE("numbers of any length and size are read as the C library reads them") {
    std::mt19937 random(1796);
    const auto below = [&](unsigned end) { return static_cast<int>(random() % end); };
    const auto digits = [&](int count) {
        std::string out;
        for (int i = 0; i < count; ++i) out += static_cast<char>('0' + below(10));
        return out;
    };
    for (int i = 0; i < 20'000; ++i) {
        std::string text = std::to_string(below(10));
        if (text != "0") text += digits(below(40));
        if (below(2) == 0) text += "." + digits(1 + below(30));
        if (below(2) == 0) text += "e" + std::to_string(below(700) - 350);
        check(text);
    }
}

TEST_CASE("a number exactly between two doubles becomes the even one, and a slightly larger one the larger") {
    std::mt19937_64 random(1850);
    for (int i = 0; i < 1'000; ++i) {
        // Small enough that a long double can represent the middle.
        const std::uint64_t bits = (random() & 0x000FFFFFFFFFFFFFU) | (std::uint64_t{1023U + random() % 60} << 52U);
        double below = 0;
        std::memcpy(&below, &bits, sizeof below);
        const double above = std::nextafter(below, std::numeric_limits<double>::infinity());
        char middle[200];
        std::snprintf(middle, sizeof middle, "%.120f", below);
        check(middle);
        // The sum is exact, as it needs one bit more than a double has.
        const auto half = (static_cast<long double>(below) + static_cast<long double>(above)) / 2;
        std::snprintf(middle, sizeof middle, "%.80Lf", half);
        check(middle);
        check(middle + std::string(900, '0') + "1");
    }
}
