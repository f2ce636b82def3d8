#include "journal/order.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace daybook {

void sort_indices(std::vector<std::uint32_t>& indices, const void* of,
                  bool (*before)(const void* of, std::uint32_t a, std::uint32_t b)) {
    const auto is_before = [&](std::uint32_t a, std::uint32_t b) { return before(of, a, b); };
    std::make_heap(indices.begin(), indices.end(), is_before);  // a third of the code of std::sort
    std::sort_heap(indices.begin(), indices.end(), is_before);
}

std::vector<std::uint32_t> stable_order(const std::vector<std::int64_t>& keys) {
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    // The common case: most journals are in order.
    if (std::is_sorted(keys.begin(), keys.end())) return order;
    sort_indices(order,
                 [&](std::uint32_t a, std::uint32_t b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
    return order;
}

std::int64_t hash_of(std::string_view words) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : words) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return static_cast<std::int64_t>(hash);
}

std::int64_t date_key(const EdtfDate& date) {
    if (!date.known()) return std::numeric_limits<std::int64_t>::max();
    // The days of the years -9999 to 9999 fit into 24 bits.
    constexpr std::int64_t half = std::int64_t{1} << 23;
    return (date.earliest.number + half) * (half * 2) + date.latest.number + half;
}

}  // namespace daybook
