// The browser's core has this instead of journal/file_fault.cpp and nlohmann/json: it detects broken files, and the other
// module (faults.cpp) explains them.
#include "journal/file_fault.h"

namespace daybook {

std::optional<Problem> file_fault(JsonTree& /*tree*/, std::string_view /*bytes*/, std::string_view file,
                                  const ReaderLimits& /*limits*/) {
    Problem problem;
    problem.severity = Severity::error;
    problem.file = file;
    return problem;
}

}  // namespace daybook
