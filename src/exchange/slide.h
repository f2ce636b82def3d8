// One row of a table or one slide of TimelineJS, and its conversion to an entry.
#pragma once

#include <string>
#include <vector>

#include "exchange/spool.h"

namespace daybook::exchange {

/// Year, month and day as in TimelineJS: decimal numbers, "" if unknown.
struct SlideDate {
    std::string year, month, day;
    [[nodiscard]] bool empty() const { return year.empty(); }
};

struct Slide {
    SlideDate start, end;
    std::string date;  // in a plain table: EDTF, or 14.9.1960
    std::string written, headline, text, media, caption, credit, group, id, place;
    std::vector<std::string> people;
    std::string where;  // "days.csv:12", for the report
    enum class Kind : std::uint8_t { event, title, era } kind = Kind::event;
};

/// Text and headline may contain HTML, of which only the words are imported.
void add_slide(const Slide& slide, Spool& spool, Report& report);

/// "1960-09-14", "1960-09", "1960"; "" if the date is not valid.
std::string to_edtf(const SlideDate& date);

}  // namespace daybook::exchange
