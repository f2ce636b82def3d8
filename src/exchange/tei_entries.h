// Where the entries are in a TEI document, and of which day they are.
#pragma once

#include <vector>

#include "exchange/tei_header.h"
#include "exchange/xml_file.h"

namespace daybook::exchange {

struct FoundEntries {
    std::vector<pugi::xml_node> entries;  // a div each, or one body
    /// What stands between and around them: groups of siblings with words.
    std::vector<std::vector<pugi::xml_node>> around;
    std::vector<pugi::xml_node> left_out;  // headings of groups of entries, such as a year
};
FoundEntries find_entries(pugi::xml_node tei);

/// The day of an entry, and where it stands.
struct EntryDate {
    EdtfDate date;
    bool disagrees = false;  // the id or title says another day than the text's first date
};
/// `alone`: it is the only entry of its file, so the header and the file's name speak of it.
EntryDate entry_date(pugi::xml_node div, pugi::xml_node tei, const TeiHeader& header, const std::string& path,
                     bool alone);

}  // namespace daybook::exchange
