// Draws a Canvas into the WebGL2 context of the host's painter (web/painter.js). In the browser only.
//
//   std::unique_ptr<RendererGl> renderer = RendererGl::create(canvas);   // null: no GL to draw with
//   renderer->draw(canvas, width_px, height_px);                        // after canvas.frame()
//   renderer->lose();                                                   // webglcontextlost
//   renderer->restore();                                                // webglcontextrestored
//
// The textures' states live in the canvas' ImGuiContext, so the Canvas must outlive its renderer. Dear ImGui's own
// OpenGL backend is not used: it saves and restores the state of the context, and each question to WebGL waits until
// everything before it is drawn. With a software GPU that took nine tenths of a frame.
#pragma once

#include <memory>

#include "canvas/canvas.h"

namespace daybook {

class RendererGl {
public:
    static std::unique_ptr<RendererGl> create(Canvas& canvas);
    ~RendererGl();
    RendererGl(const RendererGl&) = delete;
    RendererGl& operator=(const RendererGl&) = delete;

    void draw(Canvas& canvas, int width_px, int height_px);
    /// The context is gone, and with it all that was in it.
    void lose();
    /// It is back, empty. False if nothing can be drawn with it.
    bool restore();

private:
    explicit RendererGl(Canvas& canvas) : canvas_(canvas) {}
    Canvas& canvas_;
    bool lost_ = false;
};

}  // namespace daybook
