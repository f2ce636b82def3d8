#include "journal/quote.h"

#include <algorithm>

namespace daybook {

namespace {

constexpr bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

enum class Way : std::uint8_t { forward, backward };

/// Walks through a text from its beginning, or from its end.
struct Walk {
    std::string_view text;
    Way way = Way::forward;
    std::size_t done = 0;  // the number of bytes passed

    [[nodiscard]] bool over() const { return done == text.size(); }
    [[nodiscard]] char next() const { return way == Way::forward ? text[done] : text[text.size() - 1 - done]; }
    void pass_space() {
        while (!over() && is_space(next())) ++done;
    }
};

/// Moves on in both texts while they are equal; white space equals any other white space.
void go_on(Walk& a, Walk& b) {
    while (!a.over() && !b.over()) {
        if (is_space(a.next()) && is_space(b.next())) {
            a.pass_space();
            b.pass_space();
        } else if (a.next() == b.next()) {
            ++a.done;
            ++b.done;
        } else {
            return;
        }
    }
}

std::string_view trimmed(std::string_view text) {
    const TextRange range = without_space_around(text, {0, text.size()});
    return text.substr(range.from, range.to - range.from);
}

/// The next occurrence of `words` at `at` or later. `words` must not begin or end with white space.
std::optional<TextRange> next_place(std::string_view text, std::string_view words, std::size_t at) {
    for (at = text.find(words.front(), at); at != std::string_view::npos; at = text.find(words.front(), at + 1)) {
        Walk wanted{words};
        Walk there{text.substr(at)};
        go_on(wanted, there);
        if (wanted.over()) return TextRange{at, at + there.done};
    }
    return std::nullopt;
}

/// Whether these words are next in the text, with or without white space before them.
bool is_next(std::string_view words, std::string_view text, Way way) {
    Walk wanted{trimmed(words), way};
    Walk there{text, way};
    there.pass_space();
    go_on(wanted, there);
    return wanted.over();
}

/// The text on one side of a passage, and how many bytes of it are needed to distinguish the passage from others.
struct Side {
    std::string_view text;
    Way way = Way::forward;
    std::size_t needed = 0;

    /// The number of bytes that are equal in the other text; all of them if the two do not differ.
    [[nodiscard]] std::size_t alike(std::string_view other) const {
        Walk here{text, way};
        Walk there{other, way};
        here.pass_space();
        there.pass_space();
        go_on(here, there);
        here.pass_space();
        return here.done;
    }

    /// As many bytes as are needed, extended to the end of the word if that is near.
    [[nodiscard]] std::size_t whole_words() const {
        constexpr std::size_t most = 32;
        Walk walk{text, way, needed};
        while (needed > 0 && !walk.over() && !is_space(walk.next()) && walk.done < needed + most) ++walk.done;
        return walk.done;
    }
};

}  // namespace

TextRange without_space_around(std::string_view text, TextRange range) {
    range.to = std::min(range.to, text.size());
    range.from = std::min(range.from, range.to);
    while (range.from < range.to && is_space(text[range.from])) ++range.from;
    while (range.from < range.to && is_space(text[range.to - 1])) --range.to;
    return range;
}

std::optional<TextRange> find_quote(std::string_view text, const Quote& quote) {
    const std::string_view words = trimmed(quote.exact);
    if (words.empty()) return std::nullopt;
    std::optional<TextRange> place = next_place(text, words, 0);
    while (place && !(is_next(quote.prefix, text.substr(0, place->from), Way::backward) &&
                      is_next(quote.suffix, text.substr(place->to), Way::forward))) {
        place = next_place(text, words, place->from + 1);
    }
    return place;
}

Quote quote_of(std::string_view text, TextRange range) {
    range = without_space_around(text, whole_characters(text, range));
    const std::string_view words = text.substr(range.from, range.to - range.from);
    if (words.empty()) return {};
    Side before{text.substr(0, range.from), Way::backward};
    Side behind{text.substr(range.to), Way::forward};
    for (auto place = next_place(text, words, 0); place; place = next_place(text, words, place->from + 1)) {
        if (place->from == range.from) continue;
        const std::size_t alike_before = before.alike(text.substr(0, place->from));
        const std::size_t alike_behind = behind.alike(text.substr(place->to));
        if (before.needed > alike_before || behind.needed > alike_behind) continue;  // already distinguished
        const bool can_before = alike_before < before.text.size();
        const bool can_behind = alike_behind < behind.text.size();
        if (can_before && (alike_before <= alike_behind || !can_behind)) {
            before.needed = alike_before + 1;
        } else if (can_behind) {
            behind.needed = alike_behind + 1;
        }
    }
    const TextRange prefix = whole_characters(text, {range.from - before.whole_words(), range.from});
    const TextRange suffix = whole_characters(text, {range.to, range.to + behind.whole_words()});
    const auto words_of = [&](TextRange part) { return std::string(text.substr(part.from, part.to - part.from)); };
    return {words_of(range), words_of(prefix), words_of(suffix)};
}

}  // namespace daybook
