#include "app/command.h"
#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "page/page.h"
#include "page/text_content.h"

using namespace daybook;
using test::count;
using test::has;
using test::small_model;

TEST_CASE("The document's own wording of its date is beside the computed day") {
    Model model = small_model();
    model.journal.entries[1].written = "1 <September>";
    model.journal.entries[1].calendar = Calendar::julian;
    CHECK(has(reading_html(model, opening_state(model)),
              "<h2>14 September 1960</h2><p class=\"written\">In the document: <q>1 &lt;September&gt;</q> (Julian "
              "calendar, “Old Style”)</p>"));
}

TEST_CASE("Images of the pages are listed after the text with captions") {
    Model model = small_model();
    model.journal.entries[1].images.push_back({"a", "images/102.jpg", "A page, \"typed\"", "102"});
    model.journal.entries[1].images.push_back({"b", "javascript:alert(1)", "A trap", ""});
    const std::string html = reading_html(model, opening_state(model));
    CHECK(has(html,
              "<img loading=\"lazy\" decoding=\"async\" src=\"images/102.jpg\" alt=\"A page, &quot;typed&quot;\">"));
    CHECK(has(html, "<b>Page 102</b>"));
    CHECK(has(html, "A trap"));
    CHECK(!has(html, "javascript:"));
    CHECK(html.find("class=\"images\"") > html.find("class=\"line\""));
}

TEST_CASE("Of a visitor's own journal no image is asked for; one on the web is a link") {
    Model model = small_model();
    model.journal.entries[1].images.push_back({"a", "images/102.jpg", "A page", "102"});
    model.journal.entries[1].images.push_back({"b", "https://example.org/103.jpg", "Another page", ""});
    const std::string html = reading_html(model, opening_state(model), {.has_folder = false});
    CHECK(!has(html, "<img"));
    CHECK(!has(html, "102.jpg"));
    CHECK(has(html, "A page"));
    CHECK(has(html, "href=\"https://example.org/103.jpg\">Another page</a>"));
}

TEST_CASE("All sources of an entry's text are named") {
    Model model = small_model();
    Source first;
    first.title = "The file";
    first.note = "Seen in 2019.";
    Source second;
    second.title = "The copy";
    second.url = "https://example.org/copy";
    model.journal.sources.push_back(std::move(first));
    model.journal.sources.push_back(std::move(second));
    model.journal.entries[1].sources = {SourceId{0}, SourceId{1}};
    const std::string html = reading_html(model, opening_state(model));
    CHECK(has(html, "<li>The file. <span class=\"editor\">Seen in 2019.</span></li>"));
    CHECK(has(html, "href=\"https://example.org/copy\">The copy</a></li>"));
}

TEST_CASE("Source and rights have a heading only if something is known about them") {
    Model model = small_model();
    Journal& journal = model.journal;
    Entry& entry = journal.entries[1];
    entry.url = entry.credit = journal.archive_reference = journal.rights.text = "";
    entry.sources.clear();
    entry.url_comment = journal.archive_comment = std::nullopt;
    CHECK(!has(reading_html(model, opening_state(model)), "Source and rights"));
    journal.rights.text = "For <all>";
    CHECK(has(reading_html(model, opening_state(model)), "<h3>Source and rights</h3><p>For &lt;all&gt;</p>"));
}

namespace {

/// The paragraph that a reader copies.
std::string cited(const Model& model, const PageForm& form = {}) {
    const std::string html = reading_html(model, opening_state(model), form);
    const std::size_t section = html.find("<section class=\"citation\">");
    REQUIRE(section != std::string::npos);
    const std::size_t from = html.find("<p>", section);
    return html.substr(from, html.find("</p>", from) + 4 - from);
}

const PageForm on_the_web{.address = "https://example.org/?a=1&b#", .today = parse_iso_day("2026-11-28")};

}  // namespace

TEST_CASE("A citation has one date, the translator, the reference, the address of the entry and the day of access") {
    Model model = small_model();
    model.journal.archive_reference = "Fond <1>";
    model.journal.entries[1].key = "a-b";
    model.journal.entries[1].translator = "T. Name";
    CHECK(cited(model, on_the_web) ==
          "<p><span>A small journal</span>, 14 September 1960. Translated by <span>T. Name</span>. "
          "<span>Fond &lt;1&gt;</span>. "
          "<bdi>https://example.org/?a=1&amp;b#entry=a-b</bdi> (accessed 28 November 2026).</p>");
    model.journal.title = "Report of 14 September 1960";
    CHECK(count(cited(model, on_the_web), "14 September 1960") == 1);
}

TEST_CASE("A citation has the page's address, else the archive's, else no day of access") {
    Model model = small_model();
    PageForm form = on_the_web;
    form.address = "https://example.org/";  // whose links open nothing
    CHECK(has(cited(model, form), "<bdi>https://example.org/</bdi> (accessed"));
    form.address = "";
    CHECK(cited(model, form) == "<p><span>A small journal</span>, 14 September 1960.</p>");
    model.journal.entries[1].url = "https://archive.example/1";
    CHECK(has(cited(model, form), "<bdi>https://archive.example/1</bdi> (accessed 28 November 2026).</p>"));
    model.journal.entries[1].held_elsewhere = true;
    CHECK(has(cited(model, on_the_web), "1960. <bdi>https://archive.example/1</bdi>"));
    const SiteNames names = name_site(model.journal);
    CHECK(has(cited(model, {.site = &names, .root = "../"}), "1960. <bdi>https://archive.example/1</bdi></p>"));
}

TEST_CASE("An address that the editors only conclude is not cited, and the link to it says so") {
    Model model = small_model();
    Entry& entry = model.journal.entries[1];
    entry.held_elsewhere = true;
    entry.url = "https://archive.example/1";
    entry.url_comment = Statement{"A conclusion.", Certainty::medium, {}};
    CHECK_FALSE(has(cited(model, on_the_web), "archive.example"));
    const std::string html = reading_html(model, opening_state(model));
    CHECK(has(html,
              "Read the entry at the archive</a> <small class=\"doubt\">A conclusion.</small> "
              "<small class=\"doubt\" data-cert=\"medium\">"));
    CHECK(count(html, "A conclusion.") == 1);
    entry.url_comment->certainty = Certainty::high;
    CHECK(has(cited(model, on_the_web), "archive.example"));
}

TEST_CASE("The archive's own citation follows, to the letter, and the journal's words have their language") {
    Model model = small_model();
    CHECK_FALSE(has(reading_html(model, opening_state(model)), "As the archive cites it"));
    model.journal.entries[1].citation = "\"Journal\" for 14 September 1960, September 14, 1960.";
    model.journal.language = "ko";
    const std::string html = reading_html(model, opening_state(model), on_the_web);
    CHECK(has(html,
              "<p>As the archive cites it: <span class=\"verbatim\" lang=\"ko\">&quot;Journal&quot; for 14 September "
              "1960, September 14, 1960.</span></p>"));
    CHECK(has(cited(model, on_the_web), "<p><span lang=\"ko\">A small journal</span>, 14 September 1960."));
}

TEST_CASE("A person's identifiers lead to the authority files, if they are valid") {
    Model model = small_model();
    Person& anna = model.journal.people[0];
    anna.identifiers = {
        {"wikidata", "Q42"}, {"viaf", "113230702"}, {"gnd", "119033364"}, {"gnd", "../x?\"><b>"}, {"own", "7"}};
    State state = opening_state(model);
    update(state, Select{PersonId{0}}, model);
    const std::string html = card_html(model, state);
    CHECK(has(html, "href=\"https://www.wikidata.org/wiki/Q42\">Wikidata Q42</a>"));
    CHECK(has(html, "href=\"https://viaf.org/viaf/113230702\">VIAF 113230702</a>"));
    CHECK(has(html, "href=\"https://d-nb.info/gnd/119033364\">GND 119033364</a>"));
    CHECK(has(html, "GND ../x?&quot;&gt;&lt;b&gt; · own 7</p>"));
}

TEST_CASE("An author's own fields are not shown") {
    Model model = small_model();
    model.journal.entries[1].custom.push_back({"x-shelf", "\"B 12\""});
    CHECK(!has(reading_html(model, opening_state(model)), "B 12"));
}

TEST_CASE("A static page has links where a viewer has buttons") {
    const Model model = small_model();
    const SiteNames names = name_site(model.journal);
    const PageForm form{.site = &names, .root = "../"};
    State state = opening_state(model);
    const std::string html = reading_html(model, state, form);
    CHECK(has(html, "<a class=\"person\" href=\"../people/boris.html\">Boris</a>"));
    CHECK(
        has(html,
            "<a class=\"next\" href=\"../entries/1960-09-20.html\" aria-label=\"Next entry, 20–23 September 1960\">"));
    CHECK(has(html, "<a href=\"../reading/1960-09-14.html\""));
    update(state, Select{PersonId{0}}, model);
    const std::string card = card_html(model, state, form);
    CHECK(has(card, "<a class=\"entry\" href=\"../entries/1960-09-13.html\">"));
    const std::string mirror = mirror_html(model, state, {.site = &names, .root = ""});
    CHECK(has(mirror, "href=\"index.html#event-opens\""));
    CHECK(has(mirror, "<span class=\"day\"><b>12 September 1960</b>, no known entry</span>"));
    for (const std::string& each : {html, card, mirror}) {
        CHECK(count(each, "<button") == 0);
        CHECK(count(each, "data-command") == 0);
    }
    CHECK(test::document_text(html) == test::document_text(reading_html(model, state)));
}

TEST_CASE("A title shows control characters by their names") {
    Model model = small_model();
    model.journal.short_title = "Abc\u202Edef";
    CHECK(page_title(model, opening_state(model)) == "14 September 1960 – AbcU+202Edef");
}

TEST_CASE("The opening entry begins with the question, the introduction and the summary; others with their summary") {
    Model model = small_model();
    Journal& journal = model.journal;
    journal.entries[2].held_elsewhere = false;
    journal.question = "Who came?";
    journal.introduction = {"Anna writes.", Certainty::high, {}};
    for (Entry& entry : journal.entries) entry.summary = {"A visit.", Certainty::medium, {}};
    State state = opening_state(model);
    const EntryId opening = *state.entry;
    const std::string html = reading_html(model, state);
    CHECK(html.find("<h3 class=\"question\">Who came?</h3>") < html.find("<p>Anna writes.</p> <p>A visit.</p>"));
    CHECK(html.find("<p>A visit.</p>") < html.find("class=\"document"));
    CHECK(has(html, "<span>From the editors</span> · "));
    CHECK(has(heading_html(model),
              "<p class=\"for-ears\">From the editors · <span>Who came?</span> <span>Anna writes.</span> </p>"));
    CHECK(has(html, "data-cert=\"medium\""));  // the lower certainty of the two
    CHECK(has(html, "data-command=\"panel summary\" aria-expanded=\"false\">More</button>"));
    for (std::uint32_t i = 0; i < journal.entries.size(); ++i) {
        if (EntryId{i} == opening || journal.entries[i].held_elsewhere) continue;
        state.entry = EntryId{i};
        CHECK_FALSE(has(reading_html(model, state), "Anna writes."));
        CHECK(has(reading_html(model, state), "<p>A visit.</p>"));
    }
}

TEST_CASE("There is a choice between two texts only where they differ") {
    Model model = small_model();
    const State state = opening_state(model);
    CHECK(has(reading_html(model, state), "class=\"layers\""));
    CHECK_FALSE(has(reading_html(model, state), "class=\"corrected\""));
    State corrected = state;
    corrected.layer = Layer::reading;  // also on paper, which has no choice
    CHECK(has(reading_html(model, corrected), "<p class=\"corrected\">Corrected by the editors: "));
    model.journal.entries[1].blocks[1].lines[0].runs[0].mark->supplied.clear();
    CHECK_FALSE(has(reading_html(model, state), "class=\"layers\""));
    CHECK_FALSE(has(reading_html(model, corrected), "class=\"corrected\""));
}

TEST_CASE("The second line of the heading says where and when") {
    Model model = small_model();
    Place place;
    place.name = "Brno";
    place.country = "Moravia";
    model.journal.places.push_back(std::move(place));
    model.journal.place = PlaceId{static_cast<std::uint32_t>(model.journal.places.size() - 1)};
    const std::string period = model.words.date(model.journal.period);
    CHECK(has(heading_html(model), "<p class=\"where\"><span>Brno, Moravia</span> · " + period + "</p>"));
}
