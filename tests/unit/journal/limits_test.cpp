#include <doctest/doctest.h>

#include <string>

#include "journal/json_tree.h"
#include "journal/reader.h"

using namespace daybook;

namespace {

/// A journal of one entry whose text is `text`, with further keys.
std::string journal_with(const std::string& text, const std::string& keys = "") {
    return R"({"format":"daybook-journal","version":"1.0","id":"j","title":"T","language":"en",)" + keys +
           R"("entries":[{"id":"1","date":"1960","title":"T","text":[{"type":"paragraph","text":)" + text + "}]}]}";
}

std::string runs(int count) {
    std::string text = "[";
    for (int i = 0; i < count; ++i) text += i == 0 ? R"({"unclear":[]})" : R"(,{"unclear":[]})";
    return text + "]";
}

/// Words nested in the given number of lists.
std::string nested(int depth) {
    return std::string(static_cast<std::size_t>(depth), '[') + "\"x\"" +
           std::string(static_cast<std::size_t>(depth), ']');
}

std::string first_problem(const std::string& bytes, const ReaderLimits& limits = {}) {
    const Result<Journal> result = read_journal(bytes, "j.json", limits);
    for (const Problem& problem : result.problems()) {
        if (problem.severity == Severity::error) return to_line(problem);
    }
    return "";
}

bool says(const std::string& line, std::string_view words) {
    return line.find(words) != std::string::npos;
}

constexpr int depth_of_text = 5;  // the journal, its entries, the entry, its text, the block

}  // namespace

TEST_CASE("a file of the largest size is read, and one more byte is refused") {
    const std::string bytes = journal_with("\"x\"");
    ReaderLimits limits;
    limits.bytes = bytes.size();
    CHECK(first_problem(bytes, limits).empty());
    CHECK(says(first_problem(bytes + " ", limits), "bytes"));
}

TEST_CASE("a file of more than 64 MB is refused without being read") {
    const std::string blank((std::size_t{64} << 20U) + 1, ' ');
    CHECK(says(first_problem(blank), "more than 67108864 bytes"));
}

TEST_CASE("64 nested lists and objects are read, and one more is refused where it begins") {
    CHECK(first_problem(journal_with(nested(64 - depth_of_text))).empty());
    const std::string line = first_problem(journal_with(nested(65 - depth_of_text)));
    CHECK(says(line, "more than 64 lists and objects deep"));
    CHECK(says(line, "j.json:1:"));
}

TEST_CASE("a native program sets the depth") {
    ReaderLimits limits;
    limits.depth = depth_of_text;
    CHECK(first_problem(journal_with("\"x\""), limits).empty());
    CHECK(says(first_problem(journal_with("[\"x\"]"), limits), "more than 5 lists"));
}

TEST_CASE("as many runs as the limit are read, and one more is refused") {
    ReaderLimits limits;
    limits.runs = 50;
    CHECK(first_problem(journal_with(runs(50)), limits).empty());
    CHECK(says(first_problem(journal_with(runs(51)), limits), "more than 50 runs"));
}

TEST_CASE("lost lines count as runs, so that a small file cannot make a huge text") {
    ReaderLimits limits;
    limits.runs = 50;
    const auto lost = [](int lines) { return "{\"gap\": \"damage\", \"lines\": " + std::to_string(lines) + "}"; };
    CHECK(first_problem(journal_with(lost(49)), limits).empty());
    CHECK(says(first_problem(journal_with(lost(50)), limits), "more than 50 runs"));
}

TEST_CASE("as many people as the limit are read, and one more is refused") {
    const auto with_people = [](int count) {
        std::string people = R"("sources":[{"id":"s","title":"S"}],"people":[)";
        for (int i = 0; i < count; ++i) {
            people += (i > 0 ? ",{\"id\":\"p" : "{\"id\":\"p") + std::to_string(i) +
                      R"(","name":"N","description":{"text":"d","cert":"high","source":"s"}})";
        }
        return journal_with("\"x\"", people + "],");
    };
    ReaderLimits limits;
    limits.people = 30;
    CHECK(first_problem(with_people(30), limits).empty());
    CHECK(says(first_problem(with_people(31), limits), "more than 30 people"));
}

TEST_CASE("at most as many problems as the limit are reported, and the rest is counted") {
    std::string text = "[1";
    for (int i = 1; i < 250; ++i) text += ",1";
    const Result<Journal> result = read_journal(journal_with(text + "]"), "j.json");
    REQUIRE(result.problems().size() == 101);
    CHECK(says(to_line(result.problems().back()), "150 more problems"));
}

TEST_CASE("the limits are those of docs/limits.md") {
    const ReaderLimits limits;
    CHECK(limits.bytes == std::size_t{64} << 20U);
    CHECK(limits.depth == 64);
    CHECK(limits.runs == 1'000'000);
    CHECK(limits.people == 100'000);
    CHECK(limits.problems == 100);
    CHECK(JsonTree::most_bytes + 1 == std::size_t{512} << 20U);
}

TEST_CASE("the fast parser leaves only wrong files to nlohmann/json") {
    for (const char* good : {"[]", " {\"a\" : [1, -2.5e3, true, false, null, \"\\u00e9\\ud83d\\ude00\"]}\r\n", "0",
                             "[12345678901234567890, 1e-400]"}) {
        CAPTURE(good);
        CHECK(JsonTree().try_parse(good, 64));
        CHECK(!JsonTree().parse(good, 64));
    }
    for (const char* bad : {"", "[", "[1,]", "{\"a\"}", "01", "1.", "[1e400]", "\"\\ud83d\"", "\"\x01\"", "nul",
                            "[] []", "\"\xC3(\"", "\xEF\xBB\xBF[]"}) {
        CAPTURE(bad);
        CHECK(!JsonTree().try_parse(bad, 64));
    }
}
