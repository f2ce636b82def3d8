#include <algorithm>
#include <utility>

#include "app/command.h"
#include "app/neighbours.h"
#include "journal/controls.h"
#include "page/document.h"
#include "page/end_matter.h"
#include "page/page.h"
#include "page/parts.h"
#include "words/messages.h"

namespace daybook {

namespace {

const std::string& short_name(const Journal& journal) {
    return journal.short_title.empty() ? journal.title : journal.short_title;
}

void write_layer_choice(const Page& page, Layer layer, std::string_view label, std::string_view title) {
    const bool chosen = page.state.layer == layer;
    if (page.is_viewer()) {
        return page.out.element("button",
                                {{"type", "button"},
                                 {"data-command", command_text(ShowLayer{layer}, page.model)},
                                 {"aria-pressed", truth(chosen)},
                                 {"title", title}},
                                label);
    }
    const SiteNames& names = *page.form.site;
    const EntryId entry = *page.state.entry;
    const std::string address =
        layer == Layer::printed ? site_address(names, Target(entry)) : reading_address(names, entry);
    page.out.element("a",
                     {{"href", std::string(page.form.root) + address},
                      {"title", title},
                      Attribute("aria-current", "page").when(chosen)},
                     label);
}

/// Nothing if both layers are the same.
void write_layers(const Page& page, const Entry& entry) {
    if (!has_two_layers(entry)) return;
    const Words& words = page.words();
    const Element group = page.out.open(
        "div", {{"class", "layers"}, {"role", "group"}, {"aria-label", words.text(msg::reading_layers{})}});
    write_layer_choice(page, Layer::printed, words.text(msg::reading_printed{}),
                       words.text(msg::reading_printed_title{}));
    write_layer_choice(page, Layer::reading, words.text(msg::reading_reading{}),
                       words.text(msg::reading_reading_title{}));
}

/// The date in the document's own words, if the entry has them: Old Style, a feast, a regnal year.
void write_written_date(const Page& page, const Entry& entry) {
    if (entry.written.empty()) return;
    const Element written = page.out.open("p", {{"class", "written"}});
    const auto quote = [&](std::string_view words, int) { write_quoted(page, "q", words); };
    if (entry.calendar == Calendar::julian) {
        write_message(page, msg::reading_written_julian{.words = entry.written}, quote);
    } else {
        write_message(page, msg::reading_written{.words = entry.written}, quote);
    }
}

/// As the archive names the translator; in the reader's script if that is one of the entry's people.
std::string_view translator_of(const Page& page, const Entry& entry) {
    for (const Participant& participant : entry.participants) {
        if (page.journal()[participant.person].name == entry.translator) {
            return shown_name(page.journal(), participant.person, page.words()).name;
        }
    }
    return entry.translator;
}

void write_about(const Page& page, const Entry& entry) {
    Html& out = page.out;
    const Element paragraph = out.open("p", {{"class", "about"}});
    bool first = true;
    const auto next = [&] {
        if (!std::exchange(first, false)) write_separator(page);
    };
    for (const std::string_view said :
         {entry.place ? std::string_view(page.journal()[*entry.place].name) : "", std::string_view(entry.title)}) {
        if (said.empty()) continue;
        next();
        write_said(page, "span", said);
    }
    if (entry.translator.empty() || entry.held_elsewhere) return;
    next();
    out.text(page.words().say(msg::reading_translated{.name = translator_of(page, entry)}));
}

/// Two statements as one: the sources of both, and the lower certainty.
Statement both(const Statement& one, const Statement& other) {
    Statement claim;
    claim.certainty = std::max(one.text.empty() ? Certainty::high : one.certainty,
                               other.text.empty() ? Certainty::high : other.certainty);
    claim.sources = one.sources;
    for (const SourceId source : other.sources) {
        if (std::find(claim.sources.begin(), claim.sources.end(), source) == claim.sources.end()) {
            claim.sources.push_back(source);
        }
    }
    return claim;
}

/// After the editors' words: that they are theirs, and their sources.
void write_from_editors(const Page& page, const Statement& claim) {
    page.out.element("span", {}, page.words().text(msg::reading_editors{}));
    if (!claim.sources.empty() || claim.certainty != Certainty::high) write_separator(page);
    write_claim(page, claim);
}

/// What this is, for somebody who never heard of it: the question and the introduction of the journal, at the entry that
/// opens it, and the entry's summary. An entry that is elsewhere has the introduction. In a viewer that is low, CSS shows
/// only the beginning, and a button for the rest.
void write_lead(const Page& page, const Entry& entry) {
    static const Statement nothing;
    const Journal& journal = page.journal();
    const bool opens = page.state.entry == opening_state(page.model).entry;
    const std::string_view question = opens ? std::string_view(journal.question) : "";
    const Statement& introduction = opens || entry.held_elsewhere ? journal.introduction : nothing;
    const Statement& summary = entry.held_elsewhere ? nothing : entry.summary;
    if (question.empty() && introduction.text.empty() && summary.text.empty()) return;
    Html& out = page.out;
    const Words& words = page.words();
    const bool whole = page.state.local.is_open(Panel::summary);
    const Element lead = out.open("div", {{"class", whole ? "lead whole" : "lead"}});
    if (!question.empty()) write_said(page, "h3", question, "question");
    {
        const Element text = out.open("div", {{"class", "words"}});
        for (const Statement* statement : {&introduction, &summary}) {
            if (statement->text.empty()) continue;
            write_said(page, "p", statement->text);
            out.text(" ");  // where CSS lets them run on
        }
    }
    const Element from = out.open("p", {{"class", "from"}});
    write_from_editors(page, both(introduction, summary));
    if (!page.is_viewer()) return;
    out.element("button",
                {{"type", "button"},
                 {"class", "more"},
                 {"data-command", command_text(TogglePanel{Panel::summary}, page.model)},
                 {"aria-expanded", truth(whole)}},
                whole ? words.text(msg::reading_less{}) : words.text(msg::reading_more{}));
}

void write_participants(const Page& page, const Entry& entry) {
    if (entry.participants.empty()) return;
    Html& out = page.out;
    const Element section = out.open("section", {{"class", "participants"}});
    out.element("h3", {}, page.words().text(msg::reading_people{}));
    const Element list = out.open("ul");
    for (const Participant& participant : entry.participants) {
        const Element item = out.open("li");
        {
            const Element link =
                open_link(page, participant.person, "person", pressed_if(page.state.person == participant.person));
            out.text(full_name(page.journal(), participant.person, page.words()));
        }
        out.text(" ");
        out.element("span", {{"class", "role"}}, role_word(participant.role, page.words()));
        if (participant.office.empty()) continue;
        out.text(" ");
        const Element office = out.open("span", {{"class", "office"}, page.lang(), page.dir()});
        write_explained(page, participant.office);
    }
}

void write_neighbour(const Page& page, EntryId entry, std::string_view css_class, std::string_view word) {
    const std::string date = page.words().date(page.journal()[entry].date);
    const std::string name = page.words().say(msg::reading_neighbour{.which = word, .date = date});
    const Element link = open_link(page, entry, css_class, Pressed::unsaid, {{"aria-label", name}});
    page.out.element("span", {}, word);
    page.out.text(" ");  // for what says the content instead of the name
    page.out.text(date);
}

void write_neighbours(const Page& page) {
    const auto previous = neighbour_of(page.state, Direction::previous, page.model);
    const auto next = neighbour_of(page.state, Direction::next, page.model);
    if (!previous && !next) return;
    const Words& words = page.words();
    const Element nav =
        page.out.open("nav", {{"class", "neighbours"}, {"aria-label", words.text(msg::reading_neighbours{})}});
    if (previous) write_neighbour(page, *previous, "previous", words.text(msg::reading_earlier{}));
    if (next) write_neighbour(page, *next, "next", words.text(msg::reading_later{}));
}

void write_held_elsewhere(const Page& page, const Entry& entry) {
    Html& out = page.out;
    const Words& words = page.words();
    const Element whole = out.open("div", {{"class", "elsewhere"}});
    out.element("p", {{"class", "badge"}}, words.text(msg::reading_held{}));
    if (!entry.summary.text.empty()) {
        write_said(page, "p", entry.summary.text, "editor");
        const Element from = out.open("p", {{"class", "from"}});
        write_from_editors(page, entry.summary);
    }
    if (entry.url.empty()) return;
    const Element paragraph = out.open("p");
    write_outside_link(out, entry.url, words.text(msg::reading_at_archive{}));
    if (!entry.url_comment) return;
    out.text(" ");
    write_said(page, "small", entry.url_comment->text, "doubt");
    write_claim(page, *entry.url_comment);
}

/// Shown instead of a text that is not loaded yet. Never on static pages, for which the whole text is read first.
void write_on_its_way(const Page& page, const Chunk& chunk) {
    Html& out = page.out;
    const Attribute css_class("class", "none on-its-way");
    if (chunk.fault.empty()) {
        return out.element("p", {css_class, {"role", "status"}, {"aria-busy", "true"}},
                           page.words().text(msg::reading_on_its_way{}));
    }
    const Element whole = out.open("div", {css_class, {"role", "status"}});
    const std::string_view fault = chunk.fault;
    const std::string_view said = fault.substr(0, fault.find('\n'));
    const std::size_t space = std::min(said.find(' '), said.size());
    out.element("p", {{"data-words", said.substr(0, space)}, {"data-values", said.substr(space)}}, "");
    if (said.size() < fault.size()) {
        out.element("p", {lang("en"), dir("en", page.words().tag())}, fault.substr(said.size() + 1));
    }
    const Element again = out.open("p", {{"class", "again"}});
    out.element("button", {{"type", "button"}, {"data-tool", "text"}}, page.words().text(msg::reading_try_again{}));
}

/// CSS shows it while words are selected, and its first button while there are notes to them (web/taking.js). It follows the
/// document, so that Tab leads to it from there.
void write_taking(const Page& page) {
    if (!page.is_viewer()) return;
    const Element place = page.out.open("div", {{"class", "taking"}});
    page.out.element("button", {{"type", "button"}, {"class", "tool"}, {"data-tool", "notes"}},
                     page.words().text(msg::end_copy_notes{}));
    page.out.element("button", {{"type", "button"}, {"class", "tool"}, {"data-tool", "passage"}},
                     page.words().text(msg::end_copy_passage{}));
}

void write_entry(const Page& page, const Entry& entry) {
    const Journal& journal = page.journal();
    Html& out = page.out;
    const bool here = journal.text_is_here(entry);
    const Element article =
        out.open("article", {{"class", entry.held_elsewhere ? "entry held" : "entry"}, {"data-entry", entry.key}});
    {
        const Element header = out.open("header");
        out.element("h2", {}, page.words().date(entry.date));
        write_written_date(page, entry);
        write_about(page, entry);
        if (!entry.held_elsewhere && here) write_layers(page, entry);
    }
    if (here) write_lead(page, entry);
    if (entry.held_elsewhere) {
        write_held_elsewhere(page, entry);
    } else if (!here) {
        write_on_its_way(page, journal.chunks[*entry.chunk]);
    } else {
        if (page.state.layer == Layer::reading && has_two_layers(entry)) {
            out.element("p", {{"class", "corrected"}}, page.words().text(msg::reading_reading_title{}));
        }
        write_document(page, entry);
        write_taking(page);
    }
    write_neighbours(page);
    const Element end = out.open("div", {{"class", "end"}});
    write_images(page, entry);
    write_participants(page, entry);
    write_end_matter(page, entry);
}

void write_events_of(const Page& page, Day day) {
    Html items;
    const Page list{items, page.model, page.state, page.form};
    for (std::uint32_t i = 0; i < page.journal().events.size(); ++i) {
        const Event& event = page.journal().events[i];
        if (!event.date.contains(day)) continue;
        const Element item = items.open("li");
        const Element link =
            open_link(list, EventId{i}, "event", Pressed::unsaid, {page.lang(event.label), page.dir(event.label)});
        items.text(event.label);
    }
    if (items.is_empty()) return;
    const Element section = page.out.open("section");
    page.out.element("h3", {}, page.words().text(msg::reading_on_this_day{}));
    const Element whole = page.out.open("ul", {{"class", "events"}});
    page.out.add(items);
}

void write_day(const Page& page, Day day) {
    Html& out = page.out;
    const Words& words = page.words();
    const Element article = out.open("article", {{"class", "entry empty"}, {"data-day", to_iso(day)}});
    {
        const Element header = out.open("header");
        out.element("h2", {}, words.date(day));
        out.element("p", {{"class", "about"}}, words.weekday(weekday(day)));
    }
    out.element("p", {{"class", "none"}}, words.text(msg::reading_no_entry{}));
    if (!page.journal().coverage.text.empty()) write_editors_words(page, page.journal().coverage);
    write_events_of(page, day);
    write_neighbours(page);
}

}  // namespace

void write_where_and_when(const Page& page) {
    const Journal& journal = page.journal();
    const std::string period = page.words().date(journal.period);
    const Element line = page.out.open("p", {{"class", "where"}});
    if (journal.place) {
        const Place& place = journal[*journal.place];
        page.out.element("span", {page.lang(place.name), page.dir(place.name)},
                         place.country.empty()
                             ? place.name
                             : page.words().say(msg::place_in_country{.place = place.name, .country = place.country}));
        write_separator(page);
    }
    page.out.text(period);
}

/// The question and the introduction once more, for those who listen: between the title and the document they hear the whole
/// timeline.
void write_for_ears(const Page& page) {
    const Journal& journal = page.journal();
    if (!page.is_viewer() || (journal.question.empty() && journal.introduction.text.empty())) return;
    Html& out = page.out;
    const Element line = out.open("p", {{"class", "for-ears"}});
    out.text(page.words().text(msg::reading_editors{}));
    write_separator(page);
    for (const std::string_view text :
         {std::string_view(journal.question), std::string_view(journal.introduction.text)}) {
        if (text.empty()) continue;
        write_said(page, "span", text);
        out.text(" ");
    }
}

/// Narrow layouts show the short title; the whole one is in a tooltip.
void write_heading(const Page& page) {
    Html& out = page.out;
    const Journal& journal = page.journal();
    {
        const Element heading =
            out.open("h1", {page.lang(journal.title), page.dir(journal.title), {"title", journal.title}});
        out.element("span", {{"class", "long"}}, journal.title);
        out.element("span", {{"class", "short"}}, short_name(journal));
    }
    write_where_and_when(page);
    write_for_ears(page);
}

void write_reading(const Page& page) {
    if (page.state.entry) {
        write_entry(page, page.journal()[*page.state.entry]);
    } else if (page.state.day) {
        write_day(page, *page.state.day);
    } else {
        const Element article = page.out.open("article", {{"class", "entry empty"}});
        page.out.element("p", {{"class", "none"}}, page.words().text(msg::reading_no_entries{}));
    }
    if (!page.is_viewer()) return;  // only a viewer contains works that need a notice
    const Element colophon = page.out.open("p", {{"class", "colophon"}});
    page.out.element("button", {{"type", "button"}, {"data-command", "panel about"}},
                     page.words().text(msg::reading_about{}));
    page.out.element("button", {{"type", "button"}, {"data-command", "panel picture"}, {"data-words", "page.picture"}},
                     "");
    // Narrow screens have no room for these at the top. The page fills in the words.
    for (const auto& [tool, key] : {std::pair("open", "page.open"), std::pair("link", "page.copy-link")}) {
        page.out.element("button", {{"type", "button"}, {"class", "narrow"}, {"data-tool", tool}, {"data-words", key}},
                         "");
    }
}

std::string page_title(const Model& model, const State& state) {
    const std::string journal = visible(short_name(model.journal));
    if (!state.entry && !state.day) return journal;
    const std::string date =
        state.entry ? model.words.date(model.journal[*state.entry].date) : model.words.date(*state.day);
    return model.words.say(msg::title_of_journal{.what = date, .journal = journal});
}

}  // namespace daybook
