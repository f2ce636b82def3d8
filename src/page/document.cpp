#include "page/document.h"

#include <algorithm>

#include "page/end_matter.h"
#include "page/html.h"
#include "page/languages.h"
#include "page/marks.h"

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

/// Writes one entry's blocks. Notes are numbered through the entry.
class DocumentWriter {
public:
    DocumentWriter(const Entry& entry, const Model& model, const State& state, const PageForm& form)
        : entry_(entry), model_(model), state_(state), form_(form), language_(model.journal.language) {
        if (state.event && model.journal[*state.event].entry == entry_id()) quote_ = model.journal[*state.event].quote;
    }

    std::string write() {
        std::string css_class = state_.layer == Layer::printed ? "document printed" : "document reading";
        if (entry_.parallel) css_class += " parallel";
        out_ += "<div" + attribute("class", css_class) + ">";
        if (entry_.parallel) {
            write_sides(*entry_.parallel);
        } else {
            write_blocks(entry_.blocks);
        }
        out_ += "</div>";
        return std::move(out_);
    }

private:
    [[nodiscard]] EntryId entry_id() const {
        return {static_cast<std::uint32_t>(&entry_ - model_.journal.entries.data())};
    }

    void write_sides(const ParallelText& parallel) {
        const bool other_is_original = parallel.kind == ParallelKind::original;
        open_side(other_is_original ? "Translation" : "Original", model_.journal.language, "");
        write_blocks(entry_.blocks);
        out_ += "</section>";
        open_side(other_is_original ? "Original" : "Translation", parallel.language, parallel.title);
        language_ = parallel.language;
        quote_.clear();
        write_blocks(parallel.blocks);
        if (!parallel.sources.empty()) {
            out_ += "<p class=\"sources\" lang=\"en\" dir=\"ltr\">From " +
                    source_list(parallel.sources, model_.journal) + "</p>";
        }
        out_ += "</section>";
    }

    void open_side(std::string_view kind, const std::string& language, const std::string& title) {
        out_ += "<section class=\"side\"" + language_attribute(language, model_.journal.language) +
                "><h3 class=\"side-title\" lang=\"en\" dir=\"ltr\">" + std::string(kind);
        if (!language.empty()) out_ += " (" + escaped(language_name(language)) + ")";
        if (!title.empty()) out_ += ": <span" + language_attribute(language) + ">" + escaped(title) + "</span>";
        out_ += "</h3>";
    }

    void write_blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) write_block(block);
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
        // A line that only tells of a loss, or of a new page, is no line of the document.
        const bool heading = kind == BlockKind::heading && words;
        const std::size_t before = out_.size();
        out_ += heading ? "<h3 class=\"line\">" : words ? "<p class=\"line\">" : "<p class=\"lost\">";
        position_ = 0;
        marked_.reset();
        const std::size_t at = quote_.empty() ? std::string::npos : text.find(quote_);
        if (at != std::string::npos) marked_ = Stretch{at, at + quote_.size()};
        const std::size_t start = out_.size();
        write_runs(line.runs);
        if (out_.size() == start) {  // the reading layer has nothing of it
            out_.resize(before);
            return;
        }
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
        const bool printed = state_.layer == Layer::printed;
        switch (run.kind) {
            case RunKind::text: write_words(run.text); break;
            case RunKind::person: write_person(run); break;
            case RunKind::place: write_place(run); break;
            case RunKind::sic: write_sic(run); break;
            case RunKind::gap: write_gap(run); break;
            case RunKind::page_break: write_page_break(run); break;
            case RunKind::supplied:
                if (!printed) write_marked(run);
                break;
            case RunKind::surplus:
            case RunKind::deletion:
                if (printed) write_marked(run);
                break;
            default: write_marked(run);
        }
        if (run.mark && run.mark->comment) write_comment(run);
    }

    /// The run's words in the element that means what its mark means.
    void write_marked(const Run& run) {
        const std::string_view element = mark_element(run);
        out_ += '<';
        out_ += element;
        out_ += attribute("class", mark_class(run.kind));
        const std::string explanation = mark_explanation(run);
        if (!explanation.empty()) out_ += attribute("title", explanation);
        const std::string outer = language_;
        if (run.mark && run.kind == RunKind::foreign) {
            out_ += language_attribute(run.mark->language, language_);
            language_ = run.mark->language;
        }
        if (run.mark && run.kind == RunKind::addition && !run.mark->place.empty()) {
            out_ += attribute("data-place", run.mark->place);
        }
        out_ += '>';
        write_runs(run.children);
        out_ += "</";
        out_ += element;
        out_ += '>';
        language_ = outer;
    }

    /// Names are buttons or links, and neither may stand in the other: only the outermost is one.
    void write_inside(const Tags& tags, const Run& run) {
        out_ += tags.open;
        inside_control_ = true;
        write_runs(run.children);
        inside_control_ = false;
        out_ += tags.close;
        out_ += waiting_;
        waiting_.clear();
    }

    void write_person(const Run& run) {
        if (!run.person() || inside_control_) return write_marked(run);
        const Pressed pressed = state_.person == run.person() ? Pressed::yes : Pressed::no;
        write_inside(tags_for(form_, model_, Target(*run.person()), "person", pressed), run);
    }

    void write_place(const Run& run) {
        if (!run.reference || inside_control_) return write_marked(run);
        const PlaceId place{*run.reference};
        write_inside(tags_for(form_, model_, place, "place", state_.place == place ? Pressed::yes : Pressed::no), run);
    }

    void write_sic(const Run& run) {
        const bool corrected = state_.layer == Layer::reading && run.mark && !run.mark->correction.empty();
        if (!corrected) return write_marked(run);
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

    /// The number of the page that begins, drawn by CSS, and a link to its image where there is one.
    void write_page_break(const Run& run) {
        const Mark* mark = run.mark.get();
        const std::string label = page_break_label(mark);
        const std::string folio = attribute("data-folio", mark == nullptr ? "" : mark->folio);
        const std::string image = mark == nullptr || inside_control_ ? "" : image_address(mark->facs, form_);
        if (image.empty()) {
            out_ += "<span class=\"folio\" role=\"note\"" + folio + attribute("aria-label", label) +
                    attribute("title", label) + "></span>";
            return;
        }
        out_ += "<a class=\"folio\" target=\"_blank\" rel=\"noopener noreferrer\"" + attribute("href", image) + folio +
                attribute("aria-label", label + ": its image") + attribute("title", label + ": its image") + "></a>";
    }

    /// A numbered button, the number drawn by CSS, and the note it opens after the block. A page has every note open.
    void write_comment(const Run& run) {
        const std::string number = std::to_string(++note_count_);
        const std::string id = "note-" + number;
        const std::string rest =
            attribute("aria-label", "Editors’ note " + number) + attribute("data-number", number) + ">";
        const bool viewer = form_.site == nullptr;
        std::string& out = inside_control_ ? waiting_ : out_;
        if (viewer) {
            out += "<button type=\"button\" class=\"comment\" aria-expanded=\"false\"" +
                   attribute("aria-controls", id) + rest + "</button>";
        } else {
            out += "<a class=\"comment\"" + attribute("href", "#" + id) + rest + "</a>";
        }
        notes_ += std::string(viewer ? "<p hidden" : "<p") + attribute("id", id) + attribute("data-number", number) +
                  ">" + escaped(run.mark->comment->text) + " " + claim(*run.mark->comment, model_.journal) + "</p>";
    }

    const Entry& entry_;
    const Model& model_;
    const State& state_;
    const PageForm& form_;
    std::string language_;  // of the words being written
    std::string quote_;
    std::string out_;
    std::string notes_;
    std::string waiting_;  // for the end of the name being written
    std::optional<Stretch> marked_;
    std::size_t position_ = 0;  // in the plain text of the line being written
    int note_count_ = 0;
    bool inside_control_ = false;
};

}  // namespace

std::string document_html(const Entry& entry, const Model& model, const State& state, const PageForm& form) {
    return DocumentWriter(entry, model, state, form).write();
}

}  // namespace daybook
