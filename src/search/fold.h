// Words as they are compared: without capitals, without marks on letters.
//
//   fold("Kosaka Zentarō") == "kosaka zentaro"
//   Matcher matcher("zentaro kos"); matcher.matches("Kosaka Zentarō")   // each word, in any order
//
// Latin, Greek and Cyrillic letters lose case, and Latin ones their marks too (ō → o, ß → ss, ł → l), as somebody types
// who has no such keys; ё is е. Everything else (Hangul, Han, digits) stays as it is. UTF-8 in and out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daybook {

std::string fold(std::string_view text);

/// What somebody typed, looked for in many names. No words: everything matches.
class Matcher {
public:
    explicit Matcher(std::string_view typed);
    /// Whether every word typed stands somewhere in the folded text.
    [[nodiscard]] bool matches_folded(std::string_view folded) const;
    [[nodiscard]] bool empty() const { return words_.empty(); }

private:
    std::string typed_;
    std::vector<std::string_view> words_;  // of typed_
};

}  // namespace daybook
