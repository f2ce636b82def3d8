#include "page/end_matter.h"

#include <algorithm>

#include "page/html.h"

namespace daybook {

namespace {

/// A statement in the editors' colour with its claim; nothing if there is none.
std::string editors_say(const std::optional<Statement>& statement, const Journal& journal) {
    if (!statement) return "";
    return "<p><span class=\"editor\">" + escaped(statement->text) + "</span> " + claim(*statement, journal) + "</p>";
}

/// Sources of the text itself, each with what is to be said of it.
std::string sources(const Entry& entry, const Journal& journal) {
    if (entry.sources.empty()) return "";
    std::string out = "<ul class=\"sources\">";
    for (const SourceId id : entry.sources) {
        const Source& source = journal[id];
        out += "<li>" + outside_link(source.url, source.title);
        if (!source.note.empty()) out += ". <span class=\"editor\">" + escaped(source.note) + "</span>";
        out += "</li>";
    }
    return out + "</ul>";
}

std::string citation(const std::string& text, const PageForm& form) {
    if (text.empty()) return "";
    std::string out =
        "<section class=\"citation\"><h3>Cite this document</h3><p class=\"verbatim\">" + escaped(text) + "</p>";
    if (form.site == nullptr) {
        out += "<button type=\"button\" class=\"copy\"" + attribute("data-copy", text) + ">Copy citation</button>";
    }
    return out + "</section>";
}

}  // namespace

std::string end_matter_html(const Entry& entry, const Journal& journal, const PageForm& form) {
    std::string out;
    if (!entry.source_summary.text.empty()) {
        out += "<section><h3>The archive’s summary</h3><p class=\"verbatim\">" + escaped(entry.source_summary.text) +
               "</p></section>";
    }
    if (entry.place_comment) {
        out += "<section><h3>" + escaped(entry.place ? journal[*entry.place].name : "Place") + "</h3>" +
               editors_say(entry.place_comment, journal) + "</section>";
    }
    out += citation(entry.citation, form);
    std::string rights;
    std::string where;
    if (!entry.url.empty()) where = outside_link(entry.url, "This document at the archive") + ". ";
    if (!journal.archive_reference.empty()) where += escaped(journal.archive_reference) + ".";
    if (!where.empty()) rights += "<p>" + where + "</p>";
    rights += sources(entry, journal);
    rights += editors_say(entry.url_comment, journal) + editors_say(journal.archive_comment, journal);
    if (!entry.credit.empty()) rights += "<p class=\"verbatim\">" + escaped(entry.credit) + "</p>";
    if (!journal.rights.text.empty()) rights += "<p>" + escaped(journal.rights.text) + "</p>";
    if (rights.empty()) return out;
    return out + "<section class=\"rights\"><h3>Source and rights</h3>" + rights + "</section>";
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

std::string images_html(const Entry& entry, const PageForm& form) {
    std::string out;
    for (const PageImage& image : entry.images) {
        const std::string address = image_address(image.url, form);
        out += "<li><figure>";
        if (!address.empty()) {
            out += "<a target=\"_blank\" rel=\"noopener noreferrer\"" + attribute("href", address) +
                   "><img loading=\"lazy\" decoding=\"async\"" + attribute("src", address) +
                   attribute("alt", image.alt) + "></a>";
        }
        out += "<figcaption>";
        if (!image.folio.empty()) out += "<b>Page " + escaped(image.folio) + "</b> ";
        out += escaped(image.alt) + "</figcaption></figure></li>";
    }
    return out.empty() ? "" : "<section class=\"images\"><h3>Images of the pages</h3><ul>" + out + "</ul></section>";
}

}  // namespace daybook
