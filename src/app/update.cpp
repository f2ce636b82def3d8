#include <algorithm>

#include "app/moves.h"
#include "app/opener.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// The name of what is in the card, or "".
std::string name_of_details(const State& state, const Model& model) {
    const Words& words = model.words;
    if (state.person) return std::string(shown_name(model.journal, *state.person, words).name);
    if (state.thing) return std::visit([&](auto id) { return model.journal[id].name; }, *state.thing);
    if (!state.event) return "";
    const Event& event = model.journal[*state.event];
    return words.say(msg::announce_event{.event = event.label, .date = words.date(event.date)});
}

std::string announcement(const State& before, const State& now, const Model& model) {
    std::string text;
    const Words& words = model.words;
    const auto add = [&](const std::string& more) {
        text = text.empty() ? more : words.say(msg::list_announcements{.list = text, .next = more});
    };
    if (now.entry != before.entry || now.day != before.day) text = what_is_open(now, model);
    const std::string opened = name_of_details(now, model);
    const std::string closed = name_of_details(before, model);
    const bool another = now.person != before.person || now.event != before.event || now.thing != before.thing;
    if (another && !opened.empty()) add(words.say(msg::announce_details{.name = opened}));
    if (text.empty() && opened.empty() && !closed.empty()) {
        text = words.say(msg::announce_details_closed{.name = closed});
    }
    return text;
}

/// What is open makes history (push), the view and the lanes replace the address, and LocalState does neither. A command
/// does at most what its `history` allows.
History history_of(const Command& command, const State& before, const State& now) {
    const bool shown = !(before.view == now.view && before.lanes == now.lanes);
    State moved = before;
    moved.view = now.view;
    moved.lanes = now.lanes;
    moved.local = now.local;
    const History made = !(moved == now) ? History::push : shown ? History::replace : History::none;
    return std::min(made, history_of(command));
}

std::string apply(const Command& command, State& state, const Model& model) {
    return std::visit([&](const auto& one) { return one.apply(state, model); }, command);
}

/// For commands that a drag sends with every frame: no copy of the State, no allocation.
Effects move(const Command& command, State& state, const Model& model) {
    const View view = state.view;
    const double lanes_scroll = state.local.lanes_scroll;
    const std::optional<double> strip_scroll = state.local.strip_scroll;
    apply(command, state, model);
    const bool changed =
        !(view == state.view) || lanes_scroll != state.local.lanes_scroll || strip_scroll != state.local.strip_scroll;
    return {.canvas = changed, .changed = changed, .history = changed ? history_of(command) : History::none};
}

/// Whether the timeline looks different.
bool is_redrawn(const State& before, const State& now) {
    State drawn = before;
    drawn.local = now.local;
    drawn.local.focus = before.local.focus;
    drawn.local.lanes_scroll = before.local.lanes_scroll;
    drawn.local.strip_scroll = before.local.strip_scroll;
    if (letter_spacing_em(before.local.comfort) != letter_spacing_em(now.local.comfort)) return true;
    return !(drawn == now);
}

}  // namespace

Effects update(State& state, const Command& command, const Model& model) {
    if (std::holds_alternative<SetView>(command) || std::holds_alternative<ScrollLanes>(command) ||
        std::holds_alternative<ScrollStrip>(command)) {
        return move(command, state, model);
    }
    const State before = state;
    std::string notice = apply(command, state, model);
    LocalState& local = state.local;
    const bool opened = before.entry != state.entry || before.day != state.day;
    if (opened) {
        local.open_notes.clear();
        local.line.clear();
        for (const Panel panel : {Panel::timeline, Panel::opener, Panel::summary}) local.is_open(panel) = false;
    }
    const bool card = before.person != state.person || before.event != state.event || before.thing != state.thing;
    const bool marked = before.passage != state.passage;
    if (opened || card || marked || before.local.line != local.line) unfold_opener(state, model);
    Effects effects;
    effects.lanes = before.lanes != state.lanes;
    if (effects.lanes && !state.person) local.lanes_scroll = 0;

    const bool unfolded = before.local.is_open(Panel::opener) != local.is_open(Panel::opener) ||
                          before.local.is_open(Panel::summary) != local.is_open(Panel::summary);
    effects.pane = opened || card || marked || unfolded || before.layer != state.layer ||
                   before.local.open_notes != local.open_notes;
    // With it, what is chosen is shown. Another entry shows its passage anyway, and another layer keeps its place.
    effects.card = card || (marked && !opened && before.layer == state.layer) || (state.event && opened);
    effects.mirror = opened || card || effects.lanes;
    effects.page = before.local.comfort != local.comfort || before.local.open_panels != local.open_panels ||
                   before.local.line != local.line;
    effects.canvas = is_redrawn(before, state);
    effects.changed = !(before == state);
    effects.history = history_of(command, before, state);
    effects.notice = std::move(notice);
    effects.announcement = announcement(before, state, model);
    return effects;
}

}  // namespace daybook
