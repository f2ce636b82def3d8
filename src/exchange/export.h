// A journal in other formats.
//
//   std::string tei = to_tei(journal);               // one TEI P5 file; importing it restores the journal's text
//   std::string table = to_csv(journal);             // TimelineJS's columns, for a spreadsheet
//   std::string timeline = to_timelinejs(journal);   // its JSON
//   std::string words = to_words(journal);           // what the editors say, for a translator
//
// TEI keeps the text to the character, people and dates. The next two are lists of entries with plain text; everything
// else is left out (docs/exchange.md).
#pragma once

#include <string>

#include "journal/model.h"

namespace daybook::exchange {

std::string to_tei(const Journal& journal);
std::string to_csv(const Journal& journal);
std::string to_timelinejs(const Journal& journal);
/// A translation without words, of the language "und" (journal/translation.h).
std::string to_words(const Journal& journal);

}  // namespace daybook::exchange
