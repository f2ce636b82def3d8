#include "journal/order.h"

#include "doctest/doctest.h"

using namespace daybook;

TEST_CASE("Equal keys keep their order") {
    CHECK(stable_order({3, 1, 3, -2, 1}) == std::vector<std::uint32_t>{3, 1, 4, 0, 2});
    CHECK(stable_order({}).empty());
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
