#include "app/link.h"

#include <algorithm>
#include <cmath>

#include "journal/ascii.h"
#include "journal/utf8.h"

namespace daybook {

namespace {

constexpr std::size_t longest_query = 2000;  // bytes; far above what a person would write

bool is_unreserved(char c) {
    return is_letter_or_digit(c) || c == '-' || c == '_' || c == '.' || c == '~';
}

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const char character : text) {
        if (is_unreserved(character)) {
            out += character;
        } else {
            out += '%';
            append_hex(out, static_cast<unsigned char>(character), 2, Letters::upper);
        }
    }
    return out;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                   hex_value(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return first_invalid_utf8(out) ? std::string() : out;
}

void add(std::string& link, std::string_view key, std::string_view value) {
    if (!link.empty()) link += '&';
    link += key;
    link += '=';
    link += percent_encoded(value);
}

struct KeyAndField {
    std::string_view key;
    std::optional<std::string> Go::*field;
};
constexpr KeyAndField link_keys[] = {
    {"entry", &Go::entry}, {"day", &Go::day},   {"person", &Go::person}, {"event", &Go::event},
    {"place", &Go::place}, {"q", &Go::query},   {"from", &Go::from},     {"to", &Go::to},
    {"layer", &Go::layer}, {"sort", &Go::sort}, {"people", &Go::people}, {"pin", &Go::pin},
};

Go parse_values(std::string_view fragment) {
    Go go;
    while (!fragment.empty()) {
        const std::size_t end = fragment.find('&');
        const std::string_view pair = fragment.substr(0, end);
        fragment = end == std::string_view::npos ? std::string_view() : fragment.substr(end + 1);
        const std::size_t equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        for (const KeyAndField& known : link_keys) {
            auto& field = go.*known.field;
            if (pair.substr(0, equals) != known.key || field) continue;
            field = percent_decoded(pair.substr(equals + 1));
            if (field->size() > longest_query && (known.field == &Go::query || known.field == &Go::people))
                field.reset();
        }
    }
    return go;
}

std::optional<Direction> parse_direction(std::string_view word) {
    if (word == "next") return Direction::next;
    if (word == "previous") return Direction::previous;
    return std::nullopt;
}

std::optional<Target> parse_target(const Go& named, const Model& model) {
    const Journal& journal = model.journal;
    const auto entry = named.entry ? journal.find_entry(*named.entry) : std::nullopt;
    const auto person = named.person ? journal.find_person(*named.person) : std::nullopt;
    if (entry && person) {
        for (const Appearance& appearance : model.people.of(*person).appearances) {
            if (appearance.entry == *entry) return Dot{*person, *entry, appearance.role};
        }
        return std::nullopt;
    }
    if (named.entry) return entry ? std::optional<Target>(*entry) : std::nullopt;
    if (named.from && named.to) {
        const auto first = parse_iso_day(*named.from);
        const auto last = parse_iso_day(*named.to);
        if (!first || !last || *last < *first || named.person.has_value() != person.has_value()) return std::nullopt;
        return Span{*first, *last, person};
    }
    if (named.person) return person ? std::optional<Target>(*person) : std::nullopt;
    if (named.event) {
        const auto event = journal.find_event(*named.event);
        return event ? std::optional<Target>(*event) : std::nullopt;
    }
    if (named.day) {
        const auto day = parse_iso_day(*named.day);
        return day ? std::optional<Target>(*day) : std::nullopt;
    }
    return std::nullopt;
}

/// "entry=1960-09-14", "entry=1960-09-14&person=puzanov": what parse_target() reads.
std::string target_link(const Target& target, const Model& model) {
    const Journal& journal = model.journal;
    std::string link;
    if (const auto* entry = std::get_if<EntryId>(&target)) add(link, "entry", journal[*entry].key);
    if (const auto* day = std::get_if<Day>(&target)) add(link, "day", to_iso(*day));
    if (const auto* event = std::get_if<EventId>(&target)) add(link, "event", journal[*event].key);
    if (const auto* person = std::get_if<PersonId>(&target)) add(link, "person", journal[*person].key);
    if (const auto* dot = std::get_if<Dot>(&target)) {
        add(link, "entry", journal[dot->entry].key);
        add(link, "person", journal[dot->person].key);
    }
    if (const auto* span = std::get_if<Span>(&target)) {
        add(link, "from", to_iso(span->first));
        add(link, "to", to_iso(span->last));
        if (span->person) add(link, "person", journal[*span->person].key);
    }
    return link;
}

std::optional<double> parse_factor(std::string_view text) {
    // Small decimal numbers only: no locale, no exceptions.
    double value = 0;
    double unit = 0;
    for (const char character : text) {
        if (character == '.' && unit == 0) {
            unit = 1;
        } else if (is_digit(character) && text.size() < 12) {
            value = value * 10 + (character - '0');
            if (unit != 0) unit *= 10;
        } else {
            return std::nullopt;
        }
    }
    if (value == 0) return std::nullopt;
    return unit == 0 ? value : value / unit;
}

std::optional<Command> parse_step(std::string_view word, std::string_view rest) {
    const auto direction = parse_direction(rest);
    if (!direction) return std::nullopt;
    if (word == "step-day") return StepDay{*direction};
    if (word == "step-entry") return StepEntry{*direction};
    if (word == "step-person") return StepPerson{*direction};
    if (word == "step-appearance") return StepAppearance{*direction};
    return std::nullopt;
}

}  // namespace

ViewDays whole_days(const View& view) {
    const auto rounded = [](double day) { return Day{static_cast<std::int32_t>(std::lround(day))}; };
    const Day first = rounded(view.from);
    return {first, std::max(first, rounded(view.to) - 1)};
}

std::string to_link(const State& state, const Model& model) {
    const Journal& journal = model.journal;
    std::string link;
    if (state.entry) add(link, "entry", journal[*state.entry].key);
    if (state.day) add(link, "day", to_iso(*state.day));
    if (state.person) add(link, "person", journal[*state.person].key);
    if (state.event) add(link, "event", journal[*state.event].key);
    if (state.place) add(link, "place", journal[*state.place].key);
    if (!state.query.empty()) add(link, "q", state.query);
    if (state.layer == Layer::reading) add(link, "layer", "reading");
    // The days are left out where they are the usual ones, and the link without them shows them too: it
    // does not where what is open lies beyond them.
    const ViewDays shown = whole_days(state.view);
    const auto usual = [&] {
        State without = opening_state(model);
        update(without, parse_link(link), model);
        return whole_days(without.view);
    };
    if (shown != whole_days(model.home) || shown != usual()) {
        add(link, "from", to_iso(shown.first));
        add(link, "to", to_iso(shown.last));
    }
    const PeopleChoice& choice = state.lanes->choice;
    if (choice.sort != PeopleSort::listed) add(link, "sort", sort_word(choice.sort));
    if (!choice.filter.empty()) add(link, "people", choice.filter);
    std::string pinned;
    for (const PersonId person : choice.pinned) pinned += (pinned.empty() ? "" : ",") + journal[person].key;
    if (!pinned.empty()) add(link, "pin", pinned);
    return link;
}

Go parse_link(std::string_view fragment) {
    if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
    Go go = parse_values(fragment);
    go.whole = true;
    return go;
}

std::optional<Command> parse_command(std::string_view text, const Model& model) {
    const std::size_t space = text.find(' ');
    const std::string_view word = text.substr(0, space);
    const std::string_view rest = space == std::string_view::npos ? std::string_view() : text.substr(space + 1);
    if (word == "select" || word == "focus") {
        const auto target = parse_target(parse_values(rest), model);
        if (word == "focus") return Focus{target};
        return target ? std::optional<Command>(Select{*target}) : std::nullopt;
    }
    if (word == "place") {
        const auto key = parse_values(rest).place;
        const auto place = key ? model.journal.find_place(*key) : std::nullopt;
        return place ? std::optional<Command>(SelectPlace{*place}) : std::nullopt;
    }
    if (word == "pin") {
        const auto key = parse_values(rest).person;
        const auto person = key ? model.journal.find_person(*key) : std::nullopt;
        return person ? std::optional<Command>(PinPerson{*person}) : std::nullopt;
    }
    if (word == "sort") {
        const auto sort = parse_sort(rest);
        return sort ? std::optional<Command>(SortPeople{*sort}) : std::nullopt;
    }
    if (word == "filter") return FilterPeople{parse_values(rest).people.value_or("")};
    if (word == "today") {
        const auto day = parse_iso_day(rest);
        return day ? std::optional<Command>(OpenToday{*day}) : std::nullopt;
    }
    if (word == "close") return CloseCard{};
    if (word == "fit") return Fit{};
    if (word == "zoom") {
        const auto factor = parse_factor(rest);
        return factor ? std::optional<Command>(Zoom{*factor}) : std::nullopt;
    }
    if (word == "layer") return ShowLayer{rest == "reading" ? Layer::reading : Layer::printed};
    if (word == "search") return Search{parse_values(rest).query.value_or("")};
    if (word == "go") return parse_values(rest);
    if (word == "link") return parse_link(rest);
    return parse_step(word, rest);
}

std::string place_command(PlaceId place, const Model& model) {
    std::string link;
    add(link, "place", model.journal[place].key);
    return "place " + link;
}

std::string select_command(const Target& target, const Model& model) {
    return "select " + target_link(target, model);
}

std::string focus_command(const Target& target, const Model& model) {
    return "focus " + target_link(target, model);
}

std::string pin_command(PersonId person, const Model& model) {
    return "pin " + target_link(person, model);
}

std::string go_command(const Go& go) {
    std::string link;
    for (const KeyAndField& known : link_keys) {
        if (const auto& value = go.*known.field) add(link, known.key, *value);
    }
    return (go.whole ? "link " : "go ") + link;
}

}  // namespace daybook
