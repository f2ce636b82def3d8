#include "journal/chunk.h"

#include "app/command.h"
#include "fuzz.h"
#include "page/page.h"
#include "page/problems.h"

namespace daybook::fuzz {

namespace {

/// Two entries with their text in the chunk that is read, one in another chunk, and one in the journal.
constexpr std::string_view index_of_journal = R"({
 "format": "daybook-journal", "version": "1.1", "id": "split", "title": "Split", "language": "en",
 "sources": [{"id": "s", "title": "S"}],
 "people": [
  {"id": "ann", "name": "Ann", "description": {"text": "A", "cert": "high", "source": ["s"]}},
  {"id": "ben", "name": "Ben", "description": {"text": "B", "cert": "low", "source": ["s"]}}],
 "places": [{"id": "town", "name": "Town"}],
 "events": [{"id": "call", "date": "1900-01-01", "label": "A call", "entry": "a", "quote": "called",
  "description": {"text": "E", "cert": "high", "source": ["s"]}}],
 "chunks": [{"url": "split.text/0.json"}, {"url": "split.text/1.json"}],
 "entries": [
  {"id": "a", "date": "1900-01-01", "title": "A", "chunk": 0, "mentions": {"ann": 2}},
  {"id": "b", "date": "1900-01-02", "title": "B", "chunk": 0},
  {"id": "c", "date": "1900-01-03", "title": "C", "chunk": 1, "mentions": {"ben": 1}},
  {"id": "d", "date": "1900-01-04", "title": "D", "text": [{"type": "paragraph", "text": [{"person": "ben", "text": "B."}]}]}]
})";

Journal split_journal() {
    Result<Journal> result = read_journal(index_of_journal, "split.json");
    expect(result.ok(), "the journal that the chunk belongs to is read");
    return std::move(result.value());
}

void expect_same_appearances(const PeopleIndex& a, const PeopleIndex& b) {
    for (std::size_t i = 0; i < a.records.size(); ++i) {
        expect(a.records[i].entries == b.records[i].entries, "appearances are known before a text is loaded");
        expect(a.records[i].appearances.size() == b.records[i].appearances.size(), "no text brings an appearance");
    }
}

void expect_untouched(const Journal& journal, const Journal& before) {
    expect(!journal.chunks[0].here && journal.runs == before.runs, "a chunk with a mistake is not there");
    for (std::size_t i = 0; i < journal.entries.size(); ++i) {
        expect(journal.entries[i].blocks.size() == before.entries[i].blocks.size() &&
                   !journal.entries[i].parallel == !before.entries[i].parallel,
               "nothing of a chunk with a mistake is used");
    }
    expect(journal.events[0].quote == before.events[0].quote, "a chunk with a mistake takes no quote away");
}

}  // namespace

void chunk(std::string_view bytes) {
    const Journal before = split_journal();
    Model model = make_model(split_journal());
    const PeopleIndex people_before = index_people(before);
    const Result<std::vector<EntryId>> result = read_chunk(bytes, "split.text/0.json", model.journal, 0);
    for (const Problem& problem : result.problems()) {
        expect(problem.file == "split.text/0.json", "a problem names the file that it is in");
        expect(!problem.what.empty() && !problem.remedy.empty(), "a problem says what is wrong and what to do");
    }
    expect_harmless_html(problems_html(result.problems()));
    if (!result.ok()) {
        expect(!result.problems().empty(), "what is refused has a reason");
        expect_untouched(model.journal, before);
        return;
    }
    expect(model.journal.chunks[0].here && !model.journal.chunks[1].here, "the chunk that was read is there");
    expect(result.value().size() == 2, "each entry of the chunk has its text, once");
    for (const EntryId entry : result.value()) {
        expect(model.journal[entry].chunk == std::uint32_t{0}, "a text is of an entry of its chunk");
        add_text(model.people, model.journal, entry);
    }
    expect(model.journal.entries[3].blocks.size() == 1, "a text that was there stays");
    expect_same_appearances(people_before, model.people);
    State state = opening_state(model);
    for (std::uint32_t i = 0; i < model.journal.entries.size(); ++i) {
        update(state, Select{EntryId{i}}, model);
        for (const Layer layer : {Layer::printed, Layer::reading}) {
            update(state, ShowLayer{layer}, model);
            expect_harmless_html(reading_html(model, state));
        }
        for (std::uint32_t person = 0; person < 2; ++person) {
            update(state, Select{PersonId{person}}, model);
            expect_harmless_html(card_html(model, state));
        }
    }
}

}  // namespace daybook::fuzz
