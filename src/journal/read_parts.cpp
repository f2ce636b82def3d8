// Sources, people, places, organisations, events and entries.

#include <algorithm>

#include "journal/read_context.h"

namespace daybook {

Source read_source(ReadContext& context, JsonId value) {
    Source source;
    if (!context.is_object(value, {"id", "title", "url", "note"})) return source;
    source.key = context.string(value, "id", Need::optional);  // its absence is said by register_ids()
    source.title = context.string(value, "title", Need::required);
    source.url = context.url(value, "url");
    source.note = context.string(value, "note", Need::optional);
    return source;
}

namespace {

std::vector<Name> read_names(ReadContext& context, JsonId person) {
    std::vector<Name> names;
    const std::optional<JsonId> list = context.list(person, "other_names", Need::optional);
    if (!list) return names;
    names.reserve(context.tree.size(*list));
    for (std::optional<JsonId> one = context.tree.first(*list); one; one = context.tree.next(*one)) {
        if (!context.is_object(*one, {"text", "language"})) continue;
        Name name;
        name.text = context.string(*one, "text", Need::required);
        name.language = context.string(*one, "language", Need::required);
        names.push_back(std::move(name));
    }
    return names;
}

std::vector<Identifier> read_identifiers(ReadContext& context, JsonId person) {
    std::vector<Identifier> identifiers;
    const std::optional<JsonId> list = context.list(person, "identifiers", Need::optional);
    if (!list) return identifiers;
    for (std::optional<JsonId> one = context.tree.first(*list); one; one = context.tree.next(*one)) {
        if (!context.is_object(*one, {"scheme", "value"})) continue;
        Identifier identifier;
        identifier.scheme = context.string(*one, "scheme", Need::required);
        identifier.value = context.string(*one, "value", Need::required);
        identifiers.push_back(std::move(identifier));
    }
    return identifiers;
}

}  // namespace

Person read_person(ReadContext& context, JsonId value) {
    Person person;
    if (!context.is_object(
            value, {"id", "name", "sort_name", "other_names", "dates", "description", "warning", "identifiers"})) {
        return person;
    }
    person.key = context.string(value, "id", Need::optional);
    person.name = context.string(value, "name", Need::required);
    person.sort_name = context.string(value, "sort_name", Need::optional);
    person.other_names = read_names(context, value);
    person.dates = context.string(value, "dates", Need::optional);
    person.description = context.statement(value, "description", Need::required);
    person.warning = context.string(value, "warning", Need::optional);
    person.identifiers = read_identifiers(context, value);
    return person;
}

Place read_place(ReadContext& context, JsonId value) {
    Place place;
    if (!context.is_object(value, {"id", "name", "latitude", "longitude", "description"})) return place;
    place.key = context.string(value, "id", Need::optional);
    place.name = context.string(value, "name", Need::required);
    place.latitude_deg = context.number(value, "latitude", -90, 90);
    place.longitude_deg = context.number(value, "longitude", -180, 180);
    if (context.tree.find(value, "latitude").has_value() != context.tree.find(value, "longitude").has_value()) {
        context.error(value, "a place has both a latitude and a longitude, or neither",
                      "add the one that is missing, in degrees of WGS 84");
    }
    place.description = context.statement(value, "description", Need::optional);
    return place;
}

Organisation read_organisation(ReadContext& context, JsonId value) {
    Organisation organisation;
    if (!context.is_object(value, {"id", "name", "description"})) return organisation;
    organisation.key = context.string(value, "id", Need::optional);
    organisation.name = context.string(value, "name", Need::required);
    organisation.description = context.statement(value, "description", Need::optional);
    return organisation;
}

Event read_event(ReadContext& context, JsonId value) {
    constexpr std::array<Choice<EventKind>, 4> kinds = {{{"happened", EventKind::happened},
                                                         {"dispatch", EventKind::dispatch},
                                                         {"receipt", EventKind::receipt},
                                                         {"handling", EventKind::handling}}};
    Event event;
    if (!context.is_object(value, {"id", "date", "kind", "label", "description", "entry", "quote"})) return event;
    event.key = context.string(value, "id", Need::optional);
    event.kind = context.choice(value, "kind", kinds, Need::optional);
    if (std::optional<EdtfDate> date = context.date(value, "date", Need::required)) event.date = std::move(*date);
    event.label = context.string(value, "label", Need::required);
    event.description = context.statement(value, "description", Need::required);
    if (const auto entry = context.reference(value, "entry", Collection::entry, Need::optional)) {
        event.entry = EntryId{*entry};
    }
    event.quote = context.string(value, "quote", Need::optional);
    if (!event.quote.empty() && !context.tree.find(value, "entry")) {
        context.warning(*context.tree.find(value, "quote"), "a quote without an entry is skipped",
                        "add \"entry\", the id of the entry that it is from");
        event.quote.clear();
    }
    return event;
}

namespace {

constexpr std::array<Choice<Role>, 7> roles = {{{"named", Role::named},
                                                {"author", Role::author},
                                                {"host", Role::host},
                                                {"present", Role::present},
                                                {"interpreter", Role::interpreter},
                                                {"addressee", Role::addressee},
                                                {"translator", Role::translator}}};

std::vector<Participant> read_participants(ReadContext& context, JsonId entry) {
    std::vector<Participant> participants;
    const std::optional<JsonId> list = context.list(entry, "participants", Need::optional);
    if (!list) return participants;
    participants.reserve(context.tree.size(*list));
    for (std::optional<JsonId> one = context.tree.first(*list); one; one = context.tree.next(*one)) {
        if (!context.is_object(*one, {"person", "role", "office", "as_printed", "when", "comment"})) continue;
        Participant participant;
        participant.role = context.choice(*one, "role", roles, Need::required);
        participant.office = context.string(*one, "office", Need::optional);
        participant.as_printed = context.string(*one, "as_printed", Need::optional);
        participant.when = context.date(*one, "when", Need::optional);
        participant.comment = context.optional_statement(*one, "comment");
        const auto person = context.reference(*one, "person", Collection::person, Need::required);
        if (!person) continue;
        participant.person = PersonId{*person};
        participants.push_back(std::move(participant));
    }
    return participants;
}

void read_entry_text(ReadContext& context, JsonId value, Entry& entry) {
    const std::string_view held = context.string(value, "held", Need::optional);
    const std::optional<JsonId> text = context.list(value, "text", Need::optional);
    entry.held_elsewhere = held == "elsewhere";
    if (!held.empty() && !entry.held_elsewhere) {
        context.error(*context.tree.find(value, "held"), "\"held\" is neither absent nor \"elsewhere\"",
                      "write \"held\": \"elsewhere\" for an entry whose text is not here, or take it out");
    }
    if (entry.held_elsewhere && text) {
        context.error(*text, "an entry that is held elsewhere has no text here", "take out \"text\", or \"held\"");
    }
    if (held.empty() && !context.tree.find(value, "text")) {
        context.warning(value, "the entry has no text",
                        "add \"text\", or \"held\": \"elsewhere\" if another archive has it");
    }
    if (text) entry.blocks = read_blocks(context, *text);
}

}  // namespace

Entry read_entry(ReadContext& context, JsonId value) {
    Entry entry;
    if (!context.is_object(value,
                           {"id", "date", "title", "label", "held", "summary", "source_summary", "url", "url_comment",
                            "citation", "credit", "translator", "place", "place_comment", "participants", "text"})) {
        return entry;
    }
    entry.key = context.string(value, "id", Need::optional);
    if (std::optional<EdtfDate> date = context.date(value, "date", Need::required)) entry.date = std::move(*date);
    entry.title = context.string(value, "title", Need::required);
    entry.label = context.string(value, "label", Need::optional);
    if (entry.label.empty()) entry.label = entry.title;
    entry.summary = context.statement(value, "summary", Need::optional);
    entry.source_summary = context.statement(value, "source_summary", Need::optional);
    entry.url = context.url(value, "url");
    entry.url_comment = context.optional_statement(value, "url_comment");
    entry.citation = context.string(value, "citation", Need::optional);
    entry.credit = context.string(value, "credit", Need::optional);
    entry.translator = context.string(value, "translator", Need::optional);
    if (const auto place = context.reference(value, "place", Collection::place, Need::optional)) {
        entry.place = PlaceId{*place};
    }
    entry.place_comment = context.optional_statement(value, "place_comment");
    entry.participants = read_participants(context, value);
    read_entry_text(context, value, entry);
    return entry;
}

}  // namespace daybook
