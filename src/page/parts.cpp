#include "page/parts.h"

namespace daybook {

namespace {

std::string_view certainty_word(Certainty certainty) {
    switch (certainty) {
        case Certainty::high: return "secure";
        case Certainty::medium: return "probable";
        case Certainty::low: return "doubtful";
    }
    return "";
}

}  // namespace

void write_outside_link(Html& out, std::string_view url, std::string_view text) {
    const bool allowed = url.starts_with("https://") || url.starts_with("http://") || url.starts_with("mailto:");
    if (!allowed) return out.text(text);
    out.element("a", {{"target", "_blank"}, {"rel", "noopener noreferrer"}, {"href", url}}, text);
}

void write_sources(Html& out, const std::vector<SourceId>& sources, const Journal& journal) {
    for (std::size_t i = 0; i < sources.size(); ++i) {
        if (i > 0) out.text(" · ");
        write_outside_link(out, journal[sources[i]].url, journal[sources[i]].title);
    }
}

void write_claim(Html& out, const Statement& statement, const Journal& journal) {
    const Element small = out.open("small", {{"class", "claim"}});
    const std::string_view word = certainty_word(statement.certainty);
    out.element("span", {{"data-cert", word}}, word);
    if (statement.sources.empty()) return;
    out.text(" · ");
    write_sources(out, statement.sources, journal);
}

}  // namespace daybook
