// A passage of the text on show, as JSON for the embedding page: viewer.quote().
#pragma once

#include <string>
#include <string_view>

#include "app/state.h"

namespace daybook {

/// What stands between two places: {"entry":"1960-09-14","layer":"printed","quote":{"exact":"tea","prefix":"Bread. ",
/// "suffix":""}}, or null if there are no words. `places` is "k3f9qa 12 m8sj2k 3": the id of a line and an offset in
/// it, twice (journal/text_map.h). Only the entry's own text has passages, not one that is parallel to it.
std::string passage_json(std::string_view places, const State& state, const Model& model);

}  // namespace daybook
