// The shapes that the timeline consists of, as elements of SVG.
//
//   SvgPen pen(out);
//   pen.fill(rect, theme.weekend);
//   pen.words({x, middle_y}, "14", TextStyle::day, theme.ink, Anchor::middle);
//
// They are those of canvas/pen.h. Only presentation attributes are used, so a picture needs no style sheet, and is shown
// where styles are forbidden. Colours have six digits and an opacity, as older programs for drawings know no others.
// Every element is closed, as XML needs it. Lengths are pixels of the layout.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "page/html.h"
#include "timeline/geometry.h"
#include "timeline/theme.h"

namespace daybook {

struct At {
    double x = 0, y = 0;
};

enum class Anchor : std::uint8_t { start, middle, end };

/// A number of an attribute, with at most two decimals: "12", "-0.5".
std::string svg_number(double number);

class SvgPen {
public:
    explicit SvgPen(Html& out) : out_(out) {}

    void fill(const Rect& rect, Colour colour, double radius = 0) const;
    void outline(const Rect& rect, Colour colour, double line, double radius = 0) const;
    void dashed(const Rect& rect, Colour colour, double line, double radius) const;
    void line(At from, At to, Colour colour, double line) const;
    void disc(At middle, double radius, Colour colour) const;
    void ring(At middle, double radius, Colour colour, double line) const;
    void dashed_ring(At middle, double radius, Colour colour, double line) const;
    void diamond(At middle, double radius, Colour colour) const;
    void diamond_ring(At middle, double radius, Colour colour, double line) const;
    void dashed_diamond(At middle, double radius, Colour colour, double line) const;
    /// How a rectangle's colour fades at its left and right end: over this many pixels, or not at all.
    struct Fade {
        double left = 0, right = 0;
        [[nodiscard]] bool any() const { return left > 0 || right > 0; }
    };
    void soft_fill(const Rect& rect, Colour colour, Fade fade);
    /// Without the sides that fade; dashed if dash > 0.
    void soft_outline(const Rect& rect, Colour colour, double line, Fade fade, double dash = 0);
    /// Diagonal lines inside a rectangle, which fade with it.
    void hatch(const Rect& rect, Colour colour, double line, double step, Fade fade);
    void hatched_disc(At middle, double radius, Colour colour, double line, double step) const;
    /// Points left (-1) or right (1).
    void arrowhead(At middle, double size, double direction, Colour colour) const;
    /// A triangle with an exclamation mark.
    void warning(At middle, double size, Colour colour, double line) const;
    /// `at.y` is the middle of capital letters.
    void words(At at, std::string_view text, TextStyle style, Colour colour, Anchor anchor = Anchor::start) const;

private:
    /// What `fill` or `stroke` is set to.
    struct Ink {
        std::string paint, opacity;
    };
    static Ink ink(Colour colour);
    /// The colour, or if it fades, a gradient, which is written first.
    Ink soft_ink(const Rect& rect, Colour colour, Fade fade);
    struct Length {
        const char* name = nullptr;  // of the attribute; nullptr: there is none
        double px = 0;
    };
    using Lengths = std::array<Length, 5>;
    /// Lines, dashed if dash > 0; an area if the line has no width.
    struct Stroke {
        double line = 0, dash = 0, gap = 0;
    };
    void shape(const char* element, const Lengths& lengths, std::string_view path, const Ink& ink,
               const Stroke& stroke) const;
    void path(const std::string& path, const Ink& ink, const Stroke& stroke) const;
    void box(const Rect& rect, Colour colour, double radius, const Stroke& stroke) const;
    void circle(At middle, double radius, Colour colour, const Stroke& stroke) const;

    Html& out_;
    int gradients_ = 0;  // each has a number as its id
};

}  // namespace daybook
