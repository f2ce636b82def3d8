#include <type_traits>

#include "app/moves.h"
#include "words/messages.h"

namespace daybook {

namespace {

std::string announcement(const State& before, const State& now, const Model& model) {
    std::string text;
    const Words& words = model.words;
    const auto add = [&](const std::string& more) {
        text = text.empty() ? more : words.say(msg::list_announcements{.list = text, .next = more});
    };
    if (now.entry && now.entry != before.entry) {
        const Entry& entry = model.journal[*now.entry];
        const std::string date = words.date(entry.date);
        add(entry.held_elsewhere ? words.say(msg::announce_entry_held_elsewhere{.date = date, .title = entry.title})
                                 : words.say(msg::announce_entry{.date = date, .title = entry.title}));
    }
    if (now.day && now.day != before.day) add(words.say(msg::announce_day{.date = words.date(*now.day)}));
    if (now.person && now.person != before.person) add(model.journal[*now.person].name);
    if (now.event && now.event != before.event) {
        const Event& event = model.journal[*now.event];
        add(words.say(msg::announce_event{.event = event.label, .date = words.date(event.date)}));
    }
    if (now.place && now.place != before.place) add(model.journal[*now.place].name);
    return text;
}

struct Updater {
    State& state;
    const Model& model;
    std::string notice;

    void operator()(const Select& command) const { select(state, command.target, model); }
    void operator()(const SelectPlace& command) const {
        close_card(state);
        state.place = command.place;
    }
    void operator()(const CloseCard&) const { close_card(state); }
    void operator()(const Focus& command) const { focus_on(state, command.target, model); }
    void operator()(const SetView&) const {}  // see update()
    void operator()(const StepDay& command) const { step_day(state, command.direction, model); }
    void operator()(const StepEntry& command) const { step_entry(state, command.direction, model); }
    void operator()(const StepPerson& command) const { step_person(state, command.direction); }
    void operator()(const StepAppearance& command) const { step_appearance(state, command.direction, model); }
    void operator()(const OpenToday& command) { notice = open_today(state, command.today, model); }
    void operator()(const Zoom& command) const {
        if (!(command.factor > 0)) return;
        const double middle = (state.view.from + state.view.to) / 2;
        const double half = state.view.days() / command.factor / 2;
        state.view = clamped({middle - half, middle + half}, model.limits);
    }
    void operator()(const Fit&) const { state.view = model.home; }
    void operator()(const ShowLayer& command) const { state.layer = command.layer; }
    void operator()(const SortPeople& command) const {
        PeopleChoice choice = state.lanes->choice;
        choice.sort = command.sort;
        choose_people(state, std::move(choice), model);
    }
    void operator()(const FilterPeople& command) const {
        PeopleChoice choice = state.lanes->choice;
        choice.filter = command.words;
        choose_people(state, std::move(choice), model);
    }
    void operator()(const PinPerson& command) {
        PeopleChoice choice = state.lanes->choice;
        if (std::erase(choice.pinned, command.person) == 0) {
            if (choice.pinned.size() >= most_pinned) {
                notice = model.words.say(msg::notice_pins{.count = most_pinned});
                return;
            }
            choice.pinned.push_back(command.person);
        }
        choose_people(state, std::move(choice), model);
    }
    void operator()(const Search& command) const { state.query = command.query; }
    void operator()(const Go& command) { notice = go_to(state, command, model); }
};

/// Moving about and typing do not fill the visitor's history; opening something does.
History history_of(const Command& command, const State& before, const State& now) {
    State moved = before;
    moved.view = now.view;
    moved.query = now.query;
    moved.focus = now.focus;
    moved.lanes = now.lanes;
    const bool opened = !(moved == now);
    const bool arranged = !(before.view == now.view && before.query == now.query && before.lanes == now.lanes);
    if (!opened && !arranged) return History::none;
    const auto* go = std::get_if<Go>(&command);
    return opened && !(go != nullptr && go->whole) ? History::push : History::replace;
}

}  // namespace

Effects update(State& state, const Command& command, const Model& model) {
    if (const auto* moved = std::get_if<SetView>(&command)) {
        // Sent with every frame of a drag: no copy of the State, no allocation.
        const View before = state.view;
        state.view = clamped(moved->view, model.limits);
        const bool changed = !(before == state.view);
        return {.canvas = changed, .changed = changed, .history = changed ? History::replace : History::none};
    }
    const State before = state;
    Updater updater{state, model, {}};
    std::visit(updater, command);

    Effects effects;
    const bool card = before.person != state.person || before.event != state.event || before.place != state.place;
    const bool opened = before.entry != state.entry || before.day != state.day;
    effects.reading = opened || card || before.layer != state.layer || before.query != state.query;
    effects.card = card || (state.event && opened);
    effects.lanes = before.lanes != state.lanes;
    effects.mirror = opened || card || effects.lanes;
    effects.changed = !(before == state);
    effects.canvas = effects.changed;
    effects.results = before.query != state.query;
    effects.history = history_of(command, before, state);
    effects.notice = std::move(updater.notice);
    effects.announcement = announcement(before, state, model);
    return effects;
}

}  // namespace daybook
