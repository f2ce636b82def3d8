#include "app/passage.h"

#include <random>

#include "app/command.h"
#include "app/link.h"
#include "app/report.h"
#include "app/small_journal.h"
#include "app/text_fragment.h"
#include "doctest/doctest.h"
#include "journal/reader.h"
#include "journal/text_map.h"
#include "test_support.h"

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

namespace {

std::string follow(State& state, std::string_view link, const Model& model) {
    return update(state, parse_link(link), model).notice;
}

}  // namespace

TEST_CASE("A link to a passage marks it, and names it in viewer.state") {
    const Model model = test::small_model();
    State state = opening_state(model);
    CHECK(follow(state, "entry=1960-09-14&text=I%20met,-Boris", model).empty());
    CHECK(state.passage == Quote{"I met", "", "Boris"});
    CHECK(to_link(state, model) == "entry=1960-09-14&text=I%20met,-Boris");
    CHECK(state_json(state, model).find(R"("quote":{"exact":"I met","prefix":"","suffix":"Boris"})") !=
          std::string::npos);
    const Effects effects = update(state, Go{{.text = ""}}, model);
    CHECK_FALSE(state.passage);
    CHECK(effects.pane);
    CHECK(effects.history == History::push);
    CHECK(state_json(state, model).find(R"("quote":null)") != std::string::npos);
}

TEST_CASE("A passage that the text does not have is not marked, and a notice says so") {
    const Model model = test::small_model();
    for (const char* text : {"Boris%20met", "Boris,-that", "I,met", ",", "-,", "%FF", "nobody-,I%20met", ",-Boris"}) {
        CAPTURE(text);
        State state = opening_state(model);
        CHECK(follow(state, std::string("entry=1960-09-14&text=") + text, model) ==
              "The passage that this link quotes is not in this text. The text may have changed since.");
        CHECK(state == opening_state(model));
    }
    State state = opening_state(model);
    CHECK(follow(state, "day=1960-09-16&text=Boris", model).find("passage") != std::string::npos);
    CHECK_FALSE(state.passage);
}

TEST_CASE("In the other layer the corresponding words are marked, and no words of another entry") {
    const Model model = test::small_model();
    State state = opening_state(model);
    follow(state, "entry=1960-09-14&text=friday", model);
    update(state, ShowLayer{Layer::reading}, model);
    CHECK(state.passage);
    CHECK(state.layer == Layer::reading);
    update(state, Select{EntryId{2}}, model);
    CHECK_FALSE(state.passage);
    follow(state, "entry=1960-09-14&text=friday", model);
    update(state, Select{Day{-3394}}, model);
    CHECK_FALSE(state.passage);
}

TEST_CASE("A passage whose text is not here yet is looked for when it comes") {
    Model model = test::small_model();
    model.journal.chunks.emplace_back();
    model.journal.entries[1].chunk = 0;
    State state = opening_state(model);
    CHECK(follow(state, "entry=1960-09-14&text=nobody%20said", model).empty());
    CHECK(state.passage);
    CHECK(drop_missing_passage(state, model).empty());
    model.journal.chunks[0].here = true;
    CHECK_FALSE(drop_missing_passage(state, model).empty());
    CHECK_FALSE(state.passage);
}

TEST_CASE("Random passages of the journals that come with Daybook are linked there and back") {
    std::mt19937 random(1960);
    const auto below = [&](std::size_t end) { return random() % end; };
    for (const std::string file : {"assets/journals/puzanov-1960-09.json", "assets/journals/making-of-daybook.json"}) {
        Result<Journal> read = read_journal(read_file(file), file);
        REQUIRE(read.ok());
        const Model model = make_model(std::move(read.value()));
        int passages = 0;
        while (passages < 500) {
            const EntryId entry{static_cast<std::uint32_t>(below(model.journal.entries.size()))};
            const Layer layer = below(2) == 0 ? Layer::printed : Layer::reading;
            const TextMap map(model.journal[entry]);
            const std::string& text = map.text(layer);
            if (text.empty()) continue;
            const std::size_t from = below(text.size());
            const TextRange range = {from, from + 1 + below(300)};
            const Quote quote = quote_of(text, range);
            if (quote.exact.empty()) continue;
            ++passages;
            State state = opening_state(model);
            const std::string link = "entry=" + model.journal[entry].key + "&layer=" + std::string(layer_word(layer)) +
                                     "&text=" + text_fragment(quote);
            CAPTURE(link);
            CHECK(follow(state, link, model).empty());
            REQUIRE(state.passage);
            CHECK(find_quote(text, *state.passage) == without_space_around(text, whole_characters(text, range)));
            State again = opening_state(model);
            CHECK(follow(again, to_link(state, model), model).empty());
            CHECK(again == state);
        }
    }
}
