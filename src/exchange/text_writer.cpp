// Writes blocks and runs as JSON; the rest of the format is in journal_writer.cpp.

#include <utility>

#include "exchange/journal_writer.h"
#include "exchange/words.h"
#include "journal/json_string.h"
#include "journal/names.h"

namespace daybook::exchange {

namespace {

class TextWriter {
public:
    TextWriter(std::string& out, const References& references) : out_(out), references_(references) {}

    /// A string or an object for one run, otherwise a list.
    void runs(const std::vector<Run>& all) {
        if (all.empty()) out_ += "\"\"";
        if (all.size() > 1) out_ += '[';
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i > 0) out_ += ',';
            one(all[i]);
        }
        if (all.size() > 1) out_ += ']';
    }

private:
    void one(const Run& run) {
        const bool plain = run.kind == RunKind::text && !(run.mark && run.mark->comment);
        if (plain) return append_json(out_, run.text);
        static const Mark nothing;
        const Mark& mark = run.mark ? *run.mark : nothing;
        ObjectWriter object(out_);
        write(object, run, mark);
        object.statement("comment", mark.comment, references_);
        object.close();
    }

    void words(ObjectWriter& object, std::string_view key, const Run& run) {
        object.key(key);
        runs(run.children);
    }

    void named(ObjectWriter& object, const std::string& id, const Run& run) {
        object.text(name_of(run.kind), id);
        words(object, "text", run);
    }

    void write(ObjectWriter& object, const Run& run, const Mark& mark) {
        const std::uint32_t id = run.reference.value_or(0);
        switch (run.kind) {
            case RunKind::text: append_json(object.key(name_of(run.kind)), run.text); return;
            case RunKind::person: named(object, references_.person(id), run); return;
            case RunKind::place: named(object, references_.place(id), run); return;
            case RunKind::organisation: named(object, references_.organisation(id), run); return;
            case RunKind::term: named(object, references_.term(id), run); return;
            case RunKind::date: named(object, mark.date.text, run); return;
            case RunKind::page_break:
                append_json(object.key(name_of(run.kind)), mark.folio);
                object.text("facs", mark.facs);
                return;
            case RunKind::gap: write_gap(object, mark); return;
            default: write_marked(object, run, mark); return;
        }
    }

    static void write_gap(ObjectWriter& object, const Mark& mark) {
        append_json(object.key(name_of(RunKind::gap)), mark.reason);
        object.text("extent", mark.extent);
        if (mark.lost_lines > 0) object.key("lines") += std::to_string(mark.lost_lines);
        object.text("supplied", mark.supplied);
    }

    void write_marked(ObjectWriter& object, const Run& run, const Mark& mark) {
        words(object, name_of(run.kind), run);
        object.text("corr", mark.correction);
        object.text("reason", mark.reason);
        if (mark.certainty) object.text("cert", name_of(*mark.certainty));
        object.text("language", mark.language);
        object.text("rend", mark.rend);
        object.text("resp", mark.responsible);
        object.text("hand", mark.hand);
        object.text("place", mark.place);
        if (run.kind == RunKind::speech && run.reference) object.text("who", references_.person(*run.reference));
        if (mark.direct) object.key("direct") += "true";
    }

    std::string& out_;
    const References& references_;
};

}  // namespace

namespace {

void append_lines(std::string& out, std::span<const Line> lines, const References& references) {
    out += '[';
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) out += ',';
        TextWriter(out, references).runs(lines[i].runs);
    }
    out += ']';
}

}  // namespace

void append_blocks(std::string& out, const std::vector<Block>& blocks, const References& references) {
    out += '[';
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (i > 0) out += ',';
        ObjectWriter object(out);
        object.text("type", name_of(block.kind));
        if (block.opener) object.key("opener") += "true";
        if (block.kind == BlockKind::table) {
            if (block.head_rows > 0) object.key("head_rows") += std::to_string(block.head_rows);
            if (block.head_columns > 0) object.key("head_columns") += std::to_string(block.head_columns);
            object.key("rows") += '[';
            bool first_row = true;
            for (const std::span<const Line> row : rows_of(block)) {
                if (!std::exchange(first_row, false)) out += ',';
                append_lines(out, row, references);
            }
            out += ']';
        } else if (block.lines.size() == 1) {
            object.key("text");
            TextWriter(out, references).runs(block.lines.front().runs);
        } else {
            append_lines(object.key("lines"), block.lines, references);
        }
        object.close();
    }
    out += ']';
}

}  // namespace daybook::exchange
