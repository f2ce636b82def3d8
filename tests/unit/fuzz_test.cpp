// Runs the fuzzers' functions on their corpora and on the inputs that once failed.
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
            fuzzer(daybook::read_file(file));  // aborts if something is wrong
        }
    }
    CHECK(!files_in("tests/fuzz/corpus/" + name).empty());
}

}  // namespace

TEST_CASE("the corpus and regressions of the journal fuzzer do no harm") {
    replay("journal", daybook::fuzz::journal);
}

TEST_CASE("the corpus and regressions of the chunk fuzzer do no harm") {
    replay("chunk", daybook::fuzz::chunk);
}

TEST_CASE("both parsers agree on the corpus and regressions of the JSON fuzzer") {
    replay("json_differential", daybook::fuzz::json_differential);
}

TEST_CASE("the corpus and regressions of the date fuzzer do no harm") {
    replay("edtf", daybook::fuzz::edtf);
}

#ifndef __EMSCRIPTEN__  // only the command imports, not the page
TEST_CASE("the corpora and regressions of the import fuzzers do no harm") {
    replay("tei", daybook::fuzz::tei);
    replay("table", daybook::fuzz::table);
}
#endif

TEST_CASE("the corpus and regressions of the link fuzzer do no harm") {
    replay("link", daybook::fuzz::link);
}

TEST_CASE("the corpus and regressions of the search fuzzer do no harm") {
    replay("search", daybook::fuzz::search);
}
