// A passage of an entry's text: from the page to a quotation, as JSON for viewer.quote(), and back.
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace daybook {

/// The text between two places: {"entry":"1960-09-14","layer":"printed","quote":{"exact":"tea","prefix":"Bread. ",
/// "suffix":""}}, or null if there are no words. `places` is "k3f9qa 12 m8sj2k 3": the id of a line and an offset in
/// it, twice (journal/text_map.h). Works for the entry's own text only, not for its parallel text.
std::string passage_json(std::string_view places, const State& state, const Model& model);

/// {"exact":"tea","prefix":"Bread. ","suffix":""}
std::string quote_json(const Quote& quote);

/// Where a quotation is in the entry's text: in that layer, as it is displayed in `shown`. Nothing if it is not there.
std::optional<TextRange> find_passage(const TextMap& map, const Quote& quote, Layer layer, Layer shown);
/// Clears the State's passage if no entry is open, or its text is here and does not have the passage. Returns a notice then.
std::string drop_missing_passage(State& state, const Model& model);

}  // namespace daybook
