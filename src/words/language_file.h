// Converts a message from the form in a language file, "Entry of {date}", to the form in which Words stores it. For
// src/words only.
//
// In storage, an argument is one byte: 1 for the first argument in English, 8 for the eighth. Each form of a message that
// counts is preceded by a byte: first_form plus its category. The last form is "other".
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "journal/json_tree.h"
#include "words/plural.h"

namespace daybook {

inline constexpr std::size_t most_arguments = 8;
inline constexpr std::size_t most_message_bytes = 1000;
inline constexpr std::size_t most_language_bytes = std::size_t{1} << 19U;

/// The names of a message's arguments in the order of their numbers: `count` first, the others as in English.
struct ArgumentNames {
    std::array<std::string_view, most_arguments> names;
    std::size_t count = 0;

    [[nodiscard]] std::size_t find(std::string_view name) const;
};
ArgumentNames names_of(std::string_view english);

enum class MessageFault : std::uint8_t {
    none,
    no_text,   // neither a string nor an object of strings
    empty,     // an empty string
    too_long,  // more than most_message_bytes
    control,   // a control character
    argument,  // an argument that English does not have, or a single brace
    repeated,  // arguments used too often
    lacking,   // an argument of English is missing
    no_count,  // forms, but English has no count
    category,  // a form that the language does not have, or one of its forms is missing
};

/// Appends a message, or one of its forms, to `out`. `arguments` has a bit for each argument that it uses.
struct StoredMessage {
    unsigned arguments = 0;
    bool good = true;
};
StoredMessage store_message(std::string_view message, const ArgumentNames& names, std::string& out);
/// Checks a message of a language file against the English one, and appends it to `out`.
MessageFault store_message(const JsonTree& tree, JsonId value, std::string_view english, PluralRule rule,
                           std::string& out);

/// The name of a category in a language file: "zero", ... "other".
std::string_view category_name(PluralCategory category);
/// Whether a text has 1 to `most` bytes and no control characters.
bool is_plain_text(std::string_view text, std::size_t most);

/// Keys of the messages that JavaScript shows.
inline bool is_javascripts(std::string_view key) {
    return key.starts_with("page.");
}

/// The fields of the file's "language".
struct Language {
    std::string_view tag, name, direction, plural, group;
    PluralRule rule{};
};
enum class LanguageFault : std::uint8_t { none, tag, name, direction, plural, group };
LanguageFault read_language(const JsonTree& tree, JsonId language, Language& out);

}  // namespace daybook
