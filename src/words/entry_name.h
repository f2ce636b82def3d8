// How an entry, or a day without one, is called in one line, for the timeline, the live region and notices.
#pragma once

#include <string>

#include "journal/model.h"
#include "words/words.h"

namespace daybook {

/// "14 September 1960, Meeting with Kim Il Sung"; says if the text is at the archive only.
std::string entry_name(const Entry& entry, const Words& words);
/// "17 September 1960, no known entry": a day without an entry.
std::string day_name(std::string_view date, const Words& words);

}  // namespace daybook
