// The interactive items. Each is a real item of Dear ImGui with an id that lasts, so that hover,
// press and click are ImGui's to decide. Where items lie over each other, the one submitted first
// gets the pointer; so what lies on top is submitted first, and the days last.
#include "canvas/screen.h"

#include <imgui_internal.h>

namespace daybook {

namespace {

enum class Kind : std::uint32_t { chip = 1, event, entry, dot, person, day, overview, shelf };

ImGuiID item_id(Kind kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    const std::uint32_t words[4] = {static_cast<std::uint32_t>(kind), a, b, c};
    return ImHashData(words, sizeof words, 0);
}

Rect clipped(const Rect& rect, const Rect& by) {
    return {std::max(rect.left, by.left), std::max(rect.top, by.top), std::min(rect.right, by.right),
            std::min(rect.bottom, by.bottom)};
}

struct Pointing {
    bool hovered = false;
    bool clicked = false;
};

Pointing point_at(ImGuiID id, const Rect& rect) {
    Pointing pointing;
    if (rect.width() < 1 || rect.height() < 1) return pointing;
    const ImRect box(static_cast<float>(rect.left), static_cast<float>(rect.top), static_cast<float>(rect.right),
                     static_cast<float>(rect.bottom));
    if (!ImGui::ItemAdd(box, id)) return pointing;
    bool held = false;
    pointing.clicked = ImGui::ButtonBehavior(box, id, &pointing.hovered, &held);
    return pointing;
}

}  // namespace

void Screen::add_item(const Target& target, const Rect& rect) {
    if (rect.width() < 1 || rect.height() < 1) return;
    items_.push_back({target, rect.left, rect.top, rect.right, rect.bottom});
}

void Screen::submit(Turn& turn, std::uint32_t id, const Rect& rect, const Target& target) {
    const Pointing pointing = point_at(id, rect);
    if (pointing.hovered) {
        turn.hovered = target;
        turn.frame.cursor = Cursor::hand;
    }
    if (pointing.clicked && !gesture_.was_drag()) turn.frame.commands.push_back(Select{target});
}

void Screen::open_cluster(Turn& turn, const EventMark& mark) {
    const Journal& journal = turn.model.journal;
    const double from = journal[mark.first].date.earliest.number;
    const double to = journal[mark.last].date.latest.number + 1.0;
    const View view = clamp_view({from - (to - from) * 0.5, to + (to - from) * 0.5}, turn.model.limits);
    if (view.days() < motion_.wanted().days() * 0.8) return glide_to(turn, view);
    // As near as it gets, and still one mark: each click opens the next of them.
    EventId next = mark.first;
    const std::optional<EventId>& open = turn.state.event;
    for (const EventMember& member : layout_.event_members) {
        if (&layout_.event_marks[member.mark] != &mark || !open || member.event <= *open) continue;
        next = member.event;
        break;
    }
    turn.frame.commands.push_back(Select{next});
}

void Screen::submit_lanes(Turn& turn) {
    for (const DotMark& mark : layout_.dots) {
        const Rect box = clipped(dot_box(layout_, mark), clipped(layout_.plot, layout_.lanes));
        const auto who = mark.dot.person.index;
        const auto what = mark.dot.entry.index * 8 + static_cast<std::uint32_t>(mark.dot.role);
        submit(turn, item_id(Kind::dot, who, what, static_cast<std::uint32_t>(mark.day.number)), box, mark.dot);
        add_item(mark.dot, box);
    }
    for (const Lane& lane : layout_.people_lanes) {
        const Rect box = clipped(lane.name, layout_.lanes);
        submit(turn, item_id(Kind::person, lane.person.index), box, lane.person);
        add_item(lane.person, box);
    }
}

/// One item of ImGui for all that lies there; each of them is listed, as the mirror lists it.
void Screen::submit_shelf(Turn& turn, const Shelf& shelf, ShelfOf of) {
    if (shelf.members.empty()) return;
    const auto target = [of](std::uint32_t index) {
        return of == ShelfOf::entries ? Target(EntryId{index}) : Target(EventId{index});
    };
    submit(turn, item_id(Kind::shelf, static_cast<std::uint32_t>(of)), shelf.box, target(shelf.next()));
    for (const std::uint32_t index : shelf.members) add_item(target(index), shelf.box);
}

void Screen::submit_full(Turn& turn) {
    submit_overview(turn);
    submit_shelf(turn, layout_.undated_entries, ShelfOf::entries);
    submit_shelf(turn, layout_.undated_events, ShelfOf::events);
    for (const EdgeChip& chip : layout_.chips) {
        submit(turn, item_id(Kind::chip, chip.event.index), chip.box, chip.event);
        add_item(chip.event, chip.box);
    }
    for (const EventMark& mark : layout_.event_marks) {
        const ImGuiID id = item_id(Kind::event, mark.first.index);
        if (mark.count == 1) {
            submit(turn, id, mark.hit, mark.first);
            continue;
        }
        const Pointing pointing = point_at(id, mark.hit);
        if (pointing.hovered) {
            turn.hovered = mark.first;
            turn.frame.cursor = Cursor::hand;
        }
        if (pointing.clicked && !gesture_.was_drag()) open_cluster(turn, mark);
    }
    for (const EventMember& member : layout_.event_members) {
        add_item(member.event, layout_.event_marks[member.mark].hit);
    }
    for (const EntryBar& bar : layout_.bars) {
        submit(turn, item_id(Kind::entry, bar.entry.index), bar.bar, bar.entry);
        add_item(bar.entry, bar.bar);
    }
    submit_lanes(turn);
    for (const DayColumn& day : layout_.days) {
        const Rect box{day.column.left, layout_.axis.top, day.column.right, layout_.plot.bottom};
        submit(turn, item_id(Kind::day, static_cast<std::uint32_t>(day.day.number)), box, day.day);
        add_item(day.day, day.number);  // the number alone: in the column below it, other things lie
    }
    if (gesture_.dragging()) turn.frame.cursor = Cursor::grabbing;
}

void Screen::submit_overview(Turn& turn) {
    const Rect& strip = layout_.overview.strip;
    const double grip = layout_.metrics.grip;
    const Pointing pointing = point_at(item_id(Kind::overview, 0), {strip.left - grip, strip.top - grip / 2,
                                                                    strip.right + grip, strip.bottom + grip / 2});
    if (!pointing.hovered) return;
    turn.frame.cursor = zone_at(at_.x, at_.y) == Zone::none ? Cursor::hand : Cursor::grab;
}

void Screen::submit_strip(Turn& turn) {
    for (const StripCell& cell : strip_.cells) {
        const Target target = cell.entry ? Target(*cell.entry) : Target(cell.first);
        const ImGuiID id = cell.entry ? item_id(Kind::entry, cell.entry->index)
                                      : item_id(Kind::day, static_cast<std::uint32_t>(cell.first.number));
        submit(turn, id, cell.box, target);
        add_item(target, cell.box);
    }
    if (gesture_.dragging()) turn.frame.cursor = Cursor::grabbing;
}

}  // namespace daybook
