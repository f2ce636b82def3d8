// An index of everything that has a date, for finding what is in view. Built once for a journal.
//
//   TimelineIndex index = index_timeline(journal, people, home, limits);
//   index.entries.exact.each_in(view, [&](std::uint32_t i) { ... });   // those that touch the view, by date
//   index.entries.exact.starting_before(day)                           // how many start earlier
//
// Three kinds of dates are drawn differently and kept apart:
//   exact    days: a bar over them
//   broad    a month, a year, a decade, or one of several days: a light bar over every possible day
//   undated  no known day: on a shelf
// Holds indices into the journal, no copies. A look-up takes O(log n + number found).
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "people/people.h"
#include "timeline/geometry.h"
#include "timeline/levels.h"

namespace daybook {

/// Whether a date is less precise than a day, so that its extent only says where it may lie.
bool is_broad(const EdtfDate& date);

/// Rows of broad bars that never cover each other; a bar without a free row shares the last one.
inline constexpr int most_broad_rows = 2;

struct Dated {
    std::uint32_t index = 0;
    Day first{}, last{};
};

/// Things in the order of their first day; of one day, in the order in which they were given.
struct DatedSeries {
    std::vector<Dated> all;
    /// A binary tree over `all`; each node has the latest last day below it. The root is reach[1]. Empty if everything
    /// lasts one day.
    std::vector<Day> reach;

    void make_reach();
    /// How many start before that day. Not std::lower_bound, which, compiled for size, takes twice as long: each frame
    /// calls this some hundred times.
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
    /// The first position from `from` on whose last day is `day` or later; all.size() if there is none.
    [[nodiscard]] std::size_t next_reaching(std::size_t from, Day day) const;
    /// The position of the first thing that covers that day, or all.size().
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
    /// Calls visit(position) for those in view. It returns a day; those that start before that day are skipped.
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
    std::vector<std::uint32_t> by_last;  // exact and broad ones, by last day; for events only
    int broad_rows = 0;                  // 0 to most_broad_rows
    std::array<std::uint32_t, levels.size()>
        most{};  // by level: the number of exact ones in its fullest stretch; for entries only
};

struct TimelineIndex {
    DatedOrder entries;
    DatedOrder events;
    std::vector<DatedOrder> appearances;  // by PersonId: indices into PersonRecord::appearances
    View extent{};                        // what the overview shows
    std::vector<Role> signs;              // the roles that have a sign of their own on the lanes, and occur
    bool elsewhere = false;               // whether an appearance is in an entry that is held elsewhere
};

/// The role that stands for all those with the same sign: `present` for host and interpreter, too.
Role sign_of(Role role);

/// The first entry whose date covers the day, exactly or as one of its possible days.
std::optional<EntryId> entry_on(const TimelineIndex& index, Day day);

TimelineIndex index_timeline(const Journal& journal, const PeopleIndex& people, const View& home, const View& limits);

}  // namespace daybook
