// Dear ImGui's settings (IMGUI_USER_CONFIG), for the library and for everything that includes it.
#pragma once

// WebGL2 has no base vertex, so 16-bit indices would limit a draw list to 65,536 vertices.
#define ImDrawIdx unsigned int

// Unused parts that would make the download larger.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS  // fork and exec do not link in a browser
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#ifdef NDEBUG
#define IM_ASSERT_USER_ERROR(condition, message) ((void)(condition))  // its messages, which are not visible anywhere
#endif
