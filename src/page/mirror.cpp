#include <algorithm>
#include <cmath>
#include <limits>

#include "app/link.h"
#include "page/mirror_window.h"
#include "page/page.h"
#include "page/parts.h"
#include "timeline/calendar.h"
#include "words/entry_name.h"
#include "words/messages.h"

namespace daybook {

namespace {

constexpr int most_stretches = 60;

/// A column of the grid, and an item of the list of days: an entry, or a day without one.
struct Column {
    std::optional<EntryId> entry;
    EdtfDate date;
};

EdtfDate one_day(Day day) {
    EdtfDate date;
    date.earliest = date.latest = day;
    date.precision = Precision::day;
    return date;
}

/// What a person has in one column: the first appearance, and the words for all of its roles.
struct Cell {
    const Appearance* first = nullptr;
    std::string roles;
};

class MirrorWriter {
public:
    explicit MirrorWriter(const Page& page)
        : page_(page),
          out_(page.out),
          model_(page.model),
          journal_(page.model.journal),
          state_(page.state),
          words_(page.words()),
          windows_(windows_of(page.model, page.state, page.is_viewer())) {
        list_columns();
    }

    void write_for_viewer() {
        if (windows_.in_part) write_stretches();
        write_grid();
        if (journal_.events.empty()) return;
        const Element section = out_.open("div", {{"class", "events"}});
        const std::string_view title = words_.text(msg::mirror_events{});
        out_.element("h2", {}, title);
        const Window& window = windows_.events;
        if (window.first > 0) {
            lead_on("earlier", words_.say(msg::mirror_more_earlier{.count = window.first}), event_at(window.first - 1));
        }
        {
            const Attribute label("aria-label", title);
            const Element list =
                windows_.in_part ? out_.open("ul", {label,
                                                    {"data-first", focus_command(event_at(0), model_)},
                                                    {"data-last", focus_command(event_at(window.size - 1), model_)}})
                                 : out_.open("ul", {label});
            write_events(window);
        }
        if (window.end < window.size) {
            lead_on("later", words_.say(msg::mirror_more_later{.count = window.size - window.end}),
                    event_at(window.end));
        }
    }

    void write_for_site() {
        write_section("days", words_.text(msg::mirror_days{}), [&] {
            for (const Column& column : columns_) {
                const Element item = out_.open("li");
                write_column(column);
            }
        });
        if (!journal_.events.empty()) {
            write_section("events", words_.text(msg::mirror_events{}), [&] { write_events(windows_.events); });
        }
        if (!journal_.people.empty()) {
            write_section("people", words_.text(msg::mirror_people{}), [&] {
                for (const PersonId id : state_.lanes.order) write_lane(id);
            });
        }
    }

private:
    [[nodiscard]] Target event_at(std::size_t at) const { return EventId{static_cast<std::uint32_t>(at)}; }
    [[nodiscard]] Target day_at(std::size_t at) const {
        if (at == windows_.empty_day) return *state_.day;
        return EntryId{static_cast<std::uint32_t>(at > windows_.empty_day ? at - 1 : at)};
    }
    [[nodiscard]] Target target_of(const Column& column) const {
        return column.entry ? Target(*column.entry) : Target(column.date.earliest);
    }

    /// The entries of the window, and days without an entry: the open one, or in a short journal all of the period.
    void list_columns() {
        column_of_entry_.resize(journal_.entries.size());
        if (windows_.in_part) {
            for (std::size_t at = windows_.days.first; at < windows_.days.end; ++at) {
                const Target target = day_at(at);
                if (const auto* entry = std::get_if<EntryId>(&target)) add_entry(*entry);
                if (const auto* day = std::get_if<Day>(&target)) columns_.push_back({std::nullopt, one_day(*day)});
            }
            return;
        }
        const Day first{static_cast<std::int32_t>(std::ceil(model_.home.from))};
        const Day end{static_cast<std::int32_t>(std::ceil(model_.home.to))};
        const std::size_t rows = std::max<std::size_t>(journal_.people.size(), 1);
        const bool all_days =
            (static_cast<std::size_t>(std::max(0, end - first)) + journal_.entries.size()) * rows <= most_cells;
        Day next = first;
        const auto add_days_until = [&](Day until) {
            for (; next < until && next < end; next = next + 1) columns_.push_back({std::nullopt, one_day(next)});
        };
        for (std::uint32_t i = 0; i < journal_.entries.size(); ++i) {
            const EdtfDate& date = journal_.entries[i].date;
            if (all_days && date.known()) {
                add_days_until(date.earliest);
                next = std::max(next, date.latest + 1);
            }
            add_entry({i});
        }
        if (all_days) add_days_until(end);
    }
    void add_entry(EntryId entry) {
        column_of_entry_[entry.index] = columns_.size();
        columns_.push_back({entry, journal_[entry].date});
    }

    // --- The grid of a viewer ---------------------------------------------------------------------

    void write_grid() {
        const Lanes& lanes = state_.lanes;
        const bool people = !journal_.people.empty();
        const std::string_view title = people ? words_.text(msg::mirror_grid{}) : words_.text(msg::mirror_days{});
        // The numbers are for the fields above the timeline.
        const Element section = out_.open("div", {{"class", "people"},
                                                  {"data-count", number_of_people(lanes.order.size())},
                                                  {"data-sort", sort_word(lanes.choice.sort)},
                                                  {"data-filter", lanes.choice.filter}});
        out_.element("h2", {}, title);
        const Window& days = windows_.days;
        const Window& rows = windows_.people;
        if (windows_.in_part && days.first > 0) {
            lead_on("earlier", words_.say(msg::mirror_more_earlier{.count = days.first}), day_at(days.first - 1));
        }
        if (windows_.in_part && days.end < days.size) {
            lead_on("later", words_.say(msg::mirror_more_later{.count = days.size - days.end}), day_at(days.end));
        }
        if (windows_.in_part && rows.first > 0) {
            lead_on("above", words_.say(msg::mirror_more_above{.count = rows.first}), lanes.order[rows.first - 1]);
        }
        {
            const std::initializer_list<Attribute> named = {
                {"role", "grid"}, {"aria-label", title}, {"aria-describedby", "timeline-hint"}};
            const Element table =
                windows_.in_part
                    ? out_.open(
                          "table", named,
                          {{"aria-rowcount", std::to_string(rows.size + 1)},
                           {"aria-colcount", std::to_string(days.size + 1)},
                           {"data-first", focus_if_any(days.size, [&] { return day_at(0); })},
                           {"data-last", focus_if_any(days.size, [&] { return day_at(days.size - 1); })},
                           {"data-first-person", focus_if_any(rows.size, [&] { return Target(lanes.order.front()); })},
                           {"data-last-person", focus_if_any(rows.size, [&] { return Target(lanes.order.back()); })}})
                    : out_.open("table", named);
            write_head();
            if (people) write_rows();
        }
        if (windows_.in_part && rows.end < rows.size) {
            lead_on("below", words_.say(msg::mirror_more_below{.count = rows.size - rows.end}), lanes.order[rows.end]);
        }
    }
    template <class Goal>
    [[nodiscard]] std::string focus_if_any(std::size_t size, Goal&& goal) const {
        return size == 0 ? std::string() : focus_command(goal(), model_);
    }

    /// Says how many of the journal's people have a lane.
    [[nodiscard]] std::string number_of_people(std::size_t shown) const {
        // Without a filter, people without a day have no lane.
        const std::size_t all = state_.lanes.choice.filter.empty() ? shown : journal_.people.size();
        if (shown == 0) return words_.say(msg::people_nobody{});
        return shown == all ? words_.say(msg::people_number{.count = all})
                            : words_.say(msg::people_number_of{.count = all, .some = shown});
    }

    /// A button to the rest of a list. Arrow keys lead there too, so it is not a tab stop.
    void lead_on(std::string_view where, std::string_view more, const Target& to) {
        out_.element("button",
                     {{"type", "button"},
                      {"class", "more " + std::string(where)},
                      {"tabindex", "-1"},
                      {"data-command", focus_command(to, model_)}},
                     more);
    }

    [[nodiscard]] Attribute row_index(const std::string& index) const {
        return Attribute("aria-rowindex", index).when(windows_.in_part);
    }
    [[nodiscard]] Attribute column_index(const std::string& index) const {
        return Attribute("aria-colindex", index).when(windows_.in_part);
    }
    [[nodiscard]] std::string number_of_column(std::size_t at) const {
        return std::to_string(windows_.days.first + at + 2);  // the first column has the names
    }

    void write_head() {
        const Element head = out_.open("thead");
        const Element row = out_.open("tr", {row_index("1")});
        out_.element("th", {{"scope", "col"}, column_index("1")}, words_.text(msg::mirror_people{}));
        std::string month;
        for (std::size_t at = 0; at < columns_.size(); ++at) {
            const Column& column = columns_[at];
            const bool open = column.entry ? state_.entry == column.entry : state_.day == column.date.earliest;
            const std::string_view css_class = !column.entry ? "day" : is_held(*column.entry) ? "entry held" : "entry";
            const std::string its_month = column.date.known() ? month_of(column.date) : std::string();
            const Element cell = open_cell("th", target_of(column), target_of(column), name_of_column(column), open,
                                           {{"scope", "col"},
                                            {"class", css_class},
                                            column_index(number_of_column(at)),
                                            if_any("data-month", its_month == month ? "" : its_month)});
            month = its_month;
            out_.text(number_of(column.date));
        }
    }
    /// "September 1960", above the first column of a month.
    [[nodiscard]] std::string month_of(const EdtfDate& date) const {
        const CivilDate civil = to_civil(date.earliest);
        return std::string(words_.short_month(civil).view());
    }
    /// "14", "20–23"; a whole date if it has no day.
    [[nodiscard]] std::string number_of(const EdtfDate& date) const {
        if (!date.known() || is_broad(date)) return words_.date(date);
        const std::string first = std::to_string(to_civil(date.earliest).day);
        if (date.earliest == date.latest) return first;
        if (date.days() > 28) return words_.date(date);
        return words_.say(msg::span_close{.from = first, .to = std::to_string(to_civil(date.latest).day)});
    }
    [[nodiscard]] std::string name_of_column(const Column& column) const {
        return column.entry ? entry_name(journal_[*column.entry], words_) : day_name(words_.date(column.date), words_);
    }

    Element open_cell(const char* element, const Target& select, const Target& focus, const std::string& name,
                      bool open, Attributes more) {
        return out_.open(element,
                         {{"tabindex", "-1"},
                          {"data-command", select_command(select, model_)},
                          {"data-focus", focus_command(focus, model_)},
                          {"aria-label", name},
                          Attribute("aria-current", "true").when(open)},
                         more);
    }

    void write_rows() {
        const Element body = out_.open("tbody");
        for (const Column& column : columns_) dates_.push_back(words_.date(column.date));
        const Window& rows = windows_.people;
        // Pinned lanes are always listed, even outside the window.
        for (std::size_t at = 0; at < std::min(state_.lanes.pinned(), rows.first); ++at) write_row(at);
        for (std::size_t at = rows.first; at < rows.end; ++at) write_row(at);
    }

    void write_row(std::size_t at) {
        const PersonId id = state_.lanes.order[at];
        const Person& person = journal_[id];
        const Element row = open_row(id, at);
        {
            const std::string name = warned_name(journal_, id, words_);
            const Element cell = open_cell("th", id, id, name, state_.person == id,
                                           {{"scope", "row"}, {"class", "person"}, column_index("1")});
            out_.text(full_name(journal_, id, words_));
            if (!person.warning.empty()) out_.element("i", {}, "");
        }
        cells_.assign(columns_.size(), {});
        fill_cells(id);
        for (std::size_t i = 0; i < columns_.size(); ++i) write_cell(id, i);
    }

    /// In a part, a row has the focus commands for the person's entries before and after it, and for the last one.
    Element open_row(PersonId id, std::size_t at) {
        if (!windows_.in_part) return out_.open("tr");
        const std::vector<EntryId>& all = model_.people.of(id).entries;
        const auto dot = [&](std::vector<EntryId>::const_iterator entry) {
            return focus_command(Dot{id, *entry}, model_);  // a command does not name the role
        };
        std::string before, after, last;
        if (!all.empty()) last = dot(all.end() - 1);
        const auto in_part = [](const Column& column) { return column.entry.has_value(); };
        const auto first_entry = std::find_if(columns_.begin(), columns_.end(), in_part);
        const auto last_entry = std::find_if(columns_.rbegin(), columns_.rend(), in_part);
        if (first_entry != columns_.end()) {
            const auto begins = std::lower_bound(all.begin(), all.end(), *first_entry->entry);
            const auto ends = std::upper_bound(all.begin(), all.end(), *last_entry->entry);
            if (begins != all.begin()) before = dot(begins - 1);
            if (ends != all.end()) after = dot(ends);
        }
        return out_.open("tr", {{"aria-rowindex", std::to_string(at + 2)},
                                if_any("data-before", before),
                                if_any("data-after", after),
                                if_any("data-last", last)});
    }

    void fill_cells(PersonId id) {
        const PersonRecord& record = model_.people.of(id);
        const std::vector<Appearance>& all = record.appearances;
        if (!windows_.in_part) {
            for (const Appearance& each : all) put(each);
            return;
        }
        for (const Column& column : columns_) {
            if (!column.entry || !std::binary_search(record.entries.begin(), record.entries.end(), *column.entry))
                continue;
            each_of(id, *column.entry, [&](const Appearance& each) { put(each); });
        }
    }
    /// The person's appearances in an entry, found by date. A participant may have a date of their own.
    template <class Visit>
    void each_of(PersonId id, EntryId entry, Visit visit) const {
        const std::vector<Appearance>& all = model_.people.of(id).appearances;
        const auto known =
            all.end() - static_cast<std::ptrdiff_t>(model_.timeline.appearances[id.index].undated.size());
        const Day day = journal_[entry].date.earliest;
        const auto earlier = [&](const Appearance& each) { return each.when.earliest < day; };
        bool found = false;
        for (auto at = std::partition_point(all.begin(), known, earlier); at != known && at->when.earliest == day;
             ++at) {
            if (at->entry != entry) continue;
            visit(*at);
            found = true;
        }
        if (found) return;
        for (const Appearance& each : all) {
            if (each.entry == entry) visit(each);
        }
    }
    void put(const Appearance& appearance) {
        Cell& cell = cells_[column_of(appearance)];
        const std::string_view role = role_word(appearance.role, words_);
        cell.roles =
            cell.first == nullptr ? std::string(role) : words_.say(msg::list_comma{.list = cell.roles, .next = role});
        if (cell.first == nullptr) cell.first = &appearance;
    }
    /// The column of the entry; of the appearance's own day if there is one without an entry.
    [[nodiscard]] std::size_t column_of(const Appearance& appearance) const {
        const EdtfDate& when = appearance.when;
        const std::size_t usual = column_of_entry_[appearance.entry.index];
        if (!when.known() || when.earliest == journal_[appearance.entry].date.earliest) return usual;
        const auto own = [&](const Column& column) { return !column.entry && column.date.earliest == when.earliest; };
        const auto found = std::find_if(columns_.begin(), columns_.end(), own);
        return found == columns_.end() ? usual : static_cast<std::size_t>(found - columns_.begin());
    }

    void write_cell(PersonId id, std::size_t at) {
        const Column& column = columns_[at];
        const Cell& cell = cells_[at];
        const std::string_view person = shown_name(journal_, id, words_).name;
        const std::string index = number_of_column(at);
        if (cell.first == nullptr) {
            const std::string name = !column.entry
                                         ? words_.say(msg::mirror_nothing_known{.person = person, .date = dates_[at]})
                                     : is_held(*column.entry)  // nobody here knows whom its text names
                                         ? words_.say(msg::mirror_held_nothing{.person = person, .date = dates_[at]})
                                         : words_.say(msg::mirror_nothing{.person = person, .date = dates_[at]});
            const Target there =
                column.date.known() ? Target(Span{column.date.earliest, column.date.latest, id}) : Target(id);
            const Element empty = open_cell("td", target_of(column), there, name, false, {column_index(index)});
            return;
        }
        const Appearance& first = *cell.first;
        const bool usual = first.when.earliest == column.date.earliest;
        std::string name = words_.say(msg::mirror_dot{
            .person = person, .date = usual ? dates_[at] : words_.date(first.when), .role = cell.roles});
        if (is_held(first.entry)) name = held(name);
        const Target dot = dot_of(first);
        const bool open = state_.person == id && state_.entry == first.entry;
        const Element filled =
            open_cell("td", dot, dot, name, open,
                      {{"class", dot_class(first)}, {"data-held", is_held(first.entry)}, column_index(index)});
    }

    // --- Parts of both ----------------------------------------------------------------------------

    static Dot dot_of(const Appearance& appearance) { return {appearance.person, appearance.entry, appearance.role}; }
    static std::string_view dot_class(const Appearance& appearance) {
        if (appearance.role == Role::author) return "dot author";
        const Presence kind = presence(appearance.role);
        return kind == Presence::present ? "dot present" : kind == Presence::named ? "dot named" : "dot addressee";
    }
    [[nodiscard]] bool is_held(EntryId entry) const { return journal_[entry].held_elsewhere; }
    [[nodiscard]] std::string held(std::string_view name) const { return words_.say(msg::mirror_held{.name = name}); }

    /// A sentence whose first argument is a date, and whose second one are words of the editors.
    template <class Message>
    void write_dated(const Message& message) {
        write_message(page_, message, [&](std::string_view piece, int argument) {
            if (argument == 0) return out_.element("b", {}, piece);
            write_said(page_, "span", piece);
        });
    }

    /// The keyboard comes to the first event since what is open, so that the timeline stays near it.
    void write_events(const Window& window) {
        const Day open = state_.day     ? *state_.day
                         : state_.entry ? journal_[*state_.entry].date.earliest
                                        : Day{std::numeric_limits<std::int32_t>::max()};
        bool earlier = true;
        for (std::size_t at = window.first; at < window.end; ++at) {
            const Event& event = journal_.events[at];
            const EventId id{static_cast<std::uint32_t>(at)};
            const bool viewer = page_.is_viewer();
            const bool near = viewer && earlier && event.date.earliest >= open;
            if (near) earlier = false;
            const Element item =
                out_.open("li", {Attribute("aria-posinset", std::to_string(at + 1)).when(windows_.in_part),
                                 Attribute("aria-setsize", std::to_string(window.size)).when(windows_.in_part)});
            const Element control = open_link(page_, id, "event", pressed_if(state_.event == id),
                                              {Attribute("tabindex", "-1").when(viewer),
                                               {"data-near", near},
                                               if_any("data-focus", viewer ? focus_command(id, model_) : "")});
            write_dated(msg::mirror_event{.date = words_.date(event.date), .event = event.label});
        }
    }

    // --- The lists of a static page ---------------------------------------------------------------

    template <class WriteItems>
    void write_section(std::string_view css_class, std::string_view title, WriteItems&& write_items) {
        const Element section = out_.open("section", {{"class", css_class}, {"aria-label", title}});
        out_.element("h2", {}, title);
        const Element list = out_.open("ul");
        write_items();
    }

    void write_column(const Column& column) {
        const std::string date = words_.date(column.date);
        const Element link = open_link(page_, target_of(column), column.entry ? "entry" : "day");
        if (!column.entry) return write_dated(msg::mirror_day{.date = date});
        const Entry& entry = journal_[*column.entry];
        if (entry.held_elsewhere) return write_dated(msg::mirror_entry_held{.date = date, .title = entry.title});
        write_dated(msg::mirror_entry{.date = date, .title = entry.title});
    }

    void write_lane(PersonId id) {
        const Element row = out_.open("li", {{"data-row", true}});
        {
            const Element link = open_link(page_, id, "person");
            out_.text(warned_name(journal_, id, words_));
        }
        for (const Appearance& each : model_.people.of(id).appearances) {
            if (!each.when.known()) continue;
            out_.text(" ");
            const Element link = open_link(page_, dot_of(each), dot_class(each));
            write_dated(msg::mirror_appearance{.date = words_.date(each.when), .role = role_word(each.role, words_)});
        }
    }

    /// The years, or decades, of a long journal. Each button opens the first entry and shows the whole year or decade.
    void write_stretches() {
        const DatedSeries& exact = model_.timeline.entries.exact;
        const DatedSeries& broad = model_.timeline.entries.broad;
        if (exact.all.empty()) return;
        const Day last = exact.all.back().first;
        const int years = to_civil(last).year - to_civil(exact.all.front().first).year + 1;
        int unit = 1;
        while (years / unit >= most_stretches) unit *= 10;
        const TickStep step{TickUnit::year, unit};
        const std::string_view title = unit == 1    ? words_.text(msg::mirror_years{})
                                       : unit == 10 ? words_.text(msg::mirror_decades{})
                                                    : words_.text(msg::mirror_centuries{});
        const Element section = out_.open("div", {{"class", "years"}});
        out_.element("h2", {}, title);
        const Element list = out_.open("ul", {{"aria-label", title}});
        for (Day start = unit_start(exact.all.front().first, step); start <= last;) {
            const Day end = next_unit(start, step);
            const std::size_t at = exact.starting_before(start);
            const std::size_t count =
                exact.starting_before(end) - at + broad.starting_before(end) - broad.starting_before(start);
            if (at < exact.all.size() && exact.all[at].first < end) {
                write_stretch(start, end, EntryId{exact.all[at].index}, count);
            }
            start = end;
        }
    }

    void write_stretch(Day start, Day end, EntryId first, std::size_t count) {
        const std::string command =
            command_text(Go{{.entry = journal_[first].key, .from = to_iso(start), .to = to_iso(end - 1)}}, model_);
        const bool current = windows_.day && start <= *windows_.day && *windows_.day < end;
        const Element item = out_.open("li");
        const Element button = out_.open("button", {{"type", "button"},
                                                    {"class", "year"},
                                                    {"tabindex", "-1"},
                                                    {"data-command", command},
                                                    Attribute("aria-current", "true").when(current)});
        const Caption years = words_.span(start, end - 1);
        write_message(page_, msg::mirror_stretch{.count = count, .years = years.view()},
                      [&](std::string_view piece, int argument) {
                          argument == 1 ? out_.element("b", {}, piece) : out_.text(piece);
                      });
    }

    const Page& page_;
    Html& out_;
    const Model& model_;
    const Journal& journal_;
    const State& state_;
    const Words& words_;
    Windows windows_;
    std::vector<Column> columns_;
    std::vector<std::size_t> column_of_entry_;  // of those in columns_
    std::vector<std::string> dates_;            // of columns_, as words
    std::vector<Cell> cells_;                   // of the row being written, by column
};

}  // namespace

void write_mirror(const Page& page) {
    MirrorWriter writer(page);
    page.is_viewer() ? writer.write_for_viewer() : writer.write_for_site();
}

}  // namespace daybook
