// A file's bytes, if it can be read, is not too large and is UTF-8.
#pragma once

#include <optional>
#include <string>

#include "journal/problem.h"

namespace daybook::exchange {

std::optional<Problem> read_whole(const std::string& path, std::string& bytes);

}  // namespace daybook::exchange
