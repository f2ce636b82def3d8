// Builds blocks and runs from a sequence of words and marks, as in a walk through XML.
//
//   TextBuilder text;
//   text.begin(BlockKind::paragraph);
//   text.words("Mit ");
//   text.open(run_of_ann); text.words("Ann"); text.close();
//   text.end();
//   std::vector<Block> blocks = text.take();
//
// White space is folded as in XML prose: a run of it becomes one space, which is never lost between two words, never
// doubled, and never at the end of a line. Marks may extend over several blocks: each block gets its part of them.
#pragma once

#include <string_view>
#include <vector>

#include "journal/model.h"

namespace daybook::exchange {

class TextBuilder {
public:
    /// Marks nested deeper than this are left out, because a journal may only be 64 lists and objects deep.
    static constexpr std::size_t deepest = 24;

    /// Begins a block; inside a list, a verse or a note, a line of it.
    void begin(BlockKind kind);
    void end();
    /// The next line of the block.
    void line();
    /// In a table: row() begins the next row; cell() ends a cell, which may be empty. Blocks and lines within a cell are
    /// separated by a space.
    void row();
    void cell();
    /// Says how many of the table's first rows name its columns, and how many of its first columns name its rows. Call it
    /// before the table ends.
    void set_table_head(std::uint32_t rows, std::uint32_t columns);
    [[nodiscard]] bool in_cell() const { return !kinds_.empty() && kinds_.back() == BlockKind::table; }

    void words(std::string_view text);
    /// Words whose white space is kept.
    void exact(std::string_view text);
    /// A place between words, such as a line break on the page.
    void space() { space_ = true; }
    /// A place within a word: "Donau<lb break="no"/>dampfer".
    void join();

    /// Begins a mark, which ends with close(). Returns false if it is nested too deep; then close() must not be called.
    bool open(Run run);
    /// Returns the mark, which is the last run of its parent; null if it has no words or was dropped.
    Run* close();
    /// A gap or a page break.
    void add(Run run);
    /// Adds a comment of the editors on the preceding words; returns false if there are none.
    bool comment(Statement statement);

    [[nodiscard]] bool in_line() const { return line_has_words_; }
    [[nodiscard]] bool inside(RunKind kind) const;
    /// Whether what follows is in the document's head (TEI opener). Call it between lines.
    void set_opener(bool opener) { opener_ = opener; }
    /// Within a block of several lines.
    [[nodiscard]] bool in_lines() const;
    /// Returns the blocks and resets the builder. The head is at the beginning: what stands before it, such as a heading, is
    /// part of it, and after the first paragraph there is none.
    std::vector<Block> take();

private:
    struct Open {
        Run run;
        bool again = false;  // the mark began in an earlier block
    };

    void append(std::string_view text);
    void flush_space();
    enum class Empty : std::uint8_t { left_out, kept };
    void close_line(Empty empty = Empty::left_out);
    std::vector<Run>& top() { return open_.empty() ? line_ : open_.back().run.children; }
    static void trim_end(std::vector<Run>& runs);

    std::vector<Block> blocks_;
    std::vector<BlockKind> kinds_;  // of the blocks that are open, the outermost first
    bool block_open_ = false;       // the last block is not finished
    bool row_begins_ = false;       // the next cell begins a row
    bool opener_ = false;           // new blocks are in the head
    std::vector<Run> line_;
    std::vector<Run> floating_;  // page breaks that wait for a line
    std::vector<Open> open_;
    bool space_ = false;           // white space was seen, and no word since
    bool joined_ = false;          // white space is ignored until the next word
    bool last_is_space_ = false;   // the line ends in a space
    bool last_is_exact_ = false;   // … that came from exact()
    bool line_has_words_ = false;  // white space before the first word is ignored
};

/// A copy of a run without its text and children.
Run copy_of_mark(const Run& run);

}  // namespace daybook::exchange
