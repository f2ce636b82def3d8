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

/// The bytes of a file beside the journal in `file`. If it cannot be read, nothing, and `found` says so.
std::optional<std::string> read_beside(const std::string& path, const std::string& what, const std::string& file,
                                       Found& found) {
    FileBytes read = read_bytes(path);
    if (!read.bytes) {
        found.problems.push_back(
            unreadable(path, "the " + what + " that belongs to " + file + " cannot be read: " + read.fault));
        found.loaded.exit_code = wrong_use;
    }
    return std::move(read.bytes);
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
        const std::optional<std::string> text = read_beside(path, "text", file, found);
        if (!text) return found;
        const Result<std::vector<EntryId>> entries = read_chunk(*text, path, journal, i);
        add(found, entries.problems());
        if (!entries.ok()) return found;
    }
    for (const JournalTranslation& translation : journal.translations) {
        const std::string path = path_beside(file, translation.url);
        const std::optional<std::string> words = read_beside(path, "translation", file, found);
        if (!words) return found;
        const Result<std::unique_ptr<Translation>> translated = Translation::read(*words, path, journal);
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
