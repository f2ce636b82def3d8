// What each command does, and the text form of commands.
#include <algorithm>
#include <type_traits>
#include <utility>

#include "app/argument.h"
#include "app/moves.h"
#include "journal/text_map.h"
#include "words/messages.h"

namespace daybook {

namespace {

template <class C>
std::optional<Command> parse_as(std::string_view argument, const Model& model) {
    C command{};
    if constexpr (std::is_empty_v<C>) {
        if (!argument.empty()) return std::nullopt;
    } else {
        auto& [member] = command;
        if (!read_argument(argument, model, member)) return std::nullopt;
    }
    return command;
}

template <std::size_t... i>
std::optional<Command> parse_any(std::string_view word, std::string_view argument, const Model& model,
                                 std::index_sequence<i...>) {
    std::optional<Command> command;
    const auto is = [&]<class C>(std::type_identity<C>) {
        if (C::word != word) return false;
        command = parse_as<C>(argument, model);
        return true;
    };
    (is(std::type_identity<std::variant_alternative_t<i, Command>>()) || ...);
    return command;
}

}  // namespace

std::optional<Command> parse_command(std::string_view text, const Model& model) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view argument = text.substr(std::min(space + 1, text.size()));
    return parse_any(text.substr(0, space), argument, model, std::make_index_sequence<std::variant_size_v<Command>>());
}

std::string command_text(const Command& command, const Model& model) {
    const auto write = [&]<class C>(const C& one) {
        std::string text(C::word);
        if constexpr (!std::is_empty_v<C>) {
            const auto& [member] = one;
            const std::string argument = argument_text(member, model);
            if (!argument.empty()) text += ' ' + argument;
        }
        return text;
    };
    return std::visit(write, command);
}

History history_of(const Command& command) {
    return std::visit([]<class C>(const C&) { return C::history; }, command);
}

std::string Select::apply(State& state, const Model& model) const {
    select(state, target, model);
    return "";
}

std::string Explain::apply(State& state, const Model&) const {
    close_card(state);
    state.thing = thing;
    return "";
}

std::string CloseCard::apply(State& state, const Model&) const {
    close_card(state);
    return "";
}

std::string Focus::apply(State& state, const Model& model) const {
    focus_on(state, target, model);
    return "";
}

std::string StepEntry::apply(State& state, const Model& model) const {
    step_entry(state, direction, model);
    return "";
}

std::string StepAppearance::apply(State& state, const Model& model) const {
    step_appearance(state, direction, model);
    return "";
}

std::string OpenToday::apply(State& state, const Model& model) const {
    return open_today(state, today, model);
}

std::string SetView::apply(State& state, const Model& model) const {
    state.view = clamp_view(view, model.limits);
    return "";
}

std::string Zoom::apply(State& state, const Model& model) const {
    const std::optional<EdtfDate> chosen = chosen_date(state, model);
    const bool in_sight =
        chosen && chosen->earliest.number < state.view.to && chosen->latest.number + 1.0 > state.view.from;
    state.view = zoom_view(state.view, factor, (state.view.from + state.view.to) / 2, model.limits);
    if (in_sight) reveal(state, *chosen, model);
    return "";
}

std::string Fit::apply(State& state, const Model& model) const {
    state.view = model.home;
    return "";
}

std::string ScrollLanes::apply(State& state, const Model&) const {
    if (scroll >= 0) state.local.lanes_scroll = scroll;
    return "";
}

std::string ScrollStrip::apply(State& state, const Model&) const {
    if (scroll >= 0) state.local.strip_scroll = scroll;
    return "";
}

std::string ShowLayer::apply(State& state, const Model& model) const {
    show_layer(state, layer, model);
    return "";
}

std::string SortPeople::apply(State& state, const Model& model) const {
    PeopleChoice choice = state.lanes.choice;
    choice.sort = sort;
    choose_people(state, std::move(choice), model);
    return "";
}

std::string FilterPeople::apply(State& state, const Model& model) const {
    PeopleChoice choice = state.lanes.choice;
    choice.filter = words;
    choose_people(state, std::move(choice), model);
    return "";
}

std::string PinPerson::apply(State& state, const Model& model) const {
    const std::optional<PersonId> wanted = person ? person : state.person;
    if (!wanted) return "";
    PeopleChoice choice = state.lanes.choice;
    if (std::erase(choice.pinned, *wanted) == 0) {
        if (choice.pinned.size() >= most_pinned) {
            return model.words.say(msg::notice_pins{.count = most_pinned});
        }
        choice.pinned.push_back(*wanted);
    }
    choose_people(state, std::move(choice), model);
    return "";
}

std::string ToggleNote::apply(State& state, const Model&) const {
    std::vector<std::uint32_t>& open = state.local.open_notes;
    const auto place = std::lower_bound(open.begin(), open.end(), number);
    if (place != open.end() && *place == number) {
        open.erase(place);
    } else {
        open.insert(place, number);
    }
    return "";
}

std::string ReadAt::apply(State& state, const Model& model) const {
    const bool known = line.empty() || (state.entry && has_line(model.journal[*state.entry], line));
    if (known) state.local.line = line;
    return "";
}

std::string SetComfort::apply(State& state, const Model&) const {
    for (std::size_t i = 0; i < comfort_fields; ++i) {
        if (change.chosen[i]) state.local.comfort.chosen[i] = *change.chosen[i];
    }
    return "";
}

std::string TogglePanel::apply(State& state, const Model&) const {
    bool& open = state.local.is_open(panel);
    open = !open;
    return "";
}

std::string Go::apply(State& state, const Model& model) const {
    return go_to(state, fields, model);
}

std::string FollowLink::apply(State& state, const Model& model) const {
    LocalState local = std::move(state.local);
    state = opening_state(model);
    state.local = std::move(local);
    return go_to(state, fields, model);
}

std::string Reset::apply(State& state, const Model& model) const {
    state = opening_state(model);
    return "";
}

}  // namespace daybook
