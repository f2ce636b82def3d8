#include <algorithm>
#include <cmath>
#include <utility>

#include "app/link.h"
#include "page/metadata.h"
#include "page/page.h"
#include "page/parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// If there are more, a viewer shows only those near the open entry.
constexpr std::size_t most_appearances = 30;
constexpr std::size_t appearances_beside = 10;  // before and after the open entry
constexpr std::size_t most_spellings = 20;

/// `language`: of the name
void write_header(const Page& page, std::string_view name, std::string_view language) {
    Html& out = page.out;
    const Element header = out.open("header");
    const std::string_view foreign = page.foreign(language);
    out.element("h2", {lang(foreign), dir(foreign, page.words().tag())}, name);
    if (!page.is_viewer()) return;
    out.element("button",
                {{"type", "button"},
                 {"class", "close"},
                 {"data-command", command_text(CloseCard{}, page.model)},
                 {"aria-label", page.words().text(msg::card_close{})}},
                "");
}

/// Collects the sources of a card's statements, each once. They are named at the card's end.
class SourcesOfCard {
public:
    explicit SourcesOfCard(const Page& page) : page_(page) {}

    void add(const std::vector<SourceId>& sources) {
        for (const SourceId id : sources) {
            if (std::find(all_.begin(), all_.end(), id) == all_.end()) all_.push_back(id);
        }
    }
    /// Writes the statement, and how certain it is.
    void write(const Statement& statement, ClaimOf of = ClaimOf::statement) {
        add(statement.sources);
        if (statement.text.empty()) return;
        const Element paragraph = page_.out.open("p", {{"class", "editor"}});
        write_said(page_, "span", statement.text);
        write_doubt(page_, statement.certainty, of);
    }
    void write_end() const {
        if (all_.empty()) return;
        const Element paragraph = page_.out.open("p");
        write_sources(page_, all_);
    }

private:
    const Page& page_;
    std::vector<SourceId> all_;
};

/// All names but the one that is shown as the heading.
void write_other_names(const Page& page, const Person& person, const ShownName& shown) {
    Html& out = page.out;
    if (person.other_names.empty() && person.dates.empty()) return;
    const Element names = out.open("p", {{"class", "names"}});
    bool first = shown.beside.empty();
    if (!first) write_quoted(page, "span", shown.beside);
    for (const Name& name : person.other_names) {
        if (name.text == shown.name) continue;
        if (!std::exchange(first, false)) write_separator(page);
        out.element("span", {lang(name.language), dir(name.language, page.words().tag())}, name.text);
    }
    if (person.dates.empty()) return;
    if (!first) write_separator(page);
    out.text(person.dates);
}

/// The index of the open entry or day in a person's appearances, or the index where it would be inserted.
std::size_t place_of_open(const std::vector<Appearance>& all, const State& state) {
    const auto reached = [&](const Appearance& each) {
        if (state.entry) return !(each.entry < *state.entry);
        return !state.day || !each.when.known() || !(each.when.earliest < *state.day);
    };
    return static_cast<std::size_t>(std::find_if(all.begin(), all.end(), reached) - all.begin());
}

/// A link to an entry: its date, and its title, because several entries may have one date.
void write_entry_link(const Page& page, const Target& target, EntryId id, Pressed pressed) {
    const Entry& entry = page.journal()[id];
    const Element link = open_link(page, target, "entry", pressed);
    const auto title = [&] { write_said(page, "span", entry.title); };
    if (!entry.date.known()) return title();
    const std::string date = page.words().date(entry.date);
    if (entry.title.empty()) return page.out.text(date);
    write_message(page, msg::card_appearance{.date = date, .title = entry.title},
                  [&](std::string_view text, int argument) { argument == 0 ? page.out.text(text) : title(); });
}

/// The person's role and office in an entry, and the editors' comment.
void write_appearance(const Page& page, const Appearance& appearance, SourcesOfCard& sources) {
    const Entry& entry = page.journal()[appearance.entry];
    const Participant* participant = nullptr;
    for (const Participant& each : entry.participants) {
        if (each.person == appearance.person && each.role == appearance.role) participant = &each;
    }
    Html& out = page.out;
    const Element item = out.open("li");
    write_entry_link(page, Dot{appearance.person, appearance.entry, appearance.role}, appearance.entry,
                     pressed_if(page.state.entry == appearance.entry));
    out.text(" ");
    out.element("span", {{"class", "role"}}, role_word(appearance.role, page.words()));
    if (participant == nullptr) return;
    if (!participant->office.empty()) {
        out.text(" ");
        const Element office = out.open("span", {{"class", "office"}, page.lang(), page.dir()});
        write_explained(page, participant->office);
    }
    if (participant->comment) {
        out.text(" ");
        sources.write(*participant->comment);
    }
}

void write_appearances(const Page& page, PersonId id, SourcesOfCard& sources) {
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
    if (first > 0) out.element("li", {{"class", "role"}}, page.words().say(msg::card_more_earlier{.count = first}));
    for (std::size_t i = first; i < end; ++i) write_appearance(page, all[i], sources);
    if (end == all.size()) return;
    out.element("li", {{"class", "role"}}, page.words().say(msg::card_more_later{.count = all.size() - end}));
}

void write_step(const Page& page, Direction direction, std::string_view label, bool possible) {
    page.out.element("button",
                     {{"type", "button"},
                      {"class", direction == Direction::previous ? "previous" : "next"},
                      {"data-command", command_text(StepAppearance{direction}, page.model)},
                      Attribute("aria-disabled", "true").when(!possible)},
                     label);
}

/// Buttons for the person's previous and next entry, and for pinning their lane.
void write_steps(const Page& page, PersonId id) {
    const PersonRecord& record = page.model.people.of(id);
    const State& state = page.state;
    const Words& words = page.words();
    const Element steps = page.out.open("p", {{"class", "steps"}});
    if (record.entries.size() > 1) {
        write_step(page, Direction::previous, words.text(msg::card_previous{}),
                   !state.entry || record.entries.front() < *state.entry);
        write_step(page, Direction::next, words.text(msg::card_next{}),
                   !state.entry || *state.entry < record.entries.back());
    }
    page.out.element("button",
                     {{"type", "button"},
                      {"class", "pin"},
                      {"title", words.text(msg::card_pin_title{})},
                      {"data-command", pin_command(id, page.model)},
                      {"aria-pressed", truth(state.lanes.is_pinned(id))}},
                     words.text(msg::card_pin{}));
}

void write_spellings(const Page& page, const PersonRecord& record, const Person& person) {
    const Words& words = page.words();
    std::string spellings;
    const auto add = [&](std::string_view next) {
        spellings = spellings.empty() ? std::string(next) : words.say(msg::list_comma{.list = spellings, .next = next});
    };
    std::size_t left = page.is_viewer() ? most_spellings : record.spellings.size();
    for (const std::string& spelling : record.spellings) {
        if (spelling == person.name) continue;
        if (left-- == 0) {
            add("…");
            break;
        }
        add(words.say(msg::card_spelling{.spelling = spelling}));
    }
    if (spellings.empty()) return;
    const Element paragraph = page.out.open("p", {{"class", "spellings"}});
    write_message(page, msg::card_printed_as{.spellings = spellings},
                  [&](std::string_view text, int) { write_quoted(page, "span", text); });
}

void write_identifiers(const Page& page, const Person& person) {
    if (person.identifiers.empty()) return;
    Html& out = page.out;
    const Element identifiers = out.open("p", {{"class", "identifiers"}});
    bool first = true;
    for (const Identifier& identifier : person.identifiers) {
        if (!std::exchange(first, false)) write_separator(page);
        std::string scheme = identifier.scheme;
        if (scheme == "wikidata") scheme = "Wikidata";
        if (scheme == "viaf") scheme = "VIAF";
        if (scheme == "gnd") scheme = "GND";
        write_outside_link(out, authority_address(identifier), scheme + " " + identifier.value);
    }
}

/// "In 1 of 31 entries · named 5 times"
std::string person_count(const PersonRecord& record, const Model& model) {
    std::string entries =
        model.words.say(msg::card_entries_of{.count = model.journal.entries.size(), .some = record.entries.size()});
    if (record.mentions == 0) return entries;
    const std::string mentions = model.words.say(msg::count_mentions{.count = record.mentions});
    return model.words.say(msg::list_parts{.list = entries, .next = mentions});
}

/// Who this is, what the person has to do with the entries, and then the details.
void write_person(const Page& page, PersonId id) {
    Html& out = page.out;
    const Person& person = page.journal()[id];
    const PersonRecord& record = page.model.people.of(id);
    SourcesOfCard sources(page);
    const Element card = out.open("section", {{"class", "card-body person"}});
    const ShownName shown = shown_name(page.journal(), id, page.words());
    write_header(page, shown.name, shown.beside.empty() ? page.journal().language : page.words().tag());
    write_other_names(page, person, shown);
    if (page.is_translated(shown.name)) {
        out.element("p", {{"class", "count"}},
                    page.words().say(msg::card_name_by{.translator = page.model.translation->translator()}));
    }
    if (!person.warning.empty()) write_said(page, "p", person.warning, "warning");
    sources.write(person.description, ClaimOf::person);
    write_appearances(page, id, sources);
    if (page.is_viewer()) write_steps(page, id);
    write_spellings(page, record, person);
    out.element("p", {{"class", "count"}}, person_count(record, page.model));
    write_identifiers(page, person);
    sources.add(person.sources);
    sources.write_end();
}

/// A stage of the document's own history; empty for an event that simply happened.
std::string_view event_kind_words(EventKind kind, const Words& words) {
    switch (kind) {
        case EventKind::happened: return "";
        case EventKind::dispatch: return words.text(msg::event_dispatch{});
        case EventKind::receipt: return words.text(msg::event_receipt{});
        case EventKind::handling: return words.text(msg::event_handling{});
    }
    return "";
}

/// The entry that mentions the event, and the quotation.
void write_where(const Page& page, const Event& event) {
    Html& out = page.out;
    const Element where = out.open("p", {{"class", "where"}});
    if (!event.quote.empty()) {
        write_quoted(page, "q", event.quote);
        out.text(" ");
    }
    if (page.state.entry == event.entry) {
        return out.text(event.quote.empty() ? page.words().text(msg::card_speaks_of_it{})
                                            : page.words().text(msg::card_marked{}));
    }
    write_entry_link(page, *event.entry, *event.entry, Pressed::unsaid);
}

void write_event(const Page& page, const Event& event) {
    Html& out = page.out;
    const Words& words = page.words();
    SourcesOfCard sources(page);
    const Element card = out.open("section", {{"class", "card-body event"}});
    write_header(page, event.label, page.language_of(event.label));
    const std::string date = words.date(event.date);
    const std::string_view kind = event_kind_words(event.kind, words);
    out.element("p", {{"class", "names"}},
                kind.empty() ? date : words.say(msg::list_parts{.list = date, .next = kind}));
    sources.write(event.description);
    if (event.entry) write_where(page, event);
    sources.write_end();
}

/// "39.0339° N, 125.7543° E"
std::string coordinates(const Place& place, const Words& words) {
    if (!place.latitude_deg || !place.longitude_deg) return "";
    const auto degrees = [&](double value) {
        const long ten_thousandths = std::lround(std::fabs(value) * 10000);
        std::string fraction = std::to_string(ten_thousandths % 10000);
        fraction.insert(0, 4 - fraction.size(), '0');
        return words.say(msg::number_decimal{.whole = ten_thousandths / 10000, .fraction = fraction});
    };
    const std::string north_or_south = degrees(*place.latitude_deg);
    const std::string east_or_west = degrees(*place.longitude_deg);
    return words.say(msg::place_coordinates{
        .latitude = *place.latitude_deg < 0 ? words.say(msg::place_south{.degrees = north_or_south})
                                            : words.say(msg::place_north{.degrees = north_or_south}),
        .longitude = *place.longitude_deg < 0 ? words.say(msg::place_west{.degrees = east_or_west})
                                              : words.say(msg::place_east{.degrees = east_or_west})});
}

void write_place(const Page& page, const Place& place) {
    Html& out = page.out;
    SourcesOfCard sources(page);
    const Element card = out.open("section", {{"class", "card-body place"}});
    write_header(page, place.name, page.language_of(place.name));
    sources.write(place.description);
    const std::string where = coordinates(place, page.words());
    if (!where.empty()) {
        const Element names = out.open("p", {{"class", "names"}});
        out.text(where + " ");
        out.element("span", {{"class", "unit"}}, "(WGS 84)");
    }
    sources.write_end();
}

/// An organisation or a word of the glossary.
void write_term(const Page& page, const Term& term) {
    SourcesOfCard sources(page);
    const Element card = page.out.open("section", {{"class", "card-body term"}});
    write_header(page,
                 term.abbreviation.empty()
                     ? term.name
                     : page.words().say(msg::card_abbreviated{.abbreviation = term.abbreviation, .name = term.name}),
                 page.language_of(term.name));
    sources.write(term.description);
    sources.write_end();
}

void write_thing(const Page& page, PlaceId id) {
    write_place(page, page.journal()[id]);
}
template <class Id>
void write_thing(const Page& page, Id id) {
    write_term(page, page.journal()[id]);
}

}  // namespace

void write_card(const Page& page) {
    const State& state = page.state;
    if (state.person) return write_person(page, *state.person);
    if (state.event) return write_event(page, page.journal()[*state.event]);
    if (state.thing) std::visit([&](auto id) { write_thing(page, id); }, *state.thing);
}

}  // namespace daybook
