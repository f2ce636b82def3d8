#include "canvas/pen.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daybook {

namespace {

ImVec2 vec(double x, double y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}
ImVec2 vec(Point point) {
    return vec(point.x, point.y);
}

struct Corners {
    ImVec2 at[4];
};
Corners diamond_corners(Point middle, double radius) {
    return {{vec(middle.x, middle.y - radius), vec(middle.x + radius, middle.y), vec(middle.x, middle.y + radius),
             vec(middle.x - radius, middle.y)}};
}

}  // namespace

void Pen::fill(const Rect& rect, Colour colour, double radius_px) const {
    if (rect.width() <= 0 || rect.height() <= 0) return;
    list_.AddRectFilled(vec(rect.left, rect.top), vec(rect.right, rect.bottom), pack(colour),
                        static_cast<float>(radius_px));
}

void Pen::outline(const Rect& rect, Colour colour, double line_px, double radius_px) const {
    // Dear ImGui centres lines on their coordinates; moving them inwards by half their width puts them on whole pixels.
    const double inset = line_px / 2 - 0.5;
    list_.AddRect(vec(rect.left + inset, rect.top + inset), vec(rect.right - inset, rect.bottom - inset), pack(colour),
                  static_cast<float>(radius_px), 0, static_cast<float>(line_px));
}

void Pen::dash_path(Colour colour, double line_px, double dash_px, double gap_px) const {
    // A copy, because AddLine uses the list's path as well. Rounded corners have a few points each.
    std::array<ImVec2, 160> path;
    const std::size_t count = std::min(static_cast<std::size_t>(list_._Path.Size), path.size());
    std::copy_n(list_._Path.Data, count, path.begin());
    list_.PathClear();
    if (count < 2) return;
    double length = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const ImVec2 a = path[i];
        const ImVec2 b = path[(i + 1) % count];
        length += std::hypot(static_cast<double>(b.x - a.x), static_cast<double>(b.y - a.y));
    }
    // A whole number of dashes, so that the pattern closes.
    const double wanted = dash_px + gap_px;
    const double period = length / std::max(3.0, std::round(length / wanted));
    const double dash = period * dash_px / wanted;
    double along = dash / 2;  // begin in the middle of a dash
    for (std::size_t i = 0; i < count; ++i) {
        const ImVec2 a = path[i];
        const ImVec2 b = path[(i + 1) % count];
        const double dx = static_cast<double>(b.x) - static_cast<double>(a.x);
        const double dy = static_cast<double>(b.y) - static_cast<double>(a.y);
        const double edge = std::hypot(dx, dy);
        double at = 0;
        while (edge > 0 && at < edge - 1e-6) {
            const double phase = std::fmod(along, period);
            const bool draws = phase < dash;
            const double step = std::min(edge - at, std::max(1e-3, (draws ? dash : period) - phase));
            if (draws) {
                list_.AddLine(vec(static_cast<double>(a.x) + dx * at / edge, static_cast<double>(a.y) + dy * at / edge),
                              vec(static_cast<double>(a.x) + dx * (at + step) / edge,
                                  static_cast<double>(a.y) + dy * (at + step) / edge),
                              pack(colour), static_cast<float>(line_px));
            }
            at += step;
            along += step;
        }
    }
}

void Pen::dashed(const Rect& rect, Colour colour, double line_px, double radius_px) const {
    const double inset = line_px / 2;
    // AddLine adds half a pixel, to hit the middle of pixels, but the path is already there.
    const double left = rect.left + inset - 0.5;
    const double top = rect.top + inset - 0.5;
    list_.PathRect(vec(left, top), vec(rect.right - inset - 0.5, rect.bottom - inset - 0.5),
                   static_cast<float>(radius_px));
    dash_path(colour, line_px, 3.2 * line_px, 2.4 * line_px);
}

void Pen::row(double left, double right, double y, Colour colour, double line_px) const {
    const double top = std::round(y - line_px / 2);
    fill({std::round(left), top, std::round(right), top + line_px}, colour);
}

void Pen::column(double x, double top, double bottom, Colour colour, double line_px) const {
    const double left = std::round(x - line_px / 2);
    fill({left, std::round(top), left + line_px, std::round(bottom)}, colour);
}

void Pen::line(Point from, Point to, Colour colour, double line_px) const {
    list_.AddLine(vec(from), vec(to), pack(colour), static_cast<float>(line_px));
}

void Pen::disc(Point middle, double radius, Colour colour) const {
    list_.AddCircleFilled(vec(middle), static_cast<float>(radius), pack(colour));
}

void Pen::ring(Point middle, double radius, Colour colour, double line_px) const {
    list_.AddCircle(vec(middle), static_cast<float>(radius - line_px / 2), pack(colour), 0,
                    static_cast<float>(line_px));
}

void Pen::dashed_ring(Point middle, double radius, Colour colour, double line_px) const {
    constexpr int dashes = 6;
    constexpr double turn = 6.283185307179586;
    for (int i = 0; i < dashes; ++i) {
        const double from = turn * (i - 0.31) / dashes;
        const double to = turn * (i + 0.31) / dashes;
        list_.PathArcTo(vec(middle), static_cast<float>(radius - line_px / 2), static_cast<float>(from),
                        static_cast<float>(to), 6);
        list_.PathStroke(pack(colour), 0, static_cast<float>(line_px));
    }
}

void Pen::diamond(Point middle, double radius, Colour colour) const {
    const Corners corners = diamond_corners(middle, radius);
    list_.AddConvexPolyFilled(corners.at, 4, pack(colour));
}

void Pen::diamond_ring(Point middle, double radius, Colour colour, double line_px) const {
    const Corners corners = diamond_corners(middle, radius - line_px * 0.7);
    list_.AddPolyline(corners.at, 4, pack(colour), ImDrawFlags_Closed, static_cast<float>(line_px));
}

void Pen::dashed_diamond(Point middle, double radius, Colour colour, double line_px) const {
    const Corners corners = diamond_corners({middle.x - 0.5, middle.y - 0.5}, radius - line_px * 0.7);
    for (const ImVec2& corner : corners.at) list_.PathLineTo(corner);
    dash_path(colour, line_px, 2.4 * line_px, 1.6 * line_px);
}

namespace {

/// The remaining opacity at x, 0 to 1.
double share_at(double x, const Rect& rect, Pen::Fade fade) {
    double share = 1;
    if (fade.left_px > 0) share = std::min(share, (x - rect.left) / fade.left_px);
    if (fade.right_px > 0) share = std::min(share, (rect.right - x) / fade.right_px);
    return std::clamp(share, 0.0, 1.0);
}

Colour faded(Colour colour, double share) {
    return with_alpha(colour, static_cast<std::uint8_t>(std::lround(colour.alpha * share)));
}

}  // namespace

void Pen::soft_fill(const Rect& rect, Colour colour, Fade fade) const {
    if (rect.width() <= 0 || rect.height() <= 0) return;
    const double left = std::min(rect.left + fade.left_px, rect.right);
    const double right = std::max(left, rect.right - fade.right_px);
    const ImU32 full = pack(colour);
    const ImU32 none = pack(with_alpha(colour, 0));
    const auto quad = [&](double from, double to, ImU32 at_from, ImU32 at_to) {
        if (to > from) {
            list_.AddRectFilledMultiColor(vec(from, rect.top), vec(to, rect.bottom), at_from, at_to, at_to, at_from);
        }
    };
    quad(rect.left, left, none, full);
    quad(left, right, full, full);
    quad(right, rect.right, full, none);
}

void Pen::soft_outline(const Rect& rect, Colour colour, double line_px, Fade fade, double dash_px) const {
    const Rect top{rect.left, rect.top, rect.right, rect.top + line_px};
    const Rect bottom{rect.left, rect.bottom - line_px, rect.right, rect.bottom};
    for (const Rect& edge : {top, bottom}) {
        if (dash_px <= 0) {
            soft_fill(edge, colour, fade);
            continue;
        }
        for (double x = rect.left; x < rect.right; x += 2 * dash_px) {
            const double end = std::min(x + dash_px, rect.right);
            fill({x, edge.top, end, edge.bottom}, faded(colour, share_at((x + end) / 2, rect, fade)));
        }
    }
    const double step = dash_px > 0 ? 2 * dash_px : rect.height();
    for (double y = rect.top; y < rect.bottom; y += step) {
        const double end = std::min(y + (dash_px > 0 ? dash_px : step), rect.bottom);
        if (fade.left_px <= 0) fill({rect.left, y, rect.left + line_px, end}, colour);
        if (fade.right_px <= 0) fill({rect.right - line_px, y, rect.right, end}, colour);
    }
}

void Pen::hatch(const Rect& rect, Colour colour, double line_px, double step_px, Fade fade) const {
    const double height = rect.height();
    if (rect.width() <= 0 || height <= 0) return;
    for (double foot = rect.left - height + step_px / 2; foot < rect.right; foot += step_px) {
        const double from = std::max(foot, rect.left);
        const double to = std::min(foot + height, rect.right);
        if (to - from < 1) continue;
        const Colour ink = faded(colour, share_at((from + to) / 2, rect, fade));
        list_.AddLine(vec(from, rect.bottom - (from - foot)), vec(to, rect.bottom - (to - foot)), pack(ink),
                      static_cast<float>(line_px));
    }
}

void Pen::hatched_disc(Point middle, double radius, Colour colour, double line_px, double step_px) const {
    // Chords at 45 degrees; `offset` is a chord's distance from the centre.
    constexpr double diagonal = 0.7071067811865476;
    for (double offset = -std::floor(radius / step_px) * step_px; offset < radius; offset += step_px) {
        const double half = std::sqrt(std::max(0.0, radius * radius - offset * offset));
        if (half < 0.5) continue;
        const Point at{middle.x + offset * diagonal, middle.y + offset * diagonal};
        list_.AddLine(vec(at.x - half * diagonal, at.y + half * diagonal),
                      vec(at.x + half * diagonal, at.y - half * diagonal), pack(colour), static_cast<float>(line_px));
    }
}

void Pen::arrowhead(Point middle, double size, double direction, Colour colour) const {
    const ImVec2 tip = vec(middle.x + direction * size * 0.6, middle.y);
    const ImVec2 upper = vec(middle.x - direction * size * 0.5, middle.y - size);
    const ImVec2 lower = vec(middle.x - direction * size * 0.5, middle.y + size);
    // Dear ImGui's anti-aliasing needs clockwise corners.
    if (direction > 0) {
        list_.AddTriangleFilled(upper, tip, lower, pack(colour));
    } else {
        list_.AddTriangleFilled(tip, upper, lower, pack(colour));
    }
}

void Pen::warning(Point middle, double size, Colour colour, double line_px) const {
    const double half = size * 0.58;
    const double top = middle.y - size * 0.55;
    const double bottom = middle.y + size * 0.45;
    const ImVec2 corners[3] = {vec(middle.x, top), vec(middle.x + half, bottom), vec(middle.x - half, bottom)};
    list_.AddPolyline(corners, 3, pack(colour), ImDrawFlags_Closed, static_cast<float>(line_px));
    const double stroke = std::max(1.0, std::round(line_px));
    const double left = std::round(middle.x - stroke / 2);
    fill({left, middle.y - size * 0.18, left + stroke, middle.y + size * 0.13}, colour);
    fill({left, middle.y + size * 0.22, left + stroke, middle.y + size * 0.22 + stroke}, colour);
}

}  // namespace daybook
