#include "page/svg_pen.h"

#include <algorithm>
#include <cmath>

namespace daybook {

namespace {

/// "M1 2": a path begins, or goes on with a straight line.
std::string svg_step(char how, At to) {
    return how + svg_number(to.x) + ' ' + svg_number(to.y);
}

std::string diamond_path(At middle, double radius) {
    return svg_step('M', {middle.x, middle.y - radius}) + svg_step('L', {middle.x + radius, middle.y}) +
           svg_step('L', {middle.x, middle.y + radius}) + svg_step('L', {middle.x - radius, middle.y}) + 'Z';
}

std::string dashes_of(double dash, double gap) {
    return svg_number(dash) + ' ' + svg_number(gap);
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

void SvgPen::filled_path(const std::string& path, const Ink& ink) const {
    out_.element("path", {{"d", path}, {"fill", ink.paint}, if_any("fill-opacity", ink.opacity)}, "");
}

void SvgPen::path(const std::string& path, const Ink& ink, double line, std::string_view dashes) const {
    if (path.empty()) return;
    out_.element("path",
                 {{"d", path},
                  {"fill", "none"},
                  {"stroke", ink.paint},
                  if_any("stroke-opacity", ink.opacity),
                  {"stroke-width", svg_number(line)},
                  if_any("stroke-dasharray", dashes)},
                 "");
}

void SvgPen::fill(const Rect& rect, Colour colour, double radius) const {
    if (rect.width() <= 0 || rect.height() <= 0) return;
    const Ink with = ink(colour);
    out_.element("rect",
                 {{"x", svg_number(rect.left)},
                  {"y", svg_number(rect.top)},
                  {"width", svg_number(rect.width())},
                  {"height", svg_number(rect.height())},
                  if_any("rx", radius > 0 ? svg_number(radius) : ""),
                  {"fill", with.paint},
                  if_any("fill-opacity", with.opacity)},
                 "");
}

void SvgPen::frame(const Rect& rect, Colour colour, double line, double radius, std::string_view dashes) const {
    // A stroke is centred on its path, and so the path is inside by half of it.
    const double width = rect.width() - line;
    const double height = rect.height() - line;
    if (width <= 0 || height <= 0) return;
    const Ink with = ink(colour);
    out_.element("rect",
                 {{"x", svg_number(rect.left + line / 2)},
                  {"y", svg_number(rect.top + line / 2)},
                  {"width", svg_number(width)},
                  {"height", svg_number(height)},
                  if_any("rx", radius > line / 2 ? svg_number(radius - line / 2) : ""),
                  {"fill", "none"},
                  {"stroke", with.paint},
                  if_any("stroke-opacity", with.opacity),
                  {"stroke-width", svg_number(line)},
                  if_any("stroke-dasharray", dashes)},
                 "");
}

void SvgPen::outline(const Rect& rect, Colour colour, double line, double radius) const {
    frame(rect, colour, line, radius, "");
}

void SvgPen::dashed(const Rect& rect, Colour colour, double line, double radius) const {
    frame(rect, colour, line, radius, dashes_of(3.2 * line, 2.4 * line));
}

void SvgPen::line(At from, At to, Colour colour, double line) const {
    path(svg_step('M', from) + svg_step('L', to), ink(colour), line);
}

void SvgPen::circle(At middle, double radius, Colour colour, double line, std::string_view dashes) const {
    const Ink with = ink(colour);
    out_.element("circle",
                 {{"cx", svg_number(middle.x)},
                  {"cy", svg_number(middle.y)},
                  {"r", svg_number(radius - line / 2)},
                  {"fill", "none"},
                  {"stroke", with.paint},
                  if_any("stroke-opacity", with.opacity),
                  {"stroke-width", svg_number(line)},
                  if_any("stroke-dasharray", dashes)},
                 "");
}

void SvgPen::disc(At middle, double radius, Colour colour) const {
    const Ink with = ink(colour);
    out_.element("circle",
                 {{"cx", svg_number(middle.x)},
                  {"cy", svg_number(middle.y)},
                  {"r", svg_number(radius)},
                  {"fill", with.paint},
                  if_any("fill-opacity", with.opacity)},
                 "");
}

void SvgPen::ring(At middle, double radius, Colour colour, double line) const {
    circle(middle, radius, colour, line);
}

void SvgPen::dashed_ring(At middle, double radius, Colour colour, double line) const {
    constexpr double sixth_of_turn = 6.283185307179586 / 6;
    const double each = sixth_of_turn * (radius - line / 2);
    circle(middle, radius, colour, line, dashes_of(0.62 * each, 0.38 * each));
}

void SvgPen::diamond(At middle, double radius, Colour colour) const {
    filled_path(diamond_path(middle, radius), ink(colour));
}

void SvgPen::diamond_ring(At middle, double radius, Colour colour, double line) const {
    path(diamond_path(middle, radius - line * 0.7), ink(colour), line);
}

void SvgPen::dashed_diamond(At middle, double radius, Colour colour, double line) const {
    path(diamond_path(middle, radius - line * 0.7), ink(colour), line, dashes_of(2.4 * line, 1.6 * line));
}

void SvgPen::soft_fill(const Rect& rect, Colour colour, Fade fade) {
    if (rect.width() <= 0 || rect.height() <= 0) return;
    const Ink with = soft_ink(rect, colour, fade);
    filled_path(svg_step('M', {rect.left, rect.top}) + svg_step('L', {rect.right, rect.top}) +
                    svg_step('L', {rect.right, rect.bottom}) + svg_step('L', {rect.left, rect.bottom}) + 'Z',
                with);
}

void SvgPen::soft_outline(const Rect& rect, Colour colour, double line, Fade fade, double dash) {
    const double left = rect.left + line / 2;
    const double right = rect.right - line / 2;
    const double top = rect.top + line / 2;
    const double bottom = rect.bottom - line / 2;
    std::string edges = svg_step('M', {left, top}) + svg_step('L', {right, top});
    edges += svg_step(fade.right > 0 ? 'M' : 'L', {right, bottom}) + svg_step('L', {left, bottom});
    if (fade.left <= 0) edges += svg_step('L', {left, top});
    path(edges, soft_ink(rect, colour, fade), line, dash > 0 ? dashes_of(dash, dash) : "");
}

void SvgPen::hatch(const Rect& rect, Colour colour, double line, double step, Fade fade) {
    const double height = rect.height();
    if (rect.width() <= 0 || height <= 0) return;
    std::string lines;
    for (double foot = rect.left - height + step / 2; foot < rect.right; foot += step) {
        const double from = std::max(foot, rect.left);
        const double to = std::min(foot + height, rect.right);
        if (to - from < 1) continue;
        lines += svg_step('M', {from, rect.bottom - (from - foot)}) + svg_step('L', {to, rect.bottom - (to - foot)});
    }
    path(lines, soft_ink(rect, colour, fade), line);
}

void SvgPen::hatched_disc(At middle, double radius, Colour colour, double line, double step) const {
    // Chords at 45 degrees; `offset` is a chord's distance from the centre.
    constexpr double diagonal = 0.7071067811865476;
    std::string chords;
    for (double offset = -std::floor(radius / step) * step; offset < radius; offset += step) {
        const double half = std::sqrt(std::max(0.0, radius * radius - offset * offset)) * diagonal;
        if (half < 0.5 * diagonal) continue;
        const At at{middle.x + offset * diagonal, middle.y + offset * diagonal};
        chords += svg_step('M', {at.x - half, at.y + half}) + svg_step('L', {at.x + half, at.y - half});
    }
    path(chords, ink(colour), line);
}

void SvgPen::arrowhead(At middle, double size, double direction, Colour colour) const {
    const double back = middle.x - direction * size * 0.5;
    filled_path(svg_step('M', {middle.x + direction * size * 0.6, middle.y}) + svg_step('L', {back, middle.y - size}) +
                    svg_step('L', {back, middle.y + size}) + 'Z',
                ink(colour));
}

void SvgPen::warning(At middle, double size, Colour colour, double line) const {
    const double half = size * 0.58;
    const double bottom = middle.y + size * 0.45;
    path(svg_step('M', {middle.x, middle.y - size * 0.55}) + svg_step('L', {middle.x + half, bottom}) +
             svg_step('L', {middle.x - half, bottom}) + 'Z',
         ink(colour), line);
    path(svg_step('M', {middle.x, middle.y - size * 0.18}) + svg_step('L', {middle.x, middle.y + size * 0.13}) +
             svg_step('M', {middle.x, middle.y + size * 0.22}) +
             svg_step('L', {middle.x, middle.y + size * 0.22 + line}),
         ink(colour), line);
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
