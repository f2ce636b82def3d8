// A small journal for tests: three entries, four people, two events.
#pragma once

#include "app/state.h"

namespace daybook::test {

inline EdtfDate date(std::string_view text) {
    return parse_edtf(text).value_or(EdtfDate{});
}

inline Run words(std::string text) {
    Run run;
    run.text = std::move(text);
    return run;
}

inline Run named(PersonId person, std::string text) {
    Run run;
    run.kind = RunKind::person;
    run.reference = person.index;
    run.children.push_back(words(std::move(text)));
    return run;
}

inline Run gap(std::string reason, std::string extent, std::string supplied, int lost_lines) {
    Run run;
    run.kind = RunKind::gap;
    run.mark = std::make_unique<Mark>();
    run.mark->reason = std::move(reason);
    run.mark->extent = std::move(extent);
    run.mark->supplied = std::move(supplied);
    run.mark->lost_lines = lost_lines;
    return run;
}

template <class... Runs>
Line line(Runs... runs) {
    Line made;
    (made.runs.push_back(std::move(runs)), ...);
    return made;
}

inline Entry entry(std::string key, std::string_view when, std::string title) {
    Entry made;
    made.key = std::move(key);
    made.date = date(when);
    made.title = std::move(title);
    return made;
}

inline void add_people(Journal& journal) {
    for (const char* key : {"anna", "boris", "clara", "dmitri"}) {
        Person person;
        person.key = key;
        person.name = std::string(1, static_cast<char>(key[0] - 'a' + 'A')) + (key + 1);
        journal.people.push_back(std::move(person));
    }
}

inline void add_entries(Journal& journal) {
    Entry first = entry("1960-09-13", "1960-09-13", "At the works");
    first.held_elsewhere = true;
    first.participants.push_back({PersonId{0}, Role::author, "", "", {}, {}});
    Entry second = entry("1960-09-14", "1960-09-14", "A <talk> & \"tea\"");
    second.participants.push_back({PersonId{0}, Role::author, "Ambassador", "", {}, {}});
    second.participants.push_back({PersonId{1}, Role::host, "", "", {}, {}});
    second.participants.push_back({PersonId{2}, Role::addressee, "", "", date("1960-09-30"), {}});
    Block paragraph;
    paragraph.lines.push_back(
        line(words("I met "), named(PersonId{1}, "Boris"), words(" about <it> & 'that' on friday.")));
    Block lost;
    lost.kind = BlockKind::gap;
    lost.lines.push_back(line(gap("capture", "one line", "JOURNAL", 1)));
    Block last;
    last.kind = BlockKind::signature;
    last.lines.push_back(line(words("Anna")));
    second.blocks.push_back(std::move(paragraph));
    second.blocks.push_back(std::move(lost));
    second.blocks.push_back(std::move(last));
    Entry third = entry("1960-09-20", "1960-09-20/1960-09-23", "A journey");
    third.held_elsewhere = true;
    journal.entries.push_back(std::move(first));
    journal.entries.push_back(std::move(second));
    journal.entries.push_back(std::move(third));
}

inline Model small_model() {
    Journal journal;
    journal.key = "small";
    journal.title = "A small journal";
    journal.language = "en";
    journal.period = date("1960-09-12/1960-09-30");
    add_people(journal);
    add_entries(journal);
    Place place;
    place.key = "niigata";
    place.name = "Niigata";
    journal.places.push_back(std::move(place));
    journal.organisations.push_back({"un", "United Nations", "UN", {"It met in New York.", Certainty::high, {}}, {}});
    journal.glossary.push_back({"cde", "Comrade", "Cde.", {"A form of address.", Certainty::high, {}}, {}});
    Event near;
    near.key = "opens";
    near.date = date("1960-09-20");
    near.label = "The assembly opens";
    near.entry = EntryId{1};
    near.quote = "about <it>";
    Event far;
    far.key = "agreement";
    far.date = date("1959-08-13");
    far.label = "An agreement";
    journal.events.push_back(std::move(far));
    journal.events.push_back(std::move(near));
    journal.opening_entry = EntryId{1};
    return make_model(std::move(journal));
}

}  // namespace daybook::test
