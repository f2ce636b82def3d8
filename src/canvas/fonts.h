// The fonts of one canvas: bytes checked, kept, and handed to Dear ImGui.
//
//   std::unique_ptr<FontSet> fonts = FontSet::create(bytes, *atlas);   // null: not fonts
//
// Sizes: Dear ImGui's font size is the height from ascender to descender; CSS's is the em. A
// FontSet turns CSS pixels into a size of a fixed ladder of whole pixels, because 1.92.2b asserts
// when a font has been baked at many sizes.
#pragma once

#include <memory>
#include <vector>

#include "canvas/canvas.h"

struct ImFont;
struct ImFontAtlas;

namespace daybook {

/// What the tables of a font say about its lines, in ems. Nothing if the bytes are not a font whose
/// table directory lies within them.
struct FontMeasures {
    double line_em = 1.36;  // ascender to descender
    double ascent_em = 1.07;
    double capital_em = 0.71;  // height of a capital letter
};
std::optional<FontMeasures> check_font(std::span<const std::byte> bytes);

class FontSet {
public:
    static std::unique_ptr<FontSet> create(const CanvasFonts& fonts, ImFontAtlas& atlas);
    [[nodiscard]] ImFont* face(bool bold) const { return bold ? bold_ : regular_; }
    [[nodiscard]] const FontMeasures& measures() const { return measures_; }
    /// Dear ImGui's size, from the ladder, for an em of this many device pixels.
    [[nodiscard]] float size_px(double em_px) const;

private:
    FontSet() = default;
    std::vector<std::byte> sans_, sans_bold_, fallback_;
    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
    FontMeasures measures_;
};

}  // namespace daybook
