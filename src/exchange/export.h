// A journal in other formats.
//
//   std::string tei = to_tei(journal);               // one TEI P5 file; importing it restores the journal's text
//   std::string table = to_csv(journal);             // TimelineJS's columns, for a spreadsheet
//   std::string timeline = to_timelinejs(journal);   // its JSON
//
// TEI keeps the text to the character, people and dates. The other two are lists of entries with plain text; everything
// else is left out (docs/exchange.md).
#pragma once

#include <string>

#include "journal/model.h"

namespace daybook::exchange {

std::string to_tei(const Journal& journal);
std::string to_csv(const Journal& journal);
std::string to_timelinejs(const Journal& journal);

}  // namespace daybook::exchange
