// Functions of the C library, computed by small_math.h. They are linked before the C library and so replace its versions.
#include "wasm/small_math.h"

namespace small_math = daybook::small_math;

extern "C" {

// For Dear ImGui's round corners. cos(x) = sin(x + π/2).
float sinf(float x) {
    return static_cast<float>(small_math::sine(static_cast<double>(x)));
}
float cosf(float x) {
    return static_cast<float>(small_math::sine(static_cast<double>(x) + 1.5707963267948966));
}

double exp(double x) {
    return small_math::exponential(x);
}
double pow(double base, double exponent) {
    return small_math::power(base, exponent);
}

}  // extern "C"
