// Which part of a long journal the mirror lists: the part around the focus; if there is none, around the selection.
//
//   const Windows windows = windows_of(model, state, true);
//   if (windows.in_part) for (std::size_t i = windows.people.first; i < windows.people.end; ++i) ...
//
// A short journal is listed whole, as is every journal on a static page. A window moves by whole blocks, so that most key
// steps do not change it, and the open item is never at its edge. Finding a window takes logarithmic time.
#pragma once

#include <algorithm>

#include "app/state.h"

namespace daybook {

/// Above this many cells (columns times people), only a part of the grid is in the page, and a short journal has no columns
/// for days without an entry: a table of thousands of elements takes too long to build.
inline constexpr std::size_t most_cells = 1500;

/// The indices [first, end) of a list of `size`.
struct Window {
    std::size_t first = 0, end = 0, size = 0;
    static Window whole(std::size_t size) { return {0, size, size}; }
    /// The block that contains `at`, and the ones before and after it.
    static Window around(std::size_t at, std::size_t size, std::size_t block) {
        const std::size_t middle = std::min(at, size - std::min<std::size_t>(size, 1)) / block;
        return {middle > 0 ? (middle - 1) * block : 0, std::min(size, (middle + 2) * block), size};
    }
};

struct Windows {
    static constexpr std::size_t no_day = static_cast<std::size_t>(-1);

    bool in_part = false;
    Window days;                     // of the entries, plus the open day if it has no entry
    std::size_t empty_day = no_day;  // the index of that day among them
    Window events;
    Window people;           // of the lanes
    std::optional<Day> day;  // the day around which everything is shown, if one is known
};

Windows windows_of(const Model& model, const State& state, bool may_be_in_part);

}  // namespace daybook
