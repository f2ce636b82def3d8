// The subcommands of `daybook`, after the command line is parsed.
//
// Results go to standard output. Problems of a journal are the result of `check`; in other subcommands they go to
// standard error. Every function returns the exit code of the process.
#pragma once

#include <string>
#include <vector>

#include "app/state.h"
#include "cli/files.h"
#include "exchange/import.h"

namespace daybook::cli {

enum ExitCode : int { good = 0, problems_found = 1, wrong_use = 2 };

/// A journal without errors, with all of its text, including chunks, and the bytes of its own file.
struct Loaded {
    std::optional<Journal> journal;
    std::string bytes;
    int exit_code = wrong_use;
};
/// Explains on standard error if the journal cannot be loaded.
Loaded load(const std::string& file);
/// The same, with the problems instead of output.
struct Found {
    Loaded loaded;
    std::vector<Problem> problems;
};
Found find(const std::string& file);
/// The path of a file whose address is relative to the journal in `file`.
std::string path_beside(const std::string& file, const std::string& url);

/// The language of the pages. `named` is a tag, such as "de", of a file that comes with the command, or the path of a
/// language file; empty: English. Explains on standard error if there is none.
struct Language {
    std::optional<Words> words;
    std::string bytes;  // of its file; empty for English
    int exit_code = wrong_use;
};
Language find_language(const std::string& named);

enum class CheckFormat : std::uint8_t { text, json };
enum class Talk : std::uint8_t { usual, quiet };

/// Checks journals and language files. Prints the problems of each file and one line for each file without errors; quiet:
/// only the problems. As JSON: one array with the problems of all files.
int check(const std::vector<std::string>& files, CheckFormat format, Talk talk);

/// Prints the text of one entry and nothing else; on a terminal it adds a final line break. An empty key means the entry
/// with which the journal opens.
int text(const std::string& file, const std::string& entry_key, Layer layer);

/// Prints counts as one JSON object.
int stats(const std::string& file);

/// Writes the journal as static pages into a folder, which it creates if necessary.
int html(const std::string& file, const std::string& folder, const std::string& language, Talk talk);

/// Writes the single file with this journal in it. `page` is the single file that serves as the template; empty:
/// daybook.html in the folder above the command's own. `language_names`: as for find_language(); the page has these
/// languages, and opens in the first. Empty: it has those of the template, and the visitor's own decides.
int bundle(const std::string& file, const std::string& target, const std::string& page,
           const std::vector<std::string>& language_names, Talk talk);

/// Makes a journal from files in another format, and reports on standard error what was imported and what was not.
int import(const exchange::ImportJob& job, Talk talk);

/// The entry with this id. Explains on standard error if there is none.
std::optional<EntryId> entry_named(const Journal& journal, const std::string& key, const std::string& file);

/// Writes a journal as "tei", "csv" or "timelinejs", the words of its editors for a translator as "words", or citations for
/// reference managers, "bibtex", "ris" or "csl-json", or for readers, "chicago-note" and others of cite_styles: of all entries
/// or, if the key is not empty, of one.
int export_journal(const std::string& file, const std::string& format, const std::string& target,
                   const std::string& entry_key, Talk talk);

}  // namespace daybook::cli
