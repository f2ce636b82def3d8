// Steps to the next or previous entry, to a person's next entry, and to this day in other years.
#include <algorithm>
#include <cstdlib>

#include "app/moves.h"
#include "app/neighbours.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// The distance of two days of the year, in days, also across New Year: 31 December and 2 January are 2 days apart.
int days_apart_in_a_year(Day a, Day b) {
    const auto of_one_year = [](Day day) {
        CivilDate date = to_civil(day);
        date.year = 2000;  // a leap year
        return to_day(date).number;
    };
    const int apart = std::abs(of_one_year(a) - of_one_year(b));
    return std::min(apart, 366 - apart);
}

}  // namespace

std::optional<EntryId> neighbour_of(const State& state, Direction direction, const Model& model) {
    if (state.entry) {
        const std::uint32_t open = state.entry->index;
        if (direction == Direction::previous) return open > 0 ? std::optional(EntryId{open - 1}) : std::nullopt;
        return open + 1 < model.journal.entries.size() ? std::optional(EntryId{open + 1}) : std::nullopt;
    }
    if (!state.day) return std::nullopt;
    // Entries are in the order of their first days, so of two the one with the lower number comes first.
    std::optional<EntryId> found;
    for (const DatedSeries* series : {&model.timeline.entries.exact, &model.timeline.entries.broad}) {
        const std::vector<Dated>& all = series->all;
        std::size_t at = series->starting_before(direction == Direction::next ? *state.day + 1 : *state.day);
        if (direction == Direction::next) {
            if (at < all.size() && (!found || all[at].index < found->index)) found = EntryId{all[at].index};
            continue;
        }
        while (at > 0 && !(all[at - 1].last < *state.day)) --at;  // skips those that cover the day
        if (at > 0 && (!found || found->index < all[at - 1].index)) found = EntryId{all[at - 1].index};
    }
    return found;
}

std::optional<EntryId> nearest_entry(Day day, const Model& model) {
    std::optional<Dated> best;
    const auto consider = [&](const Dated& one) {
        const auto rank = [&](const Dated& each) { return std::pair(std::abs(each.first - day), each.index); };
        if (!best || rank(one) < rank(*best)) best = one;
    };
    for (const DatedSeries* series : {&model.timeline.entries.exact, &model.timeline.entries.broad}) {
        const std::vector<Dated>& all = series->all;
        const std::size_t at = series->starting_before(day);
        if (at < all.size()) consider(all[at]);
        if (at > 0) consider(all[series->starting_before(all[at - 1].first)]);  // the first entry of that day
    }
    if (!best) return std::nullopt;
    return EntryId{best->index};
}

void step_entry(State& state, Direction direction, const Model& model) {
    if (const auto entry = neighbour_of(state, direction, model)) open_entry(state, *entry, model);
}

void step_appearance(State& state, Direction direction, const Model& model) {
    if (!state.person) return step_entry(state, direction, model);
    const std::vector<EntryId>& all = model.people.of(*state.person).entries;
    if (direction == Direction::next) {
        const auto next = state.entry ? std::upper_bound(all.begin(), all.end(), *state.entry) : all.begin();
        if (next != all.end()) open_entry(state, *next, model);
    } else {
        const auto next = state.entry ? std::lower_bound(all.begin(), all.end(), *state.entry) : all.end();
        if (next != all.begin()) open_entry(state, *(next - 1), model);
    }
}

std::string open_today(State& state, Day today, const Model& model) {
    const DatedSeries& days = model.timeline.entries.exact;
    if (days.all.empty()) return std::string(model.words.text(msg::notice_no_dated_entry{}));
    const CivilDate date = to_civil(today);
    const int first = to_civil(days.all.front().first).year;
    const int count = to_civil(days.all.back().last).year - first + 1;
    int year = first;
    if (state.entry && model.journal[*state.entry].date.known()) {
        const CivilDate open = to_civil(model.journal[*state.entry].date.earliest);
        const bool to_come = open.month != date.month ? open.month < date.month : open.day < date.day;
        year = open.year + (to_come ? 0 : 1);
    }
    for (int i = 0; i < count; ++i) {
        const int wanted = first + (((year - first + i) % count) + count) % count;
        if (date.day > days_in_month(wanted, date.month)) continue;
        const std::size_t at = days.first_covering(to_day({wanted, date.month, date.day}));
        if (at == days.all.size()) continue;
        open_entry(state, EntryId{days.all[at].index}, model);
        return "";
    }
    // The entries just before and after this day in each year, and in the years next to the first and the last.
    const Dated* nearest = &days.all.front();
    const auto consider = [&](const Dated& one) {
        if (days_apart_in_a_year(one.first, today) < days_apart_in_a_year(nearest->first, today)) nearest = &one;
    };
    for (int wanted = first - 1; wanted <= first + count; ++wanted) {
        const int last_day = std::min(date.day, days_in_month(wanted, date.month));
        const std::size_t at = days.starting_before(to_day({wanted, date.month, last_day}));
        if (at > 0) consider(days.all[days.starting_before(days.all[at - 1].first)]);
        if (at < days.all.size()) consider(days.all[at]);
    }
    open_entry(state, EntryId{nearest->index}, model);
    const std::string shown = model.words.date(model.journal[EntryId{nearest->index}].date);
    return model.words.say(msg::notice_no_entry_on_day{.day = model.words.day_of_year(date), .date = shown});
}

}  // namespace daybook
