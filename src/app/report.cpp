#include "app/report.h"

#include "app/link.h"
#include "journal/json_string.h"

namespace daybook {

std::string state_json(const State& state, const Model& model) {
    const Journal& journal = model.journal;
    std::string out = "{";
    const auto add = [&](std::string_view key, const std::string& json) {
        if (out.size() > 1) out += ',';
        out += json_string(key) + ":" + json;
    };
    const auto key_of = [&](const auto& id) { return id ? json_string(journal[*id].key) : std::string("null"); };
    add("entry", key_of(state.entry));
    add("day", state.day ? json_string(to_iso(*state.day)) : "null");
    add("person", key_of(state.person));
    add("event", key_of(state.event));
    add("place", key_of(state.place));
    add("q", json_string(state.query));
    add("layer", state.layer == Layer::printed ? "\"printed\"" : "\"reading\"");
    const ViewDays days = whole_days(state.view);
    add("from", json_string(to_iso(days.first)));
    add("to", json_string(to_iso(days.last)));
    add("link", json_string(to_link(state, model)));
    return out + "}";
}

std::string counts_json(const Model& model) {
    return "{\"entries\":" + std::to_string(model.journal.entries.size()) +
           ",\"people\":" + std::to_string(model.journal.people.size()) +
           ",\"mentions\":" + std::to_string(model.people.mentions) + "}";
}

}  // namespace daybook
