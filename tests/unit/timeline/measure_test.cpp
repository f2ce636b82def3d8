#include "timeline/measure.h"

#include "sample.h"

namespace daybook {

TEST_CASE("a text that is too long ends with an ellipsis") {
    const TextMeasure measure = seven_px();
    CHECK(shorten("Puzanov", 49, TextStyle::person, measure).view() == "Puzanov");
    CHECK(shorten("Puzanov", 48, TextStyle::person, measure).view() == "Puzan…");
    CHECK(shorten("Kim, A. M.", 42, TextStyle::person, measure).view() == "Kim…");
    CHECK(shorten("Puzanov", 27, TextStyle::person, measure).view().empty());
}

TEST_CASE("a text of the host is cut where the host says") {
    TextMeasure measure = seven_px();
    measure.cut_at = [](const void*, std::string_view text, TextStyle, double room_px) -> std::size_t {
        return room_px < 10 ? 0 : room_px < 20 ? 4 : room_px < 30 ? text.size() : std::string_view::npos;
    };
    CHECK(shorten("e\u0301te\u0301", 9, TextStyle::person, measure).view().empty());
    CHECK(shorten("e\u0301te\u0301", 19, TextStyle::person, measure).view() == "e\u0301t…");
    CHECK(shorten("e\u0301te\u0301", 29, TextStyle::person, measure).view() == "e\u0301te\u0301");
    CHECK(shorten("Puzanov", 48, TextStyle::person, measure).view() == "Puzan…");
}

}  // namespace daybook
