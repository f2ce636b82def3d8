#include "page/svg_pen.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <tuple>

namespace daybook {

namespace {

/// "M1 2L3 4": straight lines from point to point, and back to the first one if `end` is "Z".
std::string straight(std::initializer_list<At> points, const char* end = "") {
    std::string path;
    for (const At& point : points) {
        path += path.empty() ? 'M' : 'L';
        path += svg_number(point.x);
        path += ' ';
        path += svg_number(point.y);
    }
    return path += end;
}

std::string diamond_path(At middle, double radius) {
    return straight({{middle.x, middle.y - radius},
                     {middle.x + radius, middle.y},
                     {middle.x, middle.y + radius},
                     {middle.x - radius, middle.y}},
                    "Z");
}

}  // namespace

std::string svg_number(double number) {
    const long hundredths = std::lround(number * 100);
    const long size = std::abs(hundredths);
    std::string out = hundredths < 0 ? "-" : "";
    out += std::to_string(size / 100);
    if (size % 100 == 0) return out;
    out += '.';
    out += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) out += static_cast<char>('0' + size % 10);
    return out;
}

SvgPen::Ink SvgPen::ink(Colour colour) {
    return {css(with_alpha(colour, 255)), colour.alpha == 255 ? std::string() : svg_number(colour.alpha / 255.0)};
}

SvgPen::Ink SvgPen::soft_ink(const Rect& rect, Colour colour, Fade fade) {
    if (!fade.any()) return ink(colour);
    const std::string id = "fade-" + std::to_string(++gradients_);
    const std::string left = svg_number(rect.left);
    const std::string right = svg_number(rect.right);
    const Element gradient = out_.open(
        "linearGradient",
        {{"id", id}, {"gradientUnits", "userSpaceOnUse"}, {"x1", left}, {"x2", right}, {"y1", "0"}, {"y2", "0"}});
    const Ink full = ink(colour);
    const auto stop = [&](double at, bool visible) {
        const std::string offset = svg_number(at / rect.width());
        out_.element("stop",
                     {{"offset", offset},
                      {"stop-color", full.paint},
                      if_any("stop-opacity", visible ? std::string_view(full.opacity) : "0")},
                     "");
    };
    stop(0, fade.left <= 0);
    stop(fade.left, true);
    stop(rect.width() - fade.right, true);
    stop(rect.width(), fade.right <= 0);
    return {"url(#" + id + ")", ""};
}

/// The one place where a shape is written, so that the program is small.
void SvgPen::shape(const char* element, const Lengths& lengths, std::string_view path, const Ink& ink,
                   const Stroke& stroke) const {
    std::array<std::string, std::tuple_size_v<Lengths>> numbers;
    for (std::size_t i = 0; i < lengths.size(); ++i) numbers[i] = svg_number(lengths[i].px);
    const auto length = [&](std::size_t i) { return Attribute(lengths[i].name, numbers[i]); };
    const bool lines = stroke.line > 0;
    const std::string width = svg_number(stroke.line);
    std::string dashes;
    if (stroke.dash > 0) dashes = svg_number(stroke.dash) + ' ' + svg_number(stroke.gap);
    out_.element(element,
                 {length(0),
                  length(1),
                  length(2),
                  length(3),
                  length(4),
                  if_any("d", path),
                  Attribute("fill", "none").when(lines),
                  {lines ? "stroke" : "fill", ink.paint},
                  if_any(lines ? "stroke-opacity" : "fill-opacity", ink.opacity),
                  Attribute("stroke-width", width).when(lines),
                  if_any("stroke-dasharray", dashes)},
                 "");
}

void SvgPen::path(const std::string& path, const Ink& ink, const Stroke& stroke) const {
    if (!path.empty()) shape("path", {}, path, ink, stroke);
}

void SvgPen::box(const Rect& rect, Colour colour, double radius, const Stroke& stroke) const {
    // A stroke is centred on its path, and so the path is inside by half of it.
    const double inset = stroke.line / 2;
    const double width = rect.width() - stroke.line;
    const double height = rect.height() - stroke.line;
    if (width <= 0 || height <= 0) return;
    shape("rect",
          {{{"x", rect.left + inset},
            {"y", rect.top + inset},
            {"width", width},
            {"height", height},
            {radius > inset ? "rx" : nullptr, radius - inset}}},
          "", ink(colour), stroke);
}

void SvgPen::fill(const Rect& rect, Colour colour, double radius) const {
    box(rect, colour, radius, {});
}

void SvgPen::outline(const Rect& rect, Colour colour, double line, double radius) const {
    box(rect, colour, radius, {line});
}

void SvgPen::dashed(const Rect& rect, Colour colour, double line, double radius) const {
    box(rect, colour, radius, {line, 3.2 * line, 2.4 * line});
}

void SvgPen::line(At from, At to, Colour colour, double line) const {
    path(straight({from, to}), ink(colour), {line});
}

void SvgPen::circle(At middle, double radius, Colour colour, const Stroke& stroke) const {
    shape("circle", {{{"cx", middle.x}, {"cy", middle.y}, {"r", radius - stroke.line / 2}}}, "", ink(colour), stroke);
}

void SvgPen::disc(At middle, double radius, Colour colour) const {
    circle(middle, radius, colour, {});
}

void SvgPen::ring(At middle, double radius, Colour colour, double line) const {
    circle(middle, radius, colour, {line});
}

void SvgPen::dashed_ring(At middle, double radius, Colour colour, double line) const {
    constexpr double sixth_of_turn = 6.283185307179586 / 6;
    const double each = sixth_of_turn * (radius - line / 2);
    circle(middle, radius, colour, {line, 0.62 * each, 0.38 * each});
}

void SvgPen::diamond(At middle, double radius, Colour colour) const {
    path(diamond_path(middle, radius), ink(colour), {});
}

void SvgPen::diamond_ring(At middle, double radius, Colour colour, double line) const {
    path(diamond_path(middle, radius - line * 0.7), ink(colour), {line});
}

void SvgPen::dashed_diamond(At middle, double radius, Colour colour, double line) const {
    path(diamond_path(middle, radius - line * 0.7), ink(colour), {line, 2.4 * line, 1.6 * line});
}

void SvgPen::soft_fill(const Rect& rect, Colour colour, Fade fade) {
    if (rect.width() <= 0 || rect.height() <= 0) return;
    const Ink with = soft_ink(rect, colour, fade);
    path(straight({{rect.left, rect.top}, {rect.right, rect.top}, {rect.right, rect.bottom}, {rect.left, rect.bottom}},
                  "Z"),
         with, {});
}

void SvgPen::soft_outline(const Rect& rect, Colour colour, double line, Fade fade, double dash) {
    const At left_top{rect.left + line / 2, rect.top + line / 2};
    const At right_top{rect.right - line / 2, left_top.y};
    const At right_bottom{right_top.x, rect.bottom - line / 2};
    const At left_bottom{left_top.x, right_bottom.y};
    const std::string edges = fade.left <= 0 ? straight({right_top, left_top, left_bottom, right_bottom})
                              : fade.right <= 0
                                  ? straight({left_top, right_top, right_bottom, left_bottom})
                                  : straight({left_top, right_top}) + straight({left_bottom, right_bottom});
    path(edges, soft_ink(rect, colour, fade), {line, dash, dash});
}

void SvgPen::hatch(const Rect& rect, Colour colour, double line, double step, Fade fade) {
    const double height = rect.height();
    if (rect.width() <= 0 || height <= 0) return;
    std::string lines;
    for (double foot = rect.left - height + step / 2; foot < rect.right; foot += step) {
        const double from = std::max(foot, rect.left);
        const double to = std::min(foot + height, rect.right);
        if (to - from < 1) continue;
        lines += straight({{from, rect.bottom - (from - foot)}, {to, rect.bottom - (to - foot)}});
    }
    path(lines, soft_ink(rect, colour, fade), {line});
}

void SvgPen::hatched_disc(At middle, double radius, Colour colour, double line, double step) const {
    // Chords at 45 degrees; `offset` is a chord's distance from the centre.
    constexpr double diagonal = 0.7071067811865476;
    std::string chords;
    for (double offset = -std::floor(radius / step) * step; offset < radius; offset += step) {
        const double half = std::sqrt(std::max(0.0, radius * radius - offset * offset)) * diagonal;
        if (half < 0.5 * diagonal) continue;
        const At at{middle.x + offset * diagonal, middle.y + offset * diagonal};
        chords += straight({{at.x - half, at.y + half}, {at.x + half, at.y - half}});
    }
    path(chords, ink(colour), {line});
}

void SvgPen::arrowhead(At middle, double size, double direction, Colour colour) const {
    const double back = middle.x - direction * size * 0.5;
    path(straight({{middle.x + direction * size * 0.6, middle.y}, {back, middle.y - size}, {back, middle.y + size}},
                  "Z"),
         ink(colour), {});
}

void SvgPen::warning(At middle, double size, Colour colour, double line) const {
    const auto below = [&](double across, double down) { return At{middle.x + across * size, middle.y + down * size}; };
    const At dot = below(0, 0.22);
    path(straight({below(0, -0.55), below(0.58, 0.45), below(-0.58, 0.45)}, "Z") +
             straight({below(0, -0.18), below(0, 0.13)}) + straight({dot, {dot.x, dot.y + line}}),
         ink(colour), {line});
}

void SvgPen::words(At at, std::string_view text, TextStyle style, Colour colour, Anchor anchor) const {
    if (text.empty()) return;
    constexpr double capital_em = 0.714;  // the height of capital letters in the pages' typeface
    const Type type = type_of(style);
    const Ink with = ink(colour);
    const Element element = out_.open(
        "text", {{"x", svg_number(at.x)},
                 {"y", svg_number(at.y + type.size_css_px * capital_em / 2)},
                 {"font-size", svg_number(type.size_css_px)},
                 Attribute("font-weight", "bold").when(type.bold),
                 if_any("letter-spacing", type.spacing_em > 0 ? svg_number(type.spacing_em * type.size_css_px) : ""),
                 if_any("text-anchor", anchor == Anchor::middle ? "middle"
                                       : anchor == Anchor::end  ? "end"
                                                                : ""),
                 {"fill", with.paint},
                 if_any("fill-opacity", with.opacity)});
    out_.plain_text(text);
}

}  // namespace daybook
