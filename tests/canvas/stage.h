// What the canvas tests use: the bundled journal, a canvas with real fonts, a host that does
// what the browser does, and pointer input.
//
//   Stage stage;                                 // 680 × 742, scale 1
//   stage.click(Target{person}); stage.settle();
//   CHECK(stage.state.person == person);
#pragma once

#include <string>

#include <doctest/doctest.h>

#include "app/command.h"
#include "canvas/canvas.h"
#include "rasterise.h"

namespace daybook {

/// The bundled journal, read once.
const Model& bundled_model();
CanvasFonts test_fonts();
std::string read_file(const std::string& path);

struct Stage {
    explicit Stage(const Surface& surface = {680, 742, 1.0}, CanvasForm form = CanvasForm::full,
                   const Model& of = bundled_model(), const CanvasFonts& fonts = test_fonts());

    /// Moves the mouse and waits until a card is shown.
    void hover(const CanvasItem& item);
    /// Draws one frame, applies its commands and handles textures. Time advances by 1/60 s.
    const Frame& frame();
    /// Draws frames until nothing moves; fails if that never happens. Returns the number of frames.
    int settle();
    void wait(double seconds) { time_s += seconds; }
    void move(double x, double y, PointerKind kind = PointerKind::mouse);
    void press(double x, double y, PointerKind kind = PointerKind::mouse);
    void release(double x, double y, PointerKind kind = PointerKind::mouse);
    void click(double x, double y, PointerKind kind = PointerKind::mouse);
    void click(const Target& target);
    void drag(double from_x, double from_y, double to_x, double to_y, PointerKind kind = PointerKind::mouse);
    [[nodiscard]] std::optional<CanvasItem> item(const Target& target) const;
    void save(const std::string& name);

    [[nodiscard]] EntryId entry(std::string_view key) const { return *model.journal.find_entry(key); }
    [[nodiscard]] PersonId person(std::string_view key) const { return *model.journal.find_person(key); }
    [[nodiscard]] EventId event(std::string_view key) const { return *model.journal.find_event(key); }
    [[nodiscard]] static Day day(std::string_view iso) { return *parse_iso_day(iso); }

    const Model& model;
    State state = opening_state(model);
    std::unique_ptr<Canvas> canvas;
    Surface surface;
    double time_s = 100;
    Frame last;
    std::vector<Command> commands;  // all commands so far
};

}  // namespace daybook
