#include "timeline/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

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

std::string theme_css() {
    const std::array<std::pair<std::string_view, Colour>, 20> properties{{
        {"paper", theme.paper},       {"paper-deep", theme.paper_deep},
        {"weekend", theme.weekend},   {"card", theme.card},
        {"sheet", theme.sheet},       {"rule", theme.rule},
        {"hairline", theme.hairline}, {"ink", theme.ink},
        {"ink-soft", theme.ink_soft}, {"pencil", theme.pencil},
        {"red", theme.red},           {"blue", theme.blue},
        {"green", theme.green},       {"ochre", theme.ochre},
        {"on-red", theme.on_red},     {"red-wash", theme.red_wash},
        {"red-veil", theme.red_veil}, {"hover-veil", theme.hover_veil},
        {"shadow", theme.shadow},     {"focus", theme.blue},
    }};
    std::string out = ":host{";
    for (const auto& [name, colour] : properties) {
        out += "--";
        out += name;
        out += ':';
        out += css(colour);
        out += ';';
    }
    out += '}';
    return out;
}

}  // namespace daybook
