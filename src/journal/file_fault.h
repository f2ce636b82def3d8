// What is wrong with a file that is not whole and well-formed JSON in UTF-8: where, in words, and what to do.
//
//   if (!tree.try_parse(bytes, limits.depth)) problem = file_fault(tree, bytes, file, limits);
//
// In the browser these words are in a module of their own (src/wasm/faults.cpp): a visitor of a sound journal does not
// wait for them.
#pragma once

#include "journal/json_tree.h"
#include "journal/reader.h"

namespace daybook {

/// Of bytes that JsonTree::try_parse() did not take. Nothing: there is no fault after all, and `tree` is their tree.
std::optional<Problem> file_fault(JsonTree& tree, std::string_view bytes, std::string_view file,
                                  const ReaderLimits& limits);

}  // namespace daybook
