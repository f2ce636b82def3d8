#include "timeline/lanes.h"

#include <doctest/doctest.h>

#include "unit/test_support.h"
#include "unit/timeline/crowd.h"

using namespace daybook;

namespace {

Journal small_crowd() {
    Journal journal = test::crowded_journal(6, 5);
    const char* names[] = {"Zoë", "anna", "Émile", "Bertha", "Dora"};
    for (std::size_t i = 0; i < 5; ++i) journal.people[i].name = names[i];
    journal.people[3].sort_name = "Klein, Bertha";
    journal.people[2].other_names.push_back({"에밀", "ko"});
    const std::uint32_t who[6][2] = {{4, 0}, {0, 0}, {0, 2}, {2, 0}, {3, 0}, {1, 0}};
    for (std::size_t i = 0; i < 6; ++i) {
        journal.entries[i].participants.clear();
        for (const std::uint32_t person : who[i]) {
            Participant participant;
            participant.person = PersonId{person};
            journal.entries[i].participants.push_back(std::move(participant));
        }
    }
    return journal;
}

std::string order(const Journal& journal, const Lanes& lanes) {
    std::string names;
    for (const PersonId person : lanes.order) names += (names.empty() ? "" : " ") + journal[person].name;
    return names;
}

}  // namespace

TEST_CASE("lanes are sorted as listed, by first appearance, by frequency or by name") {
    const Journal journal = small_crowd();
    const PeopleIndex people = index_people(journal);
    const auto in = [&](PeopleSort sort) {
        return order(journal, make_lanes(journal, people, Words(), {.sort = sort}));
    };
    CHECK(in(PeopleSort::listed) == "Zoë anna Émile Bertha Dora");
    CHECK(in(PeopleSort::appearance) == "Zoë Dora Émile Bertha anna");
    CHECK(in(PeopleSort::frequency) == "Zoë Émile anna Bertha Dora");
    CHECK(in(PeopleSort::name) == "anna Dora Émile Bertha Zoë");
    for (const char* word : {"listed", "appearance", "frequency", "name"}) {
        REQUIRE(parse_sort(word));
        CHECK(sort_word(*parse_sort(word)) == word);
    }
    CHECK_FALSE(parse_sort("age"));
}

TEST_CASE("sorting by name goes by the names of the language in use") {
    Journal journal = small_crowd();
    journal.language = "en";
    journal.people[0].other_names.push_back({"가람", "ko"});
    const auto file = Words::read(read_file("assets/strings/ko.json"), "ko.json");
    REQUIRE(file.ok());
    const Lanes lanes = make_lanes(journal, index_people(journal), file.value(), {.sort = PeopleSort::name});
    CHECK(order(journal, lanes) == "anna Dora Bertha Zoë Émile");  // 가람, 에밀 after Latin letters
}

TEST_CASE("a filter considers all names, and pinned people stay") {
    const Journal journal = small_crowd();
    const PeopleIndex people = index_people(journal);
    CHECK(order(journal, make_lanes(journal, people, Words(), {.filter = "EMIL"})) == "Émile");
    CHECK(order(journal, make_lanes(journal, people, Words(), {.filter = "에밀"})) == "Émile");
    CHECK(order(journal, make_lanes(journal, people, Words(), {.filter = "klein"})) == "Bertha");
    CHECK(order(journal, make_lanes(journal, people, Words(), {.filter = "nobody"})).empty());
    const auto lanes =
        make_lanes(journal, people, Words(), {.filter = "a", .pinned = {PersonId{2}, PersonId{4}, PersonId{2}}});
    CHECK(order(journal, lanes) == "Émile Dora anna Bertha");
    CHECK(lanes.pinned() == 2);
    CHECK(lanes.is_pinned(PersonId{4}));
    CHECK(lanes.place_of(PersonId{3}) == 3);
    CHECK_FALSE(lanes.place_of(PersonId{0}));
}

TEST_CASE("a person without a day has a lane only if somebody looks for the name, or pins it") {
    Journal journal = small_crowd();
    for (Entry& entry : journal.entries) {
        for (Participant& participant : entry.participants) {
            if (participant.person == PersonId{1}) participant.when.emplace();  // the day is not known
        }
    }
    const PeopleIndex people = index_people(journal);
    CHECK(order(journal, make_lanes(journal, people, Words(), {})) == "Zoë Émile Bertha Dora");
    CHECK(order(journal, make_lanes(journal, people, Words(), {.filter = "ann"})) == "anna");
    CHECK(order(journal, make_lanes(journal, people, Words(), {.pinned = {PersonId{1}}})) ==
          "anna Zoë Émile Bertha Dora");
}
