// Words as they are compared: without capitals, without marks on letters.
//
//   fold("Kosaka Zentarō") == "kosaka zentaro"
//   Matcher matcher("zentaro kos"); matcher.matches("Kosaka Zentarō")   // each word, in any order
//
// Letters of the Latin, Greek, Cyrillic, Armenian and Georgian scripts lose case and marks (ō → o, й → и, ς → σ), as
// somebody types who has no such keys; Hebrew and Arabic lose their points; ß is ss, æ ae, œ oe, ł l. Other forms of the
// same become one: a letter and its mark, Jamo and Hangul, wide letters, narrow kana, ligatures; № is no, like Nº and N°.
// Everything else (Han, punctuation) stays as it is. Unicode's data decide (script/fold.py). UTF-8 in and out; bytes
// that are none fall away.
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
