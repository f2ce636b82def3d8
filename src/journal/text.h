// The two layers of an entry's text, from the same runs.
//
//   printed: the source document to the character, including what was struck out; without anything
//            that the editors supply.
//   reading: with corrections and supplied words, and without what was struck out.
// A page break has no words in either. journal/text_map.h maps positions between the layers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/model.h"

namespace daybook {

enum class Layer : std::uint8_t { printed, reading };
/// The layer's name in links, commands, the command line and CSS classes: "printed", "reading".
std::string_view layer_word(Layer layer);
std::optional<Layer> parse_layer(std::string_view word);

/// The text of an entry, without its parallel text: its lines with one empty line between them, and in the printed layer one
/// more for each line that was lost there. Lines without words in the layer are left out.
std::string plain_text(const Entry& entry, Layer layer);
std::string plain_text(const std::vector<Run>& runs, Layer layer);

/// Whether the layers of the entry's text, or those of its parallel text, differ.
bool has_two_layers(const Entry& entry);

/// Whether the words of such a run are in the layer. Supplied words are only in the reading layer, surplus and deleted ones
/// only in the printed one.
bool is_in(RunKind kind, Layer layer);
/// What the reading layer has instead of the run's own words: a correction, or words for a gap; empty if there is nothing.
std::string_view words_instead(const Run& run);

}  // namespace daybook
