// Numbers of JSON as doubles, without the C library: its strtod asks the program's locale for the decimal point and is
// large over the wire.
//
//   read_number("38.99") == 38.99
//
// The nearest double, halves to the even one, as IEEE 754 and the C library have it, for numbers of any length.
#pragma once

#include <optional>
#include <string_view>

namespace daybook {

/// `text` is a number as JSON writes it ("-12", "0.5", "1e-7"), checked by the caller. Nothing if no double is large enough.
std::optional<double> read_number(std::string_view text);

}  // namespace daybook
