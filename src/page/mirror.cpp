#include <algorithm>
#include <cmath>

#include "app/link.h"
#include "page/html.h"
#include "page/mirror_window.h"
#include "page/page.h"
#include "timeline/calendar.h"
#include "words/words.h"

namespace daybook {

namespace {

/// Above this many days without an entry, only the days with one are listed.
constexpr int most_empty_days = 400;
constexpr int most_stretches = 60;

class MirrorWriter {
public:
    MirrorWriter(const Model& model, const State& state, const PageForm& form)
        : model_(model),
          journal_(model.journal),
          state_(state),
          form_(form),
          windows_(windows_of(model, state, form.site == nullptr)) {}

    std::string write() {
        if (windows_.in_part) write_stretches();
        write_days();
        write_events();
        write_people();
        return std::move(out_);
    }

private:
    void write_item(const Target& target, std::string_view css_class, const EdtfDate* date, bool selected,
                    const std::string& content_html) {
        std::string more;
        if (form_.site == nullptr) {
            more = " tabindex=\"-1\"" + attribute("data-focus", focus_command(target, model_));
            if (date != nullptr && date->known()) more += attribute("data-day", std::to_string(date->earliest.number));
        }
        const Tags tags = tags_for(form_, model_, target, css_class, selected ? Pressed::yes : Pressed::no, more);
        out_ += tags.open;
        out_ += content_html;
        out_ += tags.close;
    }

    void open_section(std::string_view css_class, std::string_view title, const std::string& more = "") {
        append(out_, {"<section", attribute("class", css_class), attribute("aria-label", title), more, "><h2>", title,
                      "</h2>"});
    }
    /// What the fields above the timeline show.
    [[nodiscard]] std::string choice_of_people() const {
        if (form_.site != nullptr) return "";
        const Lanes& lanes = *state_.lanes;
        std::string out;
        append(out,
               {attribute("data-shown", std::to_string(lanes.order.size())),
                attribute("data-of", std::to_string(journal_.people.size())),
                attribute("data-sort", sort_word(lanes.choice.sort)), attribute("data-filter", lanes.choice.filter)});
        return out;
    }
    enum class List : std::uint8_t { days, events, people };
    [[nodiscard]] const Window& window_of(List list) const {
        return list == List::days ? windows_.days : list == List::events ? windows_.events : windows_.people;
    }
    [[nodiscard]] Target target_at(List list, std::size_t at) const {
        const auto index = static_cast<std::uint32_t>(at);
        if (list == List::events) return EventId{index};
        if (list == List::people) return state_.lanes->order[at];
        if (at == windows_.empty_day) return *state_.day;
        return EntryId{at > windows_.empty_day ? index - 1 : index};
    }

    void open(List list) {
        const Window& window = window_of(list);
        if (!windows_.in_part || window.size == 0) {
            out_ += "<ul>";
            return;
        }
        if (window.first > 0)
            lead_on(window.first, list == List::people ? " above" : " earlier", target_at(list, window.first - 1));
        open_part(target_at(list, 0), target_at(list, window.size - 1));
    }
    void close(List list) {
        const Window& window = window_of(list);
        out_ += "</ul>";
        if (window.end < window.size) {
            lead_on(window.size - window.end, list == List::people ? " below" : " later", target_at(list, window.end));
        }
        out_ += "</section>";
    }
    /// Where the list is a part of a longer one, it says where the whole begins and ends.
    void open_part(const Target& first, const Target& last) {
        append(out_, {"<ul", attribute("data-first", select_command(first, model_)),
                      attribute("data-last", select_command(last, model_)),
                      attribute("data-first-focus", focus_command(first, model_)),
                      attribute("data-last-focus", focus_command(last, model_)), ">"});
    }
    /// The keyboard goes on by arrow keys, so this is no tab stop.
    void lead_on(std::size_t more, std::string_view where, const Target& to) {
        append(out_, {"<button type=\"button\" class=\"more\" tabindex=\"-1\"",
                      attribute("data-command", focus_command(to, model_)), ">", grouped(more), where, "</button>"});
    }
    void open_item(const Window& window, std::size_t at, std::string_view more = "") {
        out_ += "<li";
        if (windows_.in_part) {
            append(out_, {attribute("aria-posinset", std::to_string(at + 1)),
                          attribute("aria-setsize", std::to_string(window.size))});
        }
        out_ += more;
        out_ += '>';
    }

    void write_entry(EntryId id) {
        const Entry& entry = journal_[id];
        std::string text = "<b>" + escaped(to_words(entry.date)) + "</b><span>" + escaped(entry.title) + "</span>";
        if (entry.held_elsewhere) text += "<i>held elsewhere</i>";
        write_item(Target(id), entry.held_elsewhere ? "entry held" : "entry", &entry.date, state_.entry == id, text);
    }

    void write_empty_day(Day day) {
        EdtfDate date;
        date.earliest = date.latest = day;
        date.precision = Precision::day;
        write_item(Target(day), "day", &date, state_.day == day,
                   "<b>" + to_words(day) + "</b><span>no known entry</span>");
    }

    void write_days() {
        open_section("days", "Days and entries");
        if (windows_.in_part) return write_days_in_part();
        out_ += "<ul>";
        const auto first = static_cast<std::int32_t>(std::ceil(model_.home.from));
        const auto end = static_cast<std::int32_t>(std::ceil(model_.home.to));
        const bool all_days = end - first <= most_empty_days;
        Day next{first};
        const auto write_empty_days = [&](Day until) {
            for (; next < until && next.number < end; next = next + 1) {
                out_ += "<li>";
                write_empty_day(next);
                out_ += "</li>";
            }
        };
        for (std::uint32_t i = 0; i < journal_.entries.size(); ++i) {
            const EdtfDate& date = journal_.entries[i].date;
            if (all_days && date.known()) {
                write_empty_days(date.earliest);
                next = std::max(next, date.latest + 1);
            }
            out_ += "<li>";
            write_entry({i});
            out_ += "</li>";
        }
        if (all_days) write_empty_days({end});
        out_ += "</ul></section>";
    }

    /// Entries only, and the open day if it has none.
    void write_days_in_part() {
        const Window& window = windows_.days;
        open(List::days);
        for (std::size_t at = window.first; at < window.end; ++at) {
            const Target target = target_at(List::days, at);
            open_item(window, at);
            if (const auto* day = std::get_if<Day>(&target)) write_empty_day(*day);
            if (const auto* entry = std::get_if<EntryId>(&target)) write_entry(*entry);
            out_ += "</li>";
        }
        close(List::days);
    }

    void write_events() {
        if (journal_.events.empty()) return;
        open_section("events", "Events");
        const Window& window = windows_.events;
        open(List::events);
        for (std::size_t at = window.first; at < window.end; ++at) {
            const Event& event = journal_.events[at];
            const EventId id{static_cast<std::uint32_t>(at)};
            open_item(window, at);
            write_item(Target(id), "event", &event.date, state_.event == id,
                       "<b>" + escaped(to_words(event.date)) + "</b><span>" + escaped(event.label) + "</span>");
            out_ += "</li>";
        }
        close(List::events);
    }

    void write_people() {
        if (journal_.people.empty()) return;
        open_section("people", "People", choice_of_people());
        const Window& window = windows_.people;
        open(List::people);
        // The pinned ones stand above all, also where the window has left them.
        for (std::size_t at = 0; at < std::min(state_.lanes->pinned(), window.first); ++at) write_lane(window, at);
        for (std::size_t at = window.first; at < window.end; ++at) write_lane(window, at);
        close(List::people);
    }

    void write_lane(const Window& window, std::size_t at) {
        const PersonId id = state_.lanes->order[at];
        const Person& person = journal_[id];
        open_item(window, at, " data-row");
        std::string name = escaped(person.name);
        if (!person.warning.empty()) name += "<i>name printed wrongly</i>";
        write_item(Target(id), "person", nullptr, state_.person == id, name);
        const std::vector<Appearance>& all = model_.people.of(id).appearances;
        const Window dots = windows_.in_part ? dots_window(model_, windows_, id) : Window::whole(all.size());
        const auto dot_at = [&](std::size_t i) { return Dot{id, all[i].entry, all[i].role}; };
        const bool in_list = windows_.in_part && dots.size > 0;
        if (in_list) open_part(dot_at(0), dot_at(dots.size - 1));
        for (std::size_t i = dots.first; i < dots.end; ++i) {
            if (!all[i].when.known()) continue;
            if (in_list) open_item(dots, i);
            write_dot(dot_at(i), all[i].when);
            if (in_list) out_ += "</li>";
        }
        if (in_list) out_ += "</ul>";
        out_ += "</li>";
    }

    void write_dot(const Dot& dot, const EdtfDate& when) {
        const Presence kind = presence(dot.role);
        const std::string_view css_class = kind == Presence::present ? "dot present"
                                           : kind == Presence::named ? "dot named"
                                                                     : "dot addressee";
        const bool selected = state_.person == dot.person && state_.entry == dot.entry;
        write_item(Target(dot), css_class, &when, selected,
                   "<b>" + escaped(to_words(when)) + "</b><span>" + std::string(role_word(dot.role)) + "</span>");
    }

    /// The years of a long journal, or its decades: each opens its first entry and shows the whole of it.
    void write_stretches() {
        const DatedSeries& exact = model_.timeline.entries.exact;
        const DatedSeries& broad = model_.timeline.entries.broad;
        if (exact.all.empty()) return;
        const Day last = exact.all.back().first;
        const int years = to_civil(last).year - to_civil(exact.all.front().first).year + 1;
        int unit = 1;
        while (years / unit >= most_stretches) unit *= 10;
        const TickStep step{TickUnit::year, unit};
        const Day open = windows_.day.value_or(Day{});
        open_section("years", unit == 1 ? "Years" : unit == 10 ? "Decades" : "Centuries");
        out_ += "<ul>";
        for (Day start = unit_start(exact.all.front().first, step); start <= last;) {
            const Day end = next_unit(start, step);
            const std::size_t at = exact.starting_before(start);
            const std::size_t count =
                exact.starting_before(end) - at + broad.starting_before(end) - broad.starting_before(start);
            if (at < exact.all.size() && exact.all[at].first < end) {
                const EntryId first{exact.all[at].index};
                const std::string command =
                    go_command({.entry = journal_[first].key, .from = to_iso(start), .to = to_iso(end - 1)});
                append(out_,
                       {"<li><button type=\"button\" class=\"year\" tabindex=\"-1\" data-focus=\"focus\"",
                        attribute("data-command", command),
                        attribute("data-day", std::to_string((start.number + end.number) / 2)),
                        windows_.day && start <= open && open < end ? " aria-current=\"true\"" : "", "><b>",
                        span_words(start, end - 1).view(), "</b><span>", grouped(count), "</span></button></li>"});
            }
            start = end;
        }
        out_ += "</ul></section>";
    }

    const Model& model_;
    const Journal& journal_;
    const State& state_;
    const PageForm& form_;
    Windows windows_;
    std::string out_;
};

}  // namespace

std::string mirror_html(const Model& model, const State& state, const PageForm& form) {
    return MirrorWriter(model, state, form).write();
}

}  // namespace daybook
