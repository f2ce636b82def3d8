#include "journal/translation.h"

#include "app/state.h"
#include "doctest/doctest.h"
#include "journal/chunk.h"
#include "journal/text.h"
#include "page/page.h"

using namespace daybook;

namespace {

constexpr std::string_view journal_file = R"({
  "format": "daybook-journal", "version": "1.2", "id": "j", "title": "A diary", "language": "en",
  "translations": [{"language": "ko", "url": "j.ko.json"}, {"language": "zh-Hant", "url": "j.zh.json"}],
  "sources": [{"id": "me", "title": "The editor", "note": "A note."}],
  "people": [{"id": "ann", "name": "Ann", "dates": "b. 1921",
              "description": {"text": "A neighbour.", "cert": "high", "source": "me"}}],
  "events": [{"id": "v", "date": "1960-01-02", "label": "A visit",
              "description": {"text": "Somebody comes.", "cert": "high", "source": "me"}}],
  "chunks": [{"url": "j.text/1960.json"}],
  "entries": [
    {"id": "a", "date": "1960-01-01", "title": "A visit", "url": "https://example.org/a",
     "citation": "A visit", "participants": [{"person": "ann", "role": "host", "office": "A visit"}],
     "text": [{"type": "paragraph", "text": [
       "A visit", {"gap": "illegible", "extent": "two names"}, {"gap": "capture", "supplied": "A visit"},
       {"sic": "A visit", "corr": "A visit", "comment": {"text": "As printed.", "cert": "low", "source": "me"}}]}]},
    {"id": "b", "date": "1960-02-01", "title": "B", "chunk": 0}
  ]})";

constexpr std::string_view chunk_file = R"({"format": "daybook-text", "version": "1.1", "journal": "j", "entries": [
  {"id": "b", "text": [{"type": "paragraph", "text": {"text": "A visit",
    "comment": {"text": "As printed.", "cert": "low", "source": "me"}}}]}]})";

constexpr std::string_view korean_file =
    R"({"format": "daybook-translation", "version": "1.2", "journal": "j", "language": "ko", "translator": "우리",
 "words": {
  "A diary": "일기", "The editor": "편집자", "A note.": "주.", "b. 1921": "1921년생", "A neighbour.": "이웃.",
  "A visit": "방문", "Somebody comes.": "누가 온다.", "illegible": "판독 불가", "two names": "두 이름",
  "As printed.": "인쇄된 대로.", "B": ""
 },
 "people": {"ann": "앤"}})";

struct Fixture {
    Model model;
    State state;
    Fixture() {
        Result<Journal> result = read_journal(journal_file, "j.json");
        REQUIRE(result.ok());
        model = make_model(std::move(result.value()));
        state = opening_state(model);
    }
    void translate_to_korean() {
        auto read = Translation::read(korean_file, "j.ko.json", model.journal);
        REQUIRE(read.ok());
        translate(std::move(read.value()), model, state);
    }
    std::string problems(std::string_view from, std::string_view to) {
        std::string bytes(korean_file);
        bytes.replace(bytes.find(from), from.size(), to);
        const auto result = Translation::read(bytes, "j.ko.json", model.journal);
        std::string all;
        for (const Problem& problem : result.problems()) all += to_line(problem) + '\n';
        return all;
    }
};

bool says(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a translation replaces what the editors say and nothing else") {
    const std::string printed = plain_text(model.journal[EntryId{0}], Layer::printed);
    const std::string reading = plain_text(model.journal[EntryId{0}], Layer::reading);
    translate_to_korean();
    const Journal& journal = model.journal;
    CHECK(journal.title == "일기");
    CHECK(journal.short_title == "일기");
    CHECK(journal.sources[0].title == "편집자");
    CHECK(journal.sources[0].note == "주.");
    CHECK(journal.people[0].dates == "1921년생");
    CHECK(journal.people[0].description.text == "이웃.");
    CHECK(journal.events[0].label == "방문");
    CHECK(journal.events[0].description.text == "누가 온다.");
    const Entry& entry = journal[EntryId{0}];
    CHECK(entry.title == "방문");
    const std::vector<Run>& runs = entry.blocks[0].lines[0].runs;
    CHECK(runs[1].mark->reason == "판독 불가");
    CHECK(runs[1].mark->extent == "두 이름");
    CHECK(runs[2].mark->reason == "capture");  // a word that Daybook knows
    CHECK(runs[3].mark->comment->text == "인쇄된 대로.");
    // The document's words and the archive's are not looked up.
    CHECK(plain_text(entry, Layer::printed) == printed);
    CHECK(plain_text(entry, Layer::reading) == reading);
    CHECK(entry.citation == "A visit");
    CHECK(entry.participants[0].office == "A visit");
    CHECK(journal[EntryId{1}].title == "B");  // not yet translated
}

TEST_CASE_FIXTURE(Fixture, "people get a name in the language, beside their own") {
    translate_to_korean();
    CHECK(model.journal.people[0].name == "Ann");
    CHECK(shown_name(model.journal, {0}, model.words).name == "Ann");  // the page is English
    REQUIRE(model.journal.people[0].other_names.size() == 1);
    CHECK(model.journal.people[0].other_names[0].text == "앤");
    CHECK(model.journal.people[0].other_names[0].language == "ko");
    CHECK(model.translation->has(model.journal.people[0].other_names[0].text));
}

TEST_CASE_FIXTURE(Fixture, "the editors' own words come back with another language") {
    const Result<Journal> untouched = read_journal(journal_file, "j.json");
    translate_to_korean();
    translate_to_korean();  // once more, as if it were another one
    CHECK(model.journal.title == "일기");
    speak(Words(), model, state);
    CHECK(model.translation == nullptr);
    CHECK(editors_texts(model.journal) == editors_texts(untouched.value()));
    CHECK(model.journal.people[0].other_names.empty());
}

TEST_CASE_FIXTURE(Fixture, "a text that arrives later is translated, too") {
    translate_to_korean();
    const auto entries = read_chunk(chunk_file, "1960.json", model.journal, 0);
    REQUIRE(entries.ok());
    for (const EntryId entry : entries.value()) model.translation->put_into(model.journal.entries[entry.index]);
    const Run& run = model.journal[EntryId{1}].blocks[0].lines[0].runs[0];
    CHECK(run.text == "A visit");
    CHECK(run.mark->comment->text == "인쇄된 대로.");
    speak(Words(), model, state);
    CHECK(run.mark->comment->text == "As printed.");
}

TEST_CASE_FIXTURE(Fixture, "each text is marked with its language if that is not the page's") {
    translate_to_korean();  // in an English page
    const std::string html = reading_html(model, state, {});
    CHECK(says(html, "<span lang=\"ko\">방문</span>"));
    CHECK(says(html, "<span class=\"office\">"));  // the document's, in the language of the page
    CHECK(says(html, "우리"));                     // who translated
    state.entry = EntryId{1};
    CHECK(says(reading_html(model, state, {}), "<span>B</span>"));
}

TEST_CASE_FIXTURE(Fixture, "the nearest broader language is found") {
    CHECK(translation_address(model.journal, "ko") == "j.ko.json");
    CHECK(translation_address(model.journal, "ko-KR") == "j.ko.json");
    CHECK(translation_address(model.journal, "zh-Hant-TW") == "j.zh.json");
    CHECK(translation_address(model.journal, "zh") == "");
    CHECK(translation_address(model.journal, "") == "");
}

TEST_CASE_FIXTURE(Fixture, "what is wrong with a translation is said, with its line") {
    CHECK(says(problems("\"journal\": \"j\"", "\"journal\": \"k\""), "error: these are words for"));
    CHECK(says(problems("daybook-translation", "daybook-text"), "not the translation of a Daybook journal"));
    CHECK(says(problems("\"language\": \"ko\", ", ""), "has no \"language\""));
    CHECK(says(problems(", \"translator\": \"우리\"", ""), "has no \"translator\""));
    CHECK(says(problems("\"이웃.\"", "7"), "should be a string"));
    CHECK(says(problems("\"이웃.\"", "\"\\u0007\""), "control character"));
    CHECK(says(problems("\"ann\": ", "\"anne\": "), "j.ko.json:7:13: warning: there is no person \"anne\""));
    CHECK(says(problems("\"A note.\": ", "\"Another note.\": "),
               "warning: the editors of the journal do not say \"Another note.\""));
    CHECK(says(problems("\"B\": \"\"", "\"A note.\": \"\""), "the key \"A note.\" is used twice"));
    CHECK(says(problems("우리", "우리"), "not translated: 1 of 11 texts of the editors; the first is \"B\""));
    CHECK(says(problems("\"words\": {", "\"words\": 3, \"x\": {"), "a translation has no words"));
    CHECK_FALSE(Translation::read("{}", "", model.journal).ok());
    CHECK(says(read_journal(korean_file, "").problems().front().what, "only the translation of a journal"));
    CHECK_FALSE(Translation::read("", "", model.journal).ok());
}

TEST_CASE_FIXTURE(Fixture, "a list is a translation that was read elsewhere") {
    const auto list = [](std::vector<std::string_view> texts) {
        std::string all;
        for (const std::string_view text : texts)
            all += std::string(all.empty() ? "" : std::string(1, '\0')) + std::string(text);
        return all;
    };
    CHECK(Translation::from_list(list({"k", "ko", "우리", "B", "ㄴ", "", ""}), model.journal) == nullptr);
    CHECK(Translation::from_list("", model.journal) == nullptr);
    auto translation = Translation::from_list(
        list({"j", "ko", "우리", "A diary", "일기", "A visit", "", "", "", "nobody", "아무", "ann", "앤"}),
        model.journal);
    REQUIRE(translation);
    CHECK(translation->language() == "ko");
    CHECK(translation->translator() == "우리");
    translate(std::move(translation), model, state);
    CHECK(model.journal.title == "일기");
    CHECK(model.journal.entries[0].title == "A visit");
    CHECK(model.journal.people[0].other_names[0].text == "앤");
    // Cut off anywhere, it is a part of a translation.
    const std::string whole = list({"j", "ko", "우리", "A diary", "일기", "", "", "ann", "앤"});
    for (std::size_t size = 1; size < whole.size(); ++size) {
        if (auto part = Translation::from_list(whole.substr(0, size), model.journal)) {
            translate(std::move(part), model, state);
            speak(Words(), model, state);
        }
    }
    CHECK(model.journal.title == "A diary");
}
