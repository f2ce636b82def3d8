#include "rasterise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace daybook {

namespace {

struct Texel {
    float r, g, b, a;
};

Texel texel(const ImTextureData& texture, int x, int y) {
    x = std::clamp(x, 0, texture.Width - 1);
    y = std::clamp(y, 0, texture.Height - 1);
    const unsigned char* p = texture.Pixels + (x + y * texture.Width) * texture.BytesPerPixel;
    if (texture.BytesPerPixel == 1) return {1, 1, 1, static_cast<float>(p[0]) / 255.0F};
    return {static_cast<float>(p[0]) / 255.0F, static_cast<float>(p[1]) / 255.0F, static_cast<float>(p[2]) / 255.0F,
            static_cast<float>(p[3]) / 255.0F};
}

Texel sample(const ImTextureData& texture, float u, float v) {
    const float x = u * static_cast<float>(texture.Width) - 0.5F;
    const float y = v * static_cast<float>(texture.Height) - 0.5F;
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const float fx = x - static_cast<float>(left);
    const float fy = y - static_cast<float>(top);
    Texel out{0, 0, 0, 0};
    const std::array<float, 4> weights{(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy};
    for (int i = 0; i < 4; ++i) {
        const float weight = weights[static_cast<std::size_t>(i)];
        if (weight == 0) continue;
        const Texel one = texel(texture, left + i % 2, top + i / 2);
        out = {out.r + one.r * weight, out.g + one.g * weight, out.b + one.b * weight, out.a + one.a * weight};
    }
    return out;
}

float edge(const ImVec2& a, const ImVec2& b, float x, float y) {
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// The top-left rule: a pixel on the edge of two triangles belongs to one of them.
bool owns(const ImVec2& a, const ImVec2& b) {
    return (a.y == b.y && b.x < a.x) || b.y < a.y;
}

float channel(ImU32 colour, int shift) {
    return static_cast<float>((colour >> shift) & 0xFFU) / 255.0F;
}

struct Target3 {
    Picture& picture;
    ImVec4 clip;
    const ImTextureData* texture;

    void blend(int x, int y, const Texel& colour) const {
        std::uint8_t* p =
            picture.rgb.data() + 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width_px) +
                                      static_cast<std::size_t>(x));
        const std::array<float, 3> rgb{colour.r, colour.g, colour.b};
        for (std::size_t i = 0; i < 3; ++i) {
            const float mixed = rgb[i] * colour.a + static_cast<float>(p[i]) / 255.0F * (1 - colour.a);
            p[i] = static_cast<std::uint8_t>(std::lround(std::clamp(mixed, 0.0F, 1.0F) * 255.0F));
        }
    }

    void triangle(const ImDrawVert& a, ImDrawVert b, ImDrawVert c) const {
        float area = edge(a.pos, b.pos, c.pos.x, c.pos.y);
        if (area == 0) return;
        if (area > 0) {
            std::swap(b, c);
            area = -area;
        }
        const int left = std::max(
            {static_cast<int>(clip.x), 0, static_cast<int>(std::floor(std::min({a.pos.x, b.pos.x, c.pos.x})))});
        const int top = std::max(
            {static_cast<int>(clip.y), 0, static_cast<int>(std::floor(std::min({a.pos.y, b.pos.y, c.pos.y})))});
        const int right = std::min({static_cast<int>(clip.z), picture.width_px,
                                    static_cast<int>(std::ceil(std::max({a.pos.x, b.pos.x, c.pos.x})))});
        const int bottom = std::min({static_cast<int>(clip.w), picture.height_px,
                                     static_cast<int>(std::ceil(std::max({a.pos.y, b.pos.y, c.pos.y})))});
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x) {
                const float px = static_cast<float>(x) + 0.5F;
                const float py = static_cast<float>(y) + 0.5F;
                const float wa = edge(b.pos, c.pos, px, py);
                const float wb = edge(c.pos, a.pos, px, py);
                const float wc = edge(a.pos, b.pos, px, py);
                if (wa > 0 || wb > 0 || wc > 0) continue;
                if ((wa == 0 && !owns(b.pos, c.pos)) || (wb == 0 && !owns(c.pos, a.pos)) ||
                    (wc == 0 && !owns(a.pos, b.pos)))
                    continue;
                shade(x, y, a, b, c, wa / area, wb / area, wc / area);
            }
        }
    }

    void shade(int x, int y, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, float wa, float wb,
               float wc) const {
        const auto mix = [&](float va, float vb, float vc) { return va * wa + vb * wb + vc * wc; };
        const auto mixed = [&](int shift) {
            return mix(channel(a.col, shift), channel(b.col, shift), channel(c.col, shift));
        };
        Texel colour{mixed(IM_COL32_R_SHIFT), mixed(IM_COL32_G_SHIFT), mixed(IM_COL32_B_SHIFT),
                     mixed(IM_COL32_A_SHIFT)};
        if (texture != nullptr && texture->Pixels != nullptr) {
            const Texel from = sample(*texture, mix(a.uv.x, b.uv.x, c.uv.x), mix(a.uv.y, b.uv.y, c.uv.y));
            colour = {colour.r * from.r, colour.g * from.g, colour.b * from.b, colour.a * from.a};
        }
        if (colour.a > 0) blend(x, y, colour);
    }
};

const ImTextureData* texture_of(const ImDrawData& data, ImTextureID id) {
    if (data.Textures == nullptr) return nullptr;
    for (const ImTextureData* texture : *data.Textures) {
        if (texture->TexID == id) return texture;
    }
    return nullptr;
}

std::uint32_t crc32(const std::vector<std::uint8_t>& bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int i = 0; i < 8; ++i) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

void put32(std::vector<std::uint8_t>& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void put_chunk(std::vector<std::uint8_t>& out, const char* name, const std::vector<std::uint8_t>& body) {
    put32(out, static_cast<std::uint32_t>(body.size()));
    std::vector<std::uint8_t> named(name, name + 4);
    named.insert(named.end(), body.begin(), body.end());
    out.insert(out.end(), named.begin(), named.end());
    put32(out, crc32(named));
}

/// zlib's format without compression.
std::vector<std::uint8_t> stored(const std::vector<std::uint8_t>& raw) {
    std::vector<std::uint8_t> out{0x78, 0x01};
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t count = std::min<std::size_t>(65535, raw.size() - at);
        out.push_back(at + count == raw.size() ? 1 : 0);
        for (const std::size_t value : {count, 65535 - count}) {
            out.push_back(static_cast<std::uint8_t>(value & 255U));
            out.push_back(static_cast<std::uint8_t>(value >> 8U));
        }
        for (std::size_t i = at; i < at + count; ++i) {
            out.push_back(raw[i]);
            a = (a + raw[i]) % 65521;
            b = (b + a) % 65521;
        }
        at += count;
    }
    put32(out, b << 16U | a);
    return out;
}

}  // namespace

Colour Picture::at(int x, int y) const {
    const std::size_t i =
        3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(width_px) + static_cast<std::size_t>(x));
    return {rgb[i], rgb[i + 1], rgb[i + 2]};
}

void serve_textures() {
    ImTextureID next = 1;
    for (const ImTextureData* texture : ImGui::GetPlatformIO().Textures) next = std::max(next, texture->TexID + 1);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(next++);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

Picture rasterise(const ImDrawData& data, Colour ground) {
    Picture picture{static_cast<int>(data.DisplaySize.x), static_cast<int>(data.DisplaySize.y), {}};
    const std::size_t pixels = static_cast<std::size_t>(picture.width_px) * static_cast<std::size_t>(picture.height_px);
    picture.rgb.reserve(3 * pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        for (const std::uint8_t value : {ground.red, ground.green, ground.blue}) picture.rgb.push_back(value);
    }
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const Target3 target{picture, command.ClipRect, texture_of(data, command.GetTexID())};
            for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
                const ImDrawIdx* index = list->IdxBuffer.Data + command.IdxOffset + i;
                const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
                target.triangle(vertices[index[0]], vertices[index[1]], vertices[index[2]]);
            }
        }
    }
    return picture;
}

bool write_png(const Picture& picture, const std::string& path) {
    std::vector<std::uint8_t> out{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    std::vector<std::uint8_t> header;
    put32(header, static_cast<std::uint32_t>(picture.width_px));
    put32(header, static_cast<std::uint32_t>(picture.height_px));
    constexpr std::uint8_t true_colour[] = {8, 2, 0, 0, 0};
    header.insert(header.end(), true_colour, true_colour + sizeof true_colour);
    put_chunk(out, "IHDR", header);
    std::vector<std::uint8_t> rows;
    const std::size_t stride = 3 * static_cast<std::size_t>(picture.width_px);
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height_px); ++y) {
        rows.push_back(0);
        rows.insert(rows.end(), picture.rgb.begin() + static_cast<std::ptrdiff_t>(y * stride),
                    picture.rgb.begin() + static_cast<std::ptrdiff_t>((y + 1) * stride));
    }
    put_chunk(out, "IDAT", stored(rows));
    put_chunk(out, "IEND", {});
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    const bool whole = std::fwrite(out.data(), 1, out.size(), file) == out.size();
    return std::fclose(file) == 0 && whole;
}

}  // namespace daybook
