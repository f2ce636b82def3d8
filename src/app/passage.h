// A passage of the displayed text as JSON, for viewer.quote().
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace daybook {

/// The text between two places: {"entry":"1960-09-14","layer":"printed","quote":{"exact":"tea","prefix":"Bread. ",
/// "suffix":""}}, or null if there are no words. `places` is "k3f9qa 12 m8sj2k 3": the id of a line and an offset in
/// it, twice (journal/text_map.h). Works for the entry's own text only, not for its parallel text.
std::string passage_json(std::string_view places, const State& state, const Model& model);

}  // namespace daybook
