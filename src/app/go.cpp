// A link or viewer.go(): keys as somebody wrote them, followed as far as they lead.
#include <cstdlib>

#include "app/moves.h"
#include "words/messages.h"

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
        notice_ = notice_.empty() ? std::move(text) : words_.say(msg::list_sentences{.list = notice_, .next = text});
    }
    /// Message: one that says what of that key there is not.
    template <class Message>
    void missing(const std::string& key) {
        say(words_.say(Message{.key = Caption(key)}));
    }
    void entry(const std::string& key) {
        if (key.empty()) return;
        if (const auto found = model_.journal.find_entry(key)) return open_entry(state_, *found, model_);
        const auto day = parse_iso_day(key);
        const auto near = day ? nearest_entry(model_, *day) : std::nullopt;
        if (!near) return missing<msg::notice_no_entry>(key);
        open_entry(state_, *near, model_);
        const std::string shown = words_.date(model_.journal[*near].date);
        say(words_.say(msg::notice_no_entry_nearest{.key = Caption(key), .date = shown}));
    }
    void day(const std::string& text) {
        if (text.empty()) return;
        const auto found = parse_iso_day(text);
        if (!found || found->number < model_.limits.from || found->number >= model_.limits.to) {
            return missing<msg::notice_no_day>(text);
        }
        open_day(state_, *found, model_);
    }
    void person(const std::string& key) {
        if (key.empty()) return state_.person.reset();
        if (const auto found = model_.journal.find_person(key)) return open_person(state_, *found);
        missing<msg::notice_no_person>(key);
    }
    void event(const std::string& key) {
        if (key.empty()) return state_.event.reset();
        const auto found = model_.journal.find_event(key);
        if (!found) return missing<msg::notice_no_event>(key);
        close_card(state_);
        state_.event = *found;
    }
    void place(const std::string& key) {
        if (key.empty()) return state_.place.reset();
        const auto found = model_.journal.find_place(key);
        if (!found) return missing<msg::notice_no_place>(key);
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
            if (!found && !key.empty()) missing<msg::notice_no_person>(key);
        }
        choose_people(state_, std::move(choice), model_);
    }
    void view(const Go& to) {
        if (!to.from && !to.to) return;
        const auto from = to.from ? parse_iso_day(*to.from) : std::nullopt;
        const auto last = to.to ? parse_iso_day(*to.to) : std::nullopt;
        if ((to.from && !from) || (to.to && !last) || (from && last && *last < *from)) {
            return say(std::string(words_.text(msg::notice_not_a_range{})));
        }
        View wanted = state_.view;
        if (from) wanted.from = from->number;
        if (last) wanted.to = last->number + 1.0;
        if (wanted.to <= wanted.from)
            wanted = from ? View{wanted.from, wanted.from + state_.view.days()}
                          : View{wanted.to - state_.view.days(), wanted.to};
        const View shown = clamped(wanted, model_.limits);
        if (wanted.to <= model_.limits.from || wanted.from >= model_.limits.to) {
            say(std::string(words_.text(msg::notice_nothing_on_days{})));
        }
        state_.view = shown;
    }

    State& state_;
    const Model& model_;
    const Words& words_ = model_.words;
    std::string notice_;
};

}  // namespace

std::string go_to(State& state, const Go& to, const Model& model) {
    return Goer(state, model).go(to);
}

}  // namespace daybook
