#include "app/passage.h"

#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "journal/text_map.h"

using namespace daybook;

TEST_CASE("A passage is quoted from two places of the page") {
    const Model model = test::small_model();
    State state = opening_state(model);
    const TextMap map(model.journal[EntryId{1}]);
    const std::string first = map.lines()[0].id;  // I met Boris about <it> & 'that' on friday.
    const std::string last = map.lines()[2].id;   // Anna
    CHECK(passage_json(first + " 6 " + first + " 11", state, model) ==
          R"({"entry":"1960-09-14","layer":"printed","quote":{"exact":"Boris","prefix":"","suffix":""}})");
    CHECK(passage_json(first + " 35 " + last + " 2", state, model) ==
          R"({"entry":"1960-09-14","layer":"printed","quote":{"exact":"friday.\n\n\nAn","prefix":"","suffix":""}})");
    state.layer = Layer::reading;
    CHECK(
        passage_json(first + " 35 " + last + " 99", state, model) ==
        R"({"entry":"1960-09-14","layer":"reading","quote":{"exact":"friday.\n\nJOURNAL\n\nAnna","prefix":"","suffix":""}})");
}

TEST_CASE("Without a passage the result is null") {
    const Model model = test::small_model();
    State state = opening_state(model);
    const std::string line = TextMap(model.journal[EntryId{1}]).lines()[0].id;
    for (const std::string& places : {std::string(), line, line + " 1", line + " 1 " + line, line + " x " + line + " 3",
                                      line + " 1 nowhere 3", line + " 3 " + line + " 3", line + " 1 " + line + " 2"}) {
        CHECK(passage_json(places, state, model) == "null");
    }
    state.entry.reset();
    CHECK(passage_json(line + " 0 " + line + " 4", state, model) == "null");
}
