#include "app/link.h"
#include "page/document.h"
#include "page/html.h"
#include "page/page.h"

namespace daybook {

namespace {

const std::string& short_name(const Journal& journal) {
    return journal.short_title.empty() ? journal.title : journal.short_title;
}

std::string layer_switch(const State& state) {
    const auto choice = [&](Layer layer, std::string_view word, std::string_view label, std::string_view title) {
        return "<button type=\"button\"" + attribute("data-command", "layer " + std::string(word)) +
               attribute("aria-pressed", state.layer == layer ? "true" : "false") + attribute("title", title) + ">" +
               std::string(label) + "</button>";
    };
    return "<div class=\"layers\" role=\"group\" aria-label=\"Text\">" +
           choice(Layer::printed, "printed", "As printed", "The source document, to the character") +
           choice(Layer::reading, "reading", "Reading", "With the editors’ corrections and supplied words, marked") +
           "</div>";
}

/// A statement in the editors' colour with its claim; nothing if there is none.
std::string editors_say(const std::optional<Statement>& statement, const Journal& journal) {
    if (!statement) return "";
    return "<p><span class=\"editor\">" + escaped(statement->text) + "</span> " + claim(*statement, journal) + "</p>";
}

std::string about(const Entry& entry, const Journal& journal) {
    std::string out;
    const auto add = [&](const std::string& text) {
        if (text.empty()) return;
        if (!out.empty()) out += " · ";
        out += text;
    };
    if (entry.place) add(escaped(journal[*entry.place].name));
    add(escaped(entry.title));
    if (!entry.translator.empty() && !entry.held_elsewhere) add("translated by " + escaped(entry.translator));
    return "<p class=\"about\">" + out + "</p>";
}

std::string participant_item(const Participant& participant, const Model& model, const State& state) {
    const Person& person = model.journal[participant.person];
    std::string out = "<li><button type=\"button\" class=\"person\"" +
                      attribute("data-command", select_command(Target(participant.person), model)) +
                      attribute("aria-pressed", state.person == participant.person ? "true" : "false") + ">" +
                      escaped(person.name) + "</button> <span class=\"role\">" +
                      std::string(role_word(participant.role)) + "</span>";
    if (!participant.office.empty()) out += " <span class=\"office\">" + escaped(participant.office) + "</span>";
    return out + "</li>";
}

std::string participants(const Entry& entry, const Model& model, const State& state) {
    if (entry.participants.empty()) return "";
    std::string out = "<section class=\"participants\"><h3>People in this entry</h3><ul>";
    for (const Participant& participant : entry.participants) out += participant_item(participant, model, state);
    return out + "</ul></section>";
}

std::string neighbours(const Model& model, const State& state) {
    const auto& entries = model.journal.entries;
    std::optional<EntryId> previous;
    std::optional<EntryId> next;
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const bool before = state.entry ? i < state.entry->index : entries[i].date.latest < *state.day;
        const bool after = state.entry ? i > state.entry->index : *state.day < entries[i].date.earliest;
        if (before) previous = EntryId{i};
        if (after && !next) next = EntryId{i};
    }
    std::string out = "<nav class=\"neighbours\" aria-label=\"Neighbouring entries\">";
    const auto link = [&](EntryId id, std::string_view css_class, std::string_view word) {
        const Entry& entry = model.journal[id];
        out += command_button(css_class, select_command(Target(id), model),
                              "<span>" + std::string(word) + "</span>" + escaped(to_words(entry.date)));
    };
    if (previous) link(*previous, "previous", "Earlier");
    if (next) link(*next, "next", "Later");
    return out + "</nav>";
}

std::string copyable(std::string_view heading, std::string_view css_class, const std::string& text) {
    if (text.empty()) return "";
    return "<section" + attribute("class", css_class) + "><h3>" + std::string(heading) + "</h3><p class=\"verbatim\">" +
           escaped(text) + "</p><button type=\"button\" class=\"copy\"" + attribute("data-copy", text) +
           ">Copy citation</button></section>";
}

std::string end_matter(const Entry& entry, const Model& model) {
    const Journal& journal = model.journal;
    std::string out;
    if (!entry.source_summary.text.empty()) {
        out += "<section><h3>The archive’s summary</h3><p class=\"verbatim\">" + escaped(entry.source_summary.text) +
               "</p></section>";
    }
    if (entry.place_comment) {
        out += "<section><h3>" + escaped(entry.place ? journal[*entry.place].name : "Place") + "</h3>" +
               editors_say(entry.place_comment, journal) + "</section>";
    }
    out += copyable("Cite this document", "citation", entry.citation);
    out += "<section class=\"rights\"><h3>Source and rights</h3><p>";
    if (!entry.url.empty()) out += outside_link(entry.url, "This document at the archive") + ". ";
    out += escaped(journal.archive_reference) + ".</p>";
    out += editors_say(entry.url_comment, journal) + editors_say(journal.archive_comment, journal);
    if (!entry.credit.empty()) out += "<p class=\"verbatim\">" + escaped(entry.credit) + "</p>";
    if (!journal.rights.text.empty()) out += "<p>" + escaped(journal.rights.text) + "</p>";
    return out + "</section>";
}

std::string held_elsewhere(const Entry& entry, const Journal& journal) {
    std::string out =
        "<div class=\"elsewhere\"><p class=\"badge\">Held elsewhere</p><p class=\"editor\">" +
        escaped(entry.summary.text) + "</p>" + claim(entry.summary, journal) +
        "<p class=\"editor\">This summary is in the editors’ words; none of the entry’s text is here.</p>";
    if (!entry.url.empty()) {
        out += "<p>" + outside_link(entry.url, "Read the entry at the archive") + "</p>";
    }
    return out + "</div>";
}

std::string entry_html(const Model& model, const State& state) {
    const Entry& entry = model.journal[*state.entry];
    std::string out = "<article" + attribute("class", entry.held_elsewhere ? "entry held" : "entry") +
                      attribute("lang", model.journal.language) + attribute("data-entry", entry.key) + "><header><h2>" +
                      escaped(to_words(entry.date)) + "</h2>" + about(entry, model.journal);
    if (!entry.held_elsewhere) out += layer_switch(state);
    out += "</header>";
    if (entry.held_elsewhere) {
        out += held_elsewhere(entry, model.journal);
    } else {
        out += "<div" + attribute("class", state.layer == Layer::printed ? "document printed" : "document reading") +
               ">" + document_html(entry, model, state) + "</div>";
    }
    out += neighbours(model, state);
    out += "<div class=\"end\">" + participants(entry, model, state) + end_matter(entry, model) + "</div>";
    return out + "</article>";
}

std::string day_html(const Model& model, const State& state) {
    const Day day = *state.day;
    std::string out = "<article class=\"entry empty\"" + attribute("data-day", to_iso(day)) + "><header><h2>" +
                      to_words(day) + "</h2><p class=\"about\">" + std::string(weekday_name(weekday(day))) +
                      "</p></header><p class=\"none\">No entry is known for this day.</p>";
    if (!model.journal.coverage.text.empty()) {
        out += "<p class=\"editor\">" + escaped(model.journal.coverage.text) + "</p>" +
               claim(model.journal.coverage, model.journal);
    }
    std::string events;
    for (std::uint32_t i = 0; i < model.journal.events.size(); ++i) {
        const Event& event = model.journal.events[i];
        if (!event.date.contains(day)) continue;
        events +=
            "<li>" + command_button("event", select_command(Target(EventId{i}), model), escaped(event.label)) + "</li>";
    }
    if (!events.empty()) out += "<section><h3>On this day</h3><ul class=\"events\">" + events + "</ul></section>";
    return out + neighbours(model, state) + "</article>";
}

}  // namespace

std::string heading_html(const Model& model) {
    const Journal& journal = model.journal;
    std::string out = "<h1><span class=\"long\">" + escaped(journal.title) + "</span><span class=\"short\">" +
                      escaped(short_name(journal)) + "</span></h1><p>" + escaped(to_words(journal.period));
    if (!journal.archive_reference.empty()) {
        out += "<span class=\"long\"> · " + escaped(journal.archive_reference) + "</span>";
    }
    return out + "</p>";
}

std::string reading_html(const Model& model, const State& state) {
    if (state.entry) return entry_html(model, state);
    if (state.day) return day_html(model, state);
    return "<article class=\"entry empty\"><p class=\"none\">This journal has no entries.</p></article>";
}

std::string page_title(const Model& model, const State& state) {
    const std::string& journal = short_name(model.journal);
    if (state.entry) return to_words(model.journal[*state.entry].date) + " – " + journal;
    if (state.day) return to_words(*state.day) + " – " + journal;
    return journal;
}

}  // namespace daybook
