// A State and the counts of a Model as JSON, for the embedding page: viewer.state and viewer.stats().
#pragma once

#include <string>

#include "app/state.h"

namespace daybook {

/// {"entry":"1960-09-14","day":null,"person":null,...,"from":"1960-09-12","to":"1960-09-30","link":"..."}: the fields of
/// app/link_fields.h, null if empty, and the link.
std::string state_json(const State& state, const Model& model);
/// {"look":{"size":"115",...},"timeline":false,"keys":false,"about":false,...,"line":""}: the parts of
/// LocalState that JavaScript applies to the page.
std::string page_json(const State& state);
/// {"entries":5,"people":17,"mentions":42}
std::string counts_json(const Model& model);

}  // namespace daybook
