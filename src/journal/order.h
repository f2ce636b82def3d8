// Sorts anything by a numeric key: one instance of the sorting code instead of one for each type, which makes the
// WebAssembly module smaller.
//
//   for (const std::uint32_t old : stable_order(keys)) sorted.push_back(std::move(things[old]));
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "journal/date.h"

namespace daybook {

/// Sorts indices; before(of, a, b) says whether a comes before b. Not stable.
void sort_indices(std::vector<std::uint32_t>& indices, const void* of,
                  bool (*before)(const void* of, std::uint32_t a, std::uint32_t b));
template <class Before>
void sort_indices(std::vector<std::uint32_t>& indices, const Before& before) {
    sort_indices(indices, &before, [](const void* of, std::uint32_t a, std::uint32_t b) {
        return (*static_cast<const Before*>(of))(a, b);
    });
}

/// The indices of the keys, smallest key first; equal keys keep their order.
std::vector<std::uint32_t> stable_order(const std::vector<std::int64_t>& keys);

/// The FNV-1a hash of a text.
std::int64_t hash_of(std::string_view words);

/// A key to sort by the first possible day, then by the last one. Dates without a known day come last.
std::int64_t date_key(const EdtfDate& date);

/// Sorts things by their keys; returns the new index of each old one.
template <class T>
std::vector<std::uint32_t> sort_by(std::vector<T>& things, const std::vector<std::int64_t>& keys) {
    const std::vector<std::uint32_t> order = stable_order(keys);
    if (std::is_sorted(order.begin(), order.end())) return order;  // avoids a copy of a large journal
    std::vector<std::uint32_t> position(things.size());
    std::vector<T> sorted;
    sorted.reserve(things.size());
    for (const std::uint32_t old : order) {
        position[old] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(things[old]));
    }
    things = std::move(sorted);
    return position;
}

}  // namespace daybook
