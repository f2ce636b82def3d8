// The report of an import: what it found, and what it could not import, with counts and the first position of each.
//
//   count_left_out(report.marks, "rs type=work", "a.xml:12");
//   for (const std::string& line : report.lines()) ...
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "journal/date.h"

namespace daybook::exchange {

struct LeftOut {
    std::size_t count = 0;
    std::string first;  // "file.xml:12"
};

struct Report {
    std::size_t files = 0, files_failed = 0;
    std::size_t entries = 0, entries_undated = 0;
    std::size_t people = 0, people_never_named = 0;
    std::size_t mentions = 0;           // of people; each reference of a name with several counts
    std::size_t mentions_unlinked = 0;  // included in `mentions`
    std::size_t mentions_lost = 0;      // not included
    std::size_t mentions_beside = 0;    // in parallel texts, which repeat the mentions of the other text
    std::size_t places = 0, place_mentions = 0;
    std::size_t organisations = 0, organisation_mentions = 0;
    Day first, last;  // while entries > entries_undated
    bool dated = false;
    std::map<std::string, LeftOut> marks;  // left out, but the words in them are kept
    std::map<std::string, LeftOut> words;  // left out with the words in them
    std::map<std::string, LeftOut> notes;  // nothing is left out, but the editor should know what was decided

    /// The report as lines of text.
    [[nodiscard]] std::vector<std::string> lines() const;
};

void count_left_out(std::map<std::string, LeftOut>& where, const std::string& name, const std::string& first);

}  // namespace daybook::exchange
