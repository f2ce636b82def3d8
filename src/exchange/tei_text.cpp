// Walks through the text and its blocks; marks are in tei_marks.cpp.

#include "exchange/tei_text.h"

#include <algorithm>
#include <optional>

#include "exchange/words.h"

namespace daybook::exchange {

namespace {

struct BlockElement {
    std::string_view name;
    BlockKind kind;
};
constexpr BlockElement block_elements[] = {
    {"p", BlockKind::paragraph},       {"ab", BlockKind::paragraph},      {"head", BlockKind::heading},
    {"dateline", BlockKind::dateline}, {"lg", BlockKind::verse},          {"list", BlockKind::list},
    {"salute", BlockKind::paragraph},  {"trailer", BlockKind::paragraph}, {"byline", BlockKind::paragraph},
    {"speaker", BlockKind::paragraph}, {"addrLine", BlockKind::paragraph}};

/// Elements that only contain blocks and can be left out without loss.
constexpr std::string_view containers[] = {
    "TEI",  "text", "body",   "front",  "back",       "group",   "div",          "div1", "div2",     "div3",
    "div4", "div5", "opener", "closer", "postscript", "address", "floatingText", "sp",   "epigraph", "argument"};
/// Not part of the text: running heads, descriptions of pictures, lists, …
constexpr std::string_view beside_the_text[] = {"fw",         "figDesc",   "teiHeader", "rdg",      "index",
                                                "listPerson", "listPlace", "listOrg",   "listBibl", "listEvent",
                                                "standOff",   "desc",      "certainty"};

template <std::size_t n>
bool one_of(std::string_view word, const std::string_view (&words)[n]) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Block kinds without an element of their own in TEI, as Daybook's export writes them.
BlockKind kind_by_type(pugi::xml_node node, std::string_view name, BlockKind usual) {
    const std::string type = plain_type(node);
    if (name == "list" && type == "distribution") return BlockKind::distribution;
    if (name.starts_with("div") && type == "note") return BlockKind::note;
    if (name != "ab" && name != "seg") return usual;
    if (type == "note") return BlockKind::note;
    if (type == "stamp") return BlockKind::stamp;
    if (type == "signature") return BlockKind::signature;
    if (type == "gap") return BlockKind::gap;
    if (type == "heading") return BlockKind::heading;
    return type == "dateline" ? BlockKind::dateline : usual;
}

/// Whether the parent contains only lost and supplied words, so that a gap may be whole lines.
bool only_gaps(pugi::xml_node parent) {
    for (const pugi::xml_node one : parent.children()) {
        const std::string_view name = local_name(one);
        const bool element = one.type() == pugi::node_element;
        if (element && name != "gap" && name != "supplied" && name != "pb" && name != "note") return false;
        if (!element && !trimmed(one.value()).empty()) return false;
    }
    return true;
}

bool parent_is_container(pugi::xml_node node) {
    return one_of(local_name(node.parent()), containers);
}

/// Whether a row or a cell of a table names others.
bool is_label(pugi::xml_node node) {
    return attribute(node, "role") == "label";
}

/// How many of a table's first rows name its columns, and how many of the first cells of all other rows name their row.
struct TableHead {
    std::uint32_t rows = 0;
    std::uint32_t columns = 0;
};

TableHead table_head(pugi::xml_node table) {
    TableHead head;
    std::optional<std::uint32_t> columns;
    for (const pugi::xml_node row : table.children()) {
        if (local_name(row) != "row") continue;
        std::uint32_t cells = 0;
        std::uint32_t labels = 0;
        for (const pugi::xml_node cell : row.children()) {
            if (cell.type() != pugi::node_element) continue;
            if (labels == cells && is_label(cell)) ++labels;
            ++cells;
        }
        if (cells == 0) continue;
        if (is_label(row) && !columns) {
            ++head.rows;
        } else {
            columns = std::min(columns.value_or(labels), labels);
        }
    }
    head.columns = columns.value_or(0);
    return head;
}

}  // namespace

void TeiText::read(pugi::xml_node from, Entry& entry) {
    entry_ = &entry;
    children(from);
    entry.blocks = text_.take();
}

void TeiText::read(const std::vector<pugi::xml_node>& nodes, Entry& entry) {
    entry_ = &entry;
    for (const pugi::xml_node one : nodes) node(one);
    entry.blocks = text_.take();
}

std::size_t TeiText::mentions_in(pugi::xml_node top) {
    std::size_t count = 0;
    for (const pugi::xml_node one : top.children()) {
        if (name_kind(one) == NameKind::person) count += std::max<std::size_t>(references_of_name(one).size(), 1);
        count += mentions_in(one);
    }
    return count;
}

void TeiText::count(std::map<std::string, LeftOut>& where, pugi::xml_node node, std::string_view what) {
    LeftOut& left_out = where[std::string(what)];
    if (left_out.count++ == 0) left_out.first = file_.place(node);
}

void TeiText::count_mark(pugi::xml_node node, std::string_view what) {
    count(report_.marks, node, what);
}

void TeiText::drop(pugi::xml_node node, std::string_view what) {
    count(report_.words, node, what);
    const std::size_t lost = mentions_in(node);
    if (lost == 0) return;
    report_.mentions_lost += lost;
    count(report_.words, node, "people named in " + std::string(what));
}

void TeiText::children(pugi::xml_node top) {
    for (const pugi::xml_node one : top.children()) node(one);
}

void TeiText::node(pugi::xml_node one) {
    if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) {
        text_.words(clean(one.value()));
    } else if (one.type() == pugi::node_element) {
        element(one);
    }
}

void TeiText::element(pugi::xml_node node) {
    const std::string_view name = local_name(node);
    if (one_of(name, beside_the_text) && !(name == "listPerson" && plain_type(node) == "participants")) {
        return drop(node, name);
    }
    if (record_element(node, name) || block_element(node, name) || empty_element(node, name) ||
        mark_element(node, name)) {
        return;
    }
    if (!one_of(name, containers)) {
        const std::string_view type = attribute(node, "type");
        count_mark(node, type.empty() ? std::string(name) : std::string(name) + " type=" + clean(type));
    }
    children(node);
}

void TeiText::block(pugi::xml_node node, BlockKind kind) {
    text_.begin(kind);
    children(node);
    text_.end();
}

bool TeiText::block_element(pugi::xml_node node, std::string_view name) {
    for (const BlockElement& element : block_elements) {
        if (element.name != name) continue;
        block(node, kind_by_type(node, name, element.kind));
        return true;
    }
    if (name == "table") {
        table(node);
    } else if (name == "l") {
        text_.in_lines() ? text_.line() : text_.begin(BlockKind::verse);
        const bool alone = local_name(node.parent()) != "lg";
        children(node);
        alone ? text_.end() : text_.line();
    } else if (name == "item" || (name == "label" && local_name(node.parent()) == "list")) {
        // A label and its item share a line.
        const bool labelled = name == "item" && local_name(node.previous_sibling()) == "label";
        labelled ? text_.space() : text_.line();
        children(node);
        name == "item" ? text_.line() : text_.space();
    } else if (name == "seg" && local_name(node.parent()) == "seg" && plain_type(node) == "line" && text_.in_lines()) {
        children(node);
        text_.line();
    } else if (name == "seg" && local_name(node.parent()) == "opener" && !text_.in_line() &&
               kind_by_type(node, name, BlockKind::paragraph) != BlockKind::paragraph) {
        block(node, kind_by_type(node, name, BlockKind::paragraph));
    } else if (name == "opener") {
        text_.begin(BlockKind::paragraph);
        text_.set_opener(true);
        children(node);
        text_.end();
        text_.set_opener(false);
    } else if (one_of(name, containers)) {
        const bool entry_part = name.starts_with("div") && plain_type(node) == "parallel";
        if (entry_part) {
            parallel(node);
        } else {
            block(node, kind_by_type(node, name, BlockKind::paragraph));
        }
    } else if (name == "signed" && parent_is_container(node) && !text_.in_line()) {
        text_.begin(BlockKind::signature);
        mark(node, Run{RunKind::signature});
        text_.end();
    } else if (name == "stamp" && parent_is_container(node) && !text_.in_line()) {
        text_.begin(BlockKind::stamp);
        mark(node, Run{RunKind::stamp});
        text_.end();
    } else {
        return false;
    }
    return true;
}

void TeiText::table(pugi::xml_node node) {
    if (text_.in_cell()) return children(node);  // journals have no nested tables
    for (const pugi::xml_node one : node.children()) {
        if (local_name(one) == "head") this->node(one);
    }
    const TableHead head = table_head(node);
    text_.begin(BlockKind::table);
    std::uint32_t row_index = 0;
    for (const pugi::xml_node row : node.children()) {
        if (row.type() != pugi::node_element || local_name(row) == "head") continue;
        text_.row();
        if (local_name(row) != "row") {
            this->node(row);
            if (!text_.in_line()) continue;  // a page break: it comes before the next cell
            text_.cell();
            ++row_index;
            continue;
        }
        const bool in_head = row_index < head.rows;
        if (is_label(row) && !in_head) count_mark(row, "row role=label below the first rows");
        std::uint32_t column = 0;
        for (const pugi::xml_node cell : row.children()) {
            if (cell.type() != pugi::node_element) continue;
            if (is_label(cell) && !in_head && column >= head.columns)
                count_mark(cell, "cell role=label in some rows only");
            children(cell);
            text_.cell();
            ++column;
        }
        if (column > 0) ++row_index;
    }
    text_.set_table_head(head.rows, head.columns);
    text_.end();
}

bool TeiText::empty_element(pugi::xml_node node, std::string_view name) {
    if (name == "lb" || name == "cb" || name == "pb" || name == "gb") {
        const bool joins = attribute(node, "break") == "no";
        if (name == "pb") page_break(node);
        if (joins) {
            text_.join();
        } else if (name != "pb") {
            text_.space();
        }
        if (name == "cb" || name == "gb") count_mark(node, name);
        return true;
    }
    if (name == "space" && attribute(node, "unit") == "tab") {
        text_.exact("\t");
        return true;
    }
    if (name == "space" && plain_type(node) == "" && attribute(node, "unit") == "chars") {
        const int wide = std::clamp(node.attribute("quantity").as_int(1), 1, 1000);
        text_.exact(std::string(static_cast<std::size_t>(wide), ' '));
        return true;
    }
    if (name == "gap") {
        gap(node);
        return true;
    }
    return false;
}

void TeiText::page_break(pugi::xml_node node) {
    Run run{RunKind::page_break};
    Mark mark;
    mark.folio = folded(attribute(node, "n"));
    std::string_view facs = trimmed(attribute(node, "facs"));
    if (facs.starts_with('#')) {
        const auto found = ids_.images.find(std::string(facs.substr(1)));
        facs = found == ids_.images.end() ? std::string_view() : std::string_view(found->second);
    }
    mark.facs = image_or_nothing(facs);
    if (mark.facs.empty() && !attribute(node, "facs").empty())
        count_mark(node, "pb/@facs in a format that browsers do not show");
    run.mark = std::make_unique<Mark>(std::move(mark));
    text_.add(std::move(run));
}

void TeiText::gap(pugi::xml_node node) {
    Run run{RunKind::gap};
    Mark mark;
    mark.reason = folded(attribute(node, "reason"));
    if (mark.reason.empty()) mark.reason = "not said";
    const std::string unit = folded(attribute(node, "unit"));
    const int quantity = std::clamp(node.attribute("quantity").as_int(0), 0, 1000);
    mark.extent = folded(attribute(node, "extent"));
    if (mark.extent.empty() && quantity > 0) mark.extent = std::to_string(quantity) + ' ' + unit;
    mark.extent = std::string(trimmed(mark.extent));
    const bool alone = parent_is_container(node) && !text_.in_line();
    const bool whole_lines = alone || only_gaps(node.parent());
    if (whole_lines && (unit == "line" || unit == "lines")) mark.lost_lines = quantity;
    run.mark = std::make_unique<Mark>(std::move(mark));
    if (alone) text_.begin(BlockKind::gap);
    text_.add(std::move(run));
    if (alone) text_.end();
}

}  // namespace daybook::exchange
