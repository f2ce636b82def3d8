#include "exchange/report.h"

#include <algorithm>

namespace daybook::exchange {

namespace {

std::string number(std::size_t count) {
    std::string digits = std::to_string(count);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return number(count) + ' ' + (count == 1 ? one : many);
}

/// Appends a list, most frequent first.
void append_list(std::vector<std::string>& lines, const std::map<std::string, LeftOut>& all, const char* title) {
    if (all.empty()) return;
    std::vector<std::pair<std::string, LeftOut>> sorted(all.begin(), all.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
    lines.emplace_back(title);
    for (const auto& [name, what] : sorted) {
        lines.push_back("  " + number(what.count) + "  " + name +
                        (what.first.empty() ? "" : ", first at " + what.first));
    }
}

}  // namespace

void count_left_out(std::map<std::string, LeftOut>& where, const std::string& name, const std::string& first) {
    LeftOut& what = where[name];
    if (what.count++ == 0) what.first = first;
}

std::vector<std::string> Report::lines() const {
    std::vector<std::string> lines;
    std::string line = "read:      " + counted(files, "file", "files");
    if (files_failed > 0) line += "; " + number(files_failed) + " could not be read and are missing";
    lines.push_back(line);
    line = "entries:   " + number(entries);
    if (dated) line += ", " + to_iso(first) + " to " + to_iso(last);
    if (entries_undated > 0) line += "; " + number(entries_undated) + " without a known day";
    lines.push_back(line);
    line = "people:    " + number(people) + ", named " + counted(mentions, "time", "times");
    if (mentions_unlinked > 0) {
        line +=
            "; of these " + number(mentions_unlinked) + " are not linked to anybody and are marked as not identified";
    }
    lines.push_back(line);
    if (mentions_lost > 0) {
        lines.push_back("LOST:      " + counted(mentions_lost, "mention of a person", "mentions of people") +
                        " in words that were left out");
    }
    if (people_never_named > 0) {
        lines.push_back("           " + number(people_never_named) +
                        " more are listed but never named, and are left out");
    }
    lines.push_back("places:    " + number(places) + ", named " + counted(place_mentions, "time", "times"));
    if (organisations > 0) {
        lines.push_back("organisations: " + number(organisations) + ", named " +
                        counted(organisation_mentions, "time", "times"));
    }
    append_list(lines, words, "left out, with their words:");
    append_list(lines, marks, "left out, but their words are kept:");
    append_list(lines, notes, "decided:");
    return lines;
}

}  // namespace daybook::exchange
