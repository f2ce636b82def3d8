// What the fuzzers start from, and what they once found: given to the same functions as they give it to.
#include <dirent.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/fuzz.h"
#include "test_support.h"

namespace {

std::vector<std::string> files_in(const std::string& folder) {
    std::vector<std::string> names;
    DIR* open = opendir((std::string(DAYBOOK_SOURCE_DIR) + '/' + folder).c_str());
    if (!open) return names;
    while (const dirent* entry = readdir(open)) {
        if (entry->d_name[0] != '.') names.push_back(folder + '/' + entry->d_name);
    }
    closedir(open);
    std::sort(names.begin(), names.end());
    return names;
}

void replay(const std::string& name, void (*fuzzer)(std::string_view)) {
    for (const char* kind : {"corpus/", "regressions/"}) {
        for (const std::string& file : files_in("tests/fuzz/" + (kind + name))) {
            INFO(file);
            fuzzer(daybook::read_file(file));  // ends the program if something is wrong
        }
    }
    CHECK(!files_in("tests/fuzz/corpus/" + name).empty());
}

}  // namespace

TEST_CASE("what the journal fuzzer starts from, and what it found, does no harm") {
    replay("journal", daybook::fuzz::journal);
}

TEST_CASE("what the chunk fuzzer starts from, and what it found, does no harm") {
    replay("chunk", daybook::fuzz::chunk);
}

TEST_CASE("what the JSON fuzzer starts from, and what it found, is read alike in both ways") {
    replay("json_differential", daybook::fuzz::json_differential);
}

TEST_CASE("what the date fuzzer starts from, and what it found, does no harm") {
    replay("edtf", daybook::fuzz::edtf);
}

#ifndef __EMSCRIPTEN__  // the command imports, the page does not
TEST_CASE("what the fuzzers of imports start from, and what they found, does no harm") {
    replay("tei", daybook::fuzz::tei);
    replay("table", daybook::fuzz::table);
}
#endif

TEST_CASE("what the link fuzzer starts from, and what it found, does no harm") {
    replay("link", daybook::fuzz::link);
}
