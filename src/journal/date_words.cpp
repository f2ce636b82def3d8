// Dates in English words.

#include <algorithm>
#include <array>

#include "journal/edtf_parts.h"

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

/// "spring 2001" from "2001-21".
std::string season_words(int code, int year) {
    constexpr std::array<std::string_view, 21> names = {
        "spring",      "summer",      "autumn",    "winter",    "spring",    "summer",      "autumn",
        "winter",      "spring",      "summer",    "autumn",    "winter",    "1st quarter", "2nd quarter",
        "3rd quarter", "4th quarter", "1st third", "2nd third", "3rd third", "1st half",    "2nd half"};
    return std::string(names[static_cast<std::size_t>(code - 21)]) + (code > 32 ? " of " : " ") + year_words(year);
}

bool is_season(const Parts& parts) {
    return parts.month && parts.month->whole() && parts.month->value() > 20;
}

/// Which years are meant, to stand after "sometime in" or "25 December of": "the 1560s".
struct YearWords {
    std::string of;     // "1560", "a year in the 1560s", "a year between 1500 and 1599", "an unknown year"
    std::string some;   // the same where a part of it is meant: "1560", "the 1560s", "the years 1500 to 1599"
    std::string alone;  // without month and day: "1560", "1560s", "between 1500 and 1599"
};

YearWords year_words(const Parts& parts) {
    const int years = years_meant(parts);
    const auto year = [&](int index) {
        const int digits = year_at(parts, index);
        return year_words(parts.negative ? -std::max(digits, 1) : digits);  // there is no "-0000"
    };
    if (years == 1) return {year(0), year(0), year(0)};
    if (years == 10'000) return {"an unknown year", "an unknown year", "date unknown"};
    const bool from_right = year_at(parts, years - 1) - year_at(parts, 0) == years - 1;
    if (!from_right) {  // "1X5X"
        std::string pattern(parts.negative ? "-" : "");
        pattern.append(parts.year.data(), parts.year.size());
        const std::string form = "a year of the form " + pattern;
        return {form, form, form};
    }
    if (years == 10 && !parts.negative && year_at(parts, 0) > 0) {
        return {"a year in the " + year(0) + "s", "the " + year(0) + "s", year(0) + "s"};
    }
    const std::string first = year(parts.negative ? years - 1 : 0);
    const std::string last = year(parts.negative ? 0 : years - 1);
    const std::string between = "between " + first + " and " + last;
    return {"a year " + between, "the years " + first + " to " + last, between};
}

/// "October, November or December" for "1X"; empty where every month is meant.
std::string some_months(const DigitPair& month) {
    std::string words;
    int count = 0;
    int last = 0;
    for (int i = 1; i <= 12; ++i) count += month.matches(i) ? 1 : 0;
    if (count == 12) return {};
    for (int i = 1; i <= 12; ++i) {
        if (!month.matches(i)) continue;
        ++last;
        if (last > 1) words += last == count ? " or " : ", ";
        words += month_name(i);
    }
    return words;
}

/// "5, 15 or 25", "10–19" for "1X"; empty where every day is meant.
std::string some_days(const DigitPair& day, int most) {
    int first = 0;
    int last = 0;
    int count = 0;
    std::string list;
    for (int i = 1; i <= most; ++i) {
        if (!day.matches(i)) continue;
        if (count++ == 0) first = i;
        last = i;
    }
    if (count == most) return {};
    if (count > 2 && last - first == count - 1) {
        return std::to_string(first) + std::string(dash) + std::to_string(last);
    }
    for (int i = first; i <= last; ++i) {
        if (!day.matches(i)) continue;
        if (!list.empty()) list += i == last ? " or " : ", ";
        list += std::to_string(i);
    }
    return list;
}

std::string ordinal(int day) {
    const std::string_view ending = day / 10 == 1   ? "th"
                                    : day % 10 == 1 ? "st"
                                    : day % 10 == 2 ? "nd"
                                    : day % 10 == 3 ? "rd"
                                                    : "th";
    return std::to_string(day) + std::string(ending);
}

/// A date with an X in a month or a day, or in the year of a month.
std::string pattern_words(const Parts& parts) {
    const YearWords year = year_words(parts);
    const bool exact_year = years_meant(parts) == 1;
    const std::string months =
        parts.month->whole() ? std::string(month_name(parts.month->value())) : some_months(*parts.month);
    const std::string of_year = exact_year && !months.empty() ? ' ' + year.of : " of " + year.of;
    if (!parts.day) {
        if (months.empty()) return "sometime in " + year.some;
        return months + of_year;
    }
    const int digits = year_at(parts, 0);
    const int leap_or_exact = !exact_year ? 2000 : parts.negative ? -digits : digits;
    const int most = parts.month->whole() ? days_in_month(leap_or_exact, parts.month->value()) : 31;
    const std::string days = parts.day->whole() ? std::to_string(parts.day->value()) : some_days(*parts.day, most);
    if (days.empty()) {
        if (months.empty()) return "sometime in " + year.some;
        return "sometime in " + months + (exact_year ? " " : " of ") + year.some;
    }
    if (!months.empty() && parts.month->whole()) {
        const bool range = days.find(dash) != std::string::npos;
        return (range ? "one of " : "") + days + ' ' + months + of_year;
    }
    const std::string which = parts.day->whole() ? "the " + ordinal(parts.day->value()) : "day " + days;
    return which + " of " + (months.empty() ? "a month in " + year.of : months + of_year);
}

/// A date that is neither interval nor set, without its qualifiers.
std::string plain_words(const EdtfDate& date, const std::optional<Parts>& parts) {
    if (!parts) {  // made by the program, or with a time of day
        const Ends ends{to_civil(date.earliest), to_civil(date.latest)};
        if (!date.known()) return "date unknown";
        return stretch_words(ends, date.precision, dash, ' ' + std::string(dash) + ' ');
    }
    if (is_season(*parts)) return season_words(parts->month->value(), to_civil(date.earliest).year);
    if (!parts->month) {
        if (years_meant(*parts) == 1) return year_words(to_civil(date.earliest).year);
        if (!date.known()) return "date unknown";
        return year_words(*parts).alone;
    }
    const bool no_day = !parts->day || (parts->day->tens == 'X' && parts->day->ones == 'X');
    if (!date.known() && no_day && parts->month->tens == 'X' && parts->month->ones == 'X') return "date unknown";
    if (date.precision == Precision::day) return day_words(to_civil(date.earliest));
    if (date.precision == Precision::month && !parts->day) return month_words(to_civil(date.earliest));
    return pattern_words(*parts);
}

DateParts all_parts(const Parts& parts) {
    return static_cast<DateParts>(year_part | (parts.month ? month_part : 0) | (parts.day ? day_part : 0));
}

/// "day and month approximate"
std::string qualified_parts(const Parts& parts, DateParts qualified, std::string_view how) {
    std::string words;
    const auto add = [&](DateParts part, std::string_view name) {
        if ((qualified & part) == 0) return;
        if (!words.empty()) words += " and ";
        words += name;
    };
    add(day_part, "day");
    add(month_part, is_season(parts) ? "season" : "month");
    add(year_part, "year");
    return words + ' ' + std::string(how);
}

/// "1960s", which wants an article inside of a sentence.
bool is_decade(std::string_view words) {
    return words.size() > 1 && words.back() == 's' && is_digit(words[words.size() - 2]) && is_digit(words.front());
}

/// "about 11 June 2004", "11 June 2004 (month and year approximate)"
std::string qualified_words(std::string words, const Parts& parts) {
    const DateParts all = all_parts(parts);
    std::string note;
    const auto add_note = [&](DateParts qualified, std::string_view how) {
        if (qualified == no_part || qualified == all) return;
        if (!note.empty()) note += ", ";
        note += qualified_parts(parts, qualified, how);
    };
    if (parts.approximate == parts.uncertain) {
        add_note(parts.approximate, "uncertain and approximate");
    } else {
        add_note(parts.approximate, "approximate");
        add_note(parts.uncertain, "uncertain");
    }
    if (is_decade(words) && (parts.approximate == all || parts.uncertain == all)) words.insert(0, "the ");
    if (parts.approximate == all) words.insert(0, "about ");
    if (parts.uncertain == all) words.insert(0, "perhaps ");
    return note.empty() ? words : words + " (" + note + ')';
}

std::string single_words(const EdtfDate& date) {
    const std::optional<Parts> parts = read_parts(date.text);
    std::string words = plain_words(date, parts);
    if (words == "date unknown") return words;
    if (parts) return qualified_words(std::move(words), *parts);
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
    const auto said = [](std::string_view date) {
        const std::string words = single_words(date);
        return is_decade(words) ? "the " + words : words;
    };
    if (from == "..") return "until " + said(to);
    if (to == "..") return "from " + said(from) + " on";
    if (from.empty()) return "until " + said(to) + ", start unknown";
    if (to.empty()) return "from " + said(from) + ", end unknown";
    return stretch_words(from, to);
}

std::string member_words(std::string_view member, bool one) {
    const std::size_t dots = member.find("..");
    if (dots == std::string_view::npos) return single_words(member);
    const std::string_view from = member.substr(0, dots);
    const std::string_view to = member.substr(dots + 2);
    if (from.empty()) return single_words(to) + (one ? " or earlier" : " and earlier");
    if (to.empty()) return single_words(from) + (one ? " or later" : " and later");
    return stretch_words(from, to);
}

/// "1667, 1668 or 1670–1672" for "[1667,1668,1670..1672]"; "and" for braces.
std::string set_words(std::string_view text) {
    const bool one = text.front() == '[';
    const std::string_view last_join = one ? " or " : " and ";
    std::string_view rest = text.substr(1, text.size() - 2);
    // One range by itself, of which one day is meant.
    const bool closed_range = rest.find("..") != std::string_view::npos && rest.find("..") > 0 && rest.back() != '.';
    if (rest.find(',') == std::string_view::npos && closed_range) {
        return (one ? "one of " : "all of ") + member_words(rest, one);
    }
    std::string words;
    for (bool more = true; more;) {
        const std::size_t comma = rest.find(',');
        more = comma != std::string_view::npos;
        const std::string_view member = rest.substr(0, comma);
        if (more) rest.remove_prefix(comma + 1);
        if (!words.empty()) words += more ? ", " : last_join;
        words += member_words(member, one);
    }
    return words;
}

}  // namespace

std::string to_words(Day day) {
    return day_words(to_civil(day));
}

std::string to_words(const EdtfDate& date) {
    if (date.text.empty()) return single_words(date);
    if (date.text.front() == '[' || date.text.front() == '{') return set_words(date.text);
    if (date.interval && !date.known()) return "date unknown";
    if (date.interval) return interval_words(date.text);
    return single_words(date);
}

}  // namespace daybook
