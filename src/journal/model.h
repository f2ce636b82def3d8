// The journal: documents by date, the people, places and events in them, and who claims what.
//
// A Journal is read once (journal/reader.h) and then never changes; everything else refers to its
// parts by id. Two kinds of words are kept apart throughout:
//   - the document's: the strings in Run::text. Put together in order they are the source, to the
//     character (journal/text.h).
//   - the editors': everything else, each with a certainty and its sources (Statement).
// Names follow TEI P5 where TEI has a name; the JSON that this is read from is described in
// docs/format.md and, on one page, in ARCHITECTURE.md.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journal/date.h"
#include "journal/ids.h"

namespace daybook {

/// How sure an editor is. TEI's @cert: "high", "medium", "low".
enum class Certainty : std::uint8_t { high, medium, low };

/// Something an editor says: never the document's words.
struct Statement {
    std::string text;
    Certainty certainty = Certainty::high;
    std::vector<SourceId> sources;
};

/// A key of the author's own, which begins with "x-". Daybook keeps it and never looks inside.
struct CustomField {
    std::string key;   // "x-shelf"
    std::string json;  // its value as the file writes it: "\"B 12\""
};

/// Where a statement or a text comes from.
struct Source {
    std::string key;
    std::string title;
    std::string url;  // http, https or mailto, or empty
    std::string note;
    std::vector<CustomField> custom;
};

struct Name {
    std::string text;
    std::string language;  // BCP 47, such as "ko" or "ko-Hani"
};

/// An identifier in an authority file.
struct Identifier {
    std::string scheme;  // "wikidata", "viaf", "gnd"
    std::string value;
};

struct Person {
    std::string key;
    std::string name;       // the form that this edition uses
    std::string sort_name;  // empty: name
    std::vector<Name> other_names;
    std::string dates;      // "1912–1994", "b. 1921"; empty: unknown
    Statement description;  // who it is, and how sure we are of who is meant
    std::string warning;    // set where the printed name is not the man meant: says why; as sure, and from
                            // the same sources, as the description
    std::vector<Identifier> identifiers;
    std::vector<SourceId> sources;  // where the names and the dates are from
    std::vector<CustomField> custom;
};

struct Place {
    std::string key;
    std::string name;
    std::optional<double> latitude_deg, longitude_deg;  // WGS 84
    Statement description;
    std::vector<CustomField> custom;
};

struct Organisation {
    std::string key;
    std::string name;
    Statement description;
    std::vector<CustomField> custom;
};

/// Which layer of time an event belongs to: what happened, the dispatch of the document, its receipt, its handling.
enum class EventKind : std::uint8_t { happened, dispatch, receipt, handling };

/// Something that happened around the entries; the timeline's second lane.
struct Event {
    std::string key;
    EventKind kind = EventKind::happened;
    EdtfDate date;
    std::string label;  // a few words, for the timeline
    Statement description;
    std::optional<EntryId> entry;  // the entry that speaks of it
    std::string quote;             // where in that entry: words of its printed text; may be empty
    std::vector<CustomField> custom;
};

enum class Role : std::uint8_t { author, host, present, interpreter, named, addressee, translator };

/// A person's part in an entry, with the office the document gives for that day.
struct Participant {
    PersonId person;
    Role role = Role::named;
    std::string office;            // as the document gives it; empty: it gives none
    std::string as_printed;        // the document's spelling; empty: see the text
    std::optional<EdtfDate> when;  // unset: on the entry's date; !known(): on no known day
    std::optional<Statement> comment;
};

enum class RunKind : std::uint8_t {
    text,          // the document's words
    person,        // TEI persName
    place,         // placeName
    organisation,  // orgName
    date,          // date
    sic,           // sic, with corr in Mark
    gap,           // gap: reason, extent; words offered for it in Mark::supplied
    supplied,      // supplied: words that the editors put in; not in the printed layer
    surplus,       // surplus
    unclear,       // unclear
    foreign,       // foreign: words in another language than the text
    addition,      // add: written in later, by a hand, in a place
    deletion,      // del: struck out in the source; the reading layer leaves it out
    highlight,     // hi: set off by how it is written, such as underlined
    page_break,    // pb: a new page or folio of the source begins; it has no words
    handwriting,   // handShift: words written by hand
    stamp,         // stamp
    signature,     // signed
    speech,        // said
    note           // note: words that are not the author's, such as the translator's "[sic]"
};

/// What the editors add to a run; see RunKind for which kind uses what.
struct Mark {
    std::string reason;       // gap, supplied, surplus, unclear
    std::string extent;       // gap: "one line"
    int lost_lines = 0;       // gap of whole lines: how many blank lines more the source shows
    std::string correction;   // sic: what the reading layer shows instead
    std::string supplied;     // gap: what the reading layer shows
    std::string hand;         // handwriting, addition, note: whose, "red pencil, not identified"
    std::string place;        // addition, note: where on the page: "margin", "above the line"
    std::string language;     // foreign: BCP 47
    std::string rend;         // highlight: "italic", "bold", "underline" or "superscript"
    std::string folio;        // page_break: the number of the page that begins, as the source has it; may be empty
    std::string facs;         // page_break: the address of its image, as PageImage::url; may be empty
    std::string responsible;  // note: whose words: "translator", "archive"
    bool direct = false;      // speech: in the speaker's own words
    std::optional<Certainty> certainty;  // unclear: how sure the reading is
    EdtfDate date;                       // date
    std::optional<Statement> comment;
};

/// A piece of text. Kind text has words and no children; the others have children only (a gap and a page break have none).
/// A mark with a comment may stand on any kind, on text too: then the editors say something about plain words.
struct Run {
    RunKind kind = RunKind::text;
    std::string text;
    std::vector<Run> children;
    std::optional<std::uint32_t> reference;  // PersonId, PlaceId or OrganisationId by kind; speech: PersonId
    std::unique_ptr<Mark> mark;              // null where there is nothing to say

    [[nodiscard]] std::optional<PersonId> person() const {
        if (!reference || (kind != RunKind::person && kind != RunKind::speech)) return std::nullopt;
        return PersonId{*reference};
    }
};

enum class BlockKind : std::uint8_t {
    paragraph,
    heading,
    dateline,
    verse,  // TEI lg: each line is a line of verse (l)
    stamp,
    note,
    list,
    table,  // TEI table: each line is a cell
    signature,
    distribution,
    gap
};

/// A line of the source: between two lines the printed layer has one blank line, and one more
/// for each line that a gap between them lost.
struct Line {
    std::vector<Run> runs;
};

/// Most kinds have one line; verse, list, table, note and distribution may have several.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::vector<Line> lines;
    std::vector<std::uint32_t> rows;  // table: how many of the lines, its cells, each row has; their sum is all of them
};
/// The lines of a block in groups: the rows of a table, and each line of any other block by itself.
std::vector<std::span<const Line>> rows_of(const Block& block);

/// The same text in another language, shown beside the entry's.
enum class ParallelKind : std::uint8_t { original, translation };
struct ParallelText {
    std::string language;  // BCP 47
    ParallelKind kind = ParallelKind::original;
    std::string title;  // may be empty
    std::vector<Block> blocks;
    std::vector<SourceId> sources;
};

/// A picture of a page of the source. Daybook refers to it and never holds it.
struct PageImage {
    std::string key;    // unique in its entry
    std::string url;    // https, or relative to the journal's own address, without ".."
    std::string alt;    // what is to be seen, for those who do not see it; never empty
    std::string folio;  // the page's number in the source; may be empty
};

/// The calendar of a document's own date. Old Style is Julian.
enum class Calendar : std::uint8_t { gregorian, julian };

/// How often a text that is not here yet names a person.
struct Mentions {
    PersonId person;
    std::uint32_t count = 0;
};

struct Entry {
    std::string key;
    EdtfDate date;                            // the day or days reported, in the proleptic Gregorian calendar
    std::string written;                      // the document's own wording of the date; empty: see the text
    Calendar calendar = Calendar::gregorian;  // of `written`
    std::string title;                        // the editors', a few words
    std::string label;                        // shorter still, for a bar of the timeline
    bool held_elsewhere = false;              // no text here; the archive has it
    std::optional<std::uint32_t> chunk;       // the text is in this one of Journal::chunks; see Journal::text_is_here
    std::vector<Mentions> mentions;           // of a text in a chunk, in the order in which it first names people
    Statement summary;                        // in the editors' words
    Statement source_summary;                 // the archive's own, verbatim; may be empty
    std::string url;
    std::optional<Statement> url_comment;  // set where the address itself is in doubt
    std::string citation;                  // the archive's own, verbatim
    std::string credit;                    // the archive's funder credit, verbatim
    std::string translator;                // as the archive names him
    std::optional<PlaceId> place;
    std::optional<Statement> place_comment;  // set where the document does not say the place itself
    std::vector<Participant> participants;
    std::vector<Block> blocks;
    std::optional<ParallelText> parallel;
    std::vector<PageImage> images;  // in the order of the pages
    std::vector<SourceId> sources;  // where the text is from
    std::vector<CustomField> custom;
};

/// A file beside the journal that has the text of some entries (journal/chunk.h).
struct Chunk {
    std::string url;          // relative to the journal's own address, without ".."
    std::uint32_t bytes = 0;  // of that file
    bool here = false;        // its text stands in the entries
    std::string fault;        // why it could not be had, for a visitor; empty: it was not tried
};

/// The positions of things by their ids, so that one is found without looking through all.
struct KeyIndex {
    std::vector<std::uint32_t> entries, people, places, events;
};

struct Journal {
    std::string key;
    std::string title;
    std::string short_title;
    std::string question;  // a question a visitor can answer with it: "Who was in the room …?"
    std::string language;  // BCP 47
    EdtfDate period;
    std::string archive_reference;  // "AVPRF fond 0102, opis 16, delo 7, p. 102–129"
    std::string archive_url;
    std::optional<Statement> archive_comment;
    Statement rights;
    Statement coverage;  // what it means that a day has no entry
    std::vector<Source> sources;
    std::vector<Person> people;
    std::vector<Place> places;
    std::vector<Organisation> organisations;
    std::vector<Event> events;   // by date, then by order in the file
    std::vector<Entry> entries;  // by date, then by order in the file
    std::optional<EntryId> opening_entry;
    std::vector<Chunk> chunks;  // of a large journal whose text stands in files of its own
    std::vector<CustomField> custom;
    std::size_t runs = 0;  // of text, read so far
    KeyIndex by_key;       // made by index_keys(); where it is not, find_*() look through all

    /// For find_*(). Call it again after things were added, taken out or put into another order.
    void index_keys();
    /// False: it is on its way, or could not be had.
    [[nodiscard]] bool text_is_here(const Entry& entry) const { return !entry.chunk || chunks[*entry.chunk].here; }

    [[nodiscard]] const Entry& operator[](EntryId id) const { return entries[id.index]; }
    [[nodiscard]] const Person& operator[](PersonId id) const { return people[id.index]; }
    [[nodiscard]] const Place& operator[](PlaceId id) const { return places[id.index]; }
    [[nodiscard]] const Organisation& operator[](OrganisationId id) const { return organisations[id.index]; }
    [[nodiscard]] const Event& operator[](EventId id) const { return events[id.index]; }
    [[nodiscard]] const Source& operator[](SourceId id) const { return sources[id.index]; }

    [[nodiscard]] std::optional<EntryId> find_entry(std::string_view key) const;
    [[nodiscard]] std::optional<PersonId> find_person(std::string_view key) const;
    [[nodiscard]] std::optional<PlaceId> find_place(std::string_view key) const;
    [[nodiscard]] std::optional<EventId> find_event(std::string_view key) const;
};

}  // namespace daybook
