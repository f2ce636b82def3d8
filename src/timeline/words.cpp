#include "timeline/words.h"

namespace daybook {

namespace {

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

/// The end of the character that holds byte `at` - 1.
std::size_t step_back(std::string_view text, std::size_t at) {
    do --at;
    while (at > 0 && !starts_character(text[at]));
    return at;
}

}  // namespace

Caption shorten(std::string_view text, double room_px, TextStyle style, const TextMeasure& measure) {
    if (measure(text, style) <= room_px) return text;
    constexpr std::string_view dots = "…";
    const double room = room_px - measure(dots, style);
    std::size_t fits = text.size() < Caption::capacity - dots.size() ? text.size() : Caption::capacity - dots.size();
    while (fits < text.size() && fits > 0 && !starts_character(text[fits])) --fits;
    while (fits > 0 && measure(text.substr(0, fits), style) > room) fits = step_back(text, fits);
    while (fits > 0 && (text[fits - 1] == ' ' || text[fits - 1] == ',')) fits = step_back(text, fits);
    if (fits < 3) return {};
    Caption out = text.substr(0, fits);
    return out.append(dots);
}

std::string_view month_abbreviation(int month) {
    return month_name(month).substr(0, 3);
}

Caption short_date(Day day) {
    const CivilDate date = to_civil(day);
    Caption out;
    out.append_number(date.day).append(" ").append(month_abbreviation(date.month)).append(" ");
    return out.append_number(date.year);
}

Caption short_date(Day day, Day near) {
    const CivilDate date = to_civil(day);
    if (date.year != to_civil(near).year) return short_date(day);
    Caption out;
    return out.append_number(date.day).append(" ").append(month_abbreviation(date.month));
}

Caption counted(std::size_t count) {
    Caption out;
    const std::size_t thousands = count / 1000;
    if (thousands == 0) return out.append_number(static_cast<long>(count));
    out.append(counted(thousands)).append(",");
    const std::size_t rest = count % 1000;
    out.append(rest < 10 ? "00" : rest < 100 ? "0" : "");
    return out.append_number(static_cast<long>(rest));
}

Caption in_capitals(std::string_view text) {
    Caption out;
    for (char letter : text) {
        const char capital = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
        out.append({&capital, 1});
    }
    return out;
}

Caption period_heading(Day first, Day last) {
    const CivilDate from = to_civil(first);
    const CivilDate to = to_civil(last);
    Caption out;
    if (from.year != to.year) return out.append_number(from.year).append("–").append_number(to.year);
    if (from.month == to.month) {
        out = in_capitals(month_name(from.month));
    } else {
        out = in_capitals(month_abbreviation(from.month));
        out.append("–").append(in_capitals(month_abbreviation(to.month)));
    }
    return out.append(" ").append_number(from.year);
}

}  // namespace daybook
