// A passage identified by its words, like a W3C TextQuoteSelector or a text fragment of a link. It can still be found
// after other parts of the text have changed.
//
//   find_quote("Tea. Bread. Tea.", {"Tea", "Bread. ", ""})   // {12, 15}
//   quote_of("Tea. Bread. Tea.", {12, 15})                   // {"Tea", "Bread. ", ""}
//
// All white space (spaces, no-break spaces, tabs, line breaks) is equal, and white space around a passage is not part of it.
// Otherwise words are compared byte by byte. Ranges are in bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journal/text_map.h"

namespace daybook {

struct Quote {
    std::string exact;
    std::string prefix;  // words immediately before it; empty: anything
    std::string suffix;  // words immediately after it; empty: anything
    friend bool operator==(const Quote&, const Quote&) = default;
};

/// The first passage that matches; nothing if none does, or if `exact` has no words.
std::optional<TextRange> find_quote(std::string_view text, const Quote& quote);
/// The words of the range, with as many whole words before and after it as find_quote() needs to find it again; none if it
/// occurs only once. If the range has no words, `exact` is empty.
Quote quote_of(std::string_view text, TextRange range);
/// The range without the white space at its ends.
TextRange without_space_around(std::string_view text, TextRange range);

}  // namespace daybook
