#include "search/scan.h"

#include <bit>
#include <cstring>
#include <utility>
#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

#include "journal/ascii.h"

namespace daybook {

namespace {

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
constexpr char no_text = '\xFF';         // PackHead::between
constexpr std::size_t long_needle = 48;  // bytes

/// Whether a wide sign at `lead` is no letter: U+0080 to U+00BF, U+2000 to U+203F, U+3000 to U+303F.
bool is_sign(const char* lead) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(lead[i]); };
    return at(0) == 0xC2 || (at(0) == 0xE2 && at(1) == 0x80) || (at(0) == 0xE3 && at(1) == 0x80);
}

/// Letters that an umlaut's "e" comes after.
bool takes_e(char c) {
    return c == 'a' || c == 'o' || c == 'u';
}

}  // namespace

Needle::Needle(std::string folded, bool loose_spelling, const PairCounts& counts)
    : words(std::move(folded)), loose(loose_spelling && words.size() <= long_needle) {
    bool is_set = false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (loose && takes_e(words[i])) continue;  // there may be an "e" between the two
        if (loose && i > 0 && words[i] == 'e' && takes_e(words[i - 1])) continue;  // it may be missing
        const std::uint32_t both = counts(words[i], words[i + 1]);
        if (is_set && both >= frequency) continue;
        is_set = true;
        anchor = i;
        frequency = both;
    }
    if (is_set) return;
    loose = false;
    frequency = 0xFFFFFFFF;  // a single letter is looked for last
}

bool word_before(const char* text, std::size_t at) {
    const char c = text[at - 1];
    if (is_ascii(c)) return is_letter_or_digit(c);
    if (c == no_text) return false;
    std::size_t lead = at - 1;
    while (lead > 0 && (static_cast<unsigned char>(text[lead]) & 0xC0U) == 0x80U) --lead;
    return !is_sign(text + lead);
}

bool word_after(const char* text, std::size_t at) {
    const char c = text[at];
    if (is_ascii(c)) return is_letter_or_digit(c);
    return c != no_text && !is_sign(text + at);
}

namespace {

/// Whether a whole word around `at`, where the needle's two bytes are, is the needle in another spelling.
bool find_loosely(const char* text, std::size_t at, const Needle& needle, std::size_t& begin, std::size_t& end) {
    const std::string_view words = needle.words;
    begin = at;
    for (std::size_t i = needle.anchor; i > 0;) {
        const char here = text[begin - 1];
        if (here == words[i - 1]) {
            --begin;
            --i;
        } else if (here == 'e' && takes_e(text[begin - 2])) {
            --begin;
        } else if (words[i - 1] == 'e' && i > 1 && takes_e(words[i - 2])) {
            --i;
        } else {
            return false;
        }
    }
    if (word_before(text, begin)) return false;
    end = at + 2;
    for (std::size_t i = needle.anchor + 2; i < words.size();) {
        const char here = text[end];
        if (here == words[i]) {
            ++end;
            ++i;
        } else if (here == 'e' && takes_e(text[end - 1])) {
            ++end;
        } else if (words[i] == 'e' && takes_e(words[i - 1]) && i + 1 < words.size()) {
            ++i;
        } else {
            return false;
        }
    }
    return !word_after(text, end);
}

/// The first occurrence of a long needle. Takes time in proportion to the text, whatever is in both.
std::size_t find_long(const char* text, std::size_t from, std::size_t to, std::string_view words) {
    if (from >= to) return to;
    const void* found = memmem(text + from, to - from, words.data(), words.size());
    return found == nullptr ? to : static_cast<std::size_t>(static_cast<const char*>(found) - text);
}

/// Two bytes, looked for next to each other at many places at once.
#ifdef __wasm_simd128__
class Bytes {
public:
    static constexpr std::size_t count = 16;
    using Mask = std::uint32_t;  // a bit for each place
    Bytes(char first, char second)
        : first_(wasm_i8x16_splat(static_cast<std::int8_t>(first))),
          second_(wasm_i8x16_splat(static_cast<std::int8_t>(second))) {}
    /// The places where both are.
    [[nodiscard]] Mask find(const char* one, const char* other) const {
        return wasm_i8x16_bitmask(
            wasm_v128_and(wasm_i8x16_eq(wasm_v128_load(one), first_), wasm_i8x16_eq(wasm_v128_load(other), second_)));
    }
    static std::size_t first_place(Mask mask) { return static_cast<std::size_t>(std::countr_zero(mask)); }

private:
    v128_t first_, second_;
};
#else
class Bytes {
public:
    static constexpr std::size_t count = 8;
    using Mask = std::uint64_t;  // the highest bit of each byte; those after the first one may be wrong
    Bytes(char first, char second)
        : first_(ones * static_cast<unsigned char>(first)), second_(ones * static_cast<unsigned char>(second)) {}
    [[nodiscard]] Mask find(const char* one, const char* other) const {
        std::uint64_t here = 0;
        std::uint64_t there = 0;
        std::memcpy(&here, one, count);
        std::memcpy(&there, other, count);
        const std::uint64_t differs = (here ^ first_) | (there ^ second_);
        return (differs - ones) & ~differs & ones << 7U;
    }
    static std::size_t first_place(Mask mask) { return static_cast<std::size_t>(std::countr_zero(mask)) / 8; }

private:
    static constexpr std::uint64_t ones = 0x0101010101010101U;
    std::uint64_t first_, second_;
};
#endif

}  // namespace

void scan(const char* text, std::size_t from, std::size_t to, const Needle& needle, PlaceVisitor found) {
    const std::string_view words = needle.words;
    if (words.size() > long_needle) {
        for (std::size_t at = find_long(text, from, to, words); at < to; at = find_long(text, at, to, words)) {
            at = found(at, at + words.size());
        }
        return;
    }
    const char* const sought = words.data();
    const std::size_t size = words.size();
    const std::size_t anchor = needle.anchor;
    // A single letter is looked for twice at the same place.
    const std::size_t step = size > 1 ? 1 : 0;
    const Bytes bytes(sought[anchor], sought[anchor + step]);
    const std::size_t before = needle.loose ? 0 : anchor;
    std::size_t free_from = from;  // after the last occurrence
    for (std::size_t block = from + before; block < to;) {
        std::size_t next = block + Bytes::count;
        for (Bytes::Mask mask = bytes.find(text + block, text + block + step); mask != 0; mask &= mask - 1) {
            const std::size_t at = block + Bytes::first_place(mask);
            if (at >= to) return;
            if (at < free_from + before) continue;
            if (text[at] != sought[anchor] || text[at + step] != sought[anchor + step]) continue;  // see Mask
            std::size_t begin = at - anchor;
            std::size_t end = begin + size;
            bool is_here = at >= free_from + anchor && end <= to;
            for (std::size_t i = 0; is_here && i < size; ++i) is_here = text[begin + i] == sought[i];
            if (!is_here && !(needle.loose && find_loosely(text, at, needle, begin, end))) continue;
            free_from = found(begin, end);
            if (free_from + before >= next) {
                next = free_from + before;
                break;
            }
        }
        block = next;
    }
}

}  // namespace daybook
