#include <cstring>

#include "fuzz.h"
#include "journal/reader.h"
#include "journal/utf8.h"
#include "search/search.h"
#include "test_support.h"

namespace daybook::fuzz {

namespace {

Journal bundled_journal() {
    const std::string bytes = read_file("assets/journals/puzanov-1960-09.json");
    Result<Journal> result = read_journal(bytes, "puzanov-1960-09.json");
    expect(result.ok(), "the bundled journal can be read");
    return std::move(result.value());
}

Searcher& bundled_searcher() {
    static Searcher searcher = [] {
        Searcher made;
        Packer packer(bundled_journal());
        for (std::string pack = packer.next(); !pack.empty(); pack = packer.next()) {
            auto bytes = std::make_unique<char[]>(pack.size());
            std::memcpy(bytes.get(), pack.data(), pack.size());
            expect(made.add(std::move(bytes), pack.size()), "a pack is taken");
        }
        return made;
    }();
    return searcher;
}

}  // namespace

void search(std::string_view typed) {
    static const Journal journal = bundled_journal();
    constexpr std::size_t limit = 8;
    for (const SearchOrder order : {SearchOrder::relevance, SearchOrder::date}) {
        const Answer answer = bundled_searcher().ask(typed, {.limit = limit, .order = order});
        std::size_t sum = 0;
        for (const std::size_t count : answer.counts) sum += count;
        expect(sum == answer.count, "the counts of all kinds are the count");
        expect(answer.hits.size() == std::min(limit, answer.count), "there are as many hits as can be");
        for (const Hit& hit : answer.hits) {
            expect(!first_invalid_utf8(hit.snippet), "a snippet is UTF-8");
            std::size_t end = 0;
            for (const TextRange& mark : hit.marks) {
                expect(mark.from >= end && mark.to > mark.from && mark.to <= hit.snippet.size(),
                       "marks are in the snippet, in order");
                end = mark.to;
            }
            if (hit.quote.exact.empty() || hit.kind != SearchKind::entry || hit.field != SearchField::text) continue;
            const std::string text = plain_text(journal[*journal.find_entry(hit.entry)], hit.layer);
            expect(find_quote(text, hit.quote).has_value(), "a quote is found in its text");
        }
        to_json(answer);
    }
}

}  // namespace daybook::fuzz
