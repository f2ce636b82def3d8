// Finds the entries in a TEI document, and their dates.
#pragma once

#include <vector>

#include "exchange/tei_header.h"
#include "exchange/xml_file.h"

namespace daybook::exchange {

struct FoundEntries {
    std::vector<pugi::xml_node> entries;  // div elements, or one body
    /// Text between and around them: groups of siblings with words.
    std::vector<std::vector<pugi::xml_node>> around;
    std::vector<pugi::xml_node> left_out;  // headings of groups of entries, such as a year
};
FoundEntries find_entries(pugi::xml_node tei);

/// The date of an entry.
struct EntryDate {
    EdtfDate date;
    bool disagrees = false;  // the id or title gives another day than the first date in the text
};
/// `alone`: it is the only entry of its file, so the header and the file's name may give its date.
EntryDate entry_date(pugi::xml_node div, pugi::xml_node tei, const TeiHeader& header, const std::string& path,
                     bool alone);

}  // namespace daybook::exchange
