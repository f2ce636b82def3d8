#include <dirent.h>

#include "cite/cite.h"
#include "doctest/doctest.h"
#include "journal/reader.h"
#include "test_support.h"

using namespace daybook;

namespace {

std::vector<std::string> good_journals() {
    std::vector<std::string> paths = {"assets/journals/puzanov-1960-09.json", "assets/journals/making-of-daybook.json"};
    const std::string folder = "tests/data/journals/good/";
    DIR* open = opendir((DAYBOOK_SOURCE_DIR "/" + folder).c_str());
    if (!open) return {};
    while (const dirent* file = readdir(open)) {
        if (std::string_view(file->d_name).ends_with(".json")) paths.push_back(folder + file->d_name);
    }
    closedir(open);
    return paths;
}

}  // namespace

TEST_CASE("What is read for a citation gives the same citations as the whole journal") {
    const Reading reading = {.address = "https://museum.example/#", .today = parse_iso_day("2026-11-28"), .quote = "a"};
    std::size_t entries = 0;
    for (const std::string& path : good_journals()) {
        CAPTURE(path);
        const std::string bytes = read_file(path);
        const Result<Journal> whole = read_journal(bytes, path);
        if (!whole.ok()) continue;  // the text of a chunk
        for (const Entry& entry : whole.value().entries) {
            CAPTURE(entry.key);
            Journal part;
            REQUIRE(read_cited(bytes, entry.key, part));
            REQUIRE(part.entries.size() == 1);
            for (const std::string_view style : cite_styles) {
                CHECK(cite(part, part.entries[0], *find_style(style), reading) ==
                      cite(whole.value(), entry, *find_style(style), reading));
            }
            ++entries;
        }
    }
    CHECK(entries > 30);
}

TEST_CASE("Of an entry that does not exist nothing is read, and of what is not JSON neither") {
    Journal none;
    CHECK(read_cited(read_file("assets/journals/puzanov-1960-09.json"), "1961-01-01", none));
    CHECK(none.entries.empty());
    CHECK_FALSE(read_cited("{", "e", none));
    CHECK_FALSE(read_cited("", "e", none));
}
