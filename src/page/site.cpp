#include "page/site.h"

#include "page/html.h"
#include "page/metadata.h"
#include "page/page.h"

namespace daybook {

namespace {

/// Nothing may be loaded or run but the style and the images of pages.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'self'; img-src 'self' https:; base-uri 'none'; form-action 'none'";

struct Parts {
    std::string title;     // plain text
    std::string metadata;  // markup, as all below
    std::string header;
    std::string body;
};

std::string whole_page(const Parts& parts, const PageForm& form) {
    const std::string root(form.root);
    std::string out = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
    out += escaped_value(parts.title) + "</title>\n";
    out +=
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" "
        "content=\"Daybook\">\n";
    out += "<meta http-equiv=\"Content-Security-Policy\"" + attribute("content", policy) + ">\n";
    out += "<link rel=\"stylesheet\"" + attribute("href", root + "style.css") + ">\n" + parts.metadata;
    out += "</head>\n<body>\n<header class=\"top\">" + parts.header + "</header>\n<main>\n" + parts.body +
           "\n</main>\n</body>\n</html>\n";
    return out;
}

/// The journal's name, which leads back to its index.
std::string way_back(const Journal& journal, const PageForm& form) {
    return "<h1><a" + attribute("href", std::string(form.root) + "index.html") + language_attribute(journal.language) +
           ">" + escaped(journal.title) + "</a></h1>";
}

std::string statement(std::string_view heading, const Statement& said, const Journal& journal) {
    if (said.text.empty()) return "";
    return "<h2>" + std::string(heading) + "</h2><p class=\"editor\">" + escaped(said.text) + "</p>" +
           claim(said, journal);
}

std::string about(const Journal& journal) {
    std::string out = "<section class=\"about-journal\">";
    if (!journal.question.empty()) out += "<p class=\"question\">" + escaped(journal.question) + "</p>";
    if (!journal.archive_reference.empty()) {
        out += "<h2>Where it is</h2><p>" + outside_link(journal.archive_url, journal.archive_reference) + "</p>";
    }
    if (journal.archive_comment) {
        out += "<p class=\"editor\">" + escaped(journal.archive_comment->text) + "</p>" +
               claim(*journal.archive_comment, journal);
    }
    return out + statement("What is not here", journal.coverage, journal) +
           statement("Rights", journal.rights, journal) + "</section>";
}

std::string source_section(const Journal& journal) {
    if (journal.sources.empty()) return "";
    std::string out = "<section class=\"all-sources\"><h2>Sources</h2><ul>";
    for (const Source& source : journal.sources) {
        out += "<li>" + outside_link(source.url, source.title);
        if (!source.note.empty()) out += ". " + escaped(source.note);
        out += "</li>";
    }
    return out + "</ul></section>";
}

std::string anchored(std::string_view kind, const std::string& name, const std::string& card) {
    return "<div" + attribute("id", std::string(kind) + "-" + name) + ">" + card + "</div>";
}

}  // namespace

Site::Site(const Model& model) : model_(model), names_(name_site(model.journal)) {
    for (std::uint32_t i = 0; i < entries(); ++i) {
        if (!model.journal.entries[i].held_elsewhere) readings_.push_back({i});
    }
}

SitePage Site::page(std::size_t index) const {
    if (index == 0) return index_page();
    if (index == 1) return {"style.css", site_style()};
    index -= 2;
    if (index < entries()) return entry_page({static_cast<std::uint32_t>(index)}, Layer::printed);
    index -= entries();
    if (index < readings_.size()) return entry_page(readings_[index], Layer::reading);
    return person_page({static_cast<std::uint32_t>(index - readings_.size())});
}

SitePage Site::index_page() const {
    const Journal& journal = model_.journal;
    const PageForm form{.site = &names_, .root = ""};
    State state{.lanes = model_.lanes};
    Parts parts{.title = journal.title, .metadata = journal_metadata(model_), .header = heading_html(model_)};
    parts.body = about(journal) + "<section class=\"timeline-list\">" + mirror_html(model_, state, form) + "</section>";
    std::string cards;
    for (std::uint32_t i = 0; i < journal.events.size(); ++i) {
        state.event = EventId{i};
        cards += anchored("event", names_.events[i], card_html(model_, state, form));
    }
    if (!cards.empty()) parts.body += "<section class=\"cards\"><h2>About the events</h2>" + cards + "</section>";
    state.event.reset();
    cards.clear();
    for (std::uint32_t i = 0; i < journal.places.size(); ++i) {
        state.place = PlaceId{i};
        cards += anchored("place", names_.places[i], card_html(model_, state, form));
    }
    if (!cards.empty()) parts.body += "<section class=\"cards\"><h2>Places</h2>" + cards + "</section>";
    parts.body += source_section(journal);
    return {"index.html", whole_page(parts, form)};
}

SitePage Site::entry_page(EntryId entry, Layer layer) const {
    const PageForm form{.site = &names_, .root = "../"};
    State state{.lanes = model_.lanes};
    state.entry = entry;
    state.layer = layer;
    Parts parts{.title = page_title(model_, state),
                .metadata = entry_metadata(entry, model_),
                .header = way_back(model_.journal, form),
                .body = reading_html(model_, state, form)};
    return {layer == Layer::printed ? site_address(names_, Target(entry)) : reading_address(names_, entry),
            whole_page(parts, form)};
}

SitePage Site::person_page(PersonId person) const {
    const PageForm form{.site = &names_, .root = "../"};
    State state{.lanes = model_.lanes};
    state.person = person;
    Parts parts{.title = model_.journal[person].name + " – " + page_title(model_, State{.lanes = model_.lanes}),
                .metadata = person_metadata(person, model_),
                .header = way_back(model_.journal, form),
                .body = card_html(model_, state, form)};
    return {site_address(names_, Target(person)), whole_page(parts, form)};
}

}  // namespace daybook
