// What the subcommands of `daybook` do, once the command line is understood.
//
// Results go to standard output. Problems of a journal are the result of `check`; elsewhere they go to
// standard error. Every function gives the exit code of the process.
#pragma once

#include <string>
#include <vector>

#include "app/state.h"
#include "cli/files.h"
#include "exchange/import.h"

namespace daybook::cli {

enum ExitCode : int { good = 0, problems_found = 1, wrong_use = 2 };

/// A journal without errors, whole also where its text is in chunks beside it, and the bytes of its own file.
struct Loaded {
    std::optional<Journal> journal;
    std::string bytes;
    int exit_code = wrong_use;
};
/// If there is none, standard error says why.
Loaded load(const std::string& file);
/// The same, and nothing said yet.
struct Found {
    Loaded loaded;
    std::vector<Problem> problems;
};
Found find(const std::string& file);
/// Where a chunk of the journal in a file is.
std::string chunk_path(const std::string& file, const Chunk& chunk);

/// What pages are written in: a tag, such as "de", of a file that comes with the command, or a file of one's own;
/// empty: English. If there is none, standard error says why.
struct Language {
    std::optional<Words> words;
    std::string bytes;  // of its file; none of English
    int exit_code = wrong_use;
};
Language find_language(const std::string& named);

enum class CheckFormat : std::uint8_t { text, json };
enum class Talk : std::uint8_t { usual, quiet };

/// Prints the problems of each file, a journal or a language, and one line for each file that has no errors; quiet: the
/// problems only.
/// As JSON: one array of the problems of all files.
int check(const std::vector<std::string>& files, CheckFormat format, Talk talk);

/// Prints the text of one entry and nothing else: to a file or a pipe, to the byte; to a terminal, with a last
/// line break. An empty key means the entry that the journal opens with.
int text(const std::string& file, const std::string& entry_key, Layer layer);

/// Prints counts as one JSON object.
int stats(const std::string& file);

/// Writes the journal as static pages into a folder, which it makes where there is none.
int html(const std::string& file, const std::string& folder, const std::string& language, Talk talk);

/// Writes the single file with this journal in it. `page` is the single file that is taken as a pattern; empty:
/// daybook.html in the folder above the command's own.
int bundle(const std::string& file, const std::string& target, const std::string& page, const std::string& language,
           Talk talk);

/// Makes a journal of files of another format, and says on standard error what came and what could not.
int import(const exchange::ImportJob& job, Talk talk);

/// Writes a journal as "tei", "csv" or "timelinejs".
int export_journal(const std::string& file, const std::string& format, const std::string& target, Talk talk);

}  // namespace daybook::cli
