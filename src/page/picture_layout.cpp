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

/// In ems, of a sans serif.
double letter_em(char32_t code) {
    constexpr std::string_view narrow = " !'(),./:;I[]fijlrt|";
    constexpr std::string_view broad = "@MWmw%";
    if (code < 0x80) {
        const char c = static_cast<char>(code);
        if (narrow.find(c) != std::string_view::npos) return 0.37;
        if (broad.find(c) != std::string_view::npos) return 0.95;
        return c >= 'A' && c <= 'Z' ? 0.7 : 0.6;
    }
    if (code >= 0x300 && code <= 0x36F) return 0;  // combining marks
    return is_wide(code) ? 1 : 0.68;
}

double estimated_width(const void*, std::string_view text, TextStyle style) {
    const Type type = type_of(style);
    double width_em = 0;
    while (!text.empty()) {
        const Character character = first_character(text);
        width_em += letter_em(character.code) * (type.bold ? 1.08 : 1) + type.spacing_em;
        text.remove_prefix(character.bytes);
    }
    return width_em * type.size_css_px;
}

}  // namespace

TextMeasure estimated_measure() {
    return {nullptr, estimated_width};
}

Layout layout_of_picture(const Model& model) {
    Lanes lanes = model.lanes;
    if (lanes.order.size() > most_lanes_of_picture) {
        lanes = make_lanes(model.journal, model.people, model.words, {.sort = PeopleSort::frequency});
        lanes.order.resize(most_lanes_of_picture);
    }
    LayoutInput input{model.journal, model.people, model.timeline, lanes,
                      model.words,   model.home,   model.home,     model.limits};
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
