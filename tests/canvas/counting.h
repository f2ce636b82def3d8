// Counts what is allocated: by new, and by Dear ImGui.
//
//   AllocationCount count;
//   ...
//   CHECK(count.so_far() == 0);
//
// The counting operator new is the whole test program's; it only counts.
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

/// From here on Dear ImGui's allocations are counted too. Before the first context is made.
void count_imgui();

}  // namespace daybook
