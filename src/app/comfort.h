// How a visitor likes to read: size, spacing, width and typeface of the text, the colours of the page, and whether the
// timeline is drawn or a list.
//
//   "comfort size=130&paper=dark"           // the command; fields that are not named stay as they are
//   state.local.comfort.of(ComfortField::size)
//
// One table has the fields and their values. Commands, the panel (page/comfort_panel.cpp), the browser's storage
// (web/kept.js) and the styles (data-size, data-spacing, … of .viewer) all use its words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "words/words.h"

namespace daybook {

enum class ComfortField : std::uint8_t { size, spacing, width, face, paper, timeline };
inline constexpr std::size_t comfort_fields = 6;

/// The chosen value of each field, as an index; the first one is the usual one.
struct Comfort {
    std::array<std::uint8_t, comfort_fields> chosen{};
    [[nodiscard]] std::uint8_t of(ComfortField field) const { return chosen[static_cast<std::size_t>(field)]; }
    friend bool operator==(const Comfort&, const Comfort&) = default;
};

/// The values to change.
struct ComfortChange {
    std::array<std::optional<std::uint8_t>, comfort_fields> chosen{};
};

struct ComfortValue {
    std::string_view word;
    std::optional<MessageId> label;  // nothing: a percentage
};
struct ComfortRow {
    std::string_view word;
    MessageId label;
    std::span<const ComfortValue> values;
};
/// By ComfortField.
extern const std::array<ComfortRow, comfort_fields> comfort_rows;

std::string comfort_text(const ComfortChange& change);
/// Nothing if a field or a value is unknown.
std::optional<ComfortChange> parse_comfort(std::string_view text);
/// Additional space between the letters of the timeline's text, in em; the styles have the same numbers.
double letter_spacing_em(const Comfort& comfort);

}  // namespace daybook
