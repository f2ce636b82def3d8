// Problems in the form that the host reads: HTML for the page, a zero byte, JSON for the embedding page.
#pragma once

#include <string>
#include <vector>

#include "page/problems.h"

namespace daybook {

/// usable: the journal was opened, and these are warnings.
inline std::string told(const std::vector<Problem>& problems, bool usable) {
    return problems_html(problems, usable) + '\0' + problems_json(problems);
}

}  // namespace daybook
