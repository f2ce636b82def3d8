#include "stage.h"

#include <cstdio>

#include "journal/reader.h"

namespace daybook {

std::string read_file(const std::string& path) {
    std::string bytes;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return bytes;
    char buffer[1 << 16];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, file)) bytes.append(buffer, count);
    std::fclose(file);
    return bytes;
}

const Model& bundled_model() {
    static const Model model = [] {
        const std::string path = DAYBOOK_SOURCE_DIR "/assets/journals/puzanov-1960-09.json";
        Result<Journal> result = read_journal(read_file(path), path);
        for (const Problem& problem : result.problems()) MESSAGE(to_line(problem));
        REQUIRE(result.ok());
        return make_model(std::move(result.value()));
    }();
    return model;
}

CanvasFonts test_fonts() {
    static const std::string sans = read_file("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf");
    static const std::string bold = read_file("/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf");
    REQUIRE_MESSAGE(!sans.empty(), "fonts-noto-core is missing: run script/setup");
    return {std::as_bytes(std::span(sans)), std::as_bytes(std::span(bold))};
}

Stage::Stage(const Surface& size, CanvasForm form, const Model& of, const CanvasFonts& fonts)
    : model(of), canvas(Canvas::create(fonts)), surface(size) {
    REQUIRE(canvas);
    canvas->resize(surface);
    canvas->set_form(form);
    settle();
}

const Frame& Stage::frame() {
    last = canvas->frame(model, state, time_s);
    for (const Command& command : last.commands) {
        update(state, command, model);
        commands.push_back(command);
    }
    canvas->make_current();
    serve_textures();
    time_s += 1.0 / 60;
    return last;
}

int Stage::settle() {
    int frames = 0;
    for (int left = 3; left > 0; --left) {
        if (frame().busy) left = 3;
        ++frames;
        REQUIRE(frames < 600);
    }
    return frames;
}

void Stage::move(double x, double y, PointerKind kind) {
    canvas->input(PointerMove{x, y, 1, kind});
}
void Stage::press(double x, double y, PointerKind kind) {
    canvas->input(PointerDown{x, y, 1, kind});
}
void Stage::release(double x, double y, PointerKind kind) {
    canvas->input(PointerUp{x, y, 1, kind});
}

void Stage::click(double x, double y, PointerKind kind) {
    if (kind != PointerKind::touch) move(x, y, kind);
    press(x, y, kind);
    release(x, y, kind);
    settle();
}

void Stage::click(const Target& target) {
    const auto where = item(target);
    REQUIRE(where);
    click((where->left_px + where->right_px) / 2, (where->top_px + where->bottom_px) / 2);
}

void Stage::hover(const CanvasItem& item) {
    move((item.left_px + item.right_px) / 2, (item.top_px + item.bottom_px) / 2);
    settle();
    wait(0.5);
    frame();
}

void Stage::drag(double from_x, double from_y, double to_x, double to_y, PointerKind kind) {
    move(from_x, from_y, kind);
    frame();
    press(from_x, from_y, kind);
    frame();
    constexpr int steps = 10;
    for (int i = 1; i <= steps; ++i) {
        move(from_x + (to_x - from_x) * i / steps, from_y + (to_y - from_y) * i / steps, kind);
        frame();
    }
    release(to_x, to_y, kind);
    frame();
}

std::optional<CanvasItem> Stage::item(const Target& target) const {
    for (const CanvasItem& one : canvas->items()) {
        if (one.target == target) return one;
    }
    return std::nullopt;
}

void Stage::save(const std::string& name) {
    const Picture picture = rasterise(*canvas->draw_data(), light_theme.paper);
    CHECK(write_png(picture, name));
}

}  // namespace daybook
