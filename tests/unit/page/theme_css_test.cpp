// web/theme.css is generated. After a change of the themes:
//   DAYBOOK_REBASELINE=1 build/native/unit_tests -tc="*theme.css*"
#include <cstdlib>

#include "doctest/doctest.h"
#include "test_support.h"
#include "timeline/theme.h"

TEST_CASE("The page has the colours of the canvas: web/theme.css is the output of theme_css()") {
    const std::string css = daybook::theme_css(daybook::ThemeScope::viewer) + "\n";
    if (std::getenv("DAYBOOK_REBASELINE") != nullptr) {
        std::FILE* file = std::fopen(DAYBOOK_SOURCE_DIR "/web/theme.css", "wb");
        REQUIRE(file != nullptr);
        std::fwrite(css.data(), 1, css.size(), file);
        std::fclose(file);
    }
    CHECK(daybook::read_file("web/theme.css") == css);
}
