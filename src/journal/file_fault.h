// Explains what is wrong with a file that is not complete, well-formed JSON in UTF-8.
//
//   if (!tree.try_parse(bytes, limits.depth)) problem = file_fault(tree, bytes, file, limits);
//
// In the browser this is in a separate module (src/wasm/faults.cpp), so that visitors need not load it for a good journal.
#pragma once

#include "journal/json_tree.h"
#include "journal/reader.h"

namespace daybook {

/// `bytes` are those that JsonTree::try_parse() did not accept. Returns nothing if they are valid after all; then `tree` has
/// them.
std::optional<Problem> file_fault(JsonTree& tree, std::string_view bytes, std::string_view file,
                                  const ReaderLimits& limits);

}  // namespace daybook
