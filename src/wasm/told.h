// Problems in the form that the host reads: HTML for the page, a zero byte, JSON for the embedding page.
#pragma once

#include <string>
#include <vector>

#include "page/problems.h"

namespace daybook {

inline std::string told(const std::vector<Problem>& problems) {
    return problems_html(problems) + '\0' + problems_json(problems);
}

}  // namespace daybook
