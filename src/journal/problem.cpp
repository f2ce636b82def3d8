#include "journal/problem.h"

namespace daybook {

std::string to_line(const Problem& problem) {
    std::string line = problem.file.empty() ? "journal" : problem.file;
    if (problem.line > 0) line += ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
    line += problem.severity == Severity::error ? ": error: " : ": warning: ";
    line += problem.what;
    if (!problem.pointer.empty()) line += ", at " + problem.pointer;
    if (!problem.remedy.empty()) line += "; " + problem.remedy;
    // Names and ids from the file may contain line breaks, but a problem is one line.
    for (char& c : line) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    }
    return line;
}

}  // namespace daybook
