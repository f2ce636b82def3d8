#include "journal/order.h"

#include "doctest/doctest.h"

using namespace daybook;

TEST_CASE("Equal keys keep their order") {
    CHECK(stable_order({3, 1, 3, -2, 1}) == std::vector<std::uint32_t>{3, 1, 4, 0, 2});
    CHECK(stable_order({}).empty());
}

TEST_CASE("Indices are sorted by any rule") {
    const std::vector<std::string_view> words{"pear", "apple", "fig"};
    std::vector<std::uint32_t> indices{0, 1, 2};
    sort_indices(indices, [&](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; });
    CHECK(indices == std::vector<std::uint32_t>{1, 2, 0});
}

TEST_CASE("Things are sorted by their keys, and the new index of each is returned") {
    std::vector<char> things{'c', 'a', 'b'};
    CHECK(sort_by(things, {3, 1, 2}) == std::vector<std::uint32_t>{2, 0, 1});
    CHECK(things == std::vector<char>{'a', 'b', 'c'});
}

TEST_CASE("Dates are in order of their first day, then of their last, and unknown ones come last") {
    const auto key = [](const char* text) { return date_key(parse_edtf(text).value_or(EdtfDate{})); };
    CHECK(key("-9999-01-01") < key("0000-01-01"));
    CHECK(key("0000-01-01") < key("1960-09-13"));
    CHECK(key("1960-09-13") < key("1960-09-14"));
    CHECK(key("1960-09-14") < key("1960-09-14/1960-09-15"));
    CHECK(key("1960-09-14/1960-09-15") < key("9999-12-31"));
    CHECK(key("9999-12-31") < key("XXXX-XX-XX"));
}
