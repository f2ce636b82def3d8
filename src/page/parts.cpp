#include "page/parts.h"

#include "journal/names.h"
#include "journal/rules.h"
#include "words/messages.h"

namespace daybook {

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
