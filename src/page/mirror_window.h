// Which part of a long journal the list that mirrors the timeline shows: what lies around the focus, or else around what
// is selected.
//
//   const Windows windows = windows_of(model, state, true);
//   if (windows.in_part) for (std::size_t i = windows.people.first; i < windows.people.end; ++i) ...
//
// A small journal is listed whole, and so is every journal on a page of a static site. A window moves by whole blocks,
// so that most steps by key change nothing, and what is open is never at its edge. Finding one takes logarithmic time.
#pragma once

#include <algorithm>

#include "app/state.h"

namespace daybook {

/// Positions first to end, without end, of `size`.
struct Window {
    std::size_t first = 0, end = 0, size = 0;
    static Window whole(std::size_t size) { return {0, size, size}; }
    /// The block that `at` lies in, with one before and one after it.
    static Window around(std::size_t at, std::size_t size, std::size_t block) {
        const std::size_t middle = std::min(at, size - std::min<std::size_t>(size, 1)) / block;
        return {middle > 0 ? (middle - 1) * block : 0, std::min(size, (middle + 2) * block), size};
    }
};

struct Windows {
    static constexpr std::size_t no_day = static_cast<std::size_t>(-1);

    bool in_part = false;
    Window days;                     // of the entries, and of the open day if it has none
    std::size_t empty_day = no_day;  // where among them that day stands
    Window events;
    Window people;                   // of the lanes
    std::optional<Day> day;          // around which everything is shown; unset: none is known
    std::optional<EntryId> entry;    // that is open or has the keyboard
    std::optional<PersonId> person;  // likewise
};

Windows windows_of(const Model& model, const State& state, bool may_be_in_part);
/// Of a person's appearances whose day is known; they come first. Wide for the person in windows.person.
Window dots_window(const Model& model, const Windows& windows, PersonId person);

}  // namespace daybook
