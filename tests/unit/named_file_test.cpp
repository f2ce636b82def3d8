#include "wasm/named_file.h"

#include <doctest/doctest.h>

using daybook::NamedFile;

TEST_CASE("A file from the host has a name, a folder and bytes") {
    using namespace std::string_view_literals;
    const NamedFile file("journals/a.json?v=1/2#x\0{}"sv);
    CHECK(file.name == "journals/a.json?v=1/2#x");
    CHECK(file.folder() == "journals/");
    CHECK(file.bytes == "{}");
    CHECK(NamedFile("a.json\0"sv).folder() == "");
    CHECK(NamedFile("/a.json\0"sv).folder() == "/");
    CHECK(NamedFile("https://example.org/b/a.json\0"sv).folder() == "https://example.org/b/");
    CHECK(NamedFile("no end").bytes == "");
}
