// The themes, and type sizes. One table of colours, for the canvas and, as CSS custom properties, for the page: paper and
// ink, one stamp red, one blue, ochre for what the editors say.
//
//   pen.fill(rect, paint.theme.weekend);   // canvas
//   theme_css(ThemeScope::viewer)          // ".viewer{color-scheme:light;--paper:#f6f1e6;...}@media...": web/theme.css
//   theme_from(bytes)                      // the colours that the page's styles have come to, for the canvas
//
// Only the styles decide which theme is in use: the visitor's choice, or else what the browser prefers. The page hands the
// resulting colours to the canvas (web/theme.js), so the two never differ. In forced colours they are the system's.
//
// Text has a contrast of 4.5:1 on every ground that it is used on, marks and the edges of controls 3:1 (WCAG 2.2, 1.4.3
// and 1.4.11); in the themes with more contrast 7:1 and 4.5:1. tests/unit/timeline/theme_test.cpp checks each pair. Sizes are
// CSS pixels, before any scale.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace daybook {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

constexpr Colour with_alpha(Colour colour, std::uint8_t alpha) {
    colour.alpha = alpha;
    return colour;
}

/// In the order of theme_colours.
struct Theme {
    Colour paper, paper_deep, weekend, card, sheet;
    Colour rule, hairline, fill;
    Colour ink, ink_soft, pencil;
    Colour red, blue, green, ochre;
    Colour red_fill, on_red;
    Colour red_wash, red_veil, red_edge, hover_veil, shadow;
    friend constexpr bool operator==(const Theme&, const Theme&) = default;
};

enum class ThemeKind : std::uint8_t { light, dark, light_more_contrast, dark_more_contrast };

struct ThemeColour {
    std::string_view property;  // of CSS, after "--"
    Colour Theme::*member;
    std::array<std::uint32_t, 4> rgba;  // by ThemeKind
    std::string_view forced;            // in forced colours: a system colour of CSS
};

// clang-format off
inline constexpr std::array<ThemeColour, 22> theme_colours{{
    //                                  light       dark        light, more dark, more    forced
    // Grounds.
    {"paper",      &Theme::paper,      {0xf6f1e6ff, 0x1c1814ff, 0xffffffff, 0x000000ff}, "Canvas"},
    {"paper-deep", &Theme::paper_deep, {0xece3d0ff, 0x2c261fff, 0xf1ebdfff, 0x241f19ff}, "Canvas"},  // the overview's strip, what is hovered
    {"weekend",    &Theme::weekend,    {0xf0e8d7ff, 0x241f19ff, 0xf7f3eaff, 0x16130fff}, "Canvas"},
    {"card",       &Theme::card,       {0xfbf8f0ff, 0x28231cff, 0xffffffff, 0x14110dff}, "Canvas"},
    {"sheet",      &Theme::sheet,      {0xfffdf8ff, 0x221d18ff, 0xffffffff, 0x0a0907ff}, "Canvas"},  // the document's paper
    // Decorative lines and areas. They carry no meaning, so they may be faint.
    {"rule",       &Theme::rule,       {0xd9cfbdff, 0x4b4236ff, 0x6b6256ff, 0xa39681ff}, "CanvasText"},
    {"hairline",   &Theme::hairline,   {0xe9e1d1ff, 0x332c24ff, 0xcfc6b4ff, 0x443d33ff}, "GrayText"},
    {"fill",       &Theme::fill,       {0xe3d6bbff, 0x4a4134ff, 0xcfc3aaff, 0x5a5143ff}, "Canvas"},  // how full a cluster is
    // Ink.
    {"ink",        &Theme::ink,        {0x1f1b16ff, 0xece5d8ff, 0x000000ff, 0xffffffff}, "CanvasText"},
    {"ink-soft",   &Theme::ink_soft,   {0x6b6256ff, 0xb5aa99ff, 0x3d362dff, 0xddd4c4ff}, "CanvasText"},
    {"pencil",     &Theme::pencil,     {0x85775fff, 0x958974ff, 0x5a5143ff, 0xb8ac98ff}, "CanvasText"},  // marks, and the edges of what can be used
    // Meaning.
    {"red",        &Theme::red,        {0xa3271fff, 0xf29a8aff, 0x8c1a12ff, 0xffb5a8ff}, "LinkText"},  // people, and what is selected
    {"blue",       &Theme::blue,       {0x1d4e79ff, 0x92bce6ff, 0x0f3a66ff, 0xb3d6ffff}, "LinkText"},  // dates, places, events, authors
    {"green",      &Theme::green,      {0x2f6b4fff, 0x86c5a2ff, 0x17492fff, 0xa6e3bfff}, "CanvasText"},  // others who were present
    {"ochre",      &Theme::ochre,      {0x85610cff, 0xdcae55ff, 0x5e4200ff, 0xffd27fff}, "CanvasText"},  // what the editors say
    {"red-fill",   &Theme::red_fill,   {0xa3271fff, 0xe0796aff, 0x8c1a12ff, 0xffb5a8ff}, "Highlight"},  // a selected area
    {"on-red",     &Theme::on_red,     {0xfffdf8ff, 0x1c1410ff, 0xffffffff, 0x000000ff}, "HighlightText"},  // text on it
    // Tints, translucent unless a comment says opaque.
    {"red-wash",   &Theme::red_wash,   {0xf3e2dfff, 0x35201cff, 0xfdf0eeff, 0x3a1512ff}, "Canvas"},  // the selected day, opaque
    {"red-veil",   &Theme::red_veil,   {0xa3271f16, 0xf29a8a22, 0x8c1a1212, 0xffb5a820}, "Canvas"},  // the selected lane
    {"red-edge",   &Theme::red_edge,   {0xa3271f00, 0xf29a8a00, 0x8c1a12ff, 0xffb5a8ff}, "LinkText"},  // the sides of both, where the tints are too faint
    {"hover-veil", &Theme::hover_veil, {0x6b625614, 0xece5d816, 0x3d362d22, 0xddd4c42c}, "Canvas"},
    {"shadow",     &Theme::shadow,     {0x1f1b161a, 0x00000066, 0x1f1b161a, 0x00000066}, "Canvas"},
}};
// clang-format on

constexpr Theme theme_of(ThemeKind kind) {
    Theme theme;
    for (const ThemeColour& colour : theme_colours) {
        const std::uint32_t rgba = colour.rgba[static_cast<std::size_t>(kind)];
        theme.*colour.member = {static_cast<std::uint8_t>(rgba >> 24U), static_cast<std::uint8_t>(rgba >> 16U),
                                static_cast<std::uint8_t>(rgba >> 8U), static_cast<std::uint8_t>(rgba)};
    }
    return theme;
}
inline constexpr Theme light_theme = theme_of(ThemeKind::light);

/// Every kind of text on the timeline.
enum class TextStyle : std::uint8_t {
    heading,  // ENTRIES, SEPTEMBER 1960: small capitals, spaced
    day,      // numbers and names on the axis
    day_selected,
    bar,  // inside an entry
    event,
    chip,  // at the edge, and at the ends of the overview
    person,
    person_selected,
    legend,
    card_title,
    card,
    strip_day,
    strip_day_selected
};

struct Type {
    double size_css_px;
    bool bold = false;
    double spacing_em = 0;  // between letters
};

constexpr Type type_of(TextStyle style) {
    switch (style) {
        case TextStyle::heading: return {.size_css_px = 11.5, .spacing_em = 0.09};
        case TextStyle::day: return {.size_css_px = 13};
        case TextStyle::day_selected: return {.size_css_px = 14, .bold = true};
        case TextStyle::bar: return {.size_css_px = 11};
        case TextStyle::event: return {.size_css_px = 12};
        case TextStyle::chip: return {.size_css_px = 11.5};
        case TextStyle::person: return {.size_css_px = 13.5};
        case TextStyle::person_selected: return {.size_css_px = 13.5, .bold = true};
        case TextStyle::legend: return {.size_css_px = 11.5};
        case TextStyle::card_title: return {.size_css_px = 13.5, .bold = true};
        case TextStyle::card: return {.size_css_px = 12.5};
        case TextStyle::strip_day: return {.size_css_px = 16.5};
        case TextStyle::strip_day_selected: return {.size_css_px = 16.5, .bold = true};
    }
    return {.size_css_px = 13};
}

/// The colour of a tint over an opaque ground.
Colour over(Colour tint, Colour ground);
/// "#f6f1e6", or "#a3271f16" if it is not opaque.
std::string css(Colour colour);
/// Red, green, blue and alpha of each colour, in the order of theme_colours; nothing if the number of bytes is another.
std::optional<Theme> theme_from(std::string_view bytes);

/// viewer: on .viewer, with the visitor's choice in data-paper. page: on :root, for pages without a program.
enum class ThemeScope : std::uint8_t { viewer, page };
/// The themes as custom properties: light, and the others under their media queries. Paper is printed light.
std::string theme_css(ThemeScope scope);

}  // namespace daybook
