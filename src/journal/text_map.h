// Where the words of a text stand: in print and in the reading, in bytes and in what a browser counts, in the whole
// text and in a line of it.
//
//   const TextMap map(entry);                                            // or of its parallel text
//   const TextRange found = *find_quote(map.text(Layer::printed), {"on principled"});   // journal/quote.h
//   const TextRange read = map.in_other_layer(found, Layer::printed);    // "on principles" in map.text(Layer::reading)
//   const PageRange shown = map.to_page(read, Layer::reading);
//   map.lines()[shown.from.line].id;                                     // data-line of the line it begins in
//
// All functions here take any number and give the nearest valid range: one that has a part of a character has all of
// it, and what lies behind the end is the end. A map refers to nothing of the entry and never changes. It is made from
// all of the text, in time that grows with it, so make one for what is shown, not for a journal.
//
// Ids. A line's id comes from its words as printed (or as read, if it has none in print), so it stays when lines are
// put in before, taken out, moved or corrected elsewhere, and when the editors mark or correct this one. It is six
// letters and digits; of lines with the same words the second has "-2" behind it, and so on. In a parallel text ids
// begin with "p-". A block has the id of its first line. Lines without any words count as having the same. A cell of a
// table is a line here; in the text there is a tab between the cells of a row.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journal/text.h"

namespace daybook {

/// Half open, in bytes of a text, or in UTF-16 code units where that is said. from <= to.
struct TextRange {
    std::size_t from = 0;
    std::size_t to = 0;
    [[nodiscard]] bool empty() const { return from >= to; }
    friend bool operator==(const TextRange&, const TextRange&) = default;
};

TextRange whole_characters(std::string_view text, TextRange range);

/// The same words counted in UTF-16 code units of a DOM's text: without controls (journal/controls.h), which stand
/// there as elements without text. And back: then without the controls at the edges.
TextRange to_utf16(std::string_view text, TextRange bytes);
TextRange to_utf8(std::string_view text, TextRange units);

/// A place in the page: so many UTF-16 code units into the textContent of the element of a line.
struct PagePlace {
    std::size_t line = 0;  // of TextMap::lines()
    std::size_t offset = 0;
    friend bool operator==(const PagePlace&, const PagePlace&) = default;
};
struct PageRange {
    PagePlace from, to;
    friend bool operator==(const PageRange&, const PageRange&) = default;
};

struct TextLine {
    std::string id;
    std::array<TextRange, 2> in;  // by layer: its words in the text; empty where the layer has none of it
    [[nodiscard]] const TextRange& operator[](Layer layer) const { return in[static_cast<std::size_t>(layer)]; }
};

class TextMap {
public:
    explicit TextMap(const Entry& entry);
    explicit TextMap(const ParallelText& parallel);

    /// As of plain_text().
    [[nodiscard]] const std::string& text(Layer layer) const { return text_[static_cast<std::size_t>(layer)]; }
    [[nodiscard]] std::string_view text(const TextLine& line, Layer layer) const {
        return std::string_view(text(layer)).substr(line[layer].from, line[layer].to - line[layer].from);
    }
    /// Each line of each block in order, also those that a layer has nothing of.
    [[nodiscard]] const std::vector<TextLine>& lines() const { return lines_; }

    /// The range of `layer` in the other one: from the first to the last of its words that both have. A correction is
    /// taken whole. What only `layer` has becomes an empty range before the next words that both have.
    [[nodiscard]] TextRange in_other_layer(TextRange range, Layer layer) const;
    /// Breaks between lines are no place in a page: a range begins in the line after them and ends in that before them.
    [[nodiscard]] PageRange to_page(TextRange range, Layer layer) const;
    [[nodiscard]] TextRange from_page(const PageRange& range, Layer layer) const;

private:
    /// Words that both layers have: the same ones, or a correction and what it corrects.
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
    [[nodiscard]] std::size_t line_at(std::size_t place, Layer layer) const;
    [[nodiscard]] PagePlace page_place(std::size_t line, std::size_t place, Layer layer) const;

    std::array<std::string, 2> text_;
    std::vector<TextLine> lines_;
    std::vector<Shared> shared_;
};

}  // namespace daybook
