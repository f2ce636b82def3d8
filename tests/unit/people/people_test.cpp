#include "people/people.h"

#include "doctest/doctest.h"
#include "journal/reader.h"

using namespace daybook;

namespace {

constexpr std::string_view small_journal = R"({
  "format": "daybook-journal", "version": "1.0", "id": "small", "title": "Small", "language": "en",
  "sources": [{"id": "me", "title": "The editor"}],
  "people": [
    {"id": "ann", "name": "Ann", "description": {"text": "A person.", "cert": "high", "source": "me"}},
    {"id": "ben", "name": "Ben", "description": {"text": "A person.", "cert": "low", "source": "me"}},
    {"id": "cy", "name": "Cy", "description": {"text": "Nobody saw him.", "cert": "low", "source": "me"}}
  ],
  "entries": [
    {"id": "late", "date": "1960-02-01", "title": "Late", "participants": [
      {"person": "ann", "role": "author"},
      {"person": "ben", "role": "addressee", "when": "XXXX-XX-XX"}],
     "text": [{"type": "paragraph", "text": [{"person": "ben", "text": "Benny"}, " and ", {"person": "ben", "text": "Ben"},
       {"speech": [" said ", {"person": "ann", "text": "Ann"}], "who": "ben", "direct": true}]}]},
    {"id": "early", "date": "1960-01-01", "title": "Early", "held": "elsewhere", "participants": [
      {"person": "ben", "role": "present", "as_printed": "Benjamin"}]},
    {"id": "middle", "date": "1960-01-15", "title": "Middle",
     "text": [{"type": "paragraph", "text": [{"person": "ben", "text": "Benny"}]}]}
  ]})";

struct Fixture {
    Journal journal;
    PeopleIndex people;
    Fixture() {
        Result<Journal> result = read_journal(small_journal, "small.json");
        CHECK(result.ok());
        CHECK(result.problems().size() == 1);  // cy appears nowhere
        if (result.ok()) journal = std::move(result.value());
        people = index_people(journal);
    }
    const PersonRecord& of(std::string_view key) const {
        return people.of(journal.find_person(key).value_or(PersonId{}));
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "mentions count where a text names a person, not where a person speaks") {
    CHECK(of("ben").mentions == 3);
    CHECK(of("ann").mentions == 1);
    CHECK(people.mentions == 4);
}

TEST_CASE_FIXTURE(Fixture, "spellings are each kept once, by date of the entry") {
    CHECK(of("ben").spellings == std::vector<std::string>{"Benjamin", "Benny", "Ben"});
}

TEST_CASE_FIXTURE(Fixture, "appearances are sorted by date, those without a day last") {
    const std::vector<Appearance>& appearances = of("ben").appearances;
    CHECK(appearances.size() == 3);
    if (appearances.size() != 3) return;
    CHECK(appearances[0].role == Role::present);
    CHECK(appearances[1].role == Role::named);
    CHECK(appearances[2].role == Role::addressee);
    CHECK_FALSE(appearances[2].when.known());
    CHECK(of("ben").entries == std::vector<EntryId>{{0}, {1}, {2}});
}

TEST_CASE_FIXTURE(Fixture, "a person whom only the text names has an appearance") {
    const std::vector<Appearance>& appearances = of("ben").appearances;
    if (appearances.size() != 3) return;
    CHECK(journal[appearances[1].entry].key == "middle");
    CHECK(appearances[1].mentions == 1);
}

TEST_CASE_FIXTURE(Fixture, "a person in no entry has an empty record") {
    CHECK(of("cy").appearances.empty());
    CHECK(of("cy").entries.empty());
}

TEST_CASE("roles mean presence or being named") {
    CHECK(presence(Role::host) == Presence::present);
    CHECK(presence(Role::interpreter) == Presence::present);
    CHECK(presence(Role::named) == Presence::named);
    CHECK(presence(Role::addressee) == Presence::addressee);
    CHECK(presence(Role::translator) == Presence::named);
}
