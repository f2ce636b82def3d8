// What is wrong with a language file, for the person who writes it. Not in the browser.
#pragma once

#include <string_view>
#include <vector>

#include "journal/problem.h"

namespace daybook {

/// Whether a file is meant to be a language file, and no journal: JSON with "language" as an object, and "messages".
bool looks_like_language(std::string_view bytes);
/// None if and only if Words::read() takes the file and JavaScript's messages are whole, too.
std::vector<Problem> check_language(std::string_view bytes, std::string_view file);

}  // namespace daybook
