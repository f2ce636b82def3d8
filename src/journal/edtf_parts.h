// The parts of one EDTF date (not an interval or a set), as written; for edtf.cpp and src/words/dates.cpp.
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

/// The parts of a date, as written.
struct Parts {
    std::array<char, 4> year{};
    bool negative = false;
    std::optional<DigitPair> month;
    std::optional<DigitPair> day;
    DateParts approximate = no_part;
    DateParts uncertain = no_part;
};

/// Nothing if the text is not a year, a year and a month, or all three. Does not check that the day exists.
std::optional<Parts> read_parts(std::string_view text);

enum class Order : std::uint8_t { first, last };

/// The first or last possible day; nothing if there is none. The month must not be a season.
std::optional<Day> bound(const Parts& parts, Order order);
Precision precision_of(const Parts& parts);
/// The number of possible years: 1, 10, 100, 1000 or 10000.
int years_meant(const Parts& parts);
/// The possible year with this index, smallest first, without its sign.
int year_at(const Parts& parts, int index);

}  // namespace daybook
