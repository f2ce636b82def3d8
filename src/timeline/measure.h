// The widths of labels: measured, and shortened to the room there is.
//
// A TextMeasure is function pointers with their data; the canvas provides one. Tests pass one that counts characters, so
// that geometry is tested without fonts.
#pragma once

#include <string_view>

#include "timeline/theme.h"
#include "words/caption.h"

namespace daybook {

struct TextMeasure {
    const void* user = nullptr;
    double (*width_px)(const void* user, std::string_view text, TextStyle style) = nullptr;
    /// The number of bytes before the "…" with which a text fits, if the host sets it: the text's own size if it fits
    /// without one, 0 if too little would be left. npos: cut between any two characters. May be null: always so.
    std::size_t (*cut_at)(const void* user, std::string_view text, TextStyle style, double room_px) = nullptr;
    [[nodiscard]] double operator()(std::string_view text, TextStyle style) const {
        return width_px(user, text, style);
    }
};

/// The text, or as much of it as fits, followed by "…"; empty if fewer than three letters would be left.
Caption shorten(std::string_view text, double room_px, TextStyle style, const TextMeasure& measure);

}  // namespace daybook
