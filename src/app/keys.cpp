#include "app/keys.h"

#include "journal/json_string.h"
#include "words/messages.h"

namespace daybook {

namespace {

// Character keys work only while the focus is in the timeline, so that they do not interfere with the page, a screen reader
// or speech input (WCAG 2.1.4). Characters that need AltGr on some keyboard layouts have a second key.
constexpr KeyRow rows[] = {
    {msg::keys_move::id, {{{.cap = "←"}, {.cap = "→"}, {.cap = "↑"}, {.cap = "↓"}}}},
    {msg::keys_ends::id, {{{.cap = "Home"}, {.cap = "End"}}}},
    {msg::keys_page::id, {{{.cap = "PageUp"}, {.cap = "PageDown"}}}},
    {msg::keys_person_ends::id, {{{.cap = "Ctrl+Home"}, {.cap = "Ctrl+End"}}}},
    {msg::keys_entry::id,
     {{{.key = "[", .cap = "[", .command = "step-entry previous", .follow = KeyFollow::first},
       {.key = "]", .cap = "]", .command = "step-entry next", .follow = KeyFollow::first},
       {.key = ",", .cap = ",", .command = "step-entry previous", .follow = KeyFollow::first, .instead = true},
       {.key = ".", .cap = ".", .command = "step-entry next", .follow = KeyFollow::first, .instead = true}}}},
    {msg::keys_person_entry::id,
     {{{.key = "ArrowLeft",
        .cap = "Shift+←",
        .command = "step-appearance previous",
        .follow = KeyFollow::last,
        .shift = true},
       {.key = "ArrowRight",
        .cap = "Shift+→",
        .command = "step-appearance next",
        .follow = KeyFollow::last,
        .shift = true}}}},
    {msg::keys_today::id, {{{.key = "t", .cap = "T", .tool = "today"}}}},
    {msg::keys_zoom::id,
     {{{.key = "+", .cap = "+", .command = "zoom 1.5"},
       {.key = "=", .command = "zoom 1.5"},
       {.key = "-", .cap = "−", .command = "zoom 0.6667"}}}},
    {msg::keys_fit::id, {{{.key = "0", .cap = "0", .command = "fit"}}}},
    {msg::keys_find::id, {{{.key = "/", .cap = "/", .tool = "find"}}}},
    {msg::keys_pin::id, {{{.key = "p", .cap = "P", .command = "pin"}}}},
    {msg::keys_close_card::id, {{{.key = "Escape", .cap = "Esc", .command = "close", .everywhere = true}}}},
    {msg::keys_sheet::id, {{{.key = "?", .cap = "?", .command = "panel keys"}}}},
};

}  // namespace

constinit const std::span<const KeyRow> key_rows = rows;

std::string keys_json() {
    std::string out = "[";
    for (const KeyRow& row : key_rows) {
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
