// A software rasteriser for Dear ImGui's draw data.
//
//   serve_textures();                                   // after every frame: 1.92's protocol
//   Picture picture = rasterise(*canvas.draw_data(), light_theme.paper);
//   write_png(picture, "desktop.png");
//
// Its pictures can be compared with each other, but not with a GPU's.
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

/// Handles the texture requests of the current ImGuiContext, as a renderer does.
void serve_textures();
Picture rasterise(const ImDrawData& data, Colour ground);
bool write_png(const Picture& picture, const std::string& path);

}  // namespace daybook
