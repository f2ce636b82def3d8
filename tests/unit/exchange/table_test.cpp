#include <doctest/doctest.h>

#include "exchange/export.h"
#include "exchange/table.h"
#include "journal/text.h"
#include "support.h"
#include "test_support.h"

namespace daybook::exchange {
namespace {

TEST_CASE("a table is read as RFC 4180 and spreadsheets write it") {
    const Table table = read_table(
        "\xEF\xBB\xBF"
        "date;text\r\n1900-01-01;\"a \"\"b\"\"\nc\"\r\n\r\n;x\n");
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1].cells == std::vector<std::string>{"1900-01-01", "a \"b\"\nc"});
    CHECK(table.rows[2].line == 5);
    CHECK(read_table("a\tb\n1\t2").rows[1].cells.size() == 2);
    CHECK(read_table("a,b\n\"open").unclosed_line == 2);
}

TEST_CASE("only the text of HTML is imported") {
    CHECK(paragraphs_of_html("<p>a &amp; <b>b</b></p><p>c<br>d</p><script>alert(1)</script>e &#x41; 1 < 2") ==
          std::vector<std::string>{"a & b", "c", "d", "e A 1 < 2"});
}

TEST_CASE("a plain table becomes a journal, and people are found in the text") {
    const Imported imported = import_bytes(
        "date,title,text,people,place\n1960-09-14,Visit,\"I met Ann. Annabel, too.\",Ann; Bob,Moscow\n"
        "14.9.1960,Again,x,,\nsome day,No day,y,,\n",
        ".csv", ImportFormat::csv);
    REQUIRE(imported.good);
    REQUIRE(imported.journal.entries.size() == 3);
    const Entry& entry = imported.journal.entries[0];
    CHECK(plain_text(entry, Layer::printed) == "I met Ann. Annabel, too.");
    CHECK(names_in(entry, imported.journal) == "Ann ");
    REQUIRE(entry.participants.size() == 1);
    CHECK(imported.journal[entry.participants[0].person].name == "Bob");
    CHECK(imported.journal.entries[1].key == "1960-09-14-2");
    CHECK_FALSE(imported.journal.entries[2].date.known());
}

TEST_CASE("a table without a header, or with an unclosed quotation mark, is refused with its position") {
    CHECK(import_bytes("1,2\n3,4\n", ".csv", ImportFormat::csv).problems.at(0).line == 1);
    CHECK(import_bytes("date,title\n1,\"x\n", ".csv", ImportFormat::csv).problems.at(0).line == 2);
}

TEST_CASE("TimelineJS's events become entries, its eras events, and its HTML text") {
    const Imported imported = import_bytes(
        R"({"title":{"text":{"headline":"T"}},"events":[{"start_date":{"year":"1960","month":9,"day":""},)"
        R"("text":{"headline":"<b>H</b>","text":"<p>a<script>x</script></p>"},"media":{"url":"javascript:x"}}],)"
        R"("eras":[{"start_date":{"year":1960},"end_date":{"year":1961},"text":{"headline":"E"}}]})",
        ".json", ImportFormat::timelinejs);
    REQUIRE(imported.good);
    CHECK(imported.journal.title == "T");
    CHECK(imported.journal.entries[0].title == "H");
    CHECK(imported.journal.entries[0].date.text == "1960-09");
    CHECK(imported.journal.entries[0].url == "");
    CHECK(plain_text(imported.journal.entries[0], Layer::printed) == "a");
    CHECK(imported.journal.events[0].date.text == "1960/1961");
}

TEST_CASE("Daybook reads the tables and timelines that it writes") {
    Result<Journal> read = read_journal(read_file("assets/journals/making-of-daybook.json"), "m.json");
    REQUIRE(read.ok());
    const Imported table = import_bytes(to_csv(read.value()), ".csv", ImportFormat::csv);
    const Imported timeline = import_bytes(to_timelinejs(read.value()), ".json", ImportFormat::timelinejs);
    for (const Imported* one : {&table, &timeline}) {
        REQUIRE(one->good);
        REQUIRE(one->journal.entries.size() == read.value().entries.size());
        for (std::size_t i = 0; i < one->journal.entries.size(); ++i) {
            const Entry &a = read.value().entries[i], &b = one->journal.entries[i];
            CHECK(a.key == b.key);
            CHECK(a.date.text == b.date.text);
            CHECK(a.title == b.title);
        }
    }
}

}  // namespace
}  // namespace daybook::exchange
