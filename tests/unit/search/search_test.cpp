#include "search/search.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <random>
#include <set>

#include "journal/chunk.h"
#include "journal/json_string.h"
#include "journal/reader.h"
#include "journal/utf8.h"
#include "search/fold.h"
#include "test_support.h"

using namespace daybook;

namespace {

Journal read(const std::string& bytes) {
    Result<Journal> journal = read_journal(bytes, "test.json");
    if (!journal.ok()) FAIL(to_line(journal.problems().front()));
    return std::move(journal.value());
}

void give(Searcher& searcher, Packer& packer) {
    for (std::string pack = packer.next(); !pack.empty(); pack = packer.next()) {
        auto bytes = std::make_unique<char[]>(pack.size());
        std::memcpy(bytes.get(), pack.data(), pack.size());
        REQUIRE(searcher.add(std::move(bytes), pack.size()));
    }
}

Searcher searcher_of(const std::string& bytes) {
    Searcher searcher;
    Packer packer(read(bytes));
    give(searcher, packer);
    return searcher;
}

const std::string& bundled() {
    static const std::string bytes = read_file("assets/journals/puzanov-1960-09.json");
    return bytes;
}

/// What is found: "kind:id", and for entries just the id.
std::set<std::string> found(Searcher& searcher, std::string_view typed, How how = {}) {
    how.limit = 1'000'000;
    const Answer answer = searcher.ask(typed, how);
    std::set<std::string> ids;
    for (const Hit& hit : answer.hits) {
        ids.insert(hit.kind == SearchKind::entry ? hit.id : std::string(word_of(hit.kind)) + ':' + hit.id);
    }
    CHECK(ids.size() == answer.count);
    return ids;
}
std::set<std::string> entries_with(Searcher& searcher, std::string_view typed) {
    return found(searcher, typed, {.kind = SearchKind::entry});
}
using Ids = std::set<std::string>;

/// A journal with these texts, each a list of blocks in JSON, of entries a, b, c…
std::string journal_of(const std::vector<std::string>& texts, const std::string& more = "") {
    std::string json = R"({"format": "daybook-journal", "version": "1.0", "id": "t", "title": "T", "language": "en",
        "sources": [{"id": "us", "title": "We"}], )";
    json += more;
    json += "\"entries\": [";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) json += ", ";
        json += R"({"id": ")" + std::string(1, static_cast<char>('a' + i)) + R"(", "date": "1960-09-)" +
                std::to_string(10 + i) + R"(", "title": "Day", "text": )" + texts[i] + '}';
    }
    return json + "]}";
}
std::string paragraph(std::string_view text) {
    return R"([{"type": "paragraph", "text": )" + json_string(text) + "}]";
}

// --- The oracle: everything folded, and std::string::find. It shares nothing with the search but fold(). -----------

/// Without soft hyphens and zero-width spaces, which are not seen.
std::string with_single_spaces(std::string text) {
    for (const std::string_view unseen : {"\u00AD", "\u200B"}) {
        for (std::size_t at = text.find(unseen); at != std::string::npos; at = text.find(unseen))
            text.erase(at, unseen.size());
    }
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            out += c;
        else if (out.empty() || out.back() != ' ')
            out += ' ';
    }
    return out;
}

void collect_notes(const std::vector<Run>& runs, std::vector<std::string>& out) {
    for (const Run& run : runs) {
        if (run.mark && run.mark->comment) out.push_back(run.mark->comment->text);
        collect_notes(run.children, out);
    }
}

std::vector<std::vector<std::string>> folded_texts(const Journal& journal) {
    std::vector<std::vector<std::string>> all;
    for (const Entry& entry : journal.entries) {
        std::vector<std::string> texts{entry.title, entry.summary.text, entry.source_summary.text};
        const auto add_blocks = [&](const std::vector<Block>& blocks) {
            for (const Block& block : blocks) {
                for (const Line& line : block.lines) collect_notes(line.runs, texts);
            }
        };
        for (const Layer layer : {Layer::printed, Layer::reading}) texts.push_back(plain_text(entry, layer));
        add_blocks(entry.blocks);
        if (entry.parallel) {
            texts.push_back(entry.parallel->title);
            for (const Layer layer : {Layer::printed, Layer::reading})
                texts.push_back(TextMap(*entry.parallel).text(layer));
            add_blocks(entry.parallel->blocks);
        }
        for (const auto* comment : {&entry.url_comment, &entry.place_comment}) {
            if (*comment) texts.push_back((*comment)->text);
        }
        for (const Participant& one : entry.participants) {
            if (one.comment) texts.push_back(one.comment->text);
        }
        for (std::string& text : texts) text = with_single_spaces(fold(text));
        all.push_back(std::move(texts));
    }
    return all;
}

std::string quoted_phrase(std::string_view words) {
    std::string out = "\"";
    for (const char c : words) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + '"';
}

/// Looks for random parts of the texts, and of each hit looks for its quote.
void compare_with_oracle(const std::string& bytes, int count) {
    const Journal journal = read(bytes);
    Searcher searcher = searcher_of(bytes);
    const auto texts = folded_texts(journal);
    std::minstd_rand random(7);
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    int different = 0, quotes = 0;
    for (int i = 0; i < count;) {
        const Entry& entry = journal.entries[below(journal.entries.size())];
        const std::string text = plain_text(entry, below(4) == 0 ? Layer::reading : Layer::printed);
        if (text.size() < 4) continue;
        std::size_t from = below(text.size());
        while (!starts_character(text[from])) --from;
        std::size_t to = from;
        for (std::size_t letters = 2 + below(29); letters > 0 && to < text.size(); --letters)
            to += utf8_length(std::string_view(text).substr(to));
        const std::string part = text.substr(from, to - from);
        const std::string folded = with_single_spaces(fold(part));
        ++i;
        if (folded.empty()) continue;
        Ids wanted;
        for (std::size_t k = 0; k < texts.size(); ++k) {
            if (std::any_of(texts[k].begin(), texts[k].end(),
                            [&](const std::string& each) { return each.find(folded) != std::string::npos; })) {
                wanted.insert(journal.entries[k].key);
            }
        }
        const Answer counted = searcher.ask(quoted_phrase(part), {.limit = 0, .kind = SearchKind::entry});
        const bool few = counted.count < 20;  // to write all hits takes long
        const Ids got = few ? entries_with(searcher, quoted_phrase(part)) : wanted;
        if (got != wanted || counted.count != wanted.size()) ++different;
        CHECK(counted.count == wanted.size());
        INFO(part);
        CHECK(got == wanted);
        if (i % 10 != 0) continue;
        for (const Hit& hit : searcher.ask(quoted_phrase(part), {.limit = 5, .kind = SearchKind::entry}).hits) {
            CHECK(with_single_spaces(fold(hit.quote.exact)).find(folded.substr(folded[0] == ' ' ? 1 : 0, 1)) !=
                  std::string::npos);
            if (hit.field != SearchField::text) continue;
            const std::string whole = plain_text(journal[*journal.find_entry(hit.entry)], hit.layer);
            ++quotes;
            CHECK(find_quote(whole, hit.quote).has_value());
        }
    }
    CHECK(different == 0);
    CHECK(quotes > count / 20);
}

/// A journal of 300 texts in many scripts, each text different.
std::string many_scripts() {
    const std::vector<std::string> words{"Löwe",
                                         "Loewe",
                                         "Straße",
                                         "STRASSE",
                                         "daß",
                                         "Übermut",
                                         "Theaterkarten",
                                         "Hof-\u00ADtheater",
                                         "№ 162",
                                         "Nº 7",
                                         "N° 9",
                                         "No 12",
                                         "Ким Ир Сен",
                                         "Пузанов",
                                         "ёлка",
                                         "Ёж",
                                         "Толстой",
                                         "ΛΌΓΟΣ",
                                         "λόγος",
                                         "Ἀλέξανδρος",
                                         "김일성",
                                         "평양",
                                         "조선",
                                         "\u1100\u1175\u11B7",
                                         "金日成",
                                         "平壤",
                                         "東京",
                                         "ｶﾞｲﾄﾞ",
                                         "ガイド",
                                         "カ\u3099",
                                         "ひらがな",
                                         "e\u0301tude",
                                         "ﬁnal",
                                         "ﬃ",
                                         "Ａｂｃ",
                                         "—",
                                         "(sic)",
                                         "\"quoted\"",
                                         "a*b",
                                         "and/or",
                                         "50%",
                                         "rendez-vous",
                                         "co\u00AD\u200Boperation",
                                         "naïve",
                                         "Æther",
                                         "Dvořák",
                                         "Łódź",
                                         "x\u00A0y",
                                         "İstanbul",
                                         "ǆ",
                                         "🙂",
                                         "𝄞 clef",
                                         "aaaa",
                                         "aaa",
                                         "ab",
                                         "abab",
                                         "oooe",
                                         "oe",
                                         "ue",
                                         "neue",
                                         "neu"};
    std::minstd_rand random(3);
    std::vector<std::string> texts;
    std::string json;
    for (int i = 0; i < 300; ++i) {
        std::string blocks = "[";
        for (std::size_t block = random() % 3 + 1; block > 0; --block) {
            std::string text;
            for (std::size_t count = random() % 30 + 1; count > 0; --count) {
                text += words[random() % words.size()];
                text += random() % 7 == 0 ? ", " : random() % 9 == 0 ? "" : " ";
            }
            if (blocks.size() > 1) blocks += ", ";
            blocks += R"({"type": "paragraph", "text": [)" + json_string(text) +
                      R"(, {"sic": "teh", "corr": "the"}, {"pb": "2"}, )" +
                      json_string(words[random() % words.size()]) + "]}";
        }
        texts.push_back(blocks + ']');
    }
    std::string all =
        R"({"format": "daybook-journal", "version": "1.0", "id": "t", "title": "T", "language": "de", "entries": [)";
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) all += ", ";
        all += R"({"id": "e)" + std::to_string(i) + R"(", "date": "1960-09-14", "title": "Tag )" + std::to_string(i) +
               R"(", "text": )" + texts[i] + '}';
    }
    return all + "]}";
}

}  // namespace

TEST_CASE("2,000 random parts of the bundled journal are found exactly where they are") {
    compare_with_oracle(bundled(), 2000);
}

TEST_CASE("2,000 random parts of texts in many scripts are found exactly where they are") {
    compare_with_oracle(many_scripts(), 2000);
}

TEST_CASE("each letter and each pair of letters is found wherever it is") {
    const Journal journal = read(many_scripts());
    Searcher searcher = searcher_of(many_scripts());
    const auto texts = folded_texts(journal);
    for (char a = 'a'; a <= 'z'; ++a) {
        for (const std::string& sought : {std::string(1, a), std::string(1, a) + 'e', 't' + std::string(1, a)}) {
            std::size_t wanted = 0;
            for (const std::vector<std::string>& all : texts) {
                wanted += std::any_of(all.begin(), all.end(),
                                      [&](const std::string& text) { return text.find(sought) != std::string::npos; })
                              ? 1
                              : 0;
            }
            CAPTURE(sought);
            CHECK(searcher.ask(sought, {.limit = 0, .kind = SearchKind::entry}).count == wanted);
        }
    }
}

TEST_CASE("a folded text has a way back") {
    FoldedWriter writer;
    for (const std::string_view text :
         {"Löwe\n\nund STRAẞE", "", "\u1100\u1175\u11B7", "\u1100\u00AD\u1175", "e\u0301\u0301 x", "ｶ\u00ADﾞ ﬃ",
          "  a \u00A0\u3000 b", "A", "ÄÖÜ", "カ\u3099\u200B\u200B", "𝄞🙂", "\u0301\u0301"}) {
        CAPTURE(text);
        const FoldedPlace place = writer.add(text);
        const std::string_view folded = std::string_view(writer.folded).substr(place.folded);
        const Unfolded back = unfold(folded, std::string_view(writer.changes).substr(place.changes));
        CHECK(back.original == text);
        CHECK(back.range({0, folded.size()}) ==
              TextRange{folded.empty() ? text.size() : back.range({0, 1}).from, text.size()});
        CHECK(folded == fold_for_search(text));
    }
    const auto words = [](std::string_view text, TextRange range) {
        FoldedWriter one;
        one.add(text);
        const Unfolded back = unfold(one.folded, one.changes);
        const TextRange there = back.range(range);
        return back.original.substr(there.from, there.to - there.from);
    };
    CHECK(words("die Löwe\n\nund", {4, 8}) == "Löwe");
    CHECK(words("die Löwe\n\nund", {5, 12}) == "öwe\n\nund");
    CHECK(words("aßb", {1, 2}) == "ß");
    CHECK(words("aßb", {2, 3}) == "ß");
    CHECK(words("e\u0301tude", {0, 1}) == "e\u0301");
    CHECK(words("x\u1100\u1175\u11B7y", {1, 4}) == "\u1100\u1175\u11B7");
    CHECK(words("x\u1100\u00AD\u1175y", {1, 4}) == "\u1100\u00AD\u1175");
}

TEST_CASE("damaged changes do no harm") {
    const std::string_view folded = "lowe";
    for (const std::string_view changes :
         {"\xFF\xFF\xFF\xFF\xFF\xFF", "\x01", "\x01\xFF", "\x03\x33", "\x09\xFF\xFF\xFF", "\x08\x08\x08"}) {
        CHECK(unfold(folded, changes).range({0, 4}).to <= unfold(folded, changes).original.size());
    }
}

TEST_CASE("case, marks, ligatures, numbers and the spelling of umlauts do not matter") {
    Searcher searcher = searcher_of(journal_of(
        {paragraph("Herr Loewe kam."), paragraph("Herr Lowe kam."), paragraph("Herr Löwe kam."), paragraph("Nº 162"),
         paragraph("№ 162"), paragraph("N° 162"), paragraph("No 162"), paragraph("Straße"), paragraph("STRASSE"),
         paragraph("Löwenherz"), paragraph("neu"), paragraph("Neue")}));
    for (const char* typed : {"Loewe", "Lowe", "Löwe", "LOEWE", "lo\u0308we"}) {
        CAPTURE(typed);
        Ids loewe = entries_with(searcher, typed);
        loewe.erase("j");  // Löwenherz, of which "Loewe" is no whole word
        CHECK(loewe == Ids{"a", "b", "c"});
    }
    CHECK(entries_with(searcher, "\"Loewe\"") == Ids{"a"});
    CHECK(entries_with(searcher, "\"Lowe\"") == Ids{"b", "c", "j"});
    CHECK(entries_with(searcher, "neue") == Ids{"l"});
    CHECK(entries_with(searcher, "neu") == Ids{"k", "l"});
    for (const char* typed : {"No 162", "Nº 162", "№ 162", "N° 162", "\"№ 162\""})
        CHECK(entries_with(searcher, typed) == Ids{"d", "e", "f", "g"});
    for (const char* typed : {"straße", "STRASSE", "strasse", "ＳＴＲＡẞＥ"})
        CHECK(entries_with(searcher, typed) == Ids{"h", "i"});
    CHECK(searcher.ask("Loewe", {.order = SearchOrder::date}).hits[2].quote.exact == "Löwe");
}

TEST_CASE("line breaks and page breaks in words do not hide them") {
    Searcher searcher = searcher_of(journal_of({
        R"([{"type": "paragraph", "text": ["He came to Mos", {"pb": "103"}, "cow by train."]}])",
        R"([{"type": "verse", "lines": ["He came to Mos-", "cow by train,", "and met Jean-", "Paul."]}])",
        R"([{"type": "verse", "lines": ["Mutual", "aid"]}])",
    }));
    CHECK(entries_with(searcher, "moscow") == Ids{"a", "b"});
    CHECK(entries_with(searcher, "\"to moscow by\"") == Ids{"a", "b"});
    CHECK(entries_with(searcher, "\"train, and\"") == Ids{"b"});
    CHECK(entries_with(searcher, "\"jean- paul\"") == Ids{"b"});
    CHECK(entries_with(searcher, "\"mutual aid\"") == Ids{"c"});
    const Answer broken = searcher.ask("moscow", {.order = SearchOrder::date});
    CHECK(broken.hits[1].quote.exact == "Mos-\n\ncow");
    CHECK(searcher.ask("moscow", {.entry = "b"}).count == 1);
    CHECK(searcher.ask("train", {.entry = "b"}).count == 1);
    CHECK(searcher.ask("\"mutual aid\"", {}).hits[0].quote.exact == "Mutual\n\naid");
    CHECK(searcher.ask("\"mutual aid\"", {}).hits[0].snippet == "Mutual aid");
}

TEST_CASE("both layers are searched, and a hit says in which it is") {
    const std::string journal = journal_of(
        {R"([{"type": "paragraph", "text": ["On principle", {"sic": "d", "corr": "s"}, " of peace. ", {"del": ["struck "]}, {"supplied": ["given "]}, "end"]}, {"type": "paragraph", "text": ["Another line"]}])"});
    Searcher searcher = searcher_of(journal);
    const auto layer = [&](std::string_view typed) {
        const Answer answer = searcher.ask(typed, {.kind = SearchKind::entry});
        return answer.count == 0 ? std::string_view("none") : layer_word(answer.hits[0].layer);
    };
    CHECK(layer("principled") == "printed");
    CHECK(layer("principles") == "reading");
    CHECK(layer("struck") == "printed");
    CHECK(layer("given") == "reading");
    CHECK(layer("peace") == "printed");
    CHECK(layer("\"peace. given end\"") == "reading");
    CHECK(layer("\"end another\"") == "printed");
    CHECK(layer("\"principles of peace\"") == "reading");
    CHECK(layer("absent") == "none");
    const auto passages = [&](std::string_view typed) { return searcher.ask(typed, {.entry = "a"}).count; };
    CHECK(passages("peace") == 1);
    CHECK(passages("\"end another\"") == 1);
    CHECK(passages("principle") == 1);
    CHECK(passages("principled") + passages("principles") == 2);
    CHECK(passages("e") > 5);
    const Answer hit = searcher.ask("principles", {});
    CHECK(hit.hits[0].quote.exact == "principles");
    CHECK(hit.hits[0].snippet == "On principles of peace. given end Another line");
    CHECK(hit.hits[0].marks == std::vector<TextRange>{{3, 13}});
}

TEST_CASE("words are combined, and what is half typed is a result") {
    Searcher searcher =
        searcher_of(journal_of({paragraph("the treaty of mutual aid"), paragraph("mutual friends, and aid"),
                                paragraph("a (sic) b* c/d \"so\" e"), paragraph("treaty: none")}));
    CHECK(entries_with(searcher, "mutual aid") == Ids{"a", "b"});
    CHECK(entries_with(searcher, "aid mutual") == Ids{"a", "b"});
    CHECK(entries_with(searcher, "\"mutual aid\"") == Ids{"a"});
    CHECK(entries_with(searcher, "treaty \"mutual aid\" of") == Ids{"a"});
    CHECK(entries_with(searcher, "\"mutual a") == Ids{"a"});
    CHECK(entries_with(searcher, "\"mutual ") == Ids{"a", "b"});
    CHECK(entries_with(searcher, "mutual -friends") == Ids{"a"});
    CHECK(entries_with(searcher, "mutual -\"mutual aid\"") == Ids{"b"});
    CHECK(entries_with(searcher, "mutual -") == Ids{});
    CHECK(entries_with(searcher, "-mutual") == Ids{"c", "d"});
    CHECK(entries_with(searcher, "(") == Ids{"c"});
    CHECK(entries_with(searcher, "(sic)") == Ids{"c"});
    CHECK(entries_with(searcher, "b*") == Ids{"c"});
    CHECK(entries_with(searcher, "/") == Ids{"c"});
    CHECK(entries_with(searcher, "\"") == Ids{"c"});
    CHECK(entries_with(searcher, "\"\"\"so\"\" e\"") == Ids{"c"});
    CHECK(entries_with(searcher, "treaty:") == Ids{"d"});
    CHECK(entries_with(searcher, "treaty person:") == Ids{"a", "d"});
    for (const char* nothing : {"", " ", "person:", "\xFF", "\xED\xA0\x80", "\u00AD"})
        CHECK(searcher.ask(nothing, {}).count == 0);
}

TEST_CASE("entries are chosen by people, roles, places and time") {
    const std::string journal =
        R"({"format": "daybook-journal", "version": "1.0", "id": "t", "title": "T", "language": "en",
        "sources": [{"id": "us", "title": "We"}],
        "people": [{"id": "kim", "name": "Kim Il Sung", "other_names": [{"text": "김일성", "language": "ko"}], "description": {"text": "Somebody.", "cert": "high", "source": ["us"]}}, {"id": "pak", "name": "Pak Song Chol", "description": {"text": "Somebody.", "cert": "high", "source": ["us"]}}],
        "places": [{"id": "py", "name": "Pyongyang"}, {"id": "mo", "name": "Moscow"}],
        "events": [{"id": "un", "date": "1960-09-20", "label": "UN Assembly opens", "description": {"text": "In New York.", "cert": "high", "source": ["us"]}}],
        "entries": [
          {"id": "a", "date": "1960-09-14", "title": "A", "place": "py", "participants": [{"person": "kim", "role": "host", "office": "Premier"}], "text": [{"type": "paragraph", "text": "The treaty."}]},
          {"id": "b", "date": "1960-09-20", "title": "B", "text": [{"type": "paragraph", "text": ["Talk with ", {"person": "kim", "text": "Comrade Kim"}, " in ", {"place": "mo", "text": "Moscow"}]}]},
          {"id": "c", "date": "1960-10", "title": "C", "participants": [{"person": "pak", "role": "host"}], "text": [{"type": "paragraph", "text": "The treaty."}]}]})";
    Searcher searcher = searcher_of(journal);
    CHECK(found(searcher, "person:kim") == Ids{"a", "b"});
    CHECK(found(searcher, "person:김일") == Ids{"a", "b"});
    CHECK(found(searcher, "person:\"kim il\"") == Ids{"a", "b"});
    CHECK(found(searcher, "person:comrade") == Ids{"a", "b"});
    CHECK(found(searcher, "person:nobody") == Ids{});
    CHECK(found(searcher, "treaty person:kim") == Ids{"a"});
    CHECK(found(searcher, "treaty -person:kim") == Ids{"c"});
    CHECK(found(searcher, "role:host") == Ids{"a", "c"});
    CHECK(found(searcher, "role:ho person:kim") == Ids{"a"});
    CHECK(found(searcher, "role:named") == Ids{"b"});
    CHECK(found(searcher, "-role:host") == Ids{"b"});
    CHECK(found(searcher, "role:pope") == Ids{});
    CHECK(found(searcher, "place:mosc") == Ids{"b"});
    CHECK(found(searcher, "place:py") == Ids{"a"});
    CHECK(found(searcher, "before:1960-09-20") == Ids{"a"});
    CHECK(found(searcher, "after:1960-09") == Ids{"c"});
    CHECK(found(searcher, "after:1960-09-1") == Ids{"c"});  // 1960-09, so far
    CHECK(found(searcher, "after:1960-09-14 before:1960-10") == Ids{"b", "event:un"});
    CHECK(found(searcher, "treaty before:x") == Ids{"a", "c"});
    CHECK(found(searcher, "김일성") == Ids{"person:kim"});
    CHECK(found(searcher, "premier") == Ids{"person:kim"});
    CHECK(found(searcher, "assembly") == Ids{"event:un"});
    CHECK(found(searcher, "moscow") == Ids{"b", "place:mo"});
    const Answer kim = searcher.ask("kim", {});
    CHECK(kim.count == 2);
    CHECK(kim.hits[0].kind == SearchKind::person);
    CHECK(kim.hits[0].title == "Kim Il Sung");
    CHECK(kim.hits[0].field == SearchField::name);
    CHECK(kim.hits[1].entry == "b");
    CHECK(kim.counts == std::array<std::size_t, search_kinds>{1, 1, 0, 0, 0, 0});
    CHECK(searcher.ask("treaty", {.order = SearchOrder::date}).hits[1].entry == "c");
    const Answer by_person = searcher.ask("person:pak", {});
    CHECK(by_person.hits[0].snippet == "The treaty.");
    CHECK(by_person.hits[0].quote == Quote{});
}

TEST_CASE("whole words go first, then beginnings of words, and a page of hits is a part of all") {
    Searcher searcher = searcher_of(journal_of({paragraph("earth"), paragraph("artful"), paragraph("the art of"),
                                                paragraph("art, art and art"), paragraph("heart")}));
    const Answer all = searcher.ask("art", {});
    std::string order;
    for (const Hit& hit : all.hits) order += hit.id;
    CHECK(order == "dcbae");
    CHECK(all.hits[0].passages == 3);
    std::string dates;
    for (const Hit& hit : searcher.ask("art", {.order = SearchOrder::date}).hits) dates += hit.id;
    CHECK(dates == "abcde");
    for (std::size_t offset = 0; offset < 7; ++offset) {
        const Answer part = searcher.ask("art", {.limit = 2, .offset = offset});
        CHECK(part.count == 5);
        REQUIRE(part.hits.size() == std::min<std::size_t>(2, offset < 5 ? 5 - offset : 0));
        for (std::size_t i = 0; i < part.hits.size(); ++i) CHECK(part.hits[i].id == order.substr(offset + i, 1));
    }
}

TEST_CASE("a snippet has the words around, and counts its marks as the page does") {
    std::string text(2000, 'x');
    for (std::size_t i = 5; i < text.size(); i += 6) text[i] = ' ';
    text.insert(1200, "🙂 Straße ");
    Searcher searcher = searcher_of(journal_of({paragraph(text)}));
    const Hit hit = searcher.ask("strasse", {}).hits.at(0);
    CHECK(hit.snippet.starts_with("…xxxxx "));
    CHECK(hit.snippet.ends_with("xxxxx…"));
    const std::size_t at = hit.snippet.find("Straße");
    // "…" has three bytes and one unit, the face four bytes and two units.
    CHECK(hit.marks == std::vector<TextRange>{{at - 4, at - 4 + 6}});
    CHECK(hit.quote.exact == "Straße");
}

TEST_CASE("texts in chunks are found as they come") {
    std::string bytes = read_file("tests/data/journals/good/chunks.json");
    const std::string chunk = read_file("tests/data/journals/good/chunks.text/1960.json");
    Packer packer(read(bytes));
    Searcher searcher;
    give(searcher, packer);
    CHECK(searcher.texts() == 3);
    CHECK(searcher.texts_here() == 1);
    CHECK(entries_with(searcher, "person:ben") == Ids{"e"});
    const std::string word = "text";
    CHECK(entries_with(searcher, "elsewhere") == Ids{"g"});
    CHECK_FALSE(packer.read_chunk("{}", "x", 0));
    CHECK(packer.read_chunk(chunk, "1960.json", 0));
    CHECK_FALSE(packer.read_chunk(chunk, "1960.json", 0));
    give(searcher, packer);
    CHECK(searcher.texts_here() == 3);
    const Journal whole = [&] {
        Journal journal = read(bytes);
        REQUIRE(read_chunk(chunk, "1960.json", journal, 0).ok());
        return journal;
    }();
    for (const Entry& entry : whole.entries) {
        const std::string text = plain_text(entry, Layer::printed);
        CHECK(entries_with(searcher, quoted_phrase(text)).count(entry.key) == 1);
    }
}

TEST_CASE("what is not a pack is refused") {
    Packer packer(read(bundled()));
    const std::string pack = packer.next();
    const auto add = [](const std::string& bytes) {
        Searcher searcher;
        auto copy = std::make_unique<char[]>(bytes.size());
        std::memcpy(copy.get(), bytes.data(), bytes.size());
        return searcher.add(std::move(copy), bytes.size());
    };
    CHECK(add(pack));
    CHECK_FALSE(add(""));
    CHECK_FALSE(add(pack.substr(0, pack.size() - 1)));
    CHECK_FALSE(add(packer.next()));  // the journal's own is the first
    Searcher none;
    CHECK(none.ask("word", {}).count == 0);
}

TEST_CASE("an unreasonable query is answered, and the count says what was not used") {
    Searcher searcher = searcher_of(journal_of({paragraph(std::string(20'000, 'a')), paragraph("b")}));
    CHECK(searcher.ask(std::string(10'000, 'a'), {}).count == 1);
    CHECK(searcher.ask(std::string(30'000, 'a'), {}).count == 0);
    CHECK(searcher.ask(std::string(40, 'a') + 'b', {}).count == 0);
    CHECK(searcher.ask(std::string(9'000, 'a') + 'b', {}).count == 0);
    std::string many;
    for (int i = 0; i < 2500; ++i) many += "x" + std::to_string(i) + ' ';
    CHECK(searcher.ask(many, {}).ignored == 2500 - most_terms);
    std::string filters;
    for (int i = 0; i < 2500; ++i) filters += "person:" + std::to_string(i) + ' ';
    CHECK(searcher.ask(filters, {}).ignored == 2500 - 16);
    CHECK(searcher.ask(std::string(10'000, '"'), {}).count == 0);
    CHECK(searcher.ask(std::string(10'000, '-'), {}).count == 0);
}

TEST_CASE("an answer is JSON") {
    Searcher searcher = searcher_of(journal_of({paragraph("A \"word\" \\ more")}));
    CHECK(
        to_json(searcher.ask("word", {})) ==
        R"({"count":1,"complete":true,"texts":{"here":1,"all":1},"counts":{"entry":1,"person":0,"place":0,"org":0,"term":0,"event":0},)"
        R"("ignored":0,"hits":[{"kind":"entry","id":"a","entry":"a","title":"Day","date":"1960-09-10","field":"text","layer":"printed",)"
        R"("passages":1,"snippet":"A \"word\" \\ more","marks":[[3,7]],"quote":{"exact":"word","prefix":"","suffix":""}}]})");
}
