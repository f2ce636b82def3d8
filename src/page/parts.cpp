#include "page/parts.h"

#include "journal/names.h"
#include "journal/rules.h"
#include "words/messages.h"

namespace daybook {

namespace {

std::string_view certainty_word(const Words& words, Certainty certainty) {
    switch (certainty) {
        case Certainty::high: return words.text(msg::cert_high{});
        case Certainty::medium: return words.text(msg::cert_medium{});
        case Certainty::low: return words.text(msg::cert_low{});
    }
    return "";
}

}  // namespace

void write_outside_link(Html& out, std::string_view url, std::string_view text) {
    if (!is_link(url)) return out.text(text);
    out.element("a", {{"target", "_blank"}, {"rel", "noopener noreferrer"}, {"href", url}}, text);
}

void write_sources(const Page& page, const std::vector<SourceId>& sources) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i > 0) page.out.text(dot_between);
        write_outside_link(page.out, page.journal()[sources[i]].url, page.journal()[sources[i]].title);
    }
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
    const Element small = page.out.open("small", {{"class", "claim"}});
    page.out.element("span", {{"data-cert", name_of(statement.certainty)}},
                     certainty_word(page.words(), statement.certainty));
    if (statement.sources.empty()) return;
    page.out.text(dot_between);
    write_sources(page, statement.sources);
}

void write_editors_words(const Page& page, const Statement& statement) {
    if (!statement.text.empty()) {
        page.out.element("p", {{"class", "editor"}, page.lang(), page.dir()}, statement.text);
    }
    write_claim(page, statement);
}

}  // namespace daybook
