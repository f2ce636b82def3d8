// Finds words in folded texts, eight bytes at a time: as fast as memory allows, without an index.
//
//   const Needle needle("lowe", /*loose=*/true, counts);     // counts: how frequent each byte is in such texts
//   scan(text, from, to, needle, [&](std::size_t begin, std::size_t end) { ...; return end; });   // returns where to go on
//
// The text must begin with PackHead::between before `from`, and have PackHead::padding bytes after `to`. A needle is looked for by
// two bytes of it that are rare next to each other. `loose`: whole words are also found if they have, or lack, an "e" after an
// a, o or u: Loewe and Lowe (search/query.h).
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace daybook {

using ByteCounts = std::array<std::uint32_t, 256>;

struct Needle {
    Needle(std::string folded, bool loose_spelling, const ByteCounts& counts);

    std::string words;
    bool loose;
    std::size_t anchor = 0;       // where the two bytes begin that are looked for
    std::uint64_t frequency = 0;  // the smaller, the fewer places to look at
};

/// Whether there is a letter or a digit before, or after, a place in a folded text.
bool word_before(const char* text, std::size_t at);
bool word_after(const char* text, std::size_t at);

/// Whether a whole word around `at`, where the needle's two bytes are, is the needle in another spelling.
bool find_loosely(const char* text, std::size_t at, const Needle& needle, std::size_t& begin, std::size_t& end);

/// The first occurrence of a long needle. Takes time in proportion to the text, whatever is in both.
std::size_t find_long(const char* text, std::size_t from, std::size_t to, std::string_view words);

constexpr std::size_t long_needle = 48;

template <class Found>
void scan(const char* text, std::size_t from, std::size_t to, const Needle& needle, const Found& found) {
    const std::string_view words = needle.words;
    if (words.size() > long_needle) {
        for (std::size_t at = find_long(text, from, to, words); at < to; at = find_long(text, at, to, words)) {
            at = found(at, at + words.size());
        }
        return;
    }
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    const bool two = words.size() > 1;
    const std::uint64_t first = ones * static_cast<unsigned char>(words[needle.anchor]);
    const std::uint64_t second = two ? ones * static_cast<unsigned char>(words[needle.anchor + 1]) : 0;
    const std::size_t before = needle.loose ? 0 : needle.anchor;
    std::size_t at = from + before;
    std::size_t free_from = from;  // after the last occurrence
    while (at < to) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text + at, 8);
        std::uint64_t differs = eight ^ first;
        if (two) {
            std::memcpy(&eight, text + at + 1, 8);
            differs |= eight ^ second;
        }
        const std::uint64_t zero = (differs - ones) & ~differs & highs;
        if (zero == 0) {
            at += 8;
            continue;
        }
        at += static_cast<std::size_t>(std::countr_zero(zero)) / 8;
        if (at >= to) return;
        std::size_t begin = at - needle.anchor;
        std::size_t end = begin + words.size();
        bool is_here = at >= free_from + needle.anchor && end <= to;
        for (std::size_t i = 0; is_here && i < words.size(); ++i) is_here = text[begin + i] == words[i];
        if (is_here || (needle.loose && find_loosely(text, at, needle, begin, end))) {
            free_from = found(begin, end);
            at = free_from + before > at ? free_from + before : at + 1;
        } else {
            ++at;
        }
    }
}

}  // namespace daybook
