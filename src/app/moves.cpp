#include "app/moves.h"

#include <algorithm>
#include <cmath>

#include "app/passage.h"
#include "journal/text_map.h"
#include "words/entry_name.h"

namespace daybook {

namespace {

EdtfDate one_day(Day day) {
    EdtfDate date;
    date.earliest = date.latest = day;
    date.precision = Precision::day;
    return date;
}

/// The next entry in the span after the open one; if there is none, the first. If the span has a person, only that
/// person's entries count.
std::optional<EntryId> next_in(const State& state, const Span& span, const Model& model) {
    std::optional<EntryId> first;
    std::optional<EntryId> next;
    const auto visit = [&](EntryId entry) {
        if (!first) first = entry;
        if (!next && state.entry && *state.entry < entry) next = entry;
    };
    if (span.person) {
        const std::vector<Appearance>& all = model.people.of(*span.person).appearances;
        const DatedOrder& order = model.timeline.appearances[span.person->index];
        order.exact.each_starting(span.first, span.last, [&](std::uint32_t i) { visit(all[i].entry); });
    } else {
        model.timeline.entries.exact.each_starting(span.first, span.last, [&](std::uint32_t i) { visit(EntryId{i}); });
        model.timeline.entries.broad.each_starting(span.first, span.last, [&](std::uint32_t i) { visit(EntryId{i}); });
    }
    return next ? next : first;
}

struct Selector {
    State& state;
    const Model& model;
    void operator()(EntryId entry) const {
        if (state.entry == entry) state.local.line.clear();  // to its beginning
        read(entry);
    }
    void operator()(Day day) const { open_day(state, day, model); }
    void operator()(PersonId person) const { open_person(state, person); }
    void operator()(EventId event) const {
        close_card(state);
        state.event = event;
        reveal(state, model.journal[event].date, model);
    }
    void operator()(const Dot& dot) const {
        open_person(state, dot.person);
        read(dot.entry);
    }
    void operator()(const Span& span) const {
        if (span.person) open_person(state, *span.person);
        const double days = span.last - span.first + 1.0;
        const double room = days * 0.04;  // a small margin on both sides
        const View nearer = clamp_view({span.first.number - room, span.last.number + 1.0 + room}, model.limits);
        if (nearer.days() < state.view.days() * 0.8) {
            state.view = nearer;
        } else if (const auto entry = next_in(state, span, model)) {  // cannot zoom further
            read(*entry);
        }
    }

private:
    /// On a phone the timeline leaves the entry to be seen, even if it was open before.
    void read(EntryId entry) const {
        state.local.is_open(Panel::timeline) = false;
        open_entry(state, entry, model);
    }
};

}  // namespace

void reveal(State& state, const EdtfDate& date, const Model& model) {
    if (!date.known()) return;
    const double first = date.earliest.number;
    const double last = date.latest.number + 1.0;
    // A broad date counts as visible if a part of it is in view.
    if (is_broad(date) && first < state.view.to && last > state.view.from) return;
    const double margin = std::min(1.0, state.view.days() / 8);
    double shift = 0;
    if (first < state.view.from) {
        shift = first - margin - state.view.from;
    } else if (last > state.view.to) {
        shift = std::min(last + margin - state.view.to, first - state.view.from);
    }
    if (shift != 0) state.view = clamp_view({state.view.from + shift, state.view.to + shift}, model.limits);
}

std::optional<EdtfDate> chosen_date(const State& state, const Model& model) {
    if (state.day) return one_day(*state.day);
    if (!state.entry || !model.journal[*state.entry].date.known()) return std::nullopt;
    return model.journal[*state.entry].date;
}

void open_entry(State& state, EntryId entry, const Model& model) {
    if (state.entry != entry) state.passage.reset();
    state.entry = entry;
    state.day.reset();
    reveal(state, model.journal[entry].date, model);
}

std::string what_is_open(const State& state, const Model& model) {
    if (state.day) return day_name(model.words.date(*state.day), model.words);
    return state.entry ? entry_name(model.journal[*state.entry], model.words) : std::string();
}

void open_day(State& state, Day wanted, const Model& model) {
    // Only days inside the limits: a link to any other day could not be followed.
    const auto first = static_cast<std::int32_t>(std::ceil(model.limits.from));
    const auto last = static_cast<std::int32_t>(std::ceil(model.limits.to)) - 1;
    const Day day = {std::clamp(wanted.number, first, std::max(first, last))};
    if (const auto entry = entry_on(model.timeline, day)) {
        open_entry(state, *entry, model);
        return;
    }
    state.entry.reset();
    state.passage.reset();
    state.day = day;
    reveal(state, one_day(day), model);
}

void close_card(State& state) {
    state.person.reset();
    state.event.reset();
    state.thing.reset();
}

void open_person(State& state, PersonId person) {
    close_card(state);
    state.person = person;
}

void focus_on(State& state, std::optional<Target> target, const Model& model) {
    state.local.focus = target;
    if (!target) return;
    if (const auto* entry = std::get_if<EntryId>(&*target)) reveal(state, model.journal[*entry].date, model);
    if (const auto* day = std::get_if<Day>(&*target)) reveal(state, one_day(*day), model);
    if (const auto* dot = std::get_if<Dot>(&*target)) reveal(state, model.journal[dot->entry].date, model);
    if (const auto* span = std::get_if<Span>(&*target)) reveal(state, one_day(span->first), model);
    if (const auto* event = std::get_if<EventId>(&*target)) reveal(state, model.journal[*event].date, model);
}

void select(State& state, const Target& target, const Model& model) {
    std::visit(Selector{state, model}, target);
}

void show_layer(State& state, Layer layer, const Model& model) {
    // A text that is not here yet may have the passage in this layer, too: drop_missing_passage().
    if (state.passage && state.entry && layer != state.layer &&
        model.journal.text_is_here(model.journal[*state.entry])) {
        const TextMap map(model.journal[*state.entry]);
        const auto found = find_passage(map, *state.passage, state.layer, layer);
        state.passage.reset();
        if (found && !found->empty()) state.passage = quote_of(map.text(layer), *found);
    }
    state.layer = layer;
}

void choose_people(State& state, PeopleChoice choice, const Model& model) {
    if (choice == state.lanes.choice) return;
    const bool usual = choice == model.lanes.choice;
    state.lanes = usual ? model.lanes : make_lanes(model.journal, model.people, model.words, std::move(choice));
}

}  // namespace daybook
