// A journal made by hand, with one of each kind of date that is not sure.
#pragma once

#include "journal/model.h"

namespace daybook {

/// By date, and what has none last, as the reader sorts it.
Journal doubtful_journal();

}  // namespace daybook
