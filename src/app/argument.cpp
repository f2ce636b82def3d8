#include "app/argument.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/percent.h"
#include "journal/ascii.h"

namespace daybook {

namespace {

constexpr std::size_t longest_argument = 2000;  // bytes
constexpr double decimal_places = 10'000;       // four of them
constexpr double largest_number = 1e11;

/// Digits with a point among them: no locale, no exponent.
std::optional<double> read_decimal(std::string_view text) {
    if (text.empty() || text.size() > 16) return std::nullopt;
    double value = 0;
    double unit = 0;
    for (const char character : text) {
        if (character == '.' && unit == 0) {
            unit = 1;
        } else if (is_digit(character)) {
            value = value * 10 + (character - '0');
            unit *= 10;
        } else {
            return std::nullopt;
        }
    }
    if (value > largest_number * decimal_places) return std::nullopt;
    return unit == 0 ? value : value / unit;
}

std::optional<double> read_signed(std::string_view text) {
    const bool negative = text.starts_with('-');
    const auto value = read_decimal(text.substr(negative ? 1 : 0));
    return value && negative ? -*value : value;
}

std::string decimal_text(double value) {
    if (!std::isfinite(value)) return "0";
    const long long parts = std::llround(std::min(std::fabs(value), largest_number) * decimal_places);
    const auto places = static_cast<long long>(decimal_places);
    std::string text = (value < 0 && parts > 0 ? "-" : "") + std::to_string(parts / places);
    std::string fraction = std::to_string(places + parts % places).substr(1);
    while (fraction.ends_with('0')) fraction.pop_back();
    return fraction.empty() ? text : text + "." + fraction;
}

template <class Id, class Any>
bool take(const std::optional<Id>& found, Any& target) {
    if (found) target = *found;
    return found.has_value();
}

bool read_dot(PersonId person, EntryId entry, const Model& model, Target& target) {
    for (const Appearance& appearance : model.people.of(person).appearances) {
        if (appearance.entry != entry) continue;
        target = Dot{person, entry, appearance.role};
        return true;
    }
    return false;
}

struct TargetWriter {
    const Journal& journal;
    std::string text{};

    void operator()(EntryId entry) { add_pair(text, "entry", journal[entry].key); }
    void operator()(Day day) { add_pair(text, "day", to_iso(day)); }
    void operator()(EventId event) { add_pair(text, "event", journal[event].key); }
    void operator()(PersonId person) { add_pair(text, "person", journal[person].key); }
    void operator()(const Dot& dot) {
        (*this)(dot.entry);
        (*this)(dot.person);
    }
    void operator()(const Span& span) {
        add_pair(text, "from", to_iso(span.first));
        add_pair(text, "to", to_iso(span.last));
        if (span.person) (*this)(*span.person);
    }
};

}  // namespace

bool read_argument(std::string_view text, const Model& model, Target& target) {
    const Journal& journal = model.journal;
    const LinkFields named = parse_fields(text);
    const auto entry = named.entry ? journal.find_entry(*named.entry) : std::nullopt;
    const auto person = named.person ? journal.find_person(*named.person) : std::nullopt;
    if (entry && person) return read_dot(*person, *entry, model, target);
    if (named.entry) return take(entry, target);
    if (named.from && named.to) {
        const auto first = parse_iso_day(*named.from);
        const auto last = parse_iso_day(*named.to);
        if (!first || !last || *last < *first || named.person.has_value() != person.has_value()) return false;
        target = Span{*first, *last, person};
        return true;
    }
    if (named.person) return take(person, target);
    if (named.event) return take(journal.find_event(*named.event), target);
    return named.day && take(parse_iso_day(*named.day), target);
}
std::string argument_text(const Target& target, const Model& model) {
    TargetWriter writer{model.journal};
    std::visit(writer, target);
    return std::move(writer.text);
}

bool read_argument(std::string_view text, const Model& model, std::optional<Target>& target) {
    if (text.empty()) return true;
    target.emplace();
    return read_argument(text, model, *target);
}
std::string argument_text(const std::optional<Target>& target, const Model& model) {
    return target ? argument_text(*target, model) : "";
}

bool read_argument(std::string_view text, const Model& model, Thing& thing) {
    const LinkFields named = parse_fields(text);
    const Journal& journal = model.journal;
    if (named.place) return take(journal.find_place(*named.place), thing);
    if (named.org) return take(journal.find_organisation(*named.org), thing);
    return named.term && take(journal.find_term(*named.term), thing);
}
std::string argument_text(const Thing& thing, const Model& model) {
    constexpr std::array<std::string_view, std::variant_size_v<Thing>> keys = {"place", "org", "term"};
    std::string text;
    const auto add = [&](auto id) { add_pair(text, keys[thing.index()], model.journal[id].key); };
    std::visit(add, thing);
    return text;
}

bool read_argument(std::string_view text, const Model& model, std::optional<PersonId>& person) {
    if (text.empty()) return true;
    const auto key = parse_fields(text).person;
    person = key ? model.journal.find_person(*key) : std::nullopt;
    return person.has_value();
}
std::string argument_text(std::optional<PersonId> person, const Model& model) {
    return person ? argument_text(Target(*person), model) : "";
}

bool read_argument(std::string_view text, const Model&, Direction& direction) {
    direction = text == "next" ? Direction::next : Direction::previous;
    return text == "next" || text == "previous";
}
std::string argument_text(Direction direction, const Model&) {
    return direction == Direction::next ? "next" : "previous";
}

bool read_argument(std::string_view text, const Model&, Day& day) {
    const auto found = parse_iso_day(text);
    if (found) day = *found;
    return found.has_value();
}
std::string argument_text(Day day, const Model&) {
    return to_iso(day);
}

bool read_argument(std::string_view text, const Model&, View& view) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return false;
    const auto from = read_signed(text.substr(0, space));
    const auto to = read_signed(text.substr(space + 1));
    if (from && to) view = {*from, *to};
    return from && to;
}
std::string argument_text(const View& view, const Model&) {
    return decimal_text(view.from) + " " + decimal_text(view.to);
}

bool read_argument(std::string_view text, const Model&, double& number) {
    const auto found = read_decimal(text);
    if (found) number = *found;
    return found.has_value();
}
std::string argument_text(double number, const Model&) {
    return decimal_text(std::max(number, 0.0));
}

bool read_argument(std::string_view text, const Model&, std::uint32_t& number) {
    if (text.size() > 9 || text.find('.') != std::string_view::npos) return false;
    const auto found = read_decimal(text);
    if (found) number = static_cast<std::uint32_t>(*found);
    return found.has_value();
}
std::string argument_text(std::uint32_t number, const Model&) {
    return std::to_string(number);
}

bool read_argument(std::string_view text, const Model&, Layer& layer) {
    const auto found = parse_layer(text);
    if (found) layer = *found;
    return found.has_value();
}
std::string argument_text(Layer layer, const Model&) {
    return std::string(layer_word(layer));
}

bool read_argument(std::string_view text, const Model&, PeopleSort& sort) {
    const auto found = parse_sort(text);
    if (found) sort = *found;
    return found.has_value();
}
std::string argument_text(PeopleSort sort, const Model&) {
    return std::string(sort_word(sort));
}

bool read_argument(std::string_view text, const Model&, ComfortChange& change) {
    const auto found = parse_comfort(text);
    if (found) change = *found;
    return found.has_value();
}
std::string argument_text(const ComfortChange& change, const Model&) {
    return comfort_text(change);
}

bool read_argument(std::string_view text, const Model&, Panel& panel) {
    const auto found = std::find(panel_words.begin(), panel_words.end(), text);
    panel = static_cast<Panel>(found - panel_words.begin());
    return found != panel_words.end();
}
std::string argument_text(Panel panel, const Model&) {
    return std::string(panel_words[static_cast<std::size_t>(panel)]);
}

bool read_argument(std::string_view text, const Model&, std::string& words) {
    words = text.size() <= longest_argument ? percent_decoded(text) : "";
    return text.size() <= longest_argument;
}
std::string argument_text(const std::string& words, const Model&) {
    return percent_encoded(words);
}

bool read_argument(std::string_view text, const Model&, LinkFields& fields) {
    fields = parse_fields(text);
    return true;
}
std::string argument_text(const LinkFields& fields, const Model&) {
    return fields_text(fields);
}

}  // namespace daybook
