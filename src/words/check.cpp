#include "words/check.h"

#include <algorithm>

#include "journal/read_context.h"
#include "journal/utf8.h"
#include "words/english.h"
#include "words/language_file.h"

namespace daybook {

namespace {

class LanguageCheck {
public:
    LanguageCheck(ReadContext& context, const JsonTree& tree) : context_(context), tree_(tree) {}

    void check() {
        constexpr JsonId root = JsonTree::root();
        if (!context_.is_object(root, {"$schema", "language", "messages"})) return;
        const std::optional<JsonId> language = object("language", R"({"tag": "de", "name": "Deutsch", …})");
        const std::optional<JsonId> messages = object("messages", R"({"count.events": …})");
        check_repeated_keys(context_);
        if (language) head(*language);
        if (messages) all(*messages);
    }

private:
    std::optional<JsonId> object(std::string_view key, std::string_view example) {
        const std::optional<JsonId> found = tree_.find(JsonTree::root(), key);
        if (found && tree_.kind(*found) == JsonKind::object) return found;
        context_.error([&] {
            return Said{found.value_or(JsonTree::root()), "a language file has " + quoted(key) + ", an object",
                        "write \"" + std::string(key) + "\": " + std::string(example)};
        });
        return std::nullopt;
    }

    void head(JsonId language) {
        context_.is_object(language, {"tag", "name", "direction", "plural", "group"});
        Language read;
        switch (read_language(tree_, language, read)) {
            case LanguageFault::none: break;
            case LanguageFault::tag:
                context_.error([&] {
                    return Said{language, "\"tag\" is not a language tag", R"(write one of BCP 47: "tag": "de")"};
                });
                break;
            case LanguageFault::name:
                context_.error([&] {
                    return Said{language, "\"name\" is missing or too long", R"(write "name": "Deutsch")"};
                });
                break;
            case LanguageFault::direction:
                context_.error([&] {
                    return Said{language, "\"direction\" is neither \"ltr\" nor \"rtl\"",
                                R"(write "direction": "ltr")"};
                });
                break;
            case LanguageFault::plural:
                context_.error([&] {
                    return Said{language, "\"plural\" is not the name of a plural rule",
                                "write one of assets/schema/strings.schema.json, or add one to src/words/plural.cpp"};
                });
                break;
            case LanguageFault::group:
                context_.error([&] {
                    return Said{language, "\"group\" is not a thousands separator",
                                R"(write "group": ","; "" for none)"};
                });
                break;
        }
        rule_ = find_plural_rule(read.plural);
    }

    /// Compares the file's messages with the English ones. A missing or an unknown message is reported once.
    void all(JsonId messages) {
        std::uint32_t expected = 0;
        for (std::optional<JsonId> key = tree_.first(messages); key; key = tree_.next(*key)) {
            const std::string_view name = tree_.text(*key);
            const EnglishMessage* end = english_messages + english_message_count;
            const EnglishMessage* found =
                std::find_if(english_messages, end, [&](const EnglishMessage& one) { return one.key == name; });
            const auto place = static_cast<std::uint32_t>(found - english_messages);
            if (found == end) {
                context_.error([&] { return Said{*key, "Daybook has no message " + quoted(name), "take it out"}; });
                continue;
            }
            if (place < expected) {
                context_.error([&] {
                    return Said{*key, "the message " + quoted(name) + " is not in its place",
                                "put the messages in order: script/words.py --sort FILE"};
                });
            } else {
                while (expected < place) lacks(messages, english_messages[expected++]);
                ++expected;
            }
            message(JsonTree::value_of(*key), *found);
        }
        while (expected < english_message_count) lacks(messages, english_messages[expected++]);
    }

    void lacks(JsonId messages, const EnglishMessage& message) {
        if (tree_.find(messages, message.key)) return;  // only out of order: reported where it is
        context_.error([&] {
            return Said{messages, "there is no message " + quoted(message.key),
                        "translate \"" + std::string(message.text) + "\""};
        });
    }

    void message(JsonId value, const EnglishMessage& english) {
        if (!rule_) return;  // head() has reported the unknown plural rule
        std::string stored;
        const MessageFault fault = store_message(tree_, value, english.text, *rule_, stored);
        const auto error = [&](std::string_view what, std::string remedy) {
            context_.error([&] {
                return Said{value, "the message " + quoted(english.key) + ' ' + std::string(what), std::move(remedy)};
            });
        };
        switch (fault) {
            case MessageFault::none: break;
            case MessageFault::no_text: error("is not a text", "write a string, or an object of forms"); break;
            case MessageFault::empty: error("is empty", "translate \"" + std::string(english.text) + "\""); break;
            case MessageFault::too_long: error("is too long", "write less than 1000 bytes"); break;
            case MessageFault::control: error("has a control character", "take it out"); break;
            case MessageFault::argument:
                error("has an unknown argument, or a single brace", "its arguments: " + arguments(english.text));
                break;
            case MessageFault::repeated: error("has too many arguments", "name each once"); break;
            case MessageFault::lacking:
                error("does not have all its arguments", "its arguments: " + arguments(english.text));
                break;
            case MessageFault::no_count: error("has plural forms, but no count", "write a string"); break;
            case MessageFault::category:
                error("does not have the forms of its language", "its forms: " + forms());
                break;
        }
    }

    static std::string arguments(std::string_view english) {
        const ArgumentNames names = names_of(english);
        std::string out;
        for (std::size_t i = 0; i < names.count; ++i) out += (i == 0 ? "{" : ", {") + std::string(names.names[i]) + '}';
        return out.empty() ? "none" : out;
    }

    [[nodiscard]] std::string forms() const {
        std::string out;
        for (int i = 0; i < plural_categories; ++i) {
            const auto category = static_cast<PluralCategory>(i);
            if (!plural_has(*rule_, category) && category != PluralCategory::other) continue;
            out += (out.empty() ? "" : ", ") + quoted(category_name(category));
        }
        return out;
    }

    ReadContext& context_;
    const JsonTree& tree_;
    std::optional<PluralRule> rule_;
};

}  // namespace

bool looks_like_language(std::string_view file_bytes) {
    JsonTree tree;
    const std::string_view bytes = without_mark(file_bytes);
    if (bytes.size() > most_language_bytes || !tree.try_parse(bytes, 16)) return false;
    if (tree.kind(JsonTree::root()) != JsonKind::object || tree.find(JsonTree::root(), "format")) return false;
    return tree.find(JsonTree::root(), "messages").has_value();
}

std::vector<Problem> check_language(std::string_view file_bytes, std::string_view file) {
    const std::string_view bytes = without_mark(file_bytes);
    ReaderLimits limits;
    limits.bytes = most_language_bytes;
    limits.depth = 4;
    JsonTree tree;
    if (std::optional<Problem> fault = parse_file(tree, bytes, file, limits)) return {std::move(*fault)};
    ReadContext context(tree, bytes, file, limits);
    LanguageCheck(context, tree).check();
    return context.take_problems();
}

}  // namespace daybook
