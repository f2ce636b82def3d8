// Two painters of one geometry: the picture (page/timeline_svg.h) has the canvas' words and marks at the same places.
#include <algorithm>
#include <cmath>

#include "doubt.h"
#include "page/timeline_svg.h"
#include "stage.h"
#include "texts.h"
#include "unit/page/small_xml.h"

namespace daybook {

namespace {

using test::XmlElement;

XmlElement picture_of(const Stage& stage) {
    Html out;
    std::optional<XmlElement> root =
        test::parse_xml(timeline_svg({out, stage.model, stage.state, {}}, stage.canvas->layout(), light_theme));
    REQUIRE(root);
    return std::move(*root);
}

/// Both are moved to whole pixels, each in its own way.
constexpr double rounding_px = 2;

bool is_at(const DrawnText& drawn, const XmlElement& words) {
    const std::string anchor = words.attribute("text-anchor");
    const double x = words.number("x");
    const double along = anchor == "middle" ? drawn.box.middle_x() : anchor == "end" ? drawn.box.right : drawn.box.left;
    constexpr double ascent = 0.785;  // of Noto Sans: the part of a line above its base line
    return drawn.words == words.text && std::abs(along - x) <= rounding_px &&
           std::abs(drawn.top + ascent * drawn.line_height - words.number("y")) <= rounding_px;
}

/// The picture leaves out the overview, and has a title above the timeline, and below it where the journal is held.
bool is_of_both(const XmlElement& words, const Journal& journal) {
    return words.number("y") > 0 && words.text != journal.archive_reference;
}
bool is_of_both(const DrawnText& drawn, const Layout& layout) {
    return drawn.top < layout.overview.strip.top;
}

}  // namespace

TEST_CASE("The picture has the words of the canvas, at the same places, and no others") {
    const Model doubtful = make_model(doubtful_journal());
    for (const Model* model : {&bundled_model(), &doubtful}) {
        for (const double days : {19.0, 60.0, 500.0}) {
            Stage stage({1040, 742, 1.0}, CanvasForm::full, *model);
            const double middle = (model->home.from + model->home.to) / 2;
            update(stage.state, SetView{{middle - days / 2, middle + days / 2}}, *model);
            stage.settle();
            const XmlElement picture = picture_of(stage);
            std::vector<DrawnText> drawn = drawn_texts(*stage.canvas);
            std::erase_if(drawn, [&](const DrawnText& each) { return !is_of_both(each, stage.canvas->layout()); });
            std::size_t words = 0;
            for (const XmlElement* each : picture.all("font-size")) {
                if (!is_of_both(*each, model->journal)) continue;
                ++words;
                INFO(each->text, " at ", each->attribute("x"), ", ", each->attribute("y"));
                CHECK(std::any_of(drawn.begin(), drawn.end(), [&](const DrawnText& one) { return is_at(one, *each); }));
            }
            INFO(days);
            CHECK(words == drawn.size());
        }
    }
}

TEST_CASE("Where the picture has a mark, the canvas has its colour") {
    Stage stage({1040, 742, 1.0});
    const Picture canvas = rasterise(*stage.canvas->draw_data(), light_theme.paper);
    const XmlElement picture = picture_of(stage);
    int marks = 0;
    for (const char* css_class : {"bar", "dot", "event"}) {
        for (const XmlElement* mark : picture.all("class", css_class)) {
            // The topmost filled shape; a bar has its words in the middle.
            const auto is_filled = [](const XmlElement& each) {
                return each.name != "text" && each.attribute("fill").starts_with("#");
            };
            const auto top = std::find_if(mark->children.rbegin(), mark->children.rend(), is_filled);
            REQUIRE(top != mark->children.rend());
            test::Extent extent;
            test::add_shapes(*top, extent);
            const bool bar = mark->attribute("class") == "bar";
            const int x = static_cast<int>(bar ? extent.left + 2.5 : extent.middle_x());
            const int y = static_cast<int>(extent.middle_y());
            INFO(mark->children.at(0).text);
            CHECK(css(canvas.at(x, y)) == top->attribute("fill"));
            ++marks;
        }
    }
    CHECK(marks > 30);
}

}  // namespace daybook
