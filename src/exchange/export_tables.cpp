// A journal as a table with TimelineJS's columns, and as TimelineJS's JSON.

#include <algorithm>
#include <functional>

#include "exchange/export.h"
#include "exchange/journal_writer.h"
#include "exchange/table.h"
#include "exchange/words.h"
#include "journal/text.h"
#include "words/words.h"

namespace daybook::exchange {

namespace {

/// A date for TimelineJS: the first day, the last day if there are several, and the date in words if days alone would be
/// too precise.
struct ShownDate {
    std::string year, month, day, end_year, end_month, end_day, written;
};

ShownDate shown(const Entry& entry) {
    ShownDate shown;
    const EdtfDate& date = entry.date;
    shown.written = entry.written;
    if (!date.known()) return shown;
    const CivilDate first = to_civil(date.earliest), last = to_civil(date.latest);
    shown.year = std::to_string(first.year);
    const bool plain = !date.interval && date.text.find_first_not_of("-0123456789") == std::string::npos;
    if (plain && date.precision == Precision::year) return shown;
    shown.month = std::to_string(first.month);
    if (plain && date.precision == Precision::month) return shown;
    shown.day = std::to_string(first.day);
    if (date.earliest != date.latest) {
        shown.end_year = std::to_string(last.year);
        shown.end_month = std::to_string(last.month);
        shown.end_day = std::to_string(last.day);
    }
    // Doubtful and open dates are written in words, because TimelineJS cannot show doubt.
    const bool sure = !date.approximate && !date.uncertain && !date.open_start && !date.open_end;
    if (shown.written.empty() && !sure) shown.written = Words().date(date);
    return shown;
}

/// TimelineJS expects its text as HTML.
std::string html_of(const Entry& entry) {
    std::string html;
    const std::string text = plain_text(entry, Layer::printed);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) html += "<p>" + xml_text(text.substr(at, end - at)) + "</p>";
        at = end + 1;
    }
    return html;
}

void collect(const std::vector<Run>& runs, std::vector<std::uint32_t>& people) {
    for (const Run& run : runs) {
        const bool names = run.kind == RunKind::person && run.reference;
        if (names && std::find(people.begin(), people.end(), *run.reference) == people.end()) {
            people.push_back(*run.reference);
        }
        collect(run.children, people);
    }
}

std::string names_of(const Entry& entry, const Journal& journal) {
    std::vector<std::uint32_t> people;
    for (const Block& block : entry.blocks) {
        for (const Line& line : block.lines) collect(line.runs, people);
    }
    for (const Participant& one : entry.participants) {
        if (std::find(people.begin(), people.end(), one.person.index) == people.end())
            people.push_back(one.person.index);
    }
    std::string names;
    for (const std::uint32_t id : people) names += (names.empty() ? "" : "; ") + journal.people[id].name;
    return names;
}

std::string group_of(const Entry& entry) {
    for (const CustomField& field : entry.custom) {
        const bool string = field.json.size() >= 2 && field.json.front() == '"';
        if (field.key == "x-group" && string && field.json.find('\\') == std::string::npos) {
            return field.json.substr(1, field.json.size() - 2);
        }
    }
    return "";
}

void append_date(std::string& out, const std::string& year, const std::string& month, const std::string& day) {
    ObjectWriter date(out);
    date.key("year") += year;
    if (!month.empty()) date.key("month") += month;
    if (!day.empty()) date.key("day") += day;
    date.close();
}

void append_words(std::string& out, const std::string& headline, const std::string& html) {
    ObjectWriter words(out);
    words.text("headline", xml_text(headline));
    words.text("text", html);
    words.close();
}

}  // namespace

std::string to_csv(const Journal& journal) {
    std::string out;
    append_row(out, {"Year",      "Month",   "Day",          "Time",          "End Year",
                     "End Month", "End Day", "End Time",     "Display Date",  "Headline",
                     "Text",      "Media",   "Media Credit", "Media Caption", "Media Thumbnail",
                     "Type",      "Group",   "Background",   "People",        "Place",
                     "Id"});
    for (const Entry& entry : journal.entries) {
        const ShownDate date = shown(entry);
        append_row(out, {date.year,
                         date.month,
                         date.day,
                         "",
                         date.end_year,
                         date.end_month,
                         date.end_day,
                         "",
                         date.written,
                         xml_text(entry.title),
                         html_of(entry),
                         entry.url,
                         "",
                         xml_text(entry.summary.text),
                         "",
                         "",
                         group_of(entry),
                         "",
                         names_of(entry, journal),
                         entry.place ? journal[*entry.place].name : "",
                         entry.key});
    }
    return out;
}

std::string to_timelinejs(const Journal& journal) {
    std::string out = "{\n\"title\":{\"text\":";
    append_words(out, journal.title, "");
    out += "},\n\"events\":[";
    bool first = true;
    for (const Entry& entry : journal.entries) {
        if (!entry.date.known()) continue;  // TimelineJS fails if an event has no date
        const ShownDate date = shown(entry);
        out += first ? "\n" : ",\n";
        first = false;
        ObjectWriter event(out);
        append_date(event.key("start_date"), date.year, date.month, date.day);
        if (!date.end_year.empty()) append_date(event.key("end_date"), date.end_year, date.end_month, date.end_day);
        event.text("display_date", date.written);
        append_words(event.key("text"), entry.title, html_of(entry));
        if (!entry.url.empty()) {
            ObjectWriter media(event.key("media"));
            media.text("url", entry.url);
            media.text("caption", xml_text(entry.summary.text));
            media.close();
        }
        event.text("group", group_of(entry));
        event.text("unique_id", entry.key);
        event.close();
    }
    out += "\n]\n}\n";
    return out;
}

}  // namespace daybook::exchange
