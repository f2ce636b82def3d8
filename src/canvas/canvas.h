// The timeline, drawn with Dear ImGui. It reads a State and gives back Commands; it keeps only what
// is on its way (an animation, a drag, a hover), never what is chosen, nor where it is scrolled to.
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
// any clock that does not run back. One Canvas has one ImGuiContext; several live side by side.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "app/command.h"

struct ImDrawData;

namespace daybook {

/// TrueType or OpenType bytes. `fallback` may be empty: glyphs that `sans` lacks (Hangul, Han).
struct CanvasFonts {
    std::span<const std::byte> sans;
    std::span<const std::byte> sans_bold;
    std::span<const std::byte> fallback;
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
    bool busy = false;                 // the next frame will differ: draw it
    std::optional<double> deadline_s;  // when a hover card is due
    Cursor cursor = Cursor::arrow;
};

/// An interactive item of the last frame: what the mirror must offer too, and what tests click.
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

    /// Makes this canvas' ImGuiContext the current one; every other function does so by itself.
    void make_current() const;
    void resize(const Surface& surface);
    void set_form(CanvasForm form);
    void set_reduced_motion(bool reduced);
    void input(const Input& input);
    /// What it gives is valid until the next frame. Once it has drawn such a view, it allocates nothing.
    const Frame& frame(const Model& model, const State& state, double time_s);

    [[nodiscard]] ImDrawData* draw_data() const;
    /// The items of the last frame.
    [[nodiscard]] std::vector<CanvasItem> items() const;

private:
    Canvas();
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace daybook
