// English, compiled in; made by script/words.py from assets/strings/en.json. For src/words only.
#pragma once

#include <cstdint>
#include <string_view>

namespace daybook {

/// The fields of the file's "language".
enum class LanguageField : std::uint8_t { tag, name, direction, plural, group };
inline constexpr std::uint32_t language_fields = 5;

extern const std::uint32_t message_count;
/// A hash of all keys in their order. A language file with another one is for another version of Daybook.
extern const std::uint32_t message_fingerprint;
/// The language's fields, then the messages by MessageId, each followed by a zero byte. Arguments are written "{name}".
/// Each form of a message that counts is preceded by a byte: first_form plus its PluralCategory.
extern const std::string_view english_text;
inline constexpr char first_form = 14;

/// All messages in their order, including those for JavaScript, to check language files. Not in the browser.
struct EnglishMessage {
    std::string_view key;
    std::string_view text;  // as in english_text
};
extern const std::uint32_t english_message_count;
extern const EnglishMessage english_messages[];

}  // namespace daybook
