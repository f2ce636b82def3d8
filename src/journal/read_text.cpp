// Blocks and runs: the document's words, and their marks.

#include <algorithm>

#include "journal/read_context.h"
#include "journal/text.h"

namespace daybook {

namespace {

using Marks = std::array<std::string_view, 3>;

/// The JSON form of a kind of run: {"person": "kim-il-sung", "text": …} or {"stamp": …}.
struct RunForm {
    std::string_view key;  // determines the kind
    RunKind kind;
    std::string_view words;  // the key of its words; empty if it has no words
    Marks marks;

    [[nodiscard]] bool has_mark(std::string_view mark) const {
        return std::find(marks.begin(), marks.end(), mark) != marks.end();
    }
};

/// The key has the id or the date, "text" has the words.
constexpr RunForm reference_form(RunKind kind) {
    return {name_of(kind), kind, "text", {}};
}
/// The key has the words.
constexpr RunForm mark_form(RunKind kind, Marks marks = {}) {
    return {name_of(kind), kind, name_of(kind), marks};
}
constexpr RunForm form_without_words(RunKind kind, Marks marks) {
    return {name_of(kind), kind, {}, marks};
}

constexpr std::array<RunForm, run_kinds.size() - 1> run_forms = [] {
    std::array<RunForm, run_kinds.size() - 1> forms{};
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const RunKind kind = run_kinds[i].value;
        switch (kind) {
            case RunKind::person:
            case RunKind::place:
            case RunKind::organisation:
            case RunKind::term:
            case RunKind::date: forms[i] = reference_form(kind); break;
            case RunKind::gap: forms[i] = form_without_words(kind, {"extent", "lines", "supplied"}); break;
            case RunKind::page_break: forms[i] = form_without_words(kind, {"facs"}); break;
            case RunKind::addition: forms[i] = mark_form(kind, {"hand", "place"}); break;
            case RunKind::note: forms[i] = mark_form(kind, {"resp", "hand", "place"}); break;
            case RunKind::sic: forms[i] = mark_form(kind, {"corr"}); break;
            case RunKind::supplied:
            case RunKind::surplus: forms[i] = mark_form(kind, {"reason"}); break;
            case RunKind::deletion: forms[i] = mark_form(kind, {"hand", "reason"}); break;
            case RunKind::unclear: forms[i] = mark_form(kind, {"reason", "cert"}); break;
            case RunKind::foreign: forms[i] = mark_form(kind, {"language"}); break;
            case RunKind::highlight: forms[i] = mark_form(kind, {"rend"}); break;
            case RunKind::handwriting: forms[i] = mark_form(kind, {"hand"}); break;
            case RunKind::speech: forms[i] = mark_form(kind, {"who", "direct"}); break;
            case RunKind::stamp:
            case RunKind::signature:
            case RunKind::text: forms[i] = mark_form(kind); break;
        }
    }
    return forms;
}();
static_assert(run_kinds.back().value == RunKind::text, "it is the kind of a run that has no other kind's key");
constexpr RunForm plain_form = reference_form(RunKind::text);

constexpr std::array<Choice<std::string_view>, 4> renditions = {
    {{"italic", "italic"}, {"bold", "bold"}, {"underline", "underline"}, {"superscript", "superscript"}}};

enum class Nesting : std::uint8_t { line, inside };

class RunReader {
public:
    explicit RunReader(ReadContext& context) : context_(context), tree_(context.tree) {}

    /// A string, an object, or a list of them. Recursion is bounded by the depth of the file.
    void read(JsonId value, std::vector<Run>& runs, Nesting nesting) {
        switch (tree_.kind(value)) {
            case JsonKind::string: add_words(value, "text", runs, nullptr); return;
            case JsonKind::object: read_object(value, runs, nesting); return;
            case JsonKind::array:
                runs.reserve(runs.size() + tree_.size(value));
                for (std::optional<JsonId> one = tree_.first(value); one; one = tree_.next(*one)) {
                    read(*one, runs, nesting);
                }
                return;
            default:
                context_.error([&] {
                    return Said{value, "text is " + std::string(kind_words(tree_.kind(value))),
                                "write a string, an object such as {\"person\": …, \"text\": …}, or a list of these"};
                });
        }
    }

private:
    bool count_run(JsonId value) {
        if (context_.runs++ == context_.limits.runs) {
            context_.error([&] {
                return Said{value,
                            "the journal has more than " + std::to_string(context_.limits.runs) + " runs of text",
                            "split it into several journals"};
            });
        }
        return context_.runs <= context_.limits.runs;
    }

    void add_words(JsonId value, std::string_view name, std::vector<Run>& runs, std::unique_ptr<Mark> mark) {
        const std::string_view words = context_.string(value, name);
        if ((words.empty() && !mark) || !count_run(value)) return;
        if (words.find('\n') != std::string_view::npos) {
            context_.error([&] {
                return Said{value, "a line of text has a line break in it", "write two blocks, or \"lines\": […]"};
            });
        }
        Run& run = runs.emplace_back();
        run.text = words;
        run.mark = std::move(mark);
    }

    /// A bit for each of run_forms whose key the object has. Walks its keys once, as there are only two or three.
    std::uint32_t forms_in(JsonId object) const {
        std::uint32_t present = 0;
        for (std::optional<JsonId> at = tree_.first(object); at; at = tree_.next(*at)) {
            const std::string_view key = tree_.text(*at);
            for (std::size_t i = 0; i < run_forms.size(); ++i) {
                if (run_forms[i].key == key) present |= std::uint32_t{1} << i;
            }
        }
        return present;
    }

    /// The form that an object's keys determine; if there is none or more than one, null and a problem.
    const RunForm* find_form(JsonId value) {
        const RunForm* found = nullptr;
        const std::uint32_t present = forms_in(value);
        for (std::size_t i = 0; i < run_forms.size(); ++i) {
            const RunForm& form = run_forms[i];
            if ((present >> i & 1U) == 0) continue;
            if (found && found->has_mark(form.key)) continue;
            if (found) {
                context_.error([&] {
                    return Said{
                        value,
                        "one run is both \"" + std::string(found->key) + "\" and \"" + std::string(form.key) + '"',
                        "put one inside the other: {\"speech\": [{\"person\": …, \"text\": …}]}"};
                });
                return nullptr;
            }
            found = &form;
        }
        if (found) return found;
        if (tree_.find(value, plain_form.key)) return &plain_form;
        context_.unknown([&] {
            std::string forms;
            std::vector<std::string_view> keys;
            for (const RunForm& form : run_forms) {
                forms += '"' + std::string(form.key) + "\", ";
                keys.push_back(form.key);
            }
            const std::optional<JsonId> key = tree_.first(value);
            const std::string_view near = key ? nearest(tree_.text(*key), keys) : "";
            return Said{
                value, "no key says what kind of run this is",
                near.empty() ? "write one of " + forms + "or only \"text\"" : "did you mean " + quoted(near) + '?'};
        });
        return nullptr;
    }

    void read_object(JsonId value, std::vector<Run>& runs, Nesting nesting) {
        const RunForm* form = find_form(value);
        if (!form) return;
        context_.is_object(value, {form->key, form->words.empty() ? form->key : form->words, "comment", form->marks[0],
                                   form->marks[1], form->marks[2]});
        if (form->kind == RunKind::text) {
            auto mark = std::make_unique<Mark>();
            mark->comment = context_.comment(value);
            const JsonId words = *tree_.find(value, "text");
            add_words(words, "text", runs, mark->comment ? std::move(mark) : nullptr);
            return;
        }
        if (!count_run(value)) return;
        Run run;
        run.kind = form->kind;
        read_mark(value, *form, run, nesting);
        if (!form->words.empty() && !read_words(value, *form, run)) return;
        runs.push_back(std::move(run));
    }

    /// Reads the words that a run marks; false if there are none, and the run is left out.
    bool read_words(JsonId value, const RunForm& form, Run& run) {
        const std::optional<JsonId> words = tree_.find(value, form.words);
        if (!words) {
            context_.error([&] {
                return Said{value, "the run has no \"text\"", "add \"text\": the words of the document"};
            });
            return false;
        }
        read(*words, run.children, Nesting::inside);
        if (!run.children.empty() || context_.failed()) return true;
        context_.warning([&] {
            return Said{*words, "no words are marked here, and the mark is skipped",
                        "write the words of the document, or take the object out"};
        });
        return false;
    }

    void read_reference(JsonId value, Run& run) {
        switch (run.kind) {
            case RunKind::person:
                run.reference = context_.reference(value, "person", Collection::person, Need::required);
                break;
            case RunKind::place:
                run.reference = context_.reference(value, "place", Collection::place, Need::required);
                break;
            case RunKind::organisation:
                run.reference = context_.reference(value, "org", Collection::organisation, Need::required);
                break;
            case RunKind::term:
                run.reference = context_.reference(value, "term", Collection::term, Need::required);
                break;
            case RunKind::speech:
                run.reference = context_.reference(value, "who", Collection::person, Need::optional);
                break;
            default: break;
        }
    }

    void read_mark(JsonId value, const RunForm& form, Run& run, Nesting nesting) {
        read_reference(value, run);
        Mark mark;
        bool said = false;
        const auto string_mark = [&](std::string_view key) {
            if (!form.has_mark(key)) return std::string();
            const std::string_view words = context_.string(value, key, Need::optional);
            said = said || !words.empty();
            return std::string(words);
        };
        mark.comment = context_.comment(value);
        said = mark.comment.has_value();
        mark.hand = string_mark("hand");
        mark.place = string_mark("place");
        mark.reason = string_mark("reason");
        switch (form.kind) {
            case RunKind::date:
                if (std::optional<EdtfDate> date = context_.date(value, "date", Need::required)) {
                    mark.date = std::move(*date);
                    said = true;
                }
                break;
            case RunKind::sic: mark.correction = string_mark("corr"); break;
            case RunKind::gap:
                read_gap(value, mark, nesting);
                said = true;
                break;
            case RunKind::page_break:
                mark.folio = context_.string(value, "pb", Need::optional);
                mark.facs = context_.image_url(value, "facs", Need::optional);
                said = said || !mark.folio.empty() || !mark.facs.empty();
                break;
            case RunKind::foreign:
                mark.language = context_.language(value, "language", Need::required);
                said = true;
                break;
            case RunKind::highlight:
                mark.rend = context_.choice(value, "rend", renditions, Need::required);
                said = true;
                break;
            case RunKind::unclear:
                if (tree_.find(value, "cert")) {
                    mark.certainty = context_.choice(value, "cert", certainties, Need::required);
                    said = true;
                }
                break;
            case RunKind::speech:
                mark.direct = context_.flag(value, "direct");
                said = said || mark.direct;
                break;
            case RunKind::note: mark.responsible = string_mark("resp"); break;
            default: break;
        }
        if (said) run.mark = std::make_unique<Mark>(std::move(mark));
    }

    void read_gap(JsonId value, Mark& mark, Nesting nesting) {
        mark.reason = context_.string(value, "gap", Need::optional);
        mark.extent = context_.string(value, "extent", Need::optional);
        mark.supplied = context_.string(value, "supplied", Need::optional);
        mark.lost_lines = lost_lines(value, nesting);
        if (!mark.supplied.empty() && !says_something(mark.supplied)) {
            context_.warning([&] {
                return Said{*tree_.find(value, "supplied"), "the supplied text has no words, and is skipped",
                            "take it out: the gap is shown as such"};
            });
            mark.supplied.clear();
        }
        if (!mark.supplied.empty() && !mark.comment) {
            context_.warning([&] {
                return Said{*tree_.find(value, "supplied"), "words are supplied without a reason",
                            "add \"comment\": a statement that says why these words"};
            });
        }
    }

    /// Not so "[…]" or "...", which would be shown as if it were the document's words.
    static bool says_something(std::string_view words) {
        constexpr std::string_view signs = " .,;:!?-()[]<>";
        constexpr std::string_view dots = "…";
        for (std::size_t at = 0; at < words.size();) {
            const bool dotted = words.substr(at).starts_with(dots);
            if (!dotted && signs.find(words[at]) == std::string_view::npos) return true;
            at += dotted ? dots.size() : 1;
        }
        return false;
    }

    int lost_lines(JsonId value, Nesting nesting) {
        const int count = context_.count(value, "lines");
        if (count == 0) return 0;
        const JsonId at = *tree_.find(value, "lines");
        if (nesting == Nesting::inside) {
            context_.warning([&] {
                return Said{at, "\"lines\" is skipped: the gap is inside another run",
                            "put the gap on a line of its own, in a block {\"type\": \"gap\", \"text\": …}"};
            });
            return 0;
        }
        // Each becomes a line break of the text, so they count as runs.
        for (int i = 0; i < count && count_run(at); ++i) continue;
        return count;
    }

    ReadContext& context_;
    const JsonTree& tree_;
};

/// Only a gap that is a line by itself can have lost lines.
void check_gaps(ReadContext& context, JsonId value, Line& line) {
    const bool words = std::any_of(line.runs.begin(), line.runs.end(), [](const Run& run) {
        return run.kind != RunKind::gap && run.kind != RunKind::supplied && run.kind != RunKind::page_break;
    });
    if (!words) return;
    for (Run& run : line.runs) {
        if (run.kind != RunKind::gap || !run.mark || run.mark->lost_lines == 0) continue;
        context.warning([&] {
            return Said{value, "\"lines\" of a gap is skipped: the gap is on a line with words",
                        "put the gap on a line of its own, in a block {\"type\": \"gap\", \"text\": …}"};
        });
        run.mark->lost_lines = 0;
    }
}

void read_line(ReadContext& context, JsonId value, Block& block) {
    Line& line = block.lines.emplace_back();
    RunReader(context).read(value, line.runs, Nesting::line);
    check_gaps(context, value, line);
}

/// The rows of a table: a list of lists of cells; a cell is read like a line.
void read_rows(ReadContext& context, JsonId value, Block& block) {
    if (context.tree.find(value, "text") || context.tree.find(value, "lines")) {
        context.error([&] {
            return Said{value, "a table has \"rows\" and neither \"text\" nor \"lines\"",
                        "write \"rows\": [[…, …], […, …]], a list of cells for each row"};
        });
        return;
    }
    block.head_rows = static_cast<std::uint32_t>(context.count(value, "head_rows"));
    block.head_columns = static_cast<std::uint32_t>(context.count(value, "head_columns"));
    const std::optional<JsonId> rows = context.list(value, "rows", Need::required);
    if (!rows) return;
    const JsonTree& tree = context.tree;
    for (std::optional<JsonId> row = tree.first(*rows); row; row = tree.next(*row)) {
        if (tree.kind(*row) != JsonKind::array || tree.size(*row) == 0) {
            context.error([&] {
                return Said{*row, "a row of a table is not a list of cells",
                            "write [\"…\", \"…\"], with at least one cell"};
            });
            continue;
        }
        block.rows.push_back(static_cast<std::uint32_t>(tree.size(*row)));
        for (std::optional<JsonId> cell = tree.first(*row); cell; cell = tree.next(*cell)) {
            read_line(context, *cell, block);
        }
    }
}

Block read_block(ReadContext& context, JsonId value) {
    Block block;
    if (!context.is_object(value, {"type", "text", "lines", "rows", "head_rows", "head_columns", "opener"}))
        return block;
    block.kind = context.choice(value, "type", block_kinds, Need::required);
    block.opener = context.flag(value, "opener");
    if (block.kind == BlockKind::table) {
        read_rows(context, value, block);
        return block;
    }
    for (const char* key : {"rows", "head_rows", "head_columns"}) {
        const std::optional<JsonId> at = context.tree.find(value, key);
        if (!at) continue;
        context.error([&] {
            return Said{*at, "only a table has " + quoted(key), "write \"type\": \"table\", or \"lines\": […]"};
        });
        return block;
    }
    const std::optional<JsonId> text = context.tree.find(value, "text");
    const std::optional<JsonId> lines = context.tree.find(value, "lines");
    if (text.has_value() == lines.has_value()) {
        context.error([&] {
            return Said{value,
                        text ? "a block has both \"text\" and \"lines\"" : "a block has neither \"text\" nor \"lines\"",
                        "write \"text\" for one line, or \"lines\": […] for several"};
        });
        return block;
    }
    if (text) {
        read_line(context, *text, block);
    } else if (const std::optional<JsonId> list = context.list(value, "lines", Need::required)) {
        block.lines.reserve(context.tree.size(*list));
        for (std::optional<JsonId> one = context.tree.first(*list); one; one = context.tree.next(*one)) {
            read_line(context, *one, block);
        }
    }
    return block;
}

}  // namespace

std::vector<Block> read_blocks(ReadContext& context, JsonId list) {
    std::vector<Block> blocks;
    blocks.reserve(context.tree.size(list));
    for (std::optional<JsonId> one = context.tree.first(list); one; one = context.tree.next(*one)) {
        Block block = read_block(context, *one);
        if (block.opener && !blocks.empty() && !blocks.back().opener) {
            context.warning([&] {
                return Said{*context.tree.find(*one, "opener"),
                            "\"opener\" is skipped: the block is not at the beginning of the text",
                            "take it out, or write it in all blocks before this one, too"};
            });
            block.opener = false;
        }
        blocks.push_back(std::move(block));
    }
    if (!blocks.empty() && blocks.back().opener) {
        context.warning([&] {
            return Said{list, "\"opener\" is skipped: all blocks of the text have it",
                        "write it only in the blocks before the document's first sentence"};
        });
        for (Block& block : blocks) block.opener = false;
    }
    return blocks;
}

}  // namespace daybook
