// Blocks and runs from words and marks that come one after the other, as in a walk through XML.
//
//   TextBuilder text;
//   text.begin(BlockKind::paragraph);
//   text.words("Mit ");
//   text.open(run_of_ann); text.words("Ann"); text.close();
//   text.end();
//   std::vector<Block> blocks = text.take();
//
// White space folds as prose in XML wants: runs of it are one space, which is never lost between two words, never
// doubled, and never stands at the end of a line. Marks may reach over blocks: each block gets its part of them.
#pragma once

#include <string_view>
#include <vector>

#include "journal/model.h"

namespace daybook::exchange {

class TextBuilder {
public:
    /// Marks more than this in one another are left out: a journal may be 64 lists and objects deep.
    static constexpr std::size_t deepest = 24;

    /// A block; within a list, a verse or a note: a line of it.
    void begin(BlockKind kind);
    void end();
    /// The next line of the block.
    void line();
    /// In a table: what comes now stands in the next row; and: what came stands in a cell by itself, also if it is
    /// nothing. Blocks and lines within a cell are parted by a space.
    void row();
    void cell();
    [[nodiscard]] bool in_cell() const { return !kinds_.empty() && kinds_.back() == BlockKind::table; }

    void words(std::string_view text);
    /// As they are, white space too.
    void exact(std::string_view text);
    /// A place where words part, such as a line's end on the page.
    void space() { space_ = true; }
    /// A place where no words part: "Donau<lb break="no"/>dampfer".
    void join();

    /// A mark around what follows, until close(). False: it is nested too deep, and close() must not be called.
    bool open(Run run);
    /// The mark, if it has words and was not dropped; it is then the last of its parent's.
    Run* close();
    /// A gap or a page break.
    void add(Run run);
    /// What editors say of the words before; false if there are none.
    bool comment(Statement statement);

    [[nodiscard]] bool in_line() const { return line_has_words_; }
    [[nodiscard]] bool inside(RunKind kind) const;
    /// Within a block of several lines.
    [[nodiscard]] bool in_lines() const;
    /// Everything so far; the builder is then new.
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
    bool block_open_ = false;       // the last of blocks_ goes on
    bool row_begins_ = false;       // of a table, with the next cell
    std::vector<Run> line_;
    std::vector<Run> floating_;  // page breaks that wait for a line
    std::vector<Open> open_;
    bool space_ = false;           // white space was seen, and no word since
    bool joined_ = false;          // white space means nothing until the next word
    bool last_is_space_ = false;   // the line ends in a space
    bool last_is_exact_ = false;   // … that is the document's
    bool line_has_words_ = false;  // so that white space counts
};

/// A copy of a run's mark, without what it holds.
Run copy_of_mark(const Run& run);

}  // namespace daybook::exchange
