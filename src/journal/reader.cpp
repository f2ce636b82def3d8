#include "journal/reader.h"

#include <algorithm>

#include "journal/file_fault.h"
#include "journal/order.h"
#include "journal/read_context.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

constexpr int known_major = 1;
constexpr int known_minor = 2;
constexpr std::size_t most_chunks = 10'000;

/// The two numbers of "1.0"; -1 if it is malformed.
struct Version {
    int major = -1;
    int minor = -1;
};
Version parse_version(std::string_view text) {
    const auto number = [](std::string_view digits) {
        if (digits.empty() || digits.size() > 4) return -1;
        int value = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos) return {};
    return {number(text.substr(0, dot)), number(text.substr(dot + 1))};
}

/// Reads each element of a list with `read_one`.
template <class T>
void read_list(ReadContext& context, std::optional<JsonId> list, std::vector<T>& out,
               T (*read_one)(ReadContext&, JsonId)) {
    if (!list) return;
    out.reserve(context.tree.size(*list));
    for (std::optional<JsonId> one = context.tree.first(*list); one; one = context.tree.next(*one)) {
        out.push_back(read_one(context, *one));
    }
}

/// Sorts by date; returns the new index of each old one.
template <class T>
std::vector<std::uint32_t> sort_by_date(std::vector<T>& things) {
    std::vector<std::int64_t> keys;
    keys.reserve(things.size());
    for (const T& thing : things) keys.push_back(date_key(thing.date));
    return sort_by(things, keys);
}

/// The period of a journal that does not give one: the days that its entries cover.
EdtfDate period_of(const std::vector<Entry>& entries) {
    EdtfDate period;
    for (const Entry& entry : entries) {
        if (!entry.date.known()) continue;
        period.earliest = period.known() ? std::min(period.earliest, entry.date.earliest) : entry.date.earliest;
        period.latest = period.known() ? std::max(period.latest, entry.date.latest) : entry.date.latest;
        period.precision = Precision::day;
    }
    if (!period.known()) return period;
    period.interval = period.earliest != period.latest;
    period.text = to_iso(period.earliest) + (period.interval ? '/' + to_iso(period.latest) : "");
    return period;
}

class JournalReader {
public:
    explicit JournalReader(ReadContext& context) : context_(context) {}

    Journal read() {
        context_.is_object(JsonTree::root(),
                           {"$schema",       "format",       "version",       "id",      "title",  "short_title",
                            "question",      "introduction", "language",      "period",  "place",  "archive",
                            "rights",        "coverage",     "opening_entry", "sources", "people", "places",
                            "organisations", "glossary",     "events",        "entries", "chunks", "translations"});
        find_lists();
        read_head();
        read_chunks();
        read_list(context_, context_.list(JsonTree::root(), "translations", Need::optional), journal_.translations,
                  read_translation_place);
        read_list(context_, lists_[index(Collection::source)], journal_.sources, read_source);
        read_list(context_, lists_[index(Collection::person)], journal_.people, read_person);
        read_list(context_, lists_[index(Collection::place)], journal_.places, read_place);
        read_list(context_, lists_[index(Collection::organisation)], journal_.organisations, read_term);
        read_list(context_, lists_[index(Collection::term)], journal_.glossary, read_term);
        read_list(context_, lists_[index(Collection::entry)], journal_.entries, read_entry);
        read_list(context_, lists_[index(Collection::event)], journal_.events, read_event);
        if (!context_.failed()) finish();
        return std::move(journal_);
    }

private:
    static std::size_t index(Collection collection) { return static_cast<std::size_t>(collection); }

    /// Registers all ids before anything else is read, because references may be in any order.
    void find_lists() {
        for (std::size_t i = 0; i < collections; ++i) {
            const auto collection = static_cast<Collection>(i);
            const Need need = collection == Collection::entry ? Need::required : Need::optional;
            lists_[i] = context_.list(JsonTree::root(), plural(collection), need);
            context_.register_ids(collection, lists_[i]);
        }
        const std::optional<JsonId> people = lists_[index(Collection::person)];
        if (people && context_.tree.size(*people) > context_.limits.people) {
            context_.error([&] {
                return Said{*people, "the journal has more than " + std::to_string(context_.limits.people) + " people",
                            "split it into several journals"};
            });
        }
        const std::optional<JsonId> entries = lists_[index(Collection::entry)];
        if (entries && context_.tree.size(*entries) == 0) {
            context_.error([&] {
                return Said{*entries, "the journal has no entries",
                            "add one: {\"id\": …, \"date\": …, \"title\": …, \"text\": […]}"};
            });
        }
    }

    void read_head() {
        constexpr JsonId root = JsonTree::root();
        journal_.key = context_.string(root, "id", Need::required);
        // Files are named after it.
        if (!journal_.key.empty()) context_.check_id(*context_.tree.find(root, "id"), journal_.key);
        journal_.title = context_.string(root, "title", Need::required);
        journal_.short_title = context_.string(root, "short_title", Need::optional);
        if (journal_.short_title.empty()) journal_.short_title = journal_.title;
        journal_.question = context_.string(root, "question", Need::optional);
        journal_.introduction = context_.statement(root, "introduction", Need::optional);
        journal_.language = context_.language(root, "language", Need::required);
        if (std::optional<EdtfDate> period = context_.date(root, "period", Need::optional)) {
            journal_.period = std::move(*period);
        }
        if (const auto place = context_.reference(root, "place", Collection::place, Need::optional)) {
            journal_.place = PlaceId{*place};
        }
        const std::optional<JsonId> archive = context_.tree.find(root, "archive");
        if (archive && context_.is_object(*archive, {"reference", "name", "url", "comment"})) {
            journal_.archive_reference = context_.string(*archive, "reference", Need::required);
            journal_.archive_name = context_.string(*archive, "name", Need::optional);
            journal_.archive_url = context_.url(*archive, "url");
            journal_.archive_comment = context_.optional_statement(*archive, "comment");
        }
        journal_.rights = context_.statement(root, "rights", Need::optional);
        journal_.coverage = context_.statement(root, "coverage", Need::optional);
        if (const auto entry = context_.reference(root, "opening_entry", Collection::entry, Need::optional)) {
            journal_.opening_entry = EntryId{*entry};
        }
        journal_.custom = context_.custom(root);
    }

    void read_chunks() {
        const std::optional<JsonId> list = context_.list(JsonTree::root(), "chunks", Need::optional);
        if (!list) return;
        if (context_.tree.text(*context_.tree.find(JsonTree::root(), "version")) == "1.0") {
            context_.error([&] {
                return Said{*list, "a journal of version 1.0 has no chunks", R"(write "version": "1.1")"};
            });
        }
        read_list(context_, list, journal_.chunks, read_chunk_place);
        if (journal_.chunks.size() > most_chunks) {
            context_.error([&] {
                return Said{*list, "the journal has more than " + std::to_string(most_chunks) + " chunks",
                            "put the text of several years into one"};
            });
        }
        context_.chunks = journal_.chunks.size();
    }

    static Chunk read_chunk_place(ReadContext& context, JsonId value) {
        Chunk chunk;
        if (!context.is_object(value, {"url", "bytes"})) return chunk;
        chunk.url = context.chunk_url(value);
        // Compared with the file when that is read.
        const std::optional<double> bytes = context.number(value, "bytes", 0, JsonTree::most_bytes);
        if (bytes) chunk.bytes = static_cast<std::uint32_t>(*bytes);
        return chunk;
    }

    static JournalTranslation read_translation_place(ReadContext& context, JsonId value) {
        JournalTranslation translation;
        if (!context.is_object(value, {"language", "url"})) return translation;
        translation.language = context.language(value, "language", Need::required);
        translation.url = context.chunk_url(value);
        return translation;
    }

    void finish() {
        check_journal(context_, lists_, journal_);
        if (!journal_.period.known()) journal_.period = period_of(journal_.entries);
        const std::vector<std::uint32_t> position = sort_by_date(journal_.entries);
        for (Event& event : journal_.events) {
            if (event.entry) event.entry = EntryId{position[event.entry->index]};
        }
        sort_by_date(journal_.events);
        if (journal_.opening_entry) journal_.opening_entry = EntryId{position[journal_.opening_entry->index]};
        journal_.runs = context_.runs;
        journal_.index_keys();
    }

    ReadContext& context_;
    CollectionLists lists_;
    Journal journal_;
};

}  // namespace

std::optional<Problem> parse_file(JsonTree& tree, std::string_view bytes, std::string_view file,
                                  const ReaderLimits& limits) {
    // Only a file that the fast parser does not accept is examined again, to explain why.
    const bool small = bytes.size() <= std::min(limits.bytes, JsonTree::most_bytes);
    if (small && tree.try_parse(bytes, limits.depth)) return std::nullopt;
    if constexpr (problems_are_told) return file_fault(tree, bytes, file, limits);
    return Problem{};
}

bool check_format(ReadContext& context, std::string_view wanted) {
    const JsonTree& tree = context.tree;
    const bool journal = wanted == "daybook-journal";
    const bool chunk = wanted == "daybook-text";
    const auto thing = [&] { return std::string(journal ? "journal" : chunk ? "chunk" : "translation"); };
    if (tree.kind(JsonTree::root()) != JsonKind::object) {
        context.error([&] {
            return Said{
                JsonTree::root(),
                "a " + thing() + " is an object, but this is " + std::string(kind_words(tree.kind(JsonTree::root()))),
                "write {\"format\": \"" + std::string(wanted) + "\", …}"};
        });
        return false;
    }
    const std::optional<JsonId> format = tree.find(JsonTree::root(), "format");
    if (!format || tree.text(*format) != wanted) {
        if (journal && format && tree.text(*format) == "daybook-text") {
            context.error([&] {
                return Said{*format, "this file has only the text of some entries of a journal",
                            "open the journal itself: the file beside the folder that this one is in"};
            });
            return false;
        }
        if (journal && format && tree.text(*format) == "daybook-translation") {
            context.error([&] {
                return Said{*format, "this file has only the translation of a journal",
                            "open the journal itself: the file that names this one in \"translations\""};
            });
            return false;
        }
        context.error([&] {
            return Said{format.value_or(JsonTree::root()),
                        journal ? "this JSON is not a Daybook journal"
                        : chunk ? "this JSON is not the text of a Daybook journal"
                                : "this JSON is not the translation of a Daybook journal",
                        "a " + thing() + " has \"format\": \"" + std::string(wanted) + "\" and \"version\": " +
                            (journal ? "\"1.0\""
                             : chunk ? "\"1.1\""
                                     : "\"1.2\"")};
        });
        return false;
    }
    const std::string_view text = context.string(JsonTree::root(), "version", Need::required);
    if (context.failed()) return false;
    const JsonId at = *tree.find(JsonTree::root(), "version");
    const Version version = parse_version(text);
    if (version.major < 1 || version.minor < 0) {
        context.error([&] { return Said{at, "\"version\" is not valid", "write \"version\": \"1.0\""}; });
        return false;
    }
    if (version.major > known_major) {
        context.error([&] {
            return Said{at,
                        "the " + thing() + " is of version " + std::string(text) + ", but this Daybook reads version 1",
                        "use a newer Daybook: " + std::to_string(version.major) + ".0 or later"};
        });
        return false;
    }
    if (version.minor > known_minor) {
        context.newer = true;
        context.warning([&] {
            return Said{at,
                        "the " + thing() + " is of version " + std::string(text) +
                            ", newer than this Daybook's 1.2; what is new in it is skipped",
                        "use a newer Daybook to see all of it"};
        });
    }
    return true;
}

void check_repeated_keys(ReadContext& context) {
    for (const std::pair<JsonId, JsonId>& twice : context.tree.repeated_keys()) {
        context.error([&] {
            const auto [first, again] = twice;
            return Said{again,
                        "the key \"" + std::string(context.tree.text(again).substr(0, 60)) +
                            "\" is used twice in one object; first at line " + std::to_string(context.line_of(first)),
                        "take one of them out"};
        });
    }
}

Result<Journal> read_journal(std::string_view file_bytes, std::string_view file_name, const ReaderLimits& limits) {
    const std::string_view bytes = without_mark(file_bytes);
    JsonTree tree;
    if (std::optional<Problem> fault = parse_file(tree, bytes, file_name, limits)) return std::move(*fault);
    ReadContext context(tree, bytes, file_name, limits);
    if (!check_format(context, "daybook-journal")) return context.take_problems();
    check_repeated_keys(context);
    Journal journal = JournalReader(context).read();
    const bool failed = context.failed();
    std::vector<Problem> problems = context.take_problems();
    if (failed) return problems;
    return {std::move(journal), std::move(problems)};
}

}  // namespace daybook
