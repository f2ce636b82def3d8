// What has a date, in an order that a view can be looked up in: built once for a journal.
//
//   TimelineIndex index = index_timeline(journal, people, home, limits);
//   index.entries.exact.each_in(view, [&](std::uint32_t i) { ... });   // those that touch the view, by date
//   index.entries.exact.starting_before(day)                           // how many: counted without a walk
//
// Three kinds of dates are drawn in three ways and so are kept apart:
//   exact    days: a bar over them
//   broad    a month, a year, a decade, or one of several days: a light bar over all that it can mean
//   undated  no known day: on a shelf
// Holds indices into the journal, no copies. A look-up takes time in proportion to the logarithm of all things plus the number found.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "people/people.h"
#include "timeline/geometry.h"
#include "timeline/levels.h"

namespace daybook {

/// Whether a date is known less well than to the day, so that its extent is only where it may lie.
bool is_broad(const EdtfDate& date);

/// Rows of broad bars that never cover each other; a bar without a free row shares the last one.
inline constexpr int most_broad_rows = 2;

struct Dated {
    std::uint32_t index = 0;
    Day first{}, last{};
};

/// Things by their first day, and then as they were given.
struct DatedSeries {
    std::vector<Dated> all;
    /// A tree over `all`: the last day of any below a node; the root is reach[1]. Empty where each has one day only.
    std::vector<Day> reach;

    void make_reach();
    /// How many start before that day. Written by hand: each frame calls it some hundred times, and the library's
    /// search, compiled for size, takes twice as long.
    [[nodiscard]] std::size_t starting_before(Day day) const {
        const Dated* at = all.data();
        for (std::size_t left = all.size(); left > 0;) {
            const std::size_t half = left / 2;
            const bool before = at[half].first.number < day.number;
            if (before) at += half + 1;
            left = before ? left - half - 1 : half;
        }
        return static_cast<std::size_t>(at - all.data());
    }
    /// The first position at or after `from` of something that lasts to that day or longer; all.size() if none does.
    [[nodiscard]] std::size_t next_reaching(std::size_t from, Day day) const;
    /// The position of the first thing that lies on that day, or all.size().
    [[nodiscard]] std::size_t first_covering(Day day) const {
        const std::size_t found = next_reaching(0, day);
        return found < all.size() && all[found].first <= day ? found : all.size();
    }
    template <class Visit>
    void each_in(const View& view, Visit visit) const {
        const Day from = first_day(view);
        for (std::size_t i = next_reaching(0, from); i < all.size(); i = next_reaching(i + 1, from)) {
            if (all[i].first.number >= view.to) break;
            visit(all[i].index);
        }
    }
    /// Visits those that touch the view. The visit may return a day: then all that start before it are skipped.
    template <class Visit>
    void each_apart_in(const View& view, Visit visit) const {
        const Day from = first_day(view);
        for (std::size_t i = next_reaching(0, from); i < all.size() && all[i].first.number < view.to;) {
            const Day next = visit(i);
            i = next_reaching(std::max(i + 1, next > all[i].first ? starting_before(next) : i + 1), from);
        }
    }
    template <class Visit>
    void each_starting(Day first, Day last, Visit visit) const {
        for (std::size_t i = starting_before(first); i < all.size() && all[i].first <= last; ++i) visit(all[i].index);
    }
};

struct DatedOrder {
    DatedSeries exact;
    DatedSeries broad;
    std::vector<std::uint32_t> undated;
    std::vector<std::uint32_t> by_last;  // of exact and broad, by last day; of events only
    int broad_rows = 0;                  // 0 to most_broad_rows
    std::array<std::uint32_t, levels.size()>
        most{};  // of exact: most things in one stretch of each level; of entries only
};

struct TimelineIndex {
    DatedOrder entries;
    DatedOrder events;
    std::vector<DatedOrder> appearances;  // by PersonId: indices into PersonRecord::appearances
    View extent{};                        // what the overview shows
};

/// The first entry that lies on the day, or may.
std::optional<EntryId> entry_on(const TimelineIndex& index, Day day);

TimelineIndex index_timeline(const Journal& journal, const PeopleIndex& people, const View& home, const View& limits);

}  // namespace daybook
