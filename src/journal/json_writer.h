// Builds the nodes of a JsonTree, in the order of the file; for its two parsers only.
//
//   JsonWriter writer(tree, bytes);
//   writer.open(JsonKind::object, 0); writer.key(); writer.string(1, 2); writer.close();
//
// The caller must close what it opens, and write a string and a value after key().
#pragma once

#include "journal/json_tree.h"

namespace daybook {

class JsonWriter {
public:
    JsonWriter(JsonTree& tree, std::string_view bytes);

    [[nodiscard]] std::size_t depth() const { return open_.size(); }
    [[nodiscard]] bool in_object() const { return open_.back().object; }

    /// null or a boolean.
    void scalar(JsonKind kind, std::size_t offset, std::uint32_t value) { add(kind, offset).value = value; }
    void number(std::size_t offset, double value) {
        add(JsonKind::number, offset).value = static_cast<std::uint32_t>(tree_.numbers_.size());
        tree_.numbers_.push_back(value);
    }
    /// A string without escapes: `size` bytes after the quotation mark at `offset`.
    void string(std::size_t offset, std::size_t size) {
        add(JsonKind::string, offset).value = static_cast<std::uint32_t>(size);
        if (key_) note_key({tree_.bytes_.data() + offset + 1, size});
    }
    /// A string with escapes: the bytes appended to store() since its size was store_size.
    void stored_string(std::size_t offset, std::size_t store_size) {
        add(JsonKind::string, offset).value = JsonTree::stored | static_cast<std::uint32_t>(tree_.stored_.size());
        tree_.stored_.push_back(
            {static_cast<std::uint32_t>(store_size), static_cast<std::uint32_t>(tree_.store_.size())});
        if (key_) note_key(std::string_view(tree_.store_).substr(store_size));
    }
    std::string& store() { return tree_.store_; }
    /// The next string is a key, and what follows it is its value.
    void key() { key_ = true; }
    void open(JsonKind kind, std::size_t offset) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
        add(kind, offset);
        open_.push_back({0, index, index, kind == JsonKind::object, false});
    }
    void close() {
        if (open_.back().alike) find_repeated_keys(open_.back().node);
        open_.pop_back();
    }

private:
    struct Container {
        std::uint64_t keys;  // JsonTree::key_bit() of each key
        std::uint32_t node;
        std::uint32_t last;  // the last element or key; if empty, the container itself
        bool object;
        bool alike;  // two keys had the same bit
    };

    JsonNode& add(JsonKind kind, std::size_t offset) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
        if (value_) {
            value_ = false;  // the value belongs to the key and is not linked in the object
        } else if (!open_.empty()) {
            Container& container = open_.back();
            if (container.last != container.node) tree_.nodes_[container.last].next = index;
            container.last = index;
            ++tree_.nodes_[container.node].value;
        }
        JsonNode& node = tree_.nodes_.emplace_back();
        node.place = (static_cast<std::uint32_t>(offset) << JsonTree::kind_width) | static_cast<std::uint32_t>(kind);
        return node;
    }

    void note_key(std::string_view key) {
        key_ = false;
        value_ = true;
        const std::uint64_t bit = JsonTree::key_bit(key);
        open_.back().alike |= (open_.back().keys & bit) != 0;
        open_.back().keys |= bit;
    }

    void find_repeated_keys(std::uint32_t object);
    void add_repeated(std::uint32_t a, std::uint32_t b);

    JsonTree& tree_;
    bool key_ = false;
    bool value_ = false;
    std::vector<Container> open_;
    std::vector<std::uint32_t> keys_;  // scratch space: the keys of one object
};

}  // namespace daybook
