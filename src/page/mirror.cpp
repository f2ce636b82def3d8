#include <algorithm>
#include <cmath>

#include "app/link.h"
#include "page/mirror_window.h"
#include "page/page.h"
#include "timeline/calendar.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// Above this many days without an entry, only the days with one are listed.
constexpr int most_empty_days = 400;
constexpr int most_stretches = 60;

class MirrorWriter {
public:
    explicit MirrorWriter(const Page& page)
        : page_(page),
          out_(page.out),
          model_(page.model),
          journal_(page.model.journal),
          state_(page.state),
          words_(page.words()),
          windows_(windows_of(page.model, page.state, page.is_viewer())) {}

    void write() {
        if (windows_.in_part) write_stretches();
        write_section(List::days, "days", words_.text(msg::mirror_days{}),
                      windows_.in_part ? &MirrorWriter::write_days_in_part : &MirrorWriter::write_days);
        if (!journal_.events.empty())
            write_section(List::events, "events", words_.text(msg::mirror_events{}), &MirrorWriter::write_events);
        if (journal_.people.empty()) return;
        // For the fields above the timeline.
        const Lanes& lanes = state_.lanes;
        const bool viewer = page_.is_viewer();
        write_section(List::people, "people", words_.text(msg::mirror_people{}), &MirrorWriter::write_people,
                      {Attribute("data-count", number_of_people(lanes.order.size())).when(viewer),
                       Attribute("data-sort", sort_word(lanes.choice.sort)).when(viewer),
                       Attribute("data-filter", lanes.choice.filter).when(viewer)});
    }

private:
    enum class List : std::uint8_t { days, events, people };
    [[nodiscard]] const Window& window_of(List list) const {
        return list == List::days ? windows_.days : list == List::events ? windows_.events : windows_.people;
    }
    [[nodiscard]] Target target_at(List list, std::size_t at) const {
        const auto index = static_cast<std::uint32_t>(at);
        if (list == List::events) return EventId{index};
        if (list == List::people) return state_.lanes.order[at];
        if (at == windows_.empty_day) return *state_.day;
        return EntryId{at > windows_.empty_day ? index - 1 : index};
    }

    /// Says how many of the journal's people have a lane.
    [[nodiscard]] std::string number_of_people(std::size_t shown) const {
        const std::size_t all = journal_.people.size();
        if (shown == 0) return words_.say(msg::people_nobody{});
        return shown == all ? words_.say(msg::people_number{.count = all})
                            : words_.say(msg::people_number_of{.count = all, .some = shown});
    }

    using WriteItems = void (MirrorWriter::*)(const Window& window);
    void write_section(List list, std::string_view css_class, std::string_view title, WriteItems write_items,
                       Attributes more = {}) {
        const Window& window = window_of(list);
        const Element section = out_.open("section", {{"class", css_class}, {"aria-label", title}}, more);
        out_.element("h2", {}, title);
        if (!windows_.in_part || window.size == 0) {
            const Element whole = out_.open("ul");
            return (this->*write_items)(window);
        }
        if (window.first > 0) {
            lead_on(list == List::people ? words_.say(msg::mirror_more_above{.count = window.first})
                                         : words_.say(msg::mirror_more_earlier{.count = window.first}),
                    target_at(list, window.first - 1));
        }
        {
            const Element part = open_part(target_at(list, 0), target_at(list, window.size - 1));
            (this->*write_items)(window);
        }
        if (window.end < window.size) {
            const std::size_t left = window.size - window.end;
            lead_on(list == List::people ? words_.say(msg::mirror_more_below{.count = left})
                                         : words_.say(msg::mirror_more_later{.count = left}),
                    target_at(list, window.end));
        }
    }
    /// The list has the commands for the first and the last item, which it need not contain.
    Element open_part(const Target& first, const Target& last) {
        return out_.open("ul", {{"data-first", select_command(first, model_)},
                                {"data-last", select_command(last, model_)},
                                {"data-first-focus", focus_command(first, model_)},
                                {"data-last-focus", focus_command(last, model_)}});
    }
    /// A button to the rest of the list. Arrow keys lead there too, so it is not a tab stop.
    void lead_on(std::string_view more, const Target& to) {
        out_.element(
            "button",
            {{"type", "button"}, {"class", "more"}, {"tabindex", "-1"}, {"data-command", focus_command(to, model_)}},
            more);
    }
    Element open_item(const Window& window, std::size_t at, bool row = false) {
        return out_.open("li", {Attribute("aria-posinset", std::to_string(at + 1)).when(windows_.in_part),
                                Attribute("aria-setsize", std::to_string(window.size)).when(windows_.in_part),
                                {"data-row", row}});
    }
    Element open_control(const Target& target, std::string_view css_class, const EdtfDate* date, bool selected) {
        const bool viewer = page_.is_viewer();
        const bool dated = viewer && date != nullptr && date->known();
        return open_link(page_, target, css_class, pressed_if(selected),
                         {Attribute("tabindex", "-1").when(viewer),
                          if_any("data-focus", viewer ? focus_command(target, model_) : ""),
                          if_any("data-day", dated ? std::to_string(date->earliest.number) : "")});
    }
    void write_pair(std::string_view when, std::string_view what) {
        out_.element("b", {}, when);
        out_.element("span", {}, what);
    }
    /// A date, and a title or a label of the journal.
    void write_own(const EdtfDate& date, std::string_view title) {
        out_.element("b", {}, words_.date(date));
        out_.element("span", {page_.lang(), page_.dir()}, title);
    }

    void write_entry(EntryId id) {
        const Entry& entry = journal_[id];
        const Element control =
            open_control(id, entry.held_elsewhere ? "entry held" : "entry", &entry.date, state_.entry == id);
        write_own(entry.date, entry.title);
        if (entry.held_elsewhere) out_.element("i", {}, words_.text(msg::mirror_held{}));
    }

    void write_empty_day(Day day) {
        EdtfDate date;
        date.earliest = date.latest = day;
        date.precision = Precision::day;
        const Element control = open_control(day, "day", &date, state_.day == day);
        write_pair(words_.date(day), words_.text(msg::mirror_no_entry{}));
    }

    void write_days(const Window& /*window*/) {
        const auto first = static_cast<std::int32_t>(std::ceil(model_.home.from));
        const auto end = static_cast<std::int32_t>(std::ceil(model_.home.to));
        const bool all_days = end - first <= most_empty_days;
        Day next{first};
        const auto write_empty_days = [&](Day until) {
            for (; next < until && next.number < end; next = next + 1) {
                const Element item = out_.open("li");
                write_empty_day(next);
            }
        };
        for (std::uint32_t i = 0; i < journal_.entries.size(); ++i) {
            const EdtfDate& date = journal_.entries[i].date;
            if (all_days && date.known()) {
                write_empty_days(date.earliest);
                next = std::max(next, date.latest + 1);
            }
            const Element item = out_.open("li");
            write_entry({i});
        }
        if (all_days) write_empty_days({end});
    }

    /// Entries only, and the open day if it has none.
    void write_days_in_part(const Window& window) {
        for (std::size_t at = window.first; at < window.end; ++at) {
            const Target target = target_at(List::days, at);
            const Element item = open_item(window, at);
            if (const auto* day = std::get_if<Day>(&target)) write_empty_day(*day);
            if (const auto* entry = std::get_if<EntryId>(&target)) write_entry(*entry);
        }
    }

    void write_events(const Window& window) {
        for (std::size_t at = window.first; at < window.end; ++at) {
            const Event& event = journal_.events[at];
            const EventId id{static_cast<std::uint32_t>(at)};
            const Element item = open_item(window, at);
            const Element control = open_control(id, "event", &event.date, state_.event == id);
            write_own(event.date, event.label);
        }
    }

    void write_people(const Window& window) {
        // Pinned lanes are always listed, even outside the window.
        for (std::size_t at = 0; at < std::min(state_.lanes.pinned(), window.first); ++at) write_lane(window, at);
        for (std::size_t at = window.first; at < window.end; ++at) write_lane(window, at);
    }

    void write_lane(const Window& window, std::size_t at) {
        const PersonId id = state_.lanes.order[at];
        const Person& person = journal_[id];
        const Element row = open_item(window, at, true);
        {
            const Element control = open_control(id, "person", nullptr, state_.person == id);
            out_.text(person.name);
            if (!person.warning.empty()) out_.element("i", {}, words_.text(msg::mirror_warning{}));
        }
        const std::vector<Appearance>& all = model_.people.of(id).appearances;
        if (!windows_.in_part) {
            for (const Appearance& each : all) {
                if (each.when.known()) write_dot(each);
            }
            return;
        }
        const Window dots = dots_window(model_, windows_, id);
        if (dots.size == 0) return;
        const Element list = open_part(dot_of(all[0]), dot_of(all[dots.size - 1]));
        for (std::size_t i = dots.first; i < dots.end; ++i) {
            if (!all[i].when.known()) continue;
            const Element item = open_item(dots, i);
            write_dot(all[i]);
        }
    }

    static Dot dot_of(const Appearance& appearance) { return {appearance.person, appearance.entry, appearance.role}; }

    void write_dot(const Appearance& appearance) {
        const Presence kind = presence(appearance.role);
        const std::string_view css_class = kind == Presence::present ? "dot present"
                                           : kind == Presence::named ? "dot named"
                                                                     : "dot addressee";
        const bool selected = state_.person == appearance.person && state_.entry == appearance.entry;
        const Element control = open_control(dot_of(appearance), css_class, &appearance.when, selected);
        write_pair(words_.date(appearance.when), role_word(appearance.role, words_));
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
        const Element section = out_.open("section", {{"class", "years"}, {"aria-label", title}});
        out_.element("h2", {}, title);
        const Element list = out_.open("ul");
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
        const Day open = windows_.day.value_or(Day{});
        const bool current = windows_.day && start <= open && open < end;
        const Element item = out_.open("li");
        const Element button = out_.open("button", {{"type", "button"},
                                                    {"class", "year"},
                                                    {"tabindex", "-1"},
                                                    {"data-focus", "focus"},
                                                    {"data-command", command},
                                                    {"data-day", std::to_string((start.number + end.number) / 2)},
                                                    Attribute("aria-current", "true").when(current)});
        write_pair(words_.span(start, end - 1).view(), words_.number(static_cast<std::int64_t>(count)).view());
    }

    const Page& page_;
    Html& out_;
    const Model& model_;
    const Journal& journal_;
    const State& state_;
    const Words& words_;
    Windows windows_;
};

}  // namespace

void write_mirror(const Page& page) {
    MirrorWriter(page).write();
}

}  // namespace daybook
