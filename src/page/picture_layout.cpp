#include <algorithm>

#include "journal/utf8.h"
#include "page/timeline_svg.h"

namespace daybook {

namespace {

// A4, landscape, within margins of 11 mm, in CSS pixels.
constexpr double sheet_width = 1040;
constexpr double sheet_height = 711;

bool is_wide(char32_t code) {
    return (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
           (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFF60) || code >= 0x1F300;
}

/// In hundredths of an em, from " " to "~": those of Noto Sans, which is wide for a sans serif.
constexpr std::uint8_t ascii_widths[] = {26, 27, 41, 65, 57, 83, 73, 22, 30, 30, 55, 57, 27, 32, 27, 37, 57, 57, 57,
                                         57, 57, 57, 57, 57, 57, 57, 27, 27, 57, 57, 57, 43, 90, 64, 65, 63, 73, 56,
                                         52, 73, 74, 34, 27, 62, 52, 91, 76, 78, 60, 78, 62, 55, 56, 73, 60, 93, 59,
                                         57, 57, 33, 37, 33, 57, 44, 28, 56, 62, 48, 62, 56, 34, 62, 62, 26, 26, 53,
                                         26, 94, 62, 60, 62, 62, 41, 48, 36, 62, 51, 79, 53, 51, 47, 38, 55, 38, 57};

double letter_em(char32_t code) {
    if (code >= 0x20 && code < 0x7F) return ascii_widths[code - 0x20] / 100.0;
    if (code >= 0x300 && code <= 0x36F) return 0;  // combining marks
    return is_wide(code) ? 1 : 0.66;
}

double estimated_width(const void*, std::string_view text, TextStyle style) {
    const Type type = type_of(style);
    double width_em = 0;
    while (!text.empty()) {
        const Character character = first_character(text);
        width_em += letter_em(character.code) * (type.bold ? 1.08 : 1) + type.spacing_em;
        text.remove_prefix(character.bytes);
    }
    constexpr double spare = 1.03;  // for fonts that are somewhat wider
    return spare * width_em * type.size_css_px;
}

}  // namespace

TextMeasure estimated_measure() {
    return {nullptr, estimated_width};
}

Layout layout_of_picture(const Model& model, const View& view, Lanes lanes) {
    if (lanes.order.size() > most_lanes_of_picture) {
        // Nobody has chosen an order.
        if (lanes.choice == PeopleChoice{})
            lanes = make_lanes(model.journal, model.people, model.words, {.sort = PeopleSort::frequency});
        lanes.order.resize(most_lanes_of_picture);
    }
    LayoutInput input{model.journal, model.people, model.timeline, lanes, model.words, view, model.home, model.limits};
    input.width_px = sheet_width;
    input.measure = estimated_measure();
    input.height_px = 2 * sheet_height;  // the rows above the lanes do not depend on it
    Layout layout;
    make_layout(input, layout);
    const Metrics& m = layout.metrics;
    const auto count = static_cast<double>(lanes.order.size());
    const double others = layout.lanes.top + m.overview_head + m.overview_height + m.overview_foot;
    input.height_px = std::clamp(sheet_height, others + count * m.lane_least, others + count * m.lane_most);
    make_layout(input, layout);
    return layout;
}

}  // namespace daybook
