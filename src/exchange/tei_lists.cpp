// Reads listPerson, listPlace, listOrg and lists of terms.

#include <cstdlib>

#include "exchange/tei_header.h"
#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/rules.h"

namespace daybook::exchange {

namespace {

/// "Ann Miller", from forename and surname if the name has them; otherwise the name's text.
std::string whole_name(pugi::xml_node name) {
    const std::string forename = words_of(child(name, "forename"));
    const std::string surname = words_of(child(name, "surname"));
    if (forename.empty() || surname.empty()) return words_of(name);
    const std::string link = words_of(child(name, "nameLink"));
    return forename + ' ' + (link.empty() ? "" : link + ' ') + surname;
}

std::string sort_name(pugi::xml_node name) {
    const std::string forename = words_of(child(name, "forename"));
    const std::string surname = words_of(child(name, "surname"));
    return forename.empty() || surname.empty() ? "" : surname + ", " + forename;
}

std::string year_of(pugi::xml_node event) {
    const pugi::xml_node date = child(event, "date") ? child(event, "date") : event;
    const std::string words = words_of(date);
    if (!words.empty()) return words;
    if (const auto known = date_of(date)) return known->text;
    return "";
}

std::string dates_of(pugi::xml_node person) {
    const std::string birth = year_of(child(person, "birth"));
    const std::string death = year_of(child(person, "death"));
    if (birth.empty() && death.empty()) return "";
    return birth + "–" + death;
}

/// All identifiers and addresses of the thing.
std::vector<std::string> addresses_of(pugi::xml_node thing, Listed& listed) {
    std::vector<std::string> all;
    for (const pugi::xml_node one : thing.children()) {
        if (local_name(one) != "idno" && local_name(one) != "ptr") continue;
        std::string said = local_name(one) == "idno" ? words_of(one) : clean(attribute(one, "target"));
        const std::string type = lower_case(attribute(one, "type"));
        const bool bare = said.find('/') == std::string::npos && said.find(':') == std::string::npos;
        const bool authority = type == "gnd" || type == "viaf" || type == "wikidata";
        if (bare && !authority) continue;  // a bare number is unique only in its own register
        if (bare) said = type + ':' + said;
        const std::string canonical = canonical_reference(said);
        if (canonical.empty()) continue;
        all.push_back(canonical);
        if (const auto identifier = identifier_of(canonical)) listed.identifiers.push_back(*identifier);
    }
    for (const std::string& one : references_in(attribute(thing, "corresp"))) all.push_back(one);
    for (const std::string& one : references_in(attribute(thing, "sameAs"))) all.push_back(one);
    return all;
}

void add_names(pugi::xml_node thing, std::string_view element, Listed& listed) {
    pugi::xml_node main;
    for (const pugi::xml_node one : thing.children()) {
        if (local_name(one) != element) continue;
        const std::string type = lower_case(attribute(one, "type"));
        if (!main || type == "main" || type == "pref" || type == "preferred") main = main && type.empty() ? main : one;
    }
    listed.name = whole_name(main);
    listed.sort_name = sort_name(main);
    for (const pugi::xml_node one : thing.children()) {
        if (local_name(one) != element || one == main) continue;
        const std::string_view language = attribute(one, "xml:lang");
        if (is_language_tag(language)) listed.other_names.push_back({whole_name(one), std::string(language)});
    }
}

std::string description_of(pugi::xml_node thing) {
    std::string words;
    for (const char* name : {"occupation", "note", "desc"}) {
        for (const pugi::xml_node one : thing.children()) {
            if (local_name(one) != name) continue;
            const std::string more = words_of(one);
            if (!more.empty()) words += (words.empty() ? "" : "; ") + more;
        }
    }
    return words;
}

void add_location(pugi::xml_node place, Listed& listed) {
    listed.country = words_of(descendant(place, "country"));
    const std::string geo = words_of(descendant(place, "geo"));
    char* end = nullptr;
    const double latitude = std::strtod(geo.c_str(), &end);
    if (end == geo.c_str()) return;
    while (*end == ' ' || *end == ',') ++end;
    const char* second = end;
    const double longitude = std::strtod(second, &end);
    if (end == second || latitude < -90 || latitude > 90 || longitude < -180 || longitude > 180) return;
    listed.latitude_deg = latitude;
    listed.longitude_deg = longitude;
}

void define(pugi::xml_node thing, std::string_view name_element, Register& things) {
    Listed listed;
    add_names(thing, name_element, listed);
    listed.description = description_of(thing);
    for (const pugi::xml_node one : thing.children()) {
        if (local_name(one) == name_element && plain_type(one) == "abbr") listed.abbreviation = words_of(one);
    }
    if (name_element == "persName") listed.dates = dates_of(thing);
    if (name_element == "placeName") add_location(thing, listed);
    std::string_view id = attribute(thing, "xml:id");
    if (id.empty()) id = attribute(thing, "id");
    const std::vector<std::string> addresses = addresses_of(thing, listed);
    if (listed.name.empty() && id.empty()) return;
    if (listed.name.empty()) listed.name = clean(id);
    things.define(id, std::move(listed), addresses);
}

/// `<label><term xml:id="dprk">…</term><abbr>DPRK</abbr></label><item><gloss>…</gloss></item>` of a list of type "gloss".
void define_terms(pugi::xml_node list, Register& glossary) {
    for (const pugi::xml_node label : list.children()) {
        const pugi::xml_node term = local_name(label) == "label" ? child(label, "term") : pugi::xml_node();
        if (!term) continue;
        pugi::xml_node item = label.next_sibling();
        while (item && item.type() != pugi::node_element) item = item.next_sibling();
        Listed listed;
        listed.name = words_of(term);
        listed.abbreviation = words_of(child(label, "abbr"));
        listed.description = words_of(child(item, "gloss") ? child(item, "gloss") : item);
        const std::string_view id = attribute(term, "xml:id");
        if (!id.empty() && !listed.name.empty()) glossary.define(id, std::move(listed), {});
    }
}

void add_bibl(pugi::xml_node bibl, Spool& spool, TeiIds& ids) {
    const std::string id(attribute(bibl, "xml:id"));
    if (id.empty() || to_id(id) != id || ids.sources.contains(id)) return;
    for (std::uint32_t i = 0; i < spool.sources.size(); ++i) {
        if (spool.sources[i].key == id) ids.sources.emplace(id, SourceId{i});
    }
    if (ids.sources.contains(id)) return;
    Source source;
    source.key = id;
    source.title = words_of(child(bibl, "title") ? child(bibl, "title") : bibl);
    source.url = link_or_nothing(attribute(child(bibl, "ref"), "target"));
    source.note = words_of(child(bibl, "note"));
    if (source.title.empty()) return;
    ids.sources.emplace(id, SourceId{static_cast<std::uint32_t>(spool.sources.size())});
    spool.sources.push_back(std::move(source));
}

void add_graphic(pugi::xml_node graphic, TeiIds& ids) {
    const std::string url(trimmed(attribute(graphic, "url")));
    for (const pugi::xml_node one : {graphic, graphic.parent()}) {
        const std::string_view id = attribute(one, "xml:id");
        if (!id.empty()) ids.images.emplace(std::string(id), url);
    }
}

}  // namespace

// Does not search texts: they are long, and contain only lists of participants, who are listed elsewhere.
void read_lists(pugi::xml_node root, Spool& spool, TeiIds& ids) {
    for (const pugi::xml_node one : root.children()) {
        if (one.type() != pugi::node_element) continue;
        const std::string_view name = local_name(one);
        if (name == "body" || (name == "listPerson" && plain_type(one) == "participants")) continue;
        const std::string_view parent = local_name(root);
        if (name == "person" || name == "personGrp") {
            define(one, "persName", spool.people);
        } else if (name == "place" && parent == "listPlace") {
            define(one, "placeName", spool.places);
            read_lists(one, spool, ids);
        } else if (name == "org" && parent == "listOrg") {
            define(one, "orgName", spool.organisations);
        } else if (name == "list" && plain_type(one) == "gloss") {
            define_terms(one, spool.glossary);
        } else if (name == "bibl" && parent == "listBibl") {
            add_bibl(one, spool, ids);
        } else if (name == "graphic") {
            add_graphic(one, ids);
        } else {
            read_lists(one, spool, ids);
        }
    }
}

}  // namespace daybook::exchange
