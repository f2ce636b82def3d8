#include "exchange/tei_text_writer.h"

#include <algorithm>

#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/names.h"

namespace daybook::exchange {

namespace {

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? "" : ' ' + std::string(name) + "=\"" + xml_attribute(value) + '"';
}

/// The number of spaces at the end of a line, before any page breaks. Folding would remove them.
std::size_t spaces_at_end(const std::vector<Run>& runs) {
    for (std::size_t i = runs.size(); i > 0; --i) {
        const Run& run = runs[i - 1];
        if (run.kind == RunKind::page_break) continue;
        if (run.kind != RunKind::text) return spaces_at_end(run.children);
        const std::size_t last = run.text.find_last_not_of(' ');
        return run.text.size() - (last == std::string::npos ? 0 : last + 1);
    }
    return 0;
}

std::size_t bytes_of_words(const std::vector<Run>& runs) {
    std::size_t bytes = 0;
    for (const Run& run : runs) bytes += run.text.size() + bytes_of_words(run.children);
    return bytes;
}

class LineWriter {
public:
    LineWriter(std::string& out, const Journal& journal) : out_(out), journal_(journal) {}

    void line(const Line& line) {
        begun_ = false;
        space_ = false;
        written_ = 0;
        hard_from_ = bytes_of_words(line.runs) - spaces_at_end(line.runs);
        runs(line.runs);
    }

private:
    void words(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] == '\t') {
                out_ += "<space unit=\"tab\"/>";
                begun_ = space_ = true;
                ++written_;
                ++at;
                continue;
            }
            const std::size_t spaces = std::min(text.find_first_not_of(' ', at), text.size()) - at;
            // A single space between words is written as such, any other as <space>.
            const bool plain = spaces == 1 && begun_ && !space_ && written_ < hard_from_;
            if (plain) out_ += ' ';
            if (spaces > 0 && !plain) out_ += "<space quantity=\"" + std::to_string(spaces) + "\" unit=\"chars\"/>";
            space_ = space_ || spaces > 0;
            begun_ = begun_ || spaces > 0;
            written_ += spaces;
            at += spaces;
            const std::size_t end = std::min(text.find_first_of(" \t", at), text.size());
            if (end > at) {
                out_ += xml_text(text.substr(at, end - at));
                begun_ = true;
                space_ = false;
            }
            written_ += end - at;
            at = end;
        }
    }

    void runs(const std::vector<Run>& all) {
        for (const Run& run : all) one(run);
    }

    void around(const Run& run, std::string_view name, const std::string& attributes) {
        out_ += '<' + std::string(name) + attributes + '>';
        runs(run.children);
        out_ += "</" + std::string(name) + '>';
    }

    void one(const Run& run) {
        static const Mark nothing;
        const Mark& mark = run.mark ? *run.mark : nothing;
        write(run, mark);
        if (!mark.comment) return;
        out_ += std::string("<note type=\"comment\"") + (mark.comment->minor ? " subtype=\"minor\"" : "") +
                statement_attributes(*mark.comment, journal_) + '>' + xml_text(mark.comment->text) + "</note>";
    }

    [[nodiscard]] std::string id_of(const Run& named) const { return xml_id(journal_.people[*named.reference].key); }
    [[nodiscard]] bool is_unidentified(const Run& named) const {
        const std::vector<CustomField>& custom = journal_.people[*named.reference].custom;
        return std::any_of(custom.begin(), custom.end(),
                           [](const CustomField& field) { return field.key == "x-unidentified"; });
    }

    void person(const Run& run) {
        // A name of several people becomes one element with several references.
        std::string references;
        const Run* inner = &run;
        while (!is_unidentified(*inner)) {
            references += (references.empty() ? "#" : " #") + id_of(*inner);
            const bool alone = inner->children.size() == 1 && inner->children.front().kind == RunKind::person;
            if (!alone || (inner->mark && inner->mark->comment)) break;
            const Run& next = inner->children.front();
            if (is_unidentified(next) || references.find('#' + id_of(next)) != std::string::npos) break;
            inner = &next;
        }
        out_ += "<rs type=\"person\"" + attribute("ref", references) + '>';
        runs(inner->children);
        out_ += "</rs>";
    }

    void sic(const Run& run, const Mark& mark) {
        if (mark.correction.empty()) return around(run, "sic", "");
        out_ += "<choice>";
        around(run, "sic", "");
        out_ += "<corr>" + xml_text(mark.correction) + "</corr></choice>";
    }

    void gap(const Mark& mark) {
        out_ += "<gap" + attribute("reason", mark.reason) + attribute("extent", mark.extent);
        if (mark.lost_lines > 0) out_ += " unit=\"line\" quantity=\"" + std::to_string(mark.lost_lines) + '"';
        out_ += "/>";
        if (!mark.supplied.empty()) {
            out_ += "<supplied" + attribute("reason", mark.reason) + '>' + xml_text(mark.supplied) + "</supplied>";
        }
        begun_ = true;
        space_ = false;
    }

    void write(const Run& run, const Mark& mark) {
        const std::uint32_t id = run.reference.value_or(0);
        const std::string reason = attribute("reason", mark.reason);
        const std::string hand = attribute("hand", mark.hand);
        switch (run.kind) {
            case RunKind::text: return words(run.text);
            case RunKind::person: return person(run);
            case RunKind::place:
                return around(run, "placeName", attribute("ref", '#' + xml_id(journal_.places[id].key)));
            case RunKind::organisation:
                return around(run, "orgName", attribute("ref", '#' + xml_id(journal_.organisations[id].key)));
            case RunKind::term: return around(run, "term", attribute("ref", '#' + xml_id(journal_.glossary[id].key)));
            case RunKind::date: return around(run, "date", date_attributes(mark.date));
            case RunKind::sic: return sic(run, mark);
            case RunKind::gap: return gap(mark);
            case RunKind::supplied: return around(run, "supplied", reason);
            case RunKind::surplus: return around(run, "surplus", reason);
            case RunKind::unclear:
                return around(run, "unclear",
                              reason + (mark.certainty ? attribute("cert", name_of(*mark.certainty)) : ""));
            case RunKind::foreign: return around(run, "foreign", attribute("xml:lang", mark.language));
            case RunKind::addition: return around(run, "add", hand + attribute("place", mark.place));
            case RunKind::deletion: return around(run, "del", hand + reason);
            case RunKind::highlight: return around(run, "hi", attribute("rend", mark.rend));
            case RunKind::page_break:
                out_ += "<pb" + attribute("n", mark.folio) + attribute("facs", mark.facs) + "/>";
                return;
            case RunKind::handwriting: return around(run, "seg", " type=\"handwriting\"" + hand);
            case RunKind::stamp: return around(run, "stamp", "");
            case RunKind::signature: return around(run, "signed", "");
            case RunKind::speech:
                return around(run, "said",
                              (run.reference ? attribute("who", '#' + xml_id(journal_.people[id].key)) : "") +
                                  (mark.direct ? "" : " direct=\"false\""));
            case RunKind::note:
                return around(
                    run, "note",
                    " type=\"document\"" + attribute("resp", mark.responsible) + hand + attribute("place", mark.place));
        }
    }

    std::string& out_;
    const Journal& journal_;
    bool begun_ = false;         // the line has words, so that a space counts
    bool space_ = false;         // it ends in a space
    std::size_t written_ = 0;    // bytes of its words so far
    std::size_t hard_from_ = 0;  // from here on there are only spaces
};

}  // namespace

std::string xml_id(std::string_view key) {
    const bool good = !key.empty() && (is_letter(key[0]) || key[0] == '_');
    return (good ? "" : "n__") + std::string(key);
}

std::string statement_attributes(const Statement& statement, const Journal& journal) {
    std::string sources;
    for (const SourceId id : statement.sources) sources += (sources.empty() ? "#" : " #") + xml_id(journal[id].key);
    return " cert=\"" + std::string(name_of(statement.certainty)) + '"' + attribute("source", sources);
}

std::string date_attributes(const EdtfDate& date) {
    const auto plain = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("-0123456789") == std::string_view::npos;
    };
    const std::string& text = date.text;
    if (plain(text) && date.precision != Precision::season) return attribute("when", text);
    const std::size_t slash = text.find('/');
    if (slash != std::string::npos) {
        const std::string from = text.substr(0, slash), to = text.substr(slash + 1);
        if (plain(from) && plain(to)) return attribute("from", from) + attribute("to", to);
        if (plain(from) && to == "..") return attribute("from", from);
        if (from == ".." && plain(to)) return attribute("to", to);
    }
    const std::size_t dots = text.find("..");
    if (text.starts_with('[') && text.ends_with(']') && dots != std::string::npos) {
        const std::string from = text.substr(1, dots - 1), to = text.substr(dots + 2, text.size() - dots - 3);
        if (plain(from) && plain(to)) return attribute("notBefore", from) + attribute("notAfter", to);
    }
    return attribute("when-iso", text);
}

namespace {

struct TeiElement {
    std::string_view name;
    std::string_view type;  // its attribute; may be empty
    std::string_view line;  // the element for each line, if the block may have several
};

/// `at_top`: at the beginning of the entry, where TEI allows a head and a dateline.
TeiElement tei_element(BlockKind kind, bool at_top) {
    switch (kind) {
        case BlockKind::paragraph: return {"p", "", ""};
        case BlockKind::heading: return at_top ? TeiElement{"head", "", ""} : TeiElement{"ab", "heading", ""};
        case BlockKind::dateline: return at_top ? TeiElement{"dateline", "", ""} : TeiElement{"ab", "dateline", ""};
        case BlockKind::verse: return {"lg", "", "l"};
        case BlockKind::stamp: return {"ab", "stamp", ""};
        case BlockKind::note: return {"div", "note", "p"};
        case BlockKind::list: return {"list", "", "item"};
        case BlockKind::table: return {"table", "", "cell"};
        case BlockKind::signature: return {"ab", "signature", ""};
        case BlockKind::distribution: return {"list", "distribution", "item"};
        case BlockKind::gap: return {"ab", "gap", ""};
    }
    return {"p", "", ""};
}

/// Inside an opener TEI allows no block but these; the others are segments.
TeiElement opener_element(BlockKind kind) {
    switch (kind) {
        case BlockKind::paragraph: return {"salute", "", ""};
        case BlockKind::dateline: return {"dateline", "", ""};
        case BlockKind::note: return {"seg", "note", "seg"};
        case BlockKind::heading:
        case BlockKind::stamp:
        case BlockKind::signature:
        case BlockKind::gap: return {"seg", name_of(kind), ""};
        default: return tei_element(kind, false);
    }
}

}  // namespace

void append_tei_blocks(std::string& out, const std::vector<Block>& blocks, const Journal& journal) {
    LineWriter writer(out, journal);
    const std::size_t opener = opener_size(blocks);
    bool at_top = opener == 0;
    const auto open = [&](std::string_view name, std::string_view type, std::string_view role = "") {
        out += '<' + std::string(name) + attribute("type", type) + attribute("role", role) + '>';
    };
    const auto close = [&](std::string_view name) { out += "</" + std::string(name) + '>'; };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (i == 0 && opener > 0) out += "<opener>\n";
        if (i == opener && opener > 0) out += "</opener>\n";
        at_top = at_top && (block.kind == BlockKind::heading || block.kind == BlockKind::dateline);
        const TeiElement element = block.opener ? opener_element(block.kind) : tei_element(block.kind, at_top);
        const std::string_view line_type = element.line == "seg" ? "line" : "";
        const bool lines = !element.line.empty();
        if (lines) open(element.name, element.type);
        std::uint32_t row_index = 0;
        for (const std::span<const Line> row : rows_of(block)) {
            const bool names_columns = row_index++ < block.head_rows;
            if (block.kind == BlockKind::table) open("row", "", names_columns ? "label" : "");
            std::uint32_t column = 0;
            for (const Line& line : row) {
                const bool names_row = column++ < block.head_columns && !names_columns;
                lines ? open(element.line, line_type, names_row ? "label" : "") : open(element.name, element.type);
                writer.line(line);
                close(lines ? element.line : element.name);
                if (!lines) out += '\n';
            }
            if (block.kind == BlockKind::table) close("row");
        }
        if (lines) {
            close(element.name);
            out += '\n';
        }
    }
}

}  // namespace daybook::exchange
