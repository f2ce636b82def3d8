// Dear ImGui's imgui_draw.cpp for the WebAssembly build, without the mouse pointers that it would draw into the texture of its
// fonts: the browser draws the pointer.
#define IMGUI_DEFINE_MATH_OPERATORS  // required before imgui_draw.cpp's includes
#include <imgui.h>
#include <imgui_internal.h>

#include "canvas/imgui_always.h"

using daybook::Always;

#define ImFontAtlasFlags_NoMouseCursors (Always<ImFontAtlasFlags_NoMouseCursors>())

#include <imgui_draw.cpp>
