#include "page/mirror_window.h"

namespace daybook {

namespace {

// Above any of these, only a part of the journal is listed.
constexpr std::size_t many_entries = 400;
constexpr std::size_t many_events = 200;
constexpr std::size_t many_people = 120;

// At least as many as PageDown skips (web/mirror.js).
constexpr std::size_t block = 10;

bool is_large(const Journal& journal) {
    const std::size_t entries = journal.entries.size();
    const std::size_t people = journal.people.size();
    return entries > many_entries || journal.events.size() > many_events || people > many_people ||
           entries * people > most_cells;
}

/// The index of the first entry that begins on the day or later.
std::size_t place_of_day(const Model& model, Day day) {
    const std::vector<Dated>& all = model.timeline.entries.exact.all;
    const std::size_t at = model.timeline.entries.exact.starting_before(day);
    return at < all.size() ? all[at].index : model.journal.entries.size();
}

/// What everything is shown around: what is open, then what has the focus.
struct Middle {
    std::optional<EntryId> entry{};
    std::optional<Day> day{};  // if it has no entry
    std::optional<PersonId> person{};
    std::optional<EventId> event{};

    void operator()(EntryId id) {
        entry = id;
        day.reset();
    }
    void operator()(Day its_day) {
        entry.reset();
        day = its_day;
    }
    void operator()(EventId id) { event = id; }
    void operator()(PersonId id) { person = id; }
    void operator()(const Dot& dot) {
        (*this)(dot.entry);
        person = dot.person;
    }
    void operator()(const Span& span) {
        (*this)(span.first);
        if (span.person) person = span.person;
    }
};

}  // namespace

Windows windows_of(const Model& model, const State& state, bool may_be_in_part) {
    const Journal& journal = model.journal;
    Windows windows;
    windows.days = Window::whole(journal.entries.size());
    windows.events = Window::whole(journal.events.size());
    windows.people = Window::whole(state.lanes.order.size());
    windows.in_part = may_be_in_part && is_large(journal);
    if (!windows.in_part) return windows;

    if (state.day) {
        windows.empty_day = place_of_day(model, *state.day);
        windows.days.size += 1;
    }
    Middle middle{state.entry, state.day, state.person, state.event};
    if (state.local.focus) std::visit(middle, *state.local.focus);
    std::size_t at = middle.entry ? middle.entry->index : middle.day ? place_of_day(model, *middle.day) : 0;
    if (at >= windows.empty_day && middle.day != state.day) at += 1;
    windows.days = Window::around(at, windows.days.size, block);
    windows.day = middle.day;
    if (middle.entry && journal[*middle.entry].date.known()) windows.day = journal[*middle.entry].date.earliest;

    std::size_t event_at = middle.event ? middle.event->index : 0;
    if (!middle.event && windows.day) {
        const auto before = [&](const Event& each) { return each.date.known() && each.date.earliest < *windows.day; };
        event_at = static_cast<std::size_t>(std::partition_point(journal.events.begin(), journal.events.end(), before) -
                                            journal.events.begin());
    }
    windows.events = Window::around(event_at, journal.events.size(), block);

    const auto lane = middle.person ? state.lanes.place_of(*middle.person) : std::nullopt;
    windows.people = Window::around(lane.value_or(0), windows.people.size, block);
    return windows;
}

}  // namespace daybook
