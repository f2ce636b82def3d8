// A message of assets/strings in C++: an id, and named arguments.
//
// `words/messages.h` is made from assets/strings/en.json when the program is built (script/words.py). It has a struct
// for each message, with a member for each argument: "card.entry-of": "Entry of {date}" is
//
//   msg::card_entry_of{.date = "14 September 1960"}
//
// An unknown key, or a missing, unknown or misspelt argument, does not compile. Members are in the order in which the
// English message first names them, but `count` comes first.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace daybook {

struct MessageId {
    std::uint16_t index = 0;
    friend constexpr MessageId operator+(MessageId id, int steps) {
        return {static_cast<std::uint16_t>(id.index + steps)};
    }
};

template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

/// A text, or a number that is formatted for the language. It does not own the text, which must outlive it.
class Arg {
public:
    template <class T>
    requires std::convertible_to<const T&, std::string_view>
    constexpr Arg(const T& text) : Arg(std::string_view(text), 0) {}
    template <Number T>
    constexpr Arg(T number) : value_(static_cast<std::ptrdiff_t>(number)) {}

    [[nodiscard]] constexpr bool is_number() const { return text_ == nullptr; }
    [[nodiscard]] constexpr std::ptrdiff_t number() const { return value_; }
    [[nodiscard]] constexpr std::string_view text() const { return {text_, static_cast<std::size_t>(value_)}; }

private:
    constexpr Arg(std::string_view text, int)
        : text_(text.data() != nullptr ? text.data() : ""), value_(static_cast<std::ptrdiff_t>(text.size())) {}

    const char* text_ = nullptr;
    std::ptrdiff_t value_ = 0;  // bytes of the text, or the number
};

/// The number that selects the plural form of a message.
class Count : public Arg {
public:
    template <Number T>
    constexpr Count(T number) : Arg(number) {}
};

}  // namespace daybook
