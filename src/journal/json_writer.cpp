#include "journal/json_writer.h"

#include <algorithm>

namespace daybook {

JsonWriter::JsonWriter(JsonTree& tree, std::string_view bytes) : tree_(tree) {
    tree_.bytes_ = bytes;
    tree_.nodes_.clear();
    tree_.numbers_.clear();
    tree_.store_.clear();
    tree_.stored_.clear();
    tree_.repeated_.clear();
    // A journal has a node for every twenty to thirty bytes. Growing as it goes would need up to three
    // times the room at its worst moment.
    constexpr std::size_t bytes_for_a_node = 20;
    tree_.nodes_.reserve(bytes.size() / bytes_for_a_node + 16);
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
    std::sort(keys_.begin(), keys_.end(), [&](std::uint32_t a, std::uint32_t b) {
        const int order = text(a).compare(text(b));
        return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < keys_.size(); ++i) {
        if (text(keys_[i]) == text(keys_[i - 1])) add_repeated(keys_[i], keys_[i - 1]);
    }
}

}  // namespace daybook
