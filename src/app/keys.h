// The keys of the timeline, each with what it does: one table for the keyboard, the sheet of keys and docs/embedding.md.
//
//   for (const KeyRow& row : key_rows) ... words.text(row.what) ... row.keys ...
//   keys_json()   // the keys that send a command or use a tool: web/keys.js acts by it
//
// A key whose `key` is empty moves the keyboard inside the list that mirrors the timeline (web/mirror.js).
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "words/message.h"

namespace daybook {

/// Where the keyboard goes in the list after the command: nowhere, or to the first or the last of what it selects.
enum class KeyFollow : std::uint8_t { nothing, first, last };

struct Key {
    std::string_view key = "";      // KeyboardEvent.key
    std::string_view cap = "";      // as the sheet shows it; empty: another form of the key before
    std::string_view command = "";  // in its text form, or
    std::string_view tool = "";     // what only the page can do: ask for the date, or go to a field
    KeyFollow follow = KeyFollow::nothing;
    bool shift = false;       // with Shift; of keys that write a character, any
    bool everywhere = false;  // in the whole viewer, not in the timeline alone
    bool instead = false;     // does the same as the keys before it in the row
};

struct KeyRow {
    MessageId what;
    std::array<Key, 4> keys;
};

extern const std::array<KeyRow, 13> key_rows;

/// [{"key":"[","cap":"[","command":"step-entry previous","follow":"first"},…]; what is empty or false is left out.
std::string keys_json();

}  // namespace daybook
