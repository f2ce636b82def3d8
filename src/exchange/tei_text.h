// Converts the text of a TEI element to blocks and runs.
//
//   TeiText text(spool, report, file);
//   Entry entry;
//   text.read(div, entry);        // fills entry.blocks, participants, parallel
//
// docs/exchange.md says what each element becomes. Of elements without a counterpart the words are kept, and the report
// counts the elements by name. A mention of a person that is left out is counted as lost.
#pragma once

#include "exchange/spool.h"
#include "exchange/tei_names.h"
#include "exchange/text_builder.h"
#include "exchange/xml_file.h"

namespace daybook::exchange {

class TeiText {
public:
    TeiText(Spool& spool, Report& report, const XmlFile& file, const TeiIds& ids)
        : spool_(spool), report_(report), file_(file), ids_(ids) {}

    void read(pugi::xml_node from, Entry& entry);
    /// Reads several siblings, which are outside of entries.
    void read(const std::vector<pugi::xml_node>& nodes, Entry& entry);

    /// The number of mentions of people in a node, as the report counts them. A name inside a name is one mention.
    [[nodiscard]] static std::size_t mentions_in(pugi::xml_node node);

private:
    void children(pugi::xml_node node);
    void node(pugi::xml_node node);
    void element(pugi::xml_node node);
    bool block_element(pugi::xml_node node, std::string_view name);
    bool mark_element(pugi::xml_node node, std::string_view name);
    bool empty_element(pugi::xml_node node, std::string_view name);
    bool record_element(pugi::xml_node node, std::string_view name);
    void block(pugi::xml_node node, BlockKind kind);
    void mark(pugi::xml_node node, Run run);
    void person(pugi::xml_node node);
    void thing(pugi::xml_node node, RunKind kind, Register& things, const char* many);
    void speech(pugi::xml_node node);
    void date(pugi::xml_node node);
    void highlight(pugi::xml_node node);
    void choice(pugi::xml_node node);
    void note(pugi::xml_node node);
    void gap(pugi::xml_node node);
    void page_break(pugi::xml_node node);
    void table(pugi::xml_node node);
    void participants(pugi::xml_node node);
    void parallel(pugi::xml_node node);

    [[nodiscard]] Statement editorial(pugi::xml_node node, std::string text) const;
    void count_mark(pugi::xml_node node, std::string_view what);
    void drop(pugi::xml_node node, std::string_view what);
    void count(std::map<std::string, LeftOut>& where, pugi::xml_node node, std::string_view what);

    Spool& spool_;
    Report& report_;
    const XmlFile& file_;
    const TeiIds& ids_;
    TextBuilder text_;
    Entry* entry_ = nullptr;
};

}  // namespace daybook::exchange
