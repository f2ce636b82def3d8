// Reads a file that must be UTF-8 and not too large.
#pragma once

#include <optional>
#include <string>

#include "journal/problem.h"

namespace daybook::exchange {

std::optional<Problem> read_whole(const std::string& path, std::string& bytes);

}  // namespace daybook::exchange
