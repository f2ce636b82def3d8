#include "search/folded.h"

#include <algorithm>

#include "journal/ascii.h"
#include "journal/utf8.h"
#include "search/fold.h"

namespace daybook {

namespace {

constexpr std::size_t long_piece = 15;

void append_number(std::string& out, std::size_t number) {
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80U);
        number >>= 7U;
    }
    out += static_cast<char>(number);
}

std::size_t take_number(std::string_view bytes, std::size_t& at) {
    std::size_t number = 0;
    for (unsigned shift = 0; at < bytes.size() && shift < 32; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        number |= static_cast<std::size_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) break;
    }
    return number;
}

/// Soft hyphens, joiners, marks of direction, byte order marks.
bool is_unseen(char32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF;
}

bool is_plain_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Writes one text.
class FoldedText {
public:
    FoldedText(FoldedWriter& writer, std::string_view text)
        : out_(writer.folded),
          changes_(writer.changes),
          text_(text),
          folder_(out_),
          start_(out_.size()),
          same_from_(start_) {}

    void write(TextRange left_out) {
        for (std::size_t at = 0; at < text_.size();) {
            if (at == left_out.from && !left_out.empty()) {
                change(out_.size(), at, left_out.to);
                at = left_out.to;
            } else {
                at = static_cast<unsigned char>(text_[at]) < 0x80 ? ascii(at) : character(at);
            }
        }
        flush();
    }

private:
    std::size_t ascii(std::size_t at) {
        folder_.cut();
        const char c = text_[at];
        if (c >= 'A' && c <= 'Z') {
            flush();
            append_number(changes_, (out_.size() - same_from_) * 2);
            out_ += lower_case(c);
            same_from_ = out_.size();
            return at + 1;
        }
        if (!is_plain_space(c)) {
            flush();
            out_ += c;
            return at + 1;
        }
        return space(at, at + 1);
    }

    /// White space in `text_`, of which one space is kept.
    std::size_t space(std::size_t from, std::size_t to) {
        if (out_.size() > start_ && out_.back() == ' ') {
            change(out_.size(), from, to);
        } else if (text_[from] == ' ') {
            flush();
            out_ += ' ';
        } else {
            const std::size_t before = out_.size();
            out_ += ' ';
            change(before, from, to);
        }
        return to;
    }

    std::size_t character(std::size_t at) {
        const Character here = first_character(text_.substr(at));
        const std::size_t end = at + here.bytes;
        const std::size_t before = out_.size();
        if (here.code == 0xFFFD && here.bytes == 1) return end;  // not UTF-8
        if (is_unseen(here.code)) {
            change(before, at, end);
            return end;
        }
        if (folder_.add(here.code)) {  // composed with the character before it
            join(at, end);
            return end;
        }
        const std::string_view now = std::string_view(out_).substr(before);
        if (now == " ") {
            folder_.cut();
            out_.resize(before);
            return space(at, end);
        }
        if (now != text_.substr(at, here.bytes)) {
            change(before, at, end);
        } else if (piece_) {
            flush_before(before);
        }
        return end;
    }

    /// The folded text from `folded_from` to its end is from a piece of the original.
    void change(std::size_t folded_from, std::size_t from, std::size_t to) {
        if (piece_ && folded_from == out_.size()) {  // it belongs to the character before
            piece_to_ = to;
            return;
        }
        flush_before(folded_from);
        piece_ = true;
        piece_folded_ = folded_from;
        piece_from_ = from;
        piece_to_ = to;
    }

    void join(std::size_t from, std::size_t to) {
        const std::size_t replaced = out_.size() - 3;
        const bool was_same = replaced >= same_from_ && (!piece_ || piece_folded_ > replaced);
        if (was_same) {
            if (!piece_) piece_from_ = from;
            piece_ = true;
            piece_folded_ = replaced;
            piece_from_ -= 3;
        } else if (!piece_) {
            return change(out_.size(), from, to);
        }
        piece_to_ = to;
    }

    void flush() { flush_before(out_.size()); }

    void flush_before(std::size_t folded_to) {
        if (!piece_) return;
        piece_ = false;
        const std::size_t folded = folded_to - piece_folded_;
        const std::size_t original = piece_to_ - piece_from_;
        append_number(changes_, (piece_folded_ - same_from_) * 2 + 1);
        if (folded < long_piece && original < long_piece) {
            changes_ += static_cast<char>(folded << 4U | original);
        } else {
            changes_ += static_cast<char>(0xFF);
            append_number(changes_, folded);
            append_number(changes_, original);
        }
        changes_ += text_.substr(piece_from_, original);
        same_from_ = folded_to;
    }

    std::string& out_;
    std::string& changes_;
    std::string_view text_;
    Folder folder_;
    std::size_t start_;
    std::size_t same_from_;  // after the last change that is written
    bool piece_ = false;     // there is a change that is not written, as it may grow:
    std::size_t piece_folded_ = 0;
    std::size_t piece_from_ = 0, piece_to_ = 0;
};

}  // namespace

FoldedPlace FoldedWriter::add(std::string_view text, TextRange left_out) {
    const FoldedPlace place{static_cast<std::uint32_t>(folded.size()), static_cast<std::uint32_t>(changes.size())};
    FoldedText(*this, text).write(left_out);
    return place;
}

std::string fold_for_search(std::string_view text) {
    FoldedWriter writer;
    writer.add(text);
    return std::move(writer.folded);
}

Unfolded unfold(std::string_view folded, std::string_view changes) {
    Unfolded text;
    text.original.reserve(folded.size() + changes.size());
    std::size_t done = 0;  // bytes of `folded`
    const auto here = [](std::size_t place) { return static_cast<std::uint32_t>(place); };
    for (std::size_t at = 0; at < changes.size();) {
        const std::size_t number = take_number(changes, at);
        const std::size_t same = std::min(number / 2, folded.size() - done);
        text.original += folded.substr(done, same);
        done += same;
        Unfolded::Change change{here(done), 0, here(text.original.size()), 0};
        if (number % 2 == 0) {
            if (done == folded.size()) break;
            text.original += static_cast<char>(folded[done++] - 'a' + 'A');
        } else {
            if (at == changes.size()) break;
            const auto lengths = static_cast<unsigned char>(changes[at++]);
            std::size_t in_folded = lengths >> 4U;
            std::size_t in_original = lengths & 15U;
            if (lengths == 0xFF) {
                in_folded = take_number(changes, at);
                in_original = take_number(changes, at);
            }
            text.original += changes.substr(std::min(at, changes.size()), in_original);
            at += in_original;
            done += std::min(in_folded, folded.size() - done);
        }
        change.folded_end = here(done);
        change.original_end = here(text.original.size());
        // A capital letter is as long as the small one, so nothing needs to know where it is.
        if (number % 2 != 0) text.pieces.push_back(change);
    }
    text.original += folded.substr(done);
    return text;
}

TextRange Unfolded::range(TextRange folded) const {
    /// Of the first byte, or of the last one, of a range: its original.
    const auto piece_of = [&](std::size_t place) -> TextRange {
        const auto behind = std::partition_point(pieces.begin(), pieces.end(),
                                                 [&](const Change& change) { return change.folded <= place; });
        // What belongs to the character before it is a piece of no length in the folded text.
        const Change* piece = nullptr;
        for (auto it = behind; it != pieces.begin() && !piece; --it) {
            if ((it - 1)->folded_end > (it - 1)->folded || (it - 1)->folded_end <= place) piece = &*(it - 1);
        }
        std::size_t from = piece ? piece->original : place;
        std::size_t to = piece ? piece->original_end : place + 1;
        if (!piece || place >= piece->folded_end) {
            from = piece ? piece->original_end + (place - piece->folded_end) : place;
            to = from + 1;
        }
        for (auto it = behind; it != pieces.end() && it->folded == place + 1 && it->folded_end == it->folded; ++it)
            to = it->original_end;
        return {from, to};
    };
    const TextRange first = piece_of(folded.from);
    if (first.from >= original.size()) return {original.size(), original.size()};
    if (folded.empty()) return {first.from, first.from};
    return {first.from, std::min(piece_of(folded.to - 1).to, original.size())};
}

std::uint32_t Unfolded::folded_place(std::size_t place) const {
    const auto behind = std::partition_point(pieces.begin(), pieces.end(),
                                             [&](const Change& change) { return change.original_end <= place; });
    if (behind != pieces.end() && behind->original <= place) return behind->folded;
    const std::size_t before = behind == pieces.begin() ? 0 : (behind - 1)->folded_end;
    const std::size_t original_before = behind == pieces.begin() ? 0 : (behind - 1)->original_end;
    return static_cast<std::uint32_t>(before + (place - original_before));
}

}  // namespace daybook
