#include "journal/json_writer.h"

#include <algorithm>

#include "journal/order.h"

namespace daybook {

namespace {

/// An estimate of the number of nodes, from quotation marks, brackets and numbers in a sixteenth of the file.
std::size_t likely_nodes(std::string_view bytes) {
    constexpr std::size_t part = 1024;
    std::size_t halves = 0;
    for (std::size_t at = 0; at < bytes.size(); at += part * 16) {
        char before = 0;
        for (const char c : bytes.substr(at, part)) {
            if (c == '"') ++halves;
            if (c == '{' || c == '[' || ((before == ':' || before == ' ') && c >= '0' && c <= '9')) halves += 2;
            before = c;
        }
    }
    // Limited, because such characters inside strings are counted too.
    return std::min(halves * 8 + halves / 4 + 64, bytes.size() / 8 + 16);
}

}  // namespace

JsonWriter::JsonWriter(JsonTree& tree, std::string_view bytes) : tree_(tree) {
    tree_.bytes_ = bytes;
    tree_.nodes_.clear();
    tree_.numbers_.clear();
    tree_.store_.clear();
    tree_.stored_.clear();
    tree_.repeated_.clear();
    tree_.asked_ = JsonTree::none;
    // A vector that grows needs up to three times the memory at its peak.
    tree_.nodes_.reserve(likely_nodes(bytes));
}

void JsonWriter::add_repeated(std::uint32_t a, std::uint32_t b) {
    constexpr std::size_t most = 1000;
    if (tree_.repeated_.size() < most) tree_.repeated_.emplace_back(JsonId{std::min(a, b)}, JsonId{std::max(a, b)});
}

void JsonWriter::find_repeated_keys(std::uint32_t object) {
    keys_.clear();
    for (std::uint32_t key = object + 1; key != 0; key = tree_.nodes_[key].next) keys_.push_back(key);
    const auto text = [this](std::uint32_t key) { return tree_.text({key}); };
    constexpr std::size_t few = 8;  // for these, comparing all pairs is quicker than sorting
    if (keys_.size() <= few) {
        for (std::size_t i = 1; i < keys_.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (text(keys_[i]) == text(keys_[j])) {
                    add_repeated(keys_[i], keys_[j]);
                    break;
                }
            }
        }
        return;
    }
    sort_indices(keys_, [&](std::uint32_t a, std::uint32_t b) {
        const int order = text(a).compare(text(b));
        return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < keys_.size(); ++i) {
        if (text(keys_[i]) == text(keys_[i - 1])) add_repeated(keys_[i], keys_[i - 1]);
    }
}

}  // namespace daybook
