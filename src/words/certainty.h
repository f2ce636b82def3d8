// What a visitor reads about a statement that is not certain. One place for the cards, the notes and the timeline.
#pragma once

#include <cstdint>
#include <string_view>

#include "journal/model.h"
#include "words/words.h"

namespace daybook {

/// What may be wrong: the statement, or the person whom it describes.
enum class ClaimOf : std::uint8_t { statement, person };

/// A sentence that says how sure the editors are, and of what; empty if they are certain.
std::string_view doubt_words(Certainty certainty, ClaimOf of, const Words& words);

}  // namespace daybook
