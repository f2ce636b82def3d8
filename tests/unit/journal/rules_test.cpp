#include "journal/rules.h"

#include "doctest/doctest.h"
#include "journal/names.h"

using namespace daybook;

namespace {

/// Whether each enumerator up to `last` has one name, and each name one enumerator.
template <class T, std::size_t n>
bool is_whole(const std::array<Choice<T>, n>& names, T last) {
    bool whole = static_cast<std::size_t>(last) + 1 == n;
    for (std::size_t i = 0; i < n; ++i) {
        whole = whole && !names[i].word.empty() && name_in(names, names[i].value) == names[i].word;
        for (std::size_t other = 0; other < i; ++other) {
            whole = whole && names[other].word != names[i].word && names[other].value != names[i].value;
        }
    }
    return whole;
}

}  // namespace

TEST_CASE("Every enumerator has its own name") {
    CHECK(is_whole(certainties, Certainty::low));
    CHECK(is_whole(event_kinds, EventKind::handling));
    CHECK(is_whole(roles, Role::translator));
    CHECK(is_whole(calendars, Calendar::julian));
    CHECK(is_whole(parallel_kinds, ParallelKind::translation));
    CHECK(is_whole(block_kinds, BlockKind::gap));
    CHECK(is_whole(run_kinds, RunKind::note));
}

TEST_CASE("Links are http, https or mailto, and nothing else") {
    for (const char* link : {"https://example.org/?a=1&b=2", "http://example.org", "mailto:a@example.org"}) {
        CHECK(is_link(link));
    }
    CHECK(!is_web_link("mailto:a@example.org"));
    for (const char* link : {"", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "//example.org",
                             "https://example.org/a b", "https://example.org/\"", " https://example.org"}) {
        CHECK(!is_link(link));
    }
}

TEST_CASE("An image is https or beside the journal, and a chunk only beside it") {
    CHECK(is_image_address("https://example.org/a.jpg"));
    CHECK(is_image_address("images/a.jpg"));
    for (const char* address : {"", "http://example.org/a.jpg", "/a.jpg", "../a.jpg", "a/../b", "%2e%2e/a", "a:b",
                                "\\\\host\\a", "a b.jpg"}) {
        CHECK(!is_image_address(address));
    }
    CHECK(is_chunk_address("my.text/1960.json"));
    for (const char* address : {"https://example.org/a.json", "a.json?x", "a.json#x", "../a.json"}) {
        CHECK(!is_chunk_address(address));
    }
}

TEST_CASE("The syntax of language tags") {
    for (const char* tag : {"en", "ko-Hani", "ru-Latn-RU", "x-private", "i-klingon", "de-1996"}) {
        CHECK(is_language_tag(tag));
    }
    for (const char* tag : {"", "e", "english language", "en-", "-en", "en--US", "x", "12", "en-toolongtoo", "en_US"}) {
        CHECK(!is_language_tag(tag));
    }
}
