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

// Dear ImGui computes its checksums with a table of 1 kB that no compression makes smaller, or with these instructions of
// SSE 4.2. For the browser these are functions: it has only a few names to hash, not in each frame.
#ifdef __EMSCRIPTEN__
#define IMGUI_ENABLE_SSE4_2_CRC
inline unsigned _mm_crc32_u8(unsigned crc, unsigned char byte) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = crc >> 1U ^ (0x82F63B78U & (0U - (crc & 1U)));  // CRC-32C
    return crc;
}
inline unsigned _mm_crc32_u32(unsigned crc, unsigned word) {
    for (int shift = 0; shift < 32; shift += 8) crc = _mm_crc32_u8(crc, static_cast<unsigned char>(word >> shift));
    return crc;
}
#endif

#ifdef NDEBUG
#define IM_ASSERT_USER_ERROR(condition, message) ((void)(condition))  // its messages, which are not visible anywhere
#endif
