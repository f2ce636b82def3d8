#include "fuzz.h"
#include "journal/date.h"
#include "journal/utf8.h"
#include "words/words.h"

namespace daybook::fuzz {

namespace {

const Words& words() {
    static const Words english;
    return english;
}

void expect_day(Day day) {
    const CivilDate date = to_civil(day);
    expect(date.year >= -9999 && date.year <= 9999, "a date's days are of the years -9999 to 9999");
    expect(date.month >= 1 && date.month <= 12, "a month is one of twelve");
    expect(date.day >= 1 && date.day <= days_in_month(date.year, date.month), "a day is one of its month");
    expect(to_day(date) == day, "a day is the day of its date");
    expect(parse_iso_day(to_iso(day)) == day, "a day written down is the same day");
    expect(!words().date(day).empty(), "a day has words");
}

void expect_same(const EdtfDate& a, const EdtfDate& b) {
    const bool same = a.text == b.text && a.earliest == b.earliest && a.latest == b.latest &&
                      a.precision == b.precision && a.approximate == b.approximate && a.uncertain == b.uncertain &&
                      a.interval == b.interval && a.open_start == b.open_start && a.open_end == b.open_end &&
                      a.approximate_parts == b.approximate_parts && a.uncertain_parts == b.uncertain_parts;
    expect(same, "a date's text reads as the same date");
}

}  // namespace

void edtf(std::string_view text) {
    const EdtfReading reading = read_edtf(text);
    expect(reading.date.has_value() == (reading.fault == EdtfFault::none), "a text is a date or has a fault");
    if (!reading.date) {
        expect(!parse_edtf(text), "both ways of reading agree");
        expect(!describe(reading.fault).empty(), "a fault has words");
        return;
    }
    const EdtfDate& date = *reading.date;
    expect(date.text == text, "a date keeps what was written");
    const std::optional<EdtfDate> again = parse_edtf(date.text);
    expect(again.has_value(), "both ways of reading agree");
    expect_same(date, *again);
    const std::string said = words().date(date);
    expect(!said.empty(), "a date has words");
    expect(!first_invalid_utf8(said), "the words of a date are UTF-8");
    expect(date.earliest <= date.latest, "a date does not end before it begins");
    if (!date.known()) return;
    expect_day(date.earliest);
    expect_day(date.latest);
    expect(date.days() >= 1 && date.contains(date.earliest) && date.contains(date.latest), "a date has its days");
}

}  // namespace daybook::fuzz
