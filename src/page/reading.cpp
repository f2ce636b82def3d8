#include "journal/controls.h"
#include "page/document.h"
#include "page/end_matter.h"
#include "page/html.h"
#include "page/page.h"
#include "words/words.h"

namespace daybook {

namespace {

const std::string& short_name(const Journal& journal) {
    return journal.short_title.empty() ? journal.title : journal.short_title;
}

std::string layer_switch(const State& state, const PageForm& form) {
    const auto choice = [&](Layer layer, std::string_view word, std::string_view label, std::string_view title) {
        if (form.site != nullptr) {
            const std::string address = layer == Layer::printed ? site_address(*form.site, Target(*state.entry))
                                                                : reading_address(*form.site, *state.entry);
            return "<a" + attribute("href", std::string(form.root) + address) + attribute("title", title) +
                   (state.layer == layer ? " aria-current=\"page\">" : ">") + std::string(label) + "</a>";
        }
        return "<button type=\"button\"" + attribute("data-command", "layer " + std::string(word)) +
               attribute("aria-pressed", state.layer == layer ? "true" : "false") + attribute("title", title) + ">" +
               std::string(label) + "</button>";
    };
    return "<div class=\"layers\" role=\"group\" aria-label=\"Text\">" +
           choice(Layer::printed, "printed", "As printed", "The source document, to the character") +
           choice(Layer::reading, "reading", "Reading", "With the editors’ corrections and supplied words, marked") +
           "</div>";
}

/// The document's own wording of its date, where it is not that of the heading: Old Style, a feast, a regnal year.
std::string written(const Entry& entry) {
    if (entry.written.empty()) return "";
    std::string out = "<p class=\"written\">In the document: <q>" + escaped(entry.written) + "</q>";
    if (entry.calendar == Calendar::julian) out += " (Julian calendar, “Old Style”)";
    return out + "</p>";
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

std::string participant_item(const Participant& participant, const Model& model, const State& state,
                             const PageForm& form) {
    const Tags tags = tags_for(form, model, Target(participant.person), "person",
                               state.person == participant.person ? Pressed::yes : Pressed::no);
    std::string out = "<li>" + tags.open + escaped(model.journal[participant.person].name) + tags.close +
                      " <span class=\"role\">" + std::string(role_word(participant.role)) + "</span>";
    if (!participant.office.empty()) out += " <span class=\"office\">" + escaped(participant.office) + "</span>";
    return out + "</li>";
}

std::string participants(const Entry& entry, const Model& model, const State& state, const PageForm& form) {
    if (entry.participants.empty()) return "";
    std::string out = "<section class=\"participants\"><h3>People in this entry</h3><ul>";
    for (const Participant& participant : entry.participants) {
        out += participant_item(participant, model, state, form);
    }
    return out + "</ul></section>";
}

std::string neighbours(const Model& model, const State& state, const PageForm& form) {
    const auto& entries = model.journal.entries;
    std::optional<EntryId> previous;
    std::optional<EntryId> next;
    if (state.entry) {
        if (state.entry->index > 0) previous = EntryId{state.entry->index - 1};
        if (state.entry->index + 1 < entries.size()) next = EntryId{state.entry->index + 1};
    }
    for (std::uint32_t i = 0; !state.entry && i < entries.size(); ++i) {
        if (entries[i].date.latest < *state.day) previous = EntryId{i};
        if (*state.day < entries[i].date.earliest && !next) next = EntryId{i};
    }
    if (!previous && !next) return "";
    std::string out = "<nav class=\"neighbours\" aria-label=\"Neighbouring entries\">";
    const auto link = [&](EntryId id, std::string_view css_class, std::string_view word) {
        const Entry& entry = model.journal[id];
        const Tags tags = tags_for(form, model, Target(id), css_class);
        out += tags.open + "<span>" + std::string(word) + "</span>" + escaped(to_words(entry.date)) + tags.close;
    };
    if (previous) link(*previous, "previous", "Earlier");
    if (next) link(*next, "next", "Later");
    return out + "</nav>";
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

/// In place of a text that is not here yet. No static page has it: there, all of the text is read first.
std::string on_its_way(const Chunk& chunk) {
    if (chunk.fault.empty()) {
        return "<p class=\"none on-its-way\" role=\"status\" aria-busy=\"true\">The text is on its way.</p>";
    }
    return "<div class=\"none on-its-way\" role=\"status\"><p>" + escaped(chunk.fault) +
           "</p><p class=\"again\"><button type=\"button\" data-tool=\"text\">Try again</button></p></div>";
}

std::string entry_html(const Model& model, const State& state, const PageForm& form) {
    const Entry& entry = model.journal[*state.entry];
    const bool here = model.journal.text_is_here(entry);
    std::string out = "<article" + attribute("class", entry.held_elsewhere ? "entry held" : "entry") +
                      language_attribute(model.journal.language) + attribute("data-entry", entry.key) +
                      "><header><h2>" + escaped(to_words(entry.date)) + "</h2>" + written(entry) +
                      about(entry, model.journal);
    if (!entry.held_elsewhere && here) out += layer_switch(state, form);
    out += "</header>";
    if (entry.held_elsewhere) {
        out += held_elsewhere(entry, model.journal);
    } else if (!here) {
        out += on_its_way(model.journal.chunks[*entry.chunk]);
    } else {
        out += document_html(entry, model, state, form);
    }
    out += neighbours(model, state, form);
    out += "<div class=\"end\">" + images_html(entry, form) + participants(entry, model, state, form) +
           end_matter_html(entry, model.journal, form) + "</div>";
    return out + "</article>";
}

std::string day_html(const Model& model, const State& state, const PageForm& form) {
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
        const Tags tags = tags_for(form, model, Target(EventId{i}), "event");
        events += "<li>" + tags.open + escaped(event.label) + tags.close + "</li>";
    }
    if (!events.empty()) out += "<section><h3>On this day</h3><ul class=\"events\">" + events + "</ul></section>";
    return out + neighbours(model, state, form) + "</article>";
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

std::string reading_html(const Model& model, const State& state, const PageForm& form) {
    if (state.entry) return entry_html(model, state, form);
    if (state.day) return day_html(model, state, form);
    return "<article class=\"entry empty\"><p class=\"none\">This journal has no entries.</p></article>";
}

std::string page_title(const Model& model, const State& state) {
    const std::string journal = visible(short_name(model.journal));
    if (state.entry) return to_words(model.journal[*state.entry].date) + " – " + journal;
    if (state.day) return to_words(*state.day) + " – " + journal;
    return journal;
}

}  // namespace daybook
