// Reading and writing files, and printing problems.
#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "journal/reader.h"

namespace daybook::cli {

/// The bytes of a file, at most `most` of them; by default one more than a journal may have, so that the reader can report
/// it as too large. If the file cannot be read, `fault` says why.
struct FileBytes {
    std::optional<std::string> bytes;
    std::string fault;  // "No such file or directory"
};
FileBytes read_bytes(const std::string& path, std::size_t most = ReaderLimits{}.bytes + 1);

/// Returns whether everything was written; if not, explains on standard error.
bool write_bytes(const std::string& path, std::string_view bytes);

/// Prints a problem on one line, in colours if `out` is a terminal; control characters are shown by their names.
void print_problem(std::FILE* out, const Problem& problem);
void print_problems(std::FILE* out, const std::vector<Problem>& problems);
/// "FILE: error: WHAT" on standard error.
void print_error(const std::string& file, const std::string& what);

/// "1 person", "2 people", "1,200 pages"
std::string counted(std::size_t count, const char* one, const char* many);

/// Shows the progress of long work on standard error, if that is a terminal.
class Progress {
public:
    Progress(const char* what, std::size_t all);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void done(std::size_t count);

private:
    const char* what_;
    std::size_t all_;
    std::size_t shown_ = 101;  // per cent
    bool terminal_;
};

}  // namespace daybook::cli
