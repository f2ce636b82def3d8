// The timeline, drawn with Dear ImGui. It reads a State and returns Commands. It keeps only transient
// things (an animation, a drag, a hover), never the selection or a scroll position.
//
//   auto canvas = Canvas::create(fonts);          // the bytes are copied
//   canvas->resize({.width_px = 1360, .height_px = 1484, .scale = 2.0});
//   canvas->input(PointerMove{x_px, y_px});       // any number of inputs
//   Frame frame = canvas->frame(model, state, time_s);
//   for (const Command& command : frame.commands) update(state, command, model);
//   renderer->draw(*canvas, 1360, 1484);          // canvas/renderer_gl.h, only in a browser
//
// Coordinates are device pixels from the canvas' top left corner: the host multiplies by
// devicePixelRatio. `scale` is devicePixelRatio times the visitor's text size. Times are seconds of
// any monotonic clock. One Canvas has one ImGuiContext; there may be several.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "app/command.h"
#include "timeline/theme.h"

struct ImDrawData;

namespace daybook {

class TextEngine;
struct Layout;

/// TrueType files. Texts with characters that they lack are set by the host (canvas/host_text.h).
struct CanvasFonts {
    std::span<const std::byte> sans;
    std::span<const std::byte> sans_bold;
};

struct Surface {
    int width_px = 0;
    int height_px = 0;
    double scale = 1.0;
    friend bool operator==(const Surface&, const Surface&) = default;
};

/// full: axis, entries, events, people, overview. strip: axis and entries in one row, for a phone.
enum class CanvasForm : std::uint8_t { full, strip };

enum class PointerKind : std::uint8_t { mouse, touch, pen };
struct PointerMove {
    double x_px, y_px;
    int pointer = 0;
    PointerKind kind = PointerKind::mouse;
};
struct PointerDown {
    double x_px, y_px;
    int pointer = 0;
    PointerKind kind = PointerKind::mouse;
};
struct PointerUp {
    double x_px, y_px;
    int pointer = 0;
    PointerKind kind = PointerKind::mouse;
};
struct PointerLeave {};
struct PointerCancel {
    int pointer = 0;
};
/// Deltas in device pixels; zoom: ctrl is held, or the trackpad pinches.
struct Wheel {
    double x_px, y_px, delta_x_px, delta_y_px;
    bool zoom = false;
};
using Input = std::variant<PointerMove, PointerDown, PointerUp, PointerLeave, PointerCancel, Wheel>;

enum class Cursor : std::uint8_t { arrow, hand, grab, grabbing };

struct Frame {
    std::vector<Command> commands;
    bool busy = false;                 // the next frame will differ and has to be drawn
    std::optional<double> deadline_s;  // when a hover card appears
    Cursor cursor = Cursor::arrow;
};

/// An interactive item of the last frame, for tests, and to check that the mirror offers the same.
struct CanvasItem {
    Target target;
    double left_px, top_px, right_px, bottom_px;
};

class Canvas {
public:
    /// Null if a font cannot be used.
    static std::unique_ptr<Canvas> create(const CanvasFonts& fonts);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    /// Makes this canvas' ImGuiContext the current one. All other functions do this themselves.
    void make_current() const;
    void resize(const Surface& surface);
    void set_form(CanvasForm form);
    void set_reduced_motion(bool reduced);
    void set_theme(const Theme& theme);
    /// Light before it is set.
    [[nodiscard]] const Theme& theme() const;
    /// For texts that the fonts cannot set; without one, missing characters are drawn as "?". It must outlive the canvas, or
    /// be taken away with null.
    void set_text_engine(TextEngine* engine);
    /// The engine's fonts have changed, or its textures are lost.
    void forget_host_text();
    /// Another journal is shown: what the pointer was on, and its card, are not in it.
    void forget_items();
    void input(const Input& input);
    /// The result is valid until the next call. Allocates nothing if a similar view was drawn before.
    const Frame& frame(const Model& model, const State& state, double time_s);

    [[nodiscard]] ImDrawData* draw_data() const;
    /// The items of the last frame.
    [[nodiscard]] std::vector<CanvasItem> items() const;
    /// What the last frame painted, for tests.
    [[nodiscard]] const Layout& layout() const;

private:
    Canvas();
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace daybook
