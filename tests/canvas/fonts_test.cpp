#include <algorithm>

#include "canvas/fonts.h"
#include "stage.h"

namespace daybook {

TEST_CASE("a real font is taken and tells its measures") {
    const auto measures = check_font(test_fonts().sans);
    REQUIRE(measures);
    CHECK(measures->line_em == doctest::Approx(1.362));
    CHECK(measures->capital_em == doctest::Approx(0.714));
}

TEST_CASE("bytes that are no font give no canvas") {
    const std::string words = "<!doctype html><p>404</p> and so on, long enough for a header";
    CanvasFonts fonts = test_fonts();
    fonts.sans = std::as_bytes(std::span(words));
    CHECK_FALSE(Canvas::create(fonts));
    fonts.sans = {};
    CHECK_FALSE(Canvas::create(fonts));
    fonts = test_fonts();
    fonts.fallback = std::as_bytes(std::span(words));
    CHECK_FALSE(Canvas::create(fonts));
}

TEST_CASE("a font that is cut off is refused, wherever it was cut") {
    const auto whole = test_fonts().sans;
    for (std::size_t size = 0; size < whole.size(); size += 1 + size / 3) CHECK_FALSE(check_font(whole.first(size)));
    CHECK_FALSE(check_font(whole.first(whole.size() / 2)));
}

TEST_CASE("a font whose tables lie outside it is refused") {
    const auto whole = test_fonts().sans;
    std::vector<std::byte> bytes(whole.begin(), whole.end());
    std::fill_n(bytes.begin() + 12 + 8, 4, std::byte{0xFF});
    CHECK_FALSE(check_font(bytes));
}

TEST_CASE("a canvas that could not be made leaves no context behind") {
    ImGui::SetCurrentContext(nullptr);
    CHECK_FALSE(Canvas::create({}));
    CHECK(ImGui::GetCurrentContext() == nullptr);
}

}  // namespace daybook
