#include "page/document.h"

#include <array>
#include <string>
#include <vector>

#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "page/parts.h"
#include "page/text_content.h"

using namespace daybook;
using test::count;
using test::document_text;
using test::has;
using test::without_ids;
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

/// One entry with these blocks as its text.
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

std::string html_of(const Model& model, Layer layer = Layer::printed, std::vector<std::uint32_t> open_notes = {}) {
    State state = opening_state(model);
    state.layer = layer;
    state.local.open_notes = std::move(open_notes);
    Html out;
    write_document({out, model, state, {}}, model.journal.entries[0]);
    return out.take();
}

}  // namespace

TEST_CASE("Words added by hand are an ins element that says by whom and where") {
    Mark mark;
    mark.hand = "red \"pencil\"";
    mark.place = "margin";
    const std::string html =
        html_of(model_of(block(BlockKind::paragraph, marked(RunKind::addition, "seen", std::move(mark)))));
    CHECK(has(html,
              "<ins class=\"addition\" title=\"Added to the text. Handwriting: red &quot;pencil&quot;. Place: margin\" "
              "data-place=\"margin\">seen</ins>"));
}

TEST_CASE("Deleted words are in the printed layer and not in the reading layer") {
    const Model model =
        model_of(block(BlockKind::paragraph, words("At "), marked(RunKind::deletion, "nine"), words("ten")));
    CHECK(has(html_of(model), "<del class=\"deletion\" title=\"Struck out\">nine</del>ten"));
    CHECK(document_text(html_of(model, Layer::reading)) == "At ten\n");
}

TEST_CASE("A line that is empty in the reading layer is left out") {
    const Model model = model_of(block(BlockKind::paragraph, marked(RunKind::deletion, "nine")));
    CHECK(without_ids(html_of(model, Layer::reading)) ==
          "<div class=\"document reading\" lang=\"en\"><div class=\"block paragraph\"></div></div>");
}

TEST_CASE("Foreign words have their language and direction") {
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

TEST_CASE("Highlights become the corresponding HTML elements") {
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

TEST_CASE("Unclear words say how certain the reading is") {
    Mark mark;
    mark.reason = "faded";
    mark.certainty = Certainty::low;
    const std::string html =
        html_of(model_of(block(BlockKind::paragraph, marked(RunKind::unclear, "Samsonov", std::move(mark)))));
    CHECK(has(html, "title=\"Hard to read: faded. The editors are not sure of this reading\" role=\"mark\">Samsonov"));
}

TEST_CASE(
    "Misprints, corrections and superfluous words are marks that say what they are; inside a name only one takes the "
    "focus") {
    Mark mark;
    mark.correction = "Moscow";
    const Model model = model_of(block(BlockKind::paragraph, marked(RunKind::sic, "Moskow", std::move(mark)),
                                       marked(RunKind::sic, "teh"), marked(RunKind::surplus, "the")));
    const std::string printed = html_of(model);
    CHECK(
        has(printed, "<span class=\"sic\" title=\"So in the source; corrected: Moscow\" role=\"mark\">Moskow</span>"));
    CHECK(has(printed, "<span class=\"sic\" title=\"So in the source\" role=\"mark\">teh</span>"));
    CHECK(has(printed, "<span class=\"surplus\" title=\"Not needed, the editors think\" role=\"mark\">the</span>"));
    CHECK(has(html_of(model, Layer::reading),
              "<span class=\"corr\" title=\"Printed: Moskow\" role=\"mark\">Moscow</span>"));
}

TEST_CASE("A note has the same number in both layers") {
    const auto noted = [](RunKind kind, std::string text, const char* note) {
        Mark mark;
        mark.comment = Statement{note, Certainty::high, {}};
        Run run = marked(kind, std::move(text), std::move(mark));
        return run;
    };
    Run deleted = marked(RunKind::deletion, "");
    deleted.children.push_back(noted(RunKind::highlight, "old", "Of the struck word."));
    const Model model =
        model_of(block(BlockKind::gap, test::gap("damage", "one line", "lost words", 1)),
                 block(BlockKind::paragraph, std::move(deleted), noted(RunKind::highlight, "new", "Of the new word.")));
    for (const Layer layer : {Layer::printed, Layer::reading}) {
        const std::string html = html_of(model, layer);
        CHECK(has(
            html,
            "data-command=\"note 3\" aria-expanded=\"false\" aria-controls=\"note-3\" aria-label=\"Note 2 on “new”\""));
        CHECK(has(html, "data-number=\"2\"><span>Of the new word."));
    }
    CHECK(has(html_of(model), "Of the struck word."));
    CHECK_FALSE(has(html_of(model, Layer::reading), "Of the struck word."));
}

TEST_CASE("In notes, Korean and Japanese words have their language") {
    Mark mark;
    mark.comment = Statement{"Pak Kum-chol (박금철, 朴金喆) was there.", Certainty::low, {}};
    Run run = words("Pak");
    run.mark = std::make_unique<Mark>(std::move(mark));
    Model model = model_of(block(BlockKind::paragraph, std::move(run)));
    CHECK(has(html_of(model),
              "Pak Kum-chol (<span lang=\"ko\">박금철</span>, <span lang=\"ko\">朴金喆</span>) was there."));
    Html out;
    write_editorial(out, "東京のテ, 東京", "en");
    write_editorial(out, " 東京 ", "en");
    write_editorial(out, "金日成 김", "ko-KP");
    CHECK(out.take() == "<span lang=\"ja\">東京のテ</span>, <span lang=\"ja\">東京</span> 東京 金日成 김");
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
        "<a class=\"folio\" data-label=\"p. 102\" aria-label=\"p. 102: this page of the source begins; its image\""));
    CHECK(has(html, "target=\"_blank\" rel=\"noopener noreferrer\" href=\"images/102.jpg\"></a>day"));
    CHECK(
        has(html, "<span class=\"folio\" data-label=\"p. 103\" aria-label=\"p. 103: this page of the source begins\""));
}

TEST_CASE("A page break without an image of the entry is not a link") {
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
    CHECK(has(without_ids(html_of(model_of(std::move(verse)))),
              "<div class=\"block verse\"><p class=\"line\">One</p><p class=\"line\">Two</p></div>"));
}

TEST_CASE("Two languages are in two sections, each with its heading and language") {
    Model model = model_of(block(BlockKind::paragraph, words("Day")));
    ParallelText parallel;
    parallel.language = "he";
    parallel.title = "The <file>";
    parallel.blocks.push_back(block(BlockKind::paragraph, words("יום")));
    model.journal.entries[0].parallel = std::move(parallel);
    const std::string html = without_ids(html_of(model));
    CHECK(has(html,
              "<div class=\"document printed parallel\" lang=\"en\"><section class=\"side\" lang=\"en\"><h3 "
              "class=\"side-title\" "
              "lang=\"en\" dir=\"ltr\">Translation (English)</h3>"));
    CHECK(has(html, "<section class=\"side\" lang=\"he\" dir=\"rtl\">"));
    CHECK(has(html,
              "Original (Hebrew): <span lang=\"he\" dir=\"rtl\">The &lt;file&gt;</span></h3><div class=\"block "
              "paragraph\"><p class=\"line\">יום"));
}

TEST_CASE("A table is a table element whose cells are lines of the document") {
    Block table;
    table.kind = BlockKind::table;
    for (const char* cell : {"", "wanted", "rice", "2 t"}) table.lines.push_back(test::line(words(cell)));
    table.lines.push_back(test::line(marked(RunKind::deletion, "no"), words("")));
    table.rows = {2, 2, 1};
    Model model = model_of(block(BlockKind::paragraph, words("We counted:")), std::move(table));
    CHECK(plain_text(model.journal.entries[0], Layer::printed) == "We counted:\n\n\twanted\n\nrice\t2 t\n\nno");
    CHECK(plain_text(model.journal.entries[0], Layer::reading) == "We counted:\n\n\twanted\n\nrice\t2 t");
    const std::string html = html_of(model);
    CHECK(count(html, "<table>") == 1);
    CHECK(count(html, "<tr>") == 3);
    CHECK(count(html, "<td class=\"line\"") == 4);
    CHECK(count(html, "<td") == 5);
    CHECK(count(html_of(model, Layer::reading), "<tr>") == 2);
    CHECK(document_text(html) == "We counted:\nwanted\nrice\n2 t\nno\n");
    CHECK(!has(html, "<th"));

    Block& headed = model.journal.entries[0].blocks[1];
    headed.head_rows = headed.head_columns = 1;
    const std::string named = html_of(model);
    CHECK(count(named, "<th ") == 3);
    CHECK(has(named, " scope=\"col\">wanted</th>"));
    CHECK(has(named, " scope=\"row\">rice</th>"));
    CHECK_MESSAGE(count(named, "scope=\"col\"") == 1, "an empty cell names nothing");
    CHECK(document_text(named) == document_text(html));
}

TEST_CASE("Control characters are shown by their code points and are not part of the line's text") {
    const Model model = model_of(block(BlockKind::paragraph, words("pay \u202E001\u202C now\u0085\uFEFF\x01 ok")));
    const std::string html = html_of(model);
    CHECK(document_text(html) == "pay 001 now ok\n");
    CHECK(has(html, "pay <span class=\"control\" data-code=\"U+202E\"></span>001"));
    CHECK(has(html, "data-code=\"U+0085\""));
    CHECK(has(html, "data-code=\"U+FEFF\""));
    CHECK(has(html, "data-code=\"U+0001\""));
    CHECK(!has(html, "\u202E"));
}

TEST_CASE("A name within a name is text, and its note follows the outer one") {
    Run inner = test::named(PersonId{1}, "Boris");
    inner.mark = std::make_unique<Mark>();
    inner.mark->comment = Statement{"Which?", Certainty::low, {}};
    Run outer = test::named(PersonId{0}, "Anna, wife of ");
    outer.children.push_back(std::move(inner));
    const std::string html = html_of(model_of(block(BlockKind::paragraph, std::move(outer))));
    CHECK(count(html, "data-command=\"select") == 1);
    CHECK(has(html, "<span class=\"person\">Boris</span></button><button type=\"button\" class=\"comment\""));
    CHECK(document_text(html) == "Anna, wife of Boris\n");
}

// --- Ids and marked words -----------------------------------------------------------------------------------------

namespace {

/// A model whose only event quotes its only entry.
template <class... Blocks>
Model model_quoting(const char* quote, Blocks... blocks) {
    Model model = model_of(std::move(blocks)...);
    Event event;
    event.label = "A \"meeting\"";
    event.entry = EntryId{0};
    event.quote = quote;
    model.journal.events.push_back(std::move(event));
    return model;
}

std::string html_with_event(const Model& model, Layer layer = Layer::printed) {
    State state = opening_state(model);
    state.layer = layer;
    state.event = EventId{0};
    Html out;
    write_document({out, model, state, {}}, model.journal.entries[0]);
    return without_ids(out.take());
}

Block sic_block() {
    Mark mark;
    mark.correction = "principles";
    return block(BlockKind::paragraph, words("on "), marked(RunKind::sic, "principled", std::move(mark)), words(" of"));
}

/// The text inside `mark` elements of the class. Fails if tags are not properly nested.
std::string marked_text(std::string_view html, std::string_view css_class) {
    std::string out;
    std::vector<std::string_view> open;
    const std::string opening = "<mark class=\"" + std::string(css_class) + '"';
    int inside = 0;
    while (!html.empty()) {
        if (html[0] != '<') {
            if (inside > 0) out += html[0];
            html.remove_prefix(1);
            continue;
        }
        const std::string_view tag = html.substr(0, html.find('>') + 1);
        html.remove_prefix(tag.size());
        const bool closes = tag.starts_with("</");
        if (closes) {
            CHECK(!open.empty());
            const std::string_view opened = open.back();
            open.pop_back();
            const std::string_view name = tag.substr(2, tag.size() - 3);
            CHECK(opened.substr(1).starts_with(name));
            if (opened.starts_with(opening)) --inside;
        } else {
            open.push_back(tag);
            if (tag.starts_with(opening)) ++inside;
        }
    }
    CHECK(open.empty());
    return out;
}

}  // namespace

TEST_CASE("Blocks and lines carry the ids of the text's map") {
    Block verse;
    verse.kind = BlockKind::verse;
    verse.lines.push_back(test::line(words("One")));
    verse.lines.push_back(test::line(words("Two")));
    Model model = model_of(std::move(verse), block(BlockKind::gap, test::gap("damage", "one line", "", 1)));
    ParallelText parallel;
    parallel.blocks.push_back(block(BlockKind::paragraph, words("One")));
    model.journal.entries[0].parallel = std::move(parallel);
    const TextMap map(model.journal.entries[0]);
    const std::string html = html_of(model);
    CHECK(has(html, "<div class=\"block verse\" data-block=\"" + map.lines()[0].id +
                        "\"><p class=\"line\" data-line=\"" + map.lines()[0].id +
                        "\">One</p><p class=\"line\" data-line=\"" + map.lines()[1].id + "\">Two</p>"));
    CHECK(has(html, "<p class=\"lost\" data-line=\"" + map.lines()[2].id + "\">"));
    CHECK(has(html, "<p class=\"line\" data-line=\"p-" + map.lines()[0].id + "\">One</p>"));
}

TEST_CASE("An event's quotation is marked once, with the event's name, at its first occurrence") {
    const Model model = model_quoting("the talks", block(BlockKind::paragraph, words("On the talks, the talks.")),
                                      block(BlockKind::paragraph, words("After the talks.")));
    const std::string html = html_with_event(model);
    CHECK(count(html, "<mark") == 1);
    CHECK(has(html, "On <mark class=\"event\" title=\"A &quot;meeting&quot;\">the talks</mark>, the talks."));
}

TEST_CASE("A quotation is marked across names and lines") {
    const Model model =
        model_quoting("met Anna. She left",
                      block(BlockKind::paragraph, words("I met "), test::named(PersonId{0}, "Anna"), words(".")),
                      block(BlockKind::paragraph, words("She left.")));
    const std::string html = html_with_event(model);
    CHECK(marked_text(html, "event") == "met Anna.She left");
    CHECK(document_text(html) == "I met Anna.\nShe left.\n");
}

TEST_CASE("A quotation as printed is marked in the reading text, too") {
    const Model model = model_quoting("on principled", sic_block());
    CHECK(marked_text(html_with_event(model), "event") == "on principled");
    CHECK(marked_text(html_with_event(model, Layer::reading), "event") == "on principles");
    const Model struck =
        model_quoting("nine", block(BlockKind::paragraph, words("At "), marked(RunKind::deletion, "nine")));
    CHECK(count(html_with_event(struck), "<mark") == 1);
    CHECK(count(html_with_event(struck, Layer::reading), "<mark") == 0);
}

TEST_CASE("Overlapping marks are nested, and split where one ends") {
    const Model model = model_of(block(BlockKind::paragraph, words("abcdef")));
    const Entry& entry = model.journal.entries[0];
    const State state = opening_state(model);
    Html out;
    write_document({out, model, state, {}}, entry, TextMap(entry),
                   {{{1, 4}, "hit", "A hit"}, {{2, 6}, "event", ""}, {{3, 3}, "none", ""}});
    CHECK(has(out.take(),
              ">a<mark class=\"hit\" title=\"A hit\">b</mark><mark class=\"hit\" title=\"A hit\"><mark "
              "class=\"event\">cd</mark></mark><mark class=\"event\">ef</mark></p>"));
}

TEST_CASE("Marks never change the text, and exactly the ranges are marked") {
    const Model model = model_of(block(BlockKind::heading, words("Ab "), marked(RunKind::stamp, "стамп"), words("c")),
                                 block(BlockKind::paragraph, words("I met "), test::named(PersonId{0}, "Anna K."),
                                       words(" in "), marked(RunKind::surplus, "in "),
                                       marked(RunKind::handwriting, "ink😀."), marked(RunKind::supplied, "Yes.")),
                                 sic_block(), block(BlockKind::gap, test::gap("damage", "one line", "lost words", 1)));
    const Entry& entry = model.journal.entries[0];
    const TextMap map(entry);
    constexpr std::array<std::string_view, 5> classes = {"m0", "m1", "m2", "m3", "m4"};
    std::uint32_t seed = 7;
    const auto below = [&](std::size_t end) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<std::size_t>(seed >> 8U) % end;
    };
    for (int round = 0; round < 200; ++round) {
        State state = opening_state(model);
        state.layer = round % 2 == 0 ? Layer::printed : Layer::reading;
        const std::string& text = map.text(state.layer);
        std::vector<TextMark> marks;
        for (const std::string_view css_class : classes) {
            const std::size_t one = below(text.size());
            const std::size_t two = below(text.size());
            marks.push_back({whole_characters(text, {std::min(one, two), std::max(one, two)}), css_class, ""});
        }
        Html out;
        write_document({out, model, state, {}}, entry, map, marks);
        const std::string html = out.take();
        CHECK(document_text(html) == document_text(html_of(model, state.layer)));
        for (const TextMark& mark : marks) {
            std::string wanted = text.substr(mark.range.from, mark.range.to - mark.range.from);
            std::erase(wanted, '\n');
            CHECK(marked_text(html, mark.css_class) == wanted);
        }
    }
}

namespace {

Block opener(Block block) {
    block.opener = true;
    return block;
}

Block stamp_block() {
    Block made = block(BlockKind::stamp, marked(RunKind::stamp, "MFA stamp:"), words("  Copy No 3"));
    return opener(std::move(made));
}

Model model_with_head() {
    return model_of(stamp_block(), opener(block(BlockKind::dateline, words("No 162"))),
                    opener(block(BlockKind::note, marked(RunKind::handwriting, "to the file, by somebody in a hurry"))),
                    opener(block(BlockKind::heading, words("JOURNAL"))), block(BlockKind::paragraph, words("I went.")));
}

}  // namespace

TEST_CASE("A long head is folded into a line that says what is in it, and its words stay in the document") {
    const Model model = model_with_head();
    const std::string html = html_of(model);
    CHECK(has(html,
              "<details class=\"opener\" data-panel=\"opener\"><summary aria-label=\"Head of the document: stamp, "
              "Copy No 3, No 162, handwriting\"></summary><div class=\"block stamp\""));
    CHECK(has(html, "</div></details><div class=\"block paragraph\""));
    CHECK(document_text(html) ==
          "MFA stamp:  Copy No 3\nNo 162\nto the file, by somebody in a hurry\nJOURNAL\nI went.\n");
    State state = opening_state(model);
    state.local.is_open(Panel::opener) = true;
    Html out;
    write_document({out, model, state, {}}, model.journal.entries[0]);
    CHECK(has(out.take(), "<details class=\"opener\" data-panel=\"opener\" open>"));
}

TEST_CASE("The document of an event of dispatch is a dispatch") {
    Model model = model_with_head();
    Event event;
    event.kind = EventKind::dispatch;
    event.entry = EntryId{0};
    model.journal.events.push_back(std::move(event));
    CHECK(has(html_of(model), "aria-label=\"Head of the dispatch: stamp,"));
}

TEST_CASE("A head of two lines is not folded") {
    const Model model = model_of(stamp_block(), opener(block(BlockKind::dateline, words("No 162"))),
                                 block(BlockKind::paragraph, words("I went.")));
    CHECK_FALSE(has(html_of(model), "<details"));
}

TEST_CASE("A lost line is a note in the margin, without a number; minor notes have letters") {
    Mark minor;
    minor.comment = Statement{"So in the copy.", Certainty::high, {}, true};
    Mark major;
    major.comment = Statement{"Another man.", Certainty::high, {}};
    Run first = words("at");
    first.mark = std::make_unique<Mark>(std::move(minor));
    Run second = words("Pak");
    second.mark = std::make_unique<Mark>(std::move(major));
    const Model model = model_of(block(BlockKind::gap, test::gap("damage", "one line", "", 1)),
                                 block(BlockKind::paragraph, std::move(first), std::move(second)));
    const std::string html = html_of(model);
    CHECK(has(html, "class=\"comment gap\" data-command=\"note 1\""));
    CHECK(has(html, "aria-label=\"one line, damage\" title=\"one line, damage\"></button>"));
    CHECK(has(html, " id=\"note-1\">one line, damage</p>"));
    CHECK(has(html, "class=\"comment minor\" data-command=\"note 2\""));
    CHECK(has(html, " data-number=\"a\"><span>So in the copy."));
    CHECK(has(html, " data-number=\"1\"><span>Another man."));
}

TEST_CASE("A closed note has no role and no name, so that no empty note is read") {
    const Model model = model_of(block(BlockKind::gap, test::gap("damage", "one line", "", 1)));
    CHECK_FALSE(has(html_of(model), "role=\"note\""));
    CHECK(has(html_of(model, Layer::printed, {1}),
              "<p id=\"note-1\" role=\"note\" aria-label=\"one line, damage\">one line, damage</p>"));
}

TEST_CASE("A note on a sign alone is named by its number") {
    Mark mark;
    mark.comment = Statement{"So in the copy.", Certainty::high, {}};
    Run quotation_mark = words(" \"");
    quotation_mark.mark = std::make_unique<Mark>(std::move(mark));
    const Model model = model_of(block(BlockKind::paragraph, words("He said"), std::move(quotation_mark)));
    CHECK(has(html_of(model), "aria-label=\"Note 1\""));
}

TEST_CASE("The editors' names of notes and of the head are in the language of the interface") {
    Mark mark;
    mark.comment = Statement{"Another man.", Certainty::high, {}};
    Run name = words("Pak");
    name.mark = std::make_unique<Mark>(std::move(mark));
    Model model = model_of(block(BlockKind::paragraph, std::move(name)));
    CHECK_FALSE(has(html_of(model, Layer::printed, {1}), "<span lang"));
    model.journal.language = "ru";
    const std::string html = html_of(model, Layer::printed, {1});
    CHECK(has(html, "<div class=\"document printed\" lang=\"ru\">"));
    CHECK(has(html, "aria-controls=\"note-1\" lang=\"en\" aria-label=\"Note 1 on “Pak”\""));
    CHECK(has(html, "<p id=\"note-1\" lang=\"en\" role=\"note\""));
    CHECK(has(html, "<span lang=\"ru\">Another man.</span>"));
}
