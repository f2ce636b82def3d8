// Full-text search: in the texts, what the editors say, and the names of people, places, organisations and events.
//
//   Searcher searcher;
//   while (std::string pack = packer.next(); !pack.empty()) searcher.add(pack);     // search/pack.h
//   Answer answer = searcher.ask("kim \"mutual aid\"", {.limit = 20});             // search/query.h says what may be typed
//   for (const Hit& hit : answer.hits) ...
//
// A hit is an entry, or a person, a place and so on, that has all the words; each once, with its best passage and a snippet. Words of
// the text go before those of other fields, and the printed layer before the reading layer: "reading" means that the words are
// in that one only. A quote finds its passage again in the text of that layer (journal/quote.h), or in the field.
//
// Order by relevance: for each word, it counts most if it is found as a whole word, less at the beginning of a word, least inside;
// double in a title or a name; then how often it is there, up to fifteen times (of one or two letters once in each text). The points of all words are added; among
// equals the earlier entry is first. Before the entries are at most three people, places and so on, those that have the words at
// the beginning of words of their names; the others come after the entries. By date: entries and events by their first day, and
// what has no date at the end.
//
// With How::entry the hits are all passages of that entry, in the order of the text.
//
// There is no index to be made and kept: each question looks through the folded texts (search/scan.h), which takes about a
// millisecond for seven megabytes. So everything is found, also inside words and across them, in any script.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/quote.h"
#include "search/pack.h"
#include "search/query.h"
#include "search/scan.h"

namespace daybook {

/// So many occurrences in one record count.
constexpr std::size_t often_enough = 15;

enum class SearchOrder : std::uint8_t { relevance, date };

struct How {
    std::size_t limit = 20;
    std::size_t offset = 0;
    SearchOrder order = SearchOrder::relevance;
    std::optional<SearchKind> kind = {};  // these only
    std::string_view entry = {};          // an entry's key: its passages
};

struct Hit {
    SearchKind kind = SearchKind::entry;
    std::string id;
    std::string entry;  // the entry's own id, or the one of an event; may be empty
    std::string title;  // of the entry, or the name
    std::string date;   // EDTF; of entries and events
    SearchField field = SearchField::text;
    Layer layer = Layer::printed;
    std::size_t passages = 0;      // in that text
    std::string snippet;           // the words around, on one line; with "…" where the text goes on
    std::vector<TextRange> marks;  // in UTF-16 code units of the snippet
    Quote quote;
};

struct Answer {
    std::size_t count = 0;                           // all hits
    std::array<std::size_t, search_kinds> counts{};  // by kind
    std::size_t texts = 0, texts_here = 0;           // of the journal, and those that were searched
    std::size_t ignored = 0;                         // Query::ignored
    std::vector<Hit> hits;                           // from `offset`, at most `limit`
};

class Searcher {
public:
    /// Takes a pack, the journal's own first. False if it is not one.
    bool add(std::unique_ptr<char[]> bytes, std::size_t size);
    [[nodiscard]] Answer ask(std::string_view typed, const How& how);
    [[nodiscard]] std::size_t texts() const { return texts_; }
    [[nodiscard]] std::size_t texts_here() const { return texts_here_; }

private:
    /// A pack's parts; see PackHead.
    struct Pack {
        std::unique_ptr<char[]> bytes;
        PackHead head;
        const std::uint32_t *groups, *folded_at, *changes_at, *links, *days, *key_starts;
        const SameWords* same;
        const std::uint8_t* forms;
        const char *keys, *changes, *folded;
        // By record: the letters a to z that are in it, and those that words begin with, as bits. A letter is in so many records
        // that to look at each would take longer than everything else.
        std::vector<std::uint32_t> letters, beginnings;

        void note_letters();
        [[nodiscard]] TextRange range(std::uint32_t record) const {  // without what is between records
            return {folded_at[record], folded_at[record + 1] - 1};
        }
    };
    struct Record {
        const Pack* pack;
        std::uint32_t number;
        [[nodiscard]] RecordForm form() const;
        [[nodiscard]] Unfolded text() const;
    };
    /// An occurrence of a term in a record's folded text.
    struct Place {
        TextRange range;
        std::size_t term;
        std::uint8_t value;
    };

    [[nodiscard]] const Pack& first() const { return packs_.front(); }
    [[nodiscard]] std::uint32_t groups() const { return static_cast<std::uint32_t>(state_.size()); }
    [[nodiscard]] std::uint32_t first_of(SearchKind kind) const;
    [[nodiscard]] SearchKind kind_of(std::uint32_t group) const;
    [[nodiscard]] std::string_view key(std::uint32_t group, std::size_t part) const;
    [[nodiscard]] const std::uint32_t* days_of(std::uint32_t group) const;
    [[nodiscard]] std::vector<Record> records_of(std::uint32_t group) const;

    void apply(const std::vector<Filter>& filters);
    [[nodiscard]] std::vector<std::uint8_t> named(SearchKind kind, std::string_view value) const;
    void look_for_letter(char letter, std::uint8_t step);
    void look_for(const Needle& needle, std::uint8_t step, bool everywhere);
    [[nodiscard]] std::vector<std::uint32_t> by_relevance(const std::vector<std::uint32_t>& found,
                                                          std::size_t until) const;
    [[nodiscard]] std::vector<std::uint32_t> by_date(const std::vector<std::uint32_t>& found) const;
    [[nodiscard]] std::vector<Place> places_in(Record record, std::size_t most) const;
    [[nodiscard]] Hit show(std::uint32_t group) const;
    [[nodiscard]] Hit about(std::uint32_t group) const;
    void show_passages(Answer& answer, std::uint32_t group, const How& how) const;

    std::vector<Pack> packs_;
    PairCounts counts_;
    std::size_t texts_ = 0, texts_here_ = 0;
    // Of the question in work:
    std::vector<Needle> needles_;
    std::vector<std::uint8_t> state_;  // by group: how many of the needles are in it; `out` if it is no hit
    std::vector<std::uint16_t> points_;
    std::vector<std::uint8_t> value_, often_;
};

/// For the host: {"count": …, "complete": …, "hits": […]}; docs/embedding.md describes it.
std::string to_json(const Answer& answer);

}  // namespace daybook
