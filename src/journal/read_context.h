// Shared by the files of the reader: checked access to the JSON, and the problems found so far.
//
// Every accessor reports a wrong value, once, and then returns an empty one, so that reading
// continues and finds further problems. Only for the reader; everything else uses reader.h.
//
//   context.error([&] { return Said{at, "there is no person " + quoted(id), "add it to \"people\""}; });
//
// The function computes position and texts, and is called only for a problem that is shown, so it must not change
// anything that reading depends on. If DAYBOOK_COUNTS_PROBLEMS is defined it is never called, and not part of the program.
// The browser's core is compiled so (CMakeLists.txt); there daybook-faults.wasm explains the problems (src/wasm/faults.cpp).
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
enum class Collection : std::uint8_t { source, person, place, organisation, term, event, entry };
constexpr std::size_t collections = 7;
std::string_view singular(Collection collection);  // "person"
std::string_view plural(Collection collection);    // "people", the list's key

#ifdef DAYBOOK_COUNTS_PROBLEMS
constexpr bool problems_are_told = false;
#else
constexpr bool problems_are_told = true;
#endif

/// A problem as the reader finds it; see Problem.
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
    std::size_t runs = 0;    // the number of runs read so far
    std::size_t chunks = 0;  // the number of the journal's chunks
    bool newer = false;      // the journal is of a newer minor version: unknown things are warnings

    /// `words`: () -> Said
    template <class Words>
    void error(const Words& words) {
        add(errors_, words);
    }
    template <class Words>
    void warning(const Words& words) {
        add(warnings_, words);
    }
    /// An unknown value: a warning in a journal of a newer version, otherwise an error.
    template <class Words>
    void unknown(const Words& words) {
        add(newer ? warnings_ : errors_, words);
    }
    [[nodiscard]] bool failed() const { return errors_.count > 0; }
    /// The line of a value. Slow: counts from the start of the file.
    [[nodiscard]] int line_of(JsonId at) const;
    /// In the order of the file. If there are more than limits.problems, errors have priority, and one more problem counts
    /// the rest. If problems are only counted, at most one without texts: an error if there is any, otherwise a warning.
    std::vector<Problem> take_problems();

    /// Whether the value is an object; warns about unknown keys.
    bool is_object(JsonId value, KnownKeys known);
    bool check_id(JsonId value, std::string_view id);
    /// "people[3].id" for "/people/3/id". Walks the tree.
    [[nodiscard]] std::string path(JsonId id) const;
    std::optional<JsonId> list(JsonId object, std::string_view key, Need need);
    /// A view of the string, valid as long as the tree and the file's bytes; "" if there is none.
    std::string_view string(JsonId object, std::string_view key, Need need);
    std::string_view string(JsonId value, std::string_view name);
    /// The address of a link: http, https or mailto.
    std::string url(JsonId object, std::string_view key);
    /// The address of an image: https, or relative to the journal.
    std::string image_url(JsonId object, std::string_view key, Need need);
    /// The address of a chunk: relative to the journal, and not outside its folder.
    std::string chunk_url(JsonId object);
    std::string language(JsonId object, std::string_view key, Need need);
    std::optional<EdtfDate> date(JsonId object, std::string_view key, Need need);
    std::optional<double> number(JsonId object, std::string_view key, double least, double most);
    /// From 0 to 1000; 0 if there is none.
    int count(JsonId object, std::string_view key);
    bool flag(JsonId object, std::string_view key);
    Statement statement(JsonId object, std::string_view key, Need need);
    std::optional<Statement> optional_statement(JsonId object, std::string_view key);
    /// A run's "comment", which may be minor.
    std::optional<Statement> comment(JsonId run);
    std::vector<SourceId> sources(JsonId object);  // its "sources", a list of ids
    std::vector<CustomField> custom(JsonId object);

    template <class T, std::size_t n>
    T choice(JsonId object, std::string_view key, const std::array<Choice<T>, n>& choices, Need need) {
        const std::string_view word = string(object, key, need);
        for (const Choice<T>& one : choices) {
            if (one.word == word) return one.value;
        }
        if (word.empty()) return choices[0].value;  // missing: already reported, or the default, which is the first
        unknown([&] {
            std::vector<std::string_view> words;
            for (const Choice<T>& one : choices) words.push_back(one.word);
            return bad_choice(*tree.find(object, key), word, words);
        });
        return choices[0].value;
    }

    /// Registers the ids of a list; reports missing, malformed and repeated ones.
    void register_ids(Collection collection, std::optional<JsonId> list);
    /// Registers the ids of things that were read from another file.
    template <class T>
    void register_ids(Collection collection, const std::vector<T>& things) {
        auto& ids = ids_[static_cast<std::size_t>(collection)];
        ids.reserve(things.size());
        for (const T& thing : things) ids.emplace(thing.key, static_cast<std::uint32_t>(ids.size()));
    }
    /// The index in its list of the thing that a value names.
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
    Statement read_statement(JsonId value, KnownKeys known = {"text", "cert", "source"});
    std::string near_id(std::string_view wanted, Collection collection);
    void check_words(JsonId value, std::string_view name, std::string_view words);

    std::string_view bytes_;
    std::string_view file_;
    Problems errors_;
    Problems warnings_;
    std::size_t suggestions_left_ = 20;  // each compares with every id
    std::array<std::unordered_map<std::string_view, std::uint32_t>, collections> ids_;
};

/// The Levenshtein distance in bytes; `limit` + 1 if it is more than `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);
/// The word most similar to `wanted`, if one is similar enough to be a misspelling; or "".
std::string_view nearest(std::string_view wanted, const std::vector<std::string_view>& words);

/// The parts of a journal; `value` is one element of its list.
Source read_source(ReadContext& context, JsonId value);
Person read_person(ReadContext& context, JsonId value);
Place read_place(ReadContext& context, JsonId value);
/// An organisation, or a term of the glossary.
Term read_term(ReadContext& context, JsonId value);
Event read_event(ReadContext& context, JsonId value);
Entry read_entry(ReadContext& context, JsonId value);
/// What a citation needs of it, without the participants.
void read_cited_entry(ReadContext& context, JsonId value, Entry& entry);
std::vector<Block> read_blocks(ReadContext& context, JsonId list);
std::optional<ParallelText> read_parallel(ReadContext& context, JsonId entry);

/// Parses a JSON file into `tree`; returns a problem if that fails.
std::optional<Problem> parse_file(JsonTree& tree, std::string_view bytes, std::string_view file,
                                  const ReaderLimits& limits);
/// Whether a file has this format and a version that this reader can read. If not, other problems would be noise.
bool check_format(ReadContext& context, std::string_view format);
/// Reports repeated keys in objects.
void check_repeated_keys(ReadContext& context);

/// The lists in the file, if they exist.
using CollectionLists = std::array<std::optional<JsonId>, collections>;
/// Checks of the whole journal, while its things are still in the order of the file. Gives only warnings, and removes what
/// a warning says is skipped.
void check_journal(ReadContext& context, const CollectionLists& lists, Journal& journal);

/// A text of the file for a message, in quotation marks; shortened if it is long.
std::string quoted(std::string_view text);

}  // namespace daybook
