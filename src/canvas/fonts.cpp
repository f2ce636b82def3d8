#include "canvas/fonts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <imgui.h>

namespace daybook {

namespace {

/// Reads big-endian numbers; beyond the end they are 0.
class Bytes {
public:
    explicit Bytes(std::span<const std::byte> bytes) : bytes_(bytes) {}
    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::uint32_t u8(std::size_t at) const {
        return at < bytes_.size() ? std::to_integer<std::uint32_t>(bytes_[at]) : 0U;
    }
    [[nodiscard]] std::uint32_t u16(std::size_t at) const { return u8(at) << 8U | u8(at + 1); }
    [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) << 16U | u16(at + 2); }
    [[nodiscard]] int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }

private:
    std::span<const std::byte> bytes_;
};

constexpr std::uint32_t tag(const char (&name)[5]) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(name[i]);
    return value;
}

/// Offsets of the tables that are needed; 0: missing.
struct Tables {
    std::size_t head = 0, hhea = 0, hmtx = 0, maxp = 0, cmap = 0, os2 = 0, glyphs = 0;
};

std::optional<Tables> find_tables(const Bytes& bytes) {
    std::size_t start = 0;
    if (bytes.u32(0) == tag("ttcf")) start = bytes.u32(12);  // a collection: its first font
    const std::uint32_t kind = bytes.u32(start);
    if (kind != 0x00010000U && kind != tag("true")) return std::nullopt;
    const std::size_t count = bytes.u16(start + 4);
    if (count == 0 || start + 12 + count * 16 > bytes.size()) return std::nullopt;
    Tables tables;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t record = start + 12 + i * 16;
        const std::size_t offset = bytes.u32(record + 8);
        const std::size_t length = bytes.u32(record + 12);
        if (offset > bytes.size() || length > bytes.size() - offset) return std::nullopt;
        const std::uint32_t name = bytes.u32(record);
        if (name == tag("head") && length >= 54) tables.head = offset;
        if (name == tag("hhea") && length >= 36) tables.hhea = offset;
        if (name == tag("maxp") && length >= 6) tables.maxp = offset;
        if (name == tag("hmtx") && length >= 4) tables.hmtx = offset;
        if (name == tag("cmap") && length >= 4) tables.cmap = offset;
        if (name == tag("OS/2") && length >= 90) tables.os2 = offset;
        if (name == tag("glyf")) tables.glyphs = offset;
    }
    if (tables.head == 0 || tables.hhea == 0 || tables.hmtx == 0 || tables.maxp == 0 || tables.cmap == 0 ||
        tables.glyphs == 0) {
        return std::nullopt;
    }
    return tables;
}

ImFont* add_face(ImFontAtlas& atlas, std::vector<std::byte>& face) {
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    constexpr float reference_size_px = 16;
    return atlas.AddFontFromMemoryTTF(face.data(), static_cast<int>(face.size()), reference_size_px, &config);
}

}  // namespace

std::optional<FontMeasures> check_font(std::span<const std::byte> raw) {
    constexpr std::size_t largest = std::size_t{256} << 20U;
    if (raw.size() < 12 || raw.size() > largest) return std::nullopt;
    const Bytes bytes(raw);
    const std::optional<Tables> tables = find_tables(bytes);
    if (!tables) return std::nullopt;
    const double em = bytes.u16(tables->head + 18);
    const double ascent = bytes.s16(tables->hhea + 4) / em;
    const double descent = -bytes.s16(tables->hhea + 6) / em;
    if (em < 16 || ascent <= 0 || ascent > 4 || descent < 0 || descent > 4) return std::nullopt;
    FontMeasures measures{ascent + descent, ascent * 0.67};
    if (tables->os2 != 0 && bytes.u16(tables->os2) >= 2) {
        const double capital = bytes.s16(tables->os2 + 88) / em;
        if (capital > 0.3 && capital < 1.2) measures.capital_em = capital;
    }
    return measures;
}

std::unique_ptr<FontSet> FontSet::create(const CanvasFonts& fonts, ImFontAtlas& atlas) {
    const std::optional<FontMeasures> measures = check_font(fonts.sans);
    if (!measures || !check_font(fonts.sans_bold)) return nullptr;
    std::unique_ptr<FontSet> set(new FontSet);
    set->measures_ = *measures;
    set->sans_.assign(fonts.sans.begin(), fonts.sans.end());
    set->sans_bold_.assign(fonts.sans_bold.begin(), fonts.sans_bold.end());
    set->regular_ = add_face(atlas, set->sans_);
    set->bold_ = add_face(atlas, set->sans_bold_);
    if (set->regular_ == nullptr || set->bold_ == nullptr) return nullptr;
    return set;
}

float FontSet::size_px(double em_px) const {
    const double size = std::clamp(em_px * measures_.line_em, 9.0, 160.0);
    double step = 1;
    if (size >= 40) step = 2;
    if (size >= 72) step = 8;
    return static_cast<float>(std::round(size / step) * step);
}

}  // namespace daybook
