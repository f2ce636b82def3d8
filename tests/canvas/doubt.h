// A journal with one of each kind of uncertain date.
#pragma once

#include "journal/model.h"

namespace daybook {

/// Sorted as by the reader: by date, without a date last.
Journal doubtful_journal();

}  // namespace daybook
