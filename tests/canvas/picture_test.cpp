// Pictures to look at: DAYBOOK_PICTURES=/tmp/pictures canvas_tests -tc="*picture*"
#include <cstdlib>

#include "stage.h"

namespace daybook {

namespace {

std::string folder() {
    const char* path = std::getenv("DAYBOOK_PICTURES");
    return path == nullptr ? std::string() : std::string(path) + "/";
}

}  // namespace

TEST_CASE("pictures of the timeline are written to the folder DAYBOOK_PICTURES" * doctest::skip(folder().empty())) {
    for (const auto& [name, surface] :
         {std::pair{"full-1x", Surface{680, 742, 1.0}}, std::pair{"full-1.25x", Surface{850, 928, 1.25}},
          std::pair{"full-2x", Surface{1360, 1484, 2.0}}, std::pair{"kiosk-1.5x", Surface{1080, 900, 1.5}},
          std::pair{"low-1x", Surface{560, 420, 1.0}}}) {
        Stage stage(surface);
        stage.state.person = stage.person("kim-il-sung");
        stage.settle();
        stage.save(folder() + name + ".png");
    }
    for (const auto& [name, surface] :
         {std::pair{"strip-1x", Surface{390, 74, 1.0}}, std::pair{"strip-3x", Surface{1170, 222, 3.0}}}) {
        Stage stage(surface, CanvasForm::strip);
        stage.save(folder() + name + ".png");
    }
    for (const double days : {3.0, 8.0, 45.0, 120.0, 430.0}) {
        Stage stage({680, 742, 1.0});
        const double middle = (stage.state.view.from + stage.state.view.to) / 2;
        update(stage.state, SetView{{middle - days / 2, middle + days / 2}}, stage.model);
        stage.settle();
        stage.save(folder() + "days-" + std::to_string(static_cast<int>(days)) + ".png");
    }
    {
        Stage stage({680, 742, 1.0});
        update(stage.state, Zoom{0.15}, stage.model);
        stage.settle();
        const auto mark = stage.item(stage.event("niigata-talks"));
        if (mark) stage.move(mark->left_px + 9, mark->top_px + 9);
        stage.settle();
        stage.wait(0.5);
        stage.frame();
        stage.save(folder() + "cluster.png");
    }
    Stage stage({680, 742, 1.0});
    stage.state.local.focus = stage.person("puzanov");
    stage.click(stage.person("pak-song-chol"));
    stage.move(250, 352);
    stage.settle();
    stage.wait(0.5);
    stage.frame();
    stage.save(folder() + "card.png");
}

}  // namespace daybook
