// What the timeline shows is not shown by hue alone: roles, and what is selected, can be told apart by luminance and shape
// in every theme, in forced colours, also with three deficiencies of colour vision.
#include <map>
#include <tuple>
#include <vector>

#include "app/link.h"
#include "stage.h"
#include "timeline/contrast.h"

namespace daybook {

namespace {

/// The theme of a visitor with forced colours; see ThemeColour::forced.
Theme forced(Colour canvas, Colour text, Colour link, Colour highlight, Colour on_highlight, Colour grey) {
    const std::map<std::string_view, Colour> system = {{"Canvas", canvas},
                                                       {"CanvasText", text},
                                                       {"LinkText", link},
                                                       {"Highlight", highlight},
                                                       {"HighlightText", on_highlight},
                                                       {"GrayText", grey}};
    Theme theme;
    for (const ThemeColour& colour : theme_colours) theme.*colour.member = system.at(colour.forced);
    return theme;
}

/// All themes of Daybook, and forced colours as in two of Windows' contrast themes: Night sky, and Desert.
std::vector<Theme> themes() {
    std::vector<Theme> all;
    for (const ThemeKind kind :
         {ThemeKind::light, ThemeKind::dark, ThemeKind::light_more_contrast, ThemeKind::dark_more_contrast}) {
        all.push_back(theme_of(kind));
    }
    all.push_back(forced({0, 0, 0}, {255, 255, 255}, {128, 128, 255}, {214, 180, 253}, {43, 43, 43}, {166, 166, 166}));
    all.push_back(forced({255, 250, 239}, {61, 61, 61}, {28, 94, 117}, {144, 57, 9}, {255, 245, 227}, {103, 103, 103}));
    return all;
}

struct Box {
    int left, top, width, height;
};
Box box_of(const CanvasItem& item) {
    return {static_cast<int>(item.left_px), static_cast<int>(item.top_px),
            static_cast<int>(item.right_px - item.left_px), static_cast<int>(item.bottom_px - item.top_px)};
}
/// So many pixels around its middle.
Box middle_of(const CanvasItem& item, int size) {
    return {static_cast<int>((item.left_px + item.right_px) / 2) - size / 2,
            static_cast<int>((item.top_px + item.bottom_px) / 2) - size / 2, size, size};
}

/// How many pixels of two boxes of the same size differ by at least 3:1, as seen with this vision.
int clearly_different(const Picture& a, Box in_a, const Picture& b, Box in_b, ColourVision vision) {
    int count = 0;
    for (int y = 0; y < in_a.height; ++y) {
        for (int x = 0; x < in_a.width; ++x) {
            const Colour one = a.at(in_a.left + x, in_a.top + y);
            const Colour other = b.at(in_b.left + x, in_b.top + y);
            if (one != other) count += contrast(seen_with(vision, one), seen_with(vision, other)) >= 3 ? 1 : 0;
        }
    }
    return count;
}

struct ThemedStage : Stage {
    explicit ThemedStage(const Theme& worn) : theme(worn) { canvas->set_theme(theme); }
    Picture picture() {
        settle();
        return rasterise(*canvas->draw_data(), theme.paper);
    }
    Theme theme;
};

}  // namespace

TEST_CASE("the simulated deficiencies are what they are called") {
    const Colour red{200, 40, 40}, green{60, 110, 40}, blue{40, 90, 160};
    const auto distance = [](Colour a, Colour b) {
        return std::abs(a.red - b.red) + std::abs(a.green - b.green) + std::abs(a.blue - b.blue);
    };
    for (const ColourVision vision : {ColourVision::protanopia, ColourVision::deuteranopia}) {
        CHECK(distance(seen_with(vision, red), seen_with(vision, green)) < distance(red, green) / 2);
        CHECK(distance(seen_with(vision, red), seen_with(vision, blue)) > 100);
    }
    for (const ColourVision vision : colour_visions) {
        CHECK(distance(seen_with(vision, {255, 255, 255}), {255, 255, 255}) < 6);
        CHECK(seen_with(vision, {0, 0, 0}) == Colour{0, 0, 0});
    }
}

namespace {

/// Checks the signs of a view of so many days, by their middle pixels of which some differ clearly.
void check_signs(double days, int size, int different) {
    int number = 0;
    for (const Theme& theme : themes()) {
        ++number;
        ThemedStage stage(theme);
        stage.state.view = clamp_view({stage.state.view.from, stage.state.view.from + days}, stage.model.limits);
        const Picture picture = stage.picture();
        using Sign = std::tuple<bool, Presence, bool>;  // author, presence, held elsewhere
        std::map<Sign, CanvasItem> signs;
        for (const CanvasItem& item : stage.canvas->items()) {
            const auto* dot = std::get_if<Dot>(&item.target);
            if (dot == nullptr) continue;
            const Sign sign{dot->role == Role::author, presence(dot->role),
                            stage.model.journal[dot->entry].held_elsewhere};
            signs.emplace(sign, item);
        }
        REQUIRE(signs.size() >= 5);
        for (auto one = signs.begin(); one != signs.end(); ++one) {
            for (auto other = std::next(one); other != signs.end(); ++other) {
                for (const ColourVision vision : colour_visions) {
                    CAPTURE(days);
                    CAPTURE(number);
                    CAPTURE(static_cast<int>(vision));
                    CAPTURE(select_command(one->second.target, stage.model));
                    CAPTURE(select_command(other->second.target, stage.model));
                    CHECK(clearly_different(picture, middle_of(one->second, size), picture,
                                            middle_of(other->second, size), vision) >= different);
                }
            }
        }
    }
}

}  // namespace

TEST_CASE("roles, and whether the text is here, can be told apart without hue") {
    check_signs(19, 18, 8);
}

TEST_CASE("so can the smallest signs, of a view of four months") {
    check_signs(120, 8, 3);
}

TEST_CASE("what is selected can be told apart without hue") {
    int number = 0;
    for (const Theme& theme : themes()) {
        ++number;
        ThemedStage stage(theme);
        const auto check = [&](const Target& target) {
            stage.state = opening_state(stage.model);
            stage.state.entry.reset();
            const Picture before = stage.picture();
            const auto item = stage.item(target);
            REQUIRE(item);
            update(stage.state, Select{target}, stage.model);
            const Picture after = stage.picture();
            CAPTURE(number);
            CAPTURE(select_command(target, stage.model));
            for (const ColourVision vision : colour_visions) {
                CAPTURE(static_cast<int>(vision));
                CHECK(clearly_different(before, box_of(*item), after, box_of(*item), vision) >= 8);
            }
        };
        check(stage.entry("1960-09-14"));
        check(stage.entry("1960-09-27"));
        check(stage.person("kim-il-sung"));
        int events = 0;
        stage.state = opening_state(stage.model);
        stage.settle();
        const auto items = stage.canvas->items();
        for (const CanvasItem& item : items) {  // marks, and those outside the view at the edges
            if (!std::holds_alternative<EventId>(item.target)) continue;
            check(item.target);
            ++events;
        }
        CHECK(events >= 5);
    }
}

}  // namespace daybook
