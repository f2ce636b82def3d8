// Dear ImGui's imgui.cpp for the WebAssembly build, without what our windows never are. A flag that none of them has is 0
// here, and asking for a flag that all of them have gives a constant: the compiler then drops what depends on it.
#define IMGUI_DEFINE_MATH_OPERATORS  // as imgui.cpp wants it
#include <imgui.h>
#include <imgui_internal.h>

namespace {

template <int flag>
struct Always {
    constexpr operator int() const { return flag; }
    friend constexpr int operator&(int /*flags*/, Always /*one*/) { return flag; }
};

}  // namespace

// Of the one window (screen.cpp), and of the one that Dear ImGui has in reserve and never shows.
#define ImGuiWindowFlags_NoTitleBar (Always<ImGuiWindowFlags_NoTitleBar>())
#define ImGuiWindowFlags_NoResize (Always<ImGuiWindowFlags_NoResize>())
#define ImGuiWindowFlags_NoScrollbar (Always<ImGuiWindowFlags_NoScrollbar>())
#define ImGuiWindowFlags_NoCollapse (Always<ImGuiWindowFlags_NoCollapse>())
#define ImGuiWindowFlags_NoBackground (Always<ImGuiWindowFlags_NoBackground>())
#define ImGuiWindowFlags_NoSavedSettings (Always<ImGuiWindowFlags_NoSavedSettings>())
#define ImGuiWindowFlags_NoScrollWithMouse (Always<ImGuiWindowFlags_NoScrollWithMouse>())
#define ImGuiWindowFlags_AlwaysAutoResize 0
#define ImGuiWindowFlags_AlwaysHorizontalScrollbar 0
#define ImGuiWindowFlags_AlwaysVerticalScrollbar 0
#define ImGuiWindowFlags_ChildMenu 0
#define ImGuiWindowFlags_ChildWindow 0
#define ImGuiWindowFlags_HorizontalScrollbar 0
#define ImGuiWindowFlags_MenuBar 0
#define ImGuiWindowFlags_Modal 0
#define ImGuiWindowFlags_Popup 0
#define ImGuiWindowFlags_Tooltip 0
#define ImGuiWindowFlags_UnsavedDocument 0

// Keys are the page's (src/app/keys.h).
#define ImGuiConfigFlags_NoKeyboard (Always<ImGuiConfigFlags_NoKeyboard>())
#define ImGuiConfigFlags_NavEnableGamepad 0
#define ImGuiConfigFlags_NavEnableKeyboard 0

#include <imgui.cpp>
