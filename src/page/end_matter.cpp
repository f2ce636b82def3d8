#include "page/end_matter.h"

#include "cite/cite.h"
#include "journal/rules.h"
#include "page/parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// A statement and its claim in one paragraph, if there is a statement.
void write_remark(const Page& page, const std::optional<Statement>& statement) {
    if (!statement) return;
    const Element paragraph = page.out.open("p");
    write_said(page, "span", statement->text, "editor");
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

/// Where the entry is read: at the page's address, else the archive's if it is certain, and the day if it is known.
void write_address(const Page& page, const Entry& entry) {
    const std::string address = address_of(entry, page.form.address);
    if (address.empty()) return;
    page.out.text(" ");
    if (!page.form.today) return page.out.element("bdi", {}, address);
    write_message(page, msg::end_cite_accessed{.address = address, .day = page.words().date(*page.form.today)},
                  [&](std::string_view text, int argument) {
                      if (argument > 0) return page.out.text(text);
                      page.out.element("bdi", {}, text);
                  });
}

/// The document as a reader cites it, with its date once: a title that has the date is not followed by it.
void write_cited(const Page& page, const Entry& entry) {
    const Journal& journal = page.journal();
    const std::string date = page.words().date(entry.date);
    const Element cited = page.out.open("p");
    const auto write = [&](std::string_view text, int argument) {
        if (argument > 0) return page.out.text(text);
        write_said(page, "span", text);
    };
    if (journal.title.find(date) == std::string::npos) {
        write_message(page, msg::end_cite_dated{.title = journal.title, .date = date}, write);
    } else {
        write_message(page, msg::end_whereabouts_only{.document = journal.title}, write);
    }
    if (!entry.translator.empty()) {
        page.out.text(" ");
        write_message(page, msg::end_cite_translator{.name = entry.translator}, write);
    }
    if (!journal.archive_reference.empty()) {
        page.out.text(" ");
        write_message(page, msg::end_whereabouts_only{.document = journal.archive_reference}, write);
    }
    write_address(page, entry);
}

/// A citation and a button that copies it, and the archive's own citation as it is.
void write_citation(const Page& page, const Entry& entry) {
    const Words& words = page.words();
    const Element section = page.out.open("section", {{"class", "citation"}});
    page.out.element("h3", {}, words.text(msg::end_cite{}));
    write_cited(page, entry);
    if (page.is_viewer()) {
        page.out.element("button", {{"type", "button"}, {"class", "copy"}, {"data-tool", "cited"}},
                         words.text(msg::end_copy{}));
        page.out.element("button",
                         {{"type", "button"}, {"class", "copy"}, {"data-tool", "cite"}, {"aria-haspopup", "dialog"}},
                         words.text(msg::end_other_styles{}));
    }
    if (entry.citation.empty()) return;
    const Element archive = page.out.open("p");
    write_message(page, msg::end_cite_archive{.citation = entry.citation},
                  [&](std::string_view text, int) { write_quoted(page, "span", text, "verbatim"); });
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
        write_quoted(page, "p", entry.source_summary.text, "verbatim");
    }
    if (entry.place_comment) {
        const Element section = out.open("section");
        if (entry.place) {
            write_said(page, "h3", journal[*entry.place].name);
        } else {
            out.element("h3", {}, words.text(msg::end_place{}));
        }
        write_remark(page, entry.place_comment);
    }
    write_citation(page, entry);
    Html rights;
    const Page inside{rights, page.model, page.state, page.form};
    write_whereabouts(inside, entry);
    write_text_sources(inside, entry);
    if (!entry.held_elsewhere) write_remark(inside, entry.url_comment);  // otherwise it is beside the link
    write_remark(inside, journal.archive_comment);
    if (!entry.credit.empty()) write_quoted(inside, "p", entry.credit, "verbatim");
    if (page.model.translation) {
        rights.element("p", {}, words.say(msg::end_words_by{.translator = page.model.translation->translator()}));
    }
    if (!journal.rights.text.empty()) write_said(inside, "p", journal.rights.text);
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
            write_said(page, "span", image.alt);
        } else {
            write_outside_link(out, address, image.alt);
        }
    }
}

}  // namespace daybook
