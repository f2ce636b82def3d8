#include <algorithm>

#include <doctest/doctest.h>

#include "exchange/export.h"
#include "exchange/journal_writer.h"
#include "journal/json_string.h"
#include "journal/text.h"
#include "support.h"
#include "test_support.h"

namespace daybook::exchange {
namespace {

std::string tei(const std::string& body) {
    return "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader/><text><body>" + body + "</body></text></TEI>";
}

std::string printed(const Imported& imported, std::size_t entry = 0) {
    REQUIRE(imported.good);
    return plain_text(imported.journal.entries.at(entry), Layer::printed);
}

std::size_t minor_comments(const std::vector<Run>& runs) {
    std::size_t count = 0;
    for (const Run& run : runs) {
        count += run.mark && run.mark->comment && run.mark->comment->minor;
        count += minor_comments(run.children);
    }
    return count;
}

std::size_t minor_comments(const Entry& entry) {
    std::size_t count = 0;
    for (const Block& block : entry.blocks) {
        for (const Line& line : block.lines) count += minor_comments(line.runs);
    }
    return count;
}

void check_same(const Journal& before, const Journal& after) {
    REQUIRE(before.entries.size() == after.entries.size());
    for (std::size_t i = 0; i < before.entries.size(); ++i) {
        const Entry &a = before.entries[i], &b = after.entries[i];
        CHECK(a.key == b.key);
        CHECK(a.date.text == b.date.text);
        CHECK(plain_text(a, Layer::printed) == plain_text(b, Layer::printed));
        CHECK(plain_text(a, Layer::reading) == plain_text(b, Layer::reading));
        CHECK(names_in(a, before) == names_in(b, after));
        CHECK(a.participants.size() == b.participants.size());
        CHECK(a.held_elsewhere == b.held_elsewhere);
        CHECK(a.title == b.title);
        CHECK(opener_size(a.blocks) == opener_size(b.blocks));
        CHECK(minor_comments(a) == minor_comments(b));
    }
}

Imported back(const Journal& journal) {
    return import_bytes(to_tei(journal));
}

TEST_CASE("an edition in one file becomes a journal with its text, people, places and days") {
    const Imported imported = import_files({in_source("tests/data/tei/days.xml")});
    REQUIRE(imported.good);
    const Journal& journal = imported.journal;
    CHECK(journal.title == "The mill book");
    CHECK(journal.archive_reference == "Mill archive, B 12");
    CHECK(journal.rights.text == "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)");
    REQUIRE(journal.entries.size() == 4);
    CHECK(journal.entries[0].key == "1881-03-03");
    CHECK(journal.entries[1].key == "1881-03-03-2");
    CHECK_FALSE(journal.entries[2].date.known());
    CHECK(
        printed(imported) ==
        "A thaw\n\nThe mill, 3 March\n\nWith Olga and the two of them at the mill; a stranger came.\n\n"
        "He walked rode, the miler said well. Dear Fr  endless chose Sams so  day.\n\n"
        "The rain has gone,\n\nthe road is long.\n\nbread\n\nsalt\n\nBought\n\n\tsacks\n\noats\t3\n\nrye\t4\n\nA. Q.");
    const auto& blocks = journal.entries[0].blocks;
    const auto table =
        std::find_if(blocks.begin(), blocks.end(), [](const Block& one) { return one.kind == BlockKind::table; });
    REQUIRE(table != blocks.end());
    CHECK(table->rows == std::vector<std::uint32_t>{2, 2, 2});
    CHECK(table->head_rows == 1);
    CHECK(table->head_columns == 1);
    CHECK(imported.result.report.marks.at("cell role=label in some rows only").count == 1);
    CHECK(table->lines[2].runs[0].kind == RunKind::page_break);
    CHECK(printed(imported, 2) == "Some day or other. Donaudampfer on the river.");
}

TEST_CASE("an authority's address means the listed person, and several references mean several people") {
    const Imported imported = import_files({in_source("tests/data/tei/days.xml")});
    REQUIRE(imported.good);
    CHECK(names_in(imported.journal.entries[0], imported.journal) == "olga olga lvov unidentified ");
    const Person& olga = imported.journal.people[0];
    CHECK(olga.key == "olga");
    CHECK(olga.name == "Olga Reed");
    CHECK(olga.dates == "1860–1931");
    CHECK(olga.description.text == "The miller's daughter.");
    CHECK(imported.journal.people.back().key == "unidentified");
    const Report& report = imported.result.report;
    CHECK(report.mentions == 5);
    CHECK(report.mentions_unlinked == 1);
    CHECK(report.mentions_lost == 0);
    CHECK(report.people_never_named == 1);
}

TEST_CASE("files with one entry get their day from the header, and their people from a separate list") {
    const Imported imported =
        import_files({in_source("tests/data/tei/files")}, ImportFormat::tei, {in_source("tests/data/tei/people.xml")});
    REQUIRE(imported.good);
    CHECK(imported.journal.title == "Days of Ada");
    REQUIRE(imported.journal.entries.size() == 2);
    CHECK(imported.journal.entries[1].title == "Day 1900-03-21");
    CHECK(imported.journal.entries[1].date.text == "1900-03-21");
    CHECK(imported.journal.people[0].name == "Boris Lind");
    CHECK(imported.journal.people[0].description.text == "Baker");
}

TEST_CASE("spaces between words are never lost and never doubled") {
    CHECK(printed(import_bytes(
              tei("<p>\n  With <persName ref='#a'> Ann </persName>\n and\n<hi rend='i'>Bob</hi>, <fw>12</fw>\n"
                  " home.\n</p>"))) == "With Ann and Bob, home.");
    CHECK(printed(import_bytes(tei("<p>a<lb/>b <pb n='2'/> c<space quantity='2' unit='chars'/>d</p>"))) == "a b c  d");
}

TEST_CASE("a list, a quotation or a note splits a paragraph, and marks continue") {
    CHECK(printed(import_bytes(tei("<p>one <del>two <list><item>x</item></list> three</del> four</p>"))) ==
          "one two\n\nx\n\nthree four");
}

TEST_CASE("what is left out is counted by name with its first position") {
    const Imported imported = import_bytes(tei("<p>the <term>mill</term>\n<term>x</term><fw>p. 1</fw></p>"));
    const Report& report = imported.result.report;
    const std::string terms = "terms without a link";
    REQUIRE(report.marks.contains(terms));
    CHECK(report.marks.at(terms).count == 2);
    CHECK(report.marks.at(terms).first.ends_with(":1"));
    CHECK(report.words.at("fw").count == 1);
}

TEST_CASE("a person named without words, or in a running head, is not lost silently") {
    const Imported imported =
        import_bytes(tei("<p>a <rs type='person' ref='#x'/> b<fw><persName ref='#y'>Y</persName></fw></p>"));
    REQUIRE(imported.good);
    CHECK(names_in(imported.journal.entries[0], imported.journal) == "x ");
    CHECK(imported.result.report.mentions_lost == 1);
}

TEST_CASE("an opener is the head of the text, with what stands before it") {
    const Imported imported = import_bytes(
        tei("<div type='entry'><head>To Ann</head><opener><dateline>Brno, <date when='1900-03-20'>20 "
            "March</date></dateline>"
            "<salute>Dear Ann,</salute></opener><p>It rains.</p><closer><signed>Bob</signed></closer></div>"));
    REQUIRE(imported.good);
    const std::vector<Block>& blocks = imported.journal.entries[0].blocks;
    REQUIRE(blocks.size() == 5);
    CHECK(opener_size(blocks) == 3);
    CHECK(blocks[1].kind == BlockKind::dateline);
    CHECK(blocks[2].kind == BlockKind::paragraph);
    check_same(imported.journal, back(imported.journal).journal);
}

TEST_CASE("an opener after the text, or without a text, is no head") {
    for (const char* body : {"<p>It rains.</p><opener><salute>Dear Ann,</salute></opener><p>Here too.</p>",
                             "<opener><salute>Dear Ann,</salute></opener>"}) {
        const Imported imported = import_bytes(tei("<div type='entry' n='1900-03-20'>" + std::string(body) + "</div>"));
        REQUIRE(imported.good);
        CHECK(opener_size(imported.journal.entries[0].blocks) == 0);
        CHECK(printed(imported).find("Dear Ann,") != std::string::npos);
    }
}

TEST_CASE("TEI's dates become EDTF") {
    const Imported imported = import_bytes(
        tei("<div type='entry'><p><date when='1900-03-20'>a</date> <date from='1900' to='1901'>b</date> "
            "<date notBefore='1900-01-01' notAfter='1900-01-03'>c</date> <date when-custom='x'>d</date></p></div>"));
    REQUIRE(imported.good);
    const std::vector<Run>& runs = imported.journal.entries[0].blocks[0].lines[0].runs;
    CHECK(runs[0].mark->date.text == "1900-03-20");
    CHECK(runs[2].mark->date.text == "1900/1901");
    CHECK(runs[4].mark->date.text == "[1900-01-01..1900-01-03]");
    CHECK(imported.result.report.marks.contains("date without a date"));
}

TEST_CASE("hostile files give a position and a remedy, and the others are imported") {
    const Imported imported = import_files({in_source("tests/data/tei/hostile"), in_source("tests/data/tei/files")});
    CHECK(imported.problems.size() == 5);
    for (const Problem& problem : imported.problems) {
        CHECK(problem.line > 0);
        CHECK_FALSE(problem.remedy.empty());
    }
    CHECK(imported.journal.entries.size() == 2);
}

TEST_CASE("a file that is nested too deep is refused") {
    std::string open, close;
    for (int i = 0; i < 100'000; ++i) {
        open += "<hi>";
        close += "</hi>";
    }
    const Imported imported = import_bytes(tei("<p>" + open + "x" + close + "</p>"));
    REQUIRE(imported.problems.size() == 1);
    CHECK(imported.problems[0].what.find("nested more than") != std::string::npos);
}

TEST_CASE("deeply nested marks stay within the limit of a journal") {
    std::string open, close;
    for (int i = 0; i < 100; ++i) {
        open += "<hi rend='i'>";
        close += "</hi>";
    }
    CHECK(printed(import_bytes(tei("<p>" + open + "x" + close + "</p>"))) == "x");
}

TEST_CASE("TEI to a journal to TEI keeps text, people and dates") {
    const Imported first = import_files({in_source("tests/data/tei/days.xml")});
    REQUIRE(first.good);
    const Imported second = back(first.journal);
    REQUIRE(second.good);
    check_same(first.journal, second.journal);
}

TEST_CASE("the bundled journal survives TEI export and import to the character") {
    Result<Journal> read = read_journal(read_file("assets/journals/puzanov-1960-09.json"), "p.json");
    REQUIRE(read.ok());
    const Imported again = back(read.value());
    REQUIRE(again.good);
    check_same(read.value(), again.journal);
    CHECK(again.journal.key == read.value().key);
    const std::optional<PlaceId> pyongyang = again.journal.find_place("pyongyang");
    REQUIRE(pyongyang.has_value());
    CHECK(again.journal[*pyongyang].country == "North Korea");
}

/// The elements of a list; `after` follows it.
template <class T, class Append>
void append_list(std::string& out, std::string_view name, const std::vector<T>& things, const Append& append,
                 std::string_view after = ",\n") {
    if (things.empty()) return;
    out += json_string(name) + ":[\n";
    bool first = true;
    for (const T& thing : things) {
        if (!first) out += ",\n";
        first = false;
        append(thing);
    }
    out += "\n]";
    out += after;
}

References references_of(const Journal& journal) {
    const Journal* all = &journal;
    return {[all](std::uint32_t i) { return all->people[i].key; },
            [all](std::uint32_t i) { return all->places[i].key; },
            [all](std::uint32_t i) { return all->organisations[i].key; },
            [all](std::uint32_t i) { return all->glossary[i].key; },
            [all](std::uint32_t i) { return all->sources[i].key; }};
}

/// A whole journal of the pieces that exchange/journal_writer.h writes.
std::string written(const Journal& journal) {
    const References references = references_of(journal);
    int version = 0;
    for (const Entry& entry : journal.entries) version = std::max(version, minor_version(entry));
    std::string out = journal_head(journal, format_version(version), references);
    append_list(out, "sources", journal.sources, [&](const Source& one) { append_source(out, one); });
    append_list(out, "people", journal.people, [&](const Person& one) { append_person(out, one, references); });
    append_list(out, "places", journal.places, [&](const Place& one) { append_place(out, one, references); });
    append_list(out, "organisations", journal.organisations,
                [&](const Term& one) { append_term(out, one, references); });
    append_list(out, "glossary", journal.glossary, [&](const Term& one) { append_term(out, one, references); });
    const auto entry_key = [&](EntryId id) { return journal[id].key; };
    append_list(out, "events", journal.events,
                [&](const Event& one) { append_event(out, one, references, entry_key); });
    const auto append_entry = [&](const Entry& entry) {
        out += "{\"id\":" + json_string(entry.key) + ',' + entry_head(entry, references);
        if (!entry.held_elsewhere) {
            out += ",\"text\":";
            append_blocks(out, entry.blocks, references);
        }
        if (entry.parallel) {
            out += ",\"parallel\":";
            append_parallel(out, *entry.parallel, references);
        }
        out += '}';
    };
    append_list(out, "entries", journal.entries, append_entry, "\n}\n");  // a journal has at least one
    return out;
}

TEST_CASE("a journal that is written is read back unchanged") {
    Result<Journal> read = read_journal(read_file("assets/journals/making-of-daybook.json"), "m.json");
    REQUIRE(read.ok());
    const std::string json = written(read.value());
    Result<Journal> again = read_journal(json, "again.json");
    REQUIRE(again.ok());
    CHECK(again.problems().empty());
    check_same(read.value(), again.value());
    CHECK(written(again.value()) == json);
    CHECK(again.value().events.size() == read.value().events.size());
    CHECK(again.value().introduction.text == read.value().introduction.text);
    CHECK(again.value().place == read.value().place);
    CHECK(json.find(R"("version":"1.2")") != std::string::npos);
}

}  // namespace
TEST_CASE("a glossary goes to TEI and back") {
    Journal journal;
    journal.key = "j";
    journal.title = "J";
    journal.language = "en";
    journal.organisations.push_back({"un", "United Nations", "UN", {"Of many.", Certainty::high, {}}, {}});
    journal.glossary.push_back({"dprk", "Democratic Republic", "DPRK", {"North Korea.", Certainty::high, {}}, {}});
    Entry& entry = journal.entries.emplace_back();
    entry.key = "e";
    entry.title = "E";
    entry.date = *parse_edtf("1960-09-14");
    Line& line = entry.blocks.emplace_back().lines.emplace_back();
    for (const RunKind kind : {RunKind::organisation, RunKind::term}) {
        Run& run = line.runs.emplace_back();
        run.kind = kind;
        run.reference = 0;
        run.children.emplace_back().text = kind == RunKind::term ? "DPRK" : "UN";
    }
    const Imported again = import_bytes(to_tei(journal));
    REQUIRE(again.good);
    REQUIRE(again.journal.glossary.size() == 1);
    const Term& term = again.journal.glossary[0];
    CHECK(term.key == "dprk");
    CHECK(term.name == "Democratic Republic");
    CHECK(term.abbreviation == "DPRK");
    CHECK(term.description.text == "North Korea.");
    REQUIRE(again.journal.organisations.size() == 1);
    CHECK(again.journal.organisations[0].abbreviation == "UN");
    CHECK(again.journal.entries[0].blocks[0].lines[0].runs.back().kind == RunKind::term);
}

}  // namespace daybook::exchange
