// Follows a link or viewer.go(). Keys may be wrong, as anybody can write a link: what is valid is followed, and the notice
// names what is not.
#include <algorithm>

#include "app/moves.h"
#include "app/neighbours.h"
#include "app/passage.h"
#include "app/text_fragment.h"
#include "journal/controls.h"
#include "journal/utf8.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// The most bytes of a key that a notice repeats.
constexpr std::size_t longest_quotation = 80;

/// A key for a notice: short, and without characters that would change the sentence around it.
std::string quotable(const std::string& key) {
    return std::string(cut_to_bytes(visible(key), longest_quotation));
}

class Goer {
public:
    Goer(State& state, const Model& model) : state_(state), model_(model) {}

    std::string go(const LinkFields& to) {
        if (to.layer) show_layer(state_, parse_layer(*to.layer).value_or(Layer::printed), model_);
        if (to.entry) entry(*to.entry);
        if (to.day) day(*to.day);
        const std::string no_passage = to.text ? passage(*to.text) : "";
        if (to.place) thing<msg::notice_no_place>(*to.place, model_.journal.find_place(*to.place));
        if (to.org) thing<msg::notice_no_organisation>(*to.org, model_.journal.find_organisation(*to.org));
        if (to.term) thing<msg::notice_no_term>(*to.term, model_.journal.find_term(*to.term));
        if (to.event) event(*to.event);
        if (to.person) person(*to.person);
        if (!notice_.empty()) say_what_is_open();
        if (!no_passage.empty()) say(no_passage);
        lanes(to);
        view(to);
        return notice_;
    }

private:
    void say(std::string text) {
        notice_ = notice_.empty() ? std::move(text) : words_.say(msg::list_sentences{.list = notice_, .next = text});
    }
    /// Message: says that there is no entry, person, … with the key.
    template <class Message>
    void missing(const std::string& key) {
        say(words_.say(Message{.key = quotable(key)}));
    }
    /// Instead of what the link names and the journal does not have.
    void say_what_is_open() {
        const std::string open = what_is_open(state_, model_);
        if (!open.empty()) say(words_.say(msg::notice_shown{.shown = open}));
    }
    void entry(const std::string& key) {
        if (key.empty()) return clear_entry();
        if (const auto found = model_.journal.find_entry(key)) return open_entry(state_, *found, model_);
        missing<msg::notice_no_entry>(key);
        const auto day = parse_iso_day(key);
        if (const auto near = day ? nearest_entry(*day, model_) : std::nullopt) open_entry(state_, *near, model_);
    }
    /// Opens what is open when the journal opens.
    void clear_entry() {
        const State opening = opening_state(model_);
        if (opening.entry) open_entry(state_, *opening.entry, model_);
    }
    void day(const std::string& text) {
        if (text.empty()) return state_.day ? clear_entry() : void();
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
    template <class Missing, class Id>
    void thing(const std::string& key, std::optional<Id> found) {
        if (key.empty()) {
            if (state_.thing && std::holds_alternative<Id>(*state_.thing)) state_.thing.reset();
            return;
        }
        if (!found) return missing<Missing>(key);
        close_card(state_);
        state_.thing = *found;
    }
    /// Returns a notice if there is no such passage.
    std::string passage(const std::string& text) {
        state_.passage = parse_text_fragment(text);
        if (!text.empty() && !state_.passage) state_.passage.emplace();  // which no text has
        return drop_missing_passage(state_, model_);
    }
    void lanes(const LinkFields& to) {
        PeopleChoice choice = state_.lanes.choice;
        if (to.sort) choice.sort = parse_sort(*to.sort).value_or(PeopleSort::listed);
        if (to.people_named) choice.filter = *to.people_named;
        if (to.pinned) choice.pinned.clear();
        for (std::string_view rest = to.pinned ? std::string_view(*to.pinned) : ""; !rest.empty();) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            const std::string key(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            const auto found = key.empty() ? std::nullopt : model_.journal.find_person(key);
            if (found && choice.pinned.size() < most_pinned) choice.pinned.push_back(*found);
            if (!found && !key.empty()) missing<msg::notice_no_person>(key);
        }
        const bool named = to.people_named && !to.people_named->empty();
        if (named && make_lanes(model_.journal, model_.people, words_, {.filter = choice.filter}).order.empty()) {
            missing<msg::notice_no_person>(choice.filter);
        }
        choose_people(state_, std::move(choice), model_);
    }
    void view(const LinkFields& to) {
        if (!to.from && !to.to) return;
        // An empty bound gets the value that it has when the journal opens.
        const auto bound = [](const std::optional<std::string>& text, double usual,
                              int after) -> std::optional<double> {
            if (!text) return std::nullopt;
            if (text->empty()) return usual;
            const auto day = parse_iso_day(*text);
            return day ? std::optional<double>(day->number + after) : std::nullopt;
        };
        const auto from = bound(to.from, model_.home.from, 0);
        const auto end = bound(to.to, model_.home.to, 1);
        if ((to.from && !from) || (to.to && !end) || (from && end && *end <= *from)) {
            return say(std::string(words_.text(msg::notice_not_a_range{})));
        }
        View wanted = {from.value_or(state_.view.from), end.value_or(state_.view.to)};
        if (wanted.to <= wanted.from)
            wanted = from ? View{wanted.from, wanted.from + state_.view.days()}
                          : View{wanted.to - state_.view.days(), wanted.to};
        if (wanted.to <= model_.limits.from || wanted.from >= model_.limits.to) {
            say(std::string(words_.text(msg::notice_nothing_on_days{})));
        }
        state_.view = clamp_view(wanted, model_.limits);
    }

    State& state_;
    const Model& model_;
    const Words& words_ = model_.words;
    std::string notice_;
};

}  // namespace

std::string go_to(State& state, const LinkFields& to, const Model& model) {
    return Goer(state, model).go(to);
}

}  // namespace daybook
