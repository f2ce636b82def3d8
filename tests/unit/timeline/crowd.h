// A generated diary of a lifetime, for tests of what must not grow with a journal.
#pragma once

#include "app/state.h"

namespace daybook::test {

/// `entries` days from 1880 on, every third day left out, each naming three of `people`; the first is in all of them.
inline Journal crowded_journal(std::uint32_t entries, std::uint32_t people) {
    Journal journal;
    journal.key = journal.title = "crowd";
    journal.language = "en";
    for (std::uint32_t i = 0; i < people; ++i) {
        Person person;
        person.key = "p" + std::to_string(i);
        person.name = std::string(1, static_cast<char>('A' + i * 7 % 26)) + "nna Number " + std::to_string(i);
        journal.people.push_back(std::move(person));
    }
    const Day first = to_day({1880, 1, 1});
    for (std::uint32_t i = 0; i < entries; ++i) {
        Entry entry;
        const Day day = first + static_cast<int>(i + i / 2);
        entry.key = to_iso(day);
        entry.title = "What happened that day";
        entry.date.earliest = entry.date.latest = day;
        entry.date.precision = Precision::day;
        entry.date.text = entry.key;
        for (const std::uint32_t who : {0U, 1 + i * 31 % (people - 1), 1 + i * i % (people - 1)}) {
            Participant participant;
            participant.person = PersonId{who};
            participant.role = who % 2 == 0 ? Role::present : Role::named;
            entry.participants.push_back(std::move(participant));
        }
        journal.entries.push_back(std::move(entry));
    }
    return journal;
}

}  // namespace daybook::test
