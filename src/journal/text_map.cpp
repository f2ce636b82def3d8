#include "journal/text_map.h"

#include <algorithm>

#include "journal/controls.h"
#include "journal/order.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

/// Whether the offset is inside a character.
bool inside_character(std::string_view text, std::size_t place) {
    return place < text.size() && !starts_character(text[place]);
}

/// The length of a character in UTF-8, and in the text of the DOM.
struct Counted {
    std::size_t bytes = 1;
    std::size_t units = 1;
};

Counted count_at(std::string_view text, std::size_t at) {
    if (const ControlCharacter control = control_at(text, at); control.bytes > 0) return {control.bytes, 0};
    const std::size_t bytes = std::max<std::size_t>(utf8_length(text.substr(at)), 1);
    return {bytes, bytes == 4 ? std::size_t{2} : std::size_t{1}};
}

std::size_t lost_lines_of(const Line& line) {
    std::size_t lost = 0;
    for (const Run& run : line.runs) {
        if (run.kind == RunKind::gap && run.mark && run.mark->lost_lines > 0) {
            lost += static_cast<std::size_t>(run.mark->lost_lines);
        }
    }
    return lost;
}

/// A hash of 30 bits, as many as an id can hold.
std::uint32_t id_bits(std::string_view words) {
    const auto hash = static_cast<std::uint64_t>(hash_of(words));
    return static_cast<std::uint32_t>(hash ^ hash >> 30U) & 0x3FFFFFFFU;
}

}  // namespace

TextRange whole_characters(std::string_view text, TextRange range) {
    range.from = std::min(range.from, text.size());
    range.to = std::max(range.from, std::min(range.to, text.size()));
    const bool empty = range.empty();
    while (range.from > 0 && inside_character(text, range.from)) --range.from;
    while (inside_character(text, range.to)) ++range.to;
    return {range.from, empty ? range.from : range.to};
}

TextRange to_utf8(std::string_view text, TextRange units) {
    std::size_t at = 0;
    std::size_t unit = 0;
    const auto go_to = [&](std::size_t wanted) {  // moves `at` to the character, or the control, after `wanted` units
        while (at < text.size() && unit < wanted) {
            const Counted character = count_at(text, at);
            if (unit + character.units > wanted) break;
            unit += character.units;
            at += character.bytes;
        }
        return at;
    };
    const std::size_t from = go_to(units.from);
    if (units.empty()) return {from, from};
    while (at < text.size() && count_at(text, at).units == 0) at += count_at(text, at).bytes;
    const std::size_t behind_controls = at;
    go_to(units.to);
    if (at < text.size() && unit < units.to) at += count_at(text, at).bytes;  // half of a surrogate pair
    return at > behind_controls ? TextRange{behind_controls, at} : TextRange{from, from};
}

TextMap::TextMap(const Entry& entry) {
    add(entry.blocks);
    name_lines("");
}

TextMap::TextMap(const ParallelText& parallel) {
    add(parallel.blocks);
    name_lines("p-");
}

void TextMap::add(const std::vector<Block>& blocks) {
    std::size_t lost_lines = 0;  // since the last line of the printed layer
    for (const Block& block : blocks) {
        for (const std::span<const Line> row : rows_of(block)) add_row(row, lost_lines);
    }
}

/// Adds a line, or the cells of a row with a tab between them.
void TextMap::add_row(std::span<const Line> row, std::size_t& lost_lines) {
    const std::array<std::size_t, 2> before = ends();
    const std::size_t first = lines_.size();
    if (before[0] > 0) text_[0].append(2 + lost_lines, '\n');
    if (before[1] > 0) text_[1].append(2, '\n');
    std::array<bool, 2> words{};
    for (const Line& cell : row) {
        if (lines_.size() > first) {
            for (std::string& one : text_) one += '\t';
        }
        const std::array<std::size_t, 2> start = ends();
        for (const Run& run : cell.runs) add(run, true, true);
        TextLine& added = lines_.emplace_back();
        for (const std::size_t layer : {0U, 1U}) {
            added.in[layer] = {start[layer], text_[layer].size()};
            words[layer] = words[layer] || !added.in[layer].empty();
        }
    }
    // A row without words in a layer is left out there; the printed layer keeps the empty lines of a gap.
    for (const std::size_t layer : {0U, 1U}) {
        if (words[layer]) continue;
        text_[layer].resize(before[layer]);
        for (std::size_t i = first; i < lines_.size(); ++i) lines_[i].in[layer] = {before[layer], before[layer]};
    }
    if (words[0]) {
        lost_lines = 0;
    } else if (before[0] > 0) {
        for (const Line& cell : row) lost_lines += lost_lines_of(cell);
    }
}

// Nesting is bounded: the reader refuses a file that is deeper than its limit.
void TextMap::add(const Run& run, bool printed, bool reading) {
    printed = printed && is_in(run.kind, Layer::printed);
    reading = reading && is_in(run.kind, Layer::reading);
    const std::string_view instead = reading ? words_instead(run) : "";
    const std::array<std::size_t, 2> start = ends();
    add_words(run.text, printed, reading && instead.empty());
    for (const Run& child : run.children) add(child, printed, reading && instead.empty());
    if (instead.empty()) return;
    text_[1] += instead;
    const std::array<std::size_t, 2> end = ends();
    if (end[0] > start[0]) {
        shared_.push_back({.in = {TextRange{start[0], end[0]}, TextRange{start[1], end[1]}}, .same = false});
    }
}

void TextMap::add_words(std::string_view words, bool printed, bool reading) {
    const std::array<std::size_t, 2> start = ends();
    if (printed) text_[0] += words;
    if (reading) text_[1] += words;
    if (!printed || !reading || words.empty()) return;
    const std::array<std::size_t, 2> end = ends();
    Shared* last = shared_.empty() ? nullptr : &shared_.back();
    if (last && last->same && last->in[0].to == start[0] && last->in[1].to == start[1]) {
        last->in[0].to = end[0];
        last->in[1].to = end[1];
    } else {
        shared_.push_back({.in = {TextRange{start[0], end[0]}, TextRange{start[1], end[1]}}});
    }
}

void TextMap::name_lines(std::string_view prefix) {
    constexpr std::string_view digits = "abcdefghijklmnopqrstuvwxyz234567";
    std::vector<std::int64_t> keys;
    keys.reserve(lines_.size());
    for (const TextLine& line : lines_) {
        const Layer layer = line[Layer::printed].empty() ? Layer::reading : Layer::printed;
        keys.push_back(id_bits(text(line, layer)));
    }
    std::int64_t before = -1;
    std::size_t repeat = 1;
    for (const std::uint32_t position : stable_order(keys)) {
        repeat = keys[position] == before ? repeat + 1 : 1;
        before = keys[position];
        std::string& id = lines_[position].id;
        id = prefix;
        for (int shift = 25; shift >= 0; shift -= 5) id += digits[static_cast<std::size_t>(before >> shift & 31)];
        if (repeat > 1) id += '-' + std::to_string(repeat);
    }
}

std::optional<std::size_t> TextMap::find_line(std::string_view id) const {
    const auto found = std::find_if(lines_.begin(), lines_.end(), [id](const TextLine& line) { return line.id == id; });
    if (found == lines_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - lines_.begin());
}

bool has_line(const Entry& entry, std::string_view id) {
    if (TextMap(entry).find_line(id)) return true;
    return entry.parallel && TextMap(*entry.parallel).find_line(id);
}

TextRange TextMap::in_other_layer(TextRange range, Layer layer) const {
    const auto here = static_cast<std::size_t>(layer);
    const std::size_t there = 1 - here;
    range = whole_characters(text_[here], range);
    const auto first = std::partition_point(shared_.begin(), shared_.end(),
                                            [&](const Shared& shared) { return shared.in[here].to <= range.from; });
    if (first == shared_.end()) return {text_[there].size(), text_[there].size()};
    const bool within = first->same && range.from > first->in[here].from;
    const std::size_t from = first->in[there].from + (within ? range.from - first->in[here].from : 0);
    const auto behind = std::partition_point(first, shared_.end(),
                                             [&](const Shared& shared) { return shared.in[here].from < range.to; });
    if (range.empty() || behind == first) return {from, from};
    const Shared& last = *(behind - 1);
    const bool ends_within = last.same && range.to < last.in[here].to;
    return {from, last.in[there].to - (ends_within ? last.in[here].to - range.to : 0)};
}

TextRange TextMap::from_page(const PageRange& range, Layer layer) const {
    if (lines_.empty()) return {};
    const std::size_t first = std::min(range.from.line, lines_.size() - 1);
    const std::size_t last = std::min(std::max(first, range.to.line), lines_.size() - 1);
    const std::size_t end = first == last ? range.to.offset : std::string::npos;
    const TextRange in_first = to_utf8(text(lines_[first], layer), {range.from.offset, end});
    const std::size_t from = lines_[first][layer].from + in_first.from;
    if (first == last) return {from, lines_[first][layer].from + in_first.to};
    return {from, lines_[last][layer].from + to_utf8(text(lines_[last], layer), {0, range.to.offset}).to};
}

}  // namespace daybook
