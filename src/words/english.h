// English, compiled in; made by script/words.py from assets/strings/en.json. For src/words only.
#pragma once

#include <cstdint>
#include <string_view>

namespace daybook {

/// The fields of the file's "language".
enum class LanguageField : std::uint8_t { tag, name, direction, plural, group };
inline constexpr std::uint32_t language_fields = 5;

extern const std::uint32_t message_count;
/// Of all keys in their order: a language file with another fingerprint is for another Daybook.
extern const std::uint32_t message_fingerprint;
/// The language's fields, then each message by MessageId, each with a zero byte after it. Arguments stand as "{name}".
/// Where a message has forms, each has a byte before it: first_form plus its PluralCategory.
extern const std::string_view english_text;
inline constexpr char first_form = 14;

/// All messages in their order, those of JavaScript, too: what a language file is checked against. The browser has none.
struct EnglishMessage {
    std::string_view key;
    std::string_view text;  // as in english_text
};
extern const std::uint32_t english_message_count;
extern const EnglishMessage english_messages[];

}  // namespace daybook
