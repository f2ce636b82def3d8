#include "exchange/text_builder.h"

#include <algorithm>
#include <utility>

#include "exchange/words.h"

namespace daybook::exchange {

namespace {

bool has_lines(BlockKind kind) {
    return kind == BlockKind::list || kind == BlockKind::verse || kind == BlockKind::note ||
           kind == BlockKind::distribution || kind == BlockKind::table;
}

bool only_page_breaks(const std::vector<Run>& runs) {
    return std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.kind == RunKind::page_break; });
}

bool is_text(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::verse || kind == BlockKind::list ||
           kind == BlockKind::table;
}

void settle_opener(std::vector<Block>& blocks) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < blocks.size() && (blocks[i].opener || !is_text(blocks[i].kind)); ++i) {
        if (blocks[i].opener) size = i + 1;
    }
    if (size == blocks.size()) size = 0;  // a head of nothing
    for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i].opener = i < size;
}

void add_comment(Run& run, Statement statement) {
    if (!run.mark) run.mark = std::make_unique<Mark>();
    if (run.mark->comment) {
        run.mark->comment->text += ' ' + statement.text;
    } else {
        run.mark->comment = std::move(statement);
    }
}

}  // namespace

Run copy_of_mark(const Run& run) {
    Run copy;
    copy.kind = run.kind;
    copy.reference = run.reference;
    if (run.mark) copy.mark = std::make_unique<Mark>(*run.mark);
    return copy;
}

bool TextBuilder::in_lines() const {
    return !kinds_.empty() && has_lines(kinds_.back());
}

bool TextBuilder::inside(RunKind kind) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Open& one) { return one.run.kind == kind; });
}

void TextBuilder::begin(BlockKind kind) {
    if (in_cell()) {
        space();
        kinds_.push_back(BlockKind::table);
        return;
    }
    close_line();
    if (in_lines()) {
        kinds_.push_back(kinds_.back());
        return;
    }
    block_open_ = false;
    kinds_.push_back(kind);
}

void TextBuilder::end() {
    if (in_cell() && kinds_.size() > 1 && kinds_[kinds_.size() - 2] == BlockKind::table) {
        space();
        kinds_.pop_back();
        return;
    }
    close_line();
    kinds_.pop_back();
    if (!in_lines()) block_open_ = false;
}

void TextBuilder::line() {
    in_cell() ? space() : close_line();
}

void TextBuilder::row() {
    close_line();
    row_begins_ = true;
}

void TextBuilder::cell() {
    close_line(Empty::kept);
}

void TextBuilder::set_table_head(std::uint32_t rows, std::uint32_t columns) {
    if (!block_open_) return;  // a table without cells is no block
    blocks_.back().head_rows = rows;
    blocks_.back().head_columns = columns;
}

void TextBuilder::append(std::string_view text) {
    std::vector<Run>& runs = top();
    const bool joins = !runs.empty() && runs.back().kind == RunKind::text && !runs.back().mark;
    if (!joins) runs.emplace_back();
    runs.back().text += text;
}

void TextBuilder::flush_space() {
    if (space_ && !joined_ && line_has_words_ && !last_is_space_) {
        append(" ");
        last_is_space_ = true;
        last_is_exact_ = false;
    }
    space_ = false;
}

void TextBuilder::words(std::string_view text) {
    while (!text.empty()) {
        std::size_t end = 0;
        while (end < text.size() && is_space(text[end])) ++end;
        if (end > 0) space_ = true;
        text.remove_prefix(end);
        if (text.empty()) return;
        end = 0;
        while (end < text.size() && !is_space(text[end])) ++end;
        flush_space();
        append(text.substr(0, end));
        joined_ = last_is_space_ = false;
        line_has_words_ = true;
        text.remove_prefix(end);
    }
}

void TextBuilder::exact(std::string_view text) {
    flush_space();
    append(text);
    joined_ = false;
    line_has_words_ = last_is_space_ = last_is_exact_ = true;
}

void TextBuilder::join() {
    space_ = false;
    joined_ = true;
}

bool TextBuilder::open(Run run) {
    if (open_.size() >= deepest) return false;
    flush_space();
    open_.push_back({std::move(run), false});
    return true;
}

Run* TextBuilder::close() {
    Open one = std::move(open_.back());
    open_.pop_back();
    if (one.run.children.empty()) return nullptr;
    std::vector<Run>& runs = top();
    if (one.again && one.run.kind == RunKind::person) {  // a name that continues in another block counts once
        for (Run& child : one.run.children) runs.push_back(std::move(child));
        return nullptr;
    }
    runs.push_back(std::move(one.run));
    return &runs.back();
}

void TextBuilder::add(Run run) {
    flush_space();
    if (run.kind != RunKind::page_break) {
        line_has_words_ = true;
        last_is_space_ = joined_ = false;
    }
    top().push_back(std::move(run));
}

bool TextBuilder::comment(Statement statement) {
    std::vector<Run>& runs = top();
    if (runs.empty()) return false;
    Run& last = runs.back();
    if (last.kind != RunKind::text || last.mark) {
        if (last.kind == RunKind::page_break) return false;
        add_comment(last, std::move(statement));
        return true;
    }
    // After plain words, the comment is about the last word.
    std::string& text = last.text;
    const std::size_t end = text.find_last_not_of(' ');
    if (end == std::string::npos) return false;
    const std::size_t begin = text.find_last_of(' ', end);
    const std::size_t from = begin == std::string::npos ? 0 : begin + 1;
    const std::string after = text.substr(end + 1);
    Run word;
    word.text = text.substr(from, end + 1 - from);
    add_comment(word, std::move(statement));
    text.resize(from);
    if (text.empty()) runs.pop_back();
    runs.push_back(std::move(word));
    if (!after.empty()) runs.emplace_back().text = after;
    return true;
}

void TextBuilder::trim_end(std::vector<Run>& runs) {
    for (std::size_t i = runs.size(); i > 0; --i) {
        Run& run = runs[i - 1];
        if (run.kind == RunKind::page_break) continue;
        if (run.kind != RunKind::text) return trim_end(run.children);
        if (run.text.ends_with(' ')) run.text.pop_back();
        if (run.text.empty() && !run.mark) runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(i) - 1);
        return;
    }
}

void TextBuilder::close_line(Empty empty) {
    std::vector<Open> again;
    while (!open_.empty()) {
        Run copy = copy_of_mark(open_.back().run);
        const bool begun = open_.back().again || !open_.back().run.children.empty();
        close();
        again.insert(again.begin(), Open{std::move(copy), begun});
    }
    open_ = std::move(again);
    if (last_is_space_ && !last_is_exact_) trim_end(line_);
    if (only_page_breaks(line_) && empty == Empty::left_out) {
        for (Run& run : line_) floating_.push_back(std::move(run));
    } else {
        Line line;
        line.runs = std::move(floating_);
        for (Run& run : line_) line.runs.push_back(std::move(run));
        floating_.clear();
        const BlockKind kind = kinds_.empty() ? BlockKind::paragraph : kinds_.back();
        if (!block_open_ || !has_lines(kind)) {
            blocks_.emplace_back().kind = kind;
            blocks_.back().opener = opener_;
        }
        block_open_ = has_lines(kind);
        blocks_.back().lines.push_back(std::move(line));
        if (kind == BlockKind::table) {
            std::vector<std::uint32_t>& rows = blocks_.back().rows;
            if (std::exchange(row_begins_, false) || rows.empty()) rows.push_back(0);
            ++rows.back();
        }
    }
    line_.clear();
    space_ = joined_ = last_is_space_ = last_is_exact_ = line_has_words_ = false;
}

std::vector<Block> TextBuilder::take() {
    close_line();
    if (!floating_.empty()) {
        if (blocks_.empty()) blocks_.emplace_back().lines.emplace_back();
        std::vector<Run>& runs = blocks_.back().lines.back().runs;
        for (Run& run : floating_) runs.push_back(std::move(run));
    }
    std::vector<Block> blocks = std::move(blocks_);
    settle_opener(blocks);
    *this = TextBuilder();
    return blocks;
}

}  // namespace daybook::exchange
