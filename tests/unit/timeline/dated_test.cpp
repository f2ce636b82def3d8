#include "timeline/dated.h"

#include "sample.h"

namespace daybook {

namespace {

/// Entries of one to many days, broad ones and undated ones, spread by a fixed rule.
Journal long_journal() {
    Journal journal;
    const Day start = day("1900-01-01");
    for (int i = 0; i < 400; ++i) {
        const Day first = start + i * 3 + i * i % 7;
        std::string text = to_iso(first);
        if (i % 9 == 0) text += '/' + to_iso(first + i % 40);
        if (i % 50 == 7) text = text.substr(0, 7);
        if (i % 100 == 99) text = "XXXX";
        Entry entry;
        entry.key = text;
        entry.date = days(text);
        journal.entries.push_back(std::move(entry));
    }
    return journal;
}

}  // namespace

TEST_CASE("looking up a view finds what a linear search finds") {
    const Journal journal = long_journal();
    const View home{static_cast<double>(day("1900-01-01").number), static_cast<double>(day("1903-06-01").number)};
    const TimelineIndex index = index_timeline(journal, index_people(journal), home, home);
    CHECK(index.entries.undated.size() == 4);
    CHECK(index.entries.broad.all.size() == 8);
    for (double from = home.from - 50; from < home.to + 50; from += 11.3) {
        const View view{from, from + 17.9};
        std::vector<std::uint32_t> found;
        index.entries.exact.each_in(view, [&](std::uint32_t i) { found.push_back(i); });
        index.entries.broad.each_in(view, [&](std::uint32_t i) { found.push_back(i); });
        std::sort(found.begin(), found.end());
        std::vector<std::uint32_t> walked;
        for (std::uint32_t i = 0; i < journal.entries.size(); ++i) {
            const EdtfDate& date = journal.entries[i].date;
            const bool touches = date.earliest.number < view.to && date.latest.number + 1 > view.from;
            if (date.known() && touches) walked.push_back(i);
        }
        CHECK(found == walked);
    }
}

TEST_CASE("the entry on a day is the first that a linear search finds") {
    const Journal journal = long_journal();
    const View home{static_cast<double>(day("1900-01-01").number), static_cast<double>(day("1903-06-01").number)};
    const TimelineIndex index = index_timeline(journal, index_people(journal), home, home);
    int empty = 0;
    for (Day on = day("1899-12-30"); on < day("1903-06-01"); on = on + 1) {
        std::optional<EntryId> walked;
        for (std::uint32_t i = 0; i < journal.entries.size(); ++i) {
            const EdtfDate& date = journal.entries[i].date;
            if (!date.contains(on)) continue;
            if (!walked || date.earliest < journal[*walked].date.earliest) walked = EntryId{i};
        }
        CAPTURE(to_iso(on));
        CHECK(entry_on(index, on) == walked);
        empty += walked ? 0 : 1;
    }
    CHECK(empty > 100);
}

TEST_CASE("a date is broad if it may lie on one of several days") {
    for (const char* text : {"1960", "1960-09", "196X", "1960-09/1960-10", "1960-09-XX", "[1960-09-12..1960-09-14]"}) {
        CAPTURE(text);
        CHECK(is_broad(days(text)));
    }
    for (const char* text : {"1960-09-14", "1960-09-14~", "1960-09-12/1960-09-14", "{1960-09-12..1960-09-14}",
                             "XXXX-XX-XX", "1960-09-14/.."}) {
        CAPTURE(text);
        CHECK_FALSE(is_broad(days(text)));
    }
}

}  // namespace daybook
