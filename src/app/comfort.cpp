#include "app/comfort.h"

#include <algorithm>

#include "words/messages.h"

namespace daybook {

namespace {

constexpr ComfortValue sizes[] = {{"100"}, {"115"}, {"130"}, {"150"}, {"200"}};
constexpr ComfortValue spacings[] = {{"usual", msg::comfort_spacing_usual::id},
                                     {"wide", msg::comfort_spacing_wide::id},
                                     {"wider", msg::comfort_spacing_wider::id}};
constexpr ComfortValue widths[] = {{"usual", msg::comfort_width_usual::id},
                                   {"narrow", msg::comfort_width_narrow::id},
                                   {"wide", msg::comfort_width_wide::id}};
constexpr ComfortValue faces[] = {
    {"serif", msg::comfort_face_serif::id}, {"sans", msg::comfort_face_sans::id}, {"own", msg::comfort_face_own::id}};
constexpr ComfortValue papers[] = {{"automatic", msg::comfort_paper_automatic::id},
                                   {"light", msg::comfort_paper_light::id},
                                   {"dark", msg::comfort_paper_dark::id}};
constexpr ComfortValue timelines[] = {{"drawn", msg::comfort_timeline_drawn::id},
                                      {"list", msg::comfort_timeline_list::id}};

}  // namespace

constinit const std::array<ComfortRow, comfort_fields> comfort_rows{{
    {"size", msg::comfort_size::id, sizes},
    {"spacing", msg::comfort_spacing::id, spacings},
    {"width", msg::comfort_width::id, widths},
    {"face", msg::comfort_face::id, faces},
    {"paper", msg::comfort_paper::id, papers},
    {"timeline", msg::comfort_timeline::id, timelines},
}};

std::string comfort_text(const ComfortChange& change) {
    std::string out;
    for (std::size_t i = 0; i < comfort_fields; ++i) {
        if (!change.chosen[i]) continue;
        if (!out.empty()) out += '&';
        out.append(comfort_rows[i].word).append("=").append(comfort_rows[i].values[*change.chosen[i]].word);
    }
    return out;
}

std::optional<ComfortChange> parse_comfort(std::string_view text) {
    ComfortChange change;
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const auto row = std::find_if(comfort_rows.begin(), comfort_rows.end(),
                                      [&](const ComfortRow& each) { return each.word == pair.substr(0, equals); });
        if (row == comfort_rows.end() || equals == pair.size()) return std::nullopt;
        const auto value = std::find_if(row->values.begin(), row->values.end(),
                                        [&](const ComfortValue& each) { return each.word == pair.substr(equals + 1); });
        if (value == row->values.end()) return std::nullopt;
        change.chosen[static_cast<std::size_t>(row - comfort_rows.begin())] =
            static_cast<std::uint8_t>(value - row->values.begin());
    }
    return change;
}

double letter_spacing_em(const Comfort& comfort) {
    constexpr std::array<double, std::size(spacings)> em = {0, 0.06, 0.12};
    return em[comfort.of(ComfortField::spacing)];
}

}  // namespace daybook
