#include "journal/json_tree.h"

namespace daybook {

std::string_view kind_words(JsonKind kind) {
    switch (kind) {
        case JsonKind::null: return "null";
        case JsonKind::boolean: return "true or false";
        case JsonKind::number: return "a number";
        case JsonKind::string: return "a string";
        case JsonKind::array: return "a list";
        case JsonKind::object: return "an object";
    }
    return "";
}

std::string_view JsonTree::text(JsonId id) const {
    const JsonNode& node = nodes_[id.index];
    if (kind(id) != JsonKind::string) return {};
    if ((node.value & stored) == 0) return {bytes_.data() + offset(id) + 1, node.value};
    const Stored& place = stored_[node.value & ~stored];
    return std::string_view(store_).substr(place.begin, place.end - place.begin);
}

double JsonTree::number(JsonId id) const {
    return kind(id) == JsonKind::number ? numbers_[nodes_[id.index].value] : 0;
}

std::optional<JsonId> JsonTree::first(JsonId container) const {
    const JsonKind is = kind(container);
    if ((is != JsonKind::array && is != JsonKind::object) || size(container) == 0) return std::nullopt;
    return JsonId{container.index + 1};
}

std::optional<JsonId> JsonTree::next(JsonId id) const {
    const std::uint32_t next = nodes_[id.index].next;
    if (next == 0) return std::nullopt;
    return JsonId{next};
}

std::optional<JsonId> JsonTree::at(JsonId array, std::size_t position) const {
    std::optional<JsonId> one = first(array);
    for (; one && position > 0; --position) one = next(*one);
    return one;
}

std::optional<JsonId> JsonTree::find(JsonId object, std::string_view key) const {
    if (kind(object) != JsonKind::object) return std::nullopt;
    // The reader asks for all optional keys, and most of them are missing: a bit set answers that quickly.
    if (object != asked_) {
        asked_ = object;
        asked_keys_ = 0;
        for (std::optional<JsonId> at = first(object); at; at = next(*at)) asked_keys_ |= key_bit(text(*at));
    }
    if ((asked_keys_ & key_bit(key)) == 0) return std::nullopt;
    for (std::optional<JsonId> at = first(object); at; at = next(*at)) {
        if (text(*at) == key) return value_of(*at);
    }
    return std::nullopt;
}

std::string JsonTree::pointer(JsonId id) const {
    std::string out;
    JsonId container = root();
    // The node is inside the last sibling that does not begin after it.
    while (container != id) {
        std::optional<JsonId> step = first(container);
        if (!step) break;
        std::size_t index = 0;
        for (std::optional<JsonId> after = next(*step); after && *after <= id; after = next(*after)) {
            step = after;
            ++index;
        }
        out += '/';
        if (kind(container) == JsonKind::array) {
            out += std::to_string(index);
            container = *step;
            continue;
        }
        for (const char c : text(*step)) {
            if (c == '~') {
                out += "~0";
            } else if (c == '/') {
                out += "~1";
            } else {
                out += c;
            }
        }
        if (*step == id) break;
        container = value_of(*step);
    }
    return out;
}

}  // namespace daybook
