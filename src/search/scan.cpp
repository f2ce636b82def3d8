#include "search/scan.h"

#include <utility>

#include "journal/ascii.h"

namespace daybook {

namespace {

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
constexpr char no_text = '\xFF';  // PackHead::between

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

Needle::Needle(std::string folded, bool loose_spelling, const ByteCounts& counts)
    : words(std::move(folded)), loose(loose_spelling && words.size() <= long_needle) {
    const auto count_at = [&](std::size_t i) {
        return std::uint64_t{counts[static_cast<unsigned char>(words[i])]} + 1;
    };
    bool is_set = false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (loose && takes_e(words[i])) continue;  // there may be an "e" between the two
        const std::uint64_t both = count_at(i) * count_at(i + 1);
        if (is_set && both >= frequency) continue;
        is_set = true;
        anchor = i;
        frequency = both;
    }
    if (is_set) return;
    loose = false;
    frequency = words.empty() ? 0 : count_at(0) << 32U;  // so a single letter is looked for last
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

std::size_t find_long(const char* text, std::size_t from, std::size_t to, std::string_view words) {
    if (from >= to) return to;
    const void* found = memmem(text + from, to - from, words.data(), words.size());
    return found == nullptr ? to : static_cast<std::size_t>(static_cast<const char*>(found) - text);
}

}  // namespace daybook
