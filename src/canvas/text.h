// Measures and draws the timeline's text, in the styles of timeline/theme.h.
//
//   Text text(fonts, scale);
//   text.draw(list, {x, middle_y}, "14", TextStyle::day, paint.theme.ink, Align::middle);
//
// A text is positioned by the middle of its capital letters, on whole pixels, so that words, numbers and marks in a row are
// aligned. A text that our fonts cannot set is set by the host (canvas/host_text.h), in the same size and at the same place.
// A Text is created for each frame and has no state.
#pragma once

#include <string_view>

#include <imgui.h>

#include "canvas/fonts.h"
#include "canvas/host_text.h"
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
    /// letter_em: additional space between letters.
    Text(const FontSet& fonts, HostText& host, double scale, double letter_em = 0)
        : fonts_(fonts), host_(host), scale_(scale), letter_em_(letter_em) {}

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
        bool bold;
    };
    [[nodiscard]] Face face(TextStyle style) const;
    [[nodiscard]] bool is_ours(std::string_view text, const Face& with) const;
    [[nodiscard]] HostAsk ask(std::string_view text, const Face& with, double room_px = 0) const;
    [[nodiscard]] std::size_t cut(std::string_view text, TextStyle style, double room_px) const;
    const FontSet& fonts_;
    HostText& host_;
    double scale_;
    double letter_em_;
};

}  // namespace daybook
