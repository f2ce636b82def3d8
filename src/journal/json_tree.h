// JSON as a flat list of nodes that know their position in the file.
//
//   JsonTree tree;
//   if (std::optional<JsonFault> fault = tree.parse(bytes, limits)) ...
//   std::optional<JsonId> title = tree.find(tree.root(), "title");
//
// Nodes are in the order of the file, a container before its content; an object contains key, value,
// key, value. Strings without escapes are views of the bytes, which must therefore outlive the tree.
//
// Two parsers build the same tree. try_parse() (json_fast.cpp) accepts well-formed JSON in one pass, and
// does not explain what it refuses. parse() (json_parse.cpp) uses nlohmann/json's SAX interface and is the
// authority: it explains why a file is refused. tests/fuzz/json_differential.cpp compares them. Neither
// uses that library's values: without exceptions they abort on a wrong access, and copying a deep one
// overflows the stack.
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

/// Small (twelve bytes), because a journal has a node for about every twenty bytes of the file.
struct JsonNode {
    std::uint32_t place = 0;  // the offset of its first byte, and its kind in the lowest three bits
    std::uint32_t next = 0;   // the next node of the same container (in an object: the next key); 0: none
    std::uint32_t value = 0;  // string: its size in bytes, or JsonTree::stored plus its index among the stored ones;
                              // array, object: its size; number: its index among the numbers; boolean: 1 if true
};

class JsonTree {
public:
    /// Offsets are kept in 29 bits.
    static constexpr std::size_t most_bytes = (std::size_t{1} << 29U) - 1;

    /// True if `bytes` are complete, well-formed JSON in UTF-8, without control characters except tab and line breaks, and at
    /// most `depth` containers deep; this is then their tree. False: ask parse(). At most most_bytes.
    bool try_parse(std::string_view bytes, int depth);
    /// Parses complete, well-formed JSON, at most `depth` containers deep; otherwise returns what is wrong, and where.
    /// `bytes` must be UTF-8, at most most_bytes, without a byte order mark.
    std::optional<JsonFault> parse(std::string_view bytes, int depth);

    [[nodiscard]] static constexpr JsonId root() { return {0}; }
    [[nodiscard]] JsonKind kind(JsonId id) const { return static_cast<JsonKind>(nodes_[id.index].place & kind_bits); }
    [[nodiscard]] std::size_t offset(JsonId id) const { return nodes_[id.index].place >> kind_width; }
    /// The number of elements of an array or of members of an object.
    [[nodiscard]] std::size_t size(JsonId id) const { return nodes_[id.index].value; }
    [[nodiscard]] std::string_view text(JsonId id) const;  // of a string
    [[nodiscard]] double number(JsonId id) const;          // of a number
    [[nodiscard]] bool boolean(JsonId id) const { return nodes_[id.index].value != 0; }

    /// The first element of an array, the first key of an object.
    [[nodiscard]] std::optional<JsonId> first(JsonId container) const;
    [[nodiscard]] std::optional<JsonId> next(JsonId id) const;
    /// An element of an array, by its position; walks the array.
    [[nodiscard]] std::optional<JsonId> at(JsonId array, std::size_t position) const;
    [[nodiscard]] static JsonId value_of(JsonId key) { return {key.index + 1}; }
    /// The value of a key of an object; if the key is repeated, the first one. Quick for many keys of one object.
    [[nodiscard]] std::optional<JsonId> find(JsonId object, std::string_view key) const;

    /// Repeated keys in an object: the first and a later one. At most 1000 pairs.
    [[nodiscard]] const std::vector<std::pair<JsonId, JsonId>>& repeated_keys() const { return repeated_; }

    /// The JSON Pointer (RFC 6901); for a key, that of its value.
    [[nodiscard]] std::string pointer(JsonId id) const;

private:
    friend class JsonWriter;
    static constexpr std::uint32_t kind_width = 3;
    static constexpr std::uint32_t kind_bits = (1U << kind_width) - 1;
    static constexpr std::uint32_t stored = std::uint32_t{1} << 31U;
    struct Stored {
        std::uint32_t begin, end;
    };

    /// One of 64 bits, from the length and the first letter, which differ for almost all keys of one object in a journal.
    static std::uint64_t key_bit(std::string_view key) {
        const std::size_t first = key.empty() ? 0 : static_cast<unsigned char>(key.front());
        return std::uint64_t{1} << ((key.size() * 7 + first * 5) % 64);
    }

    std::string_view bytes_;
    std::vector<JsonNode> nodes_;
    std::vector<double> numbers_;
    std::string store_;  // strings that had escapes, decoded
    std::vector<Stored> stored_;
    std::vector<std::pair<JsonId, JsonId>> repeated_;

    static constexpr JsonId none = {~std::uint32_t{0}};
    mutable JsonId asked_ = none;           // the object that find() was last asked about
    mutable std::uint64_t asked_keys_ = 0;  // a bit for each of its keys
};

}  // namespace daybook
