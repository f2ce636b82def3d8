#include "journal/translation.h"

#include <algorithm>
#include <unordered_set>

#include "journal/read_context.h"
#include "journal/rules.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

/// Visits each text of the editors. Neither the document's words, nor the archive's, nor names of people, which have their own
/// languages, nor what Daybook looks for in a text.
class EditorsTexts {
public:
    using Visit = void (*)(void* to, std::string& text);
    EditorsTexts(Visit visit, void* to) : visit_(visit), to_(to) {}

    void of(Journal& journal) const {
        of(journal.title);
        of(journal.short_title);
        of(journal.question);
        of(journal.introduction);
        of(journal.archive_reference);
        of(journal.archive_comment);
        of(journal.rights);
        of(journal.coverage);
        of(journal.sources);
        of(journal.people);
        of(journal.places);
        of(journal.organisations);
        of(journal.glossary);
        of(journal.events);
        of(journal.entries);
    }

    void of(Entry& entry) const {
        of(entry.title);
        of(entry.label);
        of(entry.summary);
        of(entry.url_comment);
        of(entry.place_comment);
        for (Participant& participant : entry.participants) of(participant.comment);
        of(entry.images);
        of(entry.blocks);
        if (entry.parallel) of(entry.parallel->blocks);
    }

private:
    void of(std::string& text) const {
        if (!text.empty()) visit_(to_, text);
    }
    void of(Statement& statement) const { of(statement.text); }
    void of(std::optional<Statement>& statement) const {
        if (statement) of(*statement);
    }
    void of(Source& source) const {
        of(source.title);
        of(source.note);
    }
    void of(Person& person) const {
        of(person.dates);
        of(person.description);
        of(person.warning);
    }
    void of(Place& place) const {
        of(place.name);
        of(place.country);
        of(place.description);
    }
    void of(Term& term) const {
        of(term.name);
        of(term.description);
    }
    void of(Event& event) const {
        of(event.label);
        of(event.description);
    }
    void of(PageImage& image) const { of(image.alt); }
    void of(Block& block) const { of(block.lines); }
    void of(Line& line) const { of(line.runs); }
    void of(Run& run) const {
        if (run.mark) {
            Mark& mark = *run.mark;
            if (mark.reason != "capture") of(mark.reason);
            of(mark.extent);
            of(mark.hand);
            of(mark.responsible);
            of(mark.comment);
        }
        of(run.children);
    }
    template <class T>
    void of(std::vector<T>& things) const {
        for (T& thing : things) of(thing);
    }

    Visit visit_;
    void* to_;
};

}  // namespace

Result<std::unique_ptr<Translation>> Translation::read(std::string_view file_bytes, std::string_view file_name,
                                                       const Journal& journal, const ReaderLimits& limits) {
    const std::string_view bytes = without_mark(file_bytes);
    JsonTree tree;
    if (std::optional<Problem> fault = parse_file(tree, bytes, file_name, limits)) return std::move(*fault);
    ReadContext context(tree, bytes, file_name, limits);
    if (!check_format(context, "daybook-translation")) return context.take_problems();
    check_repeated_keys(context);
    constexpr JsonId root = JsonTree::root();
    context.is_object(root, {"$schema", "format", "version", "journal", "language", "translator", "words", "people"});
    const std::string_view key = context.string(root, "journal", Need::required);
    if (!key.empty() && key != journal.key) {
        context.error([&] {
            return Said{*tree.find(root, "journal"),
                        "these are words for the journal " + quoted(key) + ", not for " + quoted(journal.key),
                        "put the translation of the journal itself beside it"};
        });
    }
    auto read = std::make_unique<Translation>();
    read->language_ = context.language(root, "language", Need::required);
    read->translator_ = context.string(root, "translator", Need::required);
    const std::optional<JsonId> words = tree.find(root, "words");
    if (!words || tree.kind(*words) != JsonKind::object) {
        context.error([&] {
            return Said{words.value_or(root), "a translation has no words",
                        R"(write "words": {"a text of the editors": "the same in this language", …})"};
        });
        return context.take_problems();
    }
    for (std::optional<JsonId> one = tree.first(*words); one; one = tree.next(*one)) {
        const std::string_view original = tree.text(*one);
        const std::string_view said = context.string(JsonTree::value_of(*one), original.substr(0, 60));
        read->add(original, said);
    }
    const std::optional<JsonId> people = tree.find(root, "people");
    if (people && tree.kind(*people) == JsonKind::object) {
        for (std::optional<JsonId> one = tree.first(*people); one; one = tree.next(*one)) {
            const std::string_view name = context.string(JsonTree::value_of(*one), "people");
            if (!name.empty() && read->name(tree.text(*one), name, journal)) continue;
            context.warning([&] {
                return Said{*one, "there is no person " + quoted(tree.text(*one)) + ", or no name",
                            "write the id of one of the journal's people, and the name in this language"};
            });
        }
    }
    read->index();
    if constexpr (problems_are_told) read->compare(context, *words, journal);
    if (context.failed()) return context.take_problems();
    return {std::move(read), context.take_problems()};
}

std::unique_ptr<Translation> Translation::from_list(std::string_view list, const Journal& journal) {
    const auto next = [&] {
        const std::string_view text = list.substr(0, list.find('\0'));
        list.remove_prefix(std::min(text.size() + 1, list.size()));
        return text;
    };
    if (next() != journal.key) return nullptr;
    auto read = std::make_unique<Translation>();
    read->language_ = next();
    read->translator_ = next();
    for (std::string_view original = next(); !original.empty(); original = next()) read->add(original, next());
    next();
    while (!list.empty()) {
        const std::string_view person = next();
        read->name(person, next(), journal);
    }
    read->index();
    return read;
}

void Translation::add(std::string_view original, std::string_view said) {
    if (said.empty()) return;
    words_.emplace_back(original);
    words_.emplace_back(said);
}

bool Translation::name(std::string_view person, std::string_view name, const Journal& journal) {
    const std::optional<PersonId> id = journal.find_person(person);
    if (!id) return false;
    people_.push_back(id->index);
    names_.emplace_back(name);
    return true;
}

void Translation::index() {
    for (std::uint32_t at = 0; at < words_.size(); at += 2) places_.emplace(words_[at], at + 1);
}

void Translation::compare(ReadContext& context, JsonId words, const Journal& journal) const {
    std::vector<std::string_view> texts = editors_texts(journal);
    const std::unordered_set<std::string_view> known(texts.begin(), texts.end());
    for (std::optional<JsonId> one = context.tree.first(words); one; one = context.tree.next(*one)) {
        if (known.contains(context.tree.text(*one))) continue;
        context.warning([&] {
            return Said{*one, "the editors of the journal do not say " + quoted(context.tree.text(*one)),
                        "write what they say now, or take it out"};
        });
    }
    std::erase_if(texts, [&](std::string_view text) { return find(text) != nullptr; });
    if (texts.empty()) return;
    context.warning([&] {
        return Said{words,
                    "not translated: " + std::to_string(texts.size()) + " of " + std::to_string(known.size()) +
                        " texts of the editors; the first is " + quoted(texts.front()),
                    "add them"};
    });
}

const std::string* Translation::find(std::string_view words) const {
    const auto found = places_.find(words);
    return found == places_.end() ? nullptr : &words_[found->second];
}

bool Translation::has(std::string_view words) const {
    return std::find(put_.begin(), put_.end(), words.data()) != put_.end();
}

void Translation::put(std::string& words) {
    const std::string* said = find(words);
    if (said == nullptr) return;
    replaced_.push_back(&words);
    originals_.push_back(std::move(words));
    words = *said;
    put_.push_back(words.data());
}

void Translation::put_into(Journal& journal) {
    EditorsTexts([](void* to, std::string& words) { static_cast<Translation*>(to)->put(words); }, this).of(journal);
    for (std::size_t i = 0; i < people_.size(); ++i) {
        std::vector<Name>& names = journal.people[people_[i]].other_names;
        names.push_back({names_[i], language_});
        put_.push_back(names.back().text.data());
    }
}

void Translation::put_into(Entry& entry) {
    EditorsTexts([](void* to, std::string& words) { static_cast<Translation*>(to)->put(words); }, this).of(entry);
}

void Translation::take_back(Journal& journal) {
    for (std::size_t i = 0; i < replaced_.size(); ++i) *replaced_[i] = std::move(originals_[i]);
    for (const std::uint32_t person : people_) journal.people[person].other_names.pop_back();
}

bool looks_like_translation(std::string_view bytes) {
    JsonTree tree;
    if (!tree.try_parse(without_mark(bytes), ReaderLimits{}.depth)) return false;
    const auto format = tree.kind(JsonTree::root()) == JsonKind::object ? tree.find(JsonTree::root(), "format")
                                                                        : std::optional<JsonId>();
    return format && tree.text(*format) == "daybook-translation";
}

std::vector<std::string_view> editors_texts(const Journal& journal) {
    struct Found {
        std::vector<std::string_view> texts;
        std::unordered_set<std::string_view> seen;
    } found;
    const auto add = [](void* to, std::string& text) {
        auto& all = *static_cast<Found*>(to);
        if (all.seen.insert(text).second) all.texts.emplace_back(text);
    };
    EditorsTexts(add, &found).of(const_cast<Journal&>(journal));  // only reads
    return std::move(found.texts);
}

std::string_view translation_address(const Journal& journal, std::string_view tag) {
    for (; !tag.empty(); tag = broader_language(tag)) {
        for (const JournalTranslation& one : journal.translations) {
            if (one.language == tag) return one.url;
        }
    }
    return "";
}

}  // namespace daybook
