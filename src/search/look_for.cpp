// The part of a search whose time counts: compiled for speed (CMakeLists.txt).
#include <algorithm>

#include "search/search.h"

namespace daybook {

namespace {
bool is_a_to_z(char c) {
    return c >= 'a' && c <= 'z';
}
}  // namespace

void Searcher::Pack::note_letters() {
    for (std::uint32_t record = 0; record < head.records; ++record) {
        std::uint32_t all = 0;
        std::uint32_t first = 0;
        const TextRange in = range(record);
        for (std::size_t i = in.from; i < in.to; ++i) {
            if (!is_a_to_z(folded[i])) continue;
            const std::uint32_t bit = 1U << static_cast<unsigned>(folded[i] - 'a');
            all |= bit;
            if (!is_a_to_z(folded[i - 1]) && !word_before(folded, i)) first |= bit;
        }
        letters.push_back(all);
        beginnings.push_back(first);
    }
}

void Searcher::look_for_letter(char letter, std::uint8_t step) {
    const auto bit = static_cast<unsigned>(letter - 'a');
    for (const Pack& pack : packs_) {
        for (std::uint32_t record = 0; record < pack.head.records; ++record) {
            const std::uint32_t group = pack.groups[record];
            if ((pack.letters[record] >> bit & 1U) == 0 || state_[group] != step) continue;
            std::uint8_t value = (pack.beginnings[record] >> bit & 1U) != 0 ? value_at_beginning : value_inside;
            const SearchField field = RecordForm::of(pack.forms[record]).field;
            if (field == SearchField::title || field == SearchField::name) value = static_cast<std::uint8_t>(value * 2);
            value_[group] = std::max(value_[group], value);
            if (often_[group] < often_enough) ++often_[group];
        }
    }
}

/// Notes what groups in the state `step` the needle is in.
void Searcher::look_for(const Needle& needle, std::uint8_t step, bool everywhere) {
    std::fill(value_.begin(), value_.end(), std::uint8_t{0});
    std::fill(often_.begin(), often_.end(), std::uint8_t{0});
    if (needle.words.size() == 1 && is_a_to_z(needle.words[0])) return look_for_letter(needle.words[0], step);
    // One or two letters are in nearly every text, and nobody minds how often.
    const std::size_t enough = needle.words.size() <= 2 ? 1 : often_enough;
    // Local, so that writing a byte does not make the compiler read them again.
    const std::uint8_t* const state = state_.data();
    std::uint8_t* const values = value_.data();
    std::uint8_t* const often = often_.data();
    for (const Pack& pack : packs_) {
        const char* const folded = pack.folded;
        const std::uint32_t* const starts = pack.folded_at;
        const std::uint32_t* const group_of = pack.groups;
        const std::uint8_t* const forms = pack.forms;
        std::uint32_t record = 0;
        std::size_t next = starts[1];
        std::size_t in_record = 0;
        const auto note = [&](std::size_t begin, std::size_t end) -> std::size_t {
            if (begin >= next) {
                do ++record;
                while (begin >= starts[record + 1]);
                next = starts[record + 1];
                in_record = 0;
            }
            const std::uint32_t group = group_of[record];
            if (state[group] != step) return next;
            std::uint8_t value = value_of(folded, begin, end);
            const SearchField field = RecordForm::of(forms[record]).field;
            if (field == SearchField::title || field == SearchField::name) value = static_cast<std::uint8_t>(value * 2);
            if (value > values[group]) values[group] = value;
            if (often[group] < often_enough) ++often[group];
            return ++in_record == enough ? next : end;
        };
        if (everywhere) {
            if (pack.head.records > 0) scan(folded, 1, starts[pack.head.records], needle, note);
            continue;
        }
        for (std::uint32_t each = 0; each < pack.head.records; ++each) {
            if (state[group_of[each]] != step) continue;
            record = each;
            next = starts[each + 1];
            in_record = 0;
            scan(folded, starts[each], next - 1, needle, note);
        }
    }
}

}  // namespace daybook
