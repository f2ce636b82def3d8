#include "page/document.h"

#include <algorithm>
#include <utility>

#include "page/end_matter.h"
#include "page/languages.h"
#include "page/marks.h"
#include "page/parts.h"

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
    DocumentWriter(const Page& page, const Entry& entry)
        : page_{out_, page.model, page.state, page.form}, entry_(entry), language_(journal().language) {
        const std::optional<EventId> event = page.state.event;
        if (event && journal()[*event].entry == entry_id()) quote_ = journal()[*event].quote;
    }

    void write() {
        std::string css_class = printed() ? "document printed" : "document reading";
        if (entry_.parallel) css_class += " parallel";
        const Element document = out_.open("div", {{"class", css_class}});
        if (entry_.parallel) {
            write_sides(*entry_.parallel);
        } else {
            write_blocks(entry_.blocks);
        }
    }
    [[nodiscard]] const Html& written() const { return out_; }

private:
    [[nodiscard]] const Journal& journal() const { return page_.model.journal; }
    [[nodiscard]] bool printed() const { return page_.state.layer == Layer::printed; }
    [[nodiscard]] EntryId entry_id() const { return {static_cast<std::uint32_t>(&entry_ - journal().entries.data())}; }

    void write_sides(const ParallelText& parallel) {
        const bool other_is_original = parallel.kind == ParallelKind::original;
        {
            const Element side = open_side(journal().language);
            write_side_title(other_is_original ? "Translation" : "Original", journal().language, "");
            write_blocks(entry_.blocks);
        }
        const Element side = open_side(parallel.language);
        write_side_title(other_is_original ? "Original" : "Translation", parallel.language, parallel.title);
        language_ = parallel.language;
        quote_.clear();
        write_blocks(parallel.blocks);
        if (parallel.sources.empty()) return;
        const Element sources = out_.open("p", {{"class", "sources"}, {"lang", "en"}, {"dir", "ltr"}});
        out_.text("From ");
        write_sources(out_, parallel.sources, journal());
    }

    Element open_side(const std::string& language) {
        return out_.open("section", {{"class", "side"}, lang(language), dir(language, journal().language)});
    }

    void write_side_title(std::string_view kind, const std::string& language, const std::string& title) {
        const Element heading = out_.open("h3", {{"class", "side-title"}, {"lang", "en"}, {"dir", "ltr"}});
        out_.text(kind);
        if (!language.empty()) out_.text(" (" + language_name(language) + ")");
        if (title.empty()) return;
        out_.text(": ");
        out_.element("span", {lang(language), dir(language)}, title);
    }

    void write_blocks(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) write_block(block);
    }

    void write_block(const Block& block) {
        const Element whole = out_.open("div", {{"class", "block " + std::string(block_class(block.kind))}});
        for (const Line& line : block.lines) write_line(line, block.kind);
        if (notes_.is_empty()) return;
        const Element aside = out_.open("aside", {{"class", "notes"}, {"aria-label", "Editors’ notes"}});
        out_.add(std::exchange(notes_, {}));
    }

    void write_line(const Line& line, BlockKind kind) {
        const std::string text = plain_text(line.runs, page_.state.layer);
        position_ = 0;
        marked_.reset();
        const std::size_t at = quote_.empty() ? std::string::npos : text.find(quote_);
        if (at != std::string::npos) marked_ = Stretch{at, at + quote_.size()};
        Html before = std::exchange(out_, {});
        write_runs(line.runs);
        const Html content = std::exchange(out_, std::move(before));
        if (content.is_empty()) return;  // the reading layer has nothing of it
        // A line that only tells of a loss, or of a new page, is no line of the document.
        const bool words = !text.empty();
        const Element whole =
            out_.open(kind == BlockKind::heading && words ? "h3" : "p", {{"class", words ? "line" : "lost"}});
        out_.add(content);
    }

    void write_runs(const std::vector<Run>& runs) {
        for (const Run& run : runs) write_run(run);
    }

    void write_words(std::string_view words) {
        const std::size_t start = position_;
        position_ += words.size();
        if (!marked_ || marked_->to <= start || marked_->from >= position_) {
            return out_.text(words);
        }
        const std::size_t from = std::max(marked_->from, start) - start;
        const std::size_t to = std::min(marked_->to, position_) - start;
        out_.text(words.substr(0, from));
        out_.element("mark", {}, words.substr(from, to - from));
        out_.text(words.substr(to));
    }

    void write_run(const Run& run) {
        switch (run.kind) {
            case RunKind::text: write_words(run.text); break;
            case RunKind::person: write_person(run); break;
            case RunKind::place: write_place(run); break;
            case RunKind::sic: write_sic(run); break;
            case RunKind::gap: write_gap(run); break;
            case RunKind::page_break: write_page_break(run); break;
            case RunKind::supplied:
                if (!printed()) write_marked(run);
                break;
            case RunKind::surplus:
            case RunKind::deletion:
                if (printed()) write_marked(run);
                break;
            default: write_marked(run);
        }
        if (run.mark && run.mark->comment) write_comment(run);
    }

    /// The run's words in the element that means what its mark means.
    void write_marked(const Run& run) {
        const bool foreign = run.mark && run.kind == RunKind::foreign;
        const std::string_view language = foreign ? std::string_view(run.mark->language) : std::string_view();
        const bool added = run.mark && run.kind == RunKind::addition;
        const Element marked =
            out_.open(mark_element(run), {{"class", mark_class(run.kind)},
                                          if_any("title", mark_explanation(run)),
                                          lang(language),
                                          dir(language, language_),
                                          if_any("data-place", added ? run.mark->place : std::string())});
        const std::string outer = language_;
        if (foreign) language_ = language;
        write_runs(run.children);
        language_ = outer;
    }

    /// Names are buttons or links, and neither may stand in the other: only the outermost is one.
    template <class Goal>
    void write_inside(const Goal& goal, std::string_view css_class, bool selected, const Run& run) {
        {
            const Element link = open_link(page_, goal, css_class, pressed_if(selected));
            inside_control_ = true;
            write_runs(run.children);
            inside_control_ = false;
        }
        out_.add(std::exchange(waiting_, {}));
    }

    void write_person(const Run& run) {
        if (!run.person() || inside_control_) return write_marked(run);
        write_inside(Target(*run.person()), "person", page_.state.person == run.person(), run);
    }

    void write_place(const Run& run) {
        if (!run.reference || inside_control_) return write_marked(run);
        const PlaceId place{*run.reference};
        write_inside(place, "place", page_.state.place == place, run);
    }

    void write_sic(const Run& run) {
        const bool corrected = !printed() && run.mark && !run.mark->correction.empty();
        if (!corrected) return write_marked(run);
        const std::string title = "Printed: " + plain_text(run.children, Layer::printed);
        const Element correction = out_.open("span", {{"class", "corr"}, {"title", title}});
        write_words(run.mark->correction);
    }

    void write_gap(const Run& run) {
        const Mark* mark = run.mark.get();
        const std::string label = gap_label(mark);
        if (!printed() && mark != nullptr && !mark->supplied.empty()) {
            const Element supplied = out_.open("span", {{"class", "supplied"}, {"title", label}});
            return write_words(mark->supplied);
        }
        out_.element("span", {{"class", "gap"}, {"role", "note"}, {"aria-label", label}, {"data-label", label}}, "");
    }

    /// The number of the page that begins, drawn by CSS, and a link to its image where there is one.
    void write_page_break(const Run& run) {
        const Mark* mark = run.mark.get();
        const std::string label = page_break_label(mark);
        const Attribute folio("data-folio", mark == nullptr ? std::string_view() : mark->folio);
        const std::string image = mark == nullptr || inside_control_ ? "" : image_address(mark->facs, page_.form);
        if (image.empty()) {
            return out_.element(
                "span", {{"class", "folio"}, {"role", "note"}, folio, {"aria-label", label}, {"title", label}}, "");
        }
        const std::string link_label = label + ": its image";
        out_.element("a",
                     {{"class", "folio"},
                      {"target", "_blank"},
                      {"rel", "noopener noreferrer"},
                      {"href", image},
                      folio,
                      {"aria-label", link_label},
                      {"title", link_label}},
                     "");
    }

    /// A numbered button, the number drawn by CSS, and the note it opens after the block. A page has every note open.
    void write_comment(const Run& run) {
        const std::string number = std::to_string(++note_count_);
        const std::string id = "note-" + number;
        const std::string label = "Editors’ note " + number;
        Html& out = inside_control_ ? waiting_ : out_;
        if (page_.is_viewer()) {
            out.element("button",
                        {{"type", "button"},
                         {"class", "comment"},
                         {"aria-expanded", "false"},
                         {"aria-controls", id},
                         {"aria-label", label},
                         {"data-number", number}},
                        "");
        } else {
            out.element("a", {{"class", "comment"}, {"href", "#" + id}, {"aria-label", label}, {"data-number", number}},
                        "");
        }
        const Element note = notes_.open("p", {{"hidden", page_.is_viewer()}, {"id", id}, {"data-number", number}});
        notes_.text(run.mark->comment->text);
        notes_.text(" ");
        write_claim(notes_, *run.mark->comment, journal());
    }

    Html out_;
    const Page page_;  // the page's, but written to out_
    const Entry& entry_;
    std::string language_;  // of the words being written
    std::string quote_;
    Html notes_;
    Html waiting_;  // for the end of the name being written
    std::optional<Stretch> marked_;
    std::size_t position_ = 0;  // in the plain text of the line being written
    int note_count_ = 0;
    bool inside_control_ = false;
};

}  // namespace

void write_document(const Page& page, const Entry& entry) {
    DocumentWriter writer(page, entry);
    writer.write();
    page.out.add(writer.written());
}

}  // namespace daybook
