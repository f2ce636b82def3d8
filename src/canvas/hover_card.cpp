#include <array>
#include <string>

#include "canvas/paint.h"
#include "words/certainty.h"
#include "words/messages.h"

namespace daybook {

namespace {

struct CardLine {
    std::string text;
    TextStyle style = TextStyle::card;
    Colour Theme::*ink = &Theme::ink_soft;
};

class Card {
public:
    void add(std::string text, TextStyle style, Colour Theme::*ink) {
        if (text.empty() || count_ == lines_.size()) return;
        lines_[count_++] = {std::move(text), style, ink};
    }
    void title(std::string text) { add(std::move(text), TextStyle::card_title, &Theme::ink); }
    void line(std::string text) { add(std::move(text), TextStyle::card, &Theme::ink_soft); }
    void editors(std::string text) { add(std::move(text), TextStyle::card, &Theme::ochre); }
    [[nodiscard]] std::span<const CardLine> lines() const { return {lines_.data(), count_}; }

private:
    std::array<CardLine, 6> lines_;
    std::size_t count_ = 0;
};

struct Writer {
    const Model& model;
    Card& card;
    const Journal& journal = model.journal;
    const Words& words = model.words;

    void doubt(const Statement& statement, ClaimOf of) const {
        card.editors(std::string(doubt_words(statement.certainty, of, words)));
    }
    void date(const EdtfDate& date) const { card.line(words.capitalised(words.date(date))); }
    void held_elsewhere(const Entry& entry) const {
        if (entry.held_elsewhere) card.editors(words.say(msg::hover_held_elsewhere{}));
    }

    /// In how many entries of these days a person appears. An entry counts once, even with several roles.
    [[nodiscard]] std::size_t entries_of(PersonId person, const Span& span) const {
        std::size_t count = 0;
        std::optional<EntryId> last;
        const std::vector<Appearance>& all = model.people.of(person).appearances;
        model.timeline.appearances[person.index].exact.each_starting(span.first, span.last, [&](std::uint32_t i) {
            count += last != all[i].entry;
            last = all[i].entry;
        });
        return count;
    }

    void operator()(EntryId id) const {
        const Entry& entry = journal[id];
        card.title(entry.title.empty() ? entry.label : entry.title);
        date(entry.date);
        if (!entry.written.empty()) {
            card.line(entry.calendar == Calendar::julian
                          ? words.say(msg::hover_written_old_style{.date = entry.written})
                          : words.say(msg::hover_written{.date = entry.written}));
        }
        held_elsewhere(entry);
    }
    void operator()(Day day) const {
        if (const auto entry = entry_on(model.timeline, day)) return (*this)(*entry);
        card.title(words.date_with_weekday(day));
        card.line(words.say(msg::hover_no_entry{}));
    }
    void operator()(EventId id) const {
        const Event& event = journal[id];
        card.title(event.label);
        date(event.date);
        doubt(event.description, ClaimOf::statement);
    }
    void operator()(PersonId id) const {
        const Person& person = journal[id];
        card.title(full_name(journal, id, words));
        card.line(person.dates);
        card.line(person.description.text);
        card.editors(person.warning);
        if (person.warning.empty()) doubt(person.description, ClaimOf::person);
    }
    void operator()(const Span& span) const {
        std::string days(words.span(span.first, span.last).view());
        const DatedOrder& entries = model.timeline.entries;
        std::size_t in_all = 0;
        const auto count = [&](std::uint32_t) { ++in_all; };
        entries.exact.each_starting(span.first, span.last, count);
        entries.broad.each_starting(span.first, span.last, count);
        if (!span.person) {
            card.title(std::move(days));
            return card.line(words.say(msg::count_entries{.count = in_all}));
        }
        card.title(full_name(journal, *span.person, words));
        card.line(std::move(days));
        card.line(words.say(msg::hover_in_entries{.count = in_all, .some = entries_of(*span.person, span)}));
    }
    void operator()(const Dot& dot) const {
        const Entry& entry = journal[dot.entry];
        card.title(full_name(journal, dot.person, words));
        std::string part = words.capitalised(std::string(role_word(dot.role, words)));
        const EdtfDate* when = &entry.date;
        for (const Participant& participant : entry.participants) {
            if (participant.person != dot.person || participant.role != dot.role) continue;
            if (!participant.office.empty())
                part = words.say(msg::hover_role{.role = part, .office = participant.office});
            if (participant.when && participant.when->known()) when = &*participant.when;
            break;
        }
        card.line(part);
        date(*when);
        held_elsewhere(entry);
    }
};

/// The first few of the events that a mark stands for, by name.
void write_cluster(const Paint& paint, const EventMark& mark, Card& card) {
    const int most = mark.count <= 5 ? 5 : 4;  // six lines in all
    const Words& words = paint.model.words;
    card.title(words.say(msg::count_events{.count = mark.count}));
    int named = 0;
    const auto name = [&](EventId id) {
        const Event& event = paint.model.journal[id];
        card.line(words.say(msg::hover_event{.date = words.short_date(event.date.earliest), .event = event.label}));
        ++named;
    };
    for (const EventMember& member : paint.layout.event_members) {
        if (&paint.layout.event_marks[member.mark] == &mark && named < most) name(member.event);
    }
    for (std::uint32_t i = mark.first.index; mark.whole_stretch && i <= mark.last.index && named < most; ++i) {
        name(EventId{i});
    }
    if (mark.count > named) card.line(words.say(msg::hover_more{.count = mark.count - named}));
}

/// The first few things on a shelf, by title.
template <class NameOf>
void write_shelf(const Shelf& shelf, std::string title, NameOf name_of, const Words& words, Card& card) {
    const std::size_t count = shelf.members.size();
    const std::size_t most = count <= 5 ? 5 : 4;  // six lines in all
    card.title(std::move(title));
    for (std::size_t i = 0; i < std::min(most, count); ++i) card.line(std::string(name_of(shelf.members[i])));
    if (count > most) card.line(words.say(msg::hover_more{.count = count - most}));
}

bool write_shelves(const Paint& paint, const Target& target, Card& card) {
    const Journal& journal = paint.model.journal;
    const Words& words = paint.model.words;
    const Shelf& entries = paint.layout.undated_entries;
    const Shelf& events = paint.layout.undated_events;
    const auto* entry = std::get_if<EntryId>(&target);
    const auto* event = std::get_if<EventId>(&target);
    if (entry != nullptr && entries.members.size() > 1 && entries.holds(entry->index)) {
        const auto name_of = [&](std::uint32_t i) -> std::string_view {
            return journal.entries[i].title.empty() ? journal.entries[i].label : journal.entries[i].title;
        };
        const std::string title = words.say(msg::hover_undated_entries{.count = entries.members.size()});
        write_shelf(entries, title, name_of, words, card);
        return true;
    }
    if (event != nullptr && events.members.size() > 1 && events.holds(event->index)) {
        const auto name_of = [&](std::uint32_t i) -> std::string_view { return journal.events[i].label; };
        const std::string title = words.say(msg::hover_undated_events{.count = events.members.size()});
        write_shelf(events, title, name_of, words, card);
        return true;
    }
    return false;
}

void paint_paper(const Paint& paint, const Rect& box) {
    const double step = std::max(1.0, std::round(paint.px(1)));
    const double radius = paint.px(5);
    for (int i = 3; i >= 1; --i) {  // a soft shadow of three layers
        const double grow = i * step;
        paint.pen.fill({box.left - grow, box.top - grow + 2 * step, box.right + grow, box.bottom + grow + 2 * step},
                       with_alpha(paint.theme.shadow, 14), radius + grow);
    }
    paint.pen.fill(box, paint.theme.sheet, radius);
    paint.pen.outline(box, paint.theme.rule, paint.metrics().line, radius);
}

}  // namespace

Rect paint_hover_card(const Paint& paint, const Target& target, Point at) {
    Card card;
    const auto* event = std::get_if<EventId>(&target);
    const EventMark* mark = event != nullptr ? mark_of(paint.layout, *event) : nullptr;
    if (mark != nullptr && mark->count > 1) {
        write_cluster(paint, *mark, card);
    } else if (!write_shelves(paint, target, card)) {
        std::visit(Writer{paint.model, card}, target);
    }
    const Rect& canvas = paint.layout.canvas;
    const double pad = std::round(paint.px(11));
    const double between = std::round(paint.px(2));
    // Wider if the canvas is low. Lines that do not fit are left out.
    const double room = std::min(paint.px(canvas.height() < paint.px(130) ? 540 : 270), canvas.width() - 4 * pad);
    if (room < paint.px(60)) return {};
    std::span<const CardLine> lines = card.lines();
    double width = 0;
    double height = -between;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ImVec2 size = paint.text.size_wrapped(lines[i].text, lines[i].style, room);
        if (height + between + size.y + 3 * pad > canvas.height()) {
            lines = lines.first(i);
            break;
        }
        width = std::max<double>(width, size.x);
        height += size.y + between;
    }
    if (lines.empty()) return {};
    width = std::ceil(width);
    const double gap = std::round(paint.px(16));
    double left = std::round(at.x) + gap;
    double top = std::round(at.y) + gap;
    if (left + width + 3 * pad > canvas.right) left = std::round(at.x) - gap - width - 2 * pad;
    if (top + height + 3 * pad > canvas.bottom) top = std::round(at.y) - gap - height - 2 * pad;
    left = std::max(std::min(left, canvas.right - width - 2.5 * pad), canvas.left + pad / 2);
    top = std::max(std::min(top, canvas.bottom - height - 2.5 * pad), canvas.top + pad / 2);
    const Rect box{left, top, left + width + 2 * pad, std::round(top + height + 2 * pad)};
    paint_paper(paint, box);
    double y = top + pad;
    for (const CardLine& line : lines) {
        paint.text.draw_wrapped(paint.pen.list(), {left + pad, y}, line.text, line.style, paint.theme.*line.ink, room);
        y += static_cast<double>(paint.text.size_wrapped(line.text, line.style, room).y) + between;
    }
    return box;
}

}  // namespace daybook
