// Maps positions in a text: between the printed and the reading layer, between UTF-8 bytes and the UTF-16 code units of the
// DOM, and between the whole text and its lines.
//
//   const TextMap map(entry);                                            // or of its parallel text
//   const TextRange found = *find_quote(map.text(Layer::printed), {"on principled"});   // journal/quote.h
//   const TextRange read = map.in_other_layer(found, Layer::printed);    // "on principles" in map.text(Layer::reading)
//   map.from_page({{2, 0}, {2, 7}}, Layer::reading);                     // what a visitor selected in the third line
//   map.lines()[2].id;                                                   // data-line of that line
//
// All functions accept any offsets and return the nearest valid range: parts of a character are extended to the whole
// character, and offsets beyond the end become the end. A map does not refer to the entry and is immutable. It takes time
// proportional to the length of the text, so make one for the displayed text, not for a journal.
//
// Ids. A line's id is derived from its words as printed (or as read, if it has none in print). So it does not change when
// other lines are added, removed, moved or corrected, or when the editors mark or correct this one. It has six letters and
// digits; if several lines have the same words, the second one has "-2" after it, and so on. Lines without words count as
// equal. In a parallel text ids begin with "p-". A block has the id of its first line. A cell of a table is a line; in the
// text there is a tab between the cells of a row.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journal/text.h"

namespace daybook {

/// Half open, in bytes of a text, or in UTF-16 code units if so documented. from <= to.
struct TextRange {
    std::size_t from = 0;
    std::size_t to = 0;
    [[nodiscard]] bool empty() const { return from >= to; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

TextRange whole_characters(std::string_view text, TextRange range);

/// Converts a range from UTF-16 code units of the DOM's text, which has no control characters (journal/controls.h), because
/// they are elements without text there. The result has no control characters at the edges.
TextRange to_utf8(std::string_view text, TextRange units);

/// A position on the page: a line, and an offset in UTF-16 code units in the textContent of its element.
struct PagePlace {
    std::size_t line = 0;  // index in TextMap::lines()
    std::size_t offset = 0;
    friend bool operator==(const PagePlace&, const PagePlace&) = default;
};
struct PageRange {
    PagePlace from, to;
    friend bool operator==(const PageRange&, const PageRange&) = default;
};

struct TextLine {
    std::string id;
    std::array<TextRange, 2> in;  // by Layer: its range in the text; empty if it has no words in the layer
    [[nodiscard]] const TextRange& operator[](Layer layer) const { return in[static_cast<std::size_t>(layer)]; }
};

class TextMap {
public:
    explicit TextMap(const Entry& entry);
    explicit TextMap(const ParallelText& parallel);

    /// The same as plain_text().
    [[nodiscard]] const std::string& text(Layer layer) const { return text_[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] std::string_view text(const TextLine& line, Layer layer) const {
        return std::string_view(text(layer)).substr(line[layer].from, line[layer].to - line[layer].from);
    }
    /// All lines of all blocks in order, including those that are empty in a layer.
    [[nodiscard]] const std::vector<TextLine>& lines() const { return lines_; }
    /// The index in lines() of the line with that id.
    [[nodiscard]] std::optional<std::size_t> find_line(std::string_view id) const;

    /// Converts a range of `layer` to the other layer: from the first to the last of its words that both have, and with
    /// whole corrections. Words that only `layer` has become an empty range before the next words that both have.
    [[nodiscard]] TextRange in_other_layer(TextRange range, Layer layer) const;
    [[nodiscard]] TextRange from_page(const PageRange& range, Layer layer) const;

private:
    /// Corresponding words of both layers: equal ones, or a correction and the words that it corrects.
    struct Shared {
        std::array<TextRange, 2> in;
        bool same = true;
    };

    void add(const std::vector<Block>& blocks);
    void add_row(std::span<const Line> row, std::size_t& lost_lines);
    void add(const Run& run, bool printed, bool reading);
    void add_words(std::string_view words, bool printed, bool reading);
    void name_lines(std::string_view prefix);
    [[nodiscard]] std::array<std::size_t, 2> ends() const { return {text_[0].size(), text_[1].size()}; }

    std::array<std::string, 2> text_;
    std::vector<TextLine> lines_;
    std::vector<Shared> shared_;
};

/// Whether the entry's text or its parallel text has a line with that id.
bool has_line(const Entry& entry, std::string_view id);

}  // namespace daybook
