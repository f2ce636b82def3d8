// Marks within the text: names, corrections, deletions, additions, notes.

#include <algorithm>

#include "exchange/tei_text.h"
#include "exchange/words.h"
#include "journal/ascii.h"
#include "journal/rules.h"
#include "journal/text.h"

namespace daybook::exchange {

namespace {

std::string mark_text(pugi::xml_node node, const char* name) {
    std::string text = folded(attribute(node, name));
    // "#red-pencil" refers to a description that a journal cannot hold; its id is better than nothing.
    return text.starts_with('#') ? text.substr(1) : text;
}

Run with_mark(RunKind kind, Mark mark) {
    Run run{kind};
    run.mark = std::make_unique<Mark>(std::move(mark));
    return run;
}

pugi::xml_node first_of(pugi::xml_node node, std::string_view one, std::string_view other) {
    const pugi::xml_node found = child(node, one);
    return found ? found : child(node, other);
}

}  // namespace

void TeiText::mark(pugi::xml_node node, Run run) {
    const bool open = text_.open(std::move(run));
    if (!open) count_mark(node, "marks nested too deep");
    children(node);
    if (open) text_.close();
}

void TeiText::person(pugi::xml_node node) {
    const std::vector<std::string> references = references_of_name(node);
    const bool within = text_.inside(RunKind::person);
    if (references.empty() && within && local_name(node) != "rs") return children(node);  // part of the same name
    std::vector<std::uint32_t> numbers;
    for (const std::string& reference : references) numbers.push_back(spool_.people.by_reference(reference));
    if (numbers.empty()) {
        numbers.push_back(spool_.people.unknown("unidentified", "Not identified"));
        ++report_.mentions_unlinked;
    }
    std::size_t opened = 0;
    for (const std::uint32_t number : numbers) {
        Run run{RunKind::person};
        run.reference = number;
        if (text_.open(std::move(run))) {
            ++opened;
            ++report_.mentions;
        } else {
            ++report_.mentions_lost;
            count(report_.words, node, "people nested too deep");
        }
    }
    children(node);
    if (opened > 0 && words_of(node).empty() && !descendant(node, "gap")) {  // a name without words is still a mention
        Mark nothing;
        nothing.reason = "no words in the edition";
        text_.add(with_mark(RunKind::gap, std::move(nothing)));
        count(report_.notes, node, "people named without words");
    }
    const std::string spelling = words_of(node);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i < opened) text_.close();
        spool_.people.count(numbers[i], spelling);
    }
}

void TeiText::thing(pugi::xml_node node, RunKind kind, Register& things, const char* many) {
    const std::vector<std::string> references = references_of_name(node);
    const std::string spelling = words_of(node);
    if (references.empty() || spelling.empty()) {
        if (!text_.inside(kind)) count_mark(node, std::string(many) + " without a link");
        return children(node);
    }
    if (references.size() > 1) count_mark(node, std::string(many) + ": second references of one name");
    Run run{kind};
    run.reference = things.by_reference(references.front());
    things.count(*run.reference, spelling);
    if (kind == RunKind::place) ++report_.place_mentions;
    if (kind == RunKind::organisation) ++report_.organisation_mentions;
    mark(node, std::move(run));
}

void TeiText::date(pugi::xml_node node) {
    std::optional<EdtfDate> date = date_of(node);
    if (!date) {
        const bool said = !attribute(node, "when").empty() || !attribute(node, "from").empty();
        count_mark(node, said ? "date that is not valid" : "date without a date");
        return children(node);
    }
    Mark mark;
    mark.date = std::move(*date);
    this->mark(node, with_mark(RunKind::date, std::move(mark)));
}

void TeiText::highlight(pugi::xml_node node) {
    Mark mark;
    mark.rend = rendition_of(node);
    if (!mark.rend.empty()) return this->mark(node, with_mark(RunKind::highlight, std::move(mark)));
    const std::string rend = clean(attribute(node, "rend"));
    count_mark(node, rend.empty() ? "hi" : "hi rend=" + rend.substr(0, 40));
    children(node);
}

void TeiText::speech(pugi::xml_node node) {
    const std::vector<std::string> who = references_in(attribute(node, "who"));
    if (who.empty() && local_name(node) != "said") {
        count_mark(node, local_name(node));
        return children(node);
    }
    Run run{RunKind::speech};
    if (!who.empty()) {
        run.reference = spool_.people.by_reference(who.front());
        spool_.people.use(*run.reference);
    }
    if (attribute(node, "direct") != "false") {
        run.mark = std::make_unique<Mark>();
        run.mark->direct = true;
    }
    mark(node, std::move(run));
}

void TeiText::choice(pugi::xml_node node) {
    const pugi::xml_node sic = child(node, "sic"), corr = child(node, "corr");
    if (sic && corr) {
        Mark mark;
        mark.correction = words_of(corr);
        report_.mentions_lost += mentions_in(corr) > mentions_in(sic) ? mentions_in(corr) - mentions_in(sic) : 0;
        return this->mark(sic, with_mark(RunKind::sic, std::move(mark)));
    }
    const pugi::xml_node written = first_of(node, "orig", "abbr"), meant = first_of(node, "reg", "expan");
    if (!written || !meant) {
        // Of alternative readings, the first is the text.
        bool first = true;
        for (const pugi::xml_node one : node.children()) {
            if (one.type() != pugi::node_element) continue;
            if (first) this->node(one);
            if (!first) drop(one, "choice/" + std::string(local_name(one)));
            first = false;
        }
        return;
    }
    children(written);
    report_.mentions_lost += mentions_in(meant) > mentions_in(written) ? mentions_in(meant) - mentions_in(written) : 0;
    if (!text_.comment(editorial(meant, words_of(meant)))) count_mark(node, "choice");
}

Statement TeiText::editorial(pugi::xml_node node, std::string text) const {
    Statement statement;
    statement.text = std::move(text);
    statement.certainty = certainty_of(node).value_or(Certainty::high);
    statement.minor = attribute(node, "subtype") == "minor";
    for (const std::string& source : references_in(attribute(node, "source"))) {
        if (const auto found = ids_.sources.find(source); found != ids_.sources.end()) {
            statement.sources.push_back(found->second);
        }
    }
    if (statement.sources.empty()) statement.sources.push_back(SourceId{0});
    return statement;
}

/// A note on the page is part of the document; any other is a comment of the editors.
void TeiText::note(pugi::xml_node node) {
    const std::string type = plain_type(node);
    const std::string place = lower_case(attribute(node, "place"));
    const bool foot = place.find("foot") != std::string::npos || place.find("bottom") != std::string::npos ||
                      place.find("end") == 0 || place == "foot";
    const bool hand = !attribute(node, "hand").empty() || !attribute(node, "resp").empty();
    const bool of_page = type == "document" || type == "authorial" || type == "marginal" || type == "marginalia" ||
                         type == "gloss" || (type.empty() && !place.empty() && !foot) ||
                         (type.empty() && hand && !foot);
    if (!of_page && text_.comment(editorial(node, words_of(node)))) {
        const std::size_t named = mentions_in(node);
        report_.mentions_lost += named;
        if (named > 0) count(report_.words, node, "people named in editors' notes (the words are kept)");
        return;
    }
    if (type == "comment") return drop(node, "comment without words that it is about");
    const bool alone = !text_.in_line();
    Mark mark;
    mark.place = mark_text(node, "place");
    mark.hand = mark_text(node, "hand");
    mark.responsible = mark_text(node, "resp");
    if (!of_page && mark.responsible.empty()) mark.responsible = "editor";
    if (alone) text_.begin(BlockKind::note);
    this->mark(node, with_mark(RunKind::note, std::move(mark)));
    if (alone) text_.end();
}

bool TeiText::mark_element(pugi::xml_node node, std::string_view name) {
    switch (name_kind(node)) {
        case NameKind::person: person(node); return true;
        case NameKind::place: thing(node, RunKind::place, spool_.places, "places"); return true;
        case NameKind::organisation:
            thing(node, RunKind::organisation, spool_.organisations, "organisations");
            return true;
        case NameKind::none: break;
    }
    Mark mark;
    mark.reason = mark_text(node, "reason");
    mark.hand = mark_text(node, "hand");
    const auto marked = [&](RunKind kind) { this->mark(node, with_mark(kind, std::move(mark))); };
    if (name == "date") {
        date(node);
    } else if (name == "term") {
        thing(node, RunKind::term, spool_.glossary, "terms");
    } else if (name == "hi") {
        highlight(node);
    } else if (name == "choice") {
        choice(node);
    } else if (name == "note") {
        note(node);
    } else if (name == "said" || name == "q" || name == "quote") {
        speech(node);
    } else if (name == "subst" || name == "app" || name == "lem") {
        children(node);
    } else if (name == "sic") {
        mark = Mark{};
        mark.correction = mark_text(node, "corr");  // the form of TEI P4
        marked(RunKind::sic);
    } else if (name == "supplied" || name == "ex") {
        mark.hand.clear();
        if (name == "ex") mark.reason = "abbreviated";
        const std::optional<Certainty> certainty = certainty_of(node);
        if (certainty && *certainty != Certainty::high) {
            mark.comment = editorial(node, "The edition marks its certainty.");
        }
        marked(RunKind::supplied);
    } else if (name == "surplus") {
        marked(RunKind::surplus);
    } else if (name == "unclear") {
        mark.hand.clear();
        mark.certainty = certainty_of(node);
        marked(RunKind::unclear);
    } else if (name == "add") {
        mark.reason.clear();
        mark.place = mark_text(node, "place");
        marked(RunKind::addition);
    } else if (name == "del") {
        marked(RunKind::deletion);
    } else if (name == "signed") {
        this->mark(node, Run{RunKind::signature});
    } else if (name == "stamp") {
        this->mark(node, Run{RunKind::stamp});
    } else if (name == "foreign" && is_language_tag(attribute(node, "xml:lang"))) {
        mark = Mark{};
        mark.language = attribute(node, "xml:lang");
        marked(RunKind::foreign);
    } else if (name == "seg" && plain_type(node) == "handwriting") {
        mark.reason.clear();
        marked(RunKind::handwriting);
    } else {
        return false;
    }
    return true;
}

}  // namespace daybook::exchange
