// The table of commands: text forms, effects on the history, and reset.
#include <array>
#include <random>
#include <set>

#include "app/link.h"
#include "app/neighbours.h"
#include "app/small_journal.h"
#include "doctest/doctest.h"
#include "journal/text_map.h"

using namespace daybook;

namespace {

/// Random arguments: one function for each type, so that most new commands need nothing here.
class Chance {
public:
    Chance(const Model& model, unsigned seed) : model_(model), random_(seed) {}

    Command command() { return any(std::make_index_sequence<std::variant_size_v<Command>>()); }
    std::uint32_t below(std::size_t end) {
        return std::uniform_int_distribution<std::uint32_t>(0, static_cast<std::uint32_t>(end - 1))(random_);
    }

private:
    template <std::size_t... i>
    Command any(std::index_sequence<i...>) {
        using Maker = Command (*)(Chance&);
        constexpr std::array<Maker, sizeof...(i)> makers = {
            [](Chance& chance) -> Command { return chance.make<std::variant_alternative_t<i, Command>>(); }...};
        return makers[below(makers.size())](*this);
    }
    template <class C>
    C make() {
        C command{};
        if constexpr (!std::is_empty_v<C>) {
            auto& [member] = command;
            fill(member);
        }
        return command;
    }

    void fill(EntryId& entry) { entry = {below(model_.journal.entries.size())}; }
    void fill(PersonId& person) { person = {below(model_.journal.people.size())}; }
    void fill(Thing& thing) {
        switch (below(3)) {
            case 0: thing = PlaceId{below(model_.journal.places.size())}; break;
            case 1: thing = OrganisationId{below(model_.journal.organisations.size())}; break;
            default: thing = TermId{below(model_.journal.glossary.size())};
        }
    }
    void fill(Day& day) { day = {static_cast<std::int32_t>(model_.limits.from) + int(below(60))}; }
    void fill(Target& target) {
        switch (below(6)) {
            case 0: fill(target.emplace<EntryId>()); break;
            case 1: fill(target.emplace<Day>()); break;
            case 2: target = EventId{below(model_.journal.events.size())}; break;
            case 3: fill(target.emplace<PersonId>()); break;
            case 4: {
                const PersonId person{below(3)};  // people who appear
                const auto& all = model_.people.of(person).appearances;
                const Appearance& one = all[below(all.size())];
                target = Dot{person, one.entry, one.role};
                break;
            }
            default: {
                Span span;
                fill(span.first);
                span.last = span.first + int(below(20));
                target = span;
            }
        }
    }
    template <class Value>
    void fill(std::optional<Value>& value) {
        if (below(4) > 0) fill(value.emplace());
    }
    void fill(Direction& direction) { direction = below(2) == 0 ? Direction::previous : Direction::next; }
    void fill(View& view) {
        view.from = model_.limits.from + below(40) * 0.25;
        view.to = view.from + 1 + below(40) * 0.25;
    }
    void fill(double& number) { number = below(1000) * 0.125; }
    void fill(std::uint32_t& number) { number = below(20); }
    void fill(Layer& layer) { layer = below(2) == 0 ? Layer::printed : Layer::reading; }
    void fill(PeopleSort& sort) { sort = static_cast<PeopleSort>(below(4)); }
    void fill(ComfortChange& change) {
        for (std::size_t i = 0; i < comfort_fields; ++i) {
            if (below(2) == 0) change.chosen[i] = static_cast<std::uint8_t>(below(comfort_rows[i].values.size()));
        }
    }
    void fill(Panel& panel) { panel = static_cast<Panel>(below(panel_words.size())); }
    void fill(std::string& words) {
        const std::array<const char*, 4> some = {"", "anna", "b o & r=i%s", "ё“"};
        words = some[below(some.size())];
    }
    void fill(LinkFields& fields) {
        const std::array<const char*, 8> some = {"",     "1960-09-14", "1960-09-17", "anna",
                                                 "name", "reading",    "niigata",    "nobody,boris"};
        for (const LinkField& field : link_fields) {
            if (below(3) == 0) fields.*field.field = some[below(some.size())];
        }
    }

    const Model& model_;
    std::mt19937 random_;
};

template <std::size_t... i>
std::set<std::string_view> words(std::index_sequence<i...>) {
    return {std::variant_alternative_t<i, Command>::word...};
}

}  // namespace

TEST_CASE("Every command has its own word") {
    constexpr std::size_t count = std::variant_size_v<Command>;
    const auto all = words(std::make_index_sequence<count>());
    CHECK(all.size() == count);
    for (const std::string_view word : all) CHECK(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == word.npos);
}

TEST_CASE("Every command survives its text form, and does at most its `history`") {
    const Model model = test::small_model();
    Chance chance(model, 1);
    State state = opening_state(model);
    std::array<int, std::variant_size_v<Command>> sent{};
    for (int i = 0; i < 5'000; ++i) {
        const Command command = chance.command();
        ++sent[command.index()];
        const std::string text = command_text(command, model);
        CAPTURE(text);
        const auto back = parse_command(text, model);
        REQUIRE(back);
        REQUIRE(back->index() == command.index());
        CHECK(command_text(*back, model) == text);
        State other = state;
        const State before = state;
        const Effects effects = update(state, command, model);
        update(other, *back, model);
        CHECK(other == state);
        CHECK(effects.history <= history_of(command));
        CHECK(effects.changed == !(before == state));
        if (state.entry != before.entry || state.day != before.day || state.person != before.person) {
            CHECK(effects.history == history_of(command));
        }
    }
    for (const int times : sent) CHECK(times > 0);
}

TEST_CASE("After any commands, reset restores the opening state") {
    const Model model = test::small_model();
    for (unsigned seed = 0; seed < 50; ++seed) {
        Chance chance(model, seed);
        State state = opening_state(model);
        for (int i = 0; i < 100; ++i) update(state, chance.command(), model);
        update(state, Reset{}, model);
        CHECK(state == opening_state(model));
        const Effects again = update(state, Reset{}, model);
        CHECK(!again.changed);
        CHECK(again.history == History::none);
    }
}

TEST_CASE("LocalState does not change with Back, and is in no link") {
    const Model model = test::small_model();
    State state = opening_state(model);
    const Effects larger = update(state, *parse_command("comfort size=115&paper=dark", model), model);
    CHECK(larger.page);
    CHECK(!larger.canvas);
    CHECK(larger.history == History::none);
    CHECK(update(state, *parse_command("comfort spacing=wider", model), model).canvas);  // its letters have more space
    update(state, TogglePanel{Panel::keys}, model);
    CHECK(to_link(state, model) == to_link(opening_state(model), model));
    update(state, parse_link("entry=1960-09-20"), model);
    CHECK(state.local.comfort == Comfort{{1, 2, 0, 0, 2}});
    CHECK(state.local.is_open(Panel::keys));
}

TEST_CASE("Open notes and the reading position are those of the open entry") {
    const Model model = test::small_model();
    State state = opening_state(model);
    for (const std::uint32_t note : {3U, 1U, 2U, 3U}) CHECK(update(state, ToggleNote{note}, model).pane);
    CHECK(state.local.open_notes == std::vector<std::uint32_t>{1, 2});
    const std::string line = TextMap(model.journal[*state.entry]).lines().back().id;
    CHECK(update(state, ReadAt{line}, model).page);
    update(state, Select{PersonId{1}}, model);
    CHECK(state.local.open_notes.size() == 2);
    CHECK(state.local.line == line);
    for (const std::string& unknown : {std::string("b2"), "p-" + line, line + "-2"}) {
        CHECK_FALSE(update(state, ReadAt{unknown}, model).changed);
    }
    CHECK(state.local.line == line);
    update(state, Select{EntryId{2}}, model);
    CHECK(state.local.open_notes.empty());
    CHECK(state.local.line.empty());
}

TEST_CASE("A reading position is a line of the open entry, of its own text or of the parallel one") {
    Journal journal;
    for (const char* key : {"a", "b"}) journal.entries.push_back(test::entry(key, "1960-09-13", ""));
    Entry& first = journal.entries.front();
    Block& own = first.blocks.emplace_back();
    own.lines.push_back(test::line(test::words("Tea")));
    first.parallel.emplace();
    first.parallel->blocks.emplace_back().lines.push_back(test::line(test::words("Чай")));
    const Model model = make_model(std::move(journal));
    const std::string tea = TextMap(model.journal.entries[0]).lines()[0].id;
    const std::string parallel = TextMap(*model.journal.entries[0].parallel).lines()[0].id;
    State state = opening_state(model);
    for (const std::string& line : {tea, parallel, std::string()}) {
        CHECK(update(state, ReadAt{line}, model).page);
        CHECK(state.local.line == line);
    }
    update(state, Select{EntryId{1}}, model);
    CHECK_FALSE(update(state, ReadAt{tea}, model).changed);  // has no text
}

TEST_CASE("A person's entries before and after the open one are those that a walk over their appearances finds") {
    std::mt19937 random(11);
    const auto below = [&](unsigned end) { return std::uniform_int_distribution<unsigned>(0, end - 1)(random); };
    for (int turn = 0; turn < 100; ++turn) {
        Journal journal;
        test::add_people(journal);
        const unsigned count = 1 + below(12);
        for (unsigned i = 0; i < count; ++i) {
            Entry& entry = journal.entries.emplace_back(
                test::entry("e" + std::to_string(i), to_iso(to_day({1960, 1, 1}) + int(i / 2)), ""));
            for (unsigned parts = below(4); parts > 0; --parts) {
                Participant& part = entry.participants.emplace_back();
                part.person = PersonId{below(2)};
                part.role = below(2) == 0 ? Role::author : Role::addressee;
                if (below(3) == 0) part.when = test::date(below(2) == 0 ? "1959-12-01" : "1961-01-01");
            }
        }
        const Model model = make_model(std::move(journal));
        for (unsigned i = 0; i <= count; ++i) {
            for (const Direction direction : {Direction::previous, Direction::next}) {
                State state = opening_state(model);
                state.person = PersonId{0};
                state.entry = i < count ? std::optional(EntryId{i}) : std::nullopt;
                std::optional<EntryId> wanted;
                for (const Appearance& each : model.people.of(PersonId{0}).appearances) {
                    const bool next = direction == Direction::next;
                    const bool there = !state.entry || (next ? *state.entry < each.entry : each.entry < *state.entry);
                    if (there && (!wanted || (next ? each.entry < *wanted : *wanted < each.entry))) wanted = each.entry;
                }
                const auto before = state.entry;
                update(state, StepAppearance{direction}, model);
                CHECK(state.entry == (wanted ? wanted : before));
            }
        }
    }
}

TEST_CASE("On a phone the timeline panel closes when something is opened") {
    const Model model = test::small_model();
    State state = opening_state(model);
    update(state, TogglePanel{Panel::timeline}, model);
    update(state, Select{PersonId{1}}, model);
    CHECK(state.local.is_open(Panel::timeline));
    const Effects effects = update(state, Select{EntryId{2}}, model);
    CHECK(!state.local.is_open(Panel::timeline));
    CHECK(effects.page);
}

TEST_CASE("Neighbours and nearest entries are those that a linear search finds") {
    std::mt19937 random(7);
    const auto below = [&](unsigned end) { return std::uniform_int_distribution<unsigned>(0, end - 1)(random); };
    for (int turn = 0; turn < 200; ++turn) {
        std::vector<EdtfDate> dates;
        for (unsigned i = 0; i < 1 + below(12); ++i) {
            const Day first = to_day({1960, 1, 1}) + int(below(60));
            const auto text = below(4) == 0 ? to_iso(first) + "/" + to_iso(first + int(1 + below(9))) : to_iso(first);
            dates.push_back(test::date(below(6) == 0 ? "1960-0" + std::to_string(1 + below(2)) : text));
        }
        std::stable_sort(dates.begin(), dates.end(),
                         [](const EdtfDate& a, const EdtfDate& b) { return a.earliest < b.earliest; });
        if (below(2) == 0) dates.push_back(test::date("XXXX/.."));
        Journal journal;
        for (const EdtfDate& date : dates) {
            journal.entries.push_back(test::entry("e" + std::to_string(journal.entries.size()), "", ""));
            journal.entries.back().date = date;
        }
        const Model model = make_model(std::move(journal));
        const Day day = to_day({1959, 12, 20}) + int(below(90));
        State state = opening_state(model);
        state.entry.reset();
        state.day = day;
        std::optional<EntryId> previous, next, nearest;
        for (std::uint32_t i = 0; i < dates.size(); ++i) {
            if (!dates[i].known()) continue;
            if (dates[i].latest < day) previous = EntryId{i};
            if (day < dates[i].earliest && !next) next = EntryId{i};
            const auto away = [&](EntryId id) { return std::abs(dates[id.index].earliest - day); };
            if (!nearest || away(EntryId{i}) < away(*nearest)) nearest = EntryId{i};
        }
        CHECK(neighbour_of(state, Direction::previous, model) == previous);
        CHECK(neighbour_of(state, Direction::next, model) == next);
        CHECK(nearest_entry(day, model) == nearest);
        state.day.reset();
        state.entry = EntryId{0};
        CHECK(!neighbour_of(state, Direction::previous, model));
        CHECK(neighbour_of(state, Direction::next, model).has_value() == (dates.size() > 1));
    }
}
