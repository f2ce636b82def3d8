#include <algorithm>
#include <cmath>

#include "app/link.h"
#include "page/html.h"
#include "page/page.h"

namespace daybook {

namespace {

/// Above this many days without an entry, only the days with one are listed.
constexpr int most_empty_days = 400;

class MirrorWriter {
public:
    MirrorWriter(const Model& model, const State& state, const PageForm& form)
        : model_(model), journal_(model.journal), state_(state), form_(form) {}

    std::string write() {
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
            more = " tabindex=\"-1\"" + attribute("data-focus", "focus" + select_command(target, model_).substr(6));
            if (date != nullptr && date->known()) more += attribute("data-day", std::to_string(date->earliest.number));
        }
        const Tags tags = tags_for(form_, model_, target, css_class, selected ? Pressed::yes : Pressed::no, more);
        out_ += tags.open;
        out_ += content_html;
        out_ += tags.close;
    }

    void open_section(std::string_view css_class, std::string_view title) {
        out_ += "<section" + attribute("class", css_class) + attribute("aria-label", title) + "><h2>" +
                std::string(title) + "</h2><ul>";
    }
    void close_section() { out_ += "</ul></section>"; }

    void write_entry(EntryId id) {
        const Entry& entry = journal_[id];
        std::string text = "<b>" + escaped(to_words(entry.date)) + "</b><span>" + escaped(entry.title) + "</span>";
        if (entry.held_elsewhere) text += "<i>held elsewhere</i>";
        out_ += "<li>";
        write_item(Target(id), entry.held_elsewhere ? "entry held" : "entry", &entry.date, state_.entry == id, text);
        out_ += "</li>";
    }

    void write_empty_day(Day day) {
        EdtfDate date;
        date.earliest = date.latest = day;
        date.precision = Precision::day;
        out_ += "<li>";
        write_item(Target(day), "day", &date, state_.day == day,
                   "<b>" + to_words(day) + "</b><span>no known entry</span>");
        out_ += "</li>";
    }

    void write_days() {
        open_section("days", "Days and entries");
        const auto first = static_cast<std::int32_t>(std::ceil(model_.home.from));
        const auto end = static_cast<std::int32_t>(std::ceil(model_.home.to));
        const bool all_days = end - first <= most_empty_days;
        Day next{first};
        for (std::uint32_t i = 0; i < journal_.entries.size(); ++i) {
            const EdtfDate& date = journal_.entries[i].date;
            if (all_days && date.known()) {
                for (; next < date.earliest && next.number < end; next = next + 1) write_empty_day(next);
                next = std::max(next, date.latest + 1);
            }
            write_entry({i});
        }
        if (all_days) {
            for (; next.number < end; next = next + 1) write_empty_day(next);
        }
        close_section();
    }

    void write_events() {
        if (journal_.events.empty()) return;
        open_section("events", "Events");
        for (std::uint32_t i = 0; i < journal_.events.size(); ++i) {
            const Event& event = journal_.events[i];
            out_ += "<li>";
            write_item(Target(EventId{i}), "event", &event.date, state_.event == EventId{i},
                       "<b>" + escaped(to_words(event.date)) + "</b><span>" + escaped(event.label) + "</span>");
            out_ += "</li>";
        }
        close_section();
    }

    void write_people() {
        if (journal_.people.empty()) return;
        open_section("people", "People");
        for (const PersonId id : state_.lanes->order) {
            const Person& person = journal_[id];
            out_ += "<li data-row>";
            std::string name = escaped(person.name);
            if (!person.warning.empty()) name += "<i>name printed wrongly</i>";
            write_item(Target(id), "person", nullptr, state_.person == id, name);
            for (const Appearance& appearance : model_.people.of(id).appearances) write_dot(id, appearance);
            out_ += "</li>";
        }
        close_section();
    }

    void write_dot(PersonId id, const Appearance& appearance) {
        if (!appearance.when.known()) return;
        const Dot dot{id, appearance.entry, appearance.role};
        const Presence kind = presence(appearance.role);
        const std::string_view css_class = kind == Presence::present ? "dot present"
                                           : kind == Presence::named ? "dot named"
                                                                     : "dot addressee";
        const bool selected = state_.person == id && state_.entry == appearance.entry;
        write_item(Target(dot), css_class, &appearance.when, selected,
                   "<b>" + escaped(to_words(appearance.when)) + "</b><span>" + std::string(role_word(appearance.role)) +
                       "</span>");
    }

    const Model& model_;
    const Journal& journal_;
    const State& state_;
    const PageForm& form_;
    std::string out_;
};

}  // namespace

std::string mirror_html(const Model& model, const State& state, const PageForm& form) {
    return MirrorWriter(model, state, form).write();
}

}  // namespace daybook
