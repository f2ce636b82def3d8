// The widths of labels: measured, and shortened to the room there is.
//
// A TextMeasure is a function pointer with its data; the canvas provides one. Tests pass one that counts characters, so
// that geometry is tested without fonts.
#pragma once

#include <string_view>

#include "timeline/theme.h"
#include "words/caption.h"

namespace daybook {

struct TextMeasure {
    const void* user = nullptr;
    double (*width_px)(const void* user, std::string_view text, TextStyle style) = nullptr;
    [[nodiscard]] double operator()(std::string_view text, TextStyle style) const {
        return width_px(user, text, style);
    }
};

/// The text, or as much of it as fits, followed by "…"; empty if fewer than three letters would be left.
Caption shorten(std::string_view text, double room_px, TextStyle style, const TextMeasure& measure);

}  // namespace daybook
