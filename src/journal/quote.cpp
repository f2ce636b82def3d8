#include "journal/quote.h"

#include <algorithm>

namespace daybook {

namespace {

enum class Way : std::uint8_t { forward, backward };

/// Bytes of the white space that the text begins with, or ends with; 0 if it does not.
std::size_t space_at(std::string_view text, Way way) {
    if (text.empty()) return 0;
    const char next = way == Way::forward ? text.front() : text.back();
    if (next == ' ' || next == '\n' || next == '\t' || next == '\r') return 1;
    for (const std::string_view no_break : {"\u00A0", "\u202F"}) {
        if (way == Way::forward ? text.starts_with(no_break) : text.ends_with(no_break)) return no_break.size();
    }
    return 0;
}

/// Walks through a text from its beginning, or from its end.
struct Walk {
    std::string_view text;
    Way way = Way::forward;
    std::size_t done = 0;  // the number of bytes passed

    [[nodiscard]] bool over() const { return done == text.size(); }
    [[nodiscard]] char next() const { return way == Way::forward ? text[done] : text[text.size() - 1 - done]; }
    [[nodiscard]] std::size_t space() const {
        return space_at(way == Way::forward ? text.substr(done) : text.substr(0, text.size() - done), way);
    }
    void pass_space() {
        while (const std::size_t bytes = space()) done += bytes;
    }
};

/// Moves on in both texts while they are equal; white space equals any other white space.
void go_on(Walk& a, Walk& b) {
    while (!a.over() && !b.over()) {
        if (a.space() > 0 && b.space() > 0) {
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
        while (needed > 0 && !walk.over() && walk.space() == 0 && walk.done < needed + most) ++walk.done;
        return walk.done;
    }
};

}  // namespace

TextRange without_space_around(std::string_view text, TextRange range) {
    range.to = std::min(range.to, text.size());
    range.from = std::min(range.from, range.to);
    Walk front{text.substr(range.from, range.to - range.from)};
    front.pass_space();
    range.from += front.done;
    Walk back{text.substr(range.from, range.to - range.from), Way::backward};
    back.pass_space();
    return {range.from, range.to - back.done};
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
