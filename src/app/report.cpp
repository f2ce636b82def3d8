#include "app/report.h"

#include "app/link.h"
#include "app/passage.h"
#include "journal/json_string.h"

namespace daybook {

std::string state_json(const State& state, const Model& model) {
    std::string out = "{";
    for (const LinkField& field : link_fields) {
        if (field.field == &LinkFields::text) {
            out += "\"quote\":" + (state.passage ? quote_json(*state.passage) : "null") + ",";
            continue;
        }
        const std::string value = field.value(state, model);
        out += json_string(field.key) + ":" + (value.empty() ? "null" : json_string(value)) + ",";
    }
    return out + "\"link\":" + json_string(to_link(state, model)) + "}";
}

std::string page_json(const State& state) {
    const LocalState& local = state.local;
    std::string out = "{\"look\":{";
    for (std::size_t i = 0; i < comfort_fields; ++i) {
        if (i > 0) out += ',';
        out +=
            json_string(comfort_rows[i].word) + ":" + json_string(comfort_rows[i].values[local.comfort.chosen[i]].word);
    }
    out += '}';
    for (std::size_t i = 0; i < panel_words.size(); ++i) {
        out += "," + json_string(panel_words[i]) + (local.open_panels[i] ? ":true" : ":false");
    }
    return out + ",\"line\":" + json_string(local.line) + "}";
}

std::string counts_json(const Model& model) {
    return "{\"entries\":" + std::to_string(model.journal.entries.size()) +
           ",\"people\":" + std::to_string(model.journal.people.size()) +
           ",\"mentions\":" + std::to_string(model.people.mentions) + "}";
}

}  // namespace daybook
