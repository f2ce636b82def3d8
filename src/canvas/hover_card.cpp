#include <array>
#include <string>

#include "canvas/paint.h"
#include "words/words.h"

namespace daybook {

namespace {

struct CardLine {
    std::string text;
    TextStyle style = TextStyle::card;
    Colour colour = theme.ink_soft;
};

class Card {
public:
    void add(std::string text, TextStyle style, Colour colour) {
        if (text.empty() || count_ == lines_.size()) return;
        lines_[count_++] = {std::move(text), style, colour};
    }
    void title(std::string text) { add(std::move(text), TextStyle::card_title, theme.ink); }
    void line(std::string text) { add(std::move(text), TextStyle::card, theme.ink_soft); }
    void editors(std::string text) { add(std::move(text), TextStyle::card, theme.ochre); }
    [[nodiscard]] std::span<const CardLine> lines() const { return {lines_.data(), count_}; }

private:
    std::array<CardLine, 6> lines_;
    std::size_t count_ = 0;
};

std::string_view doubt(Certainty certainty) {
    switch (certainty) {
        case Certainty::high: return {};
        case Certainty::medium: return "The editors hold this for probable.";
        case Certainty::low: return "The editors hold this for doubtful.";
    }
    return {};
}

/// "1,204"
std::string number(std::size_t count) {
    return std::string(counted(count).view());
}

std::string capitalised(std::string_view words) {
    std::string out(words);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

/// "In the document: 1 September 1960, Old Style"
std::string written_words(const Entry& entry) {
    return "In the document: " + entry.written + (entry.calendar == Calendar::julian ? ", Old Style" : "");
}

struct Writer {
    const Model& model;
    const Journal& journal;
    Card& card;

    /// In how many entries of these days a person is: one entry may have the person in several roles.
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
        card.line(capitalised(to_words(entry.date)));
        if (!entry.written.empty()) card.line(written_words(entry));
        if (entry.held_elsewhere) card.editors("Held elsewhere: the archive has the text.");
    }
    void operator()(Day day) const {
        if (const auto entry = entry_on(model.timeline, day)) return (*this)(*entry);
        card.title(std::string(weekday_name(weekday(day))) + ", " + to_words(day));
        card.line("No entry is known for this day.");
    }
    void operator()(EventId id) const {
        const Event& event = journal[id];
        card.title(event.label);
        card.line(capitalised(to_words(event.date)));
        card.editors(std::string(doubt(event.description.certainty)));
    }
    void operator()(PersonId id) const {
        const Person& person = journal[id];
        card.title(person.name);
        card.line(person.dates);
        card.line(person.description.text);
        card.editors(person.warning);
        if (person.warning.empty()) card.editors(std::string(doubt(person.description.certainty)));
    }
    void operator()(const Span& span) const {
        std::string days(span_words(span.first, span.last).view());
        const DatedOrder& entries = model.timeline.entries;
        std::size_t in_all = 0;
        const auto count = [&](std::uint32_t) { ++in_all; };
        entries.exact.each_starting(span.first, span.last, count);
        entries.broad.each_starting(span.first, span.last, count);
        const std::string words = number(in_all) + (in_all == 1 ? " entry" : " entries");
        if (!span.person) {
            card.title(std::move(days));
            return card.line(words);
        }
        card.title(journal[*span.person].name);
        card.line(std::move(days));
        card.line("in " + number(entries_of(*span.person, span)) + " of " + words);
    }
    void operator()(const Dot& dot) const {
        const Entry& entry = journal[dot.entry];
        card.title(journal[dot.person].name);
        std::string part = capitalised(role_word(dot.role));
        const EdtfDate* when = &entry.date;
        for (const Participant& participant : entry.participants) {
            if (participant.person != dot.person || participant.role != dot.role) continue;
            if (!participant.office.empty()) part += " · " + participant.office;
            if (participant.when && participant.when->known()) when = &*participant.when;
            break;
        }
        card.line(part);
        card.line(capitalised(to_words(*when)));
        if (entry.held_elsewhere) card.editors("Held elsewhere: the archive has the text.");
    }
};

/// What a count stands for: the first few of them, by name.
void write_cluster(const Paint& paint, const EventMark& mark, Card& card) {
    const int most = mark.count <= 5 ? 5 : 4;  // six lines in all
    card.title(std::to_string(mark.count) + " events");
    int named = 0;
    const auto name = [&](EventId id) {
        const Event& event = paint.model.journal[id];
        card.line(std::string(short_date(event.date.earliest).view()) + " · " + event.label);
        ++named;
    };
    for (const EventMember& member : paint.layout.event_members) {
        if (&paint.layout.event_marks[member.mark] == &mark && named < most) name(member.event);
    }
    for (std::uint32_t i = mark.first.index; mark.whole_stretch && i <= mark.last.index && named < most; ++i) {
        name(EventId{i});
    }
    if (mark.count > named) card.line("and " + std::to_string(mark.count - named) + " more");
}

/// What lies on a shelf: the first few of it, by title.
template <class NameOf>
void write_shelf(const Shelf& shelf, std::string_view what, NameOf name_of, Card& card) {
    const std::size_t count = shelf.members.size();
    const std::size_t most = count <= 5 ? 5 : 4;  // six lines in all
    card.title(std::to_string(count) + ' ' + std::string(what) + ", date unknown");
    for (std::size_t i = 0; i < std::min(most, count); ++i) card.line(std::string(name_of(shelf.members[i])));
    if (count > most) card.line("and " + std::to_string(count - most) + " more");
}

bool write_shelves(const Paint& paint, const Target& target, Card& card) {
    const Journal& journal = paint.model.journal;
    const Shelf& entries = paint.layout.undated_entries;
    const Shelf& events = paint.layout.undated_events;
    const auto* entry = std::get_if<EntryId>(&target);
    const auto* event = std::get_if<EventId>(&target);
    if (entry != nullptr && entries.members.size() > 1 && entries.holds(entry->index)) {
        const auto name_of = [&](std::uint32_t i) -> std::string_view {
            return journal.entries[i].title.empty() ? journal.entries[i].label : journal.entries[i].title;
        };
        write_shelf(entries, "entries", name_of, card);
        return true;
    }
    if (event != nullptr && events.members.size() > 1 && events.holds(event->index)) {
        write_shelf(
            events, "events", [&](std::uint32_t i) { return journal.events[i].label; }, card);
        return true;
    }
    return false;
}

void paint_paper(const Paint& paint, const Rect& box) {
    const double step = std::max(1.0, std::round(paint.px(1)));
    const double radius = paint.px(5);
    for (int i = 3; i >= 1; --i) {  // a soft shadow of three sheets
        const double grow = i * step;
        paint.pen.fill({box.left - grow, box.top - grow + 2 * step, box.right + grow, box.bottom + grow + 2 * step},
                       with_alpha(theme.shadow, 14), radius + grow);
    }
    paint.pen.fill(box, theme.sheet, radius);
    paint.pen.outline(box, theme.rule, paint.metrics().line, radius);
}

}  // namespace

void paint_hover_card(const Paint& paint, const Target& target, Point at) {
    Card card;
    const auto* event = std::get_if<EventId>(&target);
    const EventMark* mark = event != nullptr ? mark_of(paint.layout, *event) : nullptr;
    if (mark != nullptr && mark->count > 1) {
        write_cluster(paint, *mark, card);
    } else if (!write_shelves(paint, target, card)) {
        std::visit(Writer{paint.model, paint.model.journal, card}, target);
    }
    const Rect& canvas = paint.layout.canvas;
    const double pad = std::round(paint.px(11));
    const double between = std::round(paint.px(2));
    const double room = std::min(paint.px(270), canvas.width() - 4 * pad);
    if (card.lines().empty() || room < paint.px(60)) return;
    double width = 0;
    double height = -between;
    for (const CardLine& line : card.lines()) {
        const ImVec2 size = paint.text.size_wrapped(line.text, line.style, room);
        width = std::max<double>(width, size.x);
        height += size.y + between;
    }
    width = std::ceil(width);
    const double gap = std::round(paint.px(16));
    double left = std::round(at.x) + gap;
    double top = std::round(at.y) + gap;
    if (left + width + 3 * pad > canvas.right) left = std::round(at.x) - gap - width - 2 * pad;
    if (top + height + 3 * pad > canvas.bottom) top = std::round(at.y) - gap - height - 2 * pad;
    left = std::max(left, canvas.left + pad / 2);
    top = std::max(top, canvas.top + pad / 2);
    paint_paper(paint, {left, top, left + width + 2 * pad, std::round(top + height + 2 * pad)});
    double y = top + pad;
    for (const CardLine& line : card.lines()) {
        paint.text.draw_wrapped(paint.pen.list(), {left + pad, y}, line.text, line.style, line.colour, room);
        y += static_cast<double>(paint.text.size_wrapped(line.text, line.style, room).y) + between;
    }
}

}  // namespace daybook
