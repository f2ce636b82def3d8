// What a citation says of an entry, collected from the journal; the forms only write it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cite/cite.h"
#include "journal/model.h"

namespace daybook {

/// Somebody's name in the forms that citations need.
struct CitedName {
    std::string natural;   // "A. M. Puzanov"
    std::string inverted;  // "Puzanov, A. M."; for a name without a comma in the journal's sort_name, that as it is
    // The parts of `inverted`. All are empty if it has no comma: then nobody but a reader of the language can tell them.
    std::string family, given, suffix;
};

struct Reference {
    const Journal& journal;
    const Entry& entry;
    std::vector<CitedName> authors;
    std::vector<CitedName> translators;  // one at most; the journal has them as one text
    std::string title;
    std::string container;  // the journal's title; empty if the entry's is the same
    std::string location;   // the archive's reference
    std::string archive;    // its name
    std::string address;
    std::optional<Day> accessed;  // only with an address
    std::string_view quote;
};

Reference reference_of(const Journal& journal, const Entry& entry, const Reading& reading);

/// RIS's and Zotero's "type of work". Nothing more is known of an entry.
inline constexpr std::string_view kind_of_document = "Archival document";

/// The text on one line, with code names instead of control characters.
std::string one_line(std::string_view text);

// The forms.
std::string chicago_note(const Reference& of);
std::string chicago_bibliography(const Reference& of);
std::string mla(const Reference& of);
std::string apa(const Reference& of);
std::string bibtex(const Reference& of);
std::string ris(const Reference& of);
/// One object; a file is a list of them.
std::string csl_object(const Reference& of);

}  // namespace daybook
