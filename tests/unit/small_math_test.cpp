#include "wasm/small_math.h"

#include <doctest/doctest.h>

using namespace daybook;

TEST_CASE("The browser's sine agrees with the C library's for a few turns around zero") {
    for (double x = -40; x < 40; x += 0.0137) CHECK(std::fabs(small_math::sine(x) - std::sin(x)) < 1e-14);
}

TEST_CASE("The browser's exponential agrees with the C library's in the range of a double") {
    for (double x = -700; x < 700; x += 0.37) {
        CHECK(std::fabs(small_math::exponential(x) / std::exp(x) - 1) < 2e-13);
    }
    CHECK(small_math::exponential(0) == 1);
    CHECK(small_math::exponential(-1e6) == 0);
    CHECK(small_math::exponential(1e6) == HUGE_VAL);
    CHECK(std::isnan(small_math::exponential(NAN)));
}

TEST_CASE("The browser's powers agree with the C library's") {
    for (double base = 1e-9; base < 1e10; base *= 1.37) {
        for (double exponent = -1; exponent <= 2.4; exponent += 0.1) {
            CHECK(std::fabs(small_math::power(base, exponent) / std::pow(base, exponent) - 1) < 1e-13);
        }
    }
    CHECK(small_math::power(0, 2.4) == 0);
    CHECK(small_math::power(7, 0) == 1);
    CHECK(small_math::power(1, 0.3) == 1);
}
