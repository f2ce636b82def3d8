#include "journal/edtf_parts.h"

#include <algorithm>

namespace daybook {

namespace {

/// Reads the parts from left to right; `rest` is what has not been read yet.
class PartReader {
public:
    explicit PartReader(std::string_view text) : rest_(text) {}

    std::optional<Parts> read() {
        Parts parts;
        const bool year = read_part(parts, year_part, [&] { return read_year(parts); });
        if (!year) return std::nullopt;
        if (take('-')) {
            const bool month = read_part(parts, month_part, [&] { return read_pair(parts.month); });
            if (!month) return std::nullopt;
            if (take('-')) {
                const bool day = read_part(parts, day_part, [&] { return read_pair(parts.day); });
                if (!day) return std::nullopt;
            }
        }
        if (!rest_.empty()) return std::nullopt;
        return parts;
    }

private:
    /// A part with a qualifier before it (for this part) or after it (for all parts so far), but not both.
    template <class ReadDigits>
    bool read_part(Parts& parts, DateParts part, ReadDigits read_digits) {
        const bool qualified = take_qualifier(part, parts);
        if (!read_digits()) return false;
        const auto so_far = static_cast<DateParts>(2 * part - 1);
        if (!qualified) take_qualifier(so_far, parts);
        return true;
    }

    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool take_qualifier(DateParts of, Parts& parts) {
        const bool both = take('%');
        const bool approximate = both || take('~');
        const bool uncertain = both || (!approximate && take('?'));
        if (approximate) parts.approximate |= of;
        if (uncertain) parts.uncertain |= of;
        return approximate || uncertain;
    }

    static bool may_be_digit(char c) { return is_digit(c) || c == 'X'; }

    bool read_year(Parts& parts) {
        parts.negative = take('-');
        if (rest_.size() < 4) return false;
        for (std::size_t i = 0; i < 4; ++i) {
            if (!may_be_digit(rest_[i])) return false;
            parts.year[i] = rest_[i];
        }
        if (parts.negative && rest_.substr(0, 4) == "0000") return false;
        rest_.remove_prefix(4);
        return true;
    }

    bool read_pair(std::optional<DigitPair>& pair) {
        if (rest_.size() < 2 || !may_be_digit(rest_[0]) || !may_be_digit(rest_[1])) return false;
        pair = DigitPair{rest_[0], rest_[1]};
        rest_.remove_prefix(2);
        return true;
    }

    std::string_view rest_;
};

/// The first or last day of a year that matches the month and day; nothing if none does.
std::optional<Day> day_in_year(const Parts& parts, int year, Order order) {
    for (int i = 1; i <= 12; ++i) {
        const int month = order == Order::first ? i : 13 - i;
        if (parts.month && !parts.month->matches(month)) continue;
        const int length = days_in_month(year, month);
        for (int j = 1; j <= length; ++j) {
            const int day = order == Order::first ? j : length + 1 - j;
            if (!parts.day || parts.day->matches(day)) return to_day({year, month, day});
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Parts> read_parts(std::string_view text) {
    return PartReader(text).read();
}

int years_meant(const Parts& parts) {
    int years = 1;
    for (const char c : parts.year) years *= c == 'X' ? 10 : 1;
    return years;
}

int year_at(const Parts& parts, int index) {
    int year = 0;
    int place = 1;
    for (std::size_t i = 4; i-- > 0; place *= 10) {
        if (parts.year[i] != 'X') {
            year += (parts.year[i] - '0') * place;
            continue;
        }
        year += index % 10 * place;
        index /= 10;
    }
    return year;
}

std::optional<Day> bound(const Parts& parts, Order order) {
    // Only "02-29" exists in some years and not in others; in all other cases the first year decides.
    const bool leap_day = parts.month && parts.month->whole() && parts.month->value() == 2 && parts.day &&
                          parts.day->whole() && parts.day->value() == 29;
    const int years = years_meant(parts);
    const bool upwards = (order == Order::first) != parts.negative;
    for (int i = 0; i < years; ++i) {
        const int year = year_at(parts, upwards ? i : years - 1 - i);
        if (parts.negative && year == 0) continue;  // EDTF has no "-0000"
        if (const std::optional<Day> day = day_in_year(parts, parts.negative ? -year : year, order)) return day;
        if (!leap_day) break;
    }
    return std::nullopt;
}

Precision precision_of(const Parts& parts) {
    const auto specified =
        static_cast<int>(std::count_if(parts.year.begin(), parts.year.end(), [](char c) { return c != 'X'; }));
    if (specified == 0) return Precision::unknown;
    if (specified < 3) return Precision::century;
    if (specified == 3) return parts.year[3] == 'X' ? Precision::decade : Precision::century;
    if (!parts.month || !parts.month->whole()) return Precision::year;
    if (!parts.day || !parts.day->whole()) return Precision::month;
    return Precision::day;
}

}  // namespace daybook
