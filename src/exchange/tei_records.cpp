// Parts of an entry other than its text: participants, a parallel text, a summary. Daybook's export writes them, so that
// importing it restores the journal.

#include <array>

#include "exchange/tei_text.h"
#include "exchange/words.h"
#include "journal/rules.h"

namespace daybook::exchange {

namespace {

constexpr std::array<std::string_view, 7> roles = {"author", "host",      "present",   "interpreter",
                                                   "named",  "addressee", "translator"};

Role role_of(std::string_view word) {
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (roles[i] == word) return static_cast<Role>(i);
    }
    return Role::named;
}

}  // namespace

bool TeiText::record_element(pugi::xml_node node, std::string_view name) {
    const std::string type = plain_type(node);
    if (name == "listPerson" && type == "participants") {
        participants(node);
        return true;
    }
    if (name == "head" && type == "editorial") {
        entry_->title = words_of(node);
        return true;
    }
    if (name != "note" || text_.in_line()) return false;
    if (type == "summary") {
        entry_->summary = editorial(node, words_of(node));
    } else if (type == "sourcesummary") {
        entry_->source_summary = editorial(node, words_of(node));
    } else if (type == "label") {
        entry_->label = words_of(node);
    } else if (type == "link") {
        entry_->url = link_or_nothing(attribute(child(node, "ref"), "target"));
    } else {
        return false;
    }
    return true;
}

void TeiText::participants(pugi::xml_node node) {
    for (const pugi::xml_node one : node.children()) {
        const std::vector<std::string> who = references_in(attribute(one, "sameAs"));
        if (who.empty()) continue;
        Participant& participant = entry_->participants.emplace_back();
        participant.person = PersonId{spool_.people.by_reference(who.front())};
        spool_.people.use(participant.person.index);
        participant.role = role_of(attribute(one, "role"));
        for (const pugi::xml_node note : one.children()) {
            const std::string type = plain_type(note);
            if (type == "office") participant.office = words_of(note);
            if (type == "asprinted") participant.as_printed = words_of(note);
            if (type == "when") participant.when = parse_edtf(words_of(note));
            if (type == "comment") participant.comment = editorial(note, words_of(note));
        }
    }
}

void TeiText::parallel(pugi::xml_node node) {
    const std::string_view language = attribute(node, "xml:lang");
    if (entry_->parallel || !is_language_tag(language)) return block(node, BlockKind::paragraph);
    ParallelText beside;
    beside.language = language;
    beside.kind = attribute(node, "subtype") == "translation" ? ParallelKind::translation : ParallelKind::original;
    Entry inner;
    const std::size_t mentions = report_.mentions;
    TeiText(spool_, report_, file_, ids_).read(node, inner);
    report_.mentions_beside += report_.mentions - mentions;
    report_.mentions = mentions;
    beside.title = inner.title;
    beside.blocks = std::move(inner.blocks);
    if (!beside.blocks.empty()) entry_->parallel = std::move(beside);
}

}  // namespace daybook::exchange
