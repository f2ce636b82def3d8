#include "canvas/text.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "journal/utf8.h"
#include "words/caption.h"

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

/// Whether a character is drawn by its own picture alone, to the right of the one before. Combining marks, scripts with
/// joined letters or written from the right, and characters without a picture are not here.
bool stands_alone(char32_t code) {
    struct Stretch {
        char32_t first, last;
    };
    constexpr Stretch stretches[] = {
        {0x00, 0xAC},     {0xAE, 0x2FF},    {0x370, 0x482},   {0x48A, 0x52F},    // Latin, Greek, Cyrillic
        {0x1E00, 0x1FFF}, {0x2010, 0x2027}, {0x202F, 0x205E}, {0x2070, 0x20CF},  // more of them, punctuation
        {0x2100, 0x2CDF}, {0x2E00, 0x3029}, {0x3030, 0x3098}, {0x309B, 0xA4CF},  // symbols, Han, Kana
        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFF01, 0xFF60}};                   // Hangul, wide Latin letters
    const auto* const found = std::upper_bound(std::begin(stretches), std::end(stretches), code,
                                               [](char32_t one, const Stretch& other) { return one <= other.last; });
    return found != std::end(stretches) && code >= found->first;
}

}  // namespace

Text::Face Text::face(TextStyle style) const {
    const Type type = type_of(style);
    const double em = type.size_css_px * scale_;
    return {fonts_.face(type.bold), fonts_.size_px(em),
            static_cast<float>(std::round((type.spacing_em + letter_em_) * em)), type.bold};
}

/// Whether our fonts can set the text. Dear ImGui remembers which characters a font lacks, so this is quick.
bool Text::is_ours(std::string_view text, const Face& with) const {
    if (!host_.has_engine()) return true;
    ImFontBaked* baked = nullptr;
    while (!text.empty()) {
        const Character character = first_character(text);
        text.remove_prefix(character.bytes);
        if (character.code < 0x80) continue;
        if (!stands_alone(character.code)) return false;
        if (baked == nullptr) baked = with.font->GetFontBaked(with.size);
        if (baked->FindGlyphNoFallback(static_cast<ImWchar>(character.code)) == nullptr) return false;
    }
    return true;
}

/// Letters are never spaced: that would tear joined ones apart.
HostAsk Text::ask(std::string_view text, const Face& with, double room_px) const {
    const double em = with.size / fonts_.measures().line_em;
    return {text, static_cast<float>(em), with.bold, static_cast<float>(std::floor(room_px))};
}

/// See TextMeasure::cut_at.
std::size_t Text::cut(std::string_view text, TextStyle style, double room_px) const {
    const Face with = face(style);
    if (is_ours(text, with)) return std::string_view::npos;
    const double room = std::min<double>(room_px, HostText::page_width_px - 16);
    HostAsk asked = ask(text, with);
    if (host_.answer(asked).width <= room && text.size() <= Caption::capacity) return text.size();
    asked.room_px = static_cast<float>(std::floor(room / 4) * 4);  // in steps, as it changes with each frame of a zoom
    asked.most_bytes = Caption::capacity - std::string_view("…").size();
    return asked.room_px <= 0 ? 0 : static_cast<std::size_t>(host_.answer(asked).bytes);
}

double Text::width(std::string_view text, TextStyle style) const {
    if (text.empty()) return 0;
    const Face with = face(style);
    if (!is_ours(text, with)) return host_.answer(ask(text, with)).width;
    const ImVec2 size = with.font->CalcTextSizeA(with.size, 1e9F, 0.0F, text.data(), text.data() + text.size());
    if (with.spacing == 0) return size.x;
    double letters = -1;
    each_character(text, [&](std::string_view) { letters += 1; });
    return size.x + letters * with.spacing;
}

ImVec2 Text::size_wrapped(std::string_view text, TextStyle style, double room_px) const {
    if (text.empty()) return {0, 0};
    const Face with = face(style);
    if (!is_ours(text, with)) {
        const HostAnswer answer = host_.answer(ask(text, with, room_px));
        return {answer.width, answer.height};
    }
    return with.font->CalcTextSizeA(with.size, 1e9F, static_cast<float>(room_px), text.data(),
                                    text.data() + text.size());
}

TextMeasure Text::measure() const {
    return {this,
            [](const void* user, std::string_view text, TextStyle style) {
                return static_cast<const Text*>(user)->width(text, style);
            },
            [](const void* user, std::string_view text, TextStyle style, double room_px) {
                return static_cast<const Text*>(user)->cut(text, style, room_px);
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
    if (!is_ours(text, with)) {
        const ImVec2 pen(static_cast<float>(std::round(x)), static_cast<float>(baseline));
        return host_.draw(list, pen, ask(text, with), pack(colour));
    }
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
    if (!is_ours(text, with)) return host_.draw(list, pen, ask(text, with, room_px), pack(colour));
    list.AddText(with.font, with.size, pen, pack(colour), text.data(), text.data() + text.size(),
                 static_cast<float>(room_px));
}

}  // namespace daybook
