// A strict parser of EDTF (https://www.loc.gov/standards/datetime/).
//
// Not supported, but recognised for the error message: years of more than four digits ("Y-17E7") and significant digits
// ("1950S2").
//
// Each function returns nothing if the text is not a date; `fault` then says why. Running time is bounded: a text is short,
// and no part of it costs more than the number of years that its digits can mean.

#include <algorithm>
#include <array>

#include "journal/edtf_parts.h"

namespace daybook {

namespace {

/// The first month and the number of months of a part of a year, such as "2001-21". Seasons without a hemisphere (21 to 24)
/// are taken as northern; seasons are the meteorological ones.
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
    const int digits = year_at(parts, 0);
    const int year = parts.negative ? -digits : digits;
    const int last = season.first_month + season.months - 1;
    const int last_year = last > 12 ? year + 1 : year;
    const int last_month = last > 12 ? last - 12 : last;
    date.precision = Precision::season;
    date.earliest = to_day({year, season.first_month, 1});
    date.latest =
        std::min(to_day({last_year, last_month, days_in_month(last_year, last_month)}), to_day({9999, 12, 31}));
    return date;
}

bool take(std::string_view& text, char wanted) {
    if (text.empty() || text.front() != wanted) return false;
    text.remove_prefix(1);
    return true;
}

std::string_view take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/// "Y170000002", "Y-17E7", "Y3388E2S3", "1950S2": valid EDTF that is not supported.
EdtfFault fault_of_long_year(std::string_view text) {
    const bool prefixed = take(text, 'Y');
    take(text, '-');
    const std::string_view year = take_digits(text);
    if (year.empty() || (prefixed && year.front() == '0')) return EdtfFault::not_edtf;
    bool exponent = false;
    if (prefixed && take(text, 'E')) {
        exponent = true;
        if (take_digits(text).empty()) return EdtfFault::not_edtf;
    }
    // "Y" is only for years of more than four digits.
    if (prefixed ? year.size() < 5 && !exponent : year.size() != 4) return EdtfFault::not_edtf;
    bool significant = false;
    if (take(text, 'S')) {
        significant = true;
        if (take_digits(text).empty()) return EdtfFault::not_edtf;
    }
    if (!text.empty() && (text == "?" || text == "~" || text == "%")) text = {};
    if (!text.empty() || (!prefixed && !significant)) return EdtfFault::not_edtf;
    return prefixed ? EdtfFault::out_of_range : EdtfFault::unsupported;
}

/// A date that is neither an interval nor a set.
std::optional<EdtfDate> parse_single(std::string_view text, EdtfFault& fault) {
    const std::optional<Parts> parts = read_parts(text);
    if (!parts) {
        fault = fault_of_long_year(text);
        return std::nullopt;
    }
    EdtfDate date;
    date.text = text;
    date.approximate_parts = parts->approximate;
    date.uncertain_parts = parts->uncertain;
    date.approximate = date.approximate_start = date.approximate_end = parts->approximate != no_part;
    date.uncertain = parts->uncertain != no_part;
    fault = EdtfFault::no_such_day;
    if (parts->month && parts->month->whole()) {
        if (const std::optional<SubYear> season = sub_year(parts->month->value())) {
            return season_date(*parts, *season, std::move(date));
        }
    }
    const std::optional<Day> earliest = bound(*parts, Order::first);
    if (!earliest) return std::nullopt;
    date.precision = precision_of(*parts);
    date.earliest = *earliest;
    date.latest = *bound(*parts, Order::last);
    return date;
}

bool is_two_digits(std::string_view text, int most) {
    if (text.size() != 2 || !is_digit(text[0]) || !is_digit(text[1])) return false;
    return (text[0] - '0') * 10 + (text[1] - '0') <= most;
}

/// "23:20:30", "23:20:30Z", "23:20:30+04", "23:20:30+04:30". The time is only checked.
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

/// Extends `date` by another member of the same set or interval.
void join(EdtfDate& date, const EdtfDate& other) {
    date.approximate_parts |= other.approximate_parts;
    date.uncertain_parts |= other.uncertain_parts;
    date.approximate |= other.approximate;
    date.uncertain |= other.uncertain;
    date.open_start |= other.open_start;
    date.open_end |= other.open_end;
    if (!other.known()) return;
    if (!date.known() || other.earliest < date.earliest) date.approximate_start = other.approximate_start;
    if (!date.known() || other.latest > date.latest) date.approximate_end = other.approximate_end;
    date.earliest = date.known() ? std::min(date.earliest, other.earliest) : other.earliest;
    date.latest = date.known() ? std::max(date.latest, other.latest) : other.latest;
    date.precision = date.known() ? std::min(date.precision, other.precision) : other.precision;
}

/// The interval between two dates. An end that is empty, ".." or has no known year is open.
std::optional<EdtfDate> parse_stretch(std::string_view from, std::string_view to, EdtfFault& fault) {
    const bool no_start = from.empty() || from == "..";
    const bool no_end = to.empty() || to == "..";
    fault = EdtfFault::not_edtf;
    if (no_start && no_end) return std::nullopt;
    const std::optional<EdtfDate> start = no_start ? EdtfDate{} : parse_single(from, fault);
    if (!start) return std::nullopt;
    const std::optional<EdtfDate> end = no_end ? EdtfDate{} : parse_single(to, fault);
    if (!end) return std::nullopt;
    fault = EdtfFault::backwards;
    if (start->known() && end->known() && start->earliest > end->latest) return std::nullopt;
    EdtfDate date;
    join(date, *start);
    join(date, *end);
    date.open_start = !start->known();
    date.open_end = !end->known();
    return date;
}

std::optional<EdtfDate> parse_interval(std::string_view text, std::size_t slash, EdtfFault& fault) {
    std::optional<EdtfDate> date = parse_stretch(text.substr(0, slash), text.substr(slash + 1), fault);
    if (!date) return std::nullopt;
    date->text = text;
    date->interval = true;
    return date;
}

/// "[1667,1668,1670..1672]": one of these; "{...}": all of these.
std::optional<EdtfDate> parse_set(std::string_view text, EdtfFault& fault) {
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
        fault = EdtfFault::not_edtf;
        if (range && ((dots == 0 && !first) || (dots + 2 == member.size() && more))) return std::nullopt;
        const std::optional<EdtfDate> part =
            range ? parse_stretch(member.substr(0, dots), member.substr(dots + 2), fault) : parse_single(member, fault);
        if (!part) return std::nullopt;
        join(date, *part);
    }
    return date;
}

std::optional<EdtfDate> parse_day_and_time(std::string_view text, std::size_t time, EdtfFault& fault) {
    const std::string_view written_day = text.substr(0, time);
    if (!is_time(text.substr(time + 1))) return std::nullopt;
    const std::optional<Day> day = parse_iso_day(written_day);
    if (!day) {
        const std::optional<Parts> parts = read_parts(written_day);
        if (parts && parts->day) fault = EdtfFault::no_such_day;
        return std::nullopt;
    }
    EdtfDate date;
    date.text = text;
    date.earliest = date.latest = *day;
    date.precision = Precision::day;
    return date;
}

std::optional<EdtfDate> parse_any(std::string_view text, EdtfFault& fault) {
    // Against hostile files; real sets are shorter.
    constexpr std::size_t longest = 1000;
    if (text.empty() || text.size() > longest) return std::nullopt;
    if (text.front() == '[' || text.front() == '{') return parse_set(text, fault);
    if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
        return parse_interval(text, slash, fault);
    }
    if (const std::size_t time = text.find('T'); time != std::string_view::npos) {
        return parse_day_and_time(text, time, fault);
    }
    return parse_single(text, fault);
}

}  // namespace

EdtfReading read_edtf(std::string_view text) {
    EdtfReading reading;
    reading.date = parse_any(text, reading.fault);
    if (reading.date) reading.fault = EdtfFault::none;
    return reading;
}

std::optional<EdtfDate> parse_edtf(std::string_view text) {
    return read_edtf(text).date;
}

std::string_view describe(EdtfFault fault) {
    switch (fault) {
        case EdtfFault::none: return "is a date";
        case EdtfFault::not_edtf: return "is not a date";
        case EdtfFault::no_such_day: return "names a day, month or season that no calendar has";
        case EdtfFault::backwards: return "ends before it begins";
        case EdtfFault::out_of_range: return "is a year before -9999 or after 9999, which Daybook cannot show";
        case EdtfFault::unsupported: return "counts significant digits, which Daybook cannot show";
    }
    return "is not a date";
}

}  // namespace daybook
