// Dates in English words.

#include <array>

#include "journal/date.h"

namespace daybook {

namespace {

constexpr std::string_view dash = "–";

/// "1960", "45 BCE": in the astronomers' count that ISO 8601 uses, year 0 is 1 BCE.
std::string year_words(int year) {
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BCE";
}

std::string month_words(CivilDate date) {
    return std::string(month_name(date.month)) + ' ' + year_words(date.year);
}

std::string day_words(CivilDate date) {
    return std::to_string(date.day) + ' ' + month_words(date);
}

struct Ends {
    CivilDate from;
    CivilDate to;
};

bool whole_months(const Ends& ends) {
    return ends.from.day == 1 && ends.to.day == days_in_month(ends.to.year, ends.to.month);
}

bool whole_years(const Ends& ends) {
    return whole_months(ends) && ends.from.month == 1 && ends.to.month == 12;
}

/// Both ends with `between` in the middle, naming the month and year that they share once.
std::string stretch_words(const Ends& ends, Precision precision, std::string_view close, std::string_view apart) {
    const auto& [from, to] = ends;
    if (precision == Precision::day) {
        if (from == to) return day_words(from);
        if (from.year != to.year) return day_words(from) + std::string(apart) + day_words(to);
        if (from.month != to.month) {
            return std::to_string(from.day) + ' ' + std::string(month_name(from.month)) + std::string(apart) +
                   day_words(to);
        }
        return std::to_string(from.day) + std::string(close) + day_words(to);
    }
    if (precision == Precision::month) {
        if (from.year != to.year) return month_words(from) + std::string(apart) + month_words(to);
        if (from.month != to.month) return std::string(month_name(from.month)) + std::string(close) + month_words(to);
        return month_words(from);
    }
    if (from.year == to.year) return year_words(from.year);
    if (from.year > 0) return year_words(from.year) + std::string(close) + year_words(to.year);
    return year_words(from.year) + std::string(apart) + year_words(to.year);
}

std::string between_words(const Ends& ends) {
    const Precision precision = whole_years(ends)    ? Precision::year
                                : whole_months(ends) ? Precision::month
                                                     : Precision::day;
    return "between " + stretch_words(ends, precision, " and ", " and ");
}

/// "spring 2001" from "2001-21"; the two digits after the year are the season.
std::string season_words(const EdtfDate& date, const Ends& ends) {
    constexpr std::array<std::string_view, 21> names = {
        "spring",      "summer",      "autumn",    "winter",    "spring",    "summer",      "autumn",
        "winter",      "spring",      "summer",    "autumn",    "winter",    "1st quarter", "2nd quarter",
        "3rd quarter", "4th quarter", "1st third", "2nd third", "3rd third", "1st half",    "2nd half"};
    std::string digits;
    for (const char c : date.text) {
        if (c >= '0' && c <= '9') digits += c;
    }
    if (digits.size() != 6) return between_words(ends);
    const int code = (digits[4] - '0') * 10 + (digits[5] - '0');
    if (code < 21 || code > 41) return between_words(ends);
    const std::string_view name = names[static_cast<std::size_t>(code - 21)];
    return std::string(name) + (code > 32 ? " of " : " ") + year_words(ends.from.year);
}

/// A date that is neither interval nor set, without its qualifiers.
std::string plain_words(const EdtfDate& date) {
    const Ends ends{to_civil(date.earliest), to_civil(date.latest)};
    switch (date.precision) {
        case Precision::unknown: return "date unknown";
        case Precision::season: return season_words(date, ends);
        case Precision::day: return day_words(ends.from);
        case Precision::month: return date.days() >= 28 ? month_words(ends.from) : between_words(ends);
        case Precision::year: return whole_years(ends) ? year_words(ends.from.year) : between_words(ends);
        case Precision::decade:
            if (whole_years(ends) && ends.from.year > 0) return year_words(ends.from.year) + 's';
            return between_words(ends);
        case Precision::century: return between_words(ends);
    }
    return "date unknown";
}

std::string single_words(const EdtfDate& date) {
    if (!date.known()) return "date unknown";
    std::string words = plain_words(date);
    if (date.approximate) words.insert(0, "about ");
    if (date.uncertain) words.insert(0, "perhaps ");
    return words;
}

bool plain(const EdtfDate& date) {
    return date.known() && !date.approximate && !date.uncertain && date.text.find('X') == std::string::npos;
}

std::string single_words(std::string_view text) {
    const std::optional<EdtfDate> date = parse_edtf(text);
    return date ? single_words(*date) : std::string(text);
}

/// "A–B" where both are days, both months or both years, and as sure; "A – B" in other cases.
std::string stretch_words(std::string_view from, std::string_view to) {
    const std::optional<EdtfDate> start = parse_edtf(from);
    const std::optional<EdtfDate> end = parse_edtf(to);
    const std::string apart = ' ' + std::string(dash) + ' ';
    if (!start || !end || !plain(*start) || !plain(*end) || start->precision != end->precision ||
        start->precision < Precision::year || start->precision == Precision::season) {
        return single_words(from) + apart + single_words(to);
    }
    return stretch_words({to_civil(start->earliest), to_civil(end->latest)}, start->precision, dash, apart);
}

std::string interval_words(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::string(text);
    const std::string_view from = text.substr(0, slash);
    const std::string_view to = text.substr(slash + 1);
    if (from == "..") return "until " + single_words(to);
    if (to == "..") return "from " + single_words(from) + " on";
    if (from.empty()) return "until " + single_words(to) + ", start unknown";
    if (to.empty()) return "from " + single_words(from) + ", end unknown";
    return stretch_words(from, to);
}

std::string member_words(std::string_view member) {
    const std::size_t dots = member.find("..");
    if (dots == std::string_view::npos) return single_words(member);
    const std::string_view from = member.substr(0, dots);
    const std::string_view to = member.substr(dots + 2);
    if (from.empty()) return "until " + single_words(to);
    if (to.empty()) return "from " + single_words(from) + " on";
    return stretch_words(from, to);
}

/// "1667, 1668 or 1670–1672" for "[1667,1668,1670..1672]"; "and" for braces.
std::string set_words(std::string_view text) {
    const std::string_view last_join = text.front() == '[' ? " or " : " and ";
    std::string_view rest = text.substr(1, text.size() - 2);
    std::string words;
    for (bool more = true; more;) {
        const std::size_t comma = rest.find(',');
        more = comma != std::string_view::npos;
        const std::string_view member = rest.substr(0, comma);
        if (more) rest.remove_prefix(comma + 1);
        if (!words.empty()) words += more ? ", " : last_join;
        // One range by itself, of which one day is meant: "between 12 and 14 November 1957".
        if (words.empty() && !more && text.front() == '[' && member.find("..") != std::string_view::npos) {
            const std::optional<EdtfDate> date = parse_edtf(text);
            if (date && !date->open_start && !date->open_end) {
                return between_words({to_civil(date->earliest), to_civil(date->latest)});
            }
        }
        words += member_words(member);
    }
    return words;
}

}  // namespace

std::string to_words(Day day) {
    return day_words(to_civil(day));
}

std::string to_words(const EdtfDate& date) {
    if (!date.known()) return "date unknown";
    if (date.text.empty()) return single_words(date);
    if (date.text.front() == '[' || date.text.front() == '{') return set_words(date.text);
    if (date.interval) return interval_words(date.text);
    return single_words(date);
}

}  // namespace daybook
