#include "journal/chunk.h"

#include "app/chunks.h"
#include "doctest/doctest.h"
#include "journal/text.h"
#include "page/page.h"

using namespace daybook;

namespace {

constexpr std::string_view index_file = R"({
  "format": "daybook-journal", "version": "1.1", "id": "j", "title": "J", "language": "en",
  "sources": [{"id": "me", "title": "The editor"}],
  "people": [
    {"id": "ann", "name": "Ann", "description": {"text": "A person.", "cert": "high", "source": "me"}},
    {"id": "ben", "name": "Ben", "description": {"text": "A person.", "cert": "low", "source": "me"}}
  ],
  "chunks": [{"url": "j.text/1960.json"}, {"url": "j.text/1961.json"}],
  "entries": [
    {"id": "a", "date": "1960-01-01", "title": "A", "chunk": 0, "mentions": {"ben": 2, "ann": 1},
     "participants": [{"person": "ann", "role": "host"}]},
    {"id": "b", "date": "1960-02-01", "title": "B", "chunk": 0},
    {"id": "c", "date": "1961-01-01", "title": "C", "chunk": 1, "mentions": {"ann": 1}}
  ]})";

constexpr std::string_view chunk_file = R"({"format": "daybook-text", "version": "1.1", "journal": "j", "entries": [
  {"id": "b", "text": []},
  {"id": "a", "text": [{"type": "paragraph", "text": [{"person": "ben", "text": "Benny"}, ", ",
    {"person": "ann", "text": "Annie"}, ", ", {"person": "ben", "text": "Ben"}]}]}
]})";

struct Fixture {
    Model model;
    Fixture() {
        Result<Journal> result = read_journal(index_file, "j.json");
        CHECK(result.ok());
        CHECK(result.problems().empty());
        if (result.ok()) model = make_model(std::move(result.value()));
    }
    std::string first_problem(std::string bytes, std::uint32_t chunk = 0) {
        const auto result = read_chunk(bytes, "1960.json", model.journal, chunk);
        return result.problems().empty() ? "" : to_line(result.problems().front());
    }
    std::string changed(std::string_view from, std::string_view to) {
        std::string bytes(chunk_file);
        bytes.replace(bytes.find(from), from.size(), to);
        return bytes;
    }
};

bool says(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "appearances are known before a text is loaded") {
    const PersonRecord& ben = model.people.of({1});
    REQUIRE(ben.appearances.size() == 1);
    CHECK(ben.appearances[0].entry == EntryId{0});
    CHECK(ben.appearances[0].mentions == 2);
    CHECK(ben.spellings.empty());
    CHECK(model.people.of({0}).entries.size() == 2);
    CHECK(model.people.mentions == 4);
}

TEST_CASE_FIXTURE(Fixture, "loading a text adds its spellings, and no appearance twice") {
    const auto result = read_chunk(chunk_file, "1960.json", model.journal, 0);
    REQUIRE(result.ok());
    CHECK(result.problems().empty());
    CHECK(result.value() == std::vector<EntryId>{{1}, {0}});
    CHECK(plain_text(model.journal[EntryId{0}], Layer::printed) == "Benny, Annie, Ben");
    for (const EntryId entry : result.value()) add_text(model.people, model.journal, entry);
    const PersonRecord& ben = model.people.of({1});
    CHECK(ben.spellings == std::vector<std::string>{"Benny", "Ben"});
    CHECK(ben.mentions == 2);
    CHECK(ben.appearances.size() == 1);
    CHECK(index_people(model.journal).mentions == model.people.mentions);
}

TEST_CASE_FIXTURE(Fixture, "a problem in a chunk has its file and line, and nothing of the chunk is used") {
    CHECK(says(first_problem(changed("\"journal\": \"j\"", "\"journal\": \"k\"")), "not of \"j\""));
    CHECK(
        says(first_problem(changed("\"id\": \"b\"", "\"id\": \"z\"")), "1960.json:2:10: error: entry \"z\" is not in"));
    CHECK(says(first_problem(changed("\"id\": \"b\"", "\"id\": \"c\"")), "does not have its text in this chunk"));
    CHECK(says(first_problem(changed("\"id\": \"b\"", "\"id\": \"a\"")), "occurs twice"));
    CHECK(says(first_problem(changed("{\"id\": \"b\", \"text\": []},", "")), "the text of entry \"b\" is not here"));
    CHECK(says(first_problem(changed("\"ann\"", "\"anne\"")), "did you mean \"ann\"?"));
    CHECK(says(first_problem(changed("daybook-text", "daybook-journal")), "not the text of a Daybook journal"));
    CHECK(says(first_problem("{"), "1960.json:1:2: error:"));
    CHECK(says(first_problem(std::string(chunk_file), 1), "does not have its text in this chunk"));
    CHECK_FALSE(model.journal.chunks[0].here);
    CHECK(model.journal.entries[0].blocks.empty());
    ReaderLimits limits;
    limits.runs = 3;
    CHECK_FALSE(read_chunk(chunk_file, "1960.json", model.journal, 0, limits).ok());
    limits = {};
    limits.bytes = 100;
    CHECK_FALSE(read_chunk(chunk_file, "1960.json", model.journal, 0, limits).ok());
    CHECK(model.journal.entries[0].blocks.empty());
}

TEST_CASE("a chunk is not a journal, and the message says what to open") {
    const Result<Journal> result = read_journal(chunk_file, "1960.json");
    REQUIRE_FALSE(result.ok());
    CHECK(says(to_line(result.problems().front()), "open the journal itself"));
}

TEST_CASE_FIXTURE(Fixture, "the chunk of the open entry is needed first, then the next in the direction of reading") {
    State state = opening_state(model);
    state.entry = EntryId{1};
    CHECK(needed_chunk(state, model.journal) == 0U);
    CHECK(next_chunk(state, model.journal, Direction::next) == 1U);
    CHECK(next_chunk(state, model.journal, Direction::previous) == 1U);  // there is none earlier
    model.journal.chunks[1].here = true;
    CHECK_FALSE(next_chunk(state, model.journal, Direction::next));
    model.journal.chunks[0].fault = "page.no-folder {}";
    CHECK_FALSE(needed_chunk(state, model.journal));  // a failed chunk is not requested again
    state.entry.reset();
    CHECK_FALSE(needed_chunk(state, model.journal));
}

TEST_CASE_FIXTURE(Fixture, "the page says that a text is loading, or why it failed, with a button to try again") {
    const State state = opening_state(model);
    const std::string waiting = reading_html(model, state);
    CHECK(says(waiting, "aria-busy=\"true\">The text is loading.</p>"));
    CHECK(says(waiting, "People in this entry"));
    model.journal.chunks[0].fault = "page.cannot-be-read {\"name\":\"<1960>.json\"}\n1960.json:1:2: error: a < b";
    const std::string failed = reading_html(model, state);
    // The page says it in its language (web/words.js); what is wrong with the file stays English.
    CHECK(
        says(failed, "<p data-words=\"page.cannot-be-read\" data-values=\" {&quot;name&quot;:&quot;&lt;1960&gt;.json"));
    CHECK(says(failed, "<p lang=\"en\">1960.json:1:2: error: a &lt; b</p>"));
    CHECK(says(failed, "data-tool=\"text\">Try again"));
    REQUIRE(read_chunk(chunk_file, "1960.json", model.journal, 0).ok());
    CHECK(says(reading_html(model, state), "Benny"));
    CHECK_FALSE(says(reading_html(model, state), "on-its-way"));
}

TEST_CASE_FIXTURE(Fixture, "things are found by their ids with and without an index") {
    CHECK(model.journal.find_entry("b") == EntryId{1});
    CHECK(model.journal.find_person("ben") == PersonId{1});
    CHECK_FALSE(model.journal.find_entry("ben"));
    model.journal.by_key = {};
    CHECK(model.journal.find_entry("b") == EntryId{1});
    CHECK_FALSE(model.journal.find_person("nobody"));
}
