// The author's page docs/format.md, held to its word.

#include "doctest/doctest.h"
#include "journal/reader.h"
#include "test_support.h"

using namespace daybook;

TEST_CASE("the small journal of docs/format.md is a good journal") {
    const std::string page = read_file("docs/format.md");
    const std::size_t start = page.find("```json\n");
    CHECK(start != std::string::npos);
    if (start == std::string::npos) return;
    const std::size_t from = start + 8;
    const Result<Journal> result = read_journal(page.substr(from, page.find("```", from) - from), "docs/format.md");
    for (const Problem& problem : result.problems()) MESSAGE(to_line(problem));
    CHECK(result.ok());
    CHECK(result.problems().empty());
}
