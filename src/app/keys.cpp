#include "app/keys.h"

#include "journal/json_string.h"

namespace daybook {

// Letters and signs act only while the keyboard is in the timeline, so that they take none from the page, a screen
// reader or speech input. What people type with AltGr on some layouts has another key beside it.
constinit const std::array<KeyRow, 13> key_rows = {{
    {"Between days, events, people and their entries", {{{.cap = "←"}, {.cap = "→"}, {.cap = "↑"}, {.cap = "↓"}}}},
    {"To the first and the last", {{{.cap = "Home"}, {.cap = "End"}}}},
    {"Ten further", {{{.cap = "PageUp"}, {.cap = "PageDown"}}}},
    {"To the first and the last person", {{{.cap = "Ctrl+Home"}, {.cap = "Ctrl+End"}}}},
    {"Previous and next entry",
     {{{.key = "[", .cap = "[", .command = "step-entry previous", .follow = KeyFollow::first},
       {.key = "]", .cap = "]", .command = "step-entry next", .follow = KeyFollow::first},
       {.key = ",", .cap = ",", .command = "step-entry previous", .follow = KeyFollow::first, .instead = true},
       {.key = ".", .cap = ".", .command = "step-entry next", .follow = KeyFollow::first, .instead = true}}}},
    {"Previous and next entry of the chosen person",
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
    {"What was written on this day of the year", {{{.key = "t", .cap = "T", .tool = "today"}}}},
    {"Nearer and farther",
     {{{.key = "+", .cap = "+", .command = "zoom 1.5"},
       {.key = "=", .command = "zoom 1.5"},
       {.key = "-", .cap = "−", .command = "zoom 0.6667"}}}},
    {"The whole period", {{{.key = "0", .cap = "0", .command = "fit"}}}},
    {"Find people", {{{.key = "/", .cap = "/", .tool = "find"}}}},
    {"Keep the chosen person at the top, or no longer", {{{.key = "p", .cap = "P", .command = "pin"}}}},
    {"Close the card", {{{.key = "Escape", .cap = "Esc", .command = "close", .everywhere = true}}}},
    {"This list", {{{.key = "?", .cap = "?", .command = "panel keys"}}}},
}};

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
