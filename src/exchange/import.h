// The import of one format, from files to a journal's file: what `daybook import` does.
//
//   ImportJob job{.format = ImportFormat::tei, .paths = {"edition"}, .output = "journal.json"};
//   ImportResult result = run_import(job, {on_problem, on_file});
//
// Reads no more than one file at a time. Problems of a file are told and the others go on.
#pragma once

#include <functional>

#include "exchange/spool.h"
#include "exchange/tei_import.h"

namespace daybook::exchange {

enum class ImportFormat : std::uint8_t { tei, csv, timelinejs };

struct ImportJob {
    ImportFormat format = ImportFormat::tei;
    std::vector<std::string> paths;
    std::vector<std::string> people;  // files with a listPerson of their own
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
    std::string fault;  // why nothing was written, for a person
    bool problems = false;
    bool language_unknown = false;
};

ImportResult run_import(const ImportJob& job, const ImportListener& listener);

/// Entries of a table or a TimelineJS timeline go into the spool; a problem if the file is none.
std::optional<Problem> import_csv(const std::string& path, Spool& spool, Report& report, std::string& title);
std::optional<Problem> import_timelinejs(const std::string& path, Spool& spool, Report& report, std::string& title);

/// Counts an entry's day in the report and adds it.
void add_entry(Entry entry, Spool& spool, Report& report);

}  // namespace daybook::exchange
