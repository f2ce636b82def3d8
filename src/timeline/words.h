// The words and the widths of labels: measured, shortened, written as dates.
//
// Text is measured by whoever draws it. A TextMeasure is a function and what it needs; tests hand
// in one that counts characters, so geometry is tested without fonts.
#pragma once

#include <string_view>

#include "journal/date.h"
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

/// The text, or as much of it as fits with "…" after it; empty if fewer than three letters would be left.
Caption shorten(std::string_view text, double room_px, TextStyle style, const TextMeasure& measure);
/// "13 Aug 1959"
Caption short_date(Day day);
/// "13 Aug", with the year where `near` has another.
Caption short_date(Day day, Day near);
/// "SEPTEMBER 1960", "SEPTEMBER–OCTOBER 1960", "1959–1960": of the days first to last.
Caption period_heading(Day first, Day last);
/// "31", "1,204".
Caption counted(std::size_t count);
/// ASCII letters only; names of months have no others.
Caption in_capitals(std::string_view text);
std::string_view month_abbreviation(int month);

}  // namespace daybook
