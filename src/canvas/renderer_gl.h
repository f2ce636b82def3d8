// Draws a Canvas into the WebGL2 context of the host's painter (web/painter.js). In the browser only.
//
//   std::unique_ptr<RendererGl> renderer = RendererGl::create(canvas);   // null: WebGL2 is not available
//   renderer->draw(canvas, width_px, height_px);                        // after canvas.frame()
//   renderer->lose();                                                   // webglcontextlost
//   renderer->restore();                                                // webglcontextrestored
//
// It also gives the canvas the host's text engine (web/shaping.js), which draws into textures of the same painter.
//
// The canvas' ImGuiContext holds the textures' state, so the Canvas must outlive its renderer. Dear ImGui's own OpenGL
// backend is not used: it saves and restores the state of the context, and each query to WebGL waits until everything
// before it is drawn. With a software GPU that took nine tenths of a frame.
#pragma once

#include <memory>

#include "canvas/canvas.h"
#include "canvas/host_text.h"

namespace daybook {

class RendererGl {
public:
    static std::unique_ptr<RendererGl> create(Canvas& canvas);
    ~RendererGl();
    RendererGl(const RendererGl&) = delete;
    RendererGl& operator=(const RendererGl&) = delete;

    void draw(Canvas& canvas, int width_px, int height_px);
    /// The context is lost, with all textures.
    void lose();
    /// The context is restored, empty. False if it cannot be used.
    bool restore();

private:
    /// web/shaping.js.
    class Shaping : public TextEngine {
    public:
        bool set(const HostAsk& ask, HostAnswer& answer) override;
        void draw(const HostAsk& ask, const HostPlace& place) override;
    };

    explicit RendererGl(Canvas& canvas);
    Canvas& canvas_;
    Shaping shaping_;
    bool lost_ = false;
};

}  // namespace daybook
