// Counts allocations by new and by Dear ImGui.
//
//   AllocationCount count;
//   ...
//   CHECK(count.so_far() == 0);
//
// It replaces operator new of the whole test program.
#pragma once

#include <cstddef>

namespace daybook {

class AllocationCount {
public:
    AllocationCount();
    [[nodiscard]] std::size_t so_far() const;

private:
    std::size_t start_;
};

/// Also counts Dear ImGui's allocations. Call it before the first context is created.
void count_imgui();

}  // namespace daybook
