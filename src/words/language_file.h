// A message as a language file writes it, "Entry of {date}", and as Words stores it. For src/words only.
//
// Stored, an argument is one byte: 1 for the first that English names, 8 for the eighth; and a form of a message that
// counts has a byte before it, first_form plus its category, "other" being the last.
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

/// The arguments of a message by name, in the order of their numbers: `count`, then as English names them.
struct ArgumentNames {
    std::array<std::string_view, most_arguments> names;
    std::size_t count = 0;

    [[nodiscard]] std::size_t find(std::string_view name) const;
};
ArgumentNames names_of(std::string_view english);

enum class MessageFault : std::uint8_t {
    none,
    no_text,   // neither a string nor an object of strings
    empty,     //
    too_long,  // more than most_message_bytes
    control,   // a control character
    argument,  // an argument that English has not, or a brace
    repeated,  // an argument more often than any sentence needs
    lacking,   // an argument of English is not there
    no_count,  // forms, where English does not count
    category,  // a form that is none of the language's, or one of the language's is not there
};

/// Puts a message after what `out` has; which arguments it names, as bits.
struct StoredMessage {
    unsigned arguments = 0;
    bool good = true;
};
StoredMessage store_message(std::string_view message, const ArgumentNames& names, std::string& out);
/// Checks the value of a key of a language file against the English message, and puts it after what `out` has.
MessageFault store_message(const JsonTree& tree, JsonId value, std::string_view english, PluralRule rule,
                           std::string& out);

/// The name of a category in a language file: "zero", ... "other".
std::string_view category_name(PluralCategory category);
/// Whether a text can stand in `lang`, in a name or between thousands: of 1 to `most` bytes, without control characters.
bool is_plain_text(std::string_view text, std::size_t most);

/// Keys that JavaScript says.
inline bool is_javascripts(std::string_view key) {
    return key.starts_with("page.");
}

/// How a language is called and writes, as in the file's "language"; nothing if one of it is wrong.
struct Language {
    std::string_view tag, name, direction, plural, group;
    PluralRule rule{};
};
enum class LanguageFault : std::uint8_t { none, tag, name, direction, plural, group };
LanguageFault read_language(const JsonTree& tree, JsonId language, Language& out);

}  // namespace daybook
