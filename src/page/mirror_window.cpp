#include "page/mirror_window.h"

namespace daybook {

namespace {

// Above any of these, only a part of the journal is listed: a list of thousands of elements takes too long to build.
constexpr std::size_t many_entries = 400;
constexpr std::size_t many_events = 200;
constexpr std::size_t many_people = 120;
constexpr std::size_t many_dots = 800;

constexpr std::size_t entries_block = 20;
constexpr std::size_t events_block = 10;
constexpr std::size_t people_block = 16;
constexpr std::size_t dots_block = 12;

bool is_large(const Model& model) {
    const Journal& journal = model.journal;
    if (journal.entries.size() > many_entries || journal.events.size() > many_events ||
        journal.people.size() > many_people) {
        return true;
    }
    std::size_t dots = 0;  // few people may still have many
    for (const PersonRecord& record : model.people.records) dots += record.appearances.size();
    return dots > many_dots;
}

/// The index of the first entry that begins on the day or later.
std::size_t place_of_day(const Model& model, Day day) {
    const std::vector<Dated>& all = model.timeline.entries.exact.all;
    const std::size_t at = model.timeline.entries.exact.starting_before(day);
    return at < all.size() ? all[at].index : model.journal.entries.size();
}

std::optional<Day> first_day_of(const EdtfDate& date) {
    return date.known() ? std::optional<Day>(date.earliest) : std::nullopt;
}

}  // namespace

Windows windows_of(const Model& model, const State& state, bool may_be_in_part) {
    const Journal& journal = model.journal;
    Windows windows;
    windows.days = Window::whole(journal.entries.size());
    windows.events = Window::whole(journal.events.size());
    windows.people = Window::whole(state.lanes.order.size());
    windows.in_part = may_be_in_part && is_large(model);
    if (!windows.in_part) return windows;

    windows.entry = state.entry;
    windows.person = state.person;
    std::optional<EventId> event = state.event;
    std::optional<Day> day = state.day;
    if (state.local.focus) {
        const Target& focus = *state.local.focus;
        if (const auto* entry = std::get_if<EntryId>(&focus)) windows.entry = *entry;
        if (const auto* focused = std::get_if<EventId>(&focus)) event = *focused;
        if (const auto* person = std::get_if<PersonId>(&focus)) windows.person = *person;
        if (const auto* dot = std::get_if<Dot>(&focus)) {
            windows.entry = dot->entry;
            windows.person = dot->person;
        }
    }
    std::size_t at = day ? place_of_day(model, *day) : 0;
    if (day) {
        windows.empty_day = at;
        windows.days.size += 1;
    }
    if (windows.entry) {
        at = windows.entry->index + (windows.entry->index >= windows.empty_day ? 1U : 0U);
        if (const auto known = first_day_of(journal[*windows.entry].date)) day = known;
    }
    windows.day = day;
    windows.days = Window::around(at, windows.days.size, entries_block);

    std::size_t event_at = event ? event->index : 0;
    if (!event && day) {
        const auto before = [&](const Event& each) { return each.date.known() && each.date.earliest < *day; };
        event_at = static_cast<std::size_t>(std::partition_point(journal.events.begin(), journal.events.end(), before) -
                                            journal.events.begin());
    }
    windows.events = Window::around(event_at, journal.events.size(), events_block);

    const auto lane = windows.person ? state.lanes.place_of(*windows.person) : std::nullopt;
    windows.people = Window::around(lane.value_or(0), windows.people.size, people_block);
    return windows;
}

Window dots_window(const Model& model, const Windows& windows, PersonId person) {
    const std::vector<Appearance>& all = model.people.of(person).appearances;
    const std::size_t known = all.size() - model.timeline.appearances[person.index].undated.size();
    const auto begin = all.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(known);
    const auto before = [&](const Appearance& each) { return windows.day && each.when.earliest < *windows.day; };
    const auto near = static_cast<std::size_t>(std::partition_point(begin, end, before) - begin);
    if (windows.person != person) return {near - std::min<std::size_t>(near, 1), std::min(known, near + 1), known};
    // Not found by date, because a participant may have a date of their own.
    const auto open = std::find_if(begin, end, [&](const Appearance& each) { return windows.entry == each.entry; });
    return Window::around(open == end ? near : static_cast<std::size_t>(open - begin), known, dots_block);
}

}  // namespace daybook
