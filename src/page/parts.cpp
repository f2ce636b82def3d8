#include "page/parts.h"

#include <algorithm>

#include "journal/ascii.h"
#include "journal/names.h"
#include "journal/rules.h"
#include "journal/utf8.h"
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

enum class Script : std::uint8_t { other, han, kana, hangul };

Script script_of(char32_t code) {
    const auto among = [&](char32_t first, char32_t last) { return code >= first && code <= last; };
    if (among(0xAC00, 0xD7A3) || among(0x1100, 0x11FF) || among(0x3130, 0x318F)) return Script::hangul;
    if (among(0x3041, 0x30FF)) return Script::kana;
    return among(0x3400, 0x4DBF) || among(0x4E00, 0x9FFF) || among(0xF900, 0xFAFF) ? Script::han : Script::other;
}

}  // namespace

void write_editorial(Html& out, std::string_view text, std::string_view language) {
    Script most = Script::other;
    for (std::string_view rest = text; !rest.empty();) {
        const Character each = first_character(rest);
        most = std::max(most, script_of(each.code));
        rest.remove_prefix(each.bytes);
    }
    const std::string_view foreign = most == Script::hangul ? "ko" : "ja";
    if (most < Script::kana || language.substr(0, 2) == foreign) return out.text(text);
    while (!text.empty()) {
        std::size_t size = 0;
        const bool marked = script_of(first_character(text).code) != Script::other;
        while (size < text.size()) {
            const Character each = first_character(text.substr(size));
            if ((script_of(each.code) != Script::other) != marked) break;
            size += each.bytes;
        }
        if (marked) {
            out.element("span", {lang(foreign)}, text.substr(0, size));
        } else {
            out.text(text.substr(0, size));
        }
        text.remove_prefix(size);
    }
}

void write_said(const Page& page, const char* name, std::string_view said, std::string_view css_class) {
    const std::string_view language = page.language_of(said);
    const std::string_view foreign = page.foreign(language);
    const Element element =
        page.out.open(name, {if_any("class", css_class), lang(foreign), dir(foreign, page.words().tag())});
    write_editorial(page.out, said, language);
}

void write_quoted(const Page& page, const char* name, std::string_view words, std::string_view css_class) {
    page.out.element(name, {if_any("class", css_class), page.lang(), page.dir()}, words);
}

void write_outside_link(Html& out, std::string_view url, std::string_view text) {
    if (!is_link(url)) return out.text(text);
    out.element("a", {{"target", "_blank"}, {"rel", "noopener noreferrer"}, {"href", url}}, text);
}

void write_source_title(const Page& page, const Source& source) {
    if (page.lang(source.title).name == nullptr) return write_outside_link(page.out, source.url, source.title);
    const Element title = page.out.open("span", {page.lang(source.title), page.dir(source.title)});
    write_outside_link(page.out, source.url, source.title);
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
            write_source_title(page, page.journal()[sources[i]]);
        }
    });
}

std::string warned_name(const Journal& journal, PersonId person, const Words& words) {
    const std::string name = full_name(journal, person, words);
    return journal[person].warning.empty() ? name : words.say(msg::mirror_person_warned{.person = name});
}

void write_explained(const Page& page, std::string_view text) {
    const std::string_view language = page.language_of(text);
    bool word_before = false;
    std::size_t plain = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Explained found = word_before ? Explained() : explained_at(text.substr(at), page.journal());
        if ((text[at] & 0xc0) != 0x80) word_before = begins_in_word(text.substr(at));
        if (found.size == 0) {
            ++at;
            continue;
        }
        write_editorial(page.out, text.substr(plain, at - plain), language);
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
    write_editorial(page.out, text.substr(plain), language);
}

void write_source(const Page& page, const Source& source, std::string_view note_class) {
    if (source.note.empty()) return write_source_title(page, source);
    write_message(page, msg::source_noted{.source = source.title, .note = source.note},
                  [&](std::string_view text, int argument) {
                      if (argument == 0) return write_source_title(page, source);
                      if (note_class.empty()) return page.out.text(text);
                      write_said(page, "span", text, note_class);
                  });
}

void write_claim(const Page& page, const Statement& statement) {
    write_doubt(page, statement.certainty);
    write_sources(page, statement.sources);
}

void write_editors_words(const Page& page, const Statement& statement) {
    if (!statement.text.empty()) write_said(page, "p", statement.text, "editor");
    write_claim(page, statement);
}

}  // namespace daybook
