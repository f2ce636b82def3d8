#include "canvas/renderer_gl.h"

#include <algorithm>

#include <imgui.h>

// Implemented in web/painter.js and imported through web/host.js. Sizes in device pixels, y from the top.
#define DAYBOOK_PAINTER(name) __attribute__((import_module("env"), import_name(#name))) name
extern "C" {
int DAYBOOK_PAINTER(painter_open)();
void DAYBOOK_PAINTER(painter_begin)(int width_px, int height_px, float red, float green, float blue);
void DAYBOOK_PAINTER(painter_texture)(int name, int width_px, int height_px, const void* rgba);
void DAYBOOK_PAINTER(painter_part)(int name, int x, int y, int width_px, int height_px, int stride_px,
                                   const void* rgba);
void DAYBOOK_PAINTER(painter_forget)(int name);
void DAYBOOK_PAINTER(painter_list)(const void* vertices, int vertex_bytes, const void* indices, int index_bytes);
void DAYBOOK_PAINTER(painter_draw)(int texture, int count, int first, int x, int y, int width_px, int height_px);
// web/shaping.js, as TextEngine; 0 if the engine is not there.
int DAYBOOK_PAINTER(shaping_set)(const char* text, int bytes, float em_px, int bold, float room_px, int most_bytes,
                                 daybook::HostAnswer* answer);
void DAYBOOK_PAINTER(shaping_draw)(const char* text, int bytes, float em_px, int bold, float room_px, int texture,
                                   int width_px, int height_px, int x, int y);
}
#undef DAYBOOK_PAINTER

namespace daybook {

namespace {

static_assert(sizeof(ImDrawVert) == 20 && sizeof(ImDrawIdx) == 4, "web/painter.js relies on these sizes");

int name_of(const ImTextureData& texture) {
    return texture.UniqueID + 1;  // 0 is no texture
}

void forget(ImTextureData& texture) {
    painter_forget(name_of(texture));
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

/// Dear ImGui 1.92's texture protocol: creates, updates or destroys a texture as the atlas requests.
void serve(ImTextureData& texture) {
    const int name = name_of(texture);
    if (texture.Status == ImTextureStatus_WantCreate) {
        painter_texture(name, texture.Width, texture.Height, texture.GetPixels());
        texture.SetTexID(static_cast<ImTextureID>(name));
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantUpdates) {
        for (const ImTextureRect& box : texture.Updates) {
            painter_part(name, box.x, box.y, box.w, box.h, texture.Width, texture.GetPixelsAt(box.x, box.y));
        }
        texture.SetStatus(ImTextureStatus_OK);
    } else if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) {
        forget(texture);
    }
}

void forget_all() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->TexID != ImTextureID_Invalid) forget(*texture);
    }
}

void draw_list(const ImDrawList& list, int width_px, int height_px) {
    painter_list(list.VtxBuffer.Data, list.VtxBuffer.size_in_bytes(), list.IdxBuffer.Data,
                 list.IdxBuffer.size_in_bytes());
    for (const ImDrawCmd& command : list.CmdBuffer) {
        const int left = std::max(0, static_cast<int>(command.ClipRect.x));
        const int top = std::max(0, static_cast<int>(command.ClipRect.y));
        const int right = std::min(width_px, static_cast<int>(command.ClipRect.z));
        const int bottom = std::min(height_px, static_cast<int>(command.ClipRect.w));
        if (command.ElemCount == 0 || right <= left || bottom <= top) continue;
        painter_draw(static_cast<int>(command.GetTexID()), static_cast<int>(command.ElemCount),
                     static_cast<int>(command.IdxOffset), left, top, right - left, bottom - top);
    }
}

}  // namespace

bool RendererGl::Shaping::set(const HostAsk& ask, HostAnswer& answer) {
    return shaping_set(ask.text.data(), static_cast<int>(ask.text.size()), ask.em_px, ask.bold, ask.room_px,
                       static_cast<int>(ask.most_bytes), &answer) != 0;
}

void RendererGl::Shaping::draw(const HostAsk& ask, const HostPlace& place) {
    shaping_draw(ask.text.data(), static_cast<int>(ask.text.size()), ask.em_px, ask.bold, ask.room_px,
                 HostText::first_texture + place.page, HostText::page_width_px, HostText::page_height_px, place.x,
                 place.y);
}

RendererGl::RendererGl(Canvas& canvas) : canvas_(canvas) {
    canvas_.set_text_engine(&shaping_);
}

std::unique_ptr<RendererGl> RendererGl::create(Canvas& canvas) {
    if (painter_open() == 0) return nullptr;
    return std::unique_ptr<RendererGl>(new RendererGl(canvas));
}

RendererGl::~RendererGl() {
    canvas_.set_text_engine(nullptr);
    canvas_.make_current();
    forget_all();  // deleting objects of a lost context is allowed and does nothing
}

void RendererGl::draw(Canvas& canvas, int width_px, int height_px) {
    if (lost_) return;
    ImDrawData* const data = canvas.draw_data();
    const auto channel = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
    const Colour& paper = canvas.theme().paper;
    painter_begin(width_px, height_px, channel(paper.red), channel(paper.green), channel(paper.blue));
    if (data == nullptr) return;
    if (data->Textures != nullptr) {
        for (ImTextureData* texture : *data->Textures) {
            if (texture->Status != ImTextureStatus_OK) serve(*texture);
        }
    }
    for (const ImDrawList* list : data->CmdLists) draw_list(*list, width_px, height_px);
}

void RendererGl::lose() {
    if (lost_) return;
    lost_ = true;
    canvas_.make_current();
    forget_all();  // the atlas keeps its pixels and asks for new textures
    canvas_.forget_host_text();
}

bool RendererGl::restore() {
    canvas_.make_current();
    if (!lost_) lose();
    lost_ = painter_open() == 0;
    return !lost_;
}

}  // namespace daybook
