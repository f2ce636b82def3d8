// Small versions (small_libc.h) of C library functions that the libraries call. They are linked before the C library and
// so replace its versions.
#include "wasm/small_libc.h"

#include <cstdio>
#include <cstdlib>

namespace small_libc = daybook::small_libc;

extern "C" {

int vsnprintf(char* buffer, std::size_t size, const char* format, va_list list) {
    return small_libc::print(buffer, size, format, list);
}

int snprintf(char* buffer, std::size_t size, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int length = small_libc::print(buffer, size, format, arguments);
    va_end(arguments);
    return length;
}

/// There is no output in the browser.
int fprintf(FILE* /*file*/, const char* /*format*/, ...) {
    return 0;
}
/// The compiler calls this instead of fprintf if no argument is a floating-point number.
int fiprintf(FILE* /*file*/, const char* /*format*/, ...) {
    return 0;
}

/// Dear ImGui calls it only to read a settings file, and there is none.
int sscanf(const char* /*text*/, const char* /*format*/, ...) {
    std::abort();
}

double strtod(const char* text, char** end) {
    const char* after = text;
    const double value = small_libc::to_double(text, &after);
    if (end != nullptr) *end = const_cast<char*>(after);
    return value;
}
float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

}  // extern "C"
