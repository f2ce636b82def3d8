// Small versions (small_libc.h) of the C library's functions that the libraries need. They are linked before the C
// library and so replace its own.
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

/// There is nowhere to print to.
int fprintf(FILE* /*file*/, const char* /*format*/, ...) {
    return 0;
}
/// What the compiler makes of fprintf without fractions.
int fiprintf(FILE* /*file*/, const char* /*format*/, ...) {
    return 0;
}

/// Dear ImGui would read a file of settings with it, and there is none.
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
