// Compares the positions of all interactive items of the bundled journal with the text files in expected/.
// After an intended change: DAYBOOK_REBASELINE=1 canvas_tests -tc="*expected*", then read the diff.
#include <cstdio>
#include <cstdlib>

#include "app/link.h"
#include "stage.h"

namespace daybook {

namespace {

std::string dump(const Stage& stage) {
    std::string out;
    for (const CanvasItem& item : stage.canvas->items()) {
        char rect[96];
        std::snprintf(rect, sizeof rect, "%7.1f %7.1f %7.1f %7.1f  ", item.left_px, item.top_px, item.right_px,
                      item.bottom_px);
        out += rect + select_command(item.target, stage.model) + "\n";
    }
    return out;
}

void compare(const Stage& stage, const std::string& name) {
    const std::string path = DAYBOOK_SOURCE_DIR "/tests/canvas/expected/" + name + ".txt";
    const std::string now = dump(stage);
    if (std::getenv("DAYBOOK_REBASELINE") != nullptr) {
        std::FILE* file = std::fopen(path.c_str(), "wb");
        REQUIRE(file != nullptr);
        std::fwrite(now.data(), 1, now.size(), file);
        std::fclose(file);
    }
    CHECK_MESSAGE(now == read_file(path), "the items moved; see the head of this file");
}

}  // namespace

TEST_CASE("the timeline's items are where they are expected") {
    compare(Stage({680, 742, 1.0}), "full-1x");
    compare(Stage({1360, 1484, 2.0}), "full-2x");
    compare(Stage({1080, 900, 1.5}), "kiosk-1.5x");
    compare(Stage({390, 74, 1.0}, CanvasForm::strip), "strip-1x");
}

}  // namespace daybook
