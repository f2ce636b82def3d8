#include "timeline/dated.h"

#include <array>

#include "journal/order.h"
#include "timeline/layout.h"

namespace daybook {

namespace {

/// How many rows the broad dates need so that none lies over another, up to the most.
int rows_for(const std::vector<Dated>& broad) {
    std::array<Day, most_broad_rows> ends{};
    int rows = 0;
    for (const Dated& one : broad) {
        int row = 0;
        while (row < rows && ends[static_cast<std::size_t>(row)] >= one.first) ++row;
        if (row == most_broad_rows) return most_broad_rows;
        ends[static_cast<std::size_t>(row)] = one.last;
        rows = std::max(rows, row + 1);
    }
    return rows;
}

std::vector<std::int64_t> days_of(const std::vector<Dated>& all, Day Dated::*end) {
    std::vector<std::int64_t> days;
    days.reserve(all.size());
    for (const Dated& one : all) days.push_back((one.*end).number);
    return days;
}

/// `date_of(i)` gives the date of each of `count` things.
template <class DateOf>
DatedOrder order_of(std::size_t count, DateOf date_of) {
    DatedOrder order;
    std::vector<Dated> all;
    for (std::uint32_t i = 0; i < count; ++i) {
        const EdtfDate& date = date_of(i);
        if (!date.known()) {
            order.undated.push_back(i);
            continue;
        }
        all.push_back({i, date.earliest, date.latest});
    }
    sort_by(all, days_of(all, &Dated::first));
    for (const Dated& one : all) {
        if (is_broad(date_of(one.index))) {
            order.broad.push_back(one);
            continue;
        }
        order.exact.push_back(one);
        order.latest.push_back(order.latest.empty() ? one.last : std::max(order.latest.back(), one.last));
    }
    sort_by(all, days_of(all, &Dated::last));
    for (const Dated& one : all) order.by_last.push_back(one.index);
    order.broad_rows = rows_for(order.broad);
    return order;
}

}  // namespace

bool is_broad(const EdtfDate& date) {
    if (!date.known()) return false;
    if (date.precision < Precision::day) return true;
    return !date.text.empty() && date.text.front() == '[' && date.days() > 1;  // one of these days
}

TimelineIndex index_timeline(const Journal& journal, const PeopleIndex& people, const View& home, const View& limits) {
    TimelineIndex index;
    index.entries =
        order_of(journal.entries.size(), [&](std::uint32_t i) -> const EdtfDate& { return journal.entries[i].date; });
    index.events =
        order_of(journal.events.size(), [&](std::uint32_t i) -> const EdtfDate& { return journal.events[i].date; });
    index.appearances.reserve(people.records.size());
    for (const PersonRecord& record : people.records) {
        index.appearances.push_back(order_of(
            record.appearances.size(), [&](std::uint32_t i) -> const EdtfDate& { return record.appearances[i].when; }));
    }
    index.extent = overview_extent(journal, home, limits);
    return index;
}

}  // namespace daybook
