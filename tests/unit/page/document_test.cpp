#include "page/document.h"

#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "page/text_content.h"

using namespace daybook;
using test::count;
using test::document_text;
using test::has;
using test::words;

namespace {

Run marked(RunKind kind, std::string text, Mark mark = {}) {
    Run run;
    run.kind = kind;
    if (!text.empty()) run.children.push_back(words(std::move(text)));
    run.mark = std::make_unique<Mark>(std::move(mark));
    return run;
}

template <class... Runs>
Block block(BlockKind kind, Runs... runs) {
    Block made;
    made.kind = kind;
    made.lines.push_back(test::line(std::move(runs)...));
    return made;
}

/// One entry, whose text is the blocks.
template <class... Blocks>
Model model_of(Blocks... blocks) {
    Journal journal;
    journal.language = "en";
    journal.period = test::date("1960-09");
    test::add_people(journal);
    Entry entry = test::entry("one", "1960-09-14", "One");
    (entry.blocks.push_back(std::move(blocks)), ...);
    journal.entries.push_back(std::move(entry));
    return make_model(std::move(journal));
}

std::string html_of(const Model& model, Layer layer = Layer::printed) {
    State state = opening_state(model);
    state.layer = layer;
    Html out;
    write_document({out, model, state, {}}, model.journal.entries[0]);
    return out.take();
}

}  // namespace

TEST_CASE("Words added by hand are an insertion that says by whom and where") {
    Mark mark;
    mark.hand = "red \"pencil\"";
    mark.place = "margin";
    const std::string html =
        html_of(model_of(block(BlockKind::paragraph, marked(RunKind::addition, "seen", std::move(mark)))));
    CHECK(has(html,
              "<ins class=\"addition\" title=\"Added to the text. Hand: red &quot;pencil&quot;. Place: margin\" "
              "data-place=\"margin\">seen</ins>"));
}

TEST_CASE("Words struck out are shown as printed and left out of the reading") {
    const Model model =
        model_of(block(BlockKind::paragraph, words("At "), marked(RunKind::deletion, "nine"), words("ten")));
    CHECK(has(html_of(model), "<del class=\"deletion\" title=\"Struck out\">nine</del>ten"));
    CHECK(document_text(html_of(model, Layer::reading)) == "At ten\n");
}

TEST_CASE("A line of which the reading layer has nothing is not there") {
    const Model model = model_of(block(BlockKind::paragraph, marked(RunKind::deletion, "nine")));
    CHECK(html_of(model, Layer::reading) ==
          "<div class=\"document reading\"><div class=\"block paragraph\"></div></div>");
}

TEST_CASE("Foreign words carry their language and the way they are written") {
    Mark russian;
    russian.language = "ru";
    Mark arabic;
    arabic.language = "ar";
    const std::string html =
        html_of(model_of(block(BlockKind::paragraph, marked(RunKind::foreign, "дело", std::move(russian)),
                               marked(RunKind::foreign, "يوم", std::move(arabic)))));
    CHECK(has(html, "<span class=\"foreign\" lang=\"ru\">дело</span>"));
    CHECK(has(html, "<span class=\"foreign\" lang=\"ar\" dir=\"rtl\">يوم</span>"));
}

TEST_CASE("Emphasis is the element of the way it is written") {
    for (const auto& [rend, element] :
         {std::pair("italic", "em"), {"bold", "strong"}, {"underline", "u"}, {"superscript", "sup"}, {"", "span"}}) {
        Mark mark;
        mark.rend = rend;
        const std::string html =
            html_of(model_of(block(BlockKind::paragraph, marked(RunKind::highlight, "now", std::move(mark)))));
        const std::string wanted = "<" + std::string(element) + " class=\"highlight\">now</" + element + ">";
        CHECK(has(html, wanted));
    }
}

TEST_CASE("Words that are hard to read say how sure the reading is") {
    Mark mark;
    mark.reason = "faded";
    mark.certainty = Certainty::low;
    const std::string html =
        html_of(model_of(block(BlockKind::paragraph, marked(RunKind::unclear, "Samsonov", std::move(mark)))));
    CHECK(has(html, "title=\"Hard to read: faded; this reading is doubtful\">Samsonov"));
}

TEST_CASE("A new page is marked without adding a word to the text") {
    Mark mark;
    mark.folio = "102";
    mark.facs = "images/102.jpg";
    Mark plain;
    plain.folio = "103";
    const Model model =
        model_of(block(BlockKind::paragraph, words("to"), marked(RunKind::page_break, "", std::move(mark)),
                       words("day"), marked(RunKind::page_break, "", std::move(plain))));
    const std::string html = html_of(model);
    CHECK(document_text(html) == "today\n");
    CHECK(has(
        html,
        "<a class=\"folio\" target=\"_blank\" rel=\"noopener noreferrer\" href=\"images/102.jpg\" data-folio=\"102\""));
    CHECK(has(html,
              "<span class=\"folio\" role=\"note\" data-folio=\"103\" aria-label=\"Page 103 of the source begins\""));
}

TEST_CASE("A page break that names no image of ours is no link") {
    for (const char* address :
         {"javascript:alert(1)", "data:text/html,x", "//evil.example/x", "/etc/x", "http://example.org/x",
          " https://example.org/x", "\\\\evil.example\\x", "java\tscript:alert(1)"}) {
        Mark mark;
        mark.facs = address;
        const Model model =
            model_of(block(BlockKind::paragraph, words("to"), marked(RunKind::page_break, "", std::move(mark))));
        CHECK(!has(html_of(model), "href"));
    }
}

TEST_CASE("Verse keeps each of its lines") {
    Block verse;
    verse.kind = BlockKind::verse;
    verse.lines.push_back(test::line(words("One")));
    verse.lines.push_back(test::line(words("Two")));
    CHECK(has(html_of(model_of(std::move(verse))),
              "<div class=\"block verse\"><p class=\"line\">One</p><p class=\"line\">Two</p></div>"));
}

TEST_CASE("Two languages stand in two parts, each with its heading and language") {
    Model model = model_of(block(BlockKind::paragraph, words("Day")));
    ParallelText parallel;
    parallel.language = "he";
    parallel.title = "The <file>";
    parallel.blocks.push_back(block(BlockKind::paragraph, words("יום")));
    model.journal.entries[0].parallel = std::move(parallel);
    const std::string html = html_of(model);
    CHECK(has(html,
              "<div class=\"document printed parallel\"><section class=\"side\" lang=\"en\"><h3 class=\"side-title\" "
              "lang=\"en\" dir=\"ltr\">Translation (English)</h3>"));
    CHECK(has(html, "<section class=\"side\" lang=\"he\" dir=\"rtl\">"));
    CHECK(has(html,
              "Original (Hebrew): <span lang=\"he\" dir=\"rtl\">The &lt;file&gt;</span></h3><div class=\"block "
              "paragraph\"><p class=\"line\">יום"));
}

TEST_CASE("Controls are shown by their number and are no part of the line's text") {
    const Model model = model_of(block(BlockKind::paragraph, words("pay \u202E001\u202C now\u0085\uFEFF\x01 ok")));
    const std::string html = html_of(model);
    CHECK(document_text(html) == "pay 001 now ok\n");
    CHECK(has(html, "pay <span class=\"control\" data-code=\"U+202E\"></span>001"));
    CHECK(has(html, "data-code=\"U+0085\""));
    CHECK(has(html, "data-code=\"U+FEFF\""));
    CHECK(has(html, "data-code=\"U+0001\""));
    CHECK(!has(html, "\u202E"));
}

TEST_CASE("A name within a name is text, and its note stands behind the outer one") {
    Run inner = test::named(PersonId{1}, "Boris");
    inner.mark = std::make_unique<Mark>();
    inner.mark->comment = Statement{"Which?", Certainty::low, {}};
    Run outer = test::named(PersonId{0}, "Anna, wife of ");
    outer.children.push_back(std::move(inner));
    const std::string html = html_of(model_of(block(BlockKind::paragraph, std::move(outer))));
    CHECK(count(html, "data-command=") == 1);
    CHECK(has(html, "<span class=\"person\">Boris</span></button><button type=\"button\" class=\"comment\""));
    CHECK(document_text(html) == "Anna, wife of Boris\n");
}
