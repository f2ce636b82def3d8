// Imports a file of the source folder, or bytes, to a journal.
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <string>

#include "exchange/import.h"
#include "journal/reader.h"

namespace daybook::exchange {

struct Imported {
    ImportResult result;
    std::vector<Problem> problems;
    Journal journal;
    bool good = false;  // the journal has no errors
};

inline std::string temporary_file(const std::string& bytes, const char* suffix) {
    std::string path = std::string("/tmp/daybook-test-XXXXXX") + suffix;
    const int file = mkstemps(path.data(), static_cast<int>(std::char_traits<char>::length(suffix)));
    if (file < 0 || write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
    close(file);
    return path;
}

inline Imported import_files(const std::vector<std::string>& paths, ImportFormat format = ImportFormat::tei,
                             const std::vector<std::string>& people = {}) {
    Imported imported;
    ImportJob job;
    job.format = format;
    job.paths = paths;
    job.people = people;
    job.output = temporary_file("", ".json");
    job.wishes.language = "en";
    imported.result = run_import(
        job, {[&](const Problem& problem) { imported.problems.push_back(problem); }, [](std::size_t, std::size_t) {}});
    std::string bytes;
    if (std::FILE* file = std::fopen(job.output.c_str(), "rb")) {
        char buffer[4096];
        for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, file)) > 0;) bytes.append(buffer, read);
        std::fclose(file);
    }
    unlink(job.output.c_str());
    Result<Journal> journal = read_journal(bytes, "imported.json");
    imported.good = journal.ok();
    if (imported.good) imported.journal = std::move(journal.value());
    return imported;
}

inline Imported import_bytes(const std::string& bytes, const char* suffix = ".xml",
                             ImportFormat format = ImportFormat::tei) {
    const std::string path = temporary_file(bytes, suffix);
    Imported imported = import_files({path}, format);
    unlink(path.c_str());
    return imported;
}

inline std::string in_source(const char* path) {
    return std::string(DAYBOOK_SOURCE_DIR) + '/' + path;
}

/// The ids of the people whom a text names, in order; inner names after outer ones.
inline void names_in(const std::vector<Run>& runs, const Journal& journal, std::string& names) {
    for (const Run& run : runs) {
        if (run.kind == RunKind::person) names += journal[*run.person()].key + ' ';
        names_in(run.children, journal, names);
    }
}
inline std::string names_in(const Entry& entry, const Journal& journal) {
    std::string names;
    for (const Block& block : entry.blocks) {
        for (const Line& line : block.lines) names_in(line.runs, journal, names);
    }
    return names;
}

}  // namespace daybook::exchange
