// For imgui_small.cpp and imgui_draw_small.cpp: a flag of Dear ImGui that is always set, so that the compiler removes the code
// for the other case. A flag that is never set is defined as 0.
#pragma once

namespace daybook {

template <int flag>
struct Always {
    constexpr operator int() const { return flag; }
    friend constexpr int operator&(int /*flags*/, Always /*one*/) { return flag; }
};

}  // namespace daybook
