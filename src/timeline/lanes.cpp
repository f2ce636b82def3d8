#include "timeline/lanes.h"

#include <algorithm>
#include <array>

#include "journal/order.h"
#include "search/fold.h"

namespace daybook {

namespace {

constexpr std::array<std::string_view, 4> sort_words = {"listed", "appearance", "frequency", "name"};

/// All names and spellings of a person, folded, one on each line.
std::string folded_names(const Person& person, const PersonRecord& record) {
    std::string names = fold(person.name) + '\n' + fold(person.sort_name);
    for (const Name& other : person.other_names) names += '\n' + fold(other.text);
    for (const std::string& spelling : record.spellings) names += '\n' + fold(spelling);
    return names;
}

/// Whether the person has a dot. Appearances without a known day come last.
bool has_day(const PersonRecord& record) {
    return !record.appearances.empty() && record.appearances.front().when.known();
}

std::vector<std::uint32_t> sorted_by_name(const Journal& journal, const Words& words) {
    std::vector<std::string> names;
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < journal.people.size(); ++i) {
        order.push_back(i);
        names.push_back(fold(sort_name(journal, PersonId{i}, words)));
    }
    sort_indices(order, [&](std::uint32_t a, std::uint32_t b) {
        const int order_of_names = names[a].compare(names[b]);
        return order_of_names != 0 ? order_of_names < 0 : a < b;
    });
    return order;
}

std::vector<std::uint32_t> sorted(const Journal& journal, const PeopleIndex& people, const Words& words,
                                  PeopleSort sort) {
    if (sort == PeopleSort::name) return sorted_by_name(journal, words);
    std::vector<std::int64_t> keys;
    for (std::uint32_t i = 0; i < people.records.size(); ++i) {
        const PersonRecord& record = people.records[i];
        std::int64_t key = 0;
        if (sort == PeopleSort::frequency) key = -static_cast<std::int64_t>(record.entries.size());
        if (sort == PeopleSort::appearance) {
            key = date_key(record.appearances.empty() ? EdtfDate{} : record.appearances.front().when);
        }
        keys.push_back(key);
    }
    return stable_order(keys);
}

}  // namespace

std::string_view sort_word(PeopleSort sort) {
    return sort_words[static_cast<std::size_t>(sort)];
}

std::optional<PeopleSort> parse_sort(std::string_view word) {
    const auto found = std::find(sort_words.begin(), sort_words.end(), word);
    if (found == sort_words.end()) return std::nullopt;
    return static_cast<PeopleSort>(found - sort_words.begin());
}

Lanes make_lanes(const Journal& journal, const PeopleIndex& people, const Words& words, PeopleChoice choice) {
    Lanes lanes;
    const auto none = static_cast<std::uint32_t>(journal.people.size());
    lanes.place.assign(journal.people.size(), none);
    const auto add = [&](PersonId person) {
        lanes.place[person.index] = static_cast<std::uint32_t>(lanes.order.size());
        lanes.order.push_back(person);
    };
    std::erase_if(choice.pinned, [&](PersonId person) {
        if (lanes.place[person.index] != none) return true;  // pinned twice
        add(person);
        return false;
    });
    const Matcher matcher(choice.filter);
    for (const std::uint32_t i : sorted(journal, people, words, choice.sort)) {
        if (lanes.place[i] != none) continue;
        const PersonRecord& record = people.records[i];
        const bool wanted =
            matcher.empty() ? has_day(record) : matcher.matches_folded(folded_names(journal.people[i], record));
        if (!wanted) continue;
        add(PersonId{i});
    }
    // People without a lane get the place behind the last lane.
    const auto end = static_cast<std::uint32_t>(lanes.order.size());
    for (std::uint32_t& place : lanes.place) place = std::min(place, end);
    lanes.choice = std::move(choice);
    return lanes;
}

}  // namespace daybook
