#include "page/end_matter.h"

#include <algorithm>

#include "page/parts.h"

namespace daybook {

namespace {

/// A statement in the editors' colour with its claim; nothing if there is none.
void write_editors_word(Html& out, const std::optional<Statement>& statement, const Journal& journal) {
    if (!statement) return;
    const Element paragraph = out.open("p");
    out.element("span", {{"class", "editor"}}, statement->text);
    out.text(" ");
    write_claim(out, *statement, journal);
}

/// Sources of the text itself, each with what is to be said of it.
void write_text_sources(Html& out, const Entry& entry, const Journal& journal) {
    if (entry.sources.empty()) return;
    const Element list = out.open("ul", {{"class", "sources"}});
    for (const SourceId id : entry.sources) {
        const Source& source = journal[id];
        const Element item = out.open("li");
        write_outside_link(out, source.url, source.title);
        if (source.note.empty()) continue;
        out.text(". ");
        out.element("span", {{"class", "editor"}}, source.note);
    }
}

void write_citation(const Page& page, const std::string& text) {
    if (text.empty()) return;
    const Element section = page.out.open("section", {{"class", "citation"}});
    page.out.element("h3", {}, "Cite this document");
    page.out.element("p", {{"class", "verbatim"}}, text);
    if (!page.is_viewer()) return;
    page.out.element("button", {{"type", "button"}, {"class", "copy"}, {"data-copy", text}}, "Copy citation");
}

/// Where the document is, and the archive's reference.
void write_whereabouts(Html& out, const Entry& entry, const Journal& journal) {
    if (entry.url.empty() && journal.archive_reference.empty()) return;
    const Element paragraph = out.open("p");
    if (!entry.url.empty()) {
        write_outside_link(out, entry.url, "This document at the archive");
        out.text(". ");
    }
    if (!journal.archive_reference.empty()) out.text(journal.archive_reference + ".");
}

}  // namespace

void write_end_matter(const Page& page, const Entry& entry) {
    Html& out = page.out;
    const Journal& journal = page.journal();
    if (!entry.source_summary.text.empty()) {
        const Element section = out.open("section");
        out.element("h3", {}, "The archive’s summary");
        out.element("p", {{"class", "verbatim"}}, entry.source_summary.text);
    }
    if (entry.place_comment) {
        const Element section = out.open("section");
        out.element("h3", {}, entry.place ? journal[*entry.place].name : "Place");
        write_editors_word(out, entry.place_comment, journal);
    }
    write_citation(page, entry.citation);
    Html rights;
    write_whereabouts(rights, entry, journal);
    write_text_sources(rights, entry, journal);
    write_editors_word(rights, entry.url_comment, journal);
    write_editors_word(rights, journal.archive_comment, journal);
    if (!entry.credit.empty()) rights.element("p", {{"class", "verbatim"}}, entry.credit);
    if (!journal.rights.text.empty()) rights.element("p", {}, journal.rights.text);
    if (rights.is_empty()) return;
    const Element section = out.open("section", {{"class", "rights"}});
    out.element("h3", {}, "Source and rights");
    out.add(rights);
}

std::string image_address(std::string_view url, const PageForm& form) {
    // What a browser skips or takes for a slash would make another address of it.
    const bool odd = std::any_of(
        url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\'; });
    if (url.empty() || odd) return "";
    if (url.starts_with("https://")) return std::string(url);
    const std::size_t colon = url.find(':');
    const bool scheme = colon != std::string_view::npos && colon < url.find_first_of("/?#");
    if (scheme || url[0] == '/') return "";  // of another site, or of the root of this one
    return std::string(form.root) + std::string(url);
}

void write_images(const Page& page, const Entry& entry) {
    if (entry.images.empty()) return;
    Html& out = page.out;
    const Element section = out.open("section", {{"class", "images"}});
    out.element("h3", {}, "Images of the pages");
    const Element list = out.open("ul");
    for (const PageImage& image : entry.images) {
        const std::string address = image_address(image.url, page.form);
        const Element item = out.open("li");
        const Element figure = out.open("figure");
        if (!address.empty()) {
            const Element link =
                out.open("a", {{"target", "_blank"}, {"rel", "noopener noreferrer"}, {"href", address}});
            out.empty("img", {{"loading", "lazy"}, {"decoding", "async"}, {"src", address}, {"alt", image.alt}});
        }
        const Element caption = out.open("figcaption");
        if (!image.folio.empty()) {
            out.element("b", {}, "Page " + image.folio);
            out.text(" ");
        }
        out.text(image.alt);
    }
}

}  // namespace daybook
