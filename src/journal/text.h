// The two layers of an entry's text, from the same runs.
//
//   printed: the source document to the character. What was lost in it is not filled in; what the
//            editors offer is not in it. What was struck out in it is in it.
//   reading: corrections and supplied words applied, each in the place where the page marks it, and
//            without what was struck out.
// A page break has no words in either. Where words stand in one layer and in the other: journal/text_map.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journal/model.h"

namespace daybook {

enum class Layer : std::uint8_t { printed, reading };

/// The text of an entry, not of what is parallel to it: its lines with one empty line between them, and in the printed
/// layer one more for each line that was lost there. A line without words in the layer is no line of it.
std::string plain_text(const Entry& entry, Layer layer);
std::string plain_text(const std::vector<Run>& runs, Layer layer);

/// Whether the words of such a run are in the layer. Supplied words are only in the reading, surplus ones and those
/// struck out only in print.
bool is_in(RunKind kind, Layer layer);
/// What the reading layer has in place of the run's own words: a correction, or words for a gap. Empty: nothing.
std::string_view words_instead(const Run& run);

}  // namespace daybook
