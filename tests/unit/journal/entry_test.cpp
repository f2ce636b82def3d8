// Entries of format 1.0, except their text: parallel text, images, Old Style, custom fields, marks.

#include "doctest/doctest.h"
#include "journal/reader.h"
#include "journal/text.h"
#include "people/people.h"

using namespace daybook;

namespace {

constexpr std::string_view head = R"({"format": "daybook-journal", "version": "1.0", "id": "a", "title": "A",
"language": "en", "x-fond": ["0102", 16, {"delo": "7, \"p.\" ]}"}],
"sources": [{"id": "us", "title": "We", "x-n": 1 }, {"id": "you", "title": "You"}],
"people": [{"id": "ann", "name": "Ann", "description": {"text": "N.", "cert": "low", "source": "us"},
 "sources": ["us", "you"], "identifiers": [{"scheme": "wikidata", "value": "Q42"}], "x-k": "\u00e9", "x-t": true}],
"entries": [{"id": "e", "title": "E", )";

Result<Journal> read(std::string_view entry) {
    return read_journal(std::string(head) + std::string(entry) + "}]}", "a.json");
}

std::string problems(std::string_view entry) {
    std::string lines;
    for (const Problem& problem : read(entry).problems()) lines += to_line(problem) + '\n';
    return lines;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

constexpr std::string_view ann_text = R"("text": [{"type": "paragraph", "text": {"person": "ann", "text": "Ann"}}])";

std::string entry_with(std::string_view rest) {
    return R"("date": "1960-09-14", )" + std::string(ann_text) + (rest.empty() ? "" : ", ") + std::string(rest);
}

}  // namespace

TEST_CASE("custom fields are kept unchanged") {
    const Result<Journal> result = read(entry_with(R"("x-a": null, "x-b": -1.5e3)"));
    CHECK(problems(entry_with("")) == "");
    CHECK(result.ok());
    if (!result.ok()) return;
    const Journal& journal = result.value();
    CHECK(journal.custom.size() == 1);
    CHECK(journal.custom[0].key == "x-fond");
    CHECK(journal.custom[0].json == R"(["0102", 16, {"delo": "7, \"p.\" ]}"}])");
    CHECK(journal.sources[0].custom[0].json == "1");
    CHECK(journal.people[0].custom.size() == 2);
    CHECK(journal.people[0].custom[0].json == "\"\\u00e9\"");
    CHECK(journal.people[0].custom[1].json == "true");
    CHECK(journal.entries[0].custom[0].json == "null");
    CHECK(journal.entries[0].custom[1].json == "-1.5e3");
    CHECK(journal.people[0].sources == std::vector<SourceId>{{0}, {1}});
}

TEST_CASE("a parallel text is read like the text, and people named in it count as named") {
    const Result<Journal> result = read(
        R"("date": "1960-09-14", "text": [{"type": "paragraph", "text": "Ann."}],
           "parallel": {"language": "ru", "kind": "original", "title": "T", "sources": ["you"],
                        "text": [{"type": "verse", "lines": [{"person": "ann", "text": "Анна"}, "поёт"]}]})");
    CHECK(result.problems().empty());
    CHECK(result.ok());
    if (!result.ok()) return;
    const Entry& entry = result.value().entries[0];
    CHECK(entry.parallel.has_value());
    if (!entry.parallel) return;
    CHECK(entry.parallel->language == "ru");
    CHECK(entry.parallel->kind == ParallelKind::original);
    CHECK(entry.parallel->blocks[0].kind == BlockKind::verse);
    CHECK(entry.parallel->sources == std::vector<SourceId>{{1}});
    const PeopleIndex people = index_people(result.value());
    CHECK(people.of({0}).spellings == std::vector<std::string>{"Анна"});
    CHECK(people.of({0}).appearances.size() == 1);
    CHECK(people.of({0}).mentions == 0);
}

TEST_CASE("images need an alternative text, a safe address and a unique id") {
    const auto images = [](std::string_view list) { return problems(entry_with("\"images\": " + std::string(list))); };
    CHECK(images(R"([{"id": "1", "url": "images/1.jpg", "alt": "Folio 1", "folio": "1"}])") == "");
    CHECK(images(R"([{"id": "1", "url": "https://example.org/1.jpg", "alt": "Folio 1"}])") == "");
    CHECK(contains(images(R"([{"id": "1", "url": "images/1.jpg"}])"), "the image has no alternative text"));
    CHECK(contains(images(R"([{"id": "1", "url": "images/1.jpg", "alt": " "}])"), "the image has no alternative text"));
    for (const std::string_view bad :
         {"javascript:alert(1)", "data:image/png;base64,AA", "http://example.org/1.jpg", "../1.jpg", "a/../../1.jpg",
          "/1.jpg", "//example.org/1.jpg", "%2e%2e/1.jpg", "a b.jpg", "C:\\\\1.jpg", "a\\\\..\\\\1.jpg", "JavaScript:x",
          "\\tjavascript:x"}) {
        CAPTURE(bad);
        CHECK(contains(images(R"([{"id": "1", "alt": "A", "url": ")" + std::string(bad) + "\"}]"),
                       "is not an allowed address of an image"));
    }
    CHECK(contains(images(R"([{"id": "1", "url": "1.jpg", "alt": "A"}, {"id": "1", "url": "2.jpg", "alt": "B"}])"),
                   "entries[0].images[1].id is used twice; first at line 6"));
}

TEST_CASE("the date is computed from an Old Style day, and must agree with a given date") {
    const auto written = [](std::string_view date, std::string_view julian) {
        return read(std::string(date) + R"("written": {"text": "28 February 1900", "calendar": "julian", "julian": ")" +
                    std::string(julian) + "\"}, " + std::string(ann_text));
    };
    const Result<Journal> computed = written("", "1900-02-28");
    CHECK(computed.problems().empty());
    CHECK(computed.ok());
    if (computed.ok()) {
        CHECK(computed.value().entries[0].date.text == "1900-03-12");
        CHECK(computed.value().entries[0].written == "28 February 1900");
        CHECK(computed.value().entries[0].calendar == Calendar::julian);
    }
    CHECK(written(R"("date": "1900-03-12", )", "1900-02-28").ok());
    CHECK(written(R"("date": "1900-03", )", "1900-02-28").ok());
    CHECK_FALSE(written(R"("date": "1900-03-13", )", "1900-02-28").ok());
    const Result<Journal> leap = written("", "1900-02-29");
    CHECK(leap.ok());
    if (leap.ok()) CHECK(leap.value().entries[0].date.text == "1900-03-13");
    const Result<Journal> days = written("", "1917-10-25/1917-10-26");
    CHECK(days.ok());
    if (days.ok()) CHECK(days.value().entries[0].date.text == "1917-11-07/1917-11-08");
    for (const std::string_view bad : {"1901-02-29", "1900-13-01", "1900-2-28", "28.2.1900", "1917-10-26/1917-10-25"}) {
        CHECK_FALSE(written("", bad).ok());
    }
    CHECK(contains(problems(R"("written": {"text": "14 September"}, )" + std::string(ann_text)), "has no \"date\""));
}

TEST_CASE("added, deleted and highlighted words are in the right layers") {
    const Result<Journal> result = read(R"("date": "1960-09-14", "text": [{"type": "paragraph", "text": [
        {"pb": "102", "facs": "images/102.jpg"}, {"person": "ann", "text": "Ann"}, " ", {"del": "came"},
        {"add": "went", "hand": "Ann's", "place": "above the line"}, " ", {"hi": "home", "rend": "underline"}, ", ",
        {"foreign": "domoi", "language": "ru-Latn"}, " ", {"unclear": "soon", "cert": "low"},
        {"note": " [N.B.]", "hand": "red pencil", "place": "margin", "resp": "archivist"}]}])");
    CHECK(result.problems().empty());
    CHECK(result.ok());
    if (!result.ok()) return;
    const Entry& entry = result.value().entries[0];
    CHECK(plain_text(entry, Layer::printed) == "Ann camewent home, domoi soon [N.B.]");
    CHECK(plain_text(entry, Layer::reading) == "Ann went home, domoi soon [N.B.]");
    const std::vector<Run>& runs = entry.blocks[0].lines[0].runs;
    CHECK(runs[0].kind == RunKind::page_break);
    CHECK(runs[0].mark->folio == "102");
    CHECK(runs[0].mark->facs == "images/102.jpg");
    CHECK(runs[4].kind == RunKind::addition);
    CHECK(runs[4].mark->hand == "Ann's");
    CHECK(runs[4].mark->place == "above the line");
    CHECK(runs[6].mark->rend == "underline");
    CHECK(runs[8].mark->language == "ru-Latn");
    CHECK(runs[10].mark->certainty == Certainty::low);
    CHECK(runs[11].kind == RunKind::note);
    CHECK(runs[11].mark->place == "margin");
}

TEST_CASE("keys of a newer minor version are skipped with a warning") {
    std::string text = std::string(head) + R"("date": "1960-09-14", "text": [{"type": "diagram", "text": [
        {"person": "ann", "text": "Ann"}, {"formula": "E = mc2"}]}]}]})";
    CHECK_FALSE(read_journal(text, "a.json").ok());
    text.replace(text.find("1.0"), 3, "1.4");
    const Result<Journal> result = read_journal(text, "a.json");
    CHECK(result.ok());
    CHECK(result.problems().size() == 3);
}
