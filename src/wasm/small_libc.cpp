// The C library's functions that the libraries call for small things, in a small form: the library's own
// printf, scanf and strtod are 10 kB over the wire. Linked before the C library, these take their place.
//
//   vsnprintf  Dear ImGui's names of windows and fonts, nlohmann/json's messages: %s %c %d %i %u %x %X %p,
//              and %f and %g of whole numbers
//   strtod     numbers in a journal: exact up to 15 digits, else to the last digit but one
//   fprintf    nothing: there is nowhere to print to
//   sscanf     literal text and %d without a sign, as in "#version %d"
#include <cmath>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>

namespace {

/// Writes into a buffer of fixed size, and counts what does not fit.
struct Writer {
    char* buffer;
    std::size_t size;
    std::size_t length = 0;

    void put(char character) {
        if (buffer != nullptr && length + 1 < size) buffer[length] = character;
        ++length;
    }
    void put(const char* text, int most) {
        for (int i = 0; text[i] != '\0' && i != most; ++i) put(text[i]);
    }
    void put(unsigned long long number, unsigned base, int width, char pad) {
        char digits[24];
        int count = 0;
        do {
            digits[count++] = "0123456789ABCDEF"[number % base];
            number /= base;
        } while (number != 0);
        for (int i = count; i < width; ++i) put(pad);
        while (count > 0) put(digits[--count]);
    }
};

/// One conversion of printf's, of those that Dear ImGui names its windows and fonts with.
struct Conversion {
    char pad = ' ';
    int width = 0;
    int precision = -1;
    bool is_long = false;
    char type = '\0';
};

const char* parse(const char* format, Conversion& out, va_list& arguments) {
    if (*format == '0') out.pad = *format++;
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

void put_signed(Writer& writer, long long number, const Conversion& conversion) {
    if (number < 0) writer.put('-');
    const auto size = static_cast<unsigned long long>(number < 0 ? -number : number);
    writer.put(size, 10, conversion.width, conversion.pad);
}

}  // namespace

extern "C" {

int vsnprintf(char* buffer, std::size_t size, const char* format, va_list list) {
    Writer writer{buffer, size};
    va_list arguments;
    va_copy(arguments, list);
    while (*format != '\0') {
        if (*format != '%') {
            writer.put(*format++);
            continue;
        }
        Conversion conversion;
        format = parse(format + 1, conversion, arguments);
        switch (conversion.type) {
            case 's': writer.put(va_arg(arguments, const char*), conversion.precision); break;
            case 'c': writer.put(static_cast<char>(va_arg(arguments, int))); break;
            case 'd':
            case 'i':
                put_signed(writer, conversion.is_long ? va_arg(arguments, long long) : va_arg(arguments, int),
                           conversion);
                break;
            case 'u':
            case 'x':
            case 'X':
            case 'p':
                writer.put(conversion.is_long ? va_arg(arguments, unsigned long long) : va_arg(arguments, unsigned),
                           conversion.type == 'u' ? 10 : 16, conversion.width, conversion.pad);
                break;
            // A size in pixels; nothing that is shown has a fraction.
            case 'f':
            case 'g': put_signed(writer, static_cast<long long>(va_arg(arguments, double)), conversion); break;
            default: writer.put(conversion.type); break;
        }
    }
    va_end(arguments);
    if (buffer != nullptr && size > 0) buffer[writer.length < size ? writer.length : size - 1] = '\0';
    return static_cast<int>(writer.length);
}

int snprintf(char* buffer, std::size_t size, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    const int length = vsnprintf(buffer, size, format, arguments);
    va_end(arguments);
    return length;
}

int fprintf(FILE* /*file*/, const char* /*format*/, ...) {
    return 0;
}
/// What the compiler makes of fprintf without fractions.
int fiprintf(FILE* /*file*/, const char* /*format*/, ...) {
    return 0;
}

int sscanf(const char* text, const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int read = 0;
    for (; *format != '\0'; ++format) {
        if (format[0] == '%' && format[1] == 'd') {
            if (*text < '0' || *text > '9') break;
            int number = 0;
            for (; *text >= '0' && *text <= '9' && number < 100'000'000; ++text) number = number * 10 + (*text - '0');
            *va_arg(arguments, int*) = number;
            ++read;
            ++format;
        } else if (*format != *text++) {
            break;
        }
    }
    va_end(arguments);
    return read;
}

double strtod(const char* text, char** end) {
    const char* at = text;
    const bool negative = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    std::uint64_t digits = 0;
    int exponent = 0;
    const char* const first = at;
    bool fraction = false;
    for (; (*at >= '0' && *at <= '9') || (*at == '.' && !fraction); ++at) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        const bool room = digits < 900'000'000'000'000'000ULL;
        if (room) digits = digits * 10 + static_cast<unsigned>(*at - '0');
        exponent += (room ? 0 : 1) - (fraction ? 1 : 0);
    }
    if (at == first) {
        if (end != nullptr) *end = const_cast<char*>(text);
        return 0;
    }
    if (*at == 'e' || *at == 'E') {
        const bool down = at[1] == '-';
        const char* digit = at + (at[1] == '-' || at[1] == '+' ? 2 : 1);
        int written = 0;
        for (; *digit >= '0' && *digit <= '9'; ++digit)
            written = written < 9999 ? written * 10 + (*digit - '0') : written;
        exponent += down ? -written : written;
        at = digit;
    }
    if (end != nullptr) *end = const_cast<char*>(at);
    auto value = static_cast<double>(digits);
    // 10 to the 22nd is the largest power of ten that is a double without rounding.
    while (exponent != 0 && value != 0 && value < HUGE_VAL) {
        const int step = exponent > 22 ? 22 : exponent < -22 ? -22 : exponent;
        double power = 1;
        for (int i = 0; i < (step < 0 ? -step : step); ++i) power *= 10;
        value = step < 0 ? value / power : value * power;
        exponent -= step;
    }
    return negative ? -value : value;
}

float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

}  // extern "C"
