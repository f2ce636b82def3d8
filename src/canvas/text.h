// Measures and draws the timeline's text, in the styles of timeline/theme.h.
//
//   Text text(fonts, scale);
//   text.draw(list, {x, middle_y}, "14", TextStyle::day, paint.theme.ink, Align::middle);
//
// A text is positioned by the middle of its capital letters, on whole pixels, so that words, numbers and marks in a row are
// aligned. A Text is created for each frame and has no state.
#pragma once

#include <string_view>

#include <imgui.h>

#include "canvas/fonts.h"
#include "timeline/measure.h"

namespace daybook {

constexpr ImU32 pack(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, colour.alpha);
}

struct Point {
    double x = 0, y = 0;
};

enum class Align : std::uint8_t { start, middle, end };

class Text {
public:
    Text(const FontSet& fonts, double scale) : fonts_(fonts), scale_(scale) {}

    [[nodiscard]] double width(std::string_view text, TextStyle style) const;
    /// The size of a paragraph with line breaks at spaces.
    [[nodiscard]] ImVec2 size_wrapped(std::string_view text, TextStyle style, double room_px) const;
    [[nodiscard]] TextMeasure measure() const;

    void draw(ImDrawList& list, Point at, std::string_view text, TextStyle style, Colour colour,
              Align align = Align::start) const;
    /// `at` is the top left corner.
    void draw_wrapped(ImDrawList& list, Point at, std::string_view text, TextStyle style, Colour colour,
                      double room_px) const;

private:
    struct Face {
        ImFont* font;
        float size;
        float spacing;
    };
    [[nodiscard]] Face face(TextStyle style) const;
    const FontSet& fonts_;
    double scale_;
};

}  // namespace daybook
