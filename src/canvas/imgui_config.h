// Dear ImGui's settings (IMGUI_USER_CONFIG), the same for the library and for everything that uses it.
#pragma once

// WebGL2 has no base vertex: with 16-bit indices a draw list would end at 65,536 vertices.
#define ImDrawIdx unsigned int

// None of these is used, and each adds bytes to the download.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  // fork and exec do not link in a browser
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#ifdef NDEBUG
#define IM_ASSERT_USER_ERROR(condition, message) ((void)(condition))  // its messages, which nobody would see
#endif
