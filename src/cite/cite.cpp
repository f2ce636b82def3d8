#include "cite/cite.h"

#include <algorithm>

#include "cite/reference.h"
#include "journal/controls.h"

namespace daybook {

namespace {

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

CitedName cited_name(const Person& person) {
    CitedName name;
    name.natural = one_line(person.name);
    name.inverted = person.sort_name.empty() ? name.natural : one_line(person.sort_name);
    const std::string_view whole = name.inverted;
    const std::size_t comma = whole.find(',');
    if (comma == std::string_view::npos) return name;
    const std::size_t second = std::min(whole.find(',', comma + 1), whole.size());
    name.family = trimmed(whole.substr(0, comma));
    name.given = trimmed(whole.substr(comma + 1, second - comma - 1));
    name.suffix = trimmed(whole.substr(std::min(second + 1, whole.size())));
    if (name.family.empty() || name.given.empty()) name.family = name.given = name.suffix = "";
    return name;
}

std::string written_in(const Reference& of, CiteStyle style) {
    switch (style) {
        case CiteStyle::archive: break;
        case CiteStyle::chicago_note: return chicago_note(of);
        case CiteStyle::chicago_bibliography: return chicago_bibliography(of);
        case CiteStyle::mla: return mla(of);
        case CiteStyle::apa: return apa(of);
        case CiteStyle::bibtex: return bibtex(of);
        case CiteStyle::ris: return ris(of);
        case CiteStyle::csl_json: return csl_object(of);
    }
    return of.entry.citation;
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string out = visible(text);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return std::string(trimmed(out));
}

std::string address_of(const Entry& entry, std::string_view page) {
    std::string address(entry.held_elsewhere ? std::string_view() : page);
    const bool concluded = entry.url_comment && entry.url_comment->certainty != Certainty::high;
    if (address.empty() && !concluded) address = entry.url;
    if (address.ends_with('#')) address += "entry=" + entry.key;  // an id needs no encoding
    return address;
}

Reference reference_of(const Journal& journal, const Entry& entry, const Reading& reading) {
    Reference of{.journal = journal, .entry = entry};
    for (const Participant& participant : entry.participants) {
        const Person& person = journal[participant.person];
        if (participant.role == Role::author) of.authors.push_back(cited_name(person));
        const bool translator = participant.role == Role::translator && person.name == entry.translator;
        if (translator && of.translators.empty()) of.translators.push_back(cited_name(person));
    }
    if (of.translators.empty() && !entry.translator.empty()) {
        of.translators.push_back({.natural = one_line(entry.translator), .inverted = one_line(entry.translator)});
    }
    of.title = one_line(entry.title);
    of.container = one_line(journal.title);
    if (of.container == of.title) of.container.clear();
    of.location = one_line(journal.archive_reference);
    of.archive = one_line(journal.archive_name);
    of.address = one_line(address_of(entry, reading.address));
    if (!of.address.empty()) of.accessed = reading.today;
    of.quote = reading.quote;
    return of;
}

std::optional<CiteStyle> find_style(std::string_view word) {
    const auto* const found = std::find(cite_styles.begin(), cite_styles.end(), word);
    if (found == cite_styles.end()) return std::nullopt;
    return static_cast<CiteStyle>(found - cite_styles.begin());
}

std::string cite(const Journal& journal, const Entry& entry, CiteStyle style, const Reading& reading) {
    std::string out = written_in(reference_of(journal, entry, reading), style);
    if (style == CiteStyle::csl_json) return "[\n" + out + "\n]\n";
    const bool record = style == CiteStyle::bibtex || style == CiteStyle::ris;
    if (record || reading.quote.empty() || out.empty()) return out;
    return "“" + std::string(reading.quote) + "” " + out;
}

std::string cite_all(const Journal& journal, CiteStyle style, const Reading& reading) {
    const std::string_view between = style == CiteStyle::csl_json ? ",\n" : style == CiteStyle::ris ? "" : "\n";
    std::string out;
    for (const Entry& entry : journal.entries) {
        if (!out.empty()) out += between;
        out += written_in(reference_of(journal, entry, reading), style);
    }
    return style == CiteStyle::csl_json ? "[\n" + out + "\n]\n" : out;
}

}  // namespace daybook
