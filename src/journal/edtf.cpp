// EDTF (https://www.loc.gov/standards/datetime/), strictly: what the specification does not allow is no date.
//
// Left out: years of more than four digits ("Y-17E7") and significant digits ("1950S2"), which no calendar of
// days can show.

#include <algorithm>
#include <array>

#include "journal/date.h"

namespace daybook {

namespace {

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
    bool approximate = false;
    bool uncertain = false;
};

/// Reads the parts from left to right; every function leaves `rest` after what it took.
class PartReader {
public:
    explicit PartReader(std::string_view text) : rest_(text) {}

    std::optional<Parts> read() {
        Parts parts;
        if (!read_part([&] { return read_year(parts); }, parts)) return std::nullopt;
        if (take('-')) {
            if (!read_part([&] { return read_pair(parts.month); }, parts)) return std::nullopt;
            if (take('-') && !read_part([&] { return read_pair(parts.day); }, parts)) return std::nullopt;
        }
        if (!rest_.empty()) return std::nullopt;
        return parts;
    }

private:
    /// A part with a qualifier before it (of this part) or after it (of all parts so far), not both.
    template <class ReadDigits>
    bool read_part(ReadDigits read_digits, Parts& parts) {
        const bool qualified = take_qualifier(parts);
        if (!read_digits()) return false;
        return !qualified ? (take_qualifier(parts), true) : true;
    }

    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool take_qualifier(Parts& parts) {
        const bool both = take('%');
        const bool approximate = !both && take('~');
        const bool uncertain = !both && !approximate && take('?');
        parts.approximate |= both || approximate;
        parts.uncertain |= both || uncertain;
        return both || approximate || uncertain;
    }

    static bool is_digit(char c) { return (c >= '0' && c <= '9') || c == 'X'; }

    bool read_year(Parts& parts) {
        parts.negative = take('-');
        if (rest_.size() < 4) return false;
        for (std::size_t i = 0; i < 4; ++i) {
            if (!is_digit(rest_[i])) return false;
            parts.year[i] = rest_[i];
        }
        if (parts.negative && rest_.substr(0, 4) == "0000") return false;
        rest_.remove_prefix(4);
        return true;
    }

    bool read_pair(std::optional<DigitPair>& pair) {
        if (rest_.size() < 2 || !is_digit(rest_[0]) || !is_digit(rest_[1])) return false;
        pair = DigitPair{rest_[0], rest_[1]};
        rest_.remove_prefix(2);
        return true;
    }

    std::string_view rest_;
};

/// The smallest or largest number that the digits of a year can mean, before its sign.
int year_bound(const Parts& parts, char unspecified) {
    int value = 0;
    for (const char c : parts.year) value = value * 10 + ((c == 'X' ? unspecified : c) - '0');
    return value;
}

bool year_matches(const Parts& parts, int year) {
    int rest = year < 0 ? -year : year;
    for (std::size_t i = 4; i-- > 0; rest /= 10) {
        if (parts.year[i] != 'X' && parts.year[i] - '0' != rest % 10) return false;
    }
    return true;
}

enum class Order : std::uint8_t { first, last };

/// The first or last day of a year that fits month and day as written; nothing if none does.
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

std::optional<Day> bound(const Parts& parts, Order order) {
    const int low = year_bound(parts, '0');
    const int high = year_bound(parts, '9');
    const int from = parts.negative ? -high : low;
    const int to = parts.negative ? -std::max(low, 1) : high;
    for (int i = 0; i <= to - from; ++i) {
        const int year = order == Order::first ? from + i : to - i;
        if (!year_matches(parts, year)) continue;
        if (const std::optional<Day> day = day_in_year(parts, year, order)) return day;
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

/// Months that "2001-21" and its like mean: first month and number of months. Seasons without a hemisphere
/// (21 to 24) are taken as northern, as the quarters of meteorologists.
struct SubYear {
    int first_month;
    int months;
};
std::optional<SubYear> sub_year(int code) {
    constexpr std::array<SubYear, 21> table = {{
        {3, 3}, {6, 3},  {9, 3}, {12, 3},          // 21-24 spring, summer, autumn, winter
        {3, 3}, {6, 3},  {9, 3}, {12, 3},          // 25-28 the same, northern
        {9, 3}, {12, 3}, {3, 3}, {6, 3},           // 29-32 the same, southern
        {1, 3}, {4, 3},  {7, 3}, {10, 3},          // 33-36 quarters
        {1, 4}, {5, 4},  {9, 4}, {1, 6},  {7, 6},  // 37-39 thirds, 40-41 halves
    }};
    if (code < 21 || code > 41) return std::nullopt;
    return table[static_cast<std::size_t>(code - 21)];
}

std::optional<EdtfDate> season_date(const Parts& parts, const SubYear& season, EdtfDate date) {
    if (parts.day || precision_of(parts) < Precision::year) return std::nullopt;
    const int year = parts.negative ? -year_bound(parts, '0') : year_bound(parts, '0');
    const int last = season.first_month + season.months - 1;
    const int last_year = last > 12 ? year + 1 : year;
    const int last_month = last > 12 ? last - 12 : last;
    date.precision = Precision::season;
    date.earliest = to_day({year, season.first_month, 1});
    date.latest =
        std::min(to_day({last_year, last_month, days_in_month(last_year, last_month)}), to_day({9999, 12, 31}));
    return date;
}

/// A date that is neither interval nor set.
std::optional<EdtfDate> parse_single(std::string_view text) {
    const std::optional<Parts> parts = PartReader(text).read();
    if (!parts) return std::nullopt;
    EdtfDate date;
    date.text = text;
    date.approximate = parts->approximate;
    date.uncertain = parts->uncertain;
    if (parts->month && parts->month->whole()) {
        if (const std::optional<SubYear> season = sub_year(parts->month->value())) {
            return season_date(*parts, *season, std::move(date));
        }
    }
    const std::optional<Day> earliest = bound(*parts, Order::first);
    if (!earliest) return std::nullopt;
    date.precision = precision_of(*parts);
    if (!date.known()) return date;
    date.earliest = *earliest;
    date.latest = *bound(*parts, Order::last);
    return date;
}

bool is_two_digits(std::string_view text, int most) {
    if (text.size() != 2 || text[0] < '0' || text[0] > '9' || text[1] < '0' || text[1] > '9') return false;
    return (text[0] - '0') * 10 + (text[1] - '0') <= most;
}

/// "23:20:30", "23:20:30Z", "23:20:30+04", "23:20:30+04:30". The time is checked and then not used.
bool is_time(std::string_view text) {
    if (text.size() < 8 || text[2] != ':' || text[5] != ':') return false;
    if (!is_two_digits(text.substr(0, 2), 23) || !is_two_digits(text.substr(3, 2), 59)) return false;
    if (!is_two_digits(text.substr(6, 2), 59)) return false;
    const std::string_view zone = text.substr(8);
    if (zone.empty() || zone == "Z") return true;
    if (zone[0] != '+' && zone[0] != '-') return false;
    if (zone.size() == 3) return is_two_digits(zone.substr(1), 23);
    return zone.size() == 6 && zone[3] == ':' && is_two_digits(zone.substr(1, 2), 23) &&
           is_two_digits(zone.substr(4), 59);
}

/// Widens `date` by a further stretch of the same set or interval.
void join(EdtfDate& date, const EdtfDate& other) {
    date.approximate |= other.approximate;
    date.uncertain |= other.uncertain;
    date.open_start |= other.open_start;
    date.open_end |= other.open_end;
    if (!other.known()) return;
    date.earliest = date.known() ? std::min(date.earliest, other.earliest) : other.earliest;
    date.latest = date.known() ? std::max(date.latest, other.latest) : other.latest;
    date.precision = date.known() ? std::min(date.precision, other.precision) : other.precision;
}

/// From one date to another. An end that is empty, ".." or of no known year is open.
std::optional<EdtfDate> parse_stretch(std::string_view from, std::string_view to) {
    const bool no_start = from.empty() || from == "..";
    const bool no_end = to.empty() || to == "..";
    if (no_start && no_end) return std::nullopt;
    const std::optional<EdtfDate> start = no_start ? EdtfDate{} : parse_single(from);
    const std::optional<EdtfDate> end = no_end ? EdtfDate{} : parse_single(to);
    if (!start || !end) return std::nullopt;
    if (start->known() && end->known() && start->earliest > end->latest) return std::nullopt;
    EdtfDate date;
    join(date, *start);
    join(date, *end);
    date.open_start = !start->known();
    date.open_end = !end->known();
    return date;
}

std::optional<EdtfDate> parse_interval(std::string_view text, std::size_t slash) {
    std::optional<EdtfDate> date = parse_stretch(text.substr(0, slash), text.substr(slash + 1));
    if (!date) return std::nullopt;
    date->text = text;
    date->interval = true;
    return date;
}

/// "[1667,1668,1670..1672]": one of these; "{...}": all of these.
std::optional<EdtfDate> parse_set(std::string_view text) {
    if (text.size() < 3 || text.back() != (text.front() == '[' ? ']' : '}')) return std::nullopt;
    EdtfDate date;
    date.text = text;
    std::string_view rest = text.substr(1, text.size() - 2);
    for (bool first = true, more = true; more; first = false) {
        const std::size_t comma = rest.find(',');
        more = comma != std::string_view::npos;
        const std::string_view member = rest.substr(0, comma);
        if (more) rest.remove_prefix(comma + 1);
        const std::size_t dots = member.find("..");
        const bool range = dots != std::string_view::npos;
        if (range && ((dots == 0 && !first) || (dots + 2 == member.size() && more))) return std::nullopt;
        const std::optional<EdtfDate> part =
            range ? parse_stretch(member.substr(0, dots), member.substr(dots + 2)) : parse_single(member);
        if (!part) return std::nullopt;
        join(date, *part);
    }
    return date;
}

}  // namespace

std::optional<EdtfDate> parse_edtf(std::string_view text) {
    // Nothing that can be meant is longer; a limit keeps hostile sets short.
    constexpr std::size_t longest = 1000;
    if (text.empty() || text.size() > longest) return std::nullopt;
    if (text.front() == '[' || text.front() == '{') return parse_set(text);
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) return parse_interval(text, slash);
    if (const std::size_t time = text.find('T'); time != std::string_view::npos) {
        const std::optional<Day> day = parse_iso_day(text.substr(0, time));
        if (!day || !is_time(text.substr(time + 1))) return std::nullopt;
        EdtfDate date;
        date.text = text;
        date.earliest = date.latest = *day;
        date.precision = Precision::day;
        return date;
    }
    return parse_single(text);
}

}  // namespace daybook
