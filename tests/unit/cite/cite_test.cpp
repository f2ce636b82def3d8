#include "cite/cite.h"

#include "cite/small_edition.h"
#include "doctest/doctest.h"
#include "test_support.h"

using namespace daybook;
using test::authors;
using test::edition;
using test::entry;
using test::person;

namespace {

const Reading here = {.address = "https://museum.example/#", .today = parse_iso_day("2026-11-28")};
constexpr const char* archived = R"("archive": {"reference": "Box 3, folder 1"}, )";

Journal bundled() {
    return std::move(read_journal(read_file("assets/journals/puzanov-1960-09.json"), "p.json").value());
}

std::string cited(const Journal& journal, CiteStyle style, const Reading& reading = {}) {
    REQUIRE(journal.entries.size() == 1);
    return cite(journal, journal.entries[0], style, reading);
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The value of a field of biblatex or RIS, or of a member on a line of its own of CSL-JSON.
std::string value_of(const std::string& text, const std::string& begin) {
    const std::size_t at = text.find(begin);
    if (at == std::string::npos) return "";
    const std::size_t from = at + begin.size();
    std::string value = text.substr(from, text.find('\n', from) - from);
    while (value.ends_with(',') || value.ends_with('\r')) value.pop_back();
    return value;
}

}  // namespace

TEST_CASE("The archive's own citation is what the journal has, to the character") {
    const Journal journal = bundled();
    const Entry& entry = journal[*journal.find_entry("1960-09-14")];
    CHECK(
        cite(journal, entry, CiteStyle::archive, here) ==
        "\"Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 14 September 1960,\" September 14, 1960, History "
        "and Public Policy Program Digital Archive, AVPRF fond 0102, opis 16, delo 7, p.102-129. Translated by Gary "
        "Goldberg.");
    CHECK(cite(journal, journal[*journal.find_entry("1960-09-29")], CiteStyle::archive, here).empty());
}

TEST_CASE("The bundled entry in the styles for readers") {
    const Journal journal = bundled();
    const Entry& entry = journal[*journal.find_entry("1960-09-14")];
    CHECK(cite(journal, entry, CiteStyle::chicago_note, here) ==
          "A. M. Puzanov, “Meeting with Kim Il Sung,” September 14, 1960, trans. Gary Goldberg, Journal of the Soviet "
          "Ambassador to North Korea, A. M. Puzanov, AVPRF fond 0102, opis 16, delo 7, p. 102–129, Wilson "
          "Center Digital Archive, https://museum.example/#entry=1960-09-14.");
    CHECK(cite(journal, entry, CiteStyle::chicago_bibliography, here) ==
          "Puzanov, A. M. “Meeting with Kim Il Sung.” September 14, 1960. Translated by Gary Goldberg. Journal of the "
          "Soviet Ambassador to North Korea, A. M. Puzanov. AVPRF fond 0102, opis 16, delo 7, p. 102–129. "
          "Wilson Center Digital Archive. https://museum.example/#entry=1960-09-14.");
    CHECK(cite(journal, entry, CiteStyle::mla, here) ==
          "Puzanov, A. M. “Meeting with Kim Il Sung.” 14 Sept. 1960. Journal of the Soviet Ambassador to North Korea, "
          "A. M. Puzanov, translated by Gary Goldberg, AVPRF fond 0102, opis 16, delo 7, p. 102–129. Wilson Center "
          "Digital Archive, https://museum.example/#entry=1960-09-14. Accessed 28 Nov. 2026.");
    CHECK(cite(journal, entry, CiteStyle::apa, here) ==
          "Puzanov, A. M. (1960, September 14). Meeting with Kim Il Sung (G. Goldberg, Trans.). Journal of the Soviet "
          "Ambassador to North Korea, A. M. Puzanov (AVPRF fond 0102, opis 16, delo 7, p. 102–129), Wilson Center "
          "Digital "
          "Archive. https://museum.example/#entry=1960-09-14");
}

TEST_CASE("The bundled entry as records for programs") {
    const Journal journal = bundled();
    const Entry& entry = journal[*journal.find_entry("1960-09-14")];
    CHECK(cite(journal, entry, CiteStyle::bibtex, here) == R"(@unpublished{puzanov-1960-09:1960-09-14,
  author = {Puzanov, A. M.},
  title = {{Meeting with Kim Il Sung}},
  date = {1960-09-14},
  translator = {Goldberg, Gary},
  howpublished = {Journal of the Soviet Ambassador to North Korea, A. M. Puzanov, AVPRF fond 0102, opis 16, delo 7, p. 102–129, Wilson Center Digital Archive},
  library = {Wilson Center Digital Archive, AVPRF fond 0102, opis 16, delo 7, p. 102–129},
  url = {https://museum.example/#entry=1960-09-14},
  urldate = {2026-11-28}
}
)");
    CHECK(cite(journal, entry, CiteStyle::ris, here) ==
          "TY  - MANSCPT\r\nAU  - Puzanov, A. M.\r\nA4  - Goldberg, Gary\r\nTI  - Meeting with Kim Il Sung\r\n"
          "T2  - Journal of the Soviet Ambassador to North Korea, A. M. Puzanov\r\nPY  - 1960\r\nDA  - 1960/09/14/\r\n"
          "M3  - Archival document\r\nLA  - en\r\nDB  - Wilson Center Digital Archive\r\nAN  - AVPRF fond 0102, opis "
          "16, delo 7, p. 102–129\r\n"
          "UR  - https://museum.example/#entry=1960-09-14\r\nY2  - 2026/11/28/\r\n"
          "N1  - Cited by the archive as: " +
              entry.citation + "\r\nER  - \r\n");
    CHECK(cite(journal, entry, CiteStyle::csl_json, here) == R"([
  {
    "id": "puzanov-1960-09:1960-09-14",
    "type": "manuscript",
    "author": [{"family": "Puzanov", "given": "A. M."}],
    "title": "Meeting with Kim Il Sung",
    "container-title": "Journal of the Soviet Ambassador to North Korea, A. M. Puzanov",
    "translator": [{"family": "Goldberg", "given": "Gary"}],
    "issued": {"date-parts": [[1960, 9, 14]]},
    "archive": "Wilson Center Digital Archive",
    "archive_location": "AVPRF fond 0102, opis 16, delo 7, p. 102–129",
    "URL": "https://museum.example/#entry=1960-09-14",
    "accessed": {"date-parts": [[2026, 11, 28]]},
    "language": "en"
  }
]
)");
}

TEST_CASE("An entry is read at the page's address, or at the archive if only that has the text or there is no page") {
    const Journal journal = bundled();
    const Entry& here_too = journal[*journal.find_entry("1960-09-14")];
    const Entry& elsewhere = journal[*journal.find_entry("1960-09-29")];
    CHECK(address_of(here_too, "https://museum.example/#") == "https://museum.example/#entry=1960-09-14");
    CHECK(address_of(here_too, "https://museum.example/page") == "https://museum.example/page");
    CHECK(address_of(here_too, "") == here_too.url);
    CHECK(address_of(elsewhere, "https://museum.example/#") == elsewhere.url);
    CHECK(address_of(Entry{}, "") == "");
}

TEST_CASE("An entry of which little is known is cited with what is known") {
    const Journal bare = edition("", entry("XXXX-XX-XX"));
    CHECK(cited(bare, CiteStyle::chicago_note) == "“A visit,” n.d., The Diary.");
    CHECK(cited(bare, CiteStyle::chicago_bibliography) == "“A visit.” N.d. The Diary.");
    CHECK(cited(bare, CiteStyle::mla) == "“A visit.” The Diary.");
    CHECK(cited(bare, CiteStyle::apa) == "A visit. (n.d.). The Diary.");
    CHECK(cited(bare, CiteStyle::bibtex) ==
          "@unpublished{j:e,\n  title = {{A visit}},\n  howpublished = {The Diary}\n}\n");
    CHECK(cited(bare, CiteStyle::ris) ==
          "TY  - MANSCPT\r\nTI  - A visit\r\nT2  - The Diary\r\nM3  - Archival document\r\nLA  - en\r\nER  - \r\n");
    CHECK_FALSE(has(cited(bare, CiteStyle::csl_json), "issued"));
    CHECK(cited(bare, CiteStyle::archive).empty());
    // Without a date, Chicago and APA ask for the day of access.
    CHECK(has(cited(bare, CiteStyle::chicago_note, here), "n.d., The Diary, accessed November 28, 2026, https:"));
    CHECK(has(cited(bare, CiteStyle::chicago_bibliography, here), "The Diary. Accessed November 28, 2026. https:"));
    CHECK(has(cited(bare, CiteStyle::apa, here), "The Diary. Retrieved November 28, 2026, from https:"));
}

TEST_CASE("The journal's title is left out where the entry has the same") {
    const Journal journal = edition("", R"({"id": "e", "date": "1960", "title": "The Diary", "text": []})", archived);
    CHECK(cited(journal, CiteStyle::chicago_note) == "“The Diary,” 1960, Box 3, folder 1.");
    CHECK(cited(journal, CiteStyle::apa) == "The Diary. (1960). Box 3, folder 1.");
}

TEST_CASE("Several authors: as many as each style names") {
    const std::string people = person("a", "Ann Day", "Day, Ann") + ", " + person("b", "Bob Eve", "Eve, Bob") + ", " +
                               person("c", "Cid Fox", "Fox, Cid") + ", " + person("d", "김일성") + ", " +
                               person("k", "Martin Luther King Jr.", "King, Martin Luther, Jr.");
    const auto of = [&](std::initializer_list<const char*> ids, CiteStyle style) {
        const std::string text = cited(edition(people, entry("1960", authors(ids))), style);
        return text.substr(0, text.find(style == CiteStyle::apa ? " (1960" : " “"));
    };
    CHECK(of({"a", "b"}, CiteStyle::chicago_note) == "Ann Day and Bob Eve,");
    CHECK(of({"a", "b", "c"}, CiteStyle::chicago_note) == "Ann Day et al.,");
    CHECK(of({"a", "b"}, CiteStyle::chicago_bibliography) == "Day, Ann, and Bob Eve.");
    CHECK(of({"a", "b", "c"}, CiteStyle::chicago_bibliography) == "Day, Ann, Bob Eve, and Cid Fox.");
    CHECK(of({"a", "b", "c", "d", "a", "b", "c"}, CiteStyle::chicago_bibliography) ==
          "Day, Ann, Bob Eve, Cid Fox, et al.");
    CHECK(of({"a", "b"}, CiteStyle::mla) == "Day, Ann, and Bob Eve.");
    CHECK(of({"a", "b", "c"}, CiteStyle::mla) == "Day, Ann, et al.");
    CHECK(of({"a", "b", "c"}, CiteStyle::apa) == "Day, A., Eve, B., & Fox, C.");
    CHECK(of({"d"}, CiteStyle::apa) == "김일성.");
    CHECK(of({"k"}, CiteStyle::apa) == "King, M. L., Jr.");
    CHECK(of({"k"}, CiteStyle::chicago_note) == "Martin Luther King Jr.,");
    std::vector<const char*> crowd(21, "a");
    std::string list;
    for (const char* id : crowd)
        list += std::string(list.empty() ? "" : ", ") + R"({"person": ")" + id + R"(", "role": "author"})";
    const std::string many =
        cited(edition(people, entry("1960", R"(, "participants": [)" + list + "]")), CiteStyle::apa);
    CHECK(has(many, "Day, A., . . . Day, A. (1960)."));
}

TEST_CASE("APA's initials: of alphabets with capital letters only, and never of particles") {
    const auto initials = [](const std::string& sort_name) {
        const std::string text =
            cited(edition(person("a", "N", sort_name), entry("1960", authors({"a"}))), CiteStyle::apa);
        return text.substr(0, text.find(" (1960"));
    };
    CHECK(initials("Puzanov, Aleksandr Mikhailovich") == "Puzanov, A. M.");
    CHECK(initials("Andropov, Yu. V.") == "Andropov, Yu. V.");
    CHECK(initials("Sartre, Jean-Paul") == "Sartre, J.-P.");
    CHECK(initials("Goethe, Johann Wolfgang von") == "Goethe, J. W. von.");
    CHECK(initials("Öpik, Élan") == "Öpik, É.");
    CHECK(initials("Opik, E\u0301lan") == "Opik, E\u0301.");
    CHECK(initials("Пузанов, Александр Михайлович") == "Пузанов, А. М.");
    CHECK(initials("小坂, 善太郎") == "小坂, 善太郎.");
    CHECK(initials("Sukarno,") == "Sukarno,.");  // no given name: nothing is guessed
}

TEST_CASE("Names in records: in parts if the journal has them, otherwise whole") {
    const std::string people = person("a", "Ann Day", "Day, Ann") + ", " + person("d", "김일성") + ", " +
                               person("x", "Day and Night Ltd.") + ", " + person("k", "M. King Jr.", "King, M., Jr.");
    const Journal journal = edition(people, entry("1960", authors({"a", "d", "x", "k"})));
    CHECK(value_of(cited(journal, CiteStyle::bibtex), "author = ") ==
          "{Day, Ann and {김일성} and {Day and Night Ltd.} and King, Jr., M.}");
    CHECK(has(cited(journal, CiteStyle::ris),
              "AU  - Day, Ann\r\nAU  - 김일성\r\nAU  - Day and Night Ltd.\r\nAU  - King, M., Jr.\r\n"));
    CHECK(value_of(cited(journal, CiteStyle::csl_json), "\"author\": ") ==
          R"([{"family": "Day", "given": "Ann"}, {"literal": "김일성"}, {"literal": "Day and Night Ltd."}, )"
          R"({"family": "King", "given": "M.", "suffix": "Jr."}])");
}

TEST_CASE("A translator of whom the journal knows more is taken from there") {
    const std::string people = person("t", "Tom Ray", "Ray, Tom");
    const std::string known = R"(, "translator": "Tom Ray", "participants": [{"person": "t", "role": "translator"}])";
    const std::string unknown = R"(, "translator": "Una Sun")";
    CHECK(value_of(cited(edition(people, entry("1960", known)), CiteStyle::bibtex), "translator = ") == "{Ray, Tom}");
    CHECK(value_of(cited(edition(people, entry("1960", unknown)), CiteStyle::bibtex), "translator = ") ==
          "{{Una Sun}}");
    CHECK(cited(edition(people, entry("1960", unknown)), CiteStyle::apa) ==
          "A visit (Una Sun, Trans.). (1960). The Diary.");
    CHECK(cited(edition(people, entry("1960", known)), CiteStyle::mla) ==
          "“A visit.” 1960. The Diary, translated by Tom Ray.");
}

TEST_CASE("What ends a title ends its sentence") {
    const auto titled = [](const std::string& title, CiteStyle style) {
        return cited(edition("", R"({"id": "e", "date": "1960", "title": ")" + title + R"(", "text": []})"), style);
    };
    CHECK(titled("Who was there?", CiteStyle::chicago_bibliography) == "“Who was there?” 1960. The Diary.");
    CHECK(titled("Who was there?", CiteStyle::chicago_note) == "“Who was there?,” 1960, The Diary.");
    CHECK(titled("To Mr.", CiteStyle::mla) == "“To Mr.” 1960. The Diary.");
    CHECK(titled("Halt!", CiteStyle::apa) == "Halt! (1960). The Diary.");
}

TEST_CASE("Special characters of each format are escaped, and nothing ends a field early") {
    Journal journal = edition("", entry("1960"));
    journal.entries[0].title = "100 % of {A & B} $5 #1 a_b \\x ^ ~ \"q\" \u202E end";
    journal.entries[0].url = "https://x.example/a%20b?c={d}&e=f_g#h~";
    const std::string tex = cited(journal, CiteStyle::bibtex);
    CHECK(
        value_of(tex, "title = ") ==
        R"({{100 \% of \{A \& B\} \$5 \#1 a\_b \textbackslash{}x \textasciicircum{} \textasciitilde{} "q" U+202E end}})");
    CHECK(value_of(tex, "url = ") == "{https://x.example/a%20b?c=%7Bd%7D&e=f_g#h~}");
    CHECK(value_of(cited(journal, CiteStyle::csl_json), "\"title\": ") ==
          R"("100 % of {A & B} $5 #1 a_b \\x ^ ~ \"q\" U+202E end")");
    Journal broken = edition("", entry("1960"));
    broken.entries[0].title = "One\r\nER  - \nTwo\tthree";  // no journal that is read has it
    const std::string ris = cited(broken, CiteStyle::ris);
    CHECK(has(ris, "TI  - OneU+000D ER  -  Two three\r\n"));
}

TEST_CASE("Dates in records: in the format's own form, and in EDTF where it has none") {
    struct Example {
        const char* edtf;
        const char* biblatex;
        const char* ris;
        const char* csl;
        bool noted;  // in CSL
    };
    const Example examples[] = {
        {"1960-09-20/1960-09-23", "{1960-09-20/1960-09-23}", "1960/09/20/September 20–23, 1960",
         R"({"date-parts": [[1960, 9, 20], [1960, 9, 23]]})", false},
        {"1960-09", "{1960-09}", "1960/09//", R"({"date-parts": [[1960, 9]]})", false},
        {"1958~", "{1958~}", "1958///[ca. 1958]", R"({"date-parts": [[1958]], "circa": true})", false},
        {"1958?", "{1958?}", "1958///[1958?]", R"({"date-parts": [[1958]], "circa": true})", true},
        {"1960-23", "{1960-23}", "1960///autumn 1960", R"({"date-parts": [[1960]], "season": 3})", false},
        {"1960-09-14/..", "{1960-09-14/..}", "1960/09/14/September 14, 1960–",
         R"({"date-parts": [[1960, 9, 14], [0, 0, 0]]})", false},
        {"1960-09-14/", "{1960-09-14/}", "1960/09/14/September 14, 1960–?",
         R"({"date-parts": [[1960, 9, 14], [0, 0, 0]]})", true},
        {"../1960", "{../1960}", "", R"({"literal": "until 1960"})", true},
        {"196X", "{196X}", "1960///1960s", R"({"date-parts": [[1960], [1969]], "circa": true})", true},
        {"1957-08-1X", "{1957-08-10/1957-08-19}", "1957/08//between August 10 and 19, 1957",
         R"({"date-parts": [[1957, 8, 10], [1957, 8, 19]], "circa": true})", true},
        {"2004-06~-11", "{2004-06-11~}", "2004/06/11/[ca. June 11, 2004]",
         R"({"date-parts": [[2004, 6, 11]], "circa": true})", true},
        {"[..1984]", "{../1984-12-31}", "", R"({"literal": "[until 1984]"})", true},
        {"-0043", "{-0043}", "", R"({"date-parts": [[-44]]})", false},
    };
    for (const Example& example : examples) {
        CAPTURE(example.edtf);
        const Journal journal = edition("", entry(example.edtf));
        CHECK(value_of(cited(journal, CiteStyle::bibtex), "\n  date = ") == example.biblatex);
        CHECK(value_of(cited(journal, CiteStyle::ris), "DA  - ") == example.ris);
        CHECK(value_of(cited(journal, CiteStyle::csl_json), "\"issued\": ") == example.csl);
        const std::string note = "Date in EDTF " + std::string(example.edtf);
        CHECK(has(cited(journal, CiteStyle::csl_json), note) == example.noted);
        if (std::string_view(example.ris).empty()) CHECK(has(cited(journal, CiteStyle::ris), "N1  - " + note));
    }
    const Journal set = edition("", entry("{1960-09-14,1960-09-20}"));
    CHECK(value_of(cited(set, CiteStyle::bibtex), "note = ") == R"({Date in EDTF \{1960-09-14,1960-09-20\}})");
}

TEST_CASE("The document's own wording of an Old Style date is in the note of a record") {
    const Journal journal =
        edition("", R"({"id": "e", "title": "A visit", "text": [], "written": {"text": "25 October", )"
                    R"("calendar": "julian", "julian": "1917-10-25"}})");
    CHECK(value_of(cited(journal, CiteStyle::bibtex), "note = ") == "{Old Style 25 October}");
    CHECK(has(cited(journal, CiteStyle::ris), "N1  - Old Style 25 October\r\n"));
    CHECK(value_of(cited(journal, CiteStyle::csl_json), "\"note\": ") == "\"Old Style 25 October\"");
    CHECK(value_of(cited(journal, CiteStyle::csl_json), "\"issued\": ") == R"({"date-parts": [[1917, 11, 7]]})");
}

TEST_CASE("Quoted words stand before the citation, or in the note of a record, as they are") {
    const Journal journal = bundled();
    const Entry& entry = journal[*journal.find_entry("1960-09-14")];
    Reading reading = here;
    reading.quote = "Ri He-sun [sic] “said”";
    for (const CiteStyle style : {CiteStyle::archive, CiteStyle::chicago_note, CiteStyle::mla, CiteStyle::apa}) {
        CHECK(cite(journal, entry, style, reading) == "“Ri He-sun [sic] “said”” " + cite(journal, entry, style, here));
    }
    CHECK(value_of(cite(journal, entry, CiteStyle::bibtex, reading), "annotation = ") == "{“Ri He-sun [sic] “said””}");
    CHECK(has(cite(journal, entry, CiteStyle::ris, reading), "N1  - “Ri He-sun [sic] “said””\r\n"));
    CHECK(value_of(cite(journal, entry, CiteStyle::csl_json, reading), "\"annote\": ") ==
          "\"“Ri He-sun [sic] “said””\"");
    CHECK(cite(journal, journal[*journal.find_entry("1960-09-29")], CiteStyle::archive, reading).empty());
}

TEST_CASE("All entries are one file") {
    const Journal journal = bundled();
    const std::string tex = cite_all(journal, CiteStyle::bibtex);
    CHECK(tex.starts_with("@unpublished{puzanov-1960-09:1960-09-13,"));
    CHECK(has(tex, "}\n\n@unpublished{puzanov-1960-09:1960-09-14,"));
    CHECK(has(cite_all(journal, CiteStyle::ris), "ER  - \r\nTY  - MANSCPT\r\n"));
    const std::string csl = cite_all(journal, CiteStyle::csl_json);
    CHECK(csl.starts_with("[\n  {\n"));
    CHECK(has(csl, "\n  },\n  {\n"));
    CHECK(csl.ends_with("\n  }\n]\n"));
    CHECK(has(cite_all(journal, CiteStyle::apa), "\nPuzanov, A. M. (1960, September 14)."));
}

TEST_CASE("Each style has a word, and other words are none") {
    for (std::size_t i = 0; i < cite_styles.size(); ++i) CHECK(find_style(cite_styles[i]) == static_cast<CiteStyle>(i));
    CHECK_FALSE(find_style("vancouver"));
    CHECK_FALSE(find_style(""));
}
