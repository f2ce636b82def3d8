// JSON as a flat list of nodes that know their place in the file.
//
//   JsonTree tree;
//   if (std::optional<JsonFault> fault = tree.parse(bytes, limits)) ...
//   std::optional<JsonId> title = tree.find(tree.root(), "title");
//
// Nodes lie in the order of the file, a container before what it holds; an object holds key, value,
// key, value. Strings without escapes are views of the bytes, which must therefore outlive the tree.
// Built through nlohmann/json's SAX interface: its values abort on a wrong access when there are no
// exceptions, and copying a deep one overflows the stack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/ids.h"

namespace daybook {

using JsonId = Id<struct JsonTag>;

enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// "a string", "an object", ...
std::string_view kind_words(JsonKind kind);

struct JsonFault {
    std::size_t offset = 0;
    std::string what;
    std::string remedy;
};

struct JsonNode {
    std::uint32_t offset = 0;  // of its first byte in the file
    std::uint32_t next = 0;    // the next of the same container (of an object: the next key); 0: none
    std::uint32_t low = 0;     // string: where it begins; number: half of its bits
    std::uint32_t high = 0;    // string: bytes; array, object: how many; number: the other half; boolean: 1 if true
    JsonKind kind = JsonKind::null;
    bool unescaped = false;  // string: lies in the tree's own store, not in the file
};

class JsonTree {
public:
    /// Whole and well-formed JSON, at most `depth` containers deep; or what is wrong, and where.
    /// `bytes` is UTF-8 of less than 4 GB, without a byte order mark.
    std::optional<JsonFault> parse(std::string_view bytes, int depth);

    [[nodiscard]] static constexpr JsonId root() { return {0}; }
    [[nodiscard]] JsonKind kind(JsonId id) const { return nodes_[id.index].kind; }
    [[nodiscard]] std::size_t offset(JsonId id) const { return nodes_[id.index].offset; }
    /// Elements of an array, members of an object.
    [[nodiscard]] std::size_t size(JsonId id) const { return nodes_[id.index].high; }
    [[nodiscard]] std::string_view text(JsonId id) const;  // of a string
    [[nodiscard]] double number(JsonId id) const;          // of a number
    [[nodiscard]] bool boolean(JsonId id) const { return nodes_[id.index].high != 0; }

    /// The first element of an array, the first key of an object.
    [[nodiscard]] std::optional<JsonId> first(JsonId container) const;
    [[nodiscard]] std::optional<JsonId> next(JsonId id) const;
    [[nodiscard]] static JsonId value_of(JsonId key) { return {key.index + 1}; }
    /// The value of a key of an object; of the first where there are several.
    [[nodiscard]] std::optional<JsonId> find(JsonId object, std::string_view key) const;

    /// Keys that occur twice in one object: the first and a later one. At most 1000.
    [[nodiscard]] const std::vector<std::pair<JsonId, JsonId>>& repeated_keys() const { return repeated_; }

    /// JSON Pointer (RFC 6901); of a key, that of its value.
    [[nodiscard]] std::string pointer(JsonId id) const;

private:
    friend class JsonBuilder;
    std::string_view bytes_;
    std::string store_;  // strings that had escapes, as what they mean
    std::vector<JsonNode> nodes_;
    std::vector<std::pair<JsonId, JsonId>> repeated_;
};

}  // namespace daybook
