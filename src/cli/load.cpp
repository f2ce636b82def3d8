// Loads a journal from a file, with its chunks from files beside it.
#include <filesystem>

#include "cli/commands.h"
#include "journal/chunk.h"
#include "journal/translation.h"

namespace daybook::cli {

namespace {

Problem unreadable(const std::string& file, const std::string& what) {
    Problem problem;
    problem.file = file;
    problem.what = what;
    return problem;
}

/// The file beside the journal in `file`: its text, or a translation of its editors' words.
Problem unreadable_beside(const std::string& path, const std::string& what, const std::string& file,
                          const std::string& fault) {
    return unreadable(path, "the " + what + " that belongs to " + file + " cannot be read: " + fault);
}

void add(Found& found, const std::vector<Problem>& problems) {
    found.problems.insert(found.problems.end(), problems.begin(), problems.end());
}

}  // namespace

std::string path_beside(const std::string& file, const std::string& url) {
    return (std::filesystem::path(file).parent_path() / url).string();
}

Found find(const std::string& file) {
    FileBytes read = read_bytes(file);
    if (!read.bytes) return {{}, {unreadable(file, "the file cannot be read: " + read.fault)}};
    Result<Journal> result = read_journal(*read.bytes, file);
    Found found{{std::nullopt, "", problems_found}, result.problems()};
    if (!result.ok()) return found;
    Journal& journal = result.value();
    for (std::uint32_t i = 0; i < journal.chunks.size(); ++i) {
        const std::string path = path_beside(file, journal.chunks[i].url);
        const FileBytes text = read_bytes(path);
        if (!text.bytes) {
            found.problems.push_back(unreadable_beside(path, "text", file, text.fault));
            found.loaded.exit_code = wrong_use;
            return found;
        }
        const Result<std::vector<EntryId>> entries = read_chunk(*text.bytes, path, journal, i);
        add(found, entries.problems());
        if (!entries.ok()) return found;
    }
    for (const JournalTranslation& translation : journal.translations) {
        const std::string path = path_beside(file, translation.url);
        const FileBytes words = read_bytes(path);
        if (!words.bytes) {  // as in the browser, the journal can be read without it
            Problem missing = unreadable_beside(path, "translation", file, words.fault);
            missing.severity = Severity::warning;
            missing.what += "; without it, the editors' own words are shown";
            found.problems.push_back(std::move(missing));
            continue;
        }
        const Result<std::unique_ptr<Translation>> translated = Translation::read(*words.bytes, path, journal);
        add(found, translated.problems());
        if (!translated.ok()) return found;
    }
    found.loaded = {std::move(journal), std::move(*read.bytes), good};
    return found;
}

Loaded load(const std::string& file) {
    Found found = find(file);
    print_problems(stderr, found.problems);
    return std::move(found.loaded);
}

}  // namespace daybook::cli
