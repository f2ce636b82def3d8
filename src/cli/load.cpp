// Loads a journal from a file, with its chunks from files beside it.
#include <filesystem>

#include "cli/commands.h"
#include "journal/chunk.h"

namespace daybook::cli {

namespace {

Problem unreadable(const std::string& file, const std::string& what) {
    Problem problem;
    problem.file = file;
    problem.what = what;
    return problem;
}

}  // namespace

std::string chunk_path(const std::string& file, const Chunk& chunk) {
    return (std::filesystem::path(file).parent_path() / chunk.url).string();
}

Found find(const std::string& file) {
    FileBytes read = read_bytes(file);
    if (!read.bytes) return {{}, {unreadable(file, "the file cannot be read: " + read.fault)}};
    Result<Journal> result = read_journal(*read.bytes, file);
    Found found{{std::nullopt, "", problems_found}, result.problems()};
    if (!result.ok()) return found;
    Journal& journal = result.value();
    for (std::uint32_t i = 0; i < journal.chunks.size(); ++i) {
        const std::string path = chunk_path(file, journal.chunks[i]);
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
    found.loaded = {std::move(journal), std::move(*read.bytes), good};
    return found;
}

Loaded load(const std::string& file) {
    Found found = find(file);
    print_problems(stderr, found.problems);
    return std::move(found.loaded);
}

}  // namespace daybook::cli
