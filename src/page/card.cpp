#include <algorithm>
#include <cmath>

#include "app/link.h"
#include "page/html.h"
#include "page/metadata.h"
#include "page/page.h"
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

std::string card(const PageForm& form, std::string_view kind, std::string_view name, const std::string& count,
                 const std::string& body) {
    std::string out =
        "<section" + attribute("class", "card-body " + std::string(kind)) + "><header><h2>" + escaped(name) + "</h2>";
    if (!count.empty()) out += "<p class=\"count\">" + count + "</p>";
    if (form.site == nullptr) {
        out += "<button type=\"button\" class=\"close\" data-command=\"close\" aria-label=\"Close\"></button>";
    }
    return out + "</header>" + body + "</section>";
}

std::string other_names(const Person& person) {
    std::string out;
    for (const Name& name : person.other_names) {
        if (!out.empty()) out += " · ";
        out += "<span" + language_attribute(name.language) + ">" + escaped(name.text) + "</span>";
    }
    if (!person.dates.empty()) out += (out.empty() ? "" : " · ") + escaped(person.dates);
    return out.empty() ? "" : "<p class=\"names\">" + out + "</p>";
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
std::string appearance_item(const Appearance& appearance, const Model& model, const State& state,
                            const PageForm& form) {
    const Entry& entry = model.journal[appearance.entry];
    const Participant* participant = nullptr;
    for (const Participant& each : entry.participants) {
        if (each.person == appearance.person && each.role == appearance.role) participant = &each;
    }
    const Tags tags = tags_for(form, model, Target(Dot{appearance.person, appearance.entry, appearance.role}), "entry",
                               state.entry == appearance.entry ? Pressed::yes : Pressed::no);
    std::string out = "<li>";
    append(out, {tags.open, escaped(to_words(entry.date)), tags.close, " <span class=\"role\">",
                 role_word(appearance.role), "</span>"});
    if (participant != nullptr && !participant->office.empty()) {
        append(out, {" <span class=\"office\">", escaped(participant->office), "</span>"});
    }
    if (participant != nullptr && participant->comment) {
        append(out, {" <span class=\"editor\">", escaped(participant->comment->text), "</span> ",
                     claim(*participant->comment, model.journal)});
    }
    return out + "</li>";
}

std::string appearances(PersonId id, const Model& model, const State& state, const PageForm& form) {
    const std::vector<Appearance>& all = model.people.of(id).appearances;
    if (all.empty()) return "";
    std::size_t first = 0;
    std::size_t end = all.size();
    if (form.site == nullptr && all.size() > most_appearances) {
        const std::size_t at = place_of_open(all, state);
        first = at - std::min(at, appearances_beside);
        end = std::min(all.size(), at + appearances_beside + 1);
    }
    std::string out = "<ul class=\"appearances\">";
    if (first > 0) append(out, {"<li class=\"role\">… ", grouped(first), " earlier</li>"});
    for (std::size_t i = first; i < end; ++i) out += appearance_item(all[i], model, state, form);
    if (end < all.size()) append(out, {"<li class=\"role\">… ", grouped(all.size() - end), " later</li>"});
    return out + "</ul>";
}

/// To the person's other entries, and whether their lane stays at the top.
std::string steps(PersonId id, const Model& model, const State& state) {
    const PersonRecord& record = model.people.of(id);
    std::string out = "<p class=\"steps\">";
    const auto step = [&](std::string_view direction, std::string_view label, bool possible) {
        append(out, {"<button type=\"button\" class=\"", direction, "\" data-command=\"step-appearance ", direction,
                     "\"", possible ? "" : " aria-disabled=\"true\"", ">", label, "</button>"});
    };
    if (record.entries > 1) {
        bool earlier = !state.entry;
        bool later = !state.entry;
        for (const Appearance& each : record.appearances) {
            earlier = earlier || each.entry < *state.entry;
            later = later || *state.entry < each.entry;
        }
        step("previous", "Previous entry", earlier);
        step("next", "Next entry", later);
    }
    append(out,
           {"<button type=\"button\" class=\"pin\" title=\"Keep at the top of the timeline\"",
            attribute("data-command", pin_command(id, model)),
            state.lanes->is_pinned(id) ? " aria-pressed=\"true\"" : " aria-pressed=\"false\"", ">Pin</button></p>"});
    return out;
}

std::string spellings(const PersonRecord& record, const Person& person, const PageForm& form) {
    std::string out;
    std::size_t left = form.site == nullptr ? most_spellings : record.spellings.size();
    for (const std::string& spelling : record.spellings) {
        if (spelling == person.name) continue;
        if (left-- == 0) {
            out += ", …";
            break;
        }
        out += (out.empty() ? "“" : ", “") + escaped(spelling) + "”";
    }
    return out.empty() ? "" : "<p class=\"spellings\">Printed as " + out + "</p>";
}

std::string identifiers(const Person& person) {
    std::string out;
    for (const Identifier& identifier : person.identifiers) {
        std::string scheme = identifier.scheme;
        if (scheme == "wikidata") scheme = "Wikidata";
        if (scheme == "viaf") scheme = "VIAF";
        if (scheme == "gnd") scheme = "GND";
        out +=
            (out.empty() ? "" : " · ") + outside_link(authority_address(identifier), scheme + " " + identifier.value);
    }
    return out.empty() ? "" : "<p class=\"identifiers\">" + out + "</p>";
}

std::string person_sources(const Person& person, const Journal& journal) {
    if (person.sources.empty()) return "";
    return "<p class=\"sources\">From " + source_list(person.sources, journal) + "</p>";
}

std::string person_card(PersonId id, const Model& model, const State& state, const PageForm& form) {
    const Person& person = model.journal[id];
    const PersonRecord& record = model.people.of(id);
    std::string body = other_names(person);
    if (!person.warning.empty()) body += "<p class=\"warning\">" + escaped(person.warning) + "</p>";
    if (!person.description.text.empty()) {
        body += "<p class=\"editor\">" + escaped(person.description.text) + "</p>" +
                claim(person.description, model.journal);
    }
    body += spellings(record, person, form) + identifiers(person) + person_sources(person, model.journal);
    if (form.site == nullptr) body += steps(id, model, state);
    body += appearances(id, model, state, form);
    const std::string entries = grouped(static_cast<std::size_t>(record.entries)) + " of " +
                                plural(model.journal.entries.size(), "entry", "entries");
    const std::string count =
        record.mentions == 0
            ? entries
            : plural(static_cast<std::size_t>(record.mentions), "mention", "mentions") + " · " + entries;
    return card(form, "person", person.name, count, body);
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

std::string event_card(EventId id, const Model& model, const State& state, const PageForm& form) {
    const Event& event = model.journal[id];
    std::string body = "<p class=\"names\">" + std::string(event_kind_words(event.kind)) + " · " +
                       escaped(to_words(event.date)) + "</p>";
    body += "<p class=\"editor\">" + escaped(event.description.text) + "</p>" + claim(event.description, model.journal);
    if (event.entry) {
        const Entry& entry = model.journal[*event.entry];
        body += "<p class=\"where\">";
        if (!event.quote.empty()) body += "<q>" + escaped(event.quote) + "</q> ";
        if (state.entry == event.entry) {
            body += event.quote.empty() ? "The entry on show speaks of it." : "Marked in the text.";
        } else {
            const Tags tags = tags_for(form, model, Target(*event.entry), "entry");
            body += tags.open + "Entry of " + escaped(to_words(entry.date)) + tags.close;
        }
        body += "</p>";
    }
    return card(form, "event", event.label, "", body);
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

std::string place_card(PlaceId id, const Model& model, const PageForm& form) {
    const Place& place = model.journal[id];
    std::string body;
    const std::string where = coordinates(place);
    if (!where.empty()) body += "<p class=\"names\">" + where + " <span class=\"unit\">(WGS 84)</span></p>";
    if (!place.description.text.empty()) body += "<p class=\"editor\">" + escaped(place.description.text) + "</p>";
    body += claim(place.description, model.journal);
    return card(form, "place", place.name, "", body);
}

}  // namespace

std::string card_html(const Model& model, const State& state, const PageForm& form) {
    if (state.person) return person_card(*state.person, model, state, form);
    if (state.event) return event_card(*state.event, model, state, form);
    if (state.place) return place_card(*state.place, model, form);
    return "";
}

}  // namespace daybook
