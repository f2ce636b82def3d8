#include "canvas/canvas.h"

#include <imgui.h>

#include <algorithm>
#include <cstdlib>

#include "canvas/screen.h"

namespace daybook {

namespace {

/// Makes a context current, and restores the previous one: contexts are created and destroyed in any order.
class CurrentContext {
public:
    explicit CurrentContext(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
        ImGui::SetCurrentContext(context);
    }
    ~CurrentContext() { ImGui::SetCurrentContext(before_); }
    CurrentContext(const CurrentContext&) = delete;
    CurrentContext& operator=(const CurrentContext&) = delete;

private:
    ImGuiContext* before_;
};

// If memory is used up, Dear ImGui would write through a null pointer, which WebAssembly does not detect.
void* take_memory(std::size_t size, void* /*unused*/) {
    void* const memory = std::malloc(std::max<std::size_t>(size, 1));
    if (memory == nullptr) std::abort();
    return memory;
}
void give_memory(void* memory, void* /*unused*/) {
    std::free(memory);
}

void configure(ImGuiContext& context) {
    const CurrentContext current(&context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigInputTextCursorBlink = false;
    // The GL renderer and the tests both implement the texture protocol of Dear ImGui 1.92.
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = ImVec2(0, 0);
    style.WindowBorderSize = 0;
    style.WindowRounding = 0;
    style.WindowMinSize = ImVec2(1, 1);
    style.CircleTessellationMaxError = 0.1F;
}

}  // namespace

struct Canvas::Inside {
    ImGuiContext* context = nullptr;
    std::unique_ptr<Screen> screen;
};

Canvas::Canvas() : inside_(std::make_unique<Inside>()) {}

Canvas::~Canvas() {
    ImGuiContext* const before = ImGui::GetCurrentContext();
    ImGui::SetCurrentContext(inside_->context);
    // The renderer destroys its textures. If any are left, there is no renderer, or its context is lost.
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->BackendUserData = nullptr;
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(inside_->context);
    if (before != inside_->context) ImGui::SetCurrentContext(before);
}

std::unique_ptr<Canvas> Canvas::create(const CanvasFonts& fonts) {
    std::unique_ptr<Canvas> canvas(new Canvas);
    ImGuiContext* const before = ImGui::GetCurrentContext();
    ImGui::SetAllocatorFunctions(take_memory, give_memory);
    ImGuiContext* const context = ImGui::CreateContext();
    ImGui::SetCurrentContext(before);
    canvas->inside_->context = context;
    configure(*context);
    const CurrentContext current(context);
    std::unique_ptr<FontSet> set = FontSet::create(fonts, *ImGui::GetIO().Fonts);
    if (!set) return nullptr;
    canvas->inside_->screen = std::make_unique<Screen>(std::move(set));
    return canvas;
}

void Canvas::make_current() const {
    ImGui::SetCurrentContext(inside_->context);
}

void Canvas::resize(const Surface& surface) {
    inside_->screen->resize(surface);
}

void Canvas::set_form(CanvasForm form) {
    inside_->screen->set_form(form);
}

void Canvas::set_reduced_motion(bool reduced) {
    inside_->screen->set_reduced_motion(reduced);
}

void Canvas::set_theme(const Theme& theme) {
    inside_->screen->set_theme(theme);
}

const Theme& Canvas::theme() const {
    return inside_->screen->theme();
}

void Canvas::set_text_engine(TextEngine* engine) {
    inside_->screen->host_text().use(engine);
}

void Canvas::forget_host_text() {
    inside_->screen->host_text().forget();
}

void Canvas::forget_items() {
    inside_->screen->forget_items();
}

void Canvas::input(const Input& input) {
    make_current();
    inside_->screen->input(input);
}

const Frame& Canvas::frame(const Model& model, const State& state, double time_s) {
    make_current();
    return inside_->screen->frame(model, state, time_s);
}

ImDrawData* Canvas::draw_data() const {
    make_current();
    return ImGui::GetDrawData();
}

const Layout& Canvas::layout() const {
    return inside_->screen->layout();
}

std::vector<CanvasItem> Canvas::items() const {
    return inside_->screen->items();
}

}  // namespace daybook
