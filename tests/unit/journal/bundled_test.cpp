// The journal that Daybook comes with.

#include "doctest/doctest.h"
#include "journal/reader.h"
#include "journal/text.h"
#include "people/people.h"
#include "test_support.h"
#include "words/words.h"

using namespace daybook;

namespace {

const char* const bundled_path = "assets/journals/puzanov-1960-09.json";

Journal bundled() {
    Result<Journal> result = read_journal(read_file(bundled_path), bundled_path);
    for (const Problem& problem : result.problems()) MESSAGE(to_line(problem));
    CHECK(result.ok());
    CHECK(result.problems().empty());
    return result.ok() ? std::move(result.value()) : Journal{};
}

std::string printed(const Journal& journal, std::string_view entry) {
    const std::optional<EntryId> id = journal.find_entry(entry);
    CHECK(id.has_value());
    return id ? plain_text(journal[*id], Layer::printed) : "";
}

template <class Visit>
void each_run(const std::vector<Run>& runs, const Visit& visit) {
    for (const Run& run : runs) {
        visit(run);
        each_run(run.children, visit);
    }
}

template <class Visit>
void each_run(const Journal& journal, const Visit& visit) {
    for (const Entry& entry : journal.entries) {
        for (const Block& block : entry.blocks) {
            for (const Line& line : block.lines) each_run(line.runs, visit);
        }
    }
}

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; at += word.size()) ++found;
    return found;
}

}  // namespace

TEST_CASE("the bundled journal is read without a problem") {
    const Journal journal = bundled();
    CHECK(journal.entries.size() == 5);
    CHECK(journal.people.size() == 17);
    CHECK(journal.events.size() == 9);
    CHECK(Words().date(journal.period) == "12–30 September 1960");
    CHECK(journal.opening_entry == journal.find_entry("1960-09-14"));
}

TEST_CASE("the printed text of 14 September equals the source, byte by byte") {
    const std::string source = read_file("tests/data/puzanov-1960-09-14.txt");
    CHECK(source.size() == 4222);
    CHECK(printed(bundled(), "1960-09-14") == source);
}

TEST_CASE("the reading text corrects and supplies, and changes nothing else") {
    const Journal journal = bundled();
    const std::optional<EntryId> id = journal.find_entry("1960-09-14");
    if (!id) return;
    const std::string reading = plain_text(journal[*id], Layer::reading);
    CHECK(reading.find("on peaceful principles it will") != std::string::npos);
    CHECK(reading.find("\n\nJOURNAL\n\nof Soviet Ambassador") != std::string::npos);
    CHECK(reading.find("\n\nPyongyang\n\n14 September 1960") != std::string::npos);
    CHECK(count(reading, "[sic]") == 4);
    CHECK(reading.find("\n\n\n") == std::string::npos);
}

TEST_CASE("Kim Il Sung is named eleven times, each time as a person") {
    const Journal journal = bundled();
    CHECK(count(printed(journal, "1960-09-14"), "Kim Il Sung") == 11);
    const std::optional<PersonId> kim = journal.find_person("kim-il-sung");
    std::size_t mentions = 0;
    each_run(journal, [&](const Run& run) {
        if (run.kind == RunKind::person && run.person() == kim) ++mentions;
    });
    CHECK(mentions == 11);
}

TEST_CASE("the four [sic] and the signature are notes of the translator") {
    std::size_t sic = 0;
    std::size_t signature = 0;
    each_run(bundled(), [&](const Run& run) {
        if (run.kind != RunKind::note || !run.mark || run.mark->responsible != "translator") return;
        const std::string words = plain_text(run.children, Layer::printed);
        sic += words == "[sic]";
        signature += words == "[signature]";
    });
    CHECK(sic == 4);
    CHECK(signature == 1);
}

TEST_CASE("nine lines were lost in the capture, and none is printed") {
    int lost = 0;
    each_run(bundled(), [&](const Run& run) {
        if (run.kind != RunKind::gap) return;
        CHECK(run.children.empty());
        CHECK(run.mark);
        if (!run.mark) return;
        CHECK(run.mark->comment.has_value());
        lost += run.mark->lost_lines;
    });
    CHECK(lost == 9);
}

TEST_CASE("every event is found in the text by its quote") {
    const Journal journal = bundled();
    for (const Event& event : journal.events) {
        CAPTURE(event.key);
        CHECK(event.entry.has_value());
        CHECK_FALSE(event.quote.empty());
        if (!event.entry) continue;
        CHECK(plain_text(journal[*event.entry], Layer::printed).find(event.quote) != std::string::npos);
    }
}

TEST_CASE("every statement has a source") {
    const Journal journal = bundled();
    const auto check = [](const Statement& statement) {
        CAPTURE(statement.text);
        CHECK_FALSE(statement.text.empty());
        CHECK_FALSE(statement.sources.empty());
    };
    check(journal.rights);
    check(journal.coverage);
    for (const Person& person : journal.people) check(person.description);
    for (const Place& place : journal.places) check(place.description);
    for (const Term& organisation : journal.organisations) check(organisation.description);
    for (const Term& term : journal.glossary) check(term.description);
    for (const Event& event : journal.events) check(event.description);
    for (const Entry& entry : journal.entries) {
        check(entry.summary);
        if (entry.url_comment) check(*entry.url_comment);
        if (entry.place_comment) check(*entry.place_comment);
        for (const Participant& participant : entry.participants) {
            if (participant.comment) check(*participant.comment);
        }
    }
    each_run(journal, [&](const Run& run) {
        if (run.mark && run.mark->comment) check(*run.mark->comment);
    });
}

TEST_CASE("only the entry of 14 September has a text") {
    for (const Entry& entry : bundled().entries) {
        CAPTURE(entry.key);
        CHECK(entry.held_elsewhere == (entry.key != "1960-09-14"));
        CHECK(entry.blocks.empty() == entry.held_elsewhere);
        CHECK(entry.url.starts_with("https://digitalarchive.wilsoncenter.org/document/"));
    }
}

TEST_CASE("the archive's citation and credit are copied to the letter") {
    const Journal journal = bundled();
    const std::optional<EntryId> id = journal.find_entry("1960-09-14");
    if (!id) return;
    CHECK(
        journal[*id].citation ==
        "\"Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 14 September 1960,\" September 14, 1960, History "
        "and Public Policy Program Digital Archive, AVPRF fond 0102, opis 16, delo 7, p.102-129. Translated by Gary "
        "Goldberg.");
    CHECK(journal[*id].credit == "This document was made possible with support from the ROK Ministry of Unification");
}

TEST_CASE("a wrong name is linked to the right person, who has a warning") {
    const Journal journal = bundled();
    const std::optional<PersonId> minister = journal.find_person("pak-song-chol");
    if (!minister) return;
    CHECK_FALSE(journal[*minister].warning.empty());
    CHECK(index_people(journal).of(*minister).spellings == std::vector<std::string>{"Pak Geum-cheol"});
}

TEST_CASE("every person appears in an entry") {
    const Journal journal = bundled();
    const PeopleIndex people = index_people(journal);
    for (std::uint32_t i = 0; i < journal.people.size(); ++i) {
        CAPTURE(journal.people[i].key);
        CHECK_FALSE(people.of(PersonId{i}).appearances.empty());
    }
}
