#include "page/document.h"

#include <algorithm>

#include "app/link.h"
#include "page/html.h"

namespace daybook {

namespace {

struct Stretch {  // of a line's plain text, in bytes
    std::size_t from = 0;
    std::size_t to = 0;
};

std::string_view block_class(BlockKind kind) {
    switch (kind) {
        case BlockKind::paragraph: return "paragraph";
        case BlockKind::heading: return "heading";
        case BlockKind::dateline: return "dateline";
        case BlockKind::verse: return "verse";
        case BlockKind::stamp: return "stamp";
        case BlockKind::note: return "note";
        case BlockKind::list: return "list";
        case BlockKind::signature: return "signature";
        case BlockKind::distribution: return "distribution";
        case BlockKind::gap: return "gap";
    }
    return "";
}

std::string gap_label(const Mark* mark) {
    if (mark == nullptr) return "gap";
    const std::string extent = mark->extent.empty() ? "something" : mark->extent;
    if (mark->reason == "capture") return extent + " lost when the page was captured";
    return extent + (mark->reason.empty() ? "" : ", " + mark->reason);
}

/// Writes one entry's blocks. Notes are numbered through the entry.
class DocumentWriter {
public:
    DocumentWriter(const Entry& entry, const Model& model, const State& state)
        : entry_(entry), model_(model), state_(state) {
        if (state.event && model.journal[*state.event].entry == entry_id()) quote_ = model.journal[*state.event].quote;
    }

    std::string write() {
        for (const Block& block : entry_.blocks) write_block(block);
        return std::move(out_);
    }

private:
    [[nodiscard]] EntryId entry_id() const {
        return {static_cast<std::uint32_t>(&entry_ - model_.journal.entries.data())};
    }

    void write_block(const Block& block) {
        out_ += "<div" + attribute("class", "block " + std::string(block_class(block.kind))) + ">";
        for (const Line& line : block.lines) write_line(line, block.kind);
        if (!notes_.empty()) {
            out_ += "<aside class=\"notes\" aria-label=\"Editors’ notes\">" + notes_ + "</aside>";
            notes_.clear();
        }
        out_ += "</div>";
    }

    void write_line(const Line& line, BlockKind kind) {
        const std::string text = plain_text(line.runs, state_.layer);
        const bool words = !text.empty();
        // A line that only tells of a loss is no line of the document.
        const bool heading = kind == BlockKind::heading && words;
        out_ += heading ? "<h3 class=\"line\">" : words ? "<p class=\"line\">" : "<p class=\"lost\">";
        position_ = 0;
        marked_.reset();
        const std::size_t at = quote_.empty() ? std::string::npos : text.find(quote_);
        if (at != std::string::npos) marked_ = Stretch{at, at + quote_.size()};
        write_runs(line.runs);
        out_ += heading ? "</h3>" : "</p>";
    }

    void write_runs(const std::vector<Run>& runs) {
        for (const Run& run : runs) write_run(run);
    }

    void write_words(std::string_view words) {
        const std::size_t start = position_;
        position_ += words.size();
        if (!marked_ || marked_->to <= start || marked_->from >= position_) {
            out_ += escaped(words);
            return;
        }
        const std::size_t from = std::max(marked_->from, start) - start;
        const std::size_t to = std::min(marked_->to, position_) - start;
        out_ += escaped(words.substr(0, from));
        out_ += "<mark>" + escaped(words.substr(from, to - from)) + "</mark>";
        out_ += escaped(words.substr(to));
    }

    void write_run(const Run& run) {
        switch (run.kind) {
            case RunKind::text: write_words(run.text); break;
            case RunKind::person: write_person(run); break;
            case RunKind::place: write_place(run); break;
            case RunKind::sic: write_sic(run); break;
            case RunKind::gap: write_gap(run); break;
            case RunKind::supplied:
                if (state_.layer == Layer::reading) write_span("supplied", run);
                break;
            case RunKind::surplus:
                if (state_.layer == Layer::printed) write_span("surplus", run);
                break;
            case RunKind::deletion:
                if (state_.layer == Layer::printed) write_span("deletion", run);
                break;
            default: write_span(span_class(run.kind), run);
        }
        if (run.mark && run.mark->comment) write_comment(run);
    }

    static std::string_view span_class(RunKind kind) {
        switch (kind) {
            case RunKind::organisation: return "organisation";
            case RunKind::date: return "date";
            case RunKind::unclear: return "unclear";
            case RunKind::foreign: return "foreign";
            case RunKind::addition: return "addition";
            case RunKind::highlight: return "highlight";
            case RunKind::page_break: return "page-break";
            case RunKind::handwriting: return "handwriting";
            case RunKind::stamp: return "stamp";
            case RunKind::signature: return "signature";
            case RunKind::speech: return "speech";
            case RunKind::note: return "remark";
            default: return "";
        }
    }

    void write_span(std::string_view css_class, const Run& run) {
        out_ += "<span" + attribute("class", css_class) + title_of(run) + ">";
        write_runs(run.children);
        out_ += "</span>";
    }

    static std::string title_of(const Run& run) {
        if (run.kind == RunKind::handwriting) return attribute("title", "Written by hand");
        if (run.kind == RunKind::stamp) return attribute("title", "Stamped");
        if (run.kind == RunKind::note && run.mark && !run.mark->responsible.empty()) {
            return attribute("title", "The " + run.mark->responsible + "’s words, printed with the text");
        }
        return "";
    }

    void write_person(const Run& run) {
        if (!run.person()) return write_span("person", run);
        const bool selected = state_.person == run.person();
        out_ += "<button type=\"button\" class=\"person\"" +
                attribute("data-command", select_command(Target(*run.person()), model_)) +
                attribute("aria-pressed", selected ? "true" : "false") + ">";
        write_runs(run.children);
        out_ += "</button>";
    }

    void write_place(const Run& run) {
        if (!run.reference) return write_span("place", run);
        const PlaceId place{*run.reference};
        const bool selected = state_.place == place;
        out_ += "<button type=\"button\" class=\"place\"" + attribute("data-command", place_command(place, model_)) +
                attribute("aria-pressed", selected ? "true" : "false") + ">";
        write_runs(run.children);
        out_ += "</button>";
    }

    void write_sic(const Run& run) {
        const bool corrected = state_.layer == Layer::reading && run.mark && !run.mark->correction.empty();
        if (!corrected) return write_span("sic", run);
        out_ +=
            "<span class=\"corr\"" + attribute("title", "Printed: " + plain_text(run.children, Layer::printed)) + ">";
        write_words(run.mark->correction);
        out_ += "</span>";
    }

    void write_gap(const Run& run) {
        const Mark* mark = run.mark.get();
        if (state_.layer == Layer::reading && mark != nullptr && !mark->supplied.empty()) {
            out_ += "<span class=\"supplied\"" + attribute("title", gap_label(mark)) + ">";
            write_words(mark->supplied);
            out_ += "</span>";
            return;
        }
        out_ += "<span class=\"gap\" role=\"note\"" + attribute("aria-label", gap_label(mark)) +
                attribute("data-label", gap_label(mark)) + "></span>";
    }

    /// A numbered button, the number drawn by CSS, and the note it opens after the block.
    void write_comment(const Run& run) {
        const std::string number = std::to_string(++note_count_);
        const std::string id = "note-" + number;
        out_ += "<button type=\"button\" class=\"comment\" aria-expanded=\"false\"" + attribute("aria-controls", id) +
                attribute("aria-label", "Editors’ note " + number) + attribute("data-number", number) + "></button>";
        notes_ += "<p hidden" + attribute("id", id) + attribute("data-number", number) + ">" +
                  escaped(run.mark->comment->text) + " " + claim(*run.mark->comment, model_.journal) + "</p>";
    }

    const Entry& entry_;
    const Model& model_;
    const State& state_;
    std::string quote_;
    std::string out_;
    std::string notes_;
    std::optional<Stretch> marked_;
    std::size_t position_ = 0;  // in the plain text of the line being written
    int note_count_ = 0;
};

}  // namespace

std::string document_html(const Entry& entry, const Model& model, const State& state) {
    return DocumentWriter(entry, model, state).write();
}

}  // namespace daybook
