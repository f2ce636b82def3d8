// Colours and type sizes, used by the canvas and, as CSS custom properties, by the page: paper and ink, one stamp red, one
// blue, ochre for what the editors say.
//
//   draw_list->AddText(..., pack(theme.ink));         // canvas
//   page += "<style>" + theme_css() + "</style>";     // ":host{--paper:#f6f1e6;...}"
//
// Text keeps a contrast of 4.5:1 on paper and on sheet, marks 3:1 (WCAG 2.2, 1.4.3 and 1.4.11);
// tests/unit/timeline/theme_test.cpp checks that. Sizes are CSS pixels, before any scale.
#pragma once

#include <cstdint>
#include <string>

namespace daybook {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0, alpha = 255;
    friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

constexpr Colour with_alpha(Colour colour, std::uint8_t alpha) {
    colour.alpha = alpha;
    return colour;
}

struct Theme {
    // Grounds, lightest last.
    Colour paper{0xf6, 0xf1, 0xe6};
    Colour paper_deep{0xec, 0xe3, 0xd0};  // the overview's strip, a pressed button
    Colour weekend{0xf0, 0xe8, 0xd7};
    Colour card{0xfb, 0xf8, 0xf0};
    Colour sheet{0xff, 0xfd, 0xf8};
    // Decorative lines; they carry no meaning, so they may be faint.
    Colour rule{0xd9, 0xcf, 0xbd};
    Colour hairline{0xe9, 0xe1, 0xd1};
    Colour fill{0xe3, 0xd6, 0xbb};  // the overview's density
    // Ink.
    Colour ink{0x1f, 0x1b, 0x16};
    Colour ink_soft{0x6b, 0x62, 0x56};
    Colour pencil{0x85, 0x77, 0x5f};  // marks: entries held elsewhere, ticks of the overview
    // Meaning.
    Colour red{0xa3, 0x27, 0x1f};     // selection, people
    Colour blue{0x1d, 0x4e, 0x79};    // dates, places, events, authors
    Colour green{0x2f, 0x6b, 0x4f};   // others who were present
    Colour ochre{0x85, 0x61, 0x0c};   // what the editors say
    Colour on_red{0xff, 0xfd, 0xf8};  // text on red
    // Tints, translucent unless a comment says opaque.
    Colour red_wash{0xf3, 0xe2, 0xdf};      // the selected day, opaque
    Colour red_veil{0xa3, 0x27, 0x1f, 22};  // the selected lane
    Colour hover_veil{0x6b, 0x62, 0x56, 20};
    Colour shadow{0x1f, 0x1b, 0x16, 26};
};
inline constexpr Theme theme;

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
/// ":host{--paper:#f6f1e6;...}"
std::string theme_css();

}  // namespace daybook
