// A date in the words of a citation style, with all that EDTF says of it.
//
//   english_date(entry, DateStyle::chicago)   // "September 20–23, 1960", "[ca. 1958]", "September 14, 1960–"
//   english_date(entry, DateStyle::mla)       // "20–23 Sept. 1960", "circa 1958"
//   english_date(entry, DateStyle::apa)       // "1960, September 20–23", "ca. 1958"
//
// An Old Style date follows the new one: "November 7, 1917 [O.S. October 25, 1917]".
#pragma once

#include <string>
#include <string_view>

#include "journal/model.h"

namespace daybook {

enum class DateStyle : std::uint8_t { chicago, mla, apa };

/// Empty if nothing is known.
std::string english_date(const Entry& entry, DateStyle style);
std::string english_date(Day day, DateStyle style);
/// Year or month if the days from first to last are whole ones.
Precision whole_units(Day first, Day last);
/// "1960-09-14" of "1960-09-14T10:00".
std::string_view without_time(std::string_view text);
/// The inverse of from_julian().
CivilDate to_julian(Day day);

}  // namespace daybook
