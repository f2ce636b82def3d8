#include "texts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include <imgui.h>
#include <imgui_internal.h>

#include "journal/utf8.h"

namespace daybook {

namespace {

struct Letter {
    const ImFontBaked* face = nullptr;
    const ImFontGlyph* glyph = nullptr;
};
using Letters = std::map<std::tuple<float, float, float, float>, Letter>;

/// By the position of each letter in the texture.
Letters letters_of(const ImFontAtlas& atlas) {
    Letters letters;
    for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i) {
        const ImFontBaked& face = atlas.Builder->BakedPool[i];
        for (const ImFontGlyph& glyph : face.Glyphs) {
            if (glyph.Visible) letters[{glyph.U0, glyph.V0, glyph.U1, glyph.V1}] = {&face, &glyph};
        }
    }
    return letters;
}

class Reader {
public:
    void add(const Letter& letter, const ImDrawVert& corner, const ImDrawVert& opposite, const ImVec4& clip) {
        const ImFontGlyph& glyph = *letter.glyph;
        const double left = static_cast<double>(corner.pos.x) - static_cast<double>(glyph.X0);
        const double top = static_cast<double>(corner.pos.y) - static_cast<double>(glyph.Y0);
        const double size = letter.face->Size;
        const double gap = left - next_;
        const bool goes_on = letter.face == face_ && corner.col == colour_ && !texts.empty() &&
                             std::abs(texts.back().top - top) < 0.5 && gap > -0.08 * size && gap < 0.45 * size;
        if (!goes_on) {
            DrawnText text;
            text.box = {corner.pos.x, corner.pos.y, opposite.pos.x, opposite.pos.y};
            text.clip = {clip.x, clip.y, clip.z, clip.w};
            text.top = top;
            text.left = left;
            text.line_height = size;
            text.fades = (corner.col >> IM_COL32_A_SHIFT) < 255;
            texts.push_back(text);
        } else if (gap > 0.15 * size) {
            texts.back().words += ' ';
        }
        DrawnText& text = texts.back();
        append_utf8(text.words, glyph.Codepoint);
        text.box.left = std::min<double>(text.box.left, corner.pos.x);
        text.box.top = std::min<double>(text.box.top, corner.pos.y);
        text.box.right = std::max<double>(text.box.right, opposite.pos.x);
        text.box.bottom = std::max<double>(text.box.bottom, opposite.pos.y);
        next_ = left + static_cast<double>(glyph.AdvanceX);
        face_ = letter.face;
        colour_ = corner.col;
    }

    std::vector<DrawnText> texts;

private:
    const ImFontBaked* face_ = nullptr;
    ImU32 colour_ = 0;
    double next_ = 0;  // where the next letter would be
};

}  // namespace

std::vector<DrawnText> drawn_texts(const Canvas& canvas) {
    canvas.make_current();
    const Letters letters = letters_of(*ImGui::GetIO().Fonts);
    Reader reader;
    for (const ImDrawList* list : canvas.draw_data()->CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImDrawIdx* indices = list->IdxBuffer.Data + command.IdxOffset;
            // A letter is two triangles. The first has its top left, top right and bottom right corner.
            for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
                const ImDrawVert& corner = list->VtxBuffer[static_cast<int>(indices[i] + command.VtxOffset)];
                const ImDrawVert& opposite = list->VtxBuffer[static_cast<int>(indices[i + 2] + command.VtxOffset)];
                const auto letter = letters.find({corner.uv.x, corner.uv.y, opposite.uv.x, opposite.uv.y});
                if (letter == letters.end()) continue;
                reader.add(letter->second, corner, opposite, command.ClipRect);
            }
        }
    }
    return std::move(reader.texts);
}

}  // namespace daybook
