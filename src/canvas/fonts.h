// The fonts of one canvas: checks the files, keeps a copy, and passes them to Dear ImGui.
//
//   std::unique_ptr<FontSet> fonts = FontSet::create(bytes, *atlas);   // null: not fonts
//
// Sizes: Dear ImGui's font size is the height from ascender to descender; that of CSS is the em. A
// FontSet rounds to a fixed list of sizes in whole pixels, because Dear ImGui 1.92.2b asserts if a
// font is baked at many sizes.
#pragma once

#include <memory>
#include <vector>

#include "canvas/canvas.h"

struct ImFont;
struct ImFontAtlas;

namespace daybook {

/// Vertical metrics of a font, in ems.
struct FontMeasures {
    double line_em = 1.36;     // ascender to descender
    double capital_em = 0.71;  // height of a capital letter
};
/// Nothing if the bytes are not a font with a valid table directory.
std::optional<FontMeasures> check_font(std::span<const std::byte> bytes);

class FontSet {
public:
    static std::unique_ptr<FontSet> create(const CanvasFonts& fonts, ImFontAtlas& atlas);
    [[nodiscard]] ImFont* face(bool bold) const { return bold ? bold_ : regular_; }
    [[nodiscard]] const FontMeasures& measures() const { return measures_; }
    /// Dear ImGui's size, from the list of sizes, for an em of this many device pixels.
    [[nodiscard]] float size_px(double em_px) const;

private:
    FontSet() = default;
    std::vector<std::byte> sans_, sans_bold_;
    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
    FontMeasures measures_;
};

}  // namespace daybook
