#include "app/link_fields.h"

#include <algorithm>
#include <cmath>

#include "app/percent.h"
#include "app/text_fragment.h"

namespace daybook {

namespace {

constexpr std::size_t longest_words = 2000;  // bytes; far more than a person would type

std::string entry_value(const State& state, const Model& model) {
    return state.entry ? model.journal[*state.entry].key : "";
}
std::string day_value(const State& state, const Model&) {
    return state.day ? to_iso(*state.day) : "";
}
std::string person_value(const State& state, const Model& model) {
    return state.person ? model.journal[*state.person].key : "";
}
std::string event_value(const State& state, const Model& model) {
    return state.event ? model.journal[*state.event].key : "";
}
template <class Id>
std::string thing_value(const State& state, const Model& model) {
    const Id* id = state.thing ? std::get_if<Id>(&*state.thing) : nullptr;
    return id != nullptr ? model.journal[*id].key : "";
}
std::string layer_value(const State& state, const Model&) {
    return std::string(layer_word(state.layer));
}
std::string text_value(const State& state, const Model&) {
    return state.passage ? text_fragment(*state.passage) : "";
}
std::string from_value(const State& state, const Model&) {
    return to_iso(whole_days(state.view).first);
}
std::string to_value(const State& state, const Model&) {
    return to_iso(whole_days(state.view).last);
}
std::string sort_value(const State& state, const Model&) {
    return std::string(sort_word(state.lanes.choice.sort));
}
std::string people_value(const State& state, const Model&) {
    return state.lanes.choice.filter;
}
std::string pin_value(const State& state, const Model& model) {
    std::string keys;
    for (const PersonId person : state.lanes.choice.pinned) {
        if (!keys.empty()) keys += ',';
        keys += model.journal[person].key;
    }
    return keys;
}

}  // namespace

constinit const std::array<LinkField, sizeof(LinkFields) / sizeof(std::optional<std::string>)> link_fields = {{
    {"entry", &LinkFields::entry, entry_value},
    {"day", &LinkFields::day, day_value},
    {"person", &LinkFields::person, person_value},
    {"event", &LinkFields::event, event_value},
    {"place", &LinkFields::place, thing_value<PlaceId>},
    {"org", &LinkFields::org, thing_value<OrganisationId>},
    {"term", &LinkFields::term, thing_value<TermId>},
    {"layer", &LinkFields::layer, layer_value, "printed"},
    {"text", &LinkFields::text, text_value},
    {"from", &LinkFields::from, from_value},
    {"to", &LinkFields::to, to_value},
    {"sort", &LinkFields::sort, sort_value, "listed"},
    {"people", &LinkFields::people_named, people_value},
    {"pin", &LinkFields::pinned, pin_value},
}};

void add_field(std::string& link, const LinkField& field, const std::string& value) {
    if (field.field != &LinkFields::text) return add_pair(link, field.key, value);
    add_pair(link, field.key, "");
    link += value;
}

LinkFields parse_fields(std::string_view text) {
    LinkFields fields;
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        for (const LinkField& known : link_fields) {
            auto& field = fields.*known.field;
            if (pair.substr(0, equals) != known.key || field) continue;
            const std::string_view value = pair.substr(equals + 1);
            field = known.field == &LinkFields::text ? std::string(value) : percent_decoded(value);
            if (field->size() > longest_words && known.field == &LinkFields::people_named) field.reset();
        }
    }
    return fields;
}

std::string fields_text(const LinkFields& fields) {
    std::string text;
    for (const LinkField& known : link_fields) {
        if (const auto& value = fields.*known.field) add_field(text, known, *value);
    }
    return text;
}

ViewDays whole_days(const View& view) {
    const auto rounded = [](double day) { return Day{static_cast<std::int32_t>(std::lround(day))}; };
    const Day first = rounded(view.from);
    return {first, std::max(first, rounded(view.to) - 1)};
}

}  // namespace daybook
