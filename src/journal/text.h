// The two layers of an entry's text, from the same runs.
//
//   printed: the source document to the character. What was lost in it is not filled in; what the
//            editors offer is not in it. What was struck out in it is in it.
//   reading: corrections and supplied words applied, each in the place where the page marks it, and
//            without what was struck out.
// A page break has no words in either.
#pragma once

#include <string>
#include <vector>

#include "journal/model.h"

namespace daybook {

enum class Layer : std::uint8_t { printed, reading };

std::string plain_text(const Entry& entry, Layer layer);
std::string plain_text(const std::vector<Run>& runs, Layer layer);

}  // namespace daybook
