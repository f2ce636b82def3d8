// Case folding and removal of diacritics, for comparing words.
//
//   fold("Kosaka Zentarō") == "kosaka zentaro"
//   Matcher matcher("zentaro kos"); matcher.matches("Kosaka Zentarō")   // each word, in any order
//
// Letters of the Latin, Greek, Cyrillic, Armenian and Georgian scripts lose case and marks (ō → o, й → и, ς → σ), because
// many visitors cannot type them. Hebrew and Arabic lose their points; ß becomes ss, æ ae, œ oe, ł l. Equivalent forms
// become one: a letter and its combining mark, Jamo and Hangul, full-width letters, half-width kana, ligatures; № becomes
// no, like Nº and N°. Everything else (Han, punctuation) stays as it is. The tables come from Unicode's data
// (script/fold.py). UTF-8 in and out; invalid bytes are dropped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daybook {

std::string fold(std::string_view text);

/// A search text, compared with many names. An empty one matches everything.
class Matcher {
public:
    explicit Matcher(std::string_view typed);
    /// Whether the text, which must be folded, contains every word typed.
    [[nodiscard]] bool matches_folded(std::string_view folded) const;
    [[nodiscard]] bool empty() const { return words_.empty(); }

private:
    std::string typed_;
    std::vector<std::string_view> words_;  // of typed_
};

}  // namespace daybook
