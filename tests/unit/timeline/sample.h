// A journal for tests of geometry, and text measured without fonts: 7 pixels for each letter.
#pragma once

#include <doctest/doctest.h>

#include "people/people.h"
#include "timeline/layout.h"

namespace daybook {

inline TextMeasure seven_px() {
    return {nullptr, [](const void*, std::string_view text, TextStyle) {
                double letters = 0;
                for (const char c : text) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
                return 7 * letters;
            }};
}

inline EdtfDate days(std::string_view text) {
    const auto date = parse_edtf(text);
    REQUIRE(date);
    return *date;
}

inline Day day(std::string_view text) {
    return *parse_iso_day(text);
}

/// Nine events, five entries, three people.
inline Journal sample_journal() {
    Journal journal;
    for (const char* name : {"A. M. Puzanov", "Kim Il Sung", "Somebody with a name that is too long for its column"}) {
        Person person;
        person.key = person.name = name;
        journal.people.push_back(std::move(person));
    }
    for (const char* date : {"1960-09-13", "1960-09-14", "1960-09-20/1960-09-23", "1960-09-27", "1960-09-29"}) {
        Entry entry;
        entry.key = date;
        entry.date = days(date);
        entry.label = "South Hamgyong";
        entry.held_elsewhere = entry.key != "1960-09-14";
        Participant participant;
        participant.role = Role::author;
        entry.participants.push_back(participant);
        participant.person = PersonId{1};
        participant.role = Role::host;
        if (!entry.held_elsewhere) entry.participants.push_back(participant);
        participant.person = PersonId{2};
        participant.role = Role::named;
        if (!entry.held_elsewhere) entry.participants.push_back(participant);
        journal.entries.push_back(std::move(entry));
    }
    for (const auto& [date, label] :
         {std::pair{"1959-08-13", "Repatriation agreement"}, std::pair{"1960-09-06/1960-09-07", "Kosaka in Seoul"},
          std::pair{"1960-09-07", "Principles"}, std::pair{"1960-09-20", "UN Assembly opens"},
          std::pair{"1960-09-23", "Niigata talks broken off"}, std::pair{"1960-09-27", "delegation to Moscow"},
          std::pair{"1960-09-30", "dispatch 162"}, std::pair{"1960-10-10", "received"},
          std::pair{"1960-10-17", "filing note"}}) {
        Event event;
        event.key = event.label = label;
        event.date = days(date);
        journal.events.push_back(std::move(event));
    }
    return journal;
}

struct Sample {
    Journal journal = sample_journal();
    PeopleIndex people = index_people(journal);
    View home{static_cast<double>(day("1960-09-12").number), static_cast<double>(day("1960-09-30").number) + 1};
    View limits{static_cast<double>(day("1959-08-01").number), static_cast<double>(day("1960-10-30").number)};

    TimelineIndex index = index_timeline(journal, people, home, limits);

    Words words;
    Lanes lanes = make_lanes(journal, people, words, {});

    /// After a change of the journal.
    void renew() {
        people = index_people(journal);
        lanes = make_lanes(journal, people, words, {});
        index = index_timeline(journal, people, home, limits);
    }
    [[nodiscard]] LayoutInput input(const View& view, double width = 680, double height = 742, double scale = 1) const {
        LayoutInput in{journal, people, index, lanes, words, view, home, limits};
        in.width_px = width;
        in.height_px = height;
        in.scale = scale;
        in.measure = seven_px();
        return in;
    }
    [[nodiscard]] Layout layout(const View& view) const {
        Layout out;
        make_layout(input(view), out);
        return out;
    }
};

}  // namespace daybook
