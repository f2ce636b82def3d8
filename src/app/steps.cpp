// From one thing to the next: day, entry, person, a person's entries, this day in other years.
#include <algorithm>
#include <cmath>

#include "app/moves.h"
#include "words/messages.h"

namespace daybook {

namespace {

Day current_day(const State& state, const Model& model, Direction towards) {
    if (state.day) return *state.day;
    if (state.entry && model.journal[*state.entry].date.known()) {
        const EdtfDate& date = model.journal[*state.entry].date;
        return towards == Direction::next ? date.latest : date.earliest;
    }
    return {static_cast<std::int32_t>(std::floor((state.view.from + state.view.to) / 2))};
}

/// How many days lie between two days of a year, the shorter way round.
int days_apart_in_a_year(Day a, Day b) {
    const auto of_one_year = [](Day day) {
        CivilDate date = to_civil(day);
        date.year = 2000;  // which has a 29 February
        return to_day(date).number;
    };
    const int apart = std::abs(of_one_year(a) - of_one_year(b));
    return std::min(apart, 366 - apart);
}

}  // namespace

void step_day(State& state, Direction direction, const Model& model) {
    const int step = direction == Direction::next ? 1 : -1;
    const auto first = static_cast<std::int32_t>(std::ceil(model.home.from));
    const auto last = static_cast<std::int32_t>(std::ceil(model.home.to)) - 1;
    const int wanted = current_day(state, model, direction).number + step;
    open_day(state, {std::clamp(wanted, first, last)}, model);
}

void step_entry(State& state, Direction direction, const Model& model) {
    const auto& entries = model.journal.entries;
    if (entries.empty()) return;
    if (state.entry) {
        const std::size_t now = state.entry->index;
        if (direction == Direction::previous && now > 0) open_entry(state, {state.entry->index - 1}, model);
        if (direction == Direction::next && now + 1 < entries.size())
            open_entry(state, {state.entry->index + 1}, model);
        return;
    }
    // From a day without an entry: the nearest one on that side, if there is one.
    const Day day = current_day(state, model, direction);
    std::optional<EntryId> found;
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].date.known()) continue;
        if (direction == Direction::previous && entries[i].date.latest < day) found = EntryId{i};
        if (direction == Direction::next && day < entries[i].date.earliest) {
            found = EntryId{i};
            break;
        }
    }
    if (found) open_entry(state, *found, model);
}

void step_person(State& state, Direction direction) {
    const auto& order = state.lanes->order;
    if (order.empty()) return;
    const auto now = state.person ? std::find(order.begin(), order.end(), *state.person) : order.end();
    if (now == order.end()) {
        open_person(state, direction == Direction::next ? order.front() : order.back());
    } else if (direction == Direction::next && now + 1 != order.end()) {
        open_person(state, *(now + 1));
    } else if (direction == Direction::previous && now != order.begin()) {
        open_person(state, *(now - 1));
    }
}

void step_appearance(State& state, Direction direction, const Model& model) {
    if (!state.person) return step_entry(state, direction, model);
    const std::vector<Appearance>& all = model.people.of(*state.person).appearances;
    const EntryId now = state.entry.value_or(EntryId{});
    // Entries are by date, so their ids are in the order of time.
    std::optional<EntryId> found;
    for (const Appearance& appearance : all) {
        const EntryId entry = appearance.entry;
        if (state.entry) {
            const bool on_that_side = direction == Direction::next ? now < entry : entry < now;
            if (!on_that_side) continue;
        }
        const bool nearer = !found || (direction == Direction::next ? entry < *found : *found < entry);
        if (nearer) found = entry;
    }
    if (found) open_entry(state, *found, model);
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
    const Dated* nearest = &days.all.front();
    for (const Dated& one : days.all) {
        if (days_apart_in_a_year(one.first, today) < days_apart_in_a_year(nearest->first, today)) nearest = &one;
    }
    open_entry(state, EntryId{nearest->index}, model);
    const std::string shown = model.words.date(model.journal[EntryId{nearest->index}].date);
    return model.words.say(msg::notice_no_entry_on_day{.day = model.words.day_of_year(date), .date = shown});
}

}  // namespace daybook
