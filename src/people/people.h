// Who appears when, in which role, under which spelling.
//
//   PeopleIndex people = index_people(journal);
//   for (const Appearance& appearance : people.of(person)) ...
//
// Also how a person is called in the language in use.
//
// The index is built once for a journal. People are matched by id, never by spelling. While a text is not loaded (journal/chunk.h), the
// journal's own counts are used; when it is loaded, its spellings are added, and nothing else changes.
#pragma once

#include <string>
#include <vector>

#include "journal/model.h"
#include "words/words.h"

namespace daybook {

/// One person in one entry, in one role.
struct Appearance {
    PersonId person;
    EntryId entry;
    Role role = Role::named;
    EdtfDate when;     // the entry's date unless the participant has its own; may be !known()
    int mentions = 0;  // how often the entry's text names the person
};

/// Whether the person was present (a filled dot) or is only named or written to (a ring).
enum class Presence : std::uint8_t { present, named, addressee };
Presence presence(Role role);
/// The role's name for a visitor: "author", "host", "present", ...
std::string_view role_word(Role role, const Words& words);

/// How a person is called in the language of the interface: in Korean 김일성, beside it the journal's own Kim Il Sung. A name
/// of other_names counts if its language is the interface's, or the nearest broader one ("zh" for "zh-Hant"). So names in
/// another script of the language do not: ko-Hani, ru-Latn.
struct ShownName {
    std::string_view name;
    std::string_view beside;  // the journal's own form; empty if that is `name`
};
ShownName shown_name(const Journal& journal, PersonId person, const Words& words);
/// Both: "Ким Ир Сен (Kim Il Sung)"
std::string full_name(const Journal& journal, PersonId person, const Words& words);
/// What the shown name is sorted by. If the journal's sort name is "Family, Given", the family name is the last word of the
/// shown name: "Пузанов, А. М.".
std::string sort_name(const Journal& journal, PersonId person, const Words& words);

struct PersonRecord {
    std::vector<Appearance> appearances;  // by date, then by role
    std::vector<std::string> spellings;   // as the documents print the name, each once, first seen first
    int mentions = 0;
    std::vector<EntryId> entries;  // each once, in the order of the journal
};

struct PeopleIndex {
    std::vector<PersonRecord> records;  // by PersonId
    int mentions = 0;

    [[nodiscard]] const PersonRecord& of(PersonId person) const { return records[person.index]; }
};

PeopleIndex index_people(const Journal& journal);
/// Adds the spellings of an entry whose text has just been loaded.
void add_text(PeopleIndex& index, const Journal& journal, EntryId entry);

}  // namespace daybook
