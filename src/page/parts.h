// What many parts of a page have in common: a way out of it, a claim of the editors, a list of sources.
#pragma once

#include <string_view>
#include <vector>

#include "journal/model.h"
#include "page/html.h"

namespace daybook {

/// A link out of the page; plain text if the address is not http, https or mailto.
void write_outside_link(Html& out, std::string_view url, std::string_view text);
/// `<small class="claim">`: how sure the editors are, and where it comes from.
void write_claim(Html& out, const Statement& statement, const Journal& journal);
/// Titles as links, with " · " between them.
void write_sources(Html& out, const std::vector<SourceId>& sources, const Journal& journal);

}  // namespace daybook
