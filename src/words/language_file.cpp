#include "words/language_file.h"

#include <bit>

#include "journal/controls.h"
#include "journal/rules.h"
#include "journal/utf8.h"
#include "words/english.h"
#include "words/words.h"

namespace daybook {

namespace {

/// How often a message may use its arguments. More than a sentence needs; limits how long a message can become.
constexpr int most_uses = 16;

constexpr std::string_view category_names[] = {"zero", "one", "two", "few", "many", "other"};

std::string_view text_of(const JsonTree& tree, std::optional<JsonId> value) {
    return value && tree.kind(*value) == JsonKind::string ? tree.text(*value) : std::string_view();
}

MessageFault store_form(std::string_view form, const ArgumentNames& names, unsigned needed, std::string& out) {
    if (form.find_first_not_of(" \xC2\xA0") == std::string_view::npos) return MessageFault::empty;  // or spaces alone
    if (form.size() > most_message_bytes) return MessageFault::too_long;
    if (!is_plain_text(form, most_message_bytes)) return MessageFault::control;
    int uses = 0;
    for (const char byte : form) uses += byte == '{' ? 1 : 0;
    if (uses > most_uses) return MessageFault::repeated;
    const StoredMessage stored = store_message(form, names, out);
    if (!stored.good) return MessageFault::argument;
    return (stored.arguments & needed) == needed ? MessageFault::none : MessageFault::lacking;
}

}  // namespace

std::size_t ArgumentNames::find(std::string_view name) const {
    std::size_t at = 0;
    while (at < count && names[at] != name) ++at;
    return at;
}

ArgumentNames names_of(std::string_view english) {
    ArgumentNames names;
    if (english.find("{count}") != std::string_view::npos) names.names[names.count++] = "count";
    for (std::string_view rest = english;;) {
        const std::size_t open = rest.find('{');
        if (open == std::string_view::npos) return names;
        const std::string_view name = rest.substr(open + 1, rest.find('}') - open - 1);
        if (names.find(name) == names.count) names.names[names.count++] = name;
        rest.remove_prefix(open + name.size() + 2);
    }
}

StoredMessage store_message(std::string_view message, const ArgumentNames& names, std::string& out) {
    StoredMessage stored;
    for (std::size_t at = 0; at < message.size(); ++at) {
        if (message[at] != '{') {
            stored.good = stored.good && message[at] != '}';
            out += message[at];
            continue;
        }
        const std::size_t close = std::min(message.find('}', at), message.size());
        const std::size_t argument = names.find(message.substr(at + 1, close - at - 1));
        if (argument == names.count) {
            stored.good = false;
            return stored;
        }
        stored.arguments |= 1U << argument;
        out += static_cast<char>(1 + argument);
        at = close;
    }
    return stored;
}

MessageFault store_message(const JsonTree& tree, JsonId value, std::string_view english, PluralRule rule,
                           std::string& out) {
    const ArgumentNames names = names_of(english);
    const unsigned all = (1U << names.count) - 1;
    if (tree.kind(value) == JsonKind::string) return store_form(tree.text(value), names, all, out);
    if (tree.kind(value) != JsonKind::object) return MessageFault::no_text;
    if (names.find("count") == names.count) return MessageFault::no_count;
    std::size_t found = 0;
    for (int i = 0; i < plural_categories; ++i) {
        const auto category = static_cast<PluralCategory>(i);
        const std::optional<JsonId> form = tree.find(value, category_name(category));
        if (!form) {
            if (category == PluralCategory::other || plural_has(rule, category)) return MessageFault::category;
            continue;
        }
        ++found;
        if (tree.kind(*form) != JsonKind::string) return MessageFault::no_text;
        // Only "other" must name the count: "One entry" need not.
        const unsigned needed = category == PluralCategory::other ? all : all & ~1U;
        out += static_cast<char>(first_form + i);
        if (const MessageFault fault = store_form(tree.text(*form), names, needed, out); fault != MessageFault::none) {
            return fault;
        }
        if (category != PluralCategory::other && !plural_has(rule, category)) return MessageFault::category;
    }
    return found == tree.size(value) ? MessageFault::none : MessageFault::category;
}

std::string_view category_name(PluralCategory category) {
    return category_names[static_cast<std::size_t>(category)];
}

bool is_plain_text(std::string_view text, std::size_t most) {
    if (text.empty() || text.size() > most) return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n' || text[at] == '\t' || control_at(text, at).bytes > 0) return false;
    }
    return true;
}

LanguageFault read_language(const JsonTree& tree, JsonId language, Language& out) {
    const auto text = [&](std::string_view key) { return text_of(tree, tree.find(language, key)); };
    out.tag = text("tag");
    const std::size_t subtag = out.tag.substr(0, out.tag.find('-')).size();  // of the language: "de", "kok"
    if (!is_language_tag(out.tag) || out.tag.size() > 35 || subtag < 2 || subtag > 3) return LanguageFault::tag;
    out.name = text("name");
    if (!is_plain_text(out.name, 60)) return LanguageFault::name;
    out.direction = text("direction");
    if (out.direction != "ltr" && out.direction != "rtl") return LanguageFault::direction;
    out.plural = text("plural");
    const std::optional<PluralRule> rule = find_plural_rule(out.plural);
    if (!rule) return LanguageFault::plural;
    out.rule = *rule;
    out.group = text("group");
    const std::optional<JsonId> group = tree.find(language, "group");
    if (!group || tree.kind(*group) != JsonKind::string) return LanguageFault::group;
    if (!out.group.empty() && !is_plain_text(out.group, 3)) return LanguageFault::group;
    return LanguageFault::none;
}

class LanguageReader {
public:
    explicit LanguageReader(const JsonTree& tree) : tree_(tree) {}

    bool read(Words& words) {
        if (tree_.kind(JsonTree::root()) != JsonKind::object || !tree_.repeated_keys().empty()) return false;
        const std::optional<JsonId> head = object("language");
        const std::optional<JsonId> messages = object("messages");
        Language language;
        if (!head || !messages || read_language(tree_, *head, language) != LanguageFault::none) return false;
        words.text_.clear();
        words.ends_.clear();
        words.plural_ = language.rule;
        for (const std::string_view field :
             {language.tag, language.name, language.direction, language.plural, language.group}) {
            words.text_ += field;
            words.ends_.push_back(static_cast<std::uint32_t>(words.text_.size()));
        }
        return read_messages(*messages, words);
    }

private:
    [[nodiscard]] std::optional<JsonId> object(std::string_view key) const {
        const std::optional<JsonId> found = tree_.find(JsonTree::root(), key);
        return found && tree_.kind(*found) == JsonKind::object ? found : std::nullopt;
    }

    bool read_messages(JsonId messages, Words& words) const {
        std::string_view english = english_text;
        const auto next_english = [&] {
            const std::string_view message = english.substr(0, english.find('\0'));
            english.remove_prefix(message.size() + 1);
            return message;
        };
        for (std::uint32_t i = 0; i < language_fields; ++i) next_english();
        std::uint32_t keys = 0x811C9DC5U;  // FNV-1a, as in script/words.py
        const auto add = [&](char byte) { keys = (keys ^ static_cast<unsigned char>(byte)) * 0x01000193U; };
        for (std::optional<JsonId> key = tree_.first(messages); key; key = tree_.next(*key)) {
            const std::string_view name = tree_.text(*key);
            if (is_javascripts(name)) continue;
            if (english.empty()) return false;
            for (const char byte : name) add(byte);
            add('\n');
            const MessageFault fault =
                store_message(tree_, JsonTree::value_of(*key), next_english(), words.plural_, words.text_);
            if (fault != MessageFault::none) return false;
            words.ends_.push_back(static_cast<std::uint32_t>(words.text_.size()));
        }
        return english.empty() && keys == message_fingerprint;
    }

    const JsonTree& tree_;
};

Result<Words> Words::read(std::string_view file_bytes, std::string_view file) {
    const std::string_view bytes = without_mark(file_bytes);
    JsonTree tree;
    Words words;
    if (bytes.size() <= most_language_bytes && tree.try_parse(bytes, 4) && LanguageReader(tree).read(words))
        return words;
    return Problem{.file = std::string(file),
                   .what = "this is not a language file of this version of Daybook",
                   .remedy = "`daybook check` says what is wrong"};
}

}  // namespace daybook
