// What has a date, in an order that a view can be looked up in: built once for a journal.
//
//   TimelineIndex index = index_timeline(journal, people, home, limits);
//   index.entries.each_in(view, [&](std::uint32_t i) { ... });   // those that touch the view, by date
//
// Three kinds of dates are drawn in three ways and so are kept apart:
//   exact    days: a bar over them
//   broad    a month, a year, a decade, or one of several days: a light bar over all that it can mean
//   undated  no known day: on a shelf
// Holds indices into the journal, and nothing of it.
#pragma once

#include <algorithm>
#include <vector>

#include "people/people.h"
#include "timeline/geometry.h"

namespace daybook {

/// Whether a date is known less well than to the day, so that its extent is only where it may lie.
bool is_broad(const EdtfDate& date);

/// Rows of broad bars that never lie over each other; what finds none shares the last.
inline constexpr int most_broad_rows = 2;

struct Dated {
    std::uint32_t index = 0;
    Day first{}, last{};
};

struct DatedOrder {
    std::vector<Dated> exact;  // by first day
    std::vector<Day> latest;   // of exact: the last day of any up to here
    std::vector<Dated> broad;  // by first day; few, and long, so that they are walked
    std::vector<std::uint32_t> undated;
    std::vector<std::uint32_t> by_last;  // of exact and broad, by last day
    int broad_rows = 0;                  // 0 to most_broad_rows

    template <class Visit>
    void each_exact_in(const View& view, Visit visit) const {
        const auto ended = [&](Day last) { return last.number + 1 <= view.from; };
        const auto start = std::partition_point(latest.begin(), latest.end(), ended);
        for (auto i = static_cast<std::size_t>(start - latest.begin()); i < exact.size(); ++i) {
            if (exact[i].first.number >= view.to) break;
            if (!ended(exact[i].last)) visit(exact[i].index);
        }
    }
    template <class Visit>
    void each_broad_in(const View& view, Visit visit) const {
        for (const Dated& one : broad) {
            if (one.first.number >= view.to) break;
            if (one.last.number + 1 > view.from) visit(one.index);
        }
    }
    [[nodiscard]] bool is_undated(std::uint32_t index) const {
        return std::find(undated.begin(), undated.end(), index) != undated.end();
    }
};

struct TimelineIndex {
    DatedOrder entries;
    DatedOrder events;
    std::vector<DatedOrder> appearances;  // by PersonId: indices into PersonRecord::appearances
    View extent{};                        // what the overview shows
};

TimelineIndex index_timeline(const Journal& journal, const PeopleIndex& people, const View& home, const View& limits);

}  // namespace daybook
