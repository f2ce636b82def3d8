#include "page/document.h"

#include <algorithm>
#include <utility>

#include "app/command.h"
#include "app/passage.h"
#include "journal/names.h"
#include "journal/utf8.h"
#include "page/end_matter.h"
#include "page/languages.h"
#include "page/marks.h"
#include "page/parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// "a" to "z", then "aa", "ab", …
std::string letters(std::uint32_t number) {
    std::string word;
    for (; number > 0; number = (number - 1) / 26)
        word.insert(word.begin(), static_cast<char>('a' + (number - 1) % 26));
    return word;
}

/// The number of blocks that are folded. Of a short head nothing is: that would save no space.
std::size_t folded_size(const std::vector<Block>& blocks) {
    constexpr std::size_t short_lines = 2;
    const std::size_t opener = opener_size(blocks);
    std::size_t lines = 0;
    for (std::size_t i = 0; i < opener; ++i) lines += blocks[i].lines.size();
    return lines > short_lines ? opener : 0;
}

/// Writes one entry's blocks. Notes are numbered through the entry.
class DocumentWriter {
public:
    DocumentWriter(const Page& page, const Entry& entry)
        : page_{out_, page.model, page.state, page.form}, entry_(entry), language_(journal().language) {}

    void write(const TextMap& map, const std::vector<TextMark>& marks) {
        std::string css_class = "document " + std::string(layer_word(layer()));
        if (entry_.parallel) css_class += " parallel";
        const std::string& own = journal().language;
        const Element document = out_.open("div", {{"class", css_class}, lang(own), dir(own, words().tag())});
        if (entry_.parallel) {
            write_sides(*entry_.parallel, map, marks);
        } else {
            write_blocks(entry_.blocks, map, marks);
        }
    }
    [[nodiscard]] const Html& written() const { return out_; }

private:
    [[nodiscard]] const Journal& journal() const { return page_.model.journal; }
    [[nodiscard]] bool printed() const { return page_.state.layer == Layer::printed; }
    [[nodiscard]] const Words& words() const { return page_.model.words; }
    [[nodiscard]] Layer layer() const { return page_.state.layer; }
    /// For elements among the document's words that have a name in the interface's language.
    [[nodiscard]] Attribute own_lang() const { return lang(words().tag()).when(words().tag() != language_); }

    void write_sides(const ParallelText& parallel, const TextMap& map, const std::vector<TextMark>& marks) {
        const bool other_is_original = parallel.kind == ParallelKind::original;
        {
            const Element side = open_side(journal().language);
            write_side_title(other_is_original ? ParallelKind::translation : ParallelKind::original, journal().language,
                             "");
            write_blocks(entry_.blocks, map, marks);
        }
        const Element side = open_side(parallel.language);
        write_side_title(parallel.kind, parallel.language, parallel.title);
        language_ = parallel.language;
        write_blocks(parallel.blocks, TextMap(parallel), {});
        if (parallel.sources.empty()) return;
        const Element sources =
            out_.open("p", {{"lang", words().tag()}, {"dir", words().from_the_right() ? "rtl" : "ltr"}});
        write_sources(page_, parallel.sources);
    }

    Element open_side(const std::string& language) {
        return out_.open("section", {{"class", "side"}, lang(language), dir(language, journal().language)});
    }

    void write_side_title(ParallelKind kind, const std::string& language, const std::string& title) {
        const Element heading = out_.open(
            "h3",
            {{"class", "side-title"}, {"lang", words().tag()}, {"dir", words().from_the_right() ? "rtl" : "ltr"}});
        const bool original = kind == ParallelKind::original;
        const std::string name = language_name(language, words());
        if (title.empty()) {
            return out_.text(original ? words().say(msg::side_original{.language = name})
                                      : words().say(msg::side_translation{.language = name}));
        }
        auto write = [&](std::string_view piece, int argument) {
            if (argument != 1) return out_.text(piece);
            out_.element("span", {lang(language), dir(language, words().tag())}, piece);
        };
        if (original) {
            words().pieces(msg::side_original_titled{.language = name, .title = title}, write);
        } else {
            words().pieces(msg::side_translation_titled{.language = name, .title = title}, write);
        }
    }

    void write_blocks(const std::vector<Block>& blocks, const TextMap& map, const std::vector<TextMark>& marks) {
        auto place = map.lines().begin();
        const std::span<const Block> all(blocks);
        const std::span<const Block> opener = all.first(folded_size(blocks));
        if (!opener.empty()) {
            const Element folded =
                out_.open("details", {{"class", "opener"},
                                      {"data-panel", panel_words[static_cast<std::size_t>(Panel::opener)]},
                                      {"open", page_.state.local.is_open(Panel::opener)}});
            out_.element("summary", {own_lang(), {"aria-label", opener_label(journal(), entry_, opener, words())}}, "");
            for (const Block& block : opener) write_block(block, place, marks);
        }
        for (const Block& block : all.subspan(opener.size())) write_block(block, place, marks);
    }

    using Places = std::vector<TextLine>::const_iterator;
    void write_block(const Block& block, Places& place, const std::vector<TextMark>& marks) {
        const std::string css_class = "block " + std::string(name_of(block.kind));
        const std::string_view id = block.lines.empty() ? std::string_view() : place->id;
        const Element whole = out_.open("div", {{"class", css_class}, if_any("data-block", id)});
        if (block.kind == BlockKind::table) {
            write_table(block, place, marks);
        } else {
            for (const Line& line : block.lines) write_line(line, *place++, block.kind, marks);
        }
        if (notes_.is_empty()) return;
        const Element notes = out_.open("div", {{"class", "notes"}});
        out_.add(std::exchange(notes_, {}));
    }

    void write_table(const Block& block, Places& place, const std::vector<TextMark>& marks) {
        in_margin_ = false;  // skip() asks
        const Element table = out_.open("table");
        std::uint32_t row_index = 0;
        for (const std::span<const Line> row : rows_of(block)) {
            const bool names_columns = row_index++ < block.head_rows;
            // A row that is empty in this layer is left out.
            const bool some = std::any_of(place, place + static_cast<std::ptrdiff_t>(row.size()),
                                          [&](const TextLine& cell) { return !cell[layer()].empty(); });
            if (!some) {
                for (const Line& cell : row) skip(cell.runs);
                place += static_cast<std::ptrdiff_t>(row.size());
                continue;
            }
            const Element element = out_.open("tr");
            std::uint32_t column = 0;
            for (const Line& cell : row) {
                const bool names_row = column++ < block.head_columns;
                const std::string_view names = names_columns ? "col" : names_row ? "row" : "";
                write_line(cell, *place++, block.kind, marks, names);
            }
        }
    }

    /// `names`: what a cell of a table is the head of, as in HTML's scope; empty if it is none.
    void write_line(const Line& line, const TextLine& place, BlockKind kind, const std::vector<TextMark>& marks,
                    std::string_view names = "") {
        const TextRange& text = place[layer()];
        position_ = text.from;
        marks_.clear();
        for (const TextMark& mark : marks) {
            const TextRange& range = mark.range;
            if (!range.empty() && range.from < text.to && range.to > text.from) marks_.push_back(&mark);
        }
        const bool cell = kind == BlockKind::table;
        in_margin_ = place[Layer::printed].empty() && !cell;
        Html before = std::exchange(out_, {});
        write_runs(line.runs);
        const Html content = std::exchange(out_, std::move(before));
        if (content.is_empty() && !cell) return;  // empty in this layer
        // A line that has only a gap or a page break has the class "lost", because it has no words of the document.
        const bool has_words = !text.empty();
        if (!has_words) names = {};  // an empty cell names nothing
        const char* element = !names.empty()                            ? "th"
                              : cell                                    ? "td"
                              : kind == BlockKind::heading && has_words ? "h3"
                                                                        : "p";
        const Element whole = out_.open(
            element, {{"class", has_words ? "line" : "lost"}, {"data-line", place.id}, if_any("scope", names)});
        out_.add(content);
    }

    void write_runs(const std::vector<Run>& runs) {
        for (const Run& run : runs) write_run(run);
    }

    /// Counts the notes of what is not in this layer, so that a note has the same number in both.
    void skip(const std::vector<Run>& runs) {
        for (const Run& run : runs) {
            skip(run.children);
            const bool gap = run.kind == RunKind::gap;
            const bool comment = run.mark && run.mark->comment;
            if (comment && !(gap && in_margin_)) {
                count(*run.mark->comment);
            } else if (gap) {
                ++note_count_;
            }
        }
    }

    /// Writes words of the document, in pieces that end where a mark begins or ends.
    void write_words(std::string_view text) {
        while (!text.empty()) {
            std::size_t end = position_ + text.size();
            for (const TextMark* mark : marks_) {
                for (const std::size_t edge : {mark->range.from, mark->range.to}) {
                    if (edge > position_ && edge < end) end = edge;
                }
            }
            write_alike(text.substr(0, end - position_), 0);
            text.remove_prefix(end - position_);
            position_ = end;
        }
    }

    /// Writes words inside one nested <mark> for each mark from index `from` on that covers all of them.
    void write_alike(std::string_view text, std::size_t from) {
        for (std::size_t i = from; i < marks_.size(); ++i) {
            const auto& [range, css_class, label] = *marks_[i];
            if (position_ < range.from || position_ >= range.to) continue;
            const Element mark = out_.open("mark", {{"class", css_class}, if_any("title", label)});
            return write_alike(text, i + 1);
        }
        out_.text(text);
    }

    void write_run(const Run& run) {
        switch (run.kind) {
            case RunKind::text: write_words(run.text); break;
            case RunKind::person: write_person(run); break;
            case RunKind::place: write_thing<PlaceId>(run); break;
            case RunKind::organisation: write_thing<OrganisationId>(run); break;
            case RunKind::term: write_thing<TermId>(run); break;
            case RunKind::sic: write_sic(run); break;
            case RunKind::gap: write_gap(run); break;
            case RunKind::page_break: write_page_break(run); break;
            default: is_in(run.kind, layer()) ? write_marked(run) : skip(run.children);
        }
        const bool in_margin = run.kind == RunKind::gap && in_margin_;  // write_gap() has made the note
        if (run.mark && run.mark->comment && !in_margin) write_comment(run);
    }

    /// Writes the run's words in the HTML element that corresponds to its mark.
    void write_marked(const Run& run) {
        const bool foreign = run.mark && run.kind == RunKind::foreign;
        const std::string_view language = foreign ? std::string_view(run.mark->language) : std::string_view();
        const bool added = run.mark && run.kind == RunKind::addition;
        const Element marked = open_explained(
            mark_element(run), mark_class(run.kind), mark_explanation(run, words()),
            {lang(language), dir(language, language_), if_any("data-place", added ? run.mark->place : std::string())});
        const std::string outer = language_;
        if (foreign) language_ = language;
        write_runs(run.children);
        language_ = outer;
    }

    /// Names are buttons or links, which HTML does not allow to be nested: only the outermost becomes one.
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

    template <class Id>
    void write_thing(const Run& run) {
        if (!run.reference || inside_control_) return write_marked(run);
        const Thing thing = Id{*run.reference};
        write_inside(thing, mark_class(run.kind), page_.state.thing == thing, run);
    }

    void write_sic(const Run& run) {
        const std::string_view correction = words_instead(run);
        if (printed() || correction.empty()) return write_marked(run);
        skip(run.children);
        const std::string printed = words().say(msg::mark_printed{.words = plain_text(run.children, Layer::printed)});
        const Element corrected = open_explained("span", "corr", printed);
        write_words(correction);
    }

    /// Words with an explanation, which is shown under the pointer and, by CSS, while they have the focus
    /// (web/rove.js). Inside a name, which takes the focus itself, only under the pointer.
    Element open_explained(const char* element, std::string_view css_class, std::string_view explanation,
                           Attributes more = {}) {
        const bool explained = !explanation.empty();
        const Attributes all = {{"class", css_class},
                                if_any("title", explanation),
                                Attribute("role", "mark").when(explained && std::string_view(element) == "span"),
                                Attribute("tabindex", "0").when(explained && !inside_control_ && !page_.is_viewer())};
        return out_.open(element, all, more);
    }

    void write_gap(const Run& run) {
        const Mark* mark = run.mark.get();
        const std::string label = gap_label(mark, words());
        const Statement* comment = mark != nullptr && mark->comment ? &*mark->comment : nullptr;
        if (comment == nullptr || in_margin_) ++note_count_;
        const bool supplied = !printed() && !words_instead(run).empty();
        if (supplied) {
            const Element words = open_explained("span", "supplied", label);
            write_words(words_instead(run));
        }
        if (in_margin_ && (comment != nullptr || !supplied)) {
            write_note("comment gap", label, "", comment != nullptr ? comment->text : label, comment);
        }
        if (in_margin_ || supplied) return;
        out_.element(
            "span", {{"class", "gap"}, {"role", "note"}, own_lang(), {"aria-label", label}, {"data-label", label}}, "");
    }

    /// The page's number, shown by CSS, and a link to its image if there is one.
    void write_page_break(const Run& run) {
        const Mark* mark = run.mark.get();
        const std::string image = mark == nullptr || inside_control_ ? "" : image_address(mark->facs, page_.form);
        const std::string label = page_break_label(mark, words());
        const std::string explanation =
            page_break_explanation(mark, image.empty() ? PageImageLink::absent : PageImageLink::present, words());
        const auto write = [&](const char* element, Attributes more) {
            const Attributes all = {{"class", "folio"},
                                    own_lang(),
                                    {"data-label", label},
                                    {"aria-label", explanation},
                                    {"title", explanation}};
            const Element whole = out_.open(element, all, more);
        };
        if (image.empty()) return write("span", {{"role", "note"}});
        write("a", {{"target", "_blank"}, {"rel", "noopener noreferrer"}, {"href", image}});
    }

    /// What a note is about: the words before its number, as they are displayed; of lost words, what is lost. Signs alone
    /// name nothing.
    [[nodiscard]] std::string subject_of(const Run& run) const {
        if (run.kind == RunKind::gap) return gap_label(run.mark.get(), words());
        constexpr std::size_t longest = 60;  // bytes
        std::string text = run.kind == RunKind::text ? run.text : plain_text(run.children, layer());
        if (text.find_first_not_of(" \u00A0\"'()[]<>.,:;") == std::string::npos) return "";
        if (text.size() <= longest) return text;
        return std::string(cut_to_bytes(text, std::min(longest, text.rfind(' ', longest)))) + "…";
    }

    /// The next note's sign: a number, for a minor one a letter. CSS shows it.
    std::string count(const Statement& comment) {
        ++note_count_;
        return comment.minor ? letters(++minor_count_) : std::to_string(++major_count_);
    }

    void write_comment(const Run& run) {
        const Statement& comment = *run.mark->comment;
        const std::string sign = count(comment);
        const std::string subject = subject_of(run);
        const std::string label = subject.empty() ? words().say(msg::note_label{.number = sign})
                                                  : words().say(msg::note_label_on{.number = sign, .subject = subject});
        write_note(comment.minor ? "comment minor" : "comment", label, sign, comment.text, &comment);
    }

    /// A button, and its note after the block, which may have a claim. On a static page all notes are open. The State counts
    /// all notes of the entry, in both layers, with and without a sign.
    void write_note(std::string_view css_class, const std::string& label, const std::string& sign,
                    const std::string& text, const Statement* claim) {
        const std::vector<std::uint32_t>& opened = page_.state.local.open_notes;
        const bool open = std::binary_search(opened.begin(), opened.end(), note_count_);
        const std::string id = "note-" + std::to_string(note_count_);
        const Attribute number = if_any("data-number", sign);
        const Attribute title = Attribute("title", label).when(sign.empty());
        Html& out = inside_control_ ? waiting_ : out_;
        if (page_.is_viewer()) {
            out.element("button",
                        {{"type", "button"},
                         {"class", css_class},
                         {"data-command", command_text(ToggleNote{note_count_}, page_.model)},
                         {"aria-expanded", truth(open)},
                         {"aria-controls", id},
                         own_lang(),
                         {"aria-label", label},
                         number,
                         title},
                        "");
        } else {
            out.element(
                "a", {{"class", css_class}, {"href", "#" + id}, own_lang(), {"aria-label", label}, number, title}, "");
        }
        const bool minor = claim != nullptr && claim->minor;
        // What is closed has no role and no name, or screen readers would read an empty note.
        const bool shown = open || !page_.is_viewer();
        const Element note = notes_.open("p", {Attribute("class", "minor").when(minor),
                                               Attribute("hidden", "until-found").when(!shown),
                                               {"id", id},
                                               own_lang(),
                                               dir(words().tag(), language_),
                                               Attribute("role", "note").when(shown),
                                               Attribute("aria-label", label).when(shown),
                                               number});
        if (claim == nullptr) return notes_.text(text);  // a label
        const Page notes{notes_, page_.model, page_.state, page_.form};
        write_said(notes, "span", text);
        write_claim(notes, *claim);
    }

    Html out_;
    const Page page_;  // a copy of the caller's whose `out` is out_
    const Entry& entry_;
    std::string language_;  // of the words being written
    Html notes_;
    Html waiting_;                        // to be written after the button or link of the current name
    std::vector<const TextMark*> marks_;  // of the current line
    std::size_t position_ = 0;            // in the text of the layer
    std::uint32_t note_count_ = 0;
    std::uint32_t major_count_ = 0;
    std::uint32_t minor_count_ = 0;
    bool in_margin_ = false;  // in the source, the current line has only gaps
    bool inside_control_ = false;
};

/// The marks that the State asks for: its passage, and the quotation of the selected event.
std::vector<TextMark> marks_of(const Page& page, const Entry& entry, const TextMap& map) {
    const State& state = page.state;
    const auto is_open = [&](std::optional<EntryId> id) { return id && &page.journal()[*id] == &entry; };
    std::vector<TextMark> marks;
    const auto mark = [&](const Quote& quote, Layer layer, std::string_view css_class, const std::string& label) {
        if (const auto found = find_passage(map, quote, layer, state.layer))
            marks.push_back({*found, css_class, label});
    };
    if (state.passage && is_open(state.entry)) mark(*state.passage, state.layer, "passage", "");
    const Event* event = state.event ? &page.journal()[*state.event] : nullptr;
    if (event != nullptr && is_open(event->entry)) mark({event->quote, "", ""}, Layer::printed, "event", event->label);
    return marks;
}

}  // namespace

void write_document(const Page& page, const Entry& entry, const TextMap& map, const std::vector<TextMark>& marks) {
    DocumentWriter writer(page, entry);
    writer.write(map, marks);
    page.out.add(writer.written());
}

void write_document(const Page& page, const Entry& entry) {
    const TextMap map(entry);
    write_document(page, entry, map, marks_of(page, entry, map));
}

}  // namespace daybook
