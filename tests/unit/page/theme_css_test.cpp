#include "doctest/doctest.h"
#include "test_support.h"
#include "timeline/theme.h"

TEST_CASE("The page has the colours of the canvas: web/theme.css is the output of theme_css()") {
    CHECK(daybook::read_file("web/theme.css") == daybook::theme_css() + "\n");
}
