// Sources, people, places, organisations, the glossary and events.

#include <algorithm>

#include "journal/read_context.h"

namespace daybook {

Source read_source(ReadContext& context, JsonId value) {
    Source source;
    if (!context.is_object(value, {"id", "title", "url", "note"})) return source;
    source.key = context.string(value, "id", Need::optional);  // register_ids() reports a missing one
    source.title = context.string(value, "title", Need::required);
    source.url = context.url(value, "url");
    source.note = context.string(value, "note", Need::optional);
    source.custom = context.custom(value);
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
        name.language = context.language(*one, "language", Need::required);
        names.push_back(std::move(name));
    }
    return names;
}

/// Whether the value has the form of the authority file's identifiers.
bool is_identifier(std::string_view scheme, std::string_view value) {
    const auto only = [](std::string_view text, std::string_view letters) {
        return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
    };
    constexpr std::string_view digits = "0123456789";
    if (scheme == "wikidata") return value.starts_with('Q') && only(value.substr(1), digits);
    if (scheme == "viaf") return only(value, digits);
    return only(value, "0123456789X-");
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
        if (identifier.scheme.empty() || identifier.value.empty()) continue;  // already reported
        constexpr std::array<std::string_view, 3> schemes = {"wikidata", "viaf", "gnd"};
        if (std::find(schemes.begin(), schemes.end(), identifier.scheme) == schemes.end()) {
            context.warning([&] {
                const std::string_view near = nearest(identifier.scheme, {schemes.begin(), schemes.end()});
                return Said{*context.tree.find(*one, "scheme"),
                            quoted(identifier.scheme) + " is not a known authority file and is ignored",
                            near.empty() ? "write \"wikidata\", \"viaf\" or \"gnd\", or a key of your own: \"x-…\""
                                         : "did you mean " + quoted(near) + '?'};
            });
            continue;
        }
        if (!is_identifier(identifier.scheme, identifier.value)) {
            context.error([&] {
                return Said{*context.tree.find(*one, "value"),
                            quoted(identifier.value) + " is not an identifier of " + identifier.scheme,
                            "write it as in wikidata Q43723, viaf 108334143, gnd 118722573"};
            });
        }
        identifiers.push_back(std::move(identifier));
    }
    return identifiers;
}

}  // namespace

Person read_person(ReadContext& context, JsonId value) {
    Person person;
    if (!context.is_object(value, {"id", "name", "sort_name", "other_names", "dates", "description", "warning",
                                   "identifiers", "sources"})) {
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
    person.sources = context.sources(value);
    person.custom = context.custom(value);
    return person;
}

Place read_place(ReadContext& context, JsonId value) {
    Place place;
    if (!context.is_object(value, {"id", "name", "country", "latitude", "longitude", "description"})) return place;
    place.key = context.string(value, "id", Need::optional);
    place.name = context.string(value, "name", Need::required);
    place.country = context.string(value, "country", Need::optional);
    place.latitude_deg = context.number(value, "latitude", -90, 90);
    place.longitude_deg = context.number(value, "longitude", -180, 180);
    if (context.tree.find(value, "latitude").has_value() != context.tree.find(value, "longitude").has_value()) {
        context.error([&] {
            return Said{value, "a place has both a latitude and a longitude, or neither",
                        "add the one that is missing, in degrees of WGS 84"};
        });
    }
    place.description = context.statement(value, "description", Need::optional);
    place.custom = context.custom(value);
    return place;
}

Term read_term(ReadContext& context, JsonId value) {
    Term term;
    if (!context.is_object(value, {"id", "name", "abbreviation", "description"})) return term;
    term.key = context.string(value, "id", Need::optional);
    term.name = context.string(value, "name", Need::required);
    term.abbreviation = context.string(value, "abbreviation", Need::optional);
    term.description = context.statement(value, "description", Need::optional);
    term.custom = context.custom(value);
    return term;
}

Event read_event(ReadContext& context, JsonId value) {
    Event event;
    if (!context.is_object(value, {"id", "date", "kind", "label", "description", "entry", "quote"})) return event;
    event.key = context.string(value, "id", Need::optional);
    event.kind = context.choice(value, "kind", event_kinds, Need::optional);
    if (std::optional<EdtfDate> date = context.date(value, "date", Need::required)) event.date = std::move(*date);
    event.label = context.string(value, "label", Need::required);
    event.description = context.statement(value, "description", Need::required);
    if (const auto entry = context.reference(value, "entry", Collection::entry, Need::optional)) {
        event.entry = EntryId{*entry};
    }
    event.quote = context.string(value, "quote", Need::optional);
    if (!event.quote.empty() && !context.tree.find(value, "entry")) {
        context.warning([&] {
            return Said{*context.tree.find(value, "quote"), "a quote without an entry is skipped",
                        "add \"entry\", the id of the entry that it is from"};
        });
        event.quote.clear();
    }
    event.custom = context.custom(value);
    return event;
}

}  // namespace daybook
