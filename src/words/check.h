// Explains what is wrong with a language file, for its author. Not in the browser.
#pragma once

#include <string_view>
#include <vector>

#include "journal/problem.h"

namespace daybook {

/// Whether a file is meant as a language file and not as a journal: JSON with "messages", and "language" as an object.
bool looks_like_language(std::string_view bytes);
/// Empty if and only if Words::read() accepts the file and the messages for JavaScript are correct, too.
std::vector<Problem> check_language(std::string_view bytes, std::string_view file);

}  // namespace daybook
