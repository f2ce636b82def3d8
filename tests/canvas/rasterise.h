// Draws Dear ImGui's draw data into memory, without a window: what a GPU would do, slowly.
//
//   serve_textures();                                   // after every frame: 1.92's protocol
//   Picture picture = rasterise(*canvas.draw_data(), theme.paper);
//   write_png(picture, "desktop.png");
//
// Good enough to look at and to compare with itself; not to compare with a GPU's pixels.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <imgui.h>

#include "timeline/theme.h"

namespace daybook {

struct Picture {
    int width_px = 0;
    int height_px = 0;
    std::vector<std::uint8_t> rgb;  // 3 bytes a pixel, rows from the top
    [[nodiscard]] Colour at(int x, int y) const;
};

/// Answers the current ImGuiContext's requests for textures as a renderer would.
void serve_textures();
Picture rasterise(const ImDrawData& data, Colour ground);
bool write_png(const Picture& picture, const std::string& path);

}  // namespace daybook
