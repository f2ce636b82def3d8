// Problems of a journal, and Result, a value or problems.
//
//   Result<Journal> result = read_journal(bytes, "my.json");
//   if (!result.ok()) for (const Problem& problem : result.problems()) show(to_line(problem));
//
// A Problem is for the author of the file: what is wrong, where in the file (line and column
// from 1, columns in characters), where in the journal (a JSON Pointer, RFC 6901), and what to
// write instead. After an error there is no result; after a warning the part is skipped.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace daybook {

enum class Severity : std::uint8_t { error, warning };

struct Problem {
    Severity severity = Severity::error;
    std::string file;
    int line = 0;         // from 1; 0: the problem has no position in the file
    int column = 0;       // from 1, in Unicode characters; 0 as above
    std::string pointer;  // JSON Pointer, "" for the whole file
    std::string what;     // "there is no person \"kim-il-sun\""
    std::string remedy;   // "write \"kim-il-sung\", or add the person to \"people\""
};

/// `FILE:LINE:COLUMN: error: what, at /pointer; remedy`, on one line.
std::string to_line(const Problem& problem);

/// A value, or the problems that prevented it. There may be warnings together with a value.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value, std::vector<Problem> warnings = {}) : value_(std::move(value)), problems_(std::move(warnings)) {}
    Result(std::vector<Problem> problems) : problems_(std::move(problems)) {}
    Result(Problem problem) { problems_.push_back(std::move(problem)); }

    [[nodiscard]] bool ok() const { return value_.has_value(); }
    /// Only if ok().
    [[nodiscard]] T& value() { return *value_; }
    [[nodiscard]] const T& value() const { return *value_; }
    [[nodiscard]] const std::vector<Problem>& problems() const& { return problems_; }
    /// By value for a temporary, so that a loop over them is safe.
    [[nodiscard]] std::vector<Problem> problems() && { return std::move(problems_); }

private:
    std::optional<T> value_;
    std::vector<Problem> problems_;
};

}  // namespace daybook
