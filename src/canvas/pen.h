// The shapes that the timeline consists of, drawn on the grid of device pixels.
//
//   Pen pen(list);
//   pen.fill(rect, paint.theme.weekend);
//   pen.dashed(rect, radius, paint.theme.pencil, line);
//
// A thin wrapper around ImDrawList with the timeline's own types, without any state.
#pragma once

#include "canvas/text.h"
#include "timeline/geometry.h"

namespace daybook {

class Pen {
public:
    explicit Pen(ImDrawList& list) : list_(list) {}
    [[nodiscard]] ImDrawList& list() const { return list_; }

    void fill(const Rect& rect, Colour colour, double radius_px = 0) const;
    void outline(const Rect& rect, Colour colour, double line_px, double radius_px = 0) const;
    void dashed(const Rect& rect, Colour colour, double line_px, double radius_px) const;
    void row(double left, double right, double y, Colour colour, double line_px) const;
    void column(double x, double top, double bottom, Colour colour, double line_px) const;
    void line(Point from, Point to, Colour colour, double line_px) const;
    void disc(Point middle, double radius, Colour colour) const;
    void ring(Point middle, double radius, Colour colour, double line_px) const;
    void dashed_ring(Point middle, double radius, Colour colour, double line_px) const;
    void diamond(Point middle, double radius, Colour colour) const;
    void diamond_ring(Point middle, double radius, Colour colour, double line_px) const;
    void dashed_diamond(Point middle, double radius, Colour colour, double line_px) const;
    /// How a rectangle's colour fades at its left and right end: over this many pixels, or not at all.
    struct Fade {
        double left_px = 0, right_px = 0;
    };
    void soft_fill(const Rect& rect, Colour colour, Fade fade) const;
    /// The outline of a rectangle, without the sides that fade; dashed if dash_px > 0.
    void soft_outline(const Rect& rect, Colour colour, double line_px, Fade fade, double dash_px = 0) const;
    /// Diagonal lines inside a rectangle, which fade with it.
    void hatch(const Rect& rect, Colour colour, double line_px, double step_px, Fade fade) const;
    void hatched_disc(Point middle, double radius, Colour colour, double line_px, double step_px) const;
    /// Points left or right: an arrowhead at the edge.
    void arrowhead(Point middle, double size, double direction, Colour colour) const;
    /// A triangle with an exclamation mark.
    void warning(Point middle, double size, Colour colour, double line_px) const;

private:
    /// Draws the list's path, closed, with dashes of about dash_px, and clears it.
    void dash_path(Colour colour, double line_px, double dash_px, double gap_px) const;
    ImDrawList& list_;
};

}  // namespace daybook
