#include "page/end_matter.h"

#include "journal/rules.h"
#include "page/parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// A statement and its claim in one paragraph, if there is a statement.
void write_remark(const Page& page, const std::optional<Statement>& statement) {
    if (!statement) return;
    const Element paragraph = page.out.open("p");
    page.out.element("span", {{"class", "editor"}, page.lang(), page.dir()}, statement->text);
    write_claim(page, *statement);
}

/// The sources of the text itself, each with its note.
void write_text_sources(const Page& page, const Entry& entry) {
    if (entry.sources.empty()) return;
    const Element list = page.out.open("ul", {{"class", "sources"}});
    for (const SourceId id : entry.sources) {
        const Element item = page.out.open("li");
        write_source(page, page.journal()[id], "editor");
    }
}

void write_citation(const Page& page, const std::string& text) {
    if (text.empty()) return;
    const Words& words = page.words();
    const Element section = page.out.open("section", {{"class", "citation"}});
    page.out.element("h3", {}, words.text(msg::end_cite{}));
    page.out.element("p", {{"class", "verbatim"}, page.lang(), page.dir()}, text);
    if (!page.is_viewer()) return;
    page.out.element("button", {{"type", "button"}, {"class", "copy"}, {"data-copy", text}},
                     words.text(msg::end_copy{}));
}

/// Where the document is held, and the archive's reference.
void write_whereabouts(const Page& page, const Entry& entry) {
    const std::string& reference = page.journal().archive_reference;
    if (entry.url.empty() && reference.empty()) return;
    const Element paragraph = page.out.open("p");
    const std::string_view document = page.words().text(msg::end_at_archive{});
    const auto write = [&](std::string_view text, int argument) {
        if (argument > 0 || entry.url.empty()) return write_explained(page, text);
        write_outside_link(page.out, entry.url, text);
    };
    if (entry.url.empty()) {
        write_message(page, msg::end_whereabouts_only{.document = reference}, write);
    } else if (reference.empty()) {
        write_message(page, msg::end_whereabouts_only{.document = document}, write);
    } else {
        write_message(page, msg::end_whereabouts{.document = document, .reference = reference}, write);
    }
}

}  // namespace

void write_end_matter(const Page& page, const Entry& entry) {
    Html& out = page.out;
    const Words& words = page.words();
    const Journal& journal = page.journal();
    if (!entry.source_summary.text.empty()) {
        const Element section = out.open("section");
        out.element("h3", {}, words.text(msg::end_summary{}));
        out.element("p", {{"class", "verbatim"}, page.lang(), page.dir()}, entry.source_summary.text);
    }
    if (entry.place_comment) {
        const Element section = out.open("section");
        if (entry.place) {
            out.element("h3", {page.lang(), page.dir()}, journal[*entry.place].name);
        } else {
            out.element("h3", {}, words.text(msg::end_place{}));
        }
        write_remark(page, entry.place_comment);
    }
    write_citation(page, entry.citation);
    Html rights;
    const Page inside{rights, page.model, page.state, page.form};
    write_whereabouts(inside, entry);
    write_text_sources(inside, entry);
    write_remark(inside, entry.url_comment);
    write_remark(inside, journal.archive_comment);
    if (!entry.credit.empty()) {
        rights.element("p", {{"class", "verbatim"}, page.lang(), page.dir()}, entry.credit);
    }
    if (!journal.rights.text.empty()) rights.element("p", {page.lang(), page.dir()}, journal.rights.text);
    if (rights.is_empty()) return;
    const Element section = out.open("section", {{"class", "rights"}});
    out.element("h3", {}, words.text(msg::end_rights{}));
    out.add(rights);
}

std::string image_address(std::string_view url, const PageForm& form) {
    if (!is_image_address(url)) return "";
    if (!is_relative_address(url)) return std::string(url);
    return form.has_folder ? std::string(form.root) + std::string(url) : "";
}

void write_images(const Page& page, const Entry& entry) {
    if (entry.images.empty()) return;
    Html& out = page.out;
    const Element section = out.open("section", {{"class", "images"}});
    out.element("h3", {}, page.words().text(msg::end_images{}));
    const Element list = out.open("ul");
    for (const PageImage& image : entry.images) {
        const std::string address = image_address(image.url, page.form);
        const Element item = out.open("li");
        const Element figure = out.open("figure");
        if (!address.empty() && page.form.has_folder) {
            const Element link =
                out.open("a", {{"target", "_blank"}, {"rel", "noopener noreferrer"}, {"href", address}});
            out.empty("img", {{"loading", "lazy"}, {"decoding", "async"}, {"src", address}, {"alt", image.alt}});
        }
        const Element caption = out.open("figcaption");
        if (!image.folio.empty()) {
            out.element("b", {}, page.words().say(msg::end_page{.folio = image.folio}));
            out.text(" ");
        }
        if (page.form.has_folder) {
            out.element("span", {page.lang(), page.dir()}, image.alt);
        } else {
            write_outside_link(out, address, image.alt);
        }
    }
}

}  // namespace daybook
