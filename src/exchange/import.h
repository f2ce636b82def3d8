// The import from other formats: reads files and writes a journal's file. This is what `daybook import` does.
//
//   ImportJob job{.format = ImportFormat::tei, .paths = {"edition"}, .output = "journal.json"};
//   ImportResult result = run_import(job, {on_problem, on_file});
//
// Reads one file at a time. A problem in one file is reported, and the import continues with the next.
#pragma once

#include <functional>

#include "exchange/spool.h"
#include "exchange/tei_import.h"

namespace daybook::exchange {

enum class ImportFormat : std::uint8_t { tei, csv, timelinejs };

struct ImportJob {
    ImportFormat format = ImportFormat::tei;
    std::vector<std::string> paths;
    std::vector<std::string> people;  // separate files with a listPerson
    std::string output;
    Wishes wishes;
    Form form = Form::one_file;
};

struct ImportListener {
    std::function<void(const Problem&)> problem;
    std::function<void(std::size_t done, std::size_t all)> progress;
};

struct ImportResult {
    Report report;
    bool written = false;
    std::string fault;  // why nothing was written, as a sentence; empty if something was
    bool problems = false;
    bool language_unknown = false;
};

ImportResult run_import(const ImportJob& job, const ImportListener& listener);

/// Adds the entries of a table or a TimelineJS timeline to the spool. Returns a problem if the file is not one.
std::optional<Problem> import_csv(const std::string& path, Spool& spool, Report& report, std::string& title);
std::optional<Problem> import_timelinejs(const std::string& path, Spool& spool, Report& report, std::string& title);

/// Adds an entry to the spool, and its date to the report.
void add_entry(Entry entry, Spool& spool, Report& report);

}  // namespace daybook::exchange
