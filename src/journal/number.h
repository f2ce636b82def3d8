// Reads JSON numbers as doubles, without the C library: its strtod depends on the locale and is large.
//
//   read_number("38.99") == 38.99
//
// The result is the nearest double, ties to even, as in IEEE 754 and the C library, for numbers of any length.
#pragma once

#include <optional>
#include <string_view>

namespace daybook {

/// `text` must be a valid JSON number ("-12", "0.5", "1e-7"). Nothing if it is too large for a double.
std::optional<double> read_number(std::string_view text);

}  // namespace daybook
