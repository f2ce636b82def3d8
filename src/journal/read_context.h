// What the files of the reader share: checked access to the JSON, and the problems found so far.
//
// Every accessor says itself what is wrong with a value, once, and then gives an empty one, so that
// reading goes on and finds the next problem. Nothing here is for the rest of Daybook: see reader.h.
//
//   context.error([&] { return Said{at, "there is no person " + quoted(id), "add it to \"people\""}; });
//
// The place, the words and all that makes them stand in the function: it is called only for a problem that is shown.
// Where DAYBOOK_COUNTS_PROBLEMS is defined it is never called, and the program does not have it. So the browser's core is
// compiled (CMakeLists.txt); there daybook-faults.wasm tells the problems (src/wasm/faults.cpp).
#pragma once

#include <array>
#include <initializer_list>
#include <unordered_map>

#include "journal/json_tree.h"
#include "journal/names.h"
#include "journal/problem.h"
#include "journal/reader.h"

namespace daybook {

enum class Need : std::uint8_t { required, optional };

/// The lists of a journal whose elements have an id.
enum class Collection : std::uint8_t { source, person, place, organisation, event, entry };
constexpr std::size_t collections = 6;
std::string_view singular(Collection collection);  // "person"
std::string_view plural(Collection collection);    // "people", the list's key

#ifdef DAYBOOK_COUNTS_PROBLEMS
constexpr bool problems_are_told = false;
#else
constexpr bool problems_are_told = true;
#endif

/// A problem in the reader's terms: see Problem.
struct Said {
    JsonId at;
    std::string what;
    std::string remedy;
};

/// The keys that an object may have; "x-" keys are always allowed.
using KnownKeys = std::initializer_list<std::string_view>;

class ReadContext {
public:
    ReadContext(const JsonTree& json, std::string_view text, std::string_view file, const ReaderLimits& reader_limits)
        : tree(json), limits(reader_limits), bytes_(text), file_(file) {}

    const JsonTree& tree;
    const ReaderLimits& limits;
    std::size_t runs = 0;    // read so far
    std::size_t chunks = 0;  // of the journal
    bool newer = false;      // the journal is of a newer minor version: what is not known is a warning

    /// `words`: () -> Said
    template <class Words>
    void error(const Words& words) {
        add(errors_, words);
    }
    template <class Words>
    void warning(const Words& words) {
        add(warnings_, words);
    }
    /// What only a newer version may know: an error, or, in a journal of one, a warning.
    template <class Words>
    void unknown(const Words& words) {
        add(newer ? warnings_ : errors_, words);
    }
    [[nodiscard]] bool failed() const { return errors_.count > 0; }
    /// The line of a value. Reads the file from its start.
    [[nodiscard]] int line_of(JsonId at) const;
    /// In the order of the file; at most limits.problems, errors before warnings, and one that counts the rest. Where
    /// problems are only counted, at most one: an error if there is any, without words.
    std::vector<Problem> take_problems();

    /// Whether the value is an object; warns about keys that are not known.
    bool is_object(JsonId value, KnownKeys known);
    bool check_id(JsonId value, std::string_view id);
    /// "people[3].id" for "/people/3/id". Walks the tree.
    [[nodiscard]] std::string path(JsonId id) const;
    std::optional<JsonId> list(JsonId object, std::string_view key, Need need);
    /// The string itself, which lives as long as the file's bytes; "" if there is none.
    std::string_view string(JsonId object, std::string_view key, Need need);
    std::string_view string(JsonId value, std::string_view name);
    /// Of something that a visitor may be sent to: http, https or mailto.
    std::string url(JsonId object, std::string_view key);
    /// Of something that is shown: https, or relative to the journal.
    std::string image_url(JsonId object, std::string_view key, Need need);
    /// Of a chunk: relative to the journal, never up and out of its folder.
    std::string chunk_url(JsonId object);
    std::string language(JsonId object, std::string_view key, Need need);
    std::optional<EdtfDate> date(JsonId object, std::string_view key, Need need);
    std::optional<double> number(JsonId object, std::string_view key, double least, double most);
    bool flag(JsonId object, std::string_view key);
    Statement statement(JsonId object, std::string_view key, Need need);
    std::optional<Statement> optional_statement(JsonId object, std::string_view key);
    std::vector<SourceId> sources(JsonId object);  // its "sources", a list of ids
    std::vector<CustomField> custom(JsonId object);

    template <class T, std::size_t n>
    T choice(JsonId object, std::string_view key, const std::array<Choice<T>, n>& choices, Need need) {
        const std::string_view word = string(object, key, need);
        for (const Choice<T>& one : choices) {
            if (one.word == word) return one.value;
        }
        if (word.empty()) return choices[0].value;  // missing: said already, or the default, which stands first
        unknown([&] {
            std::vector<std::string_view> words;
            for (const Choice<T>& one : choices) words.push_back(one.word);
            return bad_choice(*tree.find(object, key), word, words);
        });
        return choices[0].value;
    }

    /// Learns the ids of a list, in its order; says which are missing, malformed or used twice.
    void register_ids(Collection collection, std::optional<JsonId> list);
    /// Learns the ids of things that were read from another file.
    template <class T>
    void register_ids(Collection collection, const std::vector<T>& things) {
        auto& ids = ids_[static_cast<std::size_t>(collection)];
        ids.reserve(things.size());
        for (const T& thing : things) ids.emplace(thing.key, static_cast<std::uint32_t>(ids.size()));
    }
    /// The position in its list of the thing that a value names.
    std::optional<std::uint32_t> reference(JsonId value, Collection collection);
    std::optional<std::uint32_t> reference(JsonId object, std::string_view key, Collection collection, Need need);

private:
    struct Problems {
        std::size_t count = 0;
        std::vector<Said> said;  // the first of them, at most limits.problems
    };

    template <class Words>
    void add(Problems& problems, [[maybe_unused]] const Words& words) {
        ++problems.count;
        if constexpr (problems_are_told) {
            if (problems.said.size() < limits.problems) problems.said.push_back(words());
        }
    }
    void missing(JsonId object, std::string_view key);
    static Said bad_choice(JsonId value, std::string_view word, const std::vector<std::string_view>& words);
    Statement read_statement(JsonId value);
    std::string near_id(std::string_view wanted, Collection collection);
    void check_words(JsonId value, std::string_view name, std::string_view words);

    std::string_view bytes_;
    std::string_view file_;
    Problems errors_;
    Problems warnings_;
    std::size_t suggestions_left_ = 20;  // each compares with every id
    std::array<std::unordered_map<std::string_view, std::uint32_t>, collections> ids_;
};

/// How many letters must change to make one word of the other; `limit` + 1 if more than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);
/// The word that is nearest to `wanted`, if one is near enough to be what was meant; or "".
std::string_view nearest(std::string_view wanted, const std::vector<std::string_view>& words);

/// The parts of a journal; `value` is one element of its list.
Source read_source(ReadContext& context, JsonId value);
Person read_person(ReadContext& context, JsonId value);
Place read_place(ReadContext& context, JsonId value);
Organisation read_organisation(ReadContext& context, JsonId value);
Event read_event(ReadContext& context, JsonId value);
Entry read_entry(ReadContext& context, JsonId value);
std::vector<Block> read_blocks(ReadContext& context, JsonId list);
std::optional<ParallelText> read_parallel(ReadContext& context, JsonId entry);

/// The tree of a file of JSON; or a problem that says why there is none.
std::optional<Problem> parse_file(JsonTree& tree, std::string_view bytes, std::string_view file,
                                  const ReaderLimits& limits);
/// Whether a file is of this format and of a version that this reader can read. Everything else would be noise.
bool check_format(ReadContext& context, std::string_view format);
/// Says which keys stand twice in one object.
void check_repeated_keys(ReadContext& context);

/// The lists in the file; nothing where there is none.
using CollectionLists = std::array<std::optional<JsonId>, collections>;
/// What can only be seen when all is read; its things are still in the order of the file. Only warns, and takes out
/// of the journal what it says is skipped.
void check_journal(ReadContext& context, const CollectionLists& lists, Journal& journal);

/// A word of the file for a message, in quotation marks; never long.
std::string quoted(std::string_view text);

}  // namespace daybook
