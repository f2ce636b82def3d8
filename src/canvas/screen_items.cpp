// The interactive items. Each is an item of Dear ImGui with a stable id, so that ImGui decides about hover, press and
// click. Where items overlap, the one submitted first gets the pointer: so topmost things are submitted first, days last.
#include "canvas/screen.h"

#include <imgui_internal.h>

namespace daybook {

namespace {

enum class Kind : std::uint32_t {
    chip = 1,
    event,
    entry,
    dot,
    person,
    day,
    overview,
    shelf,
    entries,
    cell,
    pin,
    legend,
    card
};

ImGuiID item_id(Kind kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    const std::uint32_t words[4] = {static_cast<std::uint32_t>(kind), a, b, c};
    return ImHashData(words, sizeof words, 0);
}

Target shelf_target(ShelfOf of, std::uint32_t index) {
    return of == ShelfOf::entries ? Target(EntryId{index}) : Target(EventId{index});
}

Rect clipped(const Rect& rect, const Rect& by) {
    return {std::max(rect.left, by.left), std::max(rect.top, by.top), std::min(rect.right, by.right),
            std::min(rect.bottom, by.bottom)};
}

Rect dot_item(const Layout& layout, std::size_t i) {
    return lane_part(layout, clipped(dot_box(layout, layout.dots[i]), layout.plot), i < layout.pinned_dots);
}

/// The item of a cell is as high as its lane.
Rect cell_item(const Layout& layout, std::size_t i) {
    const Rect& box = layout.cells[i].box;
    const double half = layout.lane_height / 2;
    return lane_part(layout, {box.left, box.middle_y() - half, box.right, box.middle_y() + half},
                     i < layout.pinned_cells);
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
    // They share a mark even at the closest zoom, so each click opens the next one.
    EventId next = mark.first;
    const std::optional<EventId>& open = turn.state.event;
    for (const EventMember& member : layout_.event_members) {
        if (&layout_.event_marks[member.mark] != &mark || !open || member.event <= *open) continue;
        next = member.event;
        break;
    }
    turn.frame.commands.push_back(Select{next});
}

/// A pin is not a Target, because it does not select anything. The person's card has the same button.
void Screen::submit_pins(Turn& turn) {
    for (const Lane& lane : layout_.people_lanes) {
        const Pointing pointing =
            point_at(item_id(Kind::pin, lane.person.index), lane_part(layout_, lane.pin, lane.pinned));
        if (pointing.hovered) {
            turn.hovered_pin = lane.person;
            turn.frame.cursor = Cursor::hand;
        }
        if (pointing.clicked && !gesture_.was_drag()) turn.frame.commands.push_back(PinPerson{lane.person});
    }
}

/// The hover card is in front of everything. A click on it opens what it is about.
void Screen::submit_card(Turn& turn) {
    if (card_) submit(turn, item_id(Kind::card, 0), card_box_, *card_);
}

/// Explains the signs. The same sheet has a button and a key.
void Screen::submit_legend(Turn& turn) {
    const Pointing pointing = point_at(item_id(Kind::legend, 0), layout_.legend_box);
    if (pointing.hovered) {
        turn.over_legend = true;
        turn.frame.cursor = Cursor::hand;
    }
    if (pointing.clicked && !gesture_.was_drag()) turn.frame.commands.push_back(TogglePanel{Panel::keys});
}

void Screen::submit_lanes(Turn& turn) {
    for (std::size_t i = 0; i < layout_.dots.size(); ++i) {
        const DotMark& mark = layout_.dots[i];
        const auto who = mark.dot.person.index;
        const auto what = mark.dot.entry.index * 8 + static_cast<std::uint32_t>(mark.dot.role);
        submit(turn, item_id(Kind::dot, who, what, static_cast<std::uint32_t>(mark.day.number)), dot_item(layout_, i),
               mark.dot);
    }
    for (std::size_t i = 0; i < layout_.cells.size(); ++i) {
        const LaneCell& cell = layout_.cells[i];
        submit(turn, item_id(Kind::cell, cell.span.person->index, static_cast<std::uint32_t>(cell.span.first.number)),
               cell_item(layout_, i), cell.span);
    }
    submit_pins(turn);
    for (const Lane& lane : layout_.people_lanes) {
        submit(turn, item_id(Kind::person, lane.person.index), lane_part(layout_, lane.name, lane.pinned), lane.person);
    }
}

/// One ImGui item for all things on the shelf; items() lists each of them, as the mirror does.
void Screen::submit_shelf(Turn& turn, const Shelf& shelf, ShelfOf of) {
    if (shelf.members.empty()) return;
    submit(turn, item_id(Kind::shelf, static_cast<std::uint32_t>(of)), shelf.box, shelf_target(of, shelf.next()));
}

void Screen::submit_full(Turn& turn) {
    submit_card(turn);
    submit_overview(turn);
    submit_shelf(turn, layout_.undated_entries, ShelfOf::entries);
    submit_shelf(turn, layout_.undated_events, ShelfOf::events);
    for (const EdgeChip& chip : layout_.chips) {
        submit(turn, item_id(Kind::chip, chip.event.index), chip.box, chip.event);
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
    for (auto bar = layout_.bars.rbegin(); bar != layout_.bars.rend(); ++bar) {  // the last is drawn on top
        const Kind kind = bar->count == 1 ? Kind::entry : Kind::entries;
        submit(turn, item_id(kind, bar->entry.index), bar->bar, bar->target());
    }
    submit_legend(turn);
    submit_lanes(turn);
    for (const DayColumn& day : layout_.days) {
        const Rect box{day.column.left, layout_.axis.top, day.column.right, layout_.plot.bottom};
        submit(turn, item_id(Kind::day, static_cast<std::uint32_t>(day.day.number)), box, day.day);
    }
    if (gesture_.dragging()) turn.frame.cursor = Cursor::grabbing;
}

std::vector<CanvasItem> Screen::items() const {
    std::vector<CanvasItem> items;
    const auto add = [&](const Target& target, const Rect& rect) {
        if (rect.width() < 1 || rect.height() < 1) return;
        items.push_back({target, rect.left, rect.top, rect.right, rect.bottom});
    };
    if (form_ == CanvasForm::strip) {
        for (const StripCell& cell : strip_.cells) add(cell.entry ? Target(*cell.entry) : Target(cell.first), cell.box);
        return items;
    }
    const Layout& layout = layout_;
    for (const std::uint32_t i : layout.undated_entries.members) add(EntryId{i}, layout.undated_entries.box);
    for (const std::uint32_t i : layout.undated_events.members) add(EventId{i}, layout.undated_events.box);
    for (const EdgeChip& chip : layout.chips) add(chip.event, chip.box);
    for (const EventMember& member : layout.event_members) add(member.event, layout.event_marks[member.mark].hit);
    for (const EventMark& mark : layout.event_marks) {
        if (mark.whole_stretch) add(mark.first, mark.hit);
    }
    for (const EntryBar& bar : layout.bars) add(bar.target(), bar.bar);
    for (std::size_t i = 0; i < layout.dots.size(); ++i) add(layout.dots[i].dot, dot_item(layout, i));
    for (std::size_t i = 0; i < layout.cells.size(); ++i) add(layout.cells[i].span, cell_item(layout, i));
    for (const Lane& lane : layout.people_lanes) add(lane.person, lane_part(layout, lane.name, lane.pinned));
    // Only the number, because other things cover the column below it.
    for (const DayColumn& day : layout.days) add(day.day, day.number);
    return items;
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
    submit_card(turn);
    for (const StripCell& cell : strip_.cells) {
        const Target target = cell.entry ? Target(*cell.entry) : Target(cell.first);
        const ImGuiID id = cell.entry ? item_id(Kind::entry, cell.entry->index)
                                      : item_id(Kind::day, static_cast<std::uint32_t>(cell.first.number));
        submit(turn, id, cell.box, target);
    }
    if (gesture_.dragging()) turn.frame.cursor = Cursor::grabbing;
}

}  // namespace daybook
