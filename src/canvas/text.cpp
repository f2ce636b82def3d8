#include "canvas/text.h"

#include <cmath>

#include "journal/utf8.h"

namespace daybook {

namespace {

/// Calls visit(std::string_view) with the bytes of each character.
template <class Visit>
void each_character(std::string_view text, Visit visit) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t end = at + 1;
        while (end < text.size() && !starts_character(text[end])) ++end;
        visit(text.substr(at, end - at));
        at = end;
    }
}

}  // namespace

Text::Face Text::face(TextStyle style) const {
    const Type type = type_of(style);
    const double em = type.size_css_px * scale_;
    return {fonts_.face(type.bold), fonts_.size_px(em), static_cast<float>(std::round(type.spacing_em * em))};
}

double Text::width(std::string_view text, TextStyle style) const {
    if (text.empty()) return 0;
    const Face with = face(style);
    const ImVec2 size = with.font->CalcTextSizeA(with.size, 1e9F, 0.0F, text.data(), text.data() + text.size());
    if (with.spacing == 0) return size.x;
    double letters = -1;
    each_character(text, [&](std::string_view) { letters += 1; });
    return size.x + letters * with.spacing;
}

ImVec2 Text::size_wrapped(std::string_view text, TextStyle style, double room_px) const {
    if (text.empty()) return {0, 0};
    const Face with = face(style);
    return with.font->CalcTextSizeA(with.size, 1e9F, static_cast<float>(room_px), text.data(),
                                    text.data() + text.size());
}

TextMeasure Text::measure() const {
    return {this, [](const void* user, std::string_view text, TextStyle style) {
                return static_cast<const Text*>(user)->width(text, style);
            }};
}

void Text::draw(ImDrawList& list, Point at, std::string_view text, TextStyle style, Colour colour, Align align) const {
    if (text.empty()) return;
    const Face with = face(style);
    double x = at.x;
    if (align != Align::start) x -= width(text, style) * (align == Align::middle ? 0.5 : 1.0);
    const FontMeasures& measures = fonts_.measures();
    const double em = with.size / measures.line_em;
    const double baseline = std::round(at.y + measures.capital_em * em / 2);
    const double top = baseline - std::ceil(with.font->GetFontBaked(with.size)->Ascent);
    ImVec2 pen(static_cast<float>(std::round(x)), static_cast<float>(top));
    if (with.spacing == 0) {
        list.AddText(with.font, with.size, pen, pack(colour), text.data(), text.data() + text.size());
        return;
    }
    float exact_x = pen.x;
    each_character(text, [&](std::string_view letter) {
        pen.x = std::round(exact_x);
        list.AddText(with.font, with.size, pen, pack(colour), letter.data(), letter.data() + letter.size());
        exact_x += static_cast<float>(
            with.font->CalcTextSizeA(with.size, 1e9F, 0.0F, letter.data(), letter.data() + letter.size()).x);
        exact_x += with.spacing;
    });
}

void Text::draw_wrapped(ImDrawList& list, Point at, std::string_view text, TextStyle style, Colour colour,
                        double room_px) const {
    if (text.empty()) return;
    const Face with = face(style);
    const ImVec2 pen(static_cast<float>(std::round(at.x)), static_cast<float>(std::round(at.y)));
    list.AddText(with.font, with.size, pen, pack(colour), text.data(), text.data() + text.size(),
                 static_cast<float>(room_px));
}

}  // namespace daybook
