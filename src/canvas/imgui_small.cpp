// Dear ImGui's imgui.cpp for the WebAssembly build, without code that our windows never use.
#define IMGUI_DEFINE_MATH_OPERATORS  // required before imgui.cpp's includes
#include <imgui.h>
#include <imgui_internal.h>

#include "canvas/imgui_always.h"

using daybook::Always;

// The flags of our only window (screen.cpp), and of Dear ImGui's fallback window, which is never shown.
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

// The page handles keys (src/app/keys.h).
#define ImGuiConfigFlags_NoKeyboard (Always<ImGuiConfigFlags_NoKeyboard>())
#define ImGuiConfigFlags_NavEnableGamepad 0
#define ImGuiConfigFlags_NavEnableKeyboard 0

#include <imgui.cpp>
