#include <algorithm>

#include "cli/commands.h"
#include "journal/json_string.h"
#include "journal/translation.h"
#include "words/check.h"

namespace daybook::cli {

namespace {

void print_json(const Problem& problem, bool first) {
    std::printf(
        "%s\n  {\"file\": %s, \"line\": %d, \"column\": %d, \"severity\": \"%s\", \"pointer\": %s, \"what\": %s, "
        "\"remedy\": %s}",
        first ? "" : ",", json_string(problem.file).c_str(), problem.line, problem.column,
        problem.severity == Severity::error ? "error" : "warning", json_string(problem.pointer).c_str(),
        json_string(problem.what).c_str(), json_string(problem.remedy).c_str());
}

struct Checked {
    std::vector<Problem> problems;
    std::string counts;  // empty if there is no journal
    int exit_code = good;
};

/// Nothing if the file is not a language file.
std::optional<Checked> check_one_language(const std::string& file) {
    const FileBytes read = read_bytes(file);
    if (!read.bytes || !looks_like_language(*read.bytes)) return std::nullopt;
    Checked checked{check_language(*read.bytes, file), "a language", good};
    if (!checked.problems.empty()) checked.exit_code = problems_found;
    return checked;
}

/// Whether the file is a translation. What it says can only be compared with the journal that names it.
bool is_translation(const std::string& file) {
    const FileBytes read = read_bytes(file);
    return read.bytes && looks_like_translation(*read.bytes);
}

Checked check_one(const std::string& file) {
    if (std::optional<Checked> language = check_one_language(file)) return std::move(*language);
    if (is_translation(file)) return {{}, "a translation; the journal that names it is checked with it", good};
    Found found = find(file);
    Checked checked{std::move(found.problems), "", found.loaded.exit_code};
    if (!found.loaded.journal) return checked;
    const Journal& journal = *found.loaded.journal;
    checked.counts = counted(journal.entries.size(), "entry", "entries") + ", " +
                     counted(journal.people.size(), "person", "people") + ", " +
                     counted(journal.events.size(), "event", "events");
    return checked;
}

}  // namespace

int check(const std::vector<std::string>& files, CheckFormat format, Talk talk) {
    int worst = good;
    bool first = true;
    Progress progress("Checking", files.size() > 1 ? files.size() : 0);
    if (format == CheckFormat::json) std::fputs("[", stdout);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const Checked checked = check_one(files[i]);
        worst = std::max(worst, checked.exit_code);
        for (const Problem& problem : checked.problems) {
            if (format == CheckFormat::json) {
                print_json(problem, first);
                first = false;
            } else {  // a file that cannot be read is a usage error, not a problem of a journal
                print_problem(checked.exit_code == wrong_use ? stderr : stdout, problem);
            }
        }
        if (format == CheckFormat::text && talk == Talk::usual && checked.exit_code == good) {
            std::printf("%s: good: %s\n", files[i].c_str(), checked.counts.c_str());
        }
        progress.done(i + 1);
    }
    if (format == CheckFormat::json) std::fputs(first ? "]\n" : "\n]\n", stdout);
    return worst;
}

}  // namespace daybook::cli
