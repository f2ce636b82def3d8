#include "page/site.h"

#include "page/metadata.h"
#include "page/page.h"
#include "page/parts.h"
#include "page/timeline_svg.h"
#include "words/messages.h"

namespace daybook {

namespace {

constexpr std::string_view timeline_address = "timeline.svg";

/// Only the style and the page images may be loaded, and nothing may run.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'self'; img-src 'self' https: data:; base-uri 'none'; form-action 'none'";

void write_head(const Page& page, const std::string& title, const Html& metadata) {
    Html& out = page.out;
    const Element head = out.open("head");
    out.text("\n");
    out.empty("meta", {{"charset", "utf-8"}});
    out.text("\n");
    {
        const Element element = out.open("title");
        out.plain_text(title);
    }
    out.text("\n");
    out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    out.text("\n");
    out.empty("meta", {{"name", "generator"}, {"content", "Daybook"}});
    out.text("\n");
    out.empty("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
    out.text("\n");
    out.empty("link", {{"rel", "icon"}, {"href", "data:,"}});  // no browser asks for a favicon.ico
    out.text("\n");
    out.empty("link", {{"rel", "stylesheet"}, {"href", std::string(page.form.root) + "style.css"}});
    out.text("\n");
    out.add(metadata);
}

/// A whole page; `write_top` writes its header, `write_main` its main element.
template <class WriteTop, class WriteMain>
std::string whole_page(const Page& page, const std::string& title, const Html& metadata, const WriteTop& write_top,
                       const WriteMain& write_main) {
    Html& out = page.out;
    out.doctype();
    out.text("\n");
    {
        const Element html = out.open("html", {lang(page.words().tag()), dir(page.words().tag(), "en")});
        out.text("\n");
        write_head(page, title, metadata);
        out.text("\n");
        {
            const Element body = out.open("body");
            out.text("\n");
            {
                const Element header = out.open("header", {{"class", "top"}});
                write_top();
            }
            out.text("\n");
            {
                const Element main = out.open("main");
                out.text("\n");
                write_main();
                out.text("\n");
            }
            out.text("\n");
        }
        out.text("\n");
    }
    out.text("\n");
    return out.take();
}

/// The journal's name, as a link to index.html.
void write_way_back(const Page& page) {
    const Journal& journal = page.journal();
    const Element heading = page.out.open("h1");
    page.out.element(
        "a", {{"href", std::string(page.form.root) + "index.html"}, page.lang(journal.title), page.dir(journal.title)},
        journal.title);
}

void write_top(const Page& page) {
    write_way_back(page);
    write_where_and_when(page);
}

void write_statement(const Page& page, std::string_view heading, const Statement& said) {
    if (said.text.empty()) return;
    page.out.element("h2", {}, heading);
    write_editors_words(page, said);
}

void write_about(const Page& page) {
    Html& out = page.out;
    const Words& words = page.words();
    const Journal& journal = page.journal();
    const Element section = out.open("section", {{"class", "about-journal"}});
    if (!journal.question.empty()) {
        write_said(page, "p", journal.question, "question");
    }
    if (!journal.introduction.text.empty()) write_editors_words(page, journal.introduction);
    if (!journal.archive_reference.empty()) {
        out.element("h2", {}, words.text(msg::site_where{}));
        const Element paragraph = out.open("p");
        write_outside_link(out, journal.archive_url, journal.archive_reference);
    }
    if (journal.archive_comment) write_editors_words(page, *journal.archive_comment);
    write_statement(page, words.text(msg::site_missing{}), journal.coverage);
    write_statement(page, words.text(msg::site_rights{}), journal.rights);
}

/// The list beside it says the same, so its text is short. It leads to the picture alone, where each mark is a link.
void write_picture(const Page& page) {
    const std::string name = page.words().say(msg::timeline_of_journal{.journal = page.journal().title});
    const Element figure = page.out.open("figure", {{"class", "timeline-picture"}});
    const Element link = page.out.open("a", {{"href", timeline_address}});
    page.out.empty("img", {{"src", timeline_address}, {"alt", name}});
}

void write_all_sources(const Page& page) {
    const Journal& journal = page.journal();
    if (journal.sources.empty()) return;
    const Element section = page.out.open("section", {{"class", "all-sources"}});
    page.out.element("h2", {}, page.words().text(msg::site_sources{}));
    const Element list = page.out.open("ul");
    for (const Source& source : journal.sources) {
        const Element item = page.out.open("li");
        write_source(page, source);
    }
}

/// The cards of all events, places, …, each with an id to link to. `selected` is the member of State that shows an Id.
template <class Id, class Member>
void write_cards(const Page& page, std::string_view heading, std::string_view kind,
                 const std::vector<std::string>& names, std::optional<Member> State::*selected) {
    if (names.empty()) return;
    const Element section = page.out.open("section", {{"class", "cards"}});
    page.out.element("h2", {}, heading);
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        State state{.lanes = page.model.lanes};
        state.*selected = Id{i};
        const Element anchor = page.out.open("div", {{"id", std::string(kind) + "-" + names[i]}});
        write_card({page.out, page.model, state, page.form});
    }
}

}  // namespace

Site::Site(const Model& model) : model_(model), names_(name_site(model.journal)) {
    for (std::uint32_t i = 0; i < entries(); ++i) {
        if (has_two_layers(model.journal.entries[i])) readings_.push_back({i});
    }
}

SitePage Site::page(std::size_t index) const {
    if (index == 0) return index_page();
    if (index == 1) return {"style.css", site_style()};
    if (index == 2) return timeline_picture();
    index -= fixed;
    if (index < entries()) return entry_page({static_cast<std::uint32_t>(index)}, Layer::printed);
    index -= entries();
    if (index < readings_.size()) return entry_page(readings_[index], Layer::reading);
    return person_page({static_cast<std::uint32_t>(index - readings_.size())});
}

SitePage Site::index_page() const {
    const Journal& journal = model_.journal;
    const State state{.lanes = model_.lanes};
    Html out;
    const Page page{out, model_, state, {.site = &names_, .root = ""}};
    return {"index.html",
            whole_page(
                page, journal.title, journal_metadata(model_), [&] { write_heading(page); },
                [&] {
                    write_about(page);
                    write_picture(page);
                    {
                        const Element list = out.open("section", {{"class", "timeline-list"}});
                        write_mirror(page);
                        out.add(entry_coins(model_));
                    }
                    write_cards<EventId>(page, page.words().text(msg::site_events{}), "event", names_.events,
                                         &State::event);
                    const Words& words = page.words();
                    write_cards<PlaceId>(page, words.text(msg::site_places{}), "place", names_.places, &State::thing);
                    write_cards<OrganisationId>(page, words.text(msg::site_organisations{}), "org",
                                                names_.organisations, &State::thing);
                    write_cards<TermId>(page, words.text(msg::site_glossary{}), "term", names_.glossary, &State::thing);
                    write_all_sources(page);
                })};
}

SitePage Site::timeline_picture() const {
    const State state{.lanes = model_.lanes};
    Html out;
    const Page page{out, model_, state, {.site = &names_, .root = ""}};
    return {std::string(timeline_address), timeline_svg(page, layout_of_picture(model_, model_.home, model_.lanes))};
}

SitePage Site::entry_page(EntryId entry, Layer layer) const {
    State state{.lanes = model_.lanes};
    state.entry = entry;
    state.layer = layer;
    Html out;
    const Page page{out, model_, state, {.site = &names_, .root = "../"}};
    return {layer == Layer::printed ? site_address(names_, Target(entry)) : reading_address(names_, entry),
            whole_page(
                page, page_title(model_, state), entry_metadata(entry, model_), [&] { write_top(page); },
                [&] { write_reading(page); })};
}

SitePage Site::person_page(PersonId person) const {
    State state{.lanes = model_.lanes};
    const std::string title = model_.words.say(msg::title_of_journal{
        .what = shown_name(model_.journal, person, model_.words).name, .journal = page_title(model_, state)});
    state.person = person;
    Html out;
    const Page page{out, model_, state, {.site = &names_, .root = "../"}};
    return {site_address(names_, Target(person)),
            whole_page(
                page, title, person_metadata(person, model_), [&] { write_top(page); }, [&] { write_card(page); })};
}

}  // namespace daybook
