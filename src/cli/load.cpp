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
            found.problems.push_back(
                unreadable(path, "the text that belongs to " + file + " cannot be read: " + text.fault));
            found.loaded.exit_code = wrong_use;
            return found;
        }
        const Result<std::vector<EntryId>> entries = read_chunk(*text.bytes, path, journal, i);
        found.problems.insert(found.problems.end(), entries.problems().begin(), entries.problems().end());
        if (!entries.ok()) return found;
    }
    for (const JournalTranslation& translation : journal.translations) {
        const std::string path = path_beside(file, translation.url);
        const FileBytes words = read_bytes(path);
        if (!words.bytes) {
            found.problems.push_back(
                unreadable(path, "the translation that belongs to " + file + " cannot be read: " + words.fault));
            found.loaded.exit_code = wrong_use;
            return found;
        }
        const Result<std::unique_ptr<Translation>> translated = Translation::read(*words.bytes, path, journal);
        found.problems.insert(found.problems.end(), translated.problems().begin(), translated.problems().end());
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
