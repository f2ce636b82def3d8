// In the browser's core in the place of journal/file_fault.cpp and, with it, of nlohmann/json: that a file is broken is
// known here, what is wrong with it is said by the other module (faults.cpp).
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
