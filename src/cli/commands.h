// What the subcommands of `daybook` do, once the command line is understood.
//
// Results go to standard output. Problems of a journal are the result of `check`; elsewhere they go to
// standard error. Every function gives the exit code of the process.
#pragma once

#include <string>
#include <vector>

#include "journal/text.h"

namespace daybook::cli {

enum ExitCode : int { good = 0, problems_found = 1, wrong_use = 2 };

/// Prints the problems of each file, and one line for each file that has no errors.
int check(const std::vector<std::string>& files);

/// Prints the text of one entry and nothing else: to a file or a pipe, to the byte; to a terminal, with a last
/// line break. An empty key means the entry that the journal opens with.
int text(const std::string& file, const std::string& entry_key, Layer layer);

/// Prints counts as one JSON object.
int stats(const std::string& file);

}  // namespace daybook::cli
