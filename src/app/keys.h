// The keys of the timeline: one table for the keyboard, the sheet of keys and docs/embedding.md.
//
//   for (const KeyRow& row : key_rows) ... words.text(row.what) ... row.keys ...
//   keys_json(model)   // the keys that send a command or use a tool in this journal, for web/keys.js
//
// If `key` is empty, the key moves the focus inside the mirror, and web/mirror.js handles it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/state.h"
#include "words/words.h"

namespace daybook {

/// Where the focus goes in the mirror after the command: nowhere, or to the first or the last selected element.
enum class KeyFollow : std::uint8_t { nothing, first, last };

/// What a journal must have for a row to do something: people; several, so that they have an order; more than 30 people, who
/// have a field to find them; more than 100 entries, so that one may be of this day of the year.
enum class KeyNeeds : std::uint8_t { nothing, people, several, finder, calendar };

struct Key {
    std::string_view key = "";      // KeyboardEvent.key
    std::string_view cap = "";      // the sign on it, or
    std::optional<MessageId> word;  // its name; neither: another form of the key before it
    std::string_view command = "";  // in its text form; or
    std::string_view tool = "";     // something that only JavaScript can do: get today's date, or focus a field
    KeyFollow follow = KeyFollow::nothing;
    bool shift = false;       // with Shift; ignored for character keys
    bool ctrl = false;        // with Ctrl
    bool everywhere = false;  // in the whole viewer, not only in the timeline
    bool instead = false;     // an alternative to the keys before it in the row
};

struct KeyRow {
    MessageId what;
    std::array<Key, 4> keys;
    KeyNeeds needs = KeyNeeds::nothing;
};

extern const std::span<const KeyRow> key_rows;

/// Whether the row does something in this journal. The others are neither listed nor do they take a key.
bool is_of_use(const KeyRow& row, const Model& model);
/// "[", "Esc", "Ctrl+Home"; empty if the key has no name of its own.
std::string key_name(const Key& key, const Words& words);
/// [{"key":"[","cap":"[","command":"step-entry previous","follow":"first"},…]: the keys of the rows that are of use; empty and
/// false members are left out.
std::string keys_json(const Model& model);

}  // namespace daybook
