#include "timeline/theme.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "contrast.h"
#include "test_support.h"

namespace daybook {

namespace {

constexpr ThemeKind kinds[] = {ThemeKind::light, ThemeKind::dark, ThemeKind::light_more_contrast,
                               ThemeKind::dark_more_contrast};

bool has_more_contrast(ThemeKind kind) {
    return kind == ThemeKind::light_more_contrast || kind == ThemeKind::dark_more_contrast;
}

using Member = Colour Theme::*;

/// What lies under text or marks: a colour of the theme, and the tints over it.
struct Ground {
    const char* where;
    Member base;
    std::vector<Member> tints;  // translucent colours of the theme
    Member mixed = nullptr;     // or one colour with another opacity
    std::uint8_t alpha = 0;
};

Colour colour_of_ground(const Ground& ground, const Theme& theme) {
    Colour colour = theme.*ground.base;
    for (const Member tint : ground.tints) colour = over(theme.*tint, colour);
    return ground.mixed == nullptr ? colour : over(with_alpha(theme.*ground.mixed, ground.alpha), colour);
}

struct Pairs {
    Ground ground;
    std::vector<Member> text;
    std::vector<Member> marks;  // and the edges of controls
};

using T = Theme;

/// Every pair that the canvas (src/canvas/paint_*.cpp) or the page (web/*.css) uses.
const std::vector<Pairs>& used_pairs() {
    static const std::vector<Pairs> pairs = {
        {{"the timeline", &T::paper, {}},
         {&T::ink, &T::ink_soft, &T::red, &T::blue, &T::ochre},
         {&T::pencil, &T::ink_soft, &T::red, &T::blue, &T::green, &T::ochre, &T::red_fill}},
        {{"a weekend", &T::weekend, {}},
         {&T::ink, &T::ink_soft, &T::red, &T::blue},
         {&T::pencil, &T::ink_soft, &T::red, &T::blue, &T::green, &T::ochre, &T::red_fill}},
        {{"the selected day", &T::red_wash, {}},
         {&T::ink, &T::ink_soft, &T::red, &T::blue, &T::ochre},
         {&T::pencil, &T::ink_soft, &T::red, &T::blue, &T::green, &T::ochre, &T::red_fill}},
        {{"the selected lane", &T::paper, {&T::red_veil}}, {&T::red}, {&T::red, &T::ochre, &T::ink_soft}},
        {{"the selected lane, weekend", &T::weekend, {&T::red_veil}}, {&T::red}, {&T::red}},
        {{"the selected lane and day", &T::red_wash, {&T::red_veil}}, {&T::red}, {&T::red}},
        {{"a hovered lane", &T::paper, {&T::hover_veil}}, {&T::ink}, {&T::ink_soft, &T::blue, &T::green, &T::ochre}},
        {{"a hovered lane, weekend", &T::weekend, {&T::hover_veil}}, {&T::ink}, {&T::ink_soft, &T::blue, &T::green}},
        {{"a broad event", &T::paper, {}, &T::blue, 26}, {&T::blue}, {&T::blue}},
        {{"a hovered broad event", &T::paper, {}, &T::blue, 60}, {&T::blue}, {&T::blue}},
        {{"the overview; a hovered entry", &T::paper_deep, {}}, {&T::ink}, {&T::pencil, &T::red, &T::blue, &T::ink}},
        {{"the document; an entry on the timeline", &T::sheet, {}},
         {&T::ink, &T::ink_soft, &T::red, &T::blue, &T::ochre},
         {&T::pencil, &T::ink_soft, &T::red, &T::blue, &T::green, &T::ochre, &T::red_fill, &T::ink}},
        {{"a marked passage", &T::sheet, {}, &T::blue, 26}, {&T::ink, &T::red, &T::blue, &T::ochre}, {}},
        {{"a hovered place", &T::sheet, {}, &T::blue, 31}, {&T::blue}, {}},
        {{"a card", &T::card, {}},
         {&T::ink, &T::ink_soft, &T::red, &T::blue, &T::ochre},
         {&T::pencil, &T::ochre, &T::blue}},
        {{"a selected area", &T::red_fill, {}}, {&T::on_red}, {&T::on_red}},
        {{"a notice; the layer in use", &T::ink, {}}, {&T::sheet}, {&T::sheet}},
        {{"the number of an open note", &T::ochre, {}}, {&T::sheet}, {}},
    };
    return pairs;
}

}  // namespace

TEST_CASE("contrast is WCAG's: 21 for black on white, 1 for a colour on itself") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast(light_theme.red, light_theme.red) == doctest::Approx(1));
}

TEST_CASE("text and marks have enough contrast wherever they are used, in every theme") {
    for (const ThemeKind kind : kinds) {
        const Theme theme = theme_of(kind);
        const double text_least = has_more_contrast(kind) ? 7 : 4.5;
        const double mark_least = has_more_contrast(kind) ? 4.5 : 3;
        CAPTURE(static_cast<int>(kind));
        for (const auto& [where, text, marks] : used_pairs()) {
            const Colour ground = colour_of_ground(where, theme);
            const char* const place = where.where;  // a lambda cannot capture part of a binding
            CAPTURE(place);
            const auto check = [&](Member member, double least) {
                CAPTURE(css(theme.*member));
                CAPTURE(css(ground));
                CHECK(contrast(theme.*member, ground) >= least);
            };
            for (const Member member : text) check(member, text_least);
            for (const Member member : marks) check(member, mark_least);
        }
        if (has_more_contrast(kind)) {  // the tints are too faint to show what is selected
            CHECK(contrast(theme.red_edge, theme.paper) >= mark_least);
            CHECK(contrast(theme.red_edge, theme.weekend) >= mark_least);
        }
    }
}

TEST_CASE("a theme has no colour whose contrast is not checked, except decoration") {
    std::vector<Member> checked = {&T::rule, &T::hairline, &T::fill, &T::shadow, &T::red_edge};
    for (const auto& [ground, text, marks] : used_pairs()) {
        checked.push_back(ground.base);
        for (const auto* list : {&ground.tints, &text, &marks})
            checked.insert(checked.end(), list->begin(), list->end());
    }
    for (const ThemeColour& colour : theme_colours) {
        CAPTURE(colour.property);
        CHECK(std::find(checked.begin(), checked.end(), colour.member) != checked.end());
    }
}

TEST_CASE("bytes in the order of the table are a theme") {
    for (const ThemeKind kind : kinds) {
        std::string bytes;
        for (const ThemeColour& colour : theme_colours) {
            const Colour value = theme_of(kind).*colour.member;
            for (const std::uint8_t channel : {value.red, value.green, value.blue, value.alpha}) {
                bytes += static_cast<char>(channel);
            }
        }
        CHECK(theme_from(bytes) == theme_of(kind));
        CHECK_FALSE(theme_from(bytes.substr(1)));
    }
    CHECK_FALSE(theme_from(""));
}

TEST_CASE("the page gets the same colours as CSS custom properties") {
    const std::string viewer = theme_css(ThemeScope::viewer);
    CHECK(viewer.starts_with(".viewer{color-scheme:light;--focus:var(--blue);--paper:#f6f1e6;"));
    CHECK(viewer.find("--red-veil:#a3271f16;") != std::string::npos);
    CHECK(viewer.find("@media screen{.viewer[data-paper=dark]{color-scheme:dark;--paper:#1c1814;") !=
          std::string::npos);
    CHECK(viewer.find("@media(forced-colors:active){.viewer.viewer{--paper:Canvas;") != std::string::npos);
    const std::string page = theme_css(ThemeScope::page);
    CHECK(page.starts_with(":root{color-scheme:light;"));
    CHECK(page.find("data-paper") == std::string::npos);
    CHECK(page.find("@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;") != std::string::npos);
}

TEST_CASE("the site's page has the paper's colours before the program is loaded") {
    const std::string page = read_file("web/index.html");
    for (const ThemeKind kind : {ThemeKind::light, ThemeKind::dark}) {
        const Theme theme = theme_of(kind);
        CHECK(page.find("background: " + css(theme.paper) + "; color: " + css(theme.ink) + ";") != std::string::npos);
    }
}

}  // namespace daybook
