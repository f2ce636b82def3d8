// A text as it is searched, and what folding took away, so that the text is kept once and not twice.
//
//   FoldedWriter writer;
//   const FoldedPlace place = writer.add("Löwe\n\nund");          // writer.folded: "lowe und"
//   const Unfolded text = unfold(folded, changes);                // text.original == "Löwe\n\nund"
//   text.range({0, 4})                                            // {0, 5}: the bytes of "Löwe"
//
// Folded by search/fold.h; besides, white space of any length is one space, and what is not seen (soft hyphens, joiners, marks
// of direction) is left out. `changes` is a list of: a number of bytes that are the same in both, times two; then, if it is
// even, the next byte was a capital letter; if it is odd, the lengths of a folded and of an original piece, and the original
// one. Numbers are in LEB128; two lengths below 15 are in one byte. After the last one all bytes are the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "journal/text_map.h"

namespace daybook {

/// Where a text begins in FoldedWriter's texts.
struct FoldedPlace {
    std::uint32_t folded = 0;
    std::uint32_t changes = 0;
};

struct FoldedWriter {
    std::string folded;
    std::string changes;

    /// Appends a text, which must be UTF-8. `left_out`: a range of it that is in the original alone, as a hyphen and a line
    /// break inside a word.
    FoldedPlace add(std::string_view text, TextRange left_out = {});
};

/// The query, or a name to be compared: folded in the same way, without the way back.
std::string fold_for_search(std::string_view text);

struct Unfolded {
    /// A piece that folding changed; between two of them, the bytes of both texts are the same.
    struct Change {
        std::uint32_t folded, folded_end, original, original_end;
    };
    std::string original;
    std::vector<Change> pieces;

    /// The original of a range of the folded text: with all that belongs to its last character.
    [[nodiscard]] TextRange range(TextRange folded) const;
    /// Where in the folded text a place of the original is.
    [[nodiscard]] std::uint32_t folded_place(std::size_t place) const;
};

Unfolded unfold(std::string_view folded, std::string_view changes);

}  // namespace daybook
