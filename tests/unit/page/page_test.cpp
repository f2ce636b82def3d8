#include "page/page.h"

#include "app/command.h"
#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "page/parts.h"
#include "page/problems.h"
#include "page/text_content.h"

using namespace daybook;
using test::count;
using test::document_text;
using test::has;
using test::small_model;

TEST_CASE("Everything in a journal is text, never markup") {
    const Model model = small_model();
    const std::string html = reading_html(model, opening_state(model));
    CHECK(has(html, "A &lt;talk&gt; &amp; &quot;tea&quot;"));
    CHECK(!has(html, "<talk>"));
    CHECK(!has(html, "<it>"));
}

TEST_CASE("The lines of the page are the lines of the document and nothing else") {
    const Model model = small_model();
    State state = opening_state(model);
    CHECK(document_text(reading_html(model, state)) == "I met Boris about <it> & 'that' on friday.\nAnna\n");
    update(state, ShowLayer{Layer::reading}, model);
    CHECK(document_text(reading_html(model, state)) == "I met Boris about <it> & 'that' on friday.\nJOURNAL\nAnna\n");
}

TEST_CASE("A name in the text is a button that selects the person") {
    const Model model = small_model();
    State state = opening_state(model);
    CHECK(has(reading_html(model, state),
              "<button type=\"button\" class=\"person\" data-command=\"select person=boris\">Boris</button>"));
    update(state, Select{PersonId{1}}, model);
    CHECK(has(reading_html(model, state), "data-command=\"select person=boris\" aria-current=\"true\">Boris"));
}

TEST_CASE("The quotation of the selected event is marked") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, Select{EventId{1}}, model);
    CHECK(
        has(reading_html(model, state), "<mark class=\"event\" title=\"The assembly opens\">about &lt;it&gt;</mark>"));
}

TEST_CASE("An entry held elsewhere says so and a day without one says so") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, Select{EntryId{0}}, model);
    CHECK(has(reading_html(model, state), "At the archive, not here"));
    update(state, Select{Day{-3391}}, model);
    CHECK(has(reading_html(model, state), "No entry is known for this day."));
}

TEST_CASE("The mirror has an item for every day, entry, event, person and dot") {
    const Model model = small_model();
    const std::string html = mirror_html(model, opening_state(model));
    const int empty_days = 19 - 6;
    const int entries = 3, events = 2, people = 3, dots = 4;
    CHECK(count(html, "scope=\"col\" class=") == empty_days + entries);
    CHECK(count(html, "<button") == events);
    CHECK(count(html, "scope=\"row\"") == people);
    CHECK(count(html, "class=\"dot ") == dots);
    CHECK(has(html, "data-command=\"select entry=1960-09-13&amp;person=anna\""));
    CHECK(has(html, "data-focus=\"focus day=1960-09-30\""));
}

TEST_CASE("No card without a selection, and one for each kind of selection") {
    const Model model = small_model();
    State state = opening_state(model);
    CHECK(card_html(model, state).empty());
    update(state, Select{PersonId{0}}, model);
    CHECK(has(card_html(model, state), "<h2>Anna</h2>"));
    CHECK(has(card_html(model, state), "In 2 of 3 entries"));
    update(state, Select{EventId{0}}, model);
    CHECK(has(card_html(model, state), "13 August 1959"));
    update(state, Explain{PlaceId{0}}, model);
    CHECK(has(card_html(model, state), "<h2>Niigata</h2>"));
    update(state, Explain{OrganisationId{0}}, model);
    CHECK(has(card_html(model, state), "<h2>UN: United Nations</h2>"));
    update(state, Explain{TermId{0}}, model);
    CHECK(has(card_html(model, state), "<h2>Cde.: Comrade</h2>"));
    CHECK(has(card_html(model, state), "A form of address."));
}

TEST_CASE("Words of the page and of the journal have their language if it differs") {
    Model model = small_model();
    State state = opening_state(model);
    CHECK(!has(heading_html(model), "lang="));
    CHECK(count(reading_html(model, state), "lang=\"en\"") == 1);  // the document's
    model.journal.language = "ar";
    const std::string html = reading_html(model, state);
    CHECK(has(html, "<article class=\"entry\" data-entry="));
    CHECK(has(html, "<p class=\"about\"><span lang=\"ar\" dir=\"rtl\">"));
    CHECK(has(html, "<div class=\"document printed\" lang=\"ar\" dir=\"rtl\">"));
    CHECK(has(heading_html(model), "<h1 lang=\"ar\" dir=\"rtl\" title="));
    CHECK(has(problems_html({{}}), "lang=\"en\" dir=\"ltr\""));
}

TEST_CASE("A card says how certain the editors are, and of what, only if they are not certain") {
    Model model = small_model();
    State state = opening_state(model);
    const auto card = [&](Target target, Statement& statement, Certainty certainty) {
        statement = {"A clerk.", certainty, {}};
        update(state, Select{target}, model);
        return card_html(model, state);
    };
    Statement& person = model.journal.people[0].description;
    CHECK(!has(card(PersonId{0}, person, Certainty::high), "data-cert"));
    CHECK(has(card(PersonId{0}, person, Certainty::medium), "that this is the right person.</small>"));
    CHECK(has(card(PersonId{0}, person, Certainty::low),
              "<small class=\"doubt\" data-cert=\"low\">It is not known for certain who this was.</small>"));
    Statement& event = model.journal.events[0].description;
    CHECK(has(card(EventId{0}, event, Certainty::low), ">The editors are not sure of this.</small>"));
}

TEST_CASE("A card names each source once, at its end") {
    Model model = small_model();
    Journal& journal = model.journal;
    journal.sources.push_back({"s", "The archive", "", "", {}});
    journal.people[0].description = {"A clerk.", Certainty::high, {SourceId{0}}};
    journal.people[0].sources = {SourceId{0}};
    State state = opening_state(model);
    update(state, Select{PersonId{0}}, model);
    const std::string card = card_html(model, state);
    CHECK(count(card, "The archive") == 1);
    CHECK(card.ends_with("<p> <small class=\"sources\">Source: The archive</small></p></section>"));
}

TEST_CASE("An entry in a card has its title, because several may have one date") {
    const Model model = small_model();
    State state = opening_state(model);
    update(state, Select{PersonId{0}}, model);
    CHECK(
        has(card_html(model, state), ">14 September 1960: <span>A &lt;talk&gt; &amp; &quot;tea&quot;</span></button>"));
}

TEST_CASE("Only web and mail addresses become links") {
    const auto link_to = [](std::string_view url, std::string_view text) {
        Html out;
        write_outside_link(out, url, text);
        return out.take();
    };
    CHECK(has(link_to("https://example.org/?a=1&b=2", "there"), "href=\"https://example.org/?a=1&amp;b=2\""));
    CHECK(link_to("javascript:alert(1)", "there") == "there");
    CHECK(link_to("data:text/html,x", "<there>") == "&lt;there&gt;");
}

TEST_CASE("Problems are listed with position and remedy") {
    const Problem problem{Severity::error, "my <journal>.json", 3, 7, "/people/0/id", "there is no id", "write \"id\""};
    const std::string html = problems_html({problem});
    CHECK(has(html, "my &lt;journal&gt;.json, line 3, column 7"));
    CHECK(has(html, "there is no id"));
    CHECK(has(html, "write &quot;id&quot;"));
    CHECK(problems_html({}).empty());
}

TEST_CASE("Problems are also data, for the embedding page") {
    const Problem placed{Severity::error,  "my \"journal\".json", 3, 7, "/people/0/id",
                         "there is no id", "write \"id\""};
    const Problem whole{Severity::error, "empty.json", 0, 0, "", "the file is empty", ""};
    CHECK(problems_json({placed, whole}) ==
          "[{\"file\":\"my \\\"journal\\\".json\",\"line\":3,\"column\":7,\"pointer\":\"/people/0/id\","
          "\"message\":\"there is no id\",\"remedy\":\"write \\\"id\\\"\"},"
          "{\"file\":\"empty.json\",\"line\":null,\"column\":null,\"pointer\":\"\","
          "\"message\":\"the file is empty\",\"remedy\":\"\"}]");
    CHECK(problems_json({}) == "[]");
}

TEST_CASE("Organisations and terms in the text, in offices and in the archive's reference lead to their cards") {
    Model model = small_model();
    Journal& journal = model.journal;
    journal.archive_reference = "“UN”, ЖUN, UNЖ, UN은, Cdefond 7";
    Entry& entry = journal.entries[opening_state(model).entry->index];
    entry.participants[0].office = "Cde. at the UN";
    Run term;
    term.kind = RunKind::term;
    term.reference = 0;
    term.children.push_back(test::words("Cde."));
    entry.blocks[0].lines[0].runs.push_back(std::move(term));
    State state = opening_state(model);
    const std::string html = reading_html(model, state);
    const std::string button = "<button type=\"button\" class=\"term\" data-command=\"explain term=cde\"";
    CHECK(has(html, button + ">Cde.</button>"));
    CHECK(has(html, button + ">Cde.</button> at the <button"));
    CHECK(count(html, "data-command=\"explain org=un\"") == 3);  // one in the office; “UN” and UN은
    CHECK(has(html, ", Cdefond 7"));
    update(state, Explain{TermId{0}}, model);
    CHECK(has(reading_html(model, state), button + " aria-current=\"true\">Cde.</button>"));
}
