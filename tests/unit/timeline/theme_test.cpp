#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "timeline/theme.h"

namespace daybook {

namespace {

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

/// WCAG's contrast of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace

TEST_CASE("contrast is WCAG's: 21 for black on white, 1 for a colour on itself") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast(theme.red, theme.red) == doctest::Approx(1));
}

TEST_CASE("every text colour has enough contrast on every background") {
    const Colour selected_lane = over(theme.red_veil, theme.paper);
    for (const Colour text : {theme.ink, theme.ink_soft, theme.red, theme.blue, theme.green, theme.ochre}) {
        for (const Colour ground : {theme.paper, theme.sheet, theme.card, theme.weekend, theme.red_wash}) {
            CAPTURE(css(text));
            CAPTURE(css(ground));
            CHECK(contrast(text, ground) >= 4.5);
        }
    }
    CHECK(contrast(theme.red, selected_lane) >= 4.5);
    CHECK(contrast(theme.red, over(theme.red_veil, theme.red_wash)) >= 4.5);
    CHECK(contrast(theme.on_red, theme.red) >= 4.5);
}

TEST_CASE("every mark has enough contrast on every background") {
    for (const Colour mark : {theme.pencil, theme.red, theme.blue, theme.green, theme.ochre, theme.ink_soft}) {
        for (const Colour ground : {theme.paper, theme.sheet, theme.paper_deep, theme.weekend, theme.red_wash,
                                    over(theme.red_veil, theme.weekend)}) {
            CAPTURE(css(mark));
            CAPTURE(css(ground));
            CHECK(contrast(mark, ground) >= 3);
        }
    }
}

TEST_CASE("the page gets the same colours as CSS custom properties") {
    const std::string text = theme_css();
    CHECK(text.substr(0, 21) == ":host{--paper:#f6f1e6");
    CHECK(text.back() == '}');
    CHECK(text.find("--red:#a3271f;") != std::string::npos);
    CHECK(text.find("--red-veil:#a3271f16;") != std::string::npos);
}

}  // namespace daybook
