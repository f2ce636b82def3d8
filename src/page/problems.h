// A journal's problems as HTML and JSON.
#pragma once

#include <string>
#include <vector>

#include "journal/problem.h"

namespace daybook {

/// An ordered list of problems with file, line, column and remedy; empty if there are none.
std::string problems_html(const std::vector<Problem>& problems);
/// The same as data: [{"file":"my.json","line":3,"column":7,"pointer":"/entries/0","message":"…","remedy":"…"}].
/// Line and column are null if the problem has no position in the file.
std::string problems_json(const std::vector<Problem>& problems);

}  // namespace daybook
