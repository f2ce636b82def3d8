// Citations for programs: biblatex, RIS and CSL-JSON. What a format cannot say of a date is in its note, in EDTF.

#include <algorithm>

#include "cite/english_date.h"
#include "cite/reference.h"
#include "journal/ascii.h"
#include "journal/edtf_parts.h"
#include "journal/json_string.h"

namespace daybook {

namespace {

constexpr int last_season = 24;

/// Whether it is a year, a season, a month or a day, all of it in doubt or none of it.
bool is_simple(const Parts& parts) {
    const auto all = static_cast<DateParts>(year_part | (parts.month ? month_part : 0) | (parts.day ? day_part : 0));
    const bool exact = years_meant(parts) == 1 &&
                       (!parts.month || (parts.month->whole() && parts.month->value() <= last_season)) &&
                       (!parts.day || parts.day->whole());
    return exact && (parts.approximate == no_part || parts.approximate == all) &&
           (parts.uncertain == no_part || parts.uncertain == all);
}

std::optional<Parts> simple_parts(std::string_view text) {
    const std::optional<Parts> parts = read_parts(without_time(text));
    return parts && is_simple(*parts) ? parts : std::nullopt;
}

struct Sides {
    std::string_view from, to;
    bool range = false;
};
Sides sides_of(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return {text, text};
    return {text.substr(0, slash), text.substr(slash + 1), true};
}
bool is_open(std::string_view side) {
    return side.empty() || side == "..";
}

std::string padded(int number, std::size_t digits) {
    std::string out = std::to_string(number);
    if (out.size() < digits) out.insert(0, digits - out.size(), '0');
    return out;
}

/// All pieces after one another, with `between` between those that are not empty.
std::string joined(std::string_view between, std::initializer_list<std::string_view> pieces) {
    std::string out;
    for (const std::string_view piece : pieces) {
        if (piece.empty()) continue;
        if (!out.empty()) out += between;
        out += piece;
    }
    return out;
}

std::string old_style(const Entry& entry) {
    const bool old = entry.calendar == Calendar::julian && !entry.written.empty();
    return old ? "Old Style " + one_line(entry.written) : "";
}
std::string in_quotes(const Reference& of) {
    return of.quote.empty() ? "" : "“" + one_line(of.quote) + "”";
}

// --- biblatex -------------------------------------------------------------------------------------

std::string qualifier(bool approximate, bool uncertain) {
    return approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "";
}

/// A date as biblatex reads it, with a trailing qualifier; empty if it cannot.
std::string biblatex_side(std::string_view text) {
    if (is_open(text)) return std::string(text);
    const std::optional<Parts> parts = read_parts(without_time(text));
    if (!parts) return "";
    Parts plain = *parts;  // biblatex also reads "196X", "19XX", "1960-XX", "1960-09-XX" and "1960-XX-XX"
    const std::string_view year(parts->year.data(), parts->year.size());
    const auto unknown = [](std::optional<DigitPair>& pair) {
        if (pair && pair->tens == 'X' && pair->ones == 'X') pair = DigitPair{'0', '1'};
    };
    if (!parts->month && (year.ends_with('X') && year[1] != 'X')) plain.year = {'1', '0', '0', '0'};
    unknown(plain.day);
    if (!parts->day || (parts->day->tens == 'X' && parts->day->ones == 'X')) unknown(plain.month);
    if (!is_simple(plain)) return "";
    std::string out = parts->negative ? "-" : "";
    out += year;
    for (const std::optional<DigitPair>& pair : {parts->month, parts->day}) {
        if (pair) out.append({'-', pair->tens, pair->ones});
    }
    return out + qualifier(parts->approximate != no_part, parts->uncertain != no_part);
}

struct Written {
    std::string date;
    bool whole = true;
};
Written biblatex_date(const EdtfDate& date) {
    if (!date.known()) return {};
    const Sides sides = sides_of(date.text);
    const std::string from = biblatex_side(sides.from);
    const std::string to = biblatex_side(sides.to);
    const bool read = (is_open(sides.from) || !from.empty()) && (is_open(sides.to) || !to.empty());
    if (read) return {sides.range ? from + '/' + to : from};
    const std::string mark = qualifier(date.approximate, date.uncertain);
    const std::string first = date.open_start ? ".." : to_iso(date.earliest) + mark;
    const std::string last = date.open_end ? ".." : to_iso(date.latest) + mark;
    return {first == last ? first : first + '/' + last, false};
}

std::string escaped_tex(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '\\': out += "\\textbackslash{}"; break;
            case '^': out += "\\textasciicircum{}"; break;
            case '~': out += "\\textasciitilde{}"; break;
            case '{':
            case '}':
            case '$':
            case '&':
            case '#':
            case '_':
            case '%': out += '\\'; [[fallthrough]];
            default: out += c;
        }
    }
    return out;
}

/// A verbatim field must have balanced braces and no backslash.
std::string escaped_url(std::string_view url) {
    std::string out;
    for (const char c : url) {
        if (c == '{' || c == '}' || c == '\\') {
            out += '%';
            append_hex(out, static_cast<unsigned char>(c), 2, Letters::upper);
        } else {
            out += c;
        }
    }
    return out;
}

/// A name in braces is not taken apart.
std::string tex_names(const std::vector<CitedName>& names) {
    std::string out;
    for (const CitedName& name : names) {
        if (!out.empty()) out += " and ";
        const auto part = [](const std::string& text) {
            const bool apart = text.find(" and ") != std::string::npos;
            return apart ? '{' + escaped_tex(text) + '}' : escaped_tex(text);
        };
        const std::string suffix = name.suffix.empty() ? "" : ", " + part(name.suffix);
        out += name.family.empty() ? '{' + escaped_tex(name.inverted) + '}'
                                   : part(name.family) + suffix + ", " + part(name.given);
    }
    return out;
}

// --- CSL-JSON -------------------------------------------------------------------------------------

class CslObject {
public:
    void text(std::string_view key, std::string_view value) {
        if (!value.empty()) json(key, json_string(value));
    }
    void json(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        out_ += out_.empty() ? "{\n" : ",\n";
        out_ += "    " + json_string(key) + ": ";
        out_ += value;
    }
    void names(std::string_view key, const std::vector<CitedName>& all) {
        std::string list;
        for (const CitedName& name : all) {
            list += list.empty() ? "[{" : ", {";
            if (name.family.empty()) {
                list += "\"literal\": " + json_string(name.inverted);
            } else {
                list += "\"family\": " + json_string(name.family) + ", \"given\": " + json_string(name.given);
                if (!name.suffix.empty()) list += ", \"suffix\": " + json_string(name.suffix);
            }
            list += '}';
        }
        if (!list.empty()) json(key, list + ']');
    }
    [[nodiscard]] std::string take() && { return "  " + out_ + "\n  }"; }

private:
    std::string out_;
};

/// "[1960, 9, 14]". CSL has no year 0: 1 BCE is -1.
std::string csl_parts(const CivilDate& date, Precision precision) {
    std::string out = "[" + std::to_string(date.year < 1 ? date.year - 1 : date.year);
    if (precision >= Precision::month) out += ", " + std::to_string(date.month);
    if (precision >= Precision::day) out += ", " + std::to_string(date.day);
    return out + ']';
}

struct CslDate {
    std::string json;
    bool whole = true;  // it says all that the date does
};
/// A list of one or two of csl_parts().
std::string csl_json(const std::string& first, const std::string& last, std::string_view more) {
    std::string out = "{\"date-parts\": [" + first;
    if (!last.empty() && last != first) out += ", " + last;
    out += ']';
    out += more;
    return out + '}';
}
CslDate csl_date(const Entry& entry) {
    const EdtfDate& date = entry.date;
    if (!date.known()) return {};
    const Sides sides = sides_of(date.text);
    const std::optional<Parts> from = simple_parts(sides.from);
    const std::optional<Parts> to = simple_parts(sides.to);
    const bool doubt = date.approximate || date.uncertain;
    const std::string_view circa = doubt ? ", \"circa\": true" : "";
    const auto season = [](const std::optional<Parts>& parts) {
        return parts && parts->month && parts->month->value() > 12;
    };
    const auto side = [](std::string_view text) {
        const EdtfDate one = parse_edtf(text).value_or(EdtfDate{});
        return csl_parts(to_civil(one.earliest), one.precision);
    };
    if (!sides.range && season(from)) {
        constexpr int before_seasons = 20;
        const CivilDate year = {year_at(*from, 0) * (from->negative ? -1 : 1), 1, 1};
        const std::string number = std::to_string(from->month->value() - before_seasons);
        return {csl_json(csl_parts(year, Precision::year), "", ", \"season\": " + number + std::string(circa)),
                !date.uncertain};
    }
    if (!sides.range && from) return {csl_json(side(sides.from), "", circa), !date.uncertain};
    if (from && !season(from) && !season(to)) {
        const bool open = is_open(sides.to);
        if (open) return {csl_json(side(sides.from), "[0, 0, 0]", circa), !doubt && !sides.to.empty()};
        if (to) return {csl_json(side(sides.from), side(sides.to), circa), !doubt};
    }
    if (date.open_start || date.open_end) {
        return {"{\"literal\": " + json_string(english_date(entry, DateStyle::chicago)) + '}', false};
    }
    const Precision precision = whole_units(date.earliest, date.latest);
    const std::string first = csl_parts(to_civil(date.earliest), precision);
    const std::string last = csl_parts(to_civil(date.latest), precision);
    return {csl_json(first, last, first == last && !doubt ? "" : ", \"circa\": true"), first == last && !doubt};
}

std::string edtf_note(const EdtfDate& date, bool whole) {
    return whole ? "" : "Date in EDTF " + date.text;
}

}  // namespace

std::string bibtex(const Reference& of) {
    std::string out = "@unpublished{" + of.journal.key + ':' + of.entry.key;
    const auto field = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        out += ",\n  ";
        out += name;
        out += " = {";
        out += value;
        out += '}';
    };
    const auto [date, whole] = biblatex_date(of.entry.date);
    field("author", tex_names(of.authors));
    field("title", '{' + escaped_tex(of.title) + '}');  // with its capital letters
    field("date", date);
    field("translator", tex_names(of.translators));
    field("howpublished", escaped_tex(joined(", ", {of.container, of.location, of.archive})));
    field("library", escaped_tex(joined(", ", {of.archive, of.location})));
    field("note", escaped_tex(joined("; ", {old_style(of.entry), edtf_note(of.entry.date, whole)})));
    field("url", escaped_url(of.address));
    if (of.accessed) field("urldate", to_iso(*of.accessed));
    field("annotation", escaped_tex(in_quotes(of)));
    return out + "\n}\n";
}

std::string ris(const Reference& of) {
    std::string out;
    const auto line = [&](std::string_view tag, std::string_view value) {
        if (value.empty()) return;
        out += tag;
        out += "  - ";
        out += value;
        out += "\r\n";
    };
    const EdtfDate& date = of.entry.date;
    line("TY", "MANSCPT");
    for (const CitedName& name : of.authors) line("AU", name.inverted);
    for (const CitedName& name : of.translators) line("A4", name.inverted);
    line("TI", of.title);
    line("T2", of.container);
    const std::optional<Parts> parts = simple_parts(date.text);
    const bool season = parts && parts->month && parts->month->value() > 12;
    const bool exact = parts && !season && !date.approximate && !date.uncertain;
    const CivilDate first = to_civil(date.earliest);
    const bool has_year = date.known() && !date.open_start && first.year > 0;
    if (has_year) {
        const std::string year = padded(first.year, 4);
        line("PY", year);
        // Year, month, day, and what else is to be said.
        line("DA", year + '/' + (date.precision >= Precision::month ? padded(first.month, 2) : "") + '/' +
                       (date.precision >= Precision::day ? padded(first.day, 2) : "") + '/' +
                       (exact ? "" : english_date(of.entry, DateStyle::chicago)));
    }
    line("M3", kind_of_document);
    line("LA", of.journal.language);
    line("DB", of.archive);
    line("AN", of.location);
    line("UR", of.address);
    if (of.accessed) {
        std::string day = to_iso(*of.accessed);
        std::replace(day.begin(), day.end(), '-', '/');
        line("Y2", day + '/');
    }
    line("N1", in_quotes(of));
    line("N1", old_style(of.entry));
    line("N1", edtf_note(date, (exact && has_year) || !date.known()));
    if (!of.entry.citation.empty()) line("N1", "Cited by the archive as: " + one_line(of.entry.citation));
    return out + "ER  - \r\n";
}

std::string csl_object(const Reference& of) {
    CslObject out;
    const auto [issued, whole] = csl_date(of.entry);
    out.text("id", of.journal.key + ':' + of.entry.key);
    out.text("type", "manuscript");
    out.names("author", of.authors);
    out.text("title", of.title);
    out.text("container-title", of.container);
    out.names("translator", of.translators);
    out.json("issued", issued);
    out.text("archive", of.archive);
    out.text("archive_location", of.location);
    out.text("URL", of.address);
    if (of.accessed)
        out.json("accessed", "{\"date-parts\": [" + csl_parts(to_civil(*of.accessed), Precision::day) + "]}");
    out.text("language", of.journal.language);
    out.text("note", joined("; ", {old_style(of.entry), edtf_note(of.entry.date, whole)}));
    out.text("annote", in_quotes(of));
    return std::move(out).take();
}

}  // namespace daybook
