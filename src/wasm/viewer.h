// The data of one viewer: a journal, a State, and a canvas if there is one. See wasm/exports.cpp.
//
// The host writes bytes into `input`, calls a function, and reads `output`. Effects of commands, including those from
// canvas frames, are collected in `pending` until the host takes them.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/scheduler.h"
#include "canvas/canvas.h"
#include "canvas/renderer_gl.h"

namespace daybook {

/// A buffer that the host writes into. Not a std::vector, because zeroing a large one takes too long.
struct Bytes {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;
    [[nodiscard]] std::string_view view() const { return {data.get(), size}; }
};

struct Viewer {
    Bytes input;
    std::string output;

    Words words;  // kept when another journal is opened
    std::optional<Model> model;
    std::optional<std::string> folder;  // of the journal, with "/", for its images; a visitor's own has none
    std::string address;                // of the page, for citations; empty if it has none on the web
    std::optional<Day> today;           // the visitor's, as the host said last
    State state;
    FrameScheduler scheduler;
    Effects pending;
    Direction onward = Direction::next;  // the direction of the visitor's last step

    std::vector<std::byte> fonts[2];  // in the order of CanvasFonts
    std::unique_ptr<Canvas> canvas;
    std::unique_ptr<RendererGl> renderer;
    Surface surface;
    Cursor cursor = Cursor::arrow;  // of the last frame
};

/// Sends a command and adds its effects to `pending`.
void send(Viewer& viewer, const Command& command);
/// As bits of boundary::Effect.
unsigned effect_bits(const Effects& effects);

}  // namespace daybook
