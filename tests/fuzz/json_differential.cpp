#include <algorithm>
#include <cstring>

#include "fuzz.h"
#include "journal/json_tree.h"
#include "journal/utf8.h"

namespace daybook::fuzz {

namespace {

/// What the reader passes to JsonTree::parse(); it refuses everything else before.
bool is_text(std::string_view bytes) {
    const bool control = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    return !control && !first_invalid_utf8(bytes) && !bytes.starts_with("\xEF\xBB\xBF");
}

// Recursion is bounded by the parsers' limit of depth.
void expect_same(const JsonTree& a, const JsonTree& b, JsonId id) {
    expect(a.kind(id) == b.kind(id), "a node is of the same kind in both trees");
    expect(a.offset(id) == b.offset(id), "a node is at the same place in both trees");
    expect(a.text(id) == b.text(id), "a string is the same in both trees");
    const double numbers[] = {a.number(id), b.number(id)};
    expect(std::memcmp(&numbers[0], &numbers[1], sizeof(double)) == 0, "a number is the same in both trees");
    if (a.kind(id) == JsonKind::boolean) expect(a.boolean(id) == b.boolean(id), "a truth is the same in both trees");
    expect(a.first(id) == b.first(id), "a container begins with the same node in both trees");
    if (!a.first(id)) return;
    expect(a.size(id) == b.size(id), "a container is as large in both trees");
    const bool object = a.kind(id) == JsonKind::object;
    std::size_t count = 0;
    for (std::optional<JsonId> one = a.first(id); one; one = a.next(*one), ++count) {
        expect_same(a, b, *one);
        if (object) expect_same(a, b, JsonTree::value_of(*one));
        expect(a.next(*one) == b.next(*one), "a node is followed by the same node in both trees");
    }
    expect(count == a.size(id), "a container's size is the number of its elements");
}

void compare(std::string_view bytes, int depth) {
    JsonTree fast;
    const bool taken = fast.try_parse(bytes, depth);
    if (!is_text(bytes)) {
        expect(!taken, "the fast path takes only text");
        return;
    }
    JsonTree slow;
    const std::optional<JsonFault> fault = slow.parse(bytes, depth);
    if (fault) expect(fault->offset <= bytes.size() && !fault->what.empty(), "a fault has a place and words");
    expect(taken == !fault, "the fast path takes what nlohmann/json takes");
    if (!taken) return;
    expect_same(fast, slow, JsonTree::root());
    expect(fast.repeated_keys() == slow.repeated_keys(), "the same keys are used twice in both trees");
}

}  // namespace

void json_differential(std::string_view bytes) {
    compare(bytes, 64);
    compare(bytes, 3);
}

}  // namespace daybook::fuzz
