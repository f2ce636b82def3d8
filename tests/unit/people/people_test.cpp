#include "people/people.h"

#include "doctest/doctest.h"
#include "journal/reader.h"
#include "unit/test_support.h"

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

TEST_CASE("a person is called by the name of the language in use, with the journal's own beside it") {
    Journal journal;
    journal.language = "en";
    Person& kim = journal.people.emplace_back();
    kim.name = "Kim Il Sung";
    kim.other_names = {{"金日成", "ko-Hani"}, {"김일성", "ko"}, {"Ким Ир Сен", "ru"}};
    Person& puzanov = journal.people.emplace_back();
    puzanov.name = "A. M. Puzanov";
    puzanov.sort_name = "Puzanov, A. M.";
    puzanov.other_names = {{"Aleksandr Puzanov", "ru-Latn"}, {"А. М. Пузанов", "ru"}, {"Александр Пузанов", "ru"}};
    const auto in = [](const char* tag, const char* as = nullptr) {
        std::string bytes = read_file(std::string("assets/strings/") + tag + ".json");
        if (as != nullptr) {
            const std::string head = std::string("\"tag\": \"") + tag;
            bytes.replace(bytes.find(head), head.size(), std::string("\"tag\": \"") + as);
        }
        Result<Words> words = Words::read(bytes, tag);
        REQUIRE(words.ok());
        return std::move(words.value());
    };
    const auto shown = [&](std::uint32_t person, const Words& words) {
        return full_name(journal, PersonId{person}, words);
    };
    CHECK(shown(0, Words()) == "Kim Il Sung");
    CHECK(shown(0, in("de")) == "Kim Il Sung");
    CHECK(shown(0, in("ko")) == "김일성(Kim Il Sung)");
    CHECK(shown(0, in("ko", "ko-KP")) == "김일성(Kim Il Sung)");
    CHECK(shown(0, in("ko", "ko-Hani")) == "金日成(Kim Il Sung)");
    CHECK(shown(0, in("ru")) == "Ким Ир Сен (Kim Il Sung)");
    CHECK(shown(1, in("ru")) == "А. М. Пузанов (A. M. Puzanov)");
    CHECK(shown(1, in("ko")) == "A. M. Puzanov");
    CHECK(sort_name(journal, PersonId{1}, in("ru")) == "Пузанов, А. М.");
    CHECK(sort_name(journal, PersonId{1}, in("ko")) == "Puzanov, A. M.");
    CHECK(sort_name(journal, PersonId{0}, in("ru")) == "Ким Ир Сен");
    journal.language = "ko-KP";
    CHECK(shown(0, in("ko")) == "Kim Il Sung");  // the journal's own form is in that language already
}

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
