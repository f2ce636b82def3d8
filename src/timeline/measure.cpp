#include "timeline/measure.h"

#include <algorithm>

#include "journal/utf8.h"

namespace daybook {

namespace {

/// The end of the character that holds byte `at` - 1.
std::size_t step_back(std::string_view text, std::size_t at) {
    do --at;
    while (at > 0 && !starts_character(text[at]));
    return at;
}

}  // namespace

Caption shorten(std::string_view text, double room_px, TextStyle style, const TextMeasure& measure) {
    constexpr std::string_view dots = "…";
    const std::size_t cut =
        measure.cut_at == nullptr ? std::string_view::npos : measure.cut_at(measure.user, text, style, room_px);
    if (cut == 0) return {};
    if (cut < text.size()) return Caption(text.substr(0, cut)).append(dots);
    if (cut == text.size() || measure(text, style) <= room_px) return text;
    const double room = room_px - measure(dots, style);
    std::size_t fits = cut_to_bytes(text, Caption::capacity - dots.size()).size();
    while (fits > 0 && measure(text.substr(0, fits), style) > room) fits = step_back(text, fits);
    while (fits > 0 && (text[fits - 1] == ' ' || text[fits - 1] == ',')) fits = step_back(text, fits);
    if (std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(fits), starts_character) < 3) return {};
    Caption out = text.substr(0, fits);
    return out.append(dots);
}

}  // namespace daybook
