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

/// Folds character by character, for those who need to know what became of each.
class Folder {
public:
    explicit Folder(std::string& out) : out_(out) {}
    /// Appends what the character is folded to: several characters, one, or none. True: it was composed with the character
    /// before it, whose last three bytes were replaced.
    bool add(char32_t code);
    /// The next character is not composed with the last one.
    void cut() { before_ = 0; }

private:
    bool put(char32_t code);

    std::string& out_;
    char32_t before_ = 0;  // the last character put
};

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
