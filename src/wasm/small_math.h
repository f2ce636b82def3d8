// Sine, exponential and logarithm without tables. The C library's versions are exact for every argument, but have 8 kB of
// tables. The relative error of these is below 2e-13 (sine: absolute error below 1e-14) in the range that a timeline
// needs: angles of a few turns, and powers between 1e-10 and 1e10. tests/unit/small_math_test.cpp compares them.
#pragma once

#include <cmath>

namespace daybook::small_math {

inline double sine(double x) {
    constexpr double turn = 6.283185307179586;
    x -= std::floor(x / turn + 0.5) * turn;
    double term = x;
    double sum = x;
    for (int i = 2; i < 30; i += 2) {
        term *= -x * x / (i * (i + 1));
        sum += term;
    }
    return sum;
}

/// Two to a whole power, by squaring, so that the C library's ldexp is not linked.
inline double power_of_two(int exponent) {
    double base = exponent < 0 ? 0.5 : 2.0;
    double result = 1;
    for (int left = exponent < 0 ? -exponent : exponent; left != 0; left /= 2, base *= base) {
        if (left % 2 != 0) result *= base;
    }
    return result;
}

inline double exponential(double x) {
    constexpr double ln_2 = 0.6931471805599453;
    if (!(x > -745)) return x <= -745 ? 0 : x;
    if (x > 709) return HUGE_VAL;
    const double halvings = std::floor(x / ln_2 + 0.5);
    x -= halvings * ln_2;
    double term = 1;
    double sum = 1;
    for (int i = 1; i < 18; ++i) {
        term *= x / i;
        sum += term;
    }
    return sum * power_of_two(static_cast<int>(halvings));
}

/// The natural logarithm of x > 0.
inline double logarithm(double x) {
    constexpr double ln_2 = 0.6931471805599453;
    int exponent = 0;
    for (; x > 1.5 && exponent < 1100; ++exponent) x /= 2;
    for (; x < 0.75 && exponent > -1100; --exponent) x *= 2;
    // The series of ln((1 + t) / (1 - t)) converges fast, as |t| is at most 0.2.
    const double t = (x - 1) / (x + 1);
    double power = t;
    double sum = 0;
    for (int i = 1; i < 26; i += 2, power *= t * t) sum += power / i;
    return 2 * sum + exponent * ln_2;
}

/// base > 0; if base is 0, the result is 0.
inline double power(double base, double exponent) {
    if (exponent == 0) return 1;
    return base > 0 ? exponential(exponent * logarithm(base)) : 0;
}

}  // namespace daybook::small_math
