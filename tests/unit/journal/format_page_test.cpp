// Reads every example of docs/format.md.
//
// ```json            a whole journal
// ```json entry      a part, put into the small journal below; also head, source, person, place, organisation,
//                    event, blocks and run
// A run is followed by a line that says its printed and its reading text.

#include "doctest/doctest.h"
#include "journal/reader.h"
#include "journal/text.h"
#include "test_support.h"
#include "words/words.h"

using namespace daybook;

namespace {

struct Example {
    std::string label;  // "" for a whole journal
    std::string json;
    std::string after;  // the first line of words after it
};

std::vector<Example> examples(const std::string& page) {
    constexpr std::string_view fence = "\n```json";
    std::vector<Example> found;
    for (std::size_t at = 0; (at = page.find(fence, at)) != std::string::npos;) {
        const std::size_t label = at + fence.size();
        const std::size_t start = page.find('\n', label);
        const std::size_t end = page.find("\n```", start);
        if (end == std::string::npos) break;
        Example example;
        if (start > label) example.label = page.substr(label + 1, start - label - 1);
        example.json = page.substr(start, end - start);
        const std::size_t words = page.find_first_not_of('\n', end + 4);
        if (words != std::string::npos) example.after = page.substr(words, page.find('\n', words) - words);
        found.push_back(std::move(example));
        at = end;
    }
    return found;
}

/// The content of a JSON container, without its brackets.
std::string inner(const std::string& json) {
    const std::size_t from = json.find_first_of("{[") + 1;
    return json.substr(from, json.find_last_of("}]") - from);
}

std::string quoted_after(const std::string& text, std::string_view word) {
    const std::size_t from = text.find(std::string(word) + "`");
    if (from == std::string::npos) return "(missing)";
    const std::size_t start = from + word.size() + 1;
    return text.substr(start, text.find('`', start) - start);
}

/// The small journal, with the example inserted.
std::string journal_with(const Example& example) {
    const auto part = [&](std::string_view label, std::string_view before) {
        return example.label == label ? std::string(before) + example.json : std::string();
    };
    std::string known;  // a person of an example has a part in the entry "first"
    if (example.label == "person") {
        const std::size_t id = example.json.find("\"id\": \"") + 7;
        known =
            R"(, {"role": "author", "person": ")" + example.json.substr(id, example.json.find('"', id) - id) + "\"}";
    }
    std::string text = R"({"format": "daybook-journal", "version": "1.0", "id": "small", "title": "Small", )"
                       R"("language": "en")";
    if (example.label == "head") text += ',' + inner(example.json);
    text +=
        R"(, "sources": [{"id": "editor", "title": "We"}, {"id": "archive", "title": "They"})" + part("source", ",");
    text +=
        R"(], "people": [{"id": "ann", "name": "Ann", "description": {"text": "A.", "cert": "high", "source": "editor"}},
        {"id": "bob", "name": "Bob", "description": {"text": "B.", "cert": "high", "source": "editor"}})";
    text += part("person", ",") + R"(], "places": [{"id": "moscow", "name": "Moscow"})" + part("place", ",");
    text += R"(], "organisations": [{"id": "un", "name": "United Nations"})" + part("organisation", ",");
    text += R"(], "glossary": [{"id": "sic", "name": "[sic]"})" + part("term", ",");
    text += R"(], "events": [)" + part("event", "") + R"(], "entries": [
        {"id": "first", "date": "1960-09-01", "title": "First", "participants": [{"person": "bob", "role": "named"})";
    text += known + R"(], "text": [{"type": "paragraph", "text":
        ["I met ", {"person": "ann", "text": "Ann"}, " and ", {"person": "bob", "text": "Bob"}, " in Moscow."]}]})";
    text += part("entry", ",");
    if (example.label == "blocks" || example.label == "run") {
        text += R"(, {"id": "example", "date": "1960-09-02", "title": "Example", "text": [)";
        text += example.label == "run" ? R"({"type": "paragraph", "text": )" + example.json + '}' : inner(example.json);
        text += "]}";
    }
    return text + "]}";
}

}  // namespace

TEST_CASE("each example of docs/format.md is a valid journal, or a part of one") {
    std::size_t parts = 0;
    for (const Example& example : examples(read_file("docs/format.md"))) {
        CAPTURE(example.label);
        CAPTURE(example.json);
        parts += !example.label.empty();
        if (example.label == "chunk" || example.label == "translation") continue;  // tests/schema reads it
        const std::string text = example.label.empty() ? example.json : journal_with(example);
        const Result<Journal> result = read_journal(text, "docs/format.md");
        for (const Problem& problem : result.problems()) MESSAGE(to_line(problem));
        CHECK(result.ok());
        CHECK(result.problems().empty());
        if (!result.ok() || example.label != "run") continue;
        const Entry& entry = result.value().entries[1];
        CHECK(plain_text(entry, Layer::printed) == quoted_after(example.after, "Printed: "));
        CHECK(plain_text(entry, Layer::reading) == quoted_after(example.after, "Reading: "));
    }
    CHECK(parts >= 25);
}

TEST_CASE("the complete example page of docs/format.md has the right day and text") {
    for (const Example& example : examples(read_file("docs/format.md"))) {
        if (example.json.find("estate-1881") == std::string::npos) continue;
        const Result<Journal> result = read_journal(example.json, "docs/format.md");
        CHECK(result.ok());
        if (!result.ok()) return;
        const Entry& entry = result.value().entries[0];
        CHECK(Words().date(entry.date) == "15 March 1881");
        CHECK(plain_text(entry, Layer::printed) ==
              "3 March.\n\nThaw. Olga walkedrode to the mill with our new teacher, Mr Lvov, who says zavtra, always "
              "zavtra. The miler wants 40 ro\n\npaid");
        CHECK(plain_text(entry, Layer::reading) ==
              "3 March.\n\nThaw. Olga rode to the mill with our new teacher, Mr Lvov, who says zavtra, always zavtra. "
              "The miller wants 40 roubles\n\npaid");
        return;
    }
    CHECK(false);
}

TEST_CASE("each date in the tables of docs/format.md has the documented meaning") {
    const std::string page = read_file("docs/format.md");
    const std::size_t from = page.find("## Dates");
    const std::size_t level_2 = page.find("level 2:", from);
    std::size_t rows = 0;
    for (std::size_t at = from; (at = page.find("\n| `", at)) < page.find("### Old Style");) {
        const std::size_t start = at + 4;
        const std::size_t tick = page.find("` | ", start);
        const std::size_t end = page.find(" |\n", tick);
        const std::string edtf = page.substr(start, tick - start);
        CAPTURE(edtf);
        const std::optional<EdtfDate> date = parse_edtf(edtf);
        CHECK(date.has_value());
        if (date && at < level_2) CHECK(Words().date(*date) == page.substr(tick + 4, end - tick - 4));
        ++rows;
        at = end;
    }
    CHECK(rows == 20);
}
