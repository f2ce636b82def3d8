// A link or viewer.go(): keys as somebody wrote them, followed as far as they lead.
#include <cstdlib>

#include "app/moves.h"
#include "words/words.h"

namespace daybook {

namespace {

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
        people(to);
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
    void people(const Go& to) {
        PeopleChoice choice = state_.lanes->choice;
        if (to.sort) choice.sort = parse_sort(*to.sort).value_or(PeopleSort::listed);
        if (to.people) choice.filter = *to.people;
        if (to.pin) choice.pinned.clear();
        for (std::string_view rest = to.pin ? std::string_view(*to.pin) : ""; !rest.empty();) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            const std::string key(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const auto found = key.empty() ? std::nullopt : model_.journal.find_person(key);
            if (found && choice.pinned.size() < most_pinned) choice.pinned.push_back(*found);
            if (!found && !key.empty()) missing("person", key);
        }
        choose_people(state_, std::move(choice), model_);
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

}  // namespace

std::string go_to(State& state, const Go& to, const Model& model) {
    return Goer(state, model).go(to);
}

}  // namespace daybook
