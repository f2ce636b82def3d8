// A passage in a link, in the grammar of the text fragments of browsers (https://wicg.github.io/scroll-to-text-fragment/):
// "[prefix-,]exact[,-suffix]", each part percent-encoded.
//
//   text_fragment({"tea", "Bread. ", ""})          // "Bread.%20-,tea"
//   parse_text_fragment("Bread.%20-,tea")->exact   // "tea"
//
// The form with the first and the last words of a passage, "start,end", is not read: nobody could tell whether the words between them
// are those that were quoted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journal/quote.h"

namespace daybook {

std::string text_fragment(const Quote& quote);
/// In bytes, percent-encoded. Words with much white space would take long to find; web/taking.js offers no longer link.
inline constexpr std::size_t longest_fragment = 32'000;
/// Nothing if it is not in this form, a part of it has no words or is not UTF-8, or it is too long.
std::optional<Quote> parse_text_fragment(std::string_view text);

}  // namespace daybook
