#include "search/fold.h"

#include <algorithm>
#include <optional>

#include "journal/ascii.h"
#include "journal/utf8.h"
#include "search/fold_tables.h"

namespace daybook {

namespace {

// A row of the tables maps `count` code points, from `first` in steps of 1 or 2, to code points from `to` in steps of
// 0, 1 or 2 (`kind` holds both steps). A second step of 3 means the text in `several` at `to`; `to` == 0 means that they
// are left out. Numbers of two bytes are two columns (low and high), which compress to three quarters of the size.
namespace tables = fold_tables;  // not all its names: they are short, and the room is one compilation unit

char32_t first_of(std::size_t row) {
    return static_cast<char32_t>(tables::first_high[row] << 8 | tables::first_low[row]);
}

/// The last row whose first code point is not greater than `code`; nothing if there is none.
std::optional<std::size_t> row_of(char32_t code) {
    std::size_t from = 0;
    std::size_t to = tables::first_low.size();
    while (from < to) {
        const std::size_t middle = (from + to) / 2;
        first_of(middle) <= code ? from = middle + 1 : to = middle;
    }
    return from == 0 ? std::nullopt : std::optional(from - 1);
}

/// The kana composed with the mark U+3099 or U+309A; 0 if there is none.
char32_t voiced(char32_t kana, char32_t mark) {
    constexpr char32_t katakana = 0x60;  // after hiragana
    const char32_t shift = kana >= 0x30A0 ? katakana : 0;
    const char32_t at = kana - shift;
    const bool ha = at >= 0x306F && at <= 0x307B && at % 3 == 0;  // は, ひ, ふ, へ, ほ
    if (mark == 0x309A) return ha ? kana + 2 : 0;
    if (at == 0x3046) return 0x3094 + shift;                      // う
    if (kana >= 0x30EF && kana <= 0x30F2) return kana + 8;        // ワ to ヲ
    const bool ka = at >= 0x304B && at <= 0x3061 && at % 2 == 1;  // か to ち
    const bool tsu = at == 0x3064 || at == 0x3066 || at == 0x3068;
    return ha || ka || tsu || at == 0x309D ? kana + 1 : 0;
}

/// The composition of two characters: a Hangul syllable (The Unicode Standard, section 3.12) or a kana; 0 if none.
char32_t together(char32_t before, char32_t code) {
    constexpr char32_t lead = 0x1100, vowel = 0x1161, tail = 0x11A7, syllable = 0xAC00, end = 0xD7A4;
    constexpr char32_t leads = 19, vowels = 21, tails = 28;
    if (before >= lead && before < lead + leads && code >= vowel && code < vowel + vowels) {
        return syllable + ((before - lead) * vowels + code - vowel) * tails;
    }
    if (before >= syllable && before < end && (before - syllable) % tails == 0 && code > tail && code < tail + tails) {
        return before + code - tail;
    }
    return code == 0x3099 || code == 0x309A ? voiced(before, code) : 0;
}

}  // namespace

bool Folder::add(char32_t code) {
    if (code < 0x80) return put(static_cast<unsigned char>(lower_case(static_cast<char>(code))));
    const std::optional<std::size_t> row = row_of(code);
    if (!row) return put(code);
    const char32_t from_first = code - first_of(*row);
    const char32_t step = tables::kind[*row] / 4 + 1U;
    const char32_t rise = tables::kind[*row] % 4;
    if (from_first % step != 0 || from_first / step >= tables::count[*row]) return put(code);
    const auto to = static_cast<char32_t>(tables::to_high[*row] << 8 | tables::to_low[*row]);
    if (rise == 3) {
        out_ += tables::several.substr(to + 1, static_cast<unsigned char>(tables::several[to]));
        before_ = 0;
        return false;
    }
    return to != 0 && put(to + from_first / step * rise);
}

bool Folder::put(char32_t code) {
    const char32_t both = together(before_, code);
    if (both != 0) {
        out_.resize(out_.size() - 3);  // every character that composes has three bytes in UTF-8
        code = both;
    }
    append_utf8(out_, code);
    before_ = code;
    return both != 0;
}

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    Folder folder(out);
    while (!text.empty()) {
        const Character character = first_character(text);
        const bool broken = character.bytes == 1 && static_cast<unsigned char>(text[0]) >= 0x80;
        if (!broken) folder.add(character.code);
        text.remove_prefix(character.bytes);
    }
    return out;
}

Matcher::Matcher(std::string_view typed) : typed_(fold(typed)) {
    const std::string_view all = typed_;
    for (std::size_t i = 0; i < all.size();) {
        const std::size_t end = std::min(all.find(' ', i), all.size());
        if (end > i) words_.push_back(all.substr(i, end - i));
        i = end + 1;
    }
}

bool Matcher::matches_folded(std::string_view folded) const {
    for (const std::string_view word : words_) {
        if (folded.find(word) == std::string_view::npos) return false;
    }
    return true;
}

}  // namespace daybook
