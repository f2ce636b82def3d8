#include "app/keys.h"

#include "journal/json_string.h"
#include "words/messages.h"

namespace daybook {

namespace {

// Character keys work only while the focus is in the timeline, so that they do not interfere with the page, a screen reader
// or speech input (WCAG 2.1.4). Characters that need AltGr on some keyboard layouts have a second key.
constexpr KeyRow rows[] = {
    {msg::keys_move::id, {{{.cap = "←"}, {.cap = "→"}, {.cap = "↑"}, {.cap = "↓"}}}},
    {msg::keys_open::id, {{{.word = msg::key_enter::id}}}},
    {msg::keys_ends::id, {{{.word = msg::key_home::id}, {.word = msg::key_end::id}}}},
    {msg::keys_page::id, {{{.word = msg::key_page_up::id}, {.word = msg::key_page_down::id}}}},
    {msg::keys_person_ends::id,
     {{{.word = msg::key_home::id, .ctrl = true}, {.word = msg::key_end::id, .ctrl = true}}},
     KeyNeeds::people},
    {msg::keys_entry::id,
     {{{.key = "[", .cap = "[", .command = "step-entry previous", .follow = KeyFollow::first},
       {.key = "]", .cap = "]", .command = "step-entry next", .follow = KeyFollow::first},
       {.key = ",", .cap = ",", .command = "step-entry previous", .follow = KeyFollow::first, .instead = true},
       {.key = ".", .cap = ".", .command = "step-entry next", .follow = KeyFollow::first, .instead = true}}}},
    {msg::keys_person_entry::id,
     {{{.key = "ArrowLeft",
        .cap = "←",
        .command = "step-appearance previous",
        .follow = KeyFollow::last,
        .shift = true},
       {.key = "ArrowRight", .cap = "→", .command = "step-appearance next", .follow = KeyFollow::last, .shift = true}}},
     KeyNeeds::people},
    {msg::keys_today::id, {{{.key = "t", .cap = "T", .tool = "today"}}}, KeyNeeds::calendar},
    {msg::keys_zoom::id,
     {{{.key = "+", .cap = "+", .command = "zoom 1.5"},
       {.key = "=", .command = "zoom 1.5"},
       {.key = "-", .cap = "−", .command = "zoom 0.6667"}}}},
    {msg::keys_fit::id, {{{.key = "0", .cap = "0", .command = "fit"}}}},
    {msg::keys_find::id, {{{.key = "/", .cap = "/", .tool = "finder"}}}, KeyNeeds::finder},
    {msg::keys_pin::id, {{{.key = "p", .cap = "P", .command = "pin"}}}, KeyNeeds::several},
    {msg::keys_details::id, {{{.key = "d", .cap = "D", .tool = "details"}}}},
    {msg::keys_close_card::id,
     {{{.key = "Escape", .word = msg::key_escape::id, .command = "close", .everywhere = true}}}},
    {msg::keys_names::id, {{{.cap = "←"}, {.cap = "→"}}}},
    {msg::keys_sheet::id, {{{.key = "?", .cap = "?", .command = "panel keys"}}}},
};

}  // namespace

constinit const std::span<const KeyRow> key_rows = rows;

std::string key_name(const Key& key, const Words& words) {
    std::string name(key.word ? words.text(*key.word) : key.cap);
    if (name.empty()) return name;
    if (key.ctrl) return words.say(msg::key_with_ctrl{.key = name});
    if (key.shift) return words.say(msg::key_with_shift{.key = name});
    return name;
}

bool is_of_use(const KeyRow& row, const Model& model) {
    const std::size_t people = model.journal.people.size();
    switch (row.needs) {
        case KeyNeeds::nothing: return true;
        case KeyNeeds::people: return people > 0;
        case KeyNeeds::several: return people > 1;
        case KeyNeeds::finder: return people > 30;
        case KeyNeeds::calendar: return model.journal.entries.size() > 100;
    }
    return false;
}

std::string keys_json(const Model& model) {
    std::string out = "[";
    for (const KeyRow& row : key_rows) {
        if (!is_of_use(row, model)) continue;
        for (const Key& key : row.keys) {
            if (key.key.empty()) continue;
            if (out.size() > 1) out += ',';
            out += "{\"key\":" + json_string(key.key);
            const auto add = [&](std::string_view name, std::string_view value) {
                if (!value.empty()) out += "," + json_string(name) + ":" + json_string(value);
            };
            add("cap", key.cap);
            add("command", key.command);
            add("tool", key.tool);
            if (key.follow != KeyFollow::nothing) add("follow", key.follow == KeyFollow::first ? "first" : "last");
            if (key.shift) out += ",\"shift\":true";
            if (key.everywhere) out += ",\"everywhere\":true";
            out += '}';
        }
    }
    return out + "]";
}

}  // namespace daybook
