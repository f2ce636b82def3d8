#include <algorithm>
#include <cmath>
#include <type_traits>

#include "app/command.h"

namespace daybook {

namespace {

constexpr double shortest_view_days = 1.5;

View clamped(View view, const View& limits) {
    if (!std::isfinite(view.from) || !std::isfinite(view.to)) return limits;
    const double days = std::clamp(view.days(), std::min(shortest_view_days, limits.days()), limits.days());
    const double middle = (view.from + view.to) / 2;
    const double from = std::clamp(middle - days / 2, limits.from, limits.to - days);
    return {from, from + days};
}

/// Moves the view, without zooming, just so far that the days can be seen.
void reveal(State& state, const EdtfDate& date, const Model& model) {
    if (!date.known()) return;
    const double first = date.earliest.number;
    const double last = date.latest.number + 1.0;
    // What may lie anywhere in a month or a decade is in sight if a part of it is.
    if (is_broad(date) && first < state.view.to && last > state.view.from) return;
    const double margin = std::min(1.0, state.view.days() / 8);
    double shift = 0;
    if (first < state.view.from) {
        shift = first - margin - state.view.from;
    } else if (last > state.view.to) {
        shift = std::min(last + margin - state.view.to, first - state.view.from);
    }
    if (shift != 0) state.view = clamped({state.view.from + shift, state.view.to + shift}, model.limits);
}

EdtfDate one_day(Day day) {
    EdtfDate date;
    date.earliest = date.latest = day;
    date.precision = Precision::day;
    return date;
}

void open_entry(State& state, EntryId entry, const Model& model) {
    state.entry = entry;
    state.day.reset();
    reveal(state, model.journal[entry].date, model);
}

void open_day(State& state, Day wanted, const Model& model) {
    // Of the days that a link can lead back to: what lies beyond is not part of the timeline.
    const auto first = static_cast<std::int32_t>(std::ceil(model.limits.from));
    const auto last = static_cast<std::int32_t>(std::ceil(model.limits.to)) - 1;
    const Day day = {std::clamp(wanted.number, first, std::max(first, last))};
    if (const auto entry = model.journal.entry_on(day)) {
        open_entry(state, *entry, model);
        return;
    }
    state.entry.reset();
    state.day = day;
    reveal(state, one_day(day), model);
}

void close_card(State& state) {
    state.person.reset();
    state.event.reset();
    state.place.reset();
}

void open_person(State& state, PersonId person) {
    close_card(state);
    state.person = person;
}

struct Selector {
    State& state;
    const Model& model;
    void operator()(EntryId entry) const { open_entry(state, entry, model); }
    void operator()(Day day) const { open_day(state, day, model); }
    void operator()(PersonId person) const { open_person(state, person); }
    void operator()(EventId event) const {
        close_card(state);
        state.event = event;
        reveal(state, model.journal[event].date, model);
    }
    void operator()(const Dot& dot) const {
        open_person(state, dot.person);
        open_entry(state, dot.entry, model);
    }
};

Day current_day(const State& state, const Model& model, Direction towards) {
    if (state.day) return *state.day;
    if (state.entry && model.journal[*state.entry].date.known()) {
        const EdtfDate& date = model.journal[*state.entry].date;
        return towards == Direction::next ? date.latest : date.earliest;
    }
    return {static_cast<std::int32_t>(std::floor((state.view.from + state.view.to) / 2))};
}

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

void step_person(State& state, Direction direction, const Model& model) {
    const auto& order = model.people.order;
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

/// The entry that starts nearest to the day.
std::optional<EntryId> nearest_entry(const Model& model, Day day) {
    std::optional<EntryId> best;
    int best_distance = 0;
    for (std::uint32_t i = 0; i < model.journal.entries.size(); ++i) {
        const EdtfDate& date = model.journal.entries[i].date;
        if (!date.known()) continue;
        const int distance = std::abs(date.earliest - day);
        if (!best || distance < best_distance) {
            best = EntryId{i};
            best_distance = distance;
        }
    }
    return best;
}

class Goer {
public:
    Goer(State& state, const Model& model) : state_(state), model_(model) {}

    std::string go(const Go& to) {
        if (to.whole) {
            const auto focus = state_.focus;
            state_ = opening_state(model_);
            state_.focus = focus;
        }
        if (to.layer) state_.layer = *to.layer == "reading" ? Layer::reading : Layer::printed;
        if (to.query) state_.query = *to.query;
        if (to.entry) entry(*to.entry);
        if (to.day) day(*to.day);
        if (to.place) place(*to.place);
        if (to.event) event(*to.event);
        if (to.person) person(*to.person);
        view(to);
        return notice_;
    }

private:
    void say(std::string text) {
        if (!notice_.empty()) notice_ += ' ';
        notice_ += text;
    }
    void missing(std::string_view what, const std::string& key) {
        say("There is no " + std::string(what) + " “" + key.substr(0, 80) + "” in this journal.");
    }
    void entry(const std::string& key) {
        if (key.empty()) return;
        if (const auto found = model_.journal.find_entry(key)) return open_entry(state_, *found, model_);
        missing("entry", key);
        const auto day = parse_iso_day(key);
        if (!day) return;
        if (const auto near = nearest_entry(model_, *day)) {
            open_entry(state_, *near, model_);
            say("The nearest one is shown: " + to_words(model_.journal[*near].date) + ".");
        }
    }
    void day(const std::string& text) {
        if (text.empty()) return;
        const auto found = parse_iso_day(text);
        if (!found || found->number < model_.limits.from || found->number >= model_.limits.to) {
            return missing("day", text);
        }
        open_day(state_, *found, model_);
    }
    void person(const std::string& key) {
        if (key.empty()) return state_.person.reset();
        if (const auto found = model_.journal.find_person(key)) return open_person(state_, *found);
        missing("person", key);
    }
    void event(const std::string& key) {
        if (key.empty()) return state_.event.reset();
        const auto found = model_.journal.find_event(key);
        if (!found) return missing("event", key);
        close_card(state_);
        state_.event = *found;
    }
    void place(const std::string& key) {
        if (key.empty()) return state_.place.reset();
        const auto found = model_.journal.find_place(key);
        if (!found) return missing("place", key);
        close_card(state_);
        state_.place = *found;
    }
    void view(const Go& to) {
        if (!to.from && !to.to) return;
        const auto from = to.from ? parse_iso_day(*to.from) : std::nullopt;
        const auto last = to.to ? parse_iso_day(*to.to) : std::nullopt;
        if ((to.from && !from) || (to.to && !last) || (from && last && *last < *from)) {
            return say("The days from “" + to.from.value_or("").substr(0, 40) + "” to “" +
                       to.to.value_or("").substr(0, 40) + "” are no stretch of days; the view is left as it was.");
        }
        View wanted = state_.view;
        if (from) wanted.from = from->number;
        if (last) wanted.to = last->number + 1.0;
        if (wanted.to <= wanted.from)
            wanted = from ? View{wanted.from, wanted.from + state_.view.days()}
                          : View{wanted.to - state_.view.days(), wanted.to};
        const View shown = clamped(wanted, model_.limits);
        if (wanted.to <= model_.limits.from || wanted.from >= model_.limits.to) {
            say("This journal has nothing on those days; the nearest are shown.");
        }
        state_.view = shown;
    }

    State& state_;
    const Model& model_;
    std::string notice_;
};

std::string announcement(const State& before, const State& now, const Model& model) {
    std::string text;
    const auto add = [&](const std::string& more) {
        if (!text.empty()) text += ". ";
        text += more;
    };
    if (now.entry && now.entry != before.entry) {
        const Entry& entry = model.journal[*now.entry];
        add(to_words(entry.date) + ", " + entry.title + (entry.held_elsewhere ? ", held elsewhere" : ""));
    }
    if (now.day && now.day != before.day) add(to_words(*now.day) + ", no known entry");
    if (now.person && now.person != before.person) add(model.journal[*now.person].name);
    if (now.event && now.event != before.event) {
        const Event& event = model.journal[*now.event];
        add(event.label + ", " + to_words(event.date));
    }
    if (now.place && now.place != before.place) add(model.journal[*now.place].name);
    return text;
}

struct Updater {
    State& state;
    const Model& model;
    std::string notice;

    void operator()(const Select& command) { std::visit(Selector{state, model}, command.target); }
    void operator()(const SelectPlace& command) {
        close_card(state);
        state.place = command.place;
    }
    void operator()(const CloseCard&) { close_card(state); }
    void operator()(const Focus& command) {
        state.focus = command.target;
        if (!command.target) return;
        if (const auto* entry = std::get_if<EntryId>(&*command.target))
            reveal(state, model.journal[*entry].date, model);
        if (const auto* day = std::get_if<Day>(&*command.target)) reveal(state, one_day(*day), model);
        if (const auto* event = std::get_if<EventId>(&*command.target))
            reveal(state, model.journal[*event].date, model);
    }
    void operator()(const StepDay& command) { step_day(state, command.direction, model); }
    void operator()(const StepEntry& command) { step_entry(state, command.direction, model); }
    void operator()(const StepPerson& command) { step_person(state, command.direction, model); }
    void operator()(const SetView& command) { state.view = clamped(command.view, model.limits); }
    void operator()(const Zoom& command) {
        if (!(command.factor > 0)) return;
        const double middle = (state.view.from + state.view.to) / 2;
        const double half = state.view.days() / command.factor / 2;
        state.view = clamped({middle - half, middle + half}, model.limits);
    }
    void operator()(const Fit&) { state.view = model.home; }
    void operator()(const ShowLayer& command) { state.layer = command.layer; }
    void operator()(const Search& command) { state.query = command.query; }
    void operator()(const Go& command) { notice = Goer(state, model).go(command); }
};

/// Moving about and typing do not fill the visitor's history; opening something does.
History history_of(const Command& command, const State& before, const State& now) {
    State moved = before;
    moved.view = now.view;
    moved.query = now.query;
    moved.focus = now.focus;
    const bool opened = !(moved == now);
    if (!opened && before.view == now.view && before.query == now.query) return History::none;
    const auto* go = std::get_if<Go>(&command);
    return opened && !(go != nullptr && go->whole) ? History::push : History::replace;
}

}  // namespace

Effects update(State& state, const Command& command, const Model& model) {
    const State before = state;
    Updater updater{state, model, {}};
    std::visit(updater, command);

    Effects effects;
    const bool card = before.person != state.person || before.event != state.event || before.place != state.place;
    const bool opened = before.entry != state.entry || before.day != state.day;
    effects.reading = opened || card || before.layer != state.layer || before.query != state.query;
    effects.card = card || (state.event && opened);
    effects.mirror = opened || card;
    effects.canvas = !(before == state);
    effects.results = before.query != state.query;
    effects.history = history_of(command, before, state);
    effects.notice = std::move(updater.notice);
    effects.announcement = announcement(before, state, model);
    return effects;
}

}  // namespace daybook
