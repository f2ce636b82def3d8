#include "timeline/theme.h"

#include <cstring>

#include "journal/ascii.h"

namespace daybook {

namespace {

std::uint8_t mix(std::uint8_t tint, std::uint8_t ground, std::uint8_t alpha) {
    return static_cast<std::uint8_t>((tint * alpha + ground * (255 - alpha) + 127) / 255);
}

}  // namespace

Colour over(Colour tint, Colour ground) {
    return {mix(tint.red, ground.red, tint.alpha), mix(tint.green, ground.green, tint.alpha),
            mix(tint.blue, ground.blue, tint.alpha)};
}

std::string css(Colour colour) {
    std::string out = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue})
        append_hex(out, channel, 2, Letters::lower);
    if (colour.alpha != 255) append_hex(out, colour.alpha, 2, Letters::lower);
    return out;
}

std::optional<Theme> theme_from(std::string_view bytes) {
    static_assert(sizeof(Theme) == theme_colours.size() * sizeof(Colour));
    if (bytes.size() != sizeof(Theme)) return std::nullopt;
    Theme theme;
    std::memcpy(&theme, bytes.data(), sizeof(Theme));
    return theme;
}

std::string theme_css(ThemeScope scope) {
    const bool viewer = scope == ThemeScope::viewer;
    std::string out;
    const auto rule = [&](std::string_view selector, auto value_of, std::string_view also) {
        out.append(selector).append("{").append(also);
        for (const ThemeColour& colour : theme_colours) {
            out.append("--").append(colour.property).append(":").append(value_of(colour)).append(";");
        }
        out += '}';
    };
    const auto theme = [&](std::string_view selector, ThemeKind kind, std::string_view also) {
        const Theme colours = theme_of(kind);
        rule(
            selector, [&](const ThemeColour& colour) { return css(colours.*colour.member); }, also);
    };
    // The later rule wins, so each has the same weight, or more. On paper a theme is light.
    const auto dark = [&](std::string_view media, ThemeKind kind) {
        out.append("@media screen").append(media).append(" and (prefers-color-scheme:dark){");
        theme(viewer ? ".viewer:not([data-paper=light])" : ":root", kind, "color-scheme:dark;");
        out += '}';
        if (!viewer) return;
        out.append("@media screen").append(media).append("{");
        theme(".viewer[data-paper=dark]", kind, "color-scheme:dark;");
        out += '}';
    };
    const std::string_view every = viewer ? ".viewer" : ":root";
    theme(every, ThemeKind::light, "color-scheme:light;--focus:var(--blue);");
    out += "@media(prefers-contrast:more){";
    theme(every, ThemeKind::light_more_contrast, "");
    out += '}';
    dark("", ThemeKind::dark);
    dark(" and (prefers-contrast:more)", ThemeKind::dark_more_contrast);
    out += "@media(forced-colors:active){";
    rule(
        viewer ? ".viewer.viewer" : ":root", [](const ThemeColour& colour) { return colour.forced; }, "");
    out += '}';
    if (!viewer) return out;
    // Never drawn: from here web/theme.js reads what the colours have come to.
    out += ".viewer::before{forced-color-adjust:none;background-image:linear-gradient(";
    for (const ThemeColour& colour : theme_colours) out.append("var(--").append(colour.property).append("),");
    out.back() = ')';
    return out + '}';
}

}  // namespace daybook
