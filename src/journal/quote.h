// A passage named by its words, as a W3C TextQuoteSelector or the text fragment of a link names it. It can still be
// found after other parts of the text were changed.
//
//   find_quote("Tea. Bread. Tea.", {"Tea", "Bread. ", ""})   // {12, 15}
//   quote_of("Tea. Bread. Tea.", {12, 15})                   // {"Tea", "Bread. ", ""}
//
// Any white space (spaces, tabs, breaks between lines) is equal to any other, and white space around a passage is no
// part of it. Otherwise words are compared byte by byte. Ranges are in bytes of the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journal/text_map.h"

namespace daybook {

struct Quote {
    std::string exact;
    std::string prefix;  // words right before it; empty: whatever stands there
    std::string suffix;  // words right behind it
    friend bool operator==(const Quote&, const Quote&) = default;
};

/// The first passage that fits; nothing if none does, or `exact` has no words.
std::optional<TextRange> find_quote(std::string_view text, const Quote& quote);
/// The words of the range, with as much before and behind it as find_quote() needs to come back to it: whole words, and
/// nothing where the words stand there once. Without words in the range, `exact` is empty.
Quote quote_of(std::string_view text, TextRange range);
/// The range without the white space at its ends.
TextRange without_space_around(std::string_view text, TextRange range);

}  // namespace daybook
