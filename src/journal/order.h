// Sorting by a number, for everything that is sorted here: one piece of code instead of one for each type,
// which in WebAssembly is a difference.
//
//   for (const std::uint32_t old : stable_order(keys)) sorted.push_back(std::move(things[old]));
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "journal/date.h"

namespace daybook {

/// The positions of the keys, smallest key first; equal ones stay in their order.
std::vector<std::uint32_t> stable_order(const std::vector<std::int64_t>& keys);

/// FNV-1a: a number for words, to sort and to find them by.
std::int64_t hash_of(std::string_view words);

/// By the first day it can mean, then by the last; what has no date comes last.
std::int64_t date_key(const EdtfDate& date);

/// Puts the things into the order of their keys, and gives the new position of each old one.
template <class T>
std::vector<std::uint32_t> sort_by(std::vector<T>& things, const std::vector<std::int64_t>& keys) {
    const std::vector<std::uint32_t> order = stable_order(keys);
    if (std::is_sorted(order.begin(), order.end())) return order;  // as a large journal is: it is not held twice
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
