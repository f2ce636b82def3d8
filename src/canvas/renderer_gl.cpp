#include "canvas/renderer_gl.h"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "timeline/theme.h"

namespace daybook {

std::unique_ptr<RendererGl> RendererGl::create(Canvas& canvas) {
    canvas.make_current();
    if (!ImGui_ImplOpenGL3_Init("#version 300 es")) return nullptr;
    std::unique_ptr<RendererGl> renderer(new RendererGl(canvas));
    if (!ImGui_ImplOpenGL3_CreateDeviceObjects()) return nullptr;
    return renderer;
}

RendererGl::~RendererGl() {
    canvas_.make_current();
    // Deleting names of a lost context is allowed and does nothing.
    ImGui_ImplOpenGL3_Shutdown();
    // The atlas was built for a renderer of textures; the next one will be of that kind too.
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
}

void RendererGl::draw(Canvas& canvas, int width_px, int height_px) {
    if (lost_) return;
    canvas.make_current();
    const auto channel = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
    glViewport(0, 0, width_px, height_px);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(channel(theme.paper.red), channel(theme.paper.green), channel(theme.paper.blue), 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    if (ImDrawData* data = canvas.draw_data()) ImGui_ImplOpenGL3_RenderDrawData(data);
}

void RendererGl::lose() {
    if (lost_) return;
    lost_ = true;
    canvas_.make_current();
    // Also forgets the textures: the atlas keeps its pixels and asks for new ones.
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
}

bool RendererGl::restore() {
    canvas_.make_current();
    if (!lost_) ImGui_ImplOpenGL3_DestroyDeviceObjects();
    lost_ = !ImGui_ImplOpenGL3_CreateDeviceObjects();
    return !lost_;
}

}  // namespace daybook
