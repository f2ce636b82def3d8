// One EDTF date, neither interval nor set, as its parts are written; for edtf.cpp and src/words/dates.cpp.
//
//   std::optional<Parts> parts = read_parts("156X-12-~25");
//   bound(*parts, Order::first)    // 25 December 1560
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "journal/ascii.h"
#include "journal/date.h"

namespace daybook {

/// Two digits of a month or a day, each of which may be "X".
struct DigitPair {
    char tens = 'X';
    char ones = 'X';

    [[nodiscard]] bool whole() const { return tens != 'X' && ones != 'X'; }
    [[nodiscard]] bool matches(int value) const {
        return (tens == 'X' || tens - '0' == value / 10) && (ones == 'X' || ones - '0' == value % 10);
    }
    [[nodiscard]] int value() const { return (tens - '0') * 10 + (ones - '0'); }
};

/// A date without interval or set, as its parts were written.
struct Parts {
    std::array<char, 4> year{};
    bool negative = false;
    std::optional<DigitPair> month;
    std::optional<DigitPair> day;
    DateParts approximate = no_part;
    DateParts uncertain = no_part;
};

/// Nothing if the text is not a year, a year and a month, or all three; whether there is such a day is not asked.
std::optional<Parts> read_parts(std::string_view text);

enum class Order : std::uint8_t { first, last };

/// The first or last day of all that the parts can mean; nothing if they mean none. The month is no season.
std::optional<Day> bound(const Parts& parts, Order order);
Precision precision_of(const Parts& parts);
/// How many years the digits can mean: 1, 10, 100, 1000 or 10000.
int years_meant(const Parts& parts);
/// One of them, before its sign, counted from the smallest.
int year_at(const Parts& parts, int index);

}  // namespace daybook
