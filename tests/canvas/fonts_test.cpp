#include <algorithm>

#include "canvas/fonts.h"
#include "stage.h"

namespace daybook {

TEST_CASE("a font is accepted, and its measures are read") {
    const auto measures = check_font(test_fonts().sans);
    REQUIRE(measures);
    CHECK(measures->line_em == doctest::Approx(1.362));
    CHECK(measures->capital_em == doctest::Approx(0.714));
}

TEST_CASE("bytes that are not a font give no canvas") {
    const std::string words = "<!doctype html><p>404</p> and so on, long enough for a header";
    CanvasFonts fonts = test_fonts();
    fonts.sans = std::as_bytes(std::span(words));
    CHECK_FALSE(Canvas::create(fonts));
    fonts.sans = {};
    CHECK_FALSE(Canvas::create(fonts));
}

TEST_CASE("a font that is cut off anywhere is refused") {
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

TEST_CASE("after a lost context every texture is requested again, and the picture is the same") {
    Stage stage;
    const Picture before = rasterise(*stage.canvas->draw_data(), light_theme.paper);
    stage.canvas->make_current();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {  // what a renderer does when it is destroyed
        texture->SetTexID(ImTextureID_Invalid);
        texture->BackendUserData = nullptr;
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    // Frames continue without a renderer.
    for (int i = 0; i < 3; ++i) stage.canvas->frame(stage.model, stage.state, stage.time_s += 0.02);
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        CHECK(texture->Status == ImTextureStatus_WantCreate);
    }
    stage.settle();
    CHECK(rasterise(*stage.canvas->draw_data(), light_theme.paper).rgb == before.rgb);
}

TEST_CASE("a canvas can be drawn at one scale after the other") {
    Stage stage;
    for (int i = 0; i < 60; ++i) {
        const double scale = 1 + (i % 20) * 0.1;
        stage.canvas->resize({static_cast<int>(680 * scale), static_cast<int>(742 * scale), scale});
        stage.settle();
        CHECK_FALSE(stage.canvas->items().empty());
    }
}

TEST_CASE("the shipped fonts are accepted, if they have been built") {
    for (const char* name : {"daybook-sans.ttf", "daybook-sans-bold.ttf"}) {
        const std::string bytes = read_file(std::string(DAYBOOK_SOURCE_DIR "/build/fonts/") + name);
        if (bytes.empty()) continue;
        CAPTURE(name);
        CHECK(check_font(std::as_bytes(std::span(bytes))));
        CanvasFonts fonts = test_fonts();
        fonts.sans_bold = std::as_bytes(std::span(bytes));
        CHECK(Canvas::create(fonts));
    }
}

}  // namespace daybook
