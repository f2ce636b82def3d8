// Finds words in folded texts, 16 bytes at a time (eight natively): as fast as memory allows, without an index.
//
//   const Needle needle("lowe", /*loose=*/true, counts);     // counts: of such texts
//   scan(text, from, to, needle, [&](std::size_t begin, std::size_t end) { ...; return end; });   // returns where to go on
//
// The text must begin with PackHead::between before `from`, and have PackHead::padding bytes after `to`. A needle is looked for by
// two bytes of it that are rare next to each other. `loose`: whole words are also found if they have, or lack, an "e" after an
// a, o or u: Loewe and Lowe (search/query.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace daybook {

/// How often two letters are next to each other, about: those that are alike in the last five bits count together.
class PairCounts {
public:
    std::uint32_t& operator()(char a, char b) { return counts_[place(a, b)]; }
    std::uint32_t operator()(char a, char b) const { return counts_[place(a, b)]; }

private:
    static std::size_t place(char a, char b) {
        return (static_cast<unsigned>(a) & 31U) << 5U | (static_cast<unsigned>(b) & 31U);
    }
    std::array<std::uint32_t, 1024> counts_{};
};

struct Needle {
    Needle(std::string folded, bool loose_spelling, const PairCounts& counts);

    std::string words;
    bool loose;
    std::size_t anchor = 0;       // where the two bytes begin that are looked for
    std::uint32_t frequency = 0;  // the smaller, the fewer places to look at
};

/// Whether there is a letter or a digit before, or after, a place in a folded text.
bool word_before(const char* text, std::size_t at);
bool word_after(const char* text, std::size_t at);

// How well a word is found: inside a word, at its beginning, as a whole word.
constexpr std::uint8_t value_inside = 1, value_at_beginning = 2, value_whole = 4;
inline std::uint8_t value_of(const char* text, std::size_t begin, std::size_t end) {
    if (word_before(text, begin)) return value_inside;
    return word_after(text, end) ? value_at_beginning : value_whole;
}

/// Called with each occurrence; returns where to go on.
class PlaceVisitor {
public:
    template <class Visit>
    explicit(false) PlaceVisitor(const Visit& visit)
        : of_(&visit), call_([](const void* of, std::size_t begin, std::size_t end) {
              return (*static_cast<const Visit*>(of))(begin, end);
          }) {}
    std::size_t operator()(std::size_t begin, std::size_t end) const { return call_(of_, begin, end); }

private:
    const void* of_;
    std::size_t (*call_)(const void* of, std::size_t begin, std::size_t end);
};

/// Occurrences do not overlap.
void scan(const char* text, std::size_t from, std::size_t to, const Needle& needle, PlaceVisitor found);

}  // namespace daybook
