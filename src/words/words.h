// Everything that a visitor can see or hear, in the language in use. The words themselves stand in assets/strings.
//
//   words.say(msg::count_entries{.count = 1204})        // "1,204 entries"
//   words.say_into(caption, msg::short_day{...})         // the same where nothing may be allocated
//   words.text(msg::date_unknown{})                      // of a message without arguments: a view, no copy
//   words.date(entry.date), words.span(first, last), words.number(1204), words.list(names)
//
// Rules: a sentence is one message and is never put together from pieces; a number that decides between "entry" and
// "entries" is the argument `count`; nothing in the program asks what a word is. How to add a message: put it into
// assets/strings/en.json in its place, and use msg::its_key from "words/messages.h" (words/message.h says more).
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
    /// the same arguments. Of a file that is not that the one problem says so; check_language() (words/check.h) says why.
    static Result<Words> read(std::string_view bytes, std::string_view file);

    /// BCP 47: for `lang`.
    [[nodiscard]] std::string_view tag() const;
    [[nodiscard]] bool from_the_right() const;

    template <class Message>
    [[nodiscard]] std::string say(const Message& message) const {
        return say(Message::id, arguments_of(message));
    }
    /// Puts the message after what the caption has.
    template <class Message>
    void say_into(Caption& caption, const Message& message) const {
        say_into(caption, Message::id, arguments_of(message));
    }
    template <class Message>
    [[nodiscard]] Caption caption(const Message& message) const {
        Caption out;
        say_into(out, message);
        return out;
    }
    template <class Message>
    [[nodiscard]] std::string_view text(const Message&) const {
        static_assert(Message::arguments == 0);
        return text(Message::id);
    }
    /// Of a message without arguments that is one of a row: msg::month_1::id + 8.
    [[nodiscard]] std::string_view text(MessageId id) const;
    /// Of one of a row that has arguments, in their order.
    [[nodiscard]] std::string say(MessageId id, std::span<const Arg> arguments) const;

    /// Hands the message to write(std::string_view piece, int argument) piece by piece: `argument` is the place of the
    /// argument among the members of the message, or -1 for the language's own words. For those who mark arguments.
    template <class Message, class Write>
    void pieces(const Message& message, Write&& write) const {
        visit(Message::id, arguments_of(message), &write, [](void* to, std::string_view piece, int argument) {
            (*static_cast<std::remove_reference_t<Write>*>(to))(piece, argument);
        });
    }

    /// With a capital first letter, to stand at the beginning of a line.
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
    /// "1–7 March 1901", "March 1901", "January–March 1901", "1901", "1900–1909": whole units by their name.
    [[nodiscard]] Caption span(Day first, Day last) const;
    /// "1960", "45 BCE"
    [[nodiscard]] Caption year(int year) const;
    /// "September"; month from 1.
    [[nodiscard]] std::string_view month(int month) const;
    [[nodiscard]] std::string_view weekday(Weekday day) const;

    // Where room is short: on the timeline.
    /// "13 Aug 1959"
    [[nodiscard]] Caption short_date(Day day) const;
    /// "13 Aug", with the year where `near` has another.
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
    /// "SEPTEMBER 1960", "SEP–OCT 1960", "1959–1960": of the days first to last.
    [[nodiscard]] Caption period_heading(Day first, Day last) const;

private:
    friend class DateWriter;
    friend class LanguageReader;

    /// The members of a message are arguments and nothing else, one after the other: read where they are, not copied.
    template <class Message>
    static std::span<const Arg> arguments_of(const Message& message) {
        if constexpr (Message::arguments == 0) {
            return {};
        } else {
            static_assert(std::is_standard_layout_v<Message> && sizeof(Message) == Message::arguments * sizeof(Arg));
            return {reinterpret_cast<const Arg*>(&message), Message::arguments};
        }
    }
    void say_into(Caption& caption, MessageId id, std::span<const Arg> arguments) const;

    using Write = void (*)(void* to, std::string_view piece, int argument);
    void visit(MessageId id, std::span<const Arg> arguments, void* to, Write write) const;
    [[nodiscard]] std::string_view item(std::size_t index) const;
    [[nodiscard]] std::string_view field(LanguageField field) const;
    [[nodiscard]] Caption day_number(int day) const;
    [[nodiscard]] std::string joined(std::span<const std::string> members, MessageId last) const;

    std::string text_;                 // the language's fields and the messages, as words.cpp says
    std::vector<std::uint32_t> ends_;  // of each in text_
    PluralRule plural_{};
};

}  // namespace daybook
