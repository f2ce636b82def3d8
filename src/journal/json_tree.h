// JSON as a flat list of nodes that know their place in the file.
//
//   JsonTree tree;
//   if (std::optional<JsonFault> fault = tree.parse(bytes, limits)) ...
//   std::optional<JsonId> title = tree.find(tree.root(), "title");
//
// Nodes lie in the order of the file, a container before what it holds; an object holds key, value,
// key, value. Strings without escapes are views of the bytes, which must therefore outlive the tree.
//
// Two parsers make the same tree. try_parse() (json_fast.cpp) takes what is well formed in one pass, and
// says nothing of what it does not take. parse() (json_parse.cpp) goes through nlohmann/json's SAX
// interface and is the authority: it says why a file is refused. tests/fuzz/json_differential.cpp
// holds them together. Neither makes a value of that library: those abort on a wrong access when there
// are no exceptions, and copying a deep one overflows the stack.
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

/// Twelve bytes, because a large journal has a node for every twenty of its own.
struct JsonNode {
    std::uint32_t place = 0;  // of its first byte in the file, and its kind in the lowest three bits
    std::uint32_t next = 0;   // the next of the same container (of an object: the next key); 0: none
    std::uint32_t value = 0;  // string: its bytes, or JsonTree::stored plus its place among the stored ones;
                              // array, object: how many; number: its place among the numbers; boolean: 1 if true
};

class JsonTree {
public:
    /// Offsets are kept in 29 bits.
    static constexpr std::size_t most_bytes = (std::size_t{1} << 29U) - 1;

    /// True: whole and well-formed JSON in UTF-8, without control characters but tab and line ends, at most
    /// `depth` containers deep, and this is its tree. False: not known; see parse(). At most most_bytes.
    bool try_parse(std::string_view bytes, int depth);
    /// Whole and well-formed JSON, at most `depth` containers deep; or what is wrong, and where.
    /// `bytes` is UTF-8 of at most most_bytes, without a byte order mark.
    std::optional<JsonFault> parse(std::string_view bytes, int depth);

    [[nodiscard]] static constexpr JsonId root() { return {0}; }
    [[nodiscard]] JsonKind kind(JsonId id) const { return static_cast<JsonKind>(nodes_[id.index].place & kind_bits); }
    [[nodiscard]] std::size_t offset(JsonId id) const { return nodes_[id.index].place >> kind_width; }
    /// Elements of an array, members of an object.
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
    /// The value of a key of an object; of the first where there are several. Asking one object for many keys is quick.
    [[nodiscard]] std::optional<JsonId> find(JsonId object, std::string_view key) const;

    /// Keys that occur twice in one object: the first and a later one. At most 1000.
    [[nodiscard]] const std::vector<std::pair<JsonId, JsonId>>& repeated_keys() const { return repeated_; }

    /// JSON Pointer (RFC 6901); of a key, that of its value.
    [[nodiscard]] std::string pointer(JsonId id) const;

private:
    friend class JsonWriter;
    static constexpr std::uint32_t kind_width = 3;
    static constexpr std::uint32_t kind_bits = (1U << kind_width) - 1;
    static constexpr std::uint32_t stored = std::uint32_t{1} << 31U;
    struct Stored {
        std::uint32_t begin, end;
    };

    /// One of 64: of a journal's keys in one object, hardly two have the same length and the same first letter.
    static std::uint64_t key_bit(std::string_view key) {
        const std::size_t first = key.empty() ? 0 : static_cast<unsigned char>(key.front());
        return std::uint64_t{1} << ((key.size() * 7 + first * 5) % 64);
    }

    std::string_view bytes_;
    std::vector<JsonNode> nodes_;
    std::vector<double> numbers_;
    std::string store_;  // strings that had escapes, as what they mean
    std::vector<Stored> stored_;
    std::vector<std::pair<JsonId, JsonId>> repeated_;

    static constexpr JsonId none = {~std::uint32_t{0}};
    mutable JsonId asked_ = none;           // the object that find() was last asked about
    mutable std::uint64_t asked_keys_ = 0;  // a bit for each of its keys
};

}  // namespace daybook
