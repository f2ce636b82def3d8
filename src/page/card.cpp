#include <algorithm>
#include <cmath>
#include <utility>

#include "app/link.h"
#include "page/metadata.h"
#include "page/page.h"
#include "page/parts.h"
#include "words/words.h"

namespace daybook {

namespace {

/// More of them are shown in part, in a viewer.
constexpr std::size_t most_appearances = 30;
constexpr std::size_t appearances_beside = 10;  // before and after the open entry
constexpr std::size_t most_spellings = 20;

std::string plural(std::size_t count, std::string_view one, std::string_view many) {
    return grouped(count) + " " + std::string(count == 1 ? one : many);
}

void write_header(const Page& page, std::string_view name, std::string_view count = "") {
    Html& out = page.out;
    const Element header = out.open("header");
    out.element("h2", {}, name);
    if (!count.empty()) out.element("p", {{"class", "count"}}, count);
    if (!page.is_viewer()) return;
    out.element("button", {{"type", "button"}, {"class", "close"}, {"data-command", "close"}, {"aria-label", "Close"}},
                "");
}

void write_description(Html& out, const Statement& description, const Journal& journal) {
    if (!description.text.empty()) out.element("p", {{"class", "editor"}}, description.text);
    write_claim(out, description, journal);
}

void write_other_names(Html& out, const Person& person) {
    if (person.other_names.empty() && person.dates.empty()) return;
    const Element names = out.open("p", {{"class", "names"}});
    bool first = true;
    for (const Name& name : person.other_names) {
        if (!std::exchange(first, false)) out.text(" · ");
        out.element("span", {lang(name.language), dir(name.language)}, name.text);
    }
    if (person.dates.empty()) return;
    if (!first) out.text(" · ");
    out.text(person.dates);
}

/// Where in a person's appearances the open entry or day stands, or would stand.
std::size_t place_of_open(const std::vector<Appearance>& all, const State& state) {
    const auto reached = [&](const Appearance& each) {
        if (state.entry) return !(each.entry < *state.entry);
        return !state.day || !each.when.known() || !(each.when.earliest < *state.day);
    };
    return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), reached) - all.begin());
}

/// What the document says of the person: role, office and spelling.
void write_appearance(const Page& page, const Appearance& appearance) {
    const Entry& entry = page.journal()[appearance.entry];
    const Participant* participant = nullptr;
    for (const Participant& each : entry.participants) {
        if (each.person == appearance.person && each.role == appearance.role) participant = &each;
    }
    Html& out = page.out;
    const Element item = out.open("li");
    {
        const Element link = open_link(page, Dot{appearance.person, appearance.entry, appearance.role}, "entry",
                                       pressed_if(page.state.entry == appearance.entry));
        out.text(to_words(entry.date));
    }
    out.text(" ");
    out.element("span", {{"class", "role"}}, role_word(appearance.role));
    if (participant == nullptr) return;
    if (!participant->office.empty()) {
        out.text(" ");
        out.element("span", {{"class", "office"}}, participant->office);
    }
    if (participant->comment) {
        out.text(" ");
        out.element("span", {{"class", "editor"}}, participant->comment->text);
        out.text(" ");
        write_claim(out, *participant->comment, page.journal());
    }
}

void write_appearances(const Page& page, PersonId id) {
    const std::vector<Appearance>& all = page.model.people.of(id).appearances;
    if (all.empty()) return;
    std::size_t first = 0;
    std::size_t end = all.size();
    if (page.is_viewer() && all.size() > most_appearances) {
        const std::size_t at = place_of_open(all, page.state);
        first = at - std::min(at, appearances_beside);
        end = std::min(all.size(), at + appearances_beside + 1);
    }
    Html& out = page.out;
    const Element list = out.open("ul", {{"class", "appearances"}});
    if (first > 0) out.element("li", {{"class", "role"}}, "… " + grouped(first) + " earlier");
    for (std::size_t i = first; i < end; ++i) write_appearance(page, all[i]);
    if (end < all.size()) out.element("li", {{"class", "role"}}, "… " + grouped(all.size() - end) + " later");
}

void write_step(Html& out, std::string_view direction, std::string_view label, bool possible) {
    out.element("button",
                {{"type", "button"},
                 {"class", direction},
                 {"data-command", "step-appearance " + std::string(direction)},
                 Attribute("aria-disabled", "true").when(!possible)},
                label);
}

/// To the person's other entries, and whether their lane stays at the top.
void write_steps(const Page& page, PersonId id) {
    const PersonRecord& record = page.model.people.of(id);
    const State& state = page.state;
    const Element steps = page.out.open("p", {{"class", "steps"}});
    if (record.entries > 1) {
        bool earlier = !state.entry;
        bool later = !state.entry;
        for (const Appearance& each : record.appearances) {
            earlier = earlier || each.entry < *state.entry;
            later = later || *state.entry < each.entry;
        }
        write_step(page.out, "previous", "Previous entry", earlier);
        write_step(page.out, "next", "Next entry", later);
    }
    page.out.element("button",
                     {{"type", "button"},
                      {"class", "pin"},
                      {"title", "Keep at the top of the timeline"},
                      {"data-command", pin_command(id, page.model)},
                      {"aria-pressed", truth(state.lanes->is_pinned(id))}},
                     "Pin");
}

void write_spellings(const Page& page, const PersonRecord& record, const Person& person) {
    std::string spellings;
    std::size_t left = page.is_viewer() ? most_spellings : record.spellings.size();
    for (const std::string& spelling : record.spellings) {
        if (spelling == person.name) continue;
        if (left-- == 0) {
            spellings += ", …";
            break;
        }
        append(spellings, {spellings.empty() ? "“" : ", “", spelling, "”"});
    }
    if (!spellings.empty()) page.out.element("p", {{"class", "spellings"}}, "Printed as " + spellings);
}

void write_identifiers(Html& out, const Person& person) {
    if (person.identifiers.empty()) return;
    const Element identifiers = out.open("p", {{"class", "identifiers"}});
    bool first = true;
    for (const Identifier& identifier : person.identifiers) {
        if (!std::exchange(first, false)) out.text(" · ");
        std::string scheme = identifier.scheme;
        if (scheme == "wikidata") scheme = "Wikidata";
        if (scheme == "viaf") scheme = "VIAF";
        if (scheme == "gnd") scheme = "GND";
        write_outside_link(out, authority_address(identifier), scheme + " " + identifier.value);
    }
}

void write_person_sources(Html& out, const Person& person, const Journal& journal) {
    if (person.sources.empty()) return;
    const Element sources = out.open("p", {{"class", "sources"}});
    out.text("From ");
    write_sources(out, person.sources, journal);
}

/// "1 mention · 1 of 31 entries"
std::string person_count(const PersonRecord& record, const Journal& journal) {
    const std::string entries =
        grouped(static_cast<std::size_t>(record.entries)) + " of " + plural(journal.entries.size(), "entry", "entries");
    if (record.mentions == 0) return entries;
    return plural(static_cast<std::size_t>(record.mentions), "mention", "mentions") + " · " + entries;
}

void write_person(const Page& page, PersonId id) {
    Html& out = page.out;
    const Person& person = page.journal()[id];
    const PersonRecord& record = page.model.people.of(id);
    const Element card = out.open("section", {{"class", "card-body person"}});
    write_header(page, person.name, person_count(record, page.journal()));
    write_other_names(out, person);
    if (!person.warning.empty()) out.element("p", {{"class", "warning"}}, person.warning);
    if (!person.description.text.empty()) write_description(out, person.description, page.journal());
    write_spellings(page, record, person);
    write_identifiers(out, person);
    write_person_sources(out, person, page.journal());
    if (page.is_viewer()) write_steps(page, id);
    write_appearances(page, id);
}

/// The dates around a document are of several layers, kept apart.
std::string_view event_kind_words(EventKind kind) {
    switch (kind) {
        case EventKind::happened: return "What happened";
        case EventKind::dispatch: return "The dispatch";
        case EventKind::receipt: return "Its receipt";
        case EventKind::handling: return "Its handling";
    }
    return "";
}

/// The entry that speaks of the event, and its words.
void write_where(const Page& page, const Event& event) {
    Html& out = page.out;
    const Element where = out.open("p", {{"class", "where"}});
    if (!event.quote.empty()) {
        out.element("q", {}, event.quote);
        out.text(" ");
    }
    if (page.state.entry == event.entry) {
        return out.text(event.quote.empty() ? "The entry on show speaks of it." : "Marked in the text.");
    }
    const Element link = open_link(page, *event.entry, "entry");
    out.text("Entry of " + to_words(page.journal()[*event.entry].date));
}

void write_event(const Page& page, const Event& event) {
    Html& out = page.out;
    const Element card = out.open("section", {{"class", "card-body event"}});
    write_header(page, event.label);
    out.element("p", {{"class", "names"}}, std::string(event_kind_words(event.kind)) + " · " + to_words(event.date));
    out.element("p", {{"class", "editor"}}, event.description.text);
    write_claim(out, event.description, page.journal());
    if (event.entry) write_where(page, event);
}

/// "39.0339° N, 125.7543° E"
std::string coordinates(const Place& place) {
    if (!place.latitude_deg || !place.longitude_deg) return "";
    const auto degrees = [](double value, std::string_view positive, std::string_view negative) {
        const long ten_thousandths = std::lround(std::fabs(value) * 10000);
        std::string fraction = std::to_string(ten_thousandths % 10000);
        fraction.insert(0, 4 - fraction.size(), '0');
        return std::to_string(ten_thousandths / 10000) + "." + fraction + "° " +
               std::string(value < 0 ? negative : positive);
    };
    return degrees(*place.latitude_deg, "N", "S") + ", " + degrees(*place.longitude_deg, "E", "W");
}

void write_place(const Page& page, const Place& place) {
    Html& out = page.out;
    const Element card = out.open("section", {{"class", "card-body place"}});
    write_header(page, place.name);
    const std::string where = coordinates(place);
    if (!where.empty()) {
        const Element names = out.open("p", {{"class", "names"}});
        out.text(where + " ");
        out.element("span", {{"class", "unit"}}, "(WGS 84)");
    }
    write_description(out, place.description, page.journal());
}

}  // namespace

void write_card(const Page& page) {
    const State& state = page.state;
    if (state.person) return write_person(page, *state.person);
    if (state.event) return write_event(page, page.journal()[*state.event]);
    if (state.place) return write_place(page, page.journal()[*state.place]);
}

}  // namespace daybook
