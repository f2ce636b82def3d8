#include "cite/english_date.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "journal/edtf_parts.h"

namespace daybook {

namespace {

constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 12> mla_months = {"Jan.", "Feb.", "Mar.",  "Apr.", "May",  "June",
                                                         "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};
constexpr std::array<std::string_view, 4> seasons = {"spring", "summer", "autumn", "winter"};
constexpr int first_season = 21;
constexpr std::string_view dash = "–";

/// A date in words, and whether it is in doubt.
struct Said {
    std::string words;
    bool doubtful = false;
};

class EnglishDate {
public:
    explicit EnglishDate(DateStyle style) : style_(style) {}

    [[nodiscard]] std::string day(const CivilDate& date) const { return span(date, date, Precision::day); }

    /// A range, whose ends share the month or the year if they are equal; `between` stands between them.
    [[nodiscard]] std::string span(const CivilDate& from, const CivilDate& to, Precision precision,
                                   std::string_view between = dash) const {
        const auto both = [&](std::string first, const std::string& last) {
            first += between;
            return first == last + std::string(between) ? last : first + last;
        };
        const bool has_day = precision == Precision::day;
        if (from.year != to.year) {
            std::string first = span(from, from, precision);
            // A year after a day ends with a comma within a sentence.
            if (has_day && style_ == DateStyle::chicago && between != dash) first += ',';
            return both(first, span(to, to, precision));
        }
        if (precision < Precision::month) return year(from.year);
        if (from.month == to.month && has_day) {
            return in_year(in_month(both(std::to_string(from.day), std::to_string(to.day)), from.month), from.year,
                           true);
        }
        const auto within = [&](const CivilDate& date) {
            return in_month(has_day ? std::to_string(date.day) : "", date.month);
        };
        return in_year(both(within(from), within(to)), from.year, has_day);
    }

    [[nodiscard]] Said date(std::string_view text) const {
        if (text.front() == '[' || text.front() == '{') return set(text);
        const std::size_t slash = text.find('/');
        return slash == std::string_view::npos ? single(text) : interval(text.substr(0, slash), text.substr(slash + 1));
    }

private:
    [[nodiscard]] static std::string year(int number) {
        if (number < 1) return std::to_string(1 - number) + " BCE";
        return std::to_string(number) + (number < 100 ? " CE" : "");
    }

    [[nodiscard]] std::string in_month(std::string days, int number) const {
        const std::string name((style_ == DateStyle::mla ? mla_months : months)[static_cast<std::size_t>(number - 1)]);
        if (days.empty()) return name;
        return style_ == DateStyle::mla ? days + ' ' + name : name + ' ' + days;
    }

    [[nodiscard]] std::string in_year(const std::string& inner, int number, bool has_day) const {
        if (style_ == DateStyle::apa) return year(number) + ", " + inner;
        return inner + (has_day && style_ == DateStyle::chicago ? ", " : " ") + year(number);
    }

    /// The days from first to last, as years or months if they are whole.
    [[nodiscard]] std::string days(const EdtfDate& date, std::string_view between) const {
        return span(to_civil(date.earliest), to_civil(date.latest), whole_units(date.earliest, date.latest), between);
    }

    /// A date that is neither an interval nor a set.
    [[nodiscard]] Said single(std::string_view text) const {
        const std::optional<EdtfDate> date = parse_edtf(text);
        if (!date || !date->known()) return {"", true};
        Said said{certain(*date), date->approximate || date->uncertain};
        if (date->approximate) said.words = (style_ == DateStyle::mla ? "circa " : "ca. ") + said.words;
        if (date->uncertain) said.words += '?';
        return said;
    }

    [[nodiscard]] std::string certain(const EdtfDate& date) const {
        const std::optional<Parts> parts = read_parts(without_time(date.text));
        const CivilDate first = to_civil(date.earliest);
        if (!parts) return days(date, dash);
        const bool decade = date.precision == Precision::decade && !parts->month && first.year >= 100;
        if (decade) return std::to_string(first.year) + 's';
        const bool some_year = years_meant(*parts) > 1;
        if (!some_year && parts->month && parts->month->whole() && parts->month->value() >= first_season) {
            const auto season = static_cast<std::size_t>(parts->month->value() - first_season);
            if (season >= seasons.size()) return days(date, dash);  // a part of a year
            std::string name(seasons[season]);
            if (style_ == DateStyle::apa) name.front() = static_cast<char>(name.front() - 'a' + 'A');
            return in_year(name, year_at(*parts, 0) * (parts->negative ? -1 : 1), false);
        }
        const auto any = [](const std::optional<DigitPair>& pair) {
            return !pair || (pair->tens == 'X' && pair->ones == 'X');
        };
        const bool whole_day = parts->day && parts->day->whole();
        const bool exact = !some_year && (any(parts->month) ? any(parts->day)
                                                            : parts->month->whole() && (any(parts->day) || whole_day));
        if (!exact) return "between " + days(date, " and ");
        return span(first, first,
                    any(parts->month) ? Precision::year
                    : any(parts->day) ? Precision::month
                                      : Precision::day);
    }

    [[nodiscard]] Said interval(std::string_view from, std::string_view to) const {
        const bool starts = !from.empty() && from != "..";
        const bool ends = !to.empty() && to != "..";
        Said first = starts ? single(from) : Said{};
        Said last = ends ? single(to) : Said{};
        const bool doubtful = first.doubtful || last.doubtful;
        if (!starts && from.empty()) first.words = '?';  // it is not known, unlike ".."
        if (!ends && to.empty()) last.words = '?';
        if (from == "..") return {"until " + last.words, doubtful};
        if (starts && ends && !doubtful) {
            const std::optional<EdtfDate> start = parse_edtf(from);
            const std::optional<EdtfDate> end = parse_edtf(to);
            const bool alike =
                start->precision == end->precision && start->precision >= Precision::year && plain(from) && plain(to);
            if (alike) return {span(to_civil(start->earliest), to_civil(end->earliest), start->precision)};
        }
        return {first.words + std::string(dash) + last.words, doubtful};
    }

    /// Whether it is a year, a month or a day without "X", which is not a season.
    [[nodiscard]] static bool plain(std::string_view text) {
        const std::optional<Parts> parts = read_parts(without_time(text));
        return parts && text.find('X') == std::string_view::npos && !(parts->month && parts->month->value() > 12);
    }

    /// "[1667,1668,1670..1672]": one of them; "{…}": all.
    [[nodiscard]] Said set(std::string_view text) const {
        const bool one = text.front() == '[';
        std::vector<std::string> members;
        for (std::string_view rest = text.substr(1, text.size() - 2); !rest.empty();) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            std::string_view member = rest.substr(0, comma);
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            while (member.starts_with(' ')) member.remove_prefix(1);
            const std::size_t dots = member.find("..");
            if (dots == std::string_view::npos) {
                members.push_back(single(member).words);
            } else {
                const std::string_view from = member.substr(0, dots);
                const std::string_view to = member.substr(dots + 2);
                members.push_back(interval(from.empty() ? ".." : from, to.empty() ? ".." : to).words);
            }
        }
        std::string out;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (i > 0) out += i + 1 < members.size() ? "; " : one ? " or " : " and ";
            out += members[i];
        }
        return {out, one};
    }

    DateStyle style_;
};

}  // namespace

Precision whole_units(Day first, Day last) {
    const CivilDate from = to_civil(first);
    const CivilDate after = to_civil(last + 1);
    if (from.day != 1 || after.day != 1) return Precision::day;
    return from.month == 1 && after.month == 1 ? Precision::year : Precision::month;
}

std::string_view without_time(std::string_view text) {
    return text.substr(0, text.find('T'));
}

CivilDate to_julian(Day day) {
    // E. G. Richards, Explanatory Supplement to the Astronomical Almanac, 3rd ed., ch. 15; moved by 7 × 4 × 1461 days, so that
    // nothing is negative.
    constexpr std::int64_t cycles = 7000;
    constexpr std::int64_t julian_day_of_1970 = 2'440'588;
    const std::int64_t f = day.number + julian_day_of_1970 + 1401 + cycles * 1461;
    const std::int64_t e = 4 * f + 3;
    const std::int64_t h = 5 * (e % 1461 / 4) + 2;
    const auto month = static_cast<int>((h / 153 + 2) % 12 + 1);
    const auto year = static_cast<int>(e / 1461 - 4716 + (14 - month) / 12 - 4 * cycles);
    return {year, month, static_cast<int>(h % 153 / 5 + 1)};
}

std::string english_date(Day day, DateStyle style) {
    return EnglishDate(style).day(to_civil(day));
}

std::string english_date(const Entry& entry, DateStyle style) {
    const EdtfDate& date = entry.date;
    if (!date.known() || date.text.empty()) return "";
    const EnglishDate english(style);
    const auto [words, doubtful] = english.date(date.text);
    std::string out = doubtful && style == DateStyle::chicago ? '[' + words + ']' : words;
    const bool some_days =
        date.precision == Precision::day && !date.open_start && !date.open_end && !doubtful && date.text.front() != '{';
    if (entry.calendar == Calendar::julian && some_days) {
        out += " [O.S. " + english.span(to_julian(date.earliest), to_julian(date.latest), Precision::day) + ']';
    }
    return out;
}

}  // namespace daybook
