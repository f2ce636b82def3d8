// Everything that a visitor can see or hear, in the language in use. The words themselves are in assets/strings.
//
//   words.say(msg::count_entries{.count = 1204})        // "1,204 entries"
//   words.caption(msg::short_day{...})                   // the same where nothing may be allocated
//   words.text(msg::date_unknown{})                      // for a message without arguments: a view, no copy
//   words.date(entry.date), words.span(first, last), words.number(1204), words.list(names)
//
// Rules: a sentence is one message and is never concatenated from parts; a number that decides between "entry" and
// "entries" is the argument `count`; no code depends on the text of a message. To add a message, put it into
// assets/strings/en.json in alphabetical order, and use msg::its_key from "words/messages.h" (see words/message.h).
//
// Immutable; English is compiled in. Dates follow the proleptic Gregorian calendar, as all days do.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "journal/date.h"
#include "journal/problem.h"
#include "words/caption.h"
#include "words/message.h"
#include "words/plural.h"

namespace daybook {

enum class LanguageField : std::uint8_t;

class Words {
public:
    /// English.
    Words();
    /// Another language, from a file like assets/strings/en.json: messages with the same keys in the same order and with
    /// the same arguments. An invalid file gives one problem, without details; check_language() (words/check.h) explains.
    static Result<Words> read(std::string_view bytes, std::string_view file);

    /// The BCP 47 tag, for `lang`.
    [[nodiscard]] std::string_view tag() const;
    /// The language's own name: "Deutsch"
    [[nodiscard]] std::string_view name() const;
    [[nodiscard]] bool from_the_right() const;

    template <class Message>
    [[nodiscard]] std::string say(const Message& message) const {
        return say(Message::id, arguments_of(message));
    }
    /// Where nothing may be allocated; cut where the caption is full.
    template <class Message>
    [[nodiscard]] Caption caption(const Message& message) const {
        return caption(Message::id, arguments_of(message));
    }
    template <class Message>
    [[nodiscard]] std::string_view text(const Message&) const {
        static_assert(Message::arguments == 0);
        return text(Message::id);
    }
    /// For a series of messages without arguments: msg::month_1::id + 8.
    [[nodiscard]] std::string_view text(MessageId id) const;
    /// For a series of messages with arguments, in their order.
    [[nodiscard]] std::string say(MessageId id, std::span<const Arg> arguments) const;

    /// Calls write(std::string_view piece, int argument) for each piece of the message, so that arguments can be marked up:
    /// `argument` is the index of the argument among the message's members, or -1 for the words of the message itself.
    template <class Message, class Write>
    void pieces(const Message& message, Write&& write) const {
        visit(Message::id, arguments_of(message), &write, [](void* to, std::string_view piece, int argument) {
            (*static_cast<std::remove_reference_t<Write>*>(to))(piece, argument);
        });
    }

    /// With a capital first letter, for the beginning of a line.
    [[nodiscard]] std::string capitalised(std::string text) const;
    /// "1,204"
    [[nodiscard]] Caption number(std::int64_t number) const;
    /// "a", "a and b", "a, b and c"
    [[nodiscard]] std::string list(std::span<const std::string> members) const;
    /// "a", "a or b", "a, b or c"
    [[nodiscard]] std::string choice(std::span<const std::string> members) const;

    /// "14 September 1960", "20–23 September 1960", "September 1960", "about 1958", "date unknown"
    [[nodiscard]] std::string date(const EdtfDate& date) const;
    [[nodiscard]] std::string date(Day day) const;
    /// "Wednesday, 14 September 1960"
    [[nodiscard]] std::string date_with_weekday(Day day) const;
    /// "14 September"
    [[nodiscard]] Caption day_of_year(const CivilDate& date) const;
    /// "1–7 March 1901", "March 1901", "January–March 1901", "1901", "1900–1909": whole months and years by name.
    [[nodiscard]] Caption span(Day first, Day last) const;
    /// "1960", "45 BCE"; "12 CE" where a bare number would not be read as a year, or stands `after` a year BCE
    [[nodiscard]] Caption year(int year, int after = 1) const;
    /// "September"; month from 1.
    [[nodiscard]] std::string_view month(int month) const;
    [[nodiscard]] std::string_view weekday(Weekday day) const;

    // Short forms, for the timeline.
    /// "13 Aug 1959"
    [[nodiscard]] Caption short_date(Day day) const;
    /// "13 Aug"; with the year if `near` is in another one.
    [[nodiscard]] Caption short_date(Day day, Day near) const;
    /// "13 Aug"
    [[nodiscard]] Caption short_day_of_year(const CivilDate& date) const;
    /// "Wed 30"
    [[nodiscard]] Caption short_weekday(Weekday weekday, int day_of_month) const;
    /// "Aug"
    [[nodiscard]] std::string_view short_month(int month) const;
    /// "Aug 1959"
    [[nodiscard]] Caption short_month(const CivilDate& date) const;
    /// "1959–1960", "44 BCE – 43 BCE"
    [[nodiscard]] Caption years(int first, int last) const;
    /// "SEPTEMBER 1960"
    [[nodiscard]] Caption month_heading(const CivilDate& date) const;
    /// "SEP 1960"
    [[nodiscard]] Caption short_month_heading(const CivilDate& date) const;
    /// "SEPTEMBER 1960", "SEP–OCT 1960", "1959–1960": of the days first to last.
    [[nodiscard]] Caption period_heading(Day first, Day last) const;

private:
    friend class DateWriter;
    friend class LanguageReader;

    /// A message has no members but its arguments, so they are read in place as an array.
    template <class Message>
    static std::span<const Arg> arguments_of(const Message& message) {
        if constexpr (Message::arguments == 0) {
            return {};
        } else {
            static_assert(std::is_standard_layout_v<Message> && sizeof(Message) == Message::arguments * sizeof(Arg));
            return {reinterpret_cast<const Arg*>(&message), Message::arguments};
        }
    }
    [[nodiscard]] Caption caption(MessageId id, std::span<const Arg> arguments) const;

    using Write = void (*)(void* to, std::string_view piece, int argument);
    void visit(MessageId id, std::span<const Arg> arguments, void* to, Write write) const;
    [[nodiscard]] std::string_view item(std::size_t index) const;
    [[nodiscard]] std::string_view field(LanguageField field) const;
    [[nodiscard]] Caption day_number(int day) const;
    [[nodiscard]] std::string_view short_month_of(int month) const;
    [[nodiscard]] std::string joined(std::span<const std::string> members, MessageId last) const;

    std::string text_;                 // the language's fields, then the messages, as in words/language_file.h
    std::vector<std::uint32_t> ends_;  // where each of them ends in text_
    PluralRule plural_{};
};

}  // namespace daybook
