// What an import found, and what it could not carry over: counted and named, with the first place.
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
    std::size_t mentions_unlinked = 0;  // among them
    std::size_t mentions_lost = 0;      // not among them
    std::size_t mentions_beside = 0;    // in texts that stand beside another: the same people once more
    std::size_t places = 0, place_mentions = 0;
    std::size_t organisations = 0, organisation_mentions = 0;
    Day first, last;  // while entries > entries_undated
    bool dated = false;
    std::map<std::string, LeftOut> marks;  // the words are in the journal, what was said of them is not
    std::map<std::string, LeftOut> words;  // neither is
    std::map<std::string, LeftOut> notes;  // all is there, and somebody should know how it was decided

    /// For a person, a line each.
    [[nodiscard]] std::vector<std::string> lines() const;
};

void count_left_out(std::map<std::string, LeftOut>& where, const std::string& name, const std::string& first);

}  // namespace daybook::exchange
