// What is searched of a journal, in packs: what is known without the texts, and then the texts, some hundred kilobytes at a time.
//
//   Packer packer(std::move(journal));                       // which it empties
//   searcher.add(packer.next());                             // search/search.h; until it is empty
//   if (packer.read_chunk(bytes, name, 3)) ...               // journal/chunk.h; then next() has its texts
//
// A pack is bytes that Searcher uses as they are, so one WebAssembly instance can read a journal, which needs much memory, and
// another one keep the packs (src/wasm/search.cpp). They are for the same program only, never kept in files.
//
// A pack has records: a text of something, folded (search/folded.h). What a record is of is a group: an entry, a person, a
// place, an organisation, a word of the glossary, an event; in this order, each numbered as in the journal.
//   text, parallel  the layer printed; the layer reading, if it differs; and around a hyphen at the end of a line that goes on
//                   with a small letter, the two lines as one ("joined"), so that the break does not hide the word
//   note            the editors' notes on words, and on the entry
//   title, summary  of an entry
//   name            of a person with all other names and the spellings in the texts; of a place, a term, an event
//   description     in the editors' words, and a person's offices
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "journal/model.h"
#include "journal/text.h"
#include "search/folded.h"

namespace daybook {

enum class SearchField : std::uint8_t { text, parallel, title, summary, note, name, description };
std::string_view word_of(SearchField field);

enum class SearchKind : std::uint8_t { entry, person, place, organisation, term, event };
constexpr std::size_t search_kinds = 6;
std::string_view word_of(SearchKind kind);

/// What a record is, in one byte.
struct RecordForm {
    SearchField field = SearchField::text;
    Layer layer = Layer::printed;
    bool joined = false;

    [[nodiscard]] std::uint8_t byte() const {
        return static_cast<std::uint8_t>(static_cast<unsigned>(field) | (layer == Layer::reading ? 16U : 0U) |
                                         (joined ? 32U : 0U));
    }
    static RecordForm of(std::uint8_t byte) {
        return {static_cast<SearchField>(byte & 15U), (byte & 16U) != 0 ? Layer::reading : Layer::printed,
                (byte & 32U) != 0};
    }
};

/// Who is in an entry, or where it was: a number of a person and a role, or of a place.
struct EntryLink {
    static constexpr std::uint32_t in_text = 15;  // instead of a role: named in the text
    static std::uint32_t person(PersonId id, std::uint32_t role) { return id.index << 5U | role; }
    static std::uint32_t place(PlaceId id) { return id.index << 5U | 16U; }
};

/// A part of the reading layer that the printed one has, too, in bytes of the folded record.
struct SameWords {
    std::uint32_t record = 0, from = 0, to = 0;
};

/// The beginning of a pack; what follows it is in the order of its members.
struct PackHead {
    static constexpr std::uint32_t this_form = 0x50424431;
    static constexpr std::uint32_t padding = 16;  // bytes after the folded text, so that 16 can be read at once
    static constexpr char between = '\xFF';       // before, between and after records

    std::uint32_t form = this_form;
    std::uint32_t size = 0;                            // of the pack in bytes
    std::array<std::uint32_t, search_kinds> groups{};  // how many; only in the first pack
    std::uint32_t texts = 0;                           // entries that have a text, or will have; only in the first pack
    std::uint32_t texts_here = 0;                      // those in this pack
    // Four bytes each:
    std::uint32_t records =
        0;  // the group of each; where its folded text begins, and the end of all; the same of its changes
    std::uint32_t in_order =
        0;  // how many of the records are by group; the others, names in texts, are so among themselves
    std::uint32_t same = 0;   // SameWords
    std::uint32_t links = 0;  // pairs: entry, EntryLink
    std::uint32_t days = 0;   // pairs, of entries and events: the first and the last day; backwards: unknown
    std::uint32_t keys = 0;   // bytes of `keys`; if any, where each group's begins, and their end
    // One byte each: the RecordForm of each record; keys; changes; the folded texts, with padding:
    std::uint32_t changes = 0;
    std::uint32_t folded = 0;
};

class PackWriter;

/// Remembers hashes.
class SeenHashes {
public:
    /// Whether it is new.
    bool insert(std::int64_t hash);

private:
    std::vector<std::int64_t> slots_;  // a power of two; 0: free
    std::size_t count_ = 0;
};

class Packer {
public:
    explicit Packer(Journal journal) : journal_(std::move(journal)) {}

    /// The next pack; empty if there is none now.
    std::string next();
    /// Reads a chunk; false if that is not possible.
    bool read_chunk(std::string_view bytes, std::string_view name, std::uint32_t chunk);
    [[nodiscard]] const Journal& journal() const { return journal_; }

private:
    void add_journal(PackWriter& out);
    void add_entry(PackWriter& out, std::uint32_t index);
    void add_text(PackWriter& out, std::uint32_t index);
    void add_blocks(PackWriter& out, std::uint32_t index, SearchField field, const std::vector<Block>& blocks,
                    bool two_layers);
    void read_runs(PackWriter& out, std::uint32_t index, const std::vector<Run>& runs, bool own);
    void add_name(PackWriter& out, PersonId person, std::string_view name, SearchField field);
    [[nodiscard]] std::uint32_t group_of(SearchKind kind, std::uint32_t index) const;

    Journal journal_;
    bool begun_ = false;
    std::vector<std::uint32_t> waiting_;  // entries whose texts are to be packed
    std::size_t packed_ = 0;              // how many of them are
    SeenHashes names_said_;               // of person and name
    std::vector<std::uint32_t> links_;    // of the entry in work
};

}  // namespace daybook
