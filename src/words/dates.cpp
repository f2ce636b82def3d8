// Dates in words: chooses the messages for an EDTF date. The language file decides the names and the order of its parts.

#include <algorithm>

#include "journal/edtf_parts.h"
#include "words/messages.h"
#include "words/words.h"

namespace daybook {

namespace {

/// The position of a date: alone; after a word like "until", "from" or "about", where some languages put what follows into
/// another case; as part of a phrase ("perhaps the 1960s"). And of an inexact year in a date: after "sometime in", after
/// "25 December of". In the order of the messages of a YearForms.
enum class InSentence : std::uint8_t { alone, governed, in, of, phrase };

/// The messages that say one kind of inexact year, one for each InSentence. All have the same arguments.
template <class Alone, class Governed, class In, class Of, class Phrase>
struct YearForms {
    static constexpr MessageId id(InSentence place) { return Alone::id + static_cast<int>(place); }
    static_assert(Governed::id.index == id(InSentence::governed).index && In::id.index == id(InSentence::in).index &&
                  Of::id.index == id(InSentence::of).index && Phrase::id.index == id(InSentence::phrase).index);
};
using Between = YearForms<msg::years_between, msg::years_between_governed, msg::years_between_in, msg::years_between_of,
                          msg::years_between_phrase>;
using Decade = YearForms<msg::years_decade, msg::years_decade_governed, msg::years_decade_in, msg::years_decade_of,
                         msg::years_decade_phrase>;
using OfForm = YearForms<msg::years_form, msg::years_form_governed, msg::years_form_in, msg::years_form_of,
                         msg::years_form_phrase>;

Caption digits(int number) {
    Caption out;
    out.append_number(number);
    return out;
}

bool is_season(const Parts& parts) {
    return parts.month && parts.month->whole() && parts.month->value() > 20;
}

bool is_any(const DigitPair& pair) {
    return pair.tens == 'X' && pair.ones == 'X';
}

/// Whether the date gives no information: "XXXX-XX".
bool is_unknown(const EdtfDate& date, const std::optional<Parts>& parts) {
    if (date.known()) return false;
    if (!parts || !parts->month) return true;
    return is_any(*parts->month) && (!parts->day || is_any(*parts->day));
}

DateParts all_parts(const Parts& parts) {
    return static_cast<DateParts>(year_part | (parts.month ? month_part : 0) | (parts.day ? day_part : 0));
}

bool plain(const EdtfDate& date) {
    return date.known() && !date.approximate && !date.uncertain && date.text.find('X') == std::string::npos;
}

}  // namespace

class DateWriter {
public:
    explicit DateWriter(const Words& words) : words_(words) {}

    [[nodiscard]] Caption day(const CivilDate& date) const {
        return words_.caption(
            msg::date_day{.day = words_.day_number(date.day), .month = month_of(date.month), .year = year(date.year)});
    }

    /// A year in a sentence, which some languages mark: "1960 г."; Words::year() is the number alone.
    [[nodiscard]] Caption year(int number, int after = 1) const {
        const Caption alone = words_.year(number, after);
        return number < 100 || after < 1 ? alone : words_.caption(msg::date_year{.year = alone});
    }

    /// A range whose ends share their month or year, if equal. The precision is day, month, or year.
    [[nodiscard]] Caption span(const CivilDate& from, const CivilDate& to, Precision precision) const {
        const Caption last_year = year(to.year, from.year);
        const bool one_year = from.year == to.year;
        const bool one_month = one_year && from.month == to.month;
        if (precision == Precision::day) {
            if (from == to) return day(from);
            if (!one_year) return words_.caption(msg::span_apart{.from = day(from), .to = day(to)});
            const Caption first = words_.day_number(from.day);
            const Caption last = words_.day_number(to.day);
            if (one_month) {
                return words_.caption(
                    msg::span_days{.from = first, .to = last, .month = month_of(to.month), .year = last_year});
            }
            return words_.caption(msg::span_days_of_months{.from = first,
                                                           .from_month = month_of(from.month),
                                                           .to = last,
                                                           .to_month = month_of(to.month),
                                                           .year = last_year});
        }
        if (precision == Precision::month) {
            if (one_month) return month(to, InSentence::alone);
            if (!one_year) {
                return words_.caption(
                    msg::span_apart{.from = month(from, InSentence::alone), .to = month(to, InSentence::alone)});
            }
            return words_.caption(
                msg::span_months{.from = words_.month(from.month), .to = words_.month(to.month), .year = last_year});
        }
        if (one_year) return last_year;
        if (from.year < 1) return words_.caption(msg::span_apart{.from = year(from.year), .to = last_year});
        return words_.caption(msg::span_years{.from = words_.year(from.year), .to = words_.year(to.year)});
    }

    /// A date that is neither an interval nor a set.
    [[nodiscard]] std::string single(const EdtfDate& date, InSentence place) const {
        const std::optional<Parts> parts = read_parts(date.text);
        if (is_unknown(date, parts)) return std::string(words_.text(msg::date_unknown{}));
        const bool about = parts ? parts->approximate == all_parts(*parts) : date.approximate;
        const bool perhaps = parts ? parts->uncertain == all_parts(*parts) : date.uncertain;
        std::string out = unqualified(date, parts, about ? InSentence::governed : perhaps ? InSentence::phrase : place);
        if (about) out = words_.say(msg::date_about{.date = out});
        if (perhaps) out = words_.say(msg::date_perhaps{.date = out});
        const std::string notes = parts ? qualified_parts(*parts) : std::string();
        return notes.empty() ? out : words_.say(msg::date_note{.date = out, .notes = notes});
    }

    [[nodiscard]] std::string interval(std::string_view text) const {
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos) return std::string(text);
        const std::string_view from = text.substr(0, slash);
        const std::string_view to = text.substr(slash + 1);
        if (from == "..") return words_.say(msg::date_until{.date = single(to, InSentence::governed)});
        if (to == "..") return words_.say(msg::date_from{.date = single(from, InSentence::governed)});
        if (from.empty()) return words_.say(msg::date_until_start_unknown{.date = single(to, InSentence::governed)});
        if (to.empty()) return words_.say(msg::date_from_end_unknown{.date = single(from, InSentence::governed)});
        return span(from, to);
    }

    /// "1667, 1668 or 1670–1672" for "[1667,1668,1670..1672]"; "and" for braces.
    [[nodiscard]] std::string set(std::string_view text) const {
        const bool one = text.front() == '[';
        std::string_view rest = text.substr(1, text.size() - 2);
        const std::size_t dots = rest.find("..");
        const bool closed_range = dots != std::string_view::npos && dots > 0 && rest.back() != '.';
        if (rest.find(',') == std::string_view::npos && closed_range) {  // a single range
            const std::string dates = member(rest, one);
            return one ? words_.say(msg::date_one_of{.dates = dates}) : words_.say(msg::date_all_of{.dates = dates});
        }
        std::vector<std::string> members;
        for (bool more = true; more;) {
            const std::size_t comma = rest.find(',');
            more = comma != std::string_view::npos;
            members.push_back(member(rest.substr(0, comma), one));
            if (more) rest.remove_prefix(comma + 1);
        }
        return one ? words_.choice(members) : words_.list(members);
    }

private:
    [[nodiscard]] std::string_view month_of(int month) const { return words_.text(msg::month_of_1::id + (month - 1)); }

    [[nodiscard]] Caption month(const CivilDate& date, InSentence place) const {
        const std::string_view name = place == InSentence::governed ? month_of(date.month) : words_.month(date.month);
        return words_.caption(msg::date_month{.month = name, .year = year(date.year)});
    }

    [[nodiscard]] std::string single(std::string_view text, InSentence place) const {
        const std::optional<EdtfDate> date = parse_edtf(text);
        return date ? single(*date, place) : std::string(text);
    }

    /// "A–B" if both are days, both months or both years, and neither is qualified; otherwise "A – B".
    [[nodiscard]] std::string span(std::string_view from, std::string_view to) const {
        const std::optional<EdtfDate> start = parse_edtf(from);
        const std::optional<EdtfDate> end = parse_edtf(to);
        if (!start || !end || !plain(*start) || !plain(*end) || start->precision != end->precision ||
            start->precision < Precision::year || start->precision == Precision::season) {
            return words_.say(
                msg::span_apart{.from = single(from, InSentence::alone), .to = single(to, InSentence::alone)});
        }
        return std::string(span(to_civil(start->earliest), to_civil(end->latest), start->precision).view());
    }

    [[nodiscard]] std::string member(std::string_view text, bool one) const {
        const std::size_t dots = text.find("..");
        if (dots == std::string_view::npos) return single(text, InSentence::alone);
        const std::string_view from = text.substr(0, dots);
        const std::string_view to = text.substr(dots + 2);
        if (from.empty()) {
            const std::string date = single(to, InSentence::alone);
            return one ? words_.say(msg::date_or_earlier{.date = date})
                       : words_.say(msg::date_and_earlier{.date = date});
        }
        if (to.empty()) {
            const std::string date = single(from, InSentence::alone);
            return one ? words_.say(msg::date_or_later{.date = date}) : words_.say(msg::date_and_later{.date = date});
        }
        return span(from, to);
    }

    [[nodiscard]] std::string unqualified(const EdtfDate& date, const std::optional<Parts>& parts,
                                          InSentence place) const {
        const CivilDate first = to_civil(date.earliest);
        if (!parts) {  // no EDTF text (made by the program), or one with a time of day
            return std::string(span(first, to_civil(date.latest), date.precision).view());
        }
        if (is_season(*parts)) {
            const MessageId spring = place == InSentence::governed ? msg::season_of_21::id : msg::season_21::id;
            const Caption of_year = year(first.year);
            const Arg arguments[] = {of_year};
            return words_.say(spring + (parts->month->value() - 21), arguments);
        }
        if (!parts->month) {
            if (years_meant(*parts) == 1) return std::string(year(first.year).view());
            return years(*parts, place);
        }
        if (date.precision == Precision::day) return std::string(day(first).view());
        if (date.precision == Precision::month && !parts->day) return std::string(month(first, place).view());
        return pattern(*parts);
    }

    [[nodiscard]] static int year_number(const Parts& parts, int index) {
        const int number = year_at(parts, index);
        return parts.negative ? -std::max(number, 1) : number;  // EDTF has no "-0000"
    }

    /// The possible years: "1560", "the 1560s", "a year between 1500 and 1599".
    [[nodiscard]] std::string years(const Parts& parts, InSentence place) const {
        const int count = years_meant(parts);
        if (count == 1) return std::string(year(year_number(parts, 0)).view());
        if (count == 10'000) {
            return std::string(place == InSentence::of ? words_.text(msg::years_unknown_of{})
                                                       : words_.text(msg::years_unknown_in{}));
        }
        const bool from_right = year_at(parts, count - 1) - year_at(parts, 0) == count - 1;
        if (!from_right) {  // "1X5X"
            Caption form(parts.negative ? "-" : "");
            form.append({parts.year.data(), parts.year.size()});
            const Arg arguments[] = {form};
            return words_.say(OfForm::id(place), arguments);
        }
        const Caption first = words_.year(year_number(parts, parts.negative ? count - 1 : 0));
        const Caption last = words_.year(year_number(parts, parts.negative ? 0 : count - 1));
        const Arg arguments[] = {first, last};
        if (count == 10 && !parts.negative && year_at(parts, 0) >= 100) {
            return words_.say(Decade::id(place), std::span(arguments).first(1));
        }
        return words_.say(Between::id(place), arguments);
    }

    /// "October, November or December" for "1X"; empty if every month is possible.
    [[nodiscard]] std::string months(const DigitPair& pair) const {
        if (pair.whole()) return std::string(words_.month(pair.value()));
        std::vector<std::string> names;
        for (int i = 1; i <= 12; ++i) {
            if (pair.matches(i)) names.emplace_back(words_.month(i));
        }
        return names.size() == 12 ? std::string() : words_.choice(names);
    }

    /// A day among several: some languages mark each of them ("5., 15. oder 25.").
    [[nodiscard]] Caption listed_day(int day) const {
        return words_.caption(msg::date_listed_day{.day = words_.day_number(day)});
    }

    /// "5, 15 or 25", "10–19" for "1X"; empty where every day is meant.
    struct Days {
        std::string words;
        bool range = false;
    };
    [[nodiscard]] Days days(const DigitPair& pair, int most) const {
        if (pair.whole()) return {std::string(listed_day(pair.value()).view())};
        std::vector<std::string> numbers;
        int first = 0;
        int last = 0;
        for (int i = 1; i <= most; ++i) {
            if (!pair.matches(i)) continue;
            if (numbers.empty()) first = i;
            last = i;
            numbers.emplace_back(listed_day(i).view());
        }
        const int count = static_cast<int>(numbers.size());
        if (count == most) return {};
        if (count > 2 && last - first == count - 1) {
            return {words_.say(msg::span_close{.from = listed_day(first), .to = listed_day(last)}), true};
        }
        return {words_.choice(numbers)};
    }

    /// A date with an X in a month or a day, or in the year of a month.
    [[nodiscard]] std::string pattern(const Parts& parts) const {
        const bool exact_year = years_meant(parts) == 1;
        const std::string of = years(parts, InSentence::of);
        const std::string in = years(parts, InSentence::in);
        const std::string months_meant = months(*parts.month);
        if (months_meant.empty() && (!parts.day || is_any(*parts.day))) {
            return words_.say(msg::date_sometime_in{.years = in});
        }
        if (!parts.day) {
            return exact_year ? words_.say(msg::date_months{.months = months_meant, .year = of})
                              : words_.say(msg::date_months_of{.months = months_meant, .years = of});
        }
        const int digits_of_year = year_at(parts, 0);
        const int leap_or_exact = !exact_year ? 2000 : parts.negative ? -digits_of_year : digits_of_year;
        const bool one_month = parts.month->whole();
        const auto [some_days, range] =
            days(*parts.day, one_month ? days_in_month(leap_or_exact, parts.month->value()) : 31);
        if (some_days.empty()) {
            if (months_meant.empty()) return words_.say(msg::date_sometime_in{.years = in});
            return exact_year ? words_.say(msg::date_sometime_in_months{.months = months_meant, .year = in})
                              : words_.say(msg::date_sometime_in_months_of{.months = months_meant, .years = in});
        }
        if (one_month) {
            const std::string_view month = month_of(parts.month->value());
            const std::string words =
                exact_year ? words_.say(msg::date_days{.days = some_days, .month = month, .year = of})
                           : words_.say(msg::date_days_of{.days = some_days, .month = month, .years = of});
            return range ? words_.say(msg::date_one_of{.dates = words}) : words;
        }
        if (parts.day->whole()) {
            const std::string_view day = words_.text(msg::ordinal_1::id + (parts.day->value() - 1));
            if (months_meant.empty()) return words_.say(msg::date_ordinal_of_some_month{.day = day, .years = of});
            return exact_year ? words_.say(msg::date_ordinal{.day = day, .months = months_meant, .year = of})
                              : words_.say(msg::date_ordinal_of{.day = day, .months = months_meant, .years = of});
        }
        if (months_meant.empty()) return words_.say(msg::date_some_days_of_some_month{.days = some_days, .years = of});
        return exact_year ? words_.say(msg::date_some_days{.days = some_days, .months = months_meant, .year = of})
                          : words_.say(msg::date_some_days_of{.days = some_days, .months = months_meant, .years = of});
    }

    /// "day approximate, month and year uncertain"; empty if no part or the whole date is qualified.
    [[nodiscard]] std::string qualified_parts(const Parts& parts) const {
        std::string notes;
        const auto add = [&](DateParts qualified, const auto& say) {
            if (qualified == no_part || qualified == all_parts(parts)) return;
            std::vector<std::string> names;
            if ((qualified & day_part) != 0) names.emplace_back(words_.text(msg::date_part_day{}));
            if ((qualified & month_part) != 0) {
                names.emplace_back(is_season(parts) ? words_.text(msg::date_part_season{})
                                                    : words_.text(msg::date_part_month{}));
            }
            if ((qualified & year_part) != 0) names.emplace_back(words_.text(msg::date_part_year{}));
            std::string note = say(words_.list(names));
            notes = notes.empty() ? std::move(note) : words_.say(msg::list_comma{.list = notes, .next = note});
        };
        const auto approximate = [&](const std::string& names) {
            return words_.say(msg::date_parts_approximate{.parts = names});
        };
        const auto uncertain = [&](const std::string& names) {
            return words_.say(msg::date_parts_uncertain{.parts = names});
        };
        if (parts.approximate == parts.uncertain) {
            add(parts.approximate, [&](const std::string& names) {
                return words_.say(msg::date_parts_uncertain_approximate{.parts = names});
            });
        } else {
            add(parts.approximate, approximate);
            add(parts.uncertain, uncertain);
        }
        return notes;
    }

    const Words& words_;
};

std::string Words::date(const EdtfDate& date) const {
    const DateWriter writer(*this);
    if (date.text.empty()) return writer.single(date, InSentence::alone);
    if (date.text.front() == '[' || date.text.front() == '{') return writer.set(date.text);
    if (date.interval && !date.known()) return std::string(text(msg::date_unknown{}));
    if (date.interval) return writer.interval(date.text);
    return writer.single(date, InSentence::alone);
}

std::string Words::date(Day day) const {
    return std::string(DateWriter(*this).day(to_civil(day)).view());
}

std::string Words::date_with_weekday(Day day) const {
    return say(msg::date_weekday{.weekday = weekday(daybook::weekday(day)), .date = date(day)});
}

Caption Words::day_of_year(const CivilDate& date) const {
    return caption(
        msg::date_day_of_year{.day = day_number(date.day), .month = text(msg::month_of_1::id + (date.month - 1))});
}

Caption Words::span(Day first, Day last) const {
    const CivilDate from = to_civil(first);
    const CivilDate to = to_civil(last);
    const CivilDate after = to_civil(last + 1);
    const bool months = from.day == 1 && after.day == 1;
    const bool years = months && from.month == 1 && after.month == 1;
    return DateWriter(*this).span(from, to, years ? Precision::year : months ? Precision::month : Precision::day);
}

Caption Words::year(int year, int after) const {
    // In ISO 8601, year 0 is 1 BCE.
    if (year < 1) return caption(msg::year_bce{.year = digits(1 - year)});
    if (year < 100 || after < 1) return caption(msg::year_ce_marked{.year = digits(year)});
    return caption(msg::year_ce{.year = digits(year)});
}

std::string_view Words::month(int month) const {
    return text(msg::month_1::id + (month - 1));
}

std::string_view Words::weekday(Weekday day) const {
    return text(msg::weekday_1::id + static_cast<int>(day));
}

Caption Words::day_number(int day) const {
    return day == 1 ? Caption(text(msg::date_first_day{})) : digits(day);
}

Caption Words::short_date(Day day) const {
    const CivilDate date = to_civil(day);
    return caption(
        msg::short_day{.day = day_number(date.day), .month = short_month_of(date.month), .year = year(date.year)});
}

Caption Words::short_date(Day day, Day near) const {
    const CivilDate date = to_civil(day);
    return date.year == to_civil(near).year ? short_day_of_year(date) : short_date(day);
}

Caption Words::short_day_of_year(const CivilDate& date) const {
    return caption(msg::short_day_of_year{.day = day_number(date.day), .month = short_month_of(date.month)});
}

Caption Words::short_weekday(Weekday weekday, int day_of_month) const {
    const std::string_view name = text(msg::weekday_short_1::id + static_cast<int>(weekday));
    return caption(msg::short_weekday{.weekday = name, .day = day_of_month});
}

Caption Words::short_month(const CivilDate& date) const {
    return caption(msg::short_month{.month = short_month(date.month), .year = year(date.year)});
}

Caption Words::years(int first, int last) const {
    return DateWriter(*this).span({first, 1, 1}, {last, 1, 1}, Precision::year);
}

std::string_view Words::short_month_of(int month) const {
    return text(msg::month_short_of_1::id + (month - 1));
}

std::string_view Words::short_month(int month) const {
    return text(msg::month_short_1::id + (month - 1));
}

Caption Words::month_heading(const CivilDate& date) const {
    return caption(
        msg::heading_month{.month = text(msg::month_capitals_1::id + (date.month - 1)), .year = year(date.year)});
}

Caption Words::short_month_heading(const CivilDate& date) const {
    return caption(
        msg::heading_month{.month = text(msg::month_capitals_short_1::id + (date.month - 1)), .year = year(date.year)});
}

Caption Words::period_heading(Day first, Day last) const {
    const CivilDate from = to_civil(first);
    const CivilDate to = to_civil(last);
    if (from.year != to.year) return years(from.year, to.year);
    if (from.month == to.month) return month_heading(from);
    constexpr MessageId january = msg::month_capitals_short_1::id;
    return caption(msg::heading_months{
        .from = text(january + (from.month - 1)), .to = text(january + (to.month - 1)), .year = year(to.year)});
}

}  // namespace daybook
