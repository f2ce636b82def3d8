// Links, viewer.state, viewer.go() and their documentation have the same fields.
#include "app/link_fields.h"

#include "app/report.h"
#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "test_support.h"

using namespace daybook;

namespace {

std::string between(const std::string& text, std::string_view start, std::string_view end) {
    const std::size_t at = text.find(start);
    REQUIRE(at != std::string::npos);
    const std::size_t from = at + start.size();
    return text.substr(from, text.find(end, from) - from);
}

/// The name that it has for programs.
std::string name_of(const LinkField& field) {
    return field.field == &LinkFields::text ? "quote" : std::string(field.key);
}

/// "entry, day, …, link"
std::string listed() {
    std::string text;
    for (const LinkField& field : link_fields) text += name_of(field) + ", ";
    return text + "link";
}

}  // namespace

TEST_CASE("viewer.state has every field of a link, and the link") {
    const Model model = test::small_model();
    CHECK(state_json(opening_state(model), model) ==
          "{\"entry\":\"1960-09-14\",\"day\":null,\"person\":null,\"event\":null,\"place\":null,\"org\":null,\"term\":"
          "null,\"layer\":\"printed\",\"quote\":null,"
          "\"from\":\"1960-09-12\",\"to\":\"1960-09-30\",\"sort\":\"listed\",\"people\":null,\"pin\":null,"
          "\"link\":\"entry=1960-09-14\"}");
}

TEST_CASE("viewer.go(), viewer.state and links are documented with the fields that they have") {
    const std::string docs = read_file("docs/embedding.md");
    CHECK(between(docs, "viewer.state;    // { ", " }") == listed());
    for (const LinkField& field : link_fields) {
        const std::string name = "`" + std::string(field.key) + "`";
        CHECK_MESSAGE(between(docs, "\n## Links\n", "\n## ").find(name) != std::string::npos, name);
    }
    const std::string viewer = read_file("web/viewer.js");
    CHECK(between(viewer, "viewer.state                              // { ", " }") == listed());
    std::string type;
    for (const LinkField& field : link_fields) {
        if (name_of(field) == field.key) type += (type.empty() ? "'" : " | '") + name_of(field) + "'";
    }
    CHECK(between(viewer, "@typedef {", "} Field") == type);
}
