#include "page/site.h"

#include <set>

#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "page/metadata.h"
#include "page/page.h"
#include "page/text_content.h"
#include "test_support.h"

using namespace daybook;
using test::count;
using test::has;
using test::small_model;

namespace {

std::vector<SitePage> pages_of(const Model& model) {
    const Site site(model);
    std::vector<SitePage> pages;
    for (std::size_t i = 0; i < site.size(); ++i) pages.push_back(site.page(i));
    return pages;
}

std::string page_at(const Model& model, std::string_view path) {
    for (SitePage& page : pages_of(model)) {
        if (page.path == path) return std::move(page.bytes);
    }
    return "";
}

/// Every string of the journal contains markup.
Model hostile_model() {
    const std::string hostile = "</script><script>alert(1)</script></title><img src=x onerror=alert(1)>\"' \u202E<!--";
    Model model = small_model();
    Journal& journal = model.journal;
    journal.title = journal.question = journal.archive_reference = journal.rights.text = hostile;
    journal.archive_url = "javascript:alert(1)";
    journal.language = hostile;
    for (Person& person : journal.people) {
        person.key = person.name = person.sort_name = person.dates = person.warning = person.description.text = hostile;
        person.other_names.push_back({hostile, hostile});
        person.identifiers.push_back({"wikidata", hostile});
    }
    for (Entry& entry : journal.entries) {
        entry.key = entry.title = entry.written = entry.citation = entry.credit = entry.summary.text = hostile;
        entry.url = "javascript:alert(1)";
        entry.images.push_back({hostile, "data:text/html," + hostile, hostile, hostile});
    }
    for (Event& event : journal.events) event.key = event.label = event.description.text = hostile;
    return model;
}

}  // namespace

TEST_CASE(
    "A site has an index, a picture of the timeline, a style, and a page for each entry, each reading and each "
    "person") {
    const Model model = small_model();
    std::set<std::string> paths;
    for (const SitePage& page : pages_of(model)) paths.insert(page.path);
    CHECK(paths == std::set<std::string>{"index.html", "timeline.svg", "style.css", "entries/1960-09-13.html",
                                         "entries/1960-09-14.html", "entries/1960-09-20.html",
                                         "reading/1960-09-14.html", "people/anna.html", "people/boris.html",
                                         "people/clara.html", "people/dmitri.html"});
}

TEST_CASE("A page of a site has the viewer's lines") {
    const Model model = small_model();
    State state = opening_state(model);
    CHECK(test::document_text(page_at(model, "entries/1960-09-14.html")) ==
          test::document_text(reading_html(model, state)));
    state.layer = Layer::reading;
    CHECK(test::document_text(page_at(model, "reading/1960-09-14.html")) ==
          test::document_text(reading_html(model, state)));
}

TEST_CASE("A hostile journal's pages have no script, none of its markup and none of its addresses") {
    const Model model = hostile_model();
    std::set<std::string> paths;
    for (const SitePage& page : pages_of(model)) {
        CHECK(paths.insert(page.path).second);
        CHECK(!has(page.path, ".."));
        CHECK(page.path.find_first_of("<>\"'&:\\ ") == std::string::npos);
        if (!page.path.ends_with(".html")) continue;
        CHECK(count(page.bytes, "<script") == 1);
        CHECK(count(page.bytes, "<script type=\"application/ld+json\">") == 1);
        CHECK(count(page.bytes, "</script") == 1);
        CHECK(count(page.bytes, "<img") == (page.path == "index.html" ? 1 : 0));
        CHECK(count(page.bytes, "<img src=\"timeline.svg\" alt=\"") == count(page.bytes, "<img"));
        CHECK(!has(page.bytes, "<!--"));
        CHECK(!has(page.bytes, "\"javascript:"));
        CHECK(!has(page.bytes, "\u202E"));
    }
}

TEST_CASE("Every page allows only its style and images") {
    for (const SitePage& page : pages_of(small_model())) {
        if (!page.path.ends_with(".html")) continue;
        CHECK(has(page.bytes,
                  "http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src "
                  "&#39;self&#39;; img-src &#39;self&#39; https: data:; base-uri &#39;none&#39;; form-action "
                  "&#39;none&#39;\""));
        CHECK(!has(page.bytes, " style="));
        CHECK(!has(page.bytes, "<button"));
    }
}

TEST_CASE("Entries have metadata for reference managers and search engines") {
    Model model = small_model();
    model.journal.people[0].sort_name = "Anna, A.";
    model.journal.people[1].identifiers.push_back({"wikidata", "Q42"});
    const std::string html = page_at(model, "entries/1960-09-14.html");
    CHECK(has(html, "<meta name=\"DC.creator\" content=\"Anna, A.\">"));
    CHECK(has(html, "<meta name=\"DC.date\" content=\"1960-09-14\">"));
    CHECK(has(html, "<meta name=\"z:itemType\" content=\"manuscript\">"));
    CHECK(has(html, "<meta name=\"z:manuscriptType\" content=\"Archival document\">"));
    CHECK_FALSE(has(html, "citation_"));
    CHECK(has(html, "<meta name=\"DC.isPartOf\" content=\"A small journal\">"));
    CHECK(has(html,
              "{\"@context\":\"https://schema.org\",\"@type\":\"ArchiveComponent\",\"name\":\"A "
              "\\u003ctalk\\u003e \\u0026 \\u0022tea\\u0022\",\"dateCreated\":\"1960-09-14\""));
    CHECK(has(html, "\"sameAs\":[\"https://www.wikidata.org/wiki/Q42\"]"));
}

TEST_CASE("JSON in a script element can neither close it nor hide anything") {
    Html out;
    out.json(json_text("</script><!-- \" \\ \n\t\x01 \u202E é"));
    CHECK(out.take() == "\"\\u003c/script\\u003e\\u003c!-- \\u0022 \\u005c \\u000a\\u0009\\u0001 \\u202e é\"");
}

TEST_CASE("A document looks the same in the viewer and on static pages: its rules are in one file") {
    const std::string document = read_file("web/document.css");
    const std::string viewer = read_file("web/viewer.css");
    CHECK(has(site_style(), document));
    int rules = 0;
    for (std::size_t at = 0, end = 0; (end = document.find(" {", at)) != std::string::npos; at = end) {
        const std::size_t line = document.rfind('\n', end);
        const std::string rule = document.substr(line, end + 2 - line);
        INFO(rule);
        CHECK(!has(viewer, rule));
        CHECK(count(site_style(), rule) == 1);
        end += 2;
        ++rules;
    }
    CHECK(rules > 30);
}

TEST_CASE("The pages' style has the viewer's colours") {
    CHECK(has(site_style(), ":root{--paper:#"));
    CHECK(has(site_style(), "@media print"));
    CHECK(!has(site_style(), "url("));
    CHECK(!has(site_style(), "@import"));
}
