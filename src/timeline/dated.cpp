#include "timeline/dated.h"

#include <array>
#include <limits>

#include "journal/names.h"
#include "journal/order.h"
#include "timeline/layout.h"

namespace daybook {

namespace {

/// How many rows the broad dates need so that none overlaps another, up to most_broad_rows.
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

enum class Lasts : std::uint8_t { needed, not_needed };

/// `date_of(i)` gives the date of each of `count` things.
template <class DateOf>
DatedOrder order_of(std::size_t count, Lasts lasts, DateOf date_of) {
    DatedOrder order;
    std::vector<Dated> all;
    for (std::uint32_t i = 0; i < count; ++i) {
        const EdtfDate& date = date_of(i);
        if (date.known()) {
            all.push_back({i, date.earliest, date.latest});
        } else {
            order.undated.push_back(i);
        }
    }
    sort_by(all, days_of(all, &Dated::first));
    for (const Dated& one : all) (is_broad(date_of(one.index)) ? order.broad : order.exact).all.push_back(one);
    order.exact.make_reach();
    order.broad.make_reach();
    order.broad_rows = rows_for(order.broad.all);
    if (lasts == Lasts::not_needed) return order;
    sort_by(all, days_of(all, &Dated::last));
    for (const Dated& one : all) order.by_last.push_back(one.index);
    return order;
}

/// For each level, the number of things in the fullest stretch.
void count_most(DatedOrder& order) {
    const std::vector<Dated>& all = order.exact.all;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        for (std::size_t i = 0; i < all.size();) {
            const Day end = next_unit(unit_start(all[i].first, levels[level]), levels[level]);
            const std::size_t next = order.exact.starting_before(end);
            order.most[level] = std::max(order.most[level], static_cast<std::uint32_t>(next - i));
            i = next;
        }
    }
}

void find_signs(const Journal& journal, const PeopleIndex& people, TimelineIndex& index) {
    std::array<bool, roles.size()> occurs{};
    for (const PersonRecord& record : people.records) {
        for (const Appearance& appearance : record.appearances) {
            if (!appearance.when.known()) continue;
            occurs[static_cast<std::size_t>(sign_of(appearance.role))] = true;
            index.elsewhere = index.elsewhere || journal[appearance.entry].held_elsewhere;
        }
    }
    for (std::size_t i = 0; i < occurs.size(); ++i) {
        if (occurs[i]) index.signs.push_back(static_cast<Role>(i));
    }
}

}  // namespace

Role sign_of(Role role) {
    const bool beside = role == Role::host || role == Role::interpreter;
    return beside ? Role::present : role;
}

bool is_broad(const EdtfDate& date) {
    if (!date.known()) return false;
    if (date.precision < Precision::day) return true;
    return !date.text.empty() && date.text.front() == '[' && date.days() > 1;  // EDTF's "one of a set"
}

void DatedSeries::make_reach() {
    reach.clear();
    const auto one_day = [](const Dated& one) { return one.first == one.last; };
    if (std::all_of(all.begin(), all.end(), one_day)) return;
    std::size_t leaves = 1;
    while (leaves < all.size()) leaves *= 2;
    reach.assign(2 * leaves, Day{std::numeric_limits<std::int32_t>::min()});
    for (std::size_t i = 0; i < all.size(); ++i) reach[leaves + i] = all[i].last;
    for (std::size_t i = leaves - 1; i > 0; --i) reach[i] = std::max(reach[2 * i], reach[2 * i + 1]);
}

std::size_t DatedSeries::next_reaching(std::size_t from, Day day) const {
    if (reach.empty()) return std::max(from, starting_before(day));
    if (from >= all.size()) return all.size();
    const std::size_t leaves = reach.size() / 2;
    std::size_t node = leaves + from;
    while (reach[node] < day) {
        while (node % 2 == 1) node /= 2;  // a right child: what is to its left has been visited
        if (node == 0) return all.size();
        ++node;
    }
    while (node < leaves) {
        node *= 2;
        if (reach[node] < day) ++node;
    }
    return node - leaves;
}

std::optional<EntryId> entry_on(const TimelineIndex& index, Day day) {
    std::optional<Dated> found;
    for (const DatedSeries* series : {&index.entries.exact, &index.entries.broad}) {
        const std::size_t at = series->first_covering(day);
        if (at == series->all.size()) continue;
        const Dated& one = series->all[at];
        if (!found || std::pair(one.first, one.index) < std::pair(found->first, found->index)) found = one;
    }
    if (!found) return std::nullopt;
    return EntryId{found->index};
}

TimelineIndex index_timeline(const Journal& journal, const PeopleIndex& people, const View& home, const View& limits) {
    TimelineIndex index;
    index.entries = order_of(journal.entries.size(), Lasts::not_needed,
                             [&](std::uint32_t i) -> const EdtfDate& { return journal.entries[i].date; });
    count_most(index.entries);
    index.events = order_of(journal.events.size(), Lasts::needed,
                            [&](std::uint32_t i) -> const EdtfDate& { return journal.events[i].date; });
    index.appearances.reserve(people.records.size());
    for (const PersonRecord& record : people.records) {
        index.appearances.push_back(
            order_of(record.appearances.size(), Lasts::not_needed,
                     [&](std::uint32_t i) -> const EdtfDate& { return record.appearances[i].when; }));
    }
    index.extent = overview_extent(journal, home, limits);
    find_signs(journal, people, index);
    return index;
}

}  // namespace daybook
