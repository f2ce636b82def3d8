// The journal: documents by date, the people, places and events in them, and who claims what.
//
// A Journal is read once (journal/reader.h) and then only gets the text of chunks, and a translation of what the editors
// say (journal/translation.h); everything else refers to its parts by id. Two kinds of words are always kept apart:
//   - the document's: the strings in Run::text. In order they are the source, to the character
//     (journal/text.h).
//   - the editors': everything else, with a certainty and sources (Statement).
// Names follow TEI P5 if TEI has a name. docs/format.md describes the JSON; ARCHITECTURE.md has a
// summary.
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

/// How certain an editor is. TEI's @cert: "high", "medium", "low".
enum class Certainty : std::uint8_t { high, medium, low };

/// A statement of the editors, never the document's words.
struct Statement {
    std::string text;
    Certainty certainty = Certainty::high;
    std::vector<SourceId> sources;
    bool minor = false;  // a comment on words of the text that few visitors need, such as one on a colon; shown quietly
};

/// An author's own key, which begins with "x-". Daybook keeps the value without interpreting it.
struct CustomField {
    std::string key;   // "x-shelf"
    std::string json;  // the value's JSON, as in the file: "\"B 12\""
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
    Statement description;  // who the person is, and how certain the identification is
    std::string warning;    // if the printed name can mean somebody else: an explanation, with the certainty and
                            // the sources of the description
    std::vector<Identifier> identifiers;
    std::vector<SourceId> sources;  // of the names and dates
    std::vector<CustomField> custom;
};

struct Place {
    std::string key;
    std::string name;
    std::string country;                                // its common name, "North Korea"; may be empty
    std::optional<double> latitude_deg, longitude_deg;  // WGS 84
    Statement description;
    std::vector<CustomField> custom;
};

/// An organisation, or a word that the glossary explains.
struct Term {
    std::string key;
    std::string name;
    std::string abbreviation;  // as a text usually has it, "DPRK"; may be empty
    Statement description;
    std::vector<CustomField> custom;
};

/// Something that happened, or a stage of the document's own history: its dispatch, receipt or handling.
enum class EventKind : std::uint8_t { happened, dispatch, receipt, handling };

/// Something that happened around the entries; the timeline's second lane.
struct Event {
    std::string key;
    EventKind kind = EventKind::happened;
    EdtfDate date;
    std::string label;  // a few words, for the timeline
    Statement description;
    std::optional<EntryId> entry;  // the entry that mentions it
    std::string quote;             // words of that entry's printed text; may be empty
    std::vector<CustomField> custom;
};

enum class Role : std::uint8_t { author, host, present, interpreter, named, addressee, translator };

/// A person's role in an entry, with the office that the document gives for that day.
struct Participant {
    PersonId person;
    Role role = Role::named;
    std::string office;            // in the document's words; may be empty
    std::string as_printed;        // the document's spelling; empty: see the text
    std::optional<EdtfDate> when;  // unset: the entry's date; !known(): the day is unknown
    std::optional<Statement> comment;
};

enum class RunKind : std::uint8_t {
    text,          // the document's words
    person,        // TEI persName
    place,         // placeName
    organisation,  // orgName
    term,          // term: a word that the glossary explains
    date,          // date
    sic,           // sic, with corr in Mark
    gap,           // gap: reason, extent; words proposed for it in Mark::supplied
    supplied,      // supplied: words that the editors put in; not in the printed layer
    surplus,       // surplus
    unclear,       // unclear
    foreign,       // foreign: words in another language than the text
    addition,      // add: added later, with hand and place
    deletion,      // del: struck out in the source; the reading layer leaves it out
    highlight,     // hi: typographically distinct, such as underlined
    page_break,    // pb: a new page or folio of the source begins; it has no words
    handwriting,   // handShift: words written by hand
    stamp,         // stamp
    signature,     // signed
    speech,        // said
    note           // note: words on the page that are not the author's, such as the translator's "[sic]"
};

/// What the editors add to a run; see RunKind for which kind uses what.
struct Mark {
    std::string reason;       // gap, supplied, surplus, unclear
    std::string extent;       // gap: "one line"
    int lost_lines = 0;       // gap of whole lines: how many
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

/// A piece of text. Kind text has words and no children; the others only have children (a gap and a page break have none).
/// Any kind, including text, may have a Mark with a comment of the editors.
struct Run {
    RunKind kind = RunKind::text;
    std::string text;
    std::vector<Run> children;
    std::optional<std::uint32_t> reference;  // PersonId, PlaceId, OrganisationId, TermId by kind; speech: PersonId
    std::unique_ptr<Mark> mark;              // may be null

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

/// A line of the text. In the printed layer there is one empty line between two lines, and one more for
/// each line lost in a gap between them.
struct Line {
    std::vector<Run> runs;
};

/// Most kinds have one line; verse, list, table, note and distribution may have several.
struct Block {
    BlockKind kind = BlockKind::paragraph;
    std::vector<Line> lines;
    std::vector<std::uint32_t> rows;  // table: the number of cells (lines) of each row; their sum is lines.size()
    std::uint32_t head_rows = 0;      // table: how many of the first rows name the columns
    std::uint32_t head_columns = 0;   // table: how many of the first cells of the other rows name their row
    bool opener = false;              // TEI opener: a part of the document's head; see opener_size()
};
/// How many of the blocks are the document's head. They are the first ones, and never all.
std::size_t opener_size(const std::vector<Block>& blocks);
/// The rows of a table; for any other block, each line as a row.
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

/// The address of an image of a page of the source.
struct PageImage {
    std::string key;    // unique in its entry
    std::string url;    // https, or relative to the journal's own address, without ".."
    std::string alt;    // alternative text; never empty
    std::string folio;  // the page's number in the source; may be empty
};

/// The calendar of a document's own date. Old Style is Julian.
enum class Calendar : std::uint8_t { gregorian, julian };

/// How often a text in a chunk names a person.
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
    bool held_elsewhere = false;              // the journal does not have the text; the archive does
    std::optional<std::uint32_t> chunk;       // the index in Journal::chunks of the text; see Journal::text_is_here
    std::vector<Mentions> mentions;           // if the text is in a chunk; in order of the first mention
    Statement summary;                        // in the editors' words
    Statement source_summary;                 // the archive's own, verbatim; may be empty
    std::string url;
    std::optional<Statement> url_comment;  // if the address is in doubt
    std::string citation;                  // the archive's own, verbatim
    std::string credit;                    // the archive's funder credit, verbatim
    std::string translator;                // as named by the archive
    std::optional<PlaceId> place;
    std::optional<Statement> place_comment;  // if the document does not name the place
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
    bool here = false;        // loaded: the entries have its text
    // Why it could not be loaded: a message of the page, a space, its arguments as JSON; after a line break the problem of
    // the file. Empty: it has not failed.
    std::string fault;
};

/// A file beside the journal that has the editors' words in another language (journal/translation.h).
struct JournalTranslation {
    std::string language;  // BCP 47
    std::string url;       // as Chunk::url
};

/// Indices of things, sorted by the hash of their keys, for find_*().
struct KeyIndex {
    std::vector<std::uint32_t> entries, people, places, organisations, glossary, events;
};

struct Journal {
    std::string key;
    std::string title;
    std::string short_title;
    std::string question;    // a question a visitor can answer with it: "Who was in the room …?"
    Statement introduction;  // who writes and where, for somebody who never heard of it
    std::string language;    // BCP 47
    EdtfDate period;
    std::optional<PlaceId> place;  // where it was written
    std::string
        archive_name;  // as citations name it: "Wilson Center Digital Archive"; may be empty; not in the browser's core
    std::string archive_reference;  // "AVPRF fond 0102, opis 16, delo 7, p. 102–129"
    std::string archive_url;
    std::optional<Statement> archive_comment;
    Statement rights;
    Statement coverage;  // what it means that a day has no entry
    std::vector<Source> sources;
    std::vector<Person> people;
    std::vector<Place> places;
    std::vector<Term> organisations;
    std::vector<Term> glossary;
    std::vector<Event> events;   // by date, then by order in the file
    std::vector<Entry> entries;  // by date, then by order in the file
    std::optional<EntryId> opening_entry;
    std::vector<Chunk> chunks;  // of a large journal whose text is in separate files
    std::vector<JournalTranslation> translations;
    std::vector<CustomField> custom;
    std::size_t runs = 0;  // the number of runs that have been loaded
    KeyIndex by_key;       // made by index_keys(); without it find_*() search linearly

    /// Makes find_*() fast. Call it again after things were added, removed or reordered.
    void index_keys();
    /// Whether the entry's text is loaded.
    [[nodiscard]] bool text_is_here(const Entry& entry) const { return !entry.chunk || chunks[*entry.chunk].here; }

    [[nodiscard]] const Entry& operator[](EntryId id) const { return entries[id.index]; }
    [[nodiscard]] const Person& operator[](PersonId id) const { return people[id.index]; }
    [[nodiscard]] const Place& operator[](PlaceId id) const { return places[id.index]; }
    [[nodiscard]] const Term& operator[](OrganisationId id) const { return organisations[id.index]; }
    [[nodiscard]] const Term& operator[](TermId id) const { return glossary[id.index]; }
    [[nodiscard]] const Event& operator[](EventId id) const { return events[id.index]; }
    [[nodiscard]] const Source& operator[](SourceId id) const { return sources[id.index]; }

    [[nodiscard]] std::optional<EntryId> find_entry(std::string_view key) const;
    [[nodiscard]] std::optional<PersonId> find_person(std::string_view key) const;
    [[nodiscard]] std::optional<PlaceId> find_place(std::string_view key) const;
    [[nodiscard]] std::optional<OrganisationId> find_organisation(std::string_view key) const;
    [[nodiscard]] std::optional<TermId> find_term(std::string_view key) const;
    [[nodiscard]] std::optional<EventId> find_event(std::string_view key) const;
};

}  // namespace daybook
