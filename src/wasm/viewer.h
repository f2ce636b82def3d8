// One viewer as the host sees it: a journal, a State, perhaps a canvas. See wasm/exports.cpp.
//
// The host puts bytes into `input`, calls, and takes strings from `output`. Effects of commands, also
// of those that a frame of the canvas gave rise to, add up in `pending` until the host takes them.
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

/// What the host writes into: not cleared before, for that takes as long as reading some of it.
struct Bytes {
    std::unique_ptr<char[]> data;
    std::size_t size = 0;
    [[nodiscard]] std::string_view view() const { return {data.get(), size}; }
};

struct Viewer {
    Bytes input;
    std::string output;

    Words words;  // of this journal and of the next
    std::optional<Model> model;
    std::string folder;  // of the journal, with "/": images of pages lie beside it
    State state;
    FrameScheduler scheduler;
    Effects pending;
    Direction onward = Direction::next;  // which way the visitor went last

    std::vector<std::byte> fonts[3];  // in the order of CanvasFonts
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
