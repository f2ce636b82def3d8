// A journal's lists of people, places and organisations, from the registers of a spool.

#include "exchange/journal_writer.h"
#include "exchange/spool.h"
#include "exchange/words.h"
#include "journal/json_string.h"

namespace daybook::exchange {

namespace {

/// The first source is the imported edition.
const std::vector<SourceId> imported = {SourceId{0}};

template <class Append>
void append_all(std::string& out, std::string_view name, const std::vector<std::uint32_t>& order,
                const Append& append) {
    for (std::size_t i = 0; i < order.size(); ++i) {
        out += i == 0 ? json_string(name) + ":[\n" : ",\n";
        append(order[i]);
    }
    if (!order.empty()) out += "\n],\n";
}

}  // namespace

Person Spool::person(std::uint32_t number) const {
    const Named& named = people[number];
    Person person;
    person.key = people.key(number);
    person.name = people.name(number);
    person.sort_name = named.listed.sort_name;
    person.other_names = named.listed.other_names;
    person.dates = named.listed.dates;
    person.identifiers = named.listed.identifiers;
    // Certainty is high only for what the edition states; otherwise it is derived from the text.
    Statement& description = person.description;
    description = {named.listed.description, Certainty::high, imported};
    if (named.in_list_of_unknown) {
        person.custom.push_back({"x-unidentified", "true"});
        description = {"Not one person: all names of people that the edition does not identify.", Certainty::low,
                       imported};
    } else if (description.text.empty() && named.is_listed) {
        description = {"Listed by the edition, without a description.", Certainty::high, imported};
    } else if (description.text.empty()) {
        description = {"Linked by the edition; the name is the commonest spelling.", Certainty::medium, imported};
    }
    return person;
}

void Spool::append_lists(std::string& out, const std::vector<std::uint32_t>& order,
                         const std::vector<std::uint32_t>& place_order, const std::vector<std::uint32_t>& orgs,
                         const std::vector<std::uint32_t>& terms) const {
    const References references = spool_references(sources);
    std::vector<std::uint32_t> all(sources.size());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    append_all(out, "sources", all, [&](std::uint32_t i) { append_source(out, sources[i]); });
    append_all(out, "people", order, [&](std::uint32_t i) { append_person(out, person(i), references); });
    append_all(out, "places", place_order, [&](std::uint32_t i) {
        const Listed& listed = places[i].listed;
        append_place(out,
                     {places.key(i),
                      places.name(i),
                      listed.country,
                      listed.latitude_deg,
                      listed.longitude_deg,
                      {listed.description, Certainty::high, imported},
                      {}},
                     references);
    });
    const auto append_terms = [&](std::string_view name, const Register& things,
                                  const std::vector<std::uint32_t>& numbers) {
        append_all(out, name, numbers, [&](std::uint32_t i) {
            const Listed& listed = things[i].listed;
            const Statement description{listed.description, Certainty::high, imported};
            append_term(out, {things.key(i), things.name(i), listed.abbreviation, description, {}}, references);
        });
    };
    append_terms("organisations", organisations, orgs);
    append_terms("glossary", glossary, terms);
    std::vector<std::uint32_t> event_numbers(events.size());
    for (std::uint32_t i = 0; i < event_numbers.size(); ++i) event_numbers[i] = i;
    append_all(out, "events", event_numbers, [&](std::uint32_t i) {
        append_event(out, events[i], references, [&](EntryId id) { return index_[id.index].key; });
    });
}

}  // namespace daybook::exchange
