// What can be pointed at on the timeline, and the days in view.
#pragma once

#include <optional>
#include <variant>

#include "people/people.h"

namespace daybook {

/// A dot on a lane: a person on the day of an entry.
struct Dot {
    PersonId person;
    EntryId entry;
    Role role = Role::named;
    friend constexpr bool operator==(const Dot&, const Dot&) = default;
};

/// A stretch of days, for all that begins in it: entries, or one person's days. Selecting it zooms in.
struct Span {
    Day first{}, last{};
    std::optional<PersonId> person{};
    friend constexpr bool operator==(const Span&, const Span&) = default;
};

/// Anything on the timeline that can be pointed at.
using Target = std::variant<EntryId, Day, EventId, PersonId, Dot, Span>;

/// The days in view, as real numbers: Day n is the interval n to n + 1. from < to.
struct View {
    double from = 0;
    double to = 1;
    [[nodiscard]] double days() const { return to - from; }
    friend constexpr bool operator==(const View&, const View&) = default;
};

}  // namespace daybook
