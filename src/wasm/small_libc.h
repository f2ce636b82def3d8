// Small replacements for functions of the C library, under other names, so that tests can compare them with the system's
// (tests/unit/small_libc_test.cpp). The library's functions would add 10 kB to the download. They are not complete:
//
//   print      vsnprintf for %s %c %d %i %u %x %X with width, precision and leading zeros; numbers as int or as long
//              long. %f and %g omit the fraction; %p is %x. For Dear ImGui's names of windows and fonts and for
//              nlohmann/json's messages
//   to_double  strtod for decimal numbers without leading white space. Exact with up to 15 digits and a power of ten up
//              to 22, otherwise near (the test says how near). For nlohmann/json; a journal's numbers are read by
//              journal/number.h
#pragma once

#include <cmath>
#include <cstdarg>
#include <cstddef>
#include <cstdint>

namespace daybook::small_libc {

/// Writes into a buffer of fixed size, and counts also the bytes that do not fit.
struct Writer {
    char* buffer;
    std::size_t size;
    std::size_t length = 0;

    void put(char character) {
        if (buffer != nullptr && length + 1 < size) buffer[length] = character;
        ++length;
    }
    void put(const char* text, int most) {
        for (int i = 0; i != most && text[i] != '\0'; ++i) put(text[i]);
    }
};

/// One conversion of print().
struct Conversion {
    bool zeros = false;
    int width = 0;
    int precision = -1;
    bool is_long = false;
    char type = '\0';
};

inline const char* parse(const char* format, Conversion& out, va_list& arguments) {
    for (; *format == '0'; ++format) out.zeros = true;
    while (*format >= '0' && *format <= '9') out.width = out.width * 10 + (*format++ - '0');
    if (*format == '.') {
        ++format;
        out.precision = 0;
        if (*format == '*') {
            out.precision = va_arg(arguments, int);
            ++format;
        }
        while (*format >= '0' && *format <= '9') out.precision = out.precision * 10 + (*format++ - '0');
    }
    for (; *format == 'l' || *format == 'z'; ++format) out.is_long = out.is_long || format[1] == 'l';
    out.type = *format;
    return *format == '\0' ? format : format + 1;
}

inline void put(Writer& writer, unsigned long long number, bool negative, const Conversion& how) {
    const bool decimal = how.type != 'x' && how.type != 'X' && how.type != 'p';
    const char* const signs = how.type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    char digits[24];
    int count = 0;
    for (; number != 0 || (count == 0 && how.precision != 0); number /= decimal ? 10 : 16) {
        digits[count++] = signs[number % (decimal ? 10 : 16)];
    }
    const int sign = negative ? 1 : 0;
    const int least = how.precision < 0 && how.zeros ? how.width - sign : how.precision;
    const int written = count > least ? count : least;
    for (int i = written + sign; i < how.width; ++i) writer.put(' ');
    if (negative) writer.put('-');
    for (int i = count; i < written; ++i) writer.put('0');
    while (count > 0) writer.put(digits[--count]);
}

inline void put(Writer& writer, long long number, const Conversion& how) {
    const auto size = static_cast<unsigned long long>(number);
    put(writer, number < 0 ? 0 - size : size, number < 0, how);
}

inline int print(char* buffer, std::size_t size, const char* format, va_list list) {
    Writer writer{buffer, size};
    va_list arguments;
    va_copy(arguments, list);
    while (*format != '\0') {
        if (*format != '%') {
            writer.put(*format++);
            continue;
        }
        Conversion how;
        format = parse(format + 1, how, arguments);
        switch (how.type) {
            case 's': writer.put(va_arg(arguments, const char*), how.precision); break;
            case 'c': writer.put(static_cast<char>(va_arg(arguments, int))); break;
            case 'd':
            case 'i': put(writer, how.is_long ? va_arg(arguments, long long) : va_arg(arguments, int), how); break;
            case 'u':
            case 'x':
            case 'X':
            case 'p':
                put(writer, how.is_long ? va_arg(arguments, unsigned long long) : va_arg(arguments, unsigned), false,
                    how);
                break;
            // A size in pixels, without a fraction: such texts are names of windows and fonts.
            case 'f':
            case 'g':
                how.precision = -1;
                put(writer, static_cast<long long>(va_arg(arguments, double)), how);
                break;
            default: writer.put(how.type); break;
        }
    }
    va_end(arguments);
    if (buffer != nullptr && size > 0) buffer[writer.length < size ? writer.length : size - 1] = '\0';
    return static_cast<int>(writer.length);
}

inline double to_double(const char* text, const char** end) {
    const char* at = text;
    const bool negative = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    std::uint64_t digits = 0;
    int exponent = 0;
    bool any = false;
    bool fraction = false;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && !fraction); ++at) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        any = true;
        const bool room = digits < 900'000'000'000'000'000ULL;
        if (room) digits = digits * 10 + static_cast<unsigned>(*at - '0');
        exponent += (room ? 0 : 1) - (fraction ? 1 : 0);
    }
    if (!any) {
        *end = text;
        return 0;
    }
    if (*at == 'e' || *at == 'E') {
        const bool down = at[1] == '-';
        const char* digit = at + (at[1] == '-' || at[1] == '+' ? 2 : 1);
        if (*digit >= '0' && *digit <= '9') {
            int written = 0;
            for (; *digit >= '0' && *digit <= '9'; ++digit)
                written = written < 99'999'999 ? written * 10 + (*digit - '0') : written;
            exponent += down ? -written : written;
            at = digit;
        }
    }
    *end = at;
    auto value = static_cast<double>(digits);
    // 10 to the 22nd is the largest power of ten that a double represents exactly.
    while (exponent != 0 && value != 0 && value < HUGE_VAL) {
        const int step = exponent > 22 ? 22 : exponent < -22 ? -22 : exponent;
        double power = 1;
        for (int i = 0; i < (step < 0 ? -step : step); ++i) power *= 10;
        value = step < 0 ? value / power : value * power;
        exponent -= step;
    }
    return negative ? -value : value;
}

}  // namespace daybook::small_libc
