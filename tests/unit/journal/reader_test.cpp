#include "journal/reader.h"

#include "doctest/doctest.h"
#include "journal/text.h"
#include "words/words.h"

using namespace daybook;

namespace {

/// A good journal, in which each test breaks one thing.
constexpr std::string_view good_journal = R"({
  "format": "daybook-journal",
  "version": "1.0",
  "id": "small",
  "title": "A small journal",
  "language": "en",
  "period": "1960-09-12/1960-09-30",
  "opening_entry": "first",
  "sources": [
    {"id": "me", "title": "The editor", "url": "https://example.org/"}
  ],
  "people": [
    {"id": "kim-il-sung", "name": "Kim Il Sung", "description": {"text": "Premier.", "cert": "high", "source": ["me"]}},
    {"id": "kosaka", "name": "Kosaka", "description": {"text": "Minister.", "cert": "low", "source": "me"}}
  ],
  "places": [{"id": "moscow", "name": "Moscow", "latitude": 55.75, "longitude": 37.6}],
  "organisations": [{"id": "un", "name": "United Nations"}],
  "events": [
    {"id": "talk", "date": "1960-09-15", "label": "talk", "entry": "first", "quote": "in Moscow",
     "description": {"text": "They talk.", "cert": "medium", "source": ["me"]}}
  ],
  "entries": [
    {"id": "second", "date": "1960-09-20", "title": "Second", "held": "elsewhere"},
    {"id": "first", "date": "1960-09-14", "title": "First",
     "participants": [{"person": "kosaka", "role": "present"}],
     "text": [
       {"type": "paragraph", "text": ["I met ", {"person": "kim-il-sung", "text": "Kim"}, " in Moscow."]},
       {"type": "gap", "text": {"gap": "capture", "lines": 1, "supplied": "LOST",
        "comment": {"text": "I remember it.", "cert": "low", "source": "me"}}},
       {"type": "list", "lines": ["1 - me", {"sic": "teh end", "corr": "the end"}, {"person": "kosaka", "text": "K."}]}
     ]}
  ]
}
)";

std::string replaced(std::string_view find, std::string_view with) {
    std::string text(good_journal);
    const std::size_t at = text.find(find);
    CHECK(at != std::string::npos);
    if (at != std::string::npos) text.replace(at, find.size(), with);
    return text;
}

Result<Journal> read(std::string_view text) {
    return read_journal(text, "small.json");
}

/// All problems, one on each line.
std::string problems(std::string_view text) {
    std::string lines;
    for (const Problem& problem : read(text).problems()) lines += to_line(problem) + '\n';
    return lines;
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

struct Broken {
    std::string_view find;
    std::string_view with;
    std::string_view problem;  // the beginning of to_line(), from the line number on
    std::string_view remedy;   // a part of the rest
};

void check_broken(const Broken& broken, Severity severity) {
    CAPTURE(broken.find);
    CAPTURE(broken.with);
    const std::string text = replaced(broken.find, broken.with);
    const std::string found = problems(text);
    CAPTURE(found);
    CHECK(contains('\n' + found, "\nsmall.json:" + std::string(broken.problem)));
    CHECK(contains(found, broken.remedy));
    CHECK(read(text).ok() == (severity == Severity::warning));
}

}  // namespace

TEST_CASE("a good journal is read without a problem") {
    CHECK(problems(good_journal) == "");
    CHECK(read(good_journal).ok());
}

TEST_CASE("entries are sorted by date, and references follow") {
    const Result<Journal> result = read(good_journal);
    if (!result.ok()) return;
    const Journal& journal = result.value();
    CHECK(journal.entries[0].key == "first");
    CHECK(journal.entries[1].key == "second");
    CHECK(journal.opening_entry == EntryId{0});
    CHECK(journal.events[0].entry == EntryId{0});
}

TEST_CASE("both layers come from the same runs") {
    const Result<Journal> result = read(good_journal);
    if (!result.ok()) return;
    const Entry& entry = result.value().entries[0];
    CHECK(plain_text(entry, Layer::printed) == "I met Kim in Moscow.\n\n\n1 - me\n\nteh end\n\nK.");
    CHECK(plain_text(entry, Layer::reading) == "I met Kim in Moscow.\n\nLOST\n\n1 - me\n\nthe end\n\nK.");
}

TEST_CASE("what cannot be used is an error with position and remedy") {
    constexpr Broken broken[] = {
        // The file as JSON.
        {"\"title\": \"A small journal\",", "\"title\": \"A small journal\"", "6:3: error: this is not JSON", "comma"},
        {"\"language\": \"en\",", "\"language\": \"en\",,", "6:20: error: this is not JSON",
         "\",\" is not expected here"},
        {"\"language\": \"en\"", "\"language\": en", "6:15: error: this is not JSON", "a word without quotation marks"},
        {"\"language\": \"en\"", "language: \"en\"", "6:3: error: this is not JSON", "a word without quotation marks"},
        {"\"A small journal\"", "'A small journal'", "5:12: error: this is not JSON", "single quotation mark"},
        {"\"A small journal\"", "\"A small\njournal\"", "5:20: error: this is not JSON", "line break"},
        {"\"A small journal\"", R"("A \q journal")", "5:16: error: this is not JSON", "backslash"},
        {"\"A small journal\"", R"("A \ud800 journal")", "5:21: error: this is not JSON", "backslash"},
        {"\"small\",", "\"small\", // a comment\n", "4:18: error: this is not JSON", "comments are not allowed"},
        {"\n}\n", "\n}\n}", "34:1: error: this is not JSON", "\"}\" is not expected here"},
        {"\"id\": \"small\"", "\"id\": \"small\", \"id\": \"big\"", "4:18: error: the key \"id\" is used twice",
         "line 4"},
        // The head.
        {"\"daybook-journal\"", "\"diary\"", "2:13: error: this JSON is not a Daybook journal, at /format",
         "\"version\": \"1.0\""},
        {"  \"format\": \"daybook-journal\",\n", "", "1:1: error: this JSON is not a Daybook journal",
         "daybook-journal"},
        {"\"1.0\"", "\"2.0\"", "3:14: error: the journal is of version 2.0", "newer Daybook"},
        {"\"1.0\"", "1.0", "3:14: error: \"version\" is a number", "quotation marks"},
        {"\"1.0\"", "\"one\"", "3:14: error: \"version\" is not valid", "1.0"},
        {"  \"title\": \"A small journal\",\n", "", "1:1: error: the journal has no \"title\"", "add \"title\""},
        {"\"A small journal\"", "\"\"", "5:12: error: \"title\" is empty", "write something"},
        {"\"A small journal\"", R"("A\u0000B")", "5:12: error: \"title\" has a control character", "take it out"},
        {"\"first\",\n  \"sources\"", "\"fist\",\n  \"sources\"", "8:20: error: there is no entry \"fist\"",
         "did you mean \"first\"?"},
        // Sources, people, places.
        {"https://example.org/", "javascript:alert(1)",
         "10:48: error: \"javascript:alert(1)\" is not an allowed address", "https://"},
        {"https://example.org/", "https://example.org/a b", "10:48: error: \"https://example.org/a b\" has a character",
         "spaces"},
        {"\"kosaka\", \"name\"", "\"kim-il-sung\", \"name\"",
         "14:12: error: people[1].id is used twice; first at line 13", "own id"},
        {"\"kosaka\", \"name\"", "\"ko saka\", \"name\"", "14:12: error: \"ko saka\" is not an id", "letters"},
        {"\"id\": \"kosaka\", ", "", "14:5: error: people[1] has no \"id\", at /people/1", "add \"id\""},
        {"\"name\": \"Kosaka\", ", "", "14:5: error: people[1] has no \"name\"", "add \"name\""},
        {"{\"text\": \"Premier.\", \"cert\": \"high\", \"source\": [\"me\"]}", "\"Premier.\"",
         "13:65: error: people[0].description has no certainty and no source", "\"cert\": \"high\""},
        {"\"cert\": \"high\", ", "", "13:65: error: people[0].description has no \"cert\"", "add \"cert\""},
        {"\"cert\": \"high\"", "\"cert\": \"hihg\"", "13:94: error: \"hihg\" is not one of", "did you mean \"high\"?"},
        {", \"source\": [\"me\"]}}", "}}", "13:65: error: people[0].description has no \"source\"", "add \"source\""},
        {"\"source\": [\"me\"]", "\"source\": []", "13:112: error: a statement has no source", "at least one"},
        {"\"source\": [\"me\"]", "\"source\": [\"you\"]", "13:113: error: there is no source \"you\"",
         "add it to \"sources\""},
        {"55.75", "95.75", "16:61: error: \"latitude\" should be a number from -90 to 90", "without quotation marks"},
        {"55.75", "\"55.75\"", "16:61: error: \"latitude\" should be a number", "without quotation marks"},
        {", \"longitude\": 37.6", "", "16:14: error: a place has both a latitude and a longitude", "WGS 84"},
        {"[{\"id\": \"un\", \"name\": \"United Nations\"}]", "{}", "17:20: error: organisations is an object",
         "write […]"},
        {"[{\"id\": \"un\", \"name\": \"United Nations\"}]", "[\"un\"]", "17:21: error: organisations[0] is a string",
         "write {…}"},
        // Dates.
        {"\"1960-09-14\"", "\"14 September 1960\"", "24:29: error: \"14 September 1960\" is not a date", "EDTF"},
        {"\"1960-09-14\"", "\"1960-09-31\"", "24:29: error: \"1960-09-31\" names a day", "1960-09-XX"},
        {"1960-09-12/1960-09-30", "1960-09-30/1960-09-12",
         "7:13: error: \"1960-09-30/1960-09-12\" ends before it begins", "\"1960-09-12/1960-09-30\""},
        // Entries.
        {"\"elsewhere\"", "\"here\"", "23:71: error: \"held\" is not \"elsewhere\"", "take it out"},
        {"\"held\": \"elsewhere\"", "\"held\": \"elsewhere\", \"text\": []",
         "23:92: error: an entry that is held elsewhere", "take out"},
        {"\"person\": \"kosaka\"", "\"person\": \"kosoka\"", "25:34: error: there is no person \"kosoka\"",
         "did you mean \"kosaka\"?"},
        {"\"role\": \"present\"", "\"role\": \"presnt\"", "25:52: error: \"presnt\" is not one of",
         "did you mean \"present\"?"},
        // Text.
        {"\"person\": \"kim-il-sung\", \"text\"", "\"person\": \"kim-il-sun\", \"text\"",
         "27:60: error: there is no person \"kim-il-sun\", at /entries/1/text/0/text/1/person",
         "did you mean \"kim-il-sung\"?"},
        {", \"text\": \"Kim\"", "", "27:49: error: the run has no \"text\"", "words of the document"},
        {"\"text\": \"Kim\"", "\"place\": \"moscow\", \"text\": \"Kim\"",
         "27:49: error: one run is both \"person\" and \"place\"", "inside"},
        {"{\"person\": \"kim-il-sung\", \"text\": \"Kim\"}", "{\"bold\": \"Kim\"}",
         "27:49: error: no key says what kind of run", "\"person\""},
        {"{\"person\": \"kim-il-sung\", \"text\": \"Kim\"}", "7", "27:49: error: text is a number", "write a string"},
        {"\"I met \"", R"("I met\n")", "27:39: error: a line of text has a line break in it", "lines"},
        {"\"paragraph\"", "\"paragraf\"", "27:17: error: \"paragraf\" is not one of", "did you mean \"paragraph\"?"},
        {"\"type\": \"list\", \"lines\"", "\"type\": \"list\", \"columns\"", "30:8: error: a block has neither",
         "write \"text\""},
        {"\"lines\": 1,", "\"lines\": 1.5,", "28:60: error: \"lines\" is not a whole number", "count"},
        {"{\"person\": \"kim-il-sung\", \"text\": \"Kim\"}", "{\"foriegn\": \"Kim\", \"language\": \"ko\"}",
         "27:49: error: no key says what kind of run", "did you mean \"foreign\"?"},
        {"{\"person\": \"kim-il-sung\", \"text\": \"Kim\"}", "{\"hi\": \"Kim\", \"rend\": \"itallic\"}",
         "27:71: error: \"itallic\" is not one of", "did you mean \"italic\"?"},
    };
    for (const Broken& one : broken) check_broken(one, Severity::error);
}

TEST_CASE("what can be skipped is a warning") {
    constexpr Broken broken[] = {
        {"\"1.0\"", "\"1.7\"", "3:14: warning: the journal is of version 1.7", "newer Daybook"},
        {"\"language\": \"en\"", "\"language\": \"en\", \"perod\": \"1960\"",
         "6:21: warning: \"perod\" is not a known key here", "did you mean \"period\"?"},
        {"\"language\": \"en\"", "\"language\": \"en\", \"shelf\": 4",
         "6:21: warning: \"shelf\" is not a known key here", "\"x-\""},
        {"\"1960-09-20\"", "\"1960-11-20\"", "23:30: warning: the entry of 1960-11-20 is outside", "period"},
        {"\"in Moscow\"", "\"in Kyiv\"", "19:86: warning: the quote is not in the printed text of entry first",
         "copy it"},
        {", \"held\": \"elsewhere\"", "", "23:5: warning: the entry has no text", "elsewhere"},
        {",\n        \"comment\": {\"text\": \"I remember it.\", \"cert\": \"low\", \"source\": \"me\"}", "",
         "28:75: warning: words are supplied without a reason", "add \"comment\""},
        {"\" in Moscow.\"]", "\" in Moscow.\", {\"gap\": \"damage\", \"lines\": 2}]",
         "27:38: warning: \"lines\" of a gap is skipped", "line of its own"},
        {"{\"person\": \"kosaka\", \"text\": \"K.\"}", "\"K.\"",
         "25:34: warning: \"kosaka\" is a participant of entry first", "mark the name in the text"},
        {"{\"person\": \"kim-il-sung\", \"text\": \"Kim\"}", "\"Kim\"",
         "13:12: warning: \"kim-il-sung\" is in no entry", "take the person out"},
        {"\"text\": \"K.\"", "\"text\": \"\"", "30:113: warning: no words are marked here", "take the object out"},
    };
    for (const Broken& one : broken) check_broken(one, Severity::warning);
}

TEST_CASE("keys that begin with x- are the author's own") {
    CHECK(problems(replaced("\"language\": \"en\"", "\"language\": \"en\", \"x-shelf\": {\"a\": [1, null]}")) == "");
}

TEST_CASE("a byte order mark is accepted and does not count") {
    CHECK(problems("\xEF\xBB\xBF" + std::string(good_journal)) == "");
    CHECK(contains(problems("\xEF\xBB\xBF{\"a\" 1}"), "small.json:1:6: error"));
    CHECK(contains(problems("\xEF\xBB\xBF\xEF\xBB\xBF{}"), "two byte order marks"));
}

TEST_CASE("an empty file says that it is empty") {
    CHECK(contains(problems(""), "small.json:1:1: error: the file is empty"));
    CHECK(contains(problems(" \r\n\t"), "the file is empty"));
}

TEST_CASE("a journal that is not an object is refused") {
    CHECK(contains(problems("[]"), "small.json:1:1: error: a journal is an object, but this is a list"));
    CHECK(contains(problems("null"), "this is null"));
    CHECK(contains(problems("{}"), "this JSON is not a Daybook journal"));
}

TEST_CASE("a journal without entries is refused") {
    constexpr std::string_view head =
        R"({"format":"daybook-journal","version":"1.0","id":"a","title":"A","language":"en")";
    CHECK(contains(problems(std::string(head) + "}"), "the journal has no \"entries\""));
    CHECK(contains(problems(std::string(head) + ",\"entries\":[]}"), "the journal has no entries"));
}

TEST_CASE("a journal without a period has that of its entries") {
    const Result<Journal> result = read(replaced("  \"period\": \"1960-09-12/1960-09-30\",\n", ""));
    CHECK(result.ok());
    if (result.ok()) CHECK(Words().date(result.value().period) == "14–20 September 1960");
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(contains(problems(replaced("\"title\": \"A small journal\"", "\"title\": \"日本語😀\", \"language\" 3")),
                   "small.json:5:31: error: this is not JSON"));
}

TEST_CASE("the position of bytes that are not UTF-8 is found") {
    for (const std::string_view bad :
         {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80", "\xE0\x80\x80"}) {
        CHECK(contains(problems(replaced("small journal", bad)),
                       "small.json:5:15: error: the file is not UTF-8 from here on"));
    }
}

TEST_CASE("a NUL byte does not end the file early") {
    const std::string bytes = std::string(good_journal) + '\0' + "more";
    CHECK(contains(problems(bytes), "small.json:34:1: error: there is a control character here"));
}

TEST_CASE("all problems are found at once, in the order of the file") {
    std::string text = replaced("\"role\": \"present\"", "\"role\": \"presnt\"");
    text.replace(text.find("55.75"), 5, "1e3");
    text.replace(text.find("\"1960-09-20\""), 12, "\"yesterday\"");
    const std::string found = problems(text);
    const std::size_t first = found.find("latitude");
    const std::size_t second = found.find("yesterday");
    const std::size_t third = found.find("presnt");
    CHECK(first < second);
    CHECK(second < third);
    CHECK(third != std::string::npos);
}

TEST_CASE("a hundred problems are shown and the rest is counted") {
    std::string lines;
    for (int i = 0; i < 150; ++i) lines += "{\"person\": \"nobody\", \"text\": \"x\"}, ";
    const Result<Journal> result = read(replaced("\"1 - me\", ", lines));
    CHECK_FALSE(result.ok());
    CHECK(result.problems().size() == 101);
    CHECK(contains(to_line(result.problems().back()), "there are 50 more problems"));
}

TEST_CASE("an error is shown even after many warnings") {
    std::string keys;
    for (int i = 0; i < 150; ++i) keys += "\"k" + std::to_string(i) + "\": 1, ";
    const std::string text = replaced("\"id\": \"small\"", keys + "\"id\": 7");
    CHECK_FALSE(read(text).ok());
    CHECK(contains(problems(text), "\"id\" is a number and should be a string"));
}

TEST_CASE("a problem is one line, whatever is in the file") {
    const std::string found = problems(replaced("\"present\"", R"("pre\nsent")"));
    CHECK(found.find('\n') == found.size() - 1);
}

TEST_CASE("a file cut off anywhere is refused and never crashes") {
    std::size_t whole = 0;
    const std::size_t end = good_journal.rfind('}') + 1;
    for (std::size_t size = 0; size < end; ++size) {
        const Result<Journal> result = read(good_journal.substr(0, size));
        whole += result.ok();
        if (result.problems().size() != 1) CHECK(result.problems().size() == 1);
    }
    CHECK(whole == 0);
    CHECK(contains(problems(good_journal.substr(0, 300)), "the file ends before the journal does"));
}

TEST_CASE("changing any byte does not cause a crash") {
    std::string text(good_journal);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char kept = text[at];
        for (const char other : {'"', '}', ']', '0'}) {
            text[at] = other;
            const Result<Journal> result = read(text);
            if (!result.ok() && result.problems().empty()) CHECK_FALSE(result.problems().empty());
        }
        text[at] = kept;
    }
    CHECK(text == good_journal);
}

TEST_CASE("a file may be as deep as the limit, and not deeper") {
    const auto nested = [](std::size_t depth) {
        return replaced("\"I met \"", std::string(depth, '[') + "\"I met \"" + std::string(depth, ']'));
    };
    CHECK(read(nested(57)).ok());
    CHECK(contains(problems(nested(60)), "deep"));
    CHECK(contains(problems(std::string(5'000'000, '[')), "small.json:1:65: error: the file is more than 64"));
    std::string objects;
    for (int i = 0; i < 200'000; ++i) objects += "{\"a\":";
    CHECK(contains(problems(objects), "the file is more than 64"));
}

TEST_CASE("limits of bytes, runs and people are kept") {
    ReaderLimits limits;
    limits.bytes = 1000;
    CHECK_FALSE(read_journal(good_journal, "small.json", limits).ok());
    limits = {};
    limits.runs = 3;
    CHECK_FALSE(read_journal(good_journal, "small.json", limits).ok());
    limits = {};
    limits.people = 1;
    CHECK_FALSE(read_journal(good_journal, "small.json", limits).ok());
    CHECK(contains(problems(std::string((std::size_t{64} << 20) + 1, ' ')), "more than 67108864 bytes"));
}

TEST_CASE("a string of ten million bytes is read") {
    const std::string words(10'000'000, 'x');
    const Result<Journal> result = read(replaced("I met ", words));
    CHECK(result.ok());
    if (!result.ok()) return;
    CHECK(result.value().entries[0].blocks[0].lines[0].runs[0].text == words);
}

TEST_CASE("escapes in strings and keys mean what they mean in JSON") {
    const Result<Journal> result =
        read(replaced("\"title\": \"A small journal\"", R"("t\u0069tle": "A \"small\" j\u00f6urnal \ud83d\ude00")"));
    CHECK(result.ok());
    if (result.ok()) CHECK(result.value().title == "A \"small\" jöurnal 😀");
}

TEST_CASE("many equal keys do not take long") {
    std::string text = "{";
    for (int i = 0; i < 100'000; ++i) text += "\"k\": 1, ";
    text += "\"format\": \"daybook-journal\", \"version\": \"1.0\"}";
    CHECK_FALSE(read(text).ok());
}

TEST_CASE("many mistakes do not take long") {
    std::string people;
    for (int i = 0; i < 20'000; ++i) people += "{\"id\": \"kosaka\", \"nmae\": 1}, ";
    const Result<Journal> result = read(replaced("\"people\": [", "\"people\": [" + people));
    CHECK_FALSE(result.ok());
    CHECK(result.problems().size() == 101);
}
