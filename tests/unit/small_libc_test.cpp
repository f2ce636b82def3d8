#include "wasm/small_libc.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>

using namespace daybook;

namespace {

using Print = int (*)(char*, std::size_t, const char*, va_list);

/// What a snprintf wrote into 40 bytes, and the length that it returned.
std::string printed(Print print, const char* format, va_list arguments) {
    char buffer[40];
    const int length = print(buffer, sizeof buffer, format, arguments);
    return buffer + std::string(" of ") + std::to_string(length);
}
std::string ours(const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const std::string out = printed(small_libc::print, format, arguments);
    va_end(arguments);
    return out;
}
std::string systems(const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const std::string out = printed(std::vsnprintf, format, arguments);
    va_end(arguments);
    return out;
}

/// The number of doubles between two of the same sign.
std::uint64_t doubles_between(double a, double b) {
    std::uint64_t x = 0;
    std::uint64_t y = 0;
    std::memcpy(&x, &a, sizeof a);
    std::memcpy(&y, &b, sizeof b);
    return x > y ? x - y : y - x;
}

struct Read {
    double value;
    std::size_t length;
};
Read ours_of(const std::string& text) {
    const char* end = nullptr;
    const double value = small_libc::to_double(text.c_str(), &end);
    return {value, static_cast<std::size_t>(end - text.c_str())};
}
Read systems_of(const std::string& text) {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    return {value, static_cast<std::size_t>(end - text.c_str())};
}

}  // namespace

TEST_CASE("The browser's snprintf writes the same as the C library's") {
    for (const int number : {0, 1, -1, 7, -7, 10, 99, 1234, -1234, INT_MAX, INT_MIN}) {
        for (const char* format : {"%d", "%i", "%u", "%x", "%X", "%5d", "%05d", "%02d", "%08X", "%.4X", "%.3d", "%8.3d",
                                   "##Combo_%02d", "%s_%d", "100%%", "a%d%%b"}) {
            CAPTURE(format);
            CAPTURE(number);
            if (std::string(format).find("%s") != std::string::npos) {
                CHECK(ours(format, "name", number) == systems(format, "name", number));
            } else {
                CHECK(ours(format, number) == systems(format, number));
            }
        }
    }
    for (const long long number : {0LL, 1LL, -1LL, LLONG_MAX, LLONG_MIN}) {
        for (const char* format : {"%lld", "%llu", "%llx", "%020llX"}) {
            CAPTURE(format);
            CHECK(ours(format, number) == systems(format, number));
        }
    }
    for (const int most : {0, 1, 3, 4, 9}) CHECK(ours("<%.*s>", most, "four") == systems("<%.*s>", most, "four"));
    for (const double number : {0.0, 1.0, -1.0, 13.0, -250.0, 99999.0}) {
        CHECK(ours("%.0fpx", number) == systems("%.0fpx", number));
        CHECK(ours("%g", number) == systems("%g", number));
    }
    CHECK(ours("%c%c", 'a', 'b') == systems("%c%c", 'a', 'b'));
}

TEST_CASE("The browser's snprintf cuts off what does not fit, and returns the full length") {
    const std::string name(60, 'x');
    CHECK(ours("%s", name.c_str()) == systems("%s", name.c_str()));
    CHECK(ours("%s%d", std::string(38, 'x').c_str(), 12) == systems("%s%d", std::string(38, 'x').c_str(), 12));
    const auto measured = [](const char* format, ...) {
        va_list arguments;
        va_start(arguments, format);
        const int length = small_libc::print(nullptr, 0, format, arguments);
        va_end(arguments);
        return length;
    };
    CHECK(measured("%s", name.c_str()) == 60);
}

TEST_CASE("The browser's strtod reads numbers of 15 digits exactly like the C library's") {
    std::mt19937_64 random(1960);
    for (int i = 0; i < 100'000; ++i) {
        std::string text = random() % 2 == 0 ? "" : "-";
        const std::size_t digits = 1 + random() % 15;
        const std::size_t point = random() % (digits + 2);  // perhaps none
        for (std::size_t digit = 0; digit < digits; ++digit) {
            if (digit == point) text += '.';
            text += static_cast<char>('0' + random() % 10);
        }
        if (random() % 3 == 0) text += "e" + std::to_string(static_cast<int>(random() % 15) - 7);
        CAPTURE(text);
        const Read read = ours_of(text);
        const Read wanted = systems_of(text);
        REQUIRE(read.length == wanted.length);
        REQUIRE(doubles_between(read.value, wanted.value) == 0);
    }
}

TEST_CASE("The browser's strtod reads any number to one of the nearest doubles") {
    std::mt19937_64 random(14);
    std::uint64_t farthest = 0;
    for (int i = 0; i < 100'000; ++i) {
        std::string text;
        const std::size_t digits = 1 + random() % 40;
        for (std::size_t digit = 0; digit < digits; ++digit) text += static_cast<char>('0' + random() % 10);
        text.insert(random() % (digits + 1), ".");
        text += "e" + std::to_string(static_cast<int>(random() % 500) - 250);
        CAPTURE(text);
        const Read read = ours_of(text);
        const Read wanted = systems_of(text);
        REQUIRE(read.length == wanted.length);
        farthest = std::max(farthest, doubles_between(read.value, wanted.value));
    }
    CHECK(farthest <= 8);
}

TEST_CASE("The browser's strtod stops where the C library's stops") {
    for (const char* text :
         {"",      "-",     ".",  "-.",    "e5",  "1e",  "1e+",   "1e-x",   "1.",     ".5",          "1.2.3",
          "12abc", "1e5e5", "0x", "00012", "1,5", "--1", "1e400", "-1e400", "1e-400", "0e999999999", "1e99999999999"}) {
        CAPTURE(text);
        const Read read = ours_of(text);
        const Read wanted = systems_of(text);
        CHECK(read.length == wanted.length);
        CHECK(read.value == wanted.value);
    }
    // More digits than are used, and an exponent that compensates for them.
    CHECK(ours_of(std::string(5000, '1') + "e-4999").value == doctest::Approx(1.1111111111));
    CHECK(ours_of("0." + std::string(5000, '0') + "1e5001").value == 1);
}
