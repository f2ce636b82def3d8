#include "exchange/slide.h"

#include <charconv>

#include "exchange/import.h"
#include "exchange/table.h"
#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/json_string.h"

namespace daybook::exchange {

namespace {

std::optional<int> number_in(std::string_view text) {
    const std::string_view digits = trimmed(text);
    int value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::string padded(int value, std::size_t width) {
    std::string digits = std::to_string(value < 0 ? -value : value);
    while (digits.size() < width) digits.insert(0, 1, '0');
    return (value < 0 ? "-" : "") + digits;
}

/// "1960-09-14" for "14.9.1960". Dates with dots have the day first.
std::string from_dots(std::string_view text) {
    const std::size_t first = text.find('.'), second = text.rfind('.');
    if (first == std::string_view::npos || second == first) return "";
    const SlideDate date = {std::string(text.substr(second + 1)),
                            std::string(text.substr(first + 1, second - first - 1)),
                            std::string(text.substr(0, first))};
    return to_edtf(date);
}

std::optional<EdtfDate> slide_date(const Slide& slide) {
    if (!slide.date.empty()) {
        const std::string text = folded(slide.date);
        if (std::optional<EdtfDate> date = parse_edtf(text)) return date;
        const std::string dotted = from_dots(text);
        return dotted.empty() ? std::nullopt : parse_edtf(dotted);
    }
    const std::string from = to_edtf(slide.start), to = to_edtf(slide.end);
    if (from.empty()) return std::nullopt;
    if (to.empty() || to == from) return parse_edtf(from);
    if (std::optional<EdtfDate> both = parse_edtf(from + '/' + to)) return both;
    return parse_edtf(from);
}

constexpr bool part_of_word(char c) {
    return is_letter_or_digit(c) || (c & 0x80) != 0;
}

/// Marks each occurrence of the name as whole words; returns their number.
std::size_t mark_name(Line& line, std::string_view name, std::uint32_t person) {
    std::vector<Run> runs;
    std::size_t found = 0;
    for (Run& run : line.runs) {
        if (run.kind != RunKind::text || name.empty()) {
            runs.push_back(std::move(run));
            continue;
        }
        std::string_view rest = run.text;
        std::size_t from = 0;
        for (std::size_t at = rest.find(name); at != std::string_view::npos; at = rest.find(name, from)) {
            const std::size_t end = at + name.size();
            const bool whole =
                (at == 0 || !part_of_word(rest[at - 1])) && (end == rest.size() || !part_of_word(rest[end]));
            if (!whole) {
                from = end;
                continue;
            }
            if (at > 0) runs.emplace_back().text = rest.substr(0, at);
            Run& named = runs.emplace_back();
            named.kind = RunKind::person;
            named.reference = person;
            named.children.emplace_back().text = name;
            ++found;
            rest.remove_prefix(end);
            from = 0;
        }
        if (!rest.empty()) runs.emplace_back().text = rest;
    }
    line.runs = std::move(runs);
    return found;
}

void add_people(const Slide& slide, Entry& entry, Spool& spool, Report& report) {
    for (const std::string& name : slide.people) {
        if (name.empty()) continue;
        const std::uint32_t person = spool.people.by_reference(name);
        std::size_t found = 0;
        for (Block& block : entry.blocks) {
            for (Line& line : block.lines) found += mark_name(line, name, person);
        }
        for (std::size_t i = 0; i < found; ++i) spool.people.count(person, name);
        report.mentions += found;
        spool.people.use(person);
        if (found > 0) continue;
        Participant& participant = entry.participants.emplace_back();
        participant.person = PersonId{person};
        participant.as_printed = name;
        count_left_out(report.notes, "people in a row whose names are not in its text", slide.where);
    }
}

void add_era(const Slide& slide, std::optional<EdtfDate> date, const std::string& headline, Spool& spool,
             Report& report) {
    if (!date || headline.empty())
        return count_left_out(report.words, "eras without a date or a headline", slide.where);
    Event& event = spool.events.emplace_back();
    event.key = "era-" + std::to_string(spool.events.size());
    event.date = std::move(*date);
    event.label = headline;
    event.description = {headline, Certainty::high, {SourceId{0}}};
}

}  // namespace

std::string to_edtf(const SlideDate& date) {
    const std::optional<int> year = number_in(date.year), month = number_in(date.month), day = number_in(date.day);
    if (!year || *year < -9999 || *year > 9999) return "";
    std::string text = padded(*year, 4);
    if (month && *month >= 1 && *month <= 12) {
        text += '-' + padded(*month, 2);
        if (day && *day >= 1 && *day <= days_in_month(*year, *month)) text += '-' + padded(*day, 2);
    }
    return text;
}

void add_slide(const Slide& slide, Spool& spool, Report& report) {
    std::string headline;
    for (const std::string& part : paragraphs_of_html(slide.headline)) headline += (headline.empty() ? "" : " ") + part;
    std::optional<EdtfDate> date = slide_date(slide);
    if (slide.kind == Slide::Kind::era) return add_era(slide, std::move(date), headline, spool, report);
    Entry entry;
    for (const std::string& paragraph : paragraphs_of_html(slide.text)) {
        entry.blocks.emplace_back().lines.emplace_back().runs.emplace_back().text = paragraph;
    }
    if (slide.kind == Slide::Kind::title && entry.blocks.empty()) return;  // its headline is the journal's title
    if (!date && slide.kind == Slide::Kind::event) {
        count_left_out(report.notes, "invalid dates: the entry has no known day", slide.where);
    }
    entry.date = date ? std::move(*date) : *parse_edtf("XXXX-XX-XX");
    entry.written = folded(slide.written);
    entry.title = !headline.empty() ? headline : entry.date.known() ? entry.date.text : "Without a title";
    entry.label = entry.title;
    entry.key = to_id(slide.id);
    if (entry.key.empty()) entry.key = entry.date.known() ? to_id(entry.date.text) : "undated";
    entry.url = link_or_nothing(slide.media);
    if (entry.url.empty() && !slide.media.empty())
        count_left_out(report.words, "media without an address", slide.where);
    std::string about;
    for (const std::string& html : {slide.caption, slide.credit}) {
        for (const std::string& part : paragraphs_of_html(html)) about += (about.empty() ? "" : " – ") + part;
    }
    entry.summary = {about, Certainty::high, {SourceId{0}}};
    if (!slide.group.empty()) entry.custom.push_back({"x-group", json_string(folded(slide.group))});
    if (const std::string place = folded(slide.place); !place.empty()) {
        const std::uint32_t number = spool.places.by_reference(place);
        spool.places.count(number, place);
        ++report.place_mentions;
        entry.place = PlaceId{number};
    }
    entry.sources = {SourceId{0}};
    add_people(slide, entry, spool, report);
    add_entry(std::move(entry), spool, report);
}

}  // namespace daybook::exchange
