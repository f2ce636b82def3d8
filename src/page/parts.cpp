#include "page/parts.h"

#include "journal/ascii.h"
#include "journal/names.h"
#include "journal/rules.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// What explains the word at the beginning of the text, and its length in bytes; the longest one counts.
struct Explained {
    std::optional<Thing> thing{};
    std::size_t size = 0;
};

/// Whether a UTF-8 text begins with a letter or digit that joins its neighbours to a word. Those of scripts without spaces
/// do not, nor do Hangul particles; bytes from 0xc3 to 0xe1 begin letters from Latin to Georgian.
bool begins_in_word(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    return is_letter_or_digit(text.front()) || (first >= 0xc3 && first <= 0xe1);
}

Explained explained_at(std::string_view text, const Journal& journal) {
    Explained found;
    const auto look = [&]<class Id>(const std::vector<Term>& all, Id id) {
        for (const Term& term : all) {
            const std::string& word =
                term.abbreviation.empty() && &all == &journal.glossary ? term.name : term.abbreviation;
            const bool ends = word.size() >= text.size() || !begins_in_word(text.substr(word.size()));
            if (word.size() > found.size && text.starts_with(word) && ends) found = {Thing(id), word.size()};
            ++id.index;
        }
    };
    look(journal.organisations, OrganisationId{});
    look(journal.glossary, TermId{});
    return found;
}

}  // namespace

void write_outside_link(Html& out, std::string_view url, std::string_view text) {
    if (!is_link(url)) return out.text(text);
    out.element("a", {{"target", "_blank"}, {"rel", "noopener noreferrer"}, {"href", url}}, text);
}

void write_separator(const Page& page) {
    write_message(page, msg::list_parts{.list = "", .next = ""}, [](std::string_view, int) {});
}

void write_doubt(const Page& page, Certainty certainty, ClaimOf of) {
    const std::string_view words = doubt_words(certainty, of, page.words());
    if (words.empty()) return;
    page.out.text(" ");
    page.out.element("small", {{"class", "doubt"}, {"data-cert", name_of(certainty)}}, words);
}

void write_sources(const Page& page, const std::vector<SourceId>& sources) {
    if (sources.empty()) return;
    page.out.text(" ");
    const Element small = page.out.open("small", {{"class", "sources"}});
    write_message(page, msg::source_of{.sources = ""}, [&](std::string_view, int) {
        for (std::size_t i = 0; i < sources.size(); ++i) {
            if (i > 0) write_separator(page);
            write_outside_link(page.out, page.journal()[sources[i]].url, page.journal()[sources[i]].title);
        }
    });
}

void write_explained(const Page& page, std::string_view text) {
    bool word_before = false;
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Explained found = word_before ? Explained() : explained_at(text.substr(at), page.journal());
        if ((text[at] & 0xc0) != 0x80) word_before = begins_in_word(text.substr(at));
        if (found.size == 0) {
            ++at;
            continue;
        }
        page.out.text(text.substr(plain, at - plain));
        const bool term = std::holds_alternative<TermId>(*found.thing);
        {
            const Element link = open_link(page, *found.thing, term ? "term" : "organisation",
                                           pressed_if(page.state.thing == found.thing));
            page.out.text(text.substr(at, found.size));
        }
        at += found.size;
        plain = at;
        word_before = false;
    }
    page.out.text(text.substr(plain));
}

void write_source(const Page& page, const Source& source, std::string_view note_class) {
    if (source.note.empty()) return write_outside_link(page.out, source.url, source.title);
    write_message(page, msg::source_noted{.source = source.title, .note = source.note},
                  [&](std::string_view text, int argument) {
                      if (argument == 0) return write_outside_link(page.out, source.url, text);
                      if (note_class.empty()) return page.out.text(text);
                      page.out.element("span", {{"class", note_class}, page.lang(), page.dir()}, text);
                  });
}

void write_claim(const Page& page, const Statement& statement) {
    write_doubt(page, statement.certainty);
    write_sources(page, statement.sources);
}

void write_editors_words(const Page& page, const Statement& statement) {
    if (!statement.text.empty()) {
        page.out.element("p", {{"class", "editor"}, page.lang(), page.dir()}, statement.text);
    }
    write_claim(page, statement);
}

}  // namespace daybook
