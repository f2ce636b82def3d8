#include "canvas/paint.h"
#include "words/messages.h"

namespace daybook {

namespace {

void paint_days(const Paint& paint) {
    const Layout& layout = paint.layout;
    for (const Rect& weekend : layout.weekends) paint.pen.fill(weekend, paint.theme.weekend);
    if (layout.ticks.step.unit != TickUnit::day) {
        for (const Tick& tick : layout.ticks.lower) {
            if (tick.line_x <= layout.plot.left) continue;
            paint.pen.column(tick.line_x, layout.plot.top, layout.plot.bottom, paint.theme.hairline,
                             paint.metrics().line);
        }
    }
    for (const DayColumn& day : layout.days) {
        if (paint.is_hovered(day.day)) paint.pen.fill(day.column, paint.theme.hover_veil);
    }
    if (!layout.marked_days) return;
    const Rect& marked = *layout.marked_days;
    paint.pen.fill(marked, paint.theme.red_wash);
    if (paint.theme.red_edge.alpha == 0) return;
    for (const double x : {marked.left, marked.right}) {
        paint.pen.column(x, marked.top, marked.bottom, paint.theme.red_edge, paint.metrics().line);
    }
}

Pen::Fade fade_of(const Paint& paint, const Doubt& doubt, double width_px) {
    const double most = paint.px(12);
    const double length = std::min(most, width_px / (doubt.soft_start && doubt.soft_end ? 2 : 1));
    return {doubt.soft_start ? length : 0, doubt.soft_end ? length : 0};
}

/// A bar for an uncertain date: fading ends, hatching, and a light colour if the days are only possible.
void paint_doubtful(const Paint& paint, const Rect& box, const Doubt& doubt, Colour ground, Colour line, double dash) {
    const Metrics& m = paint.metrics();
    const Pen::Fade fade = fade_of(paint, doubt, box.width());
    const bool soft = doubt.soft_start || doubt.soft_end;
    const double radius = std::min(m.radius, box.height() / 2);
    if (soft) {
        paint.pen.soft_fill(box, ground, fade);
    } else {
        paint.pen.fill(box, ground, radius);
    }
    if (doubt.uncertain) {
        const double inset = m.line;
        paint.pen.hatch({box.left + inset, box.top + inset, box.right - inset, box.bottom - inset},
                        with_alpha(line, 95), std::max(1.0, paint.px(1)), paint.px(6), fade);
    }
    if (soft) {
        paint.pen.soft_outline(box, line, m.line, fade, dash);
    } else if (dash > 0) {
        paint.pen.dashed(box, line, m.line, radius);
    } else {
        paint.pen.outline(box, line, m.line, radius);
    }
}

/// A label; on hatching it has a small background of its own.
void paint_words(const Paint& paint, const Rect& box, const Caption& words, TextStyle style, Colour ink, Colour ground,
                 bool hatched) {
    if (words.empty()) return;
    const double middle = box.middle_x();
    if (hatched) {
        const double half = paint.text.width(words, style) / 2 + paint.px(3);
        const double tall = std::min(box.height() / 2 - paint.metrics().line, paint.px(8));
        paint.pen.fill(
            {std::round(middle - half), box.middle_y() - tall, std::round(middle + half), box.middle_y() + tall},
            ground, paint.px(2));
    }
    paint.text.draw(paint.pen.list(), {middle, box.middle_y()}, words, style, ink, Align::middle);
}

void paint_doubtful_bar(const Paint& paint, const EntryBar& bar) {
    const bool hovered = paint.is_hovered(bar.target());
    const bool filled = bar.selected && !bar.doubt.broad;
    Colour ground =
        bar.doubt.broad ? over(with_alpha(paint.theme.paper_deep, 150), paint.theme.sheet) : paint.theme.sheet;
    if (hovered) ground = paint.theme.paper_deep;
    if (bar.selected) ground = filled ? paint.theme.red_fill : paint.theme.red_wash;
    Colour line = bar.doubt.broad ? paint.theme.pencil : paint.theme.ink_soft;
    if (hovered) line = paint.theme.ink;
    if (bar.selected) line = paint.theme.red;
    const double dash = bar.held_elsewhere ? std::round(paint.px(4)) : 0;
    const Colour slanting = filled ? paint.theme.on_red : line;
    Doubt doubt = bar.doubt;
    if (filled && doubt.uncertain) {  // light lines on red
        doubt.uncertain = false;
        paint_doubtful(paint, bar.bar, doubt, ground, line, dash);
        paint.pen.hatch(bar.bar, with_alpha(slanting, 110), std::max(1.0, paint.px(1)), paint.px(6),
                        fade_of(paint, bar.doubt, bar.bar.width()));
    } else {
        paint_doubtful(paint, bar.bar, doubt, ground, line, dash);
    }
    const Colour ink = filled ? paint.theme.on_red : bar.selected ? paint.theme.red : paint.theme.ink;
    paint_words(paint, bar.bar, bar.label, TextStyle::bar, ink, ground, bar.doubt.uncertain);
}

void paint_shelf(const Paint& paint, const Shelf& shelf, bool hovered) {
    if (shelf.members.empty()) return;
    const Metrics& m = paint.metrics();
    const bool selected = shelf.selected.has_value();
    const double inset = std::round(paint.px(2));  // the click target is higher than what is drawn
    const Rect box{shelf.box.left, shelf.box.top + inset, shelf.box.right, shelf.box.bottom - inset};
    paint.pen.fill(box,
                   selected  ? paint.theme.red_wash
                   : hovered ? paint.theme.paper_deep
                             : paint.theme.sheet,
                   m.radius);
    paint.pen.outline(box,
                      selected  ? paint.theme.red
                      : hovered ? paint.theme.ink
                                : paint.theme.pencil,
                      selected ? 2 * m.line : m.line, m.radius);
    paint.text.draw(paint.pen.list(), {box.left + m.gap, box.middle_y()}, shelf.label, TextStyle::chip,
                    selected ? paint.theme.red : paint.theme.ink);
}

template <class Id>
bool is_on_shelf(const Paint& paint, const Shelf& shelf) {
    const auto* id = paint.hovered ? std::get_if<Id>(&*paint.hovered) : nullptr;
    return id != nullptr && shelf.holds(id->index);
}

/// Several entries: a box with their number, filled in proportion to their density.
void paint_cluster(const Paint& paint, const EntryBar& bar) {
    const Metrics& m = paint.metrics();
    const bool hovered = paint.is_hovered(bar.target());
    const double radius = std::min(m.radius, bar.bar.width() / 4) * 0.6;
    paint.pen.fill(bar.bar, paint.theme.sheet, radius);
    const double height = std::round(bar.bar.height() * std::clamp(bar.fullness, 0.08, 1.0));
    paint.pen.fill({bar.bar.left, bar.bar.bottom - height, bar.bar.right, bar.bar.bottom},
                   hovered ? paint.theme.paper_deep : paint.theme.fill, radius);
    paint.pen.outline(bar.bar,
                      hovered        ? paint.theme.ink
                      : bar.selected ? paint.theme.red
                                     : paint.theme.pencil,
                      bar.selected ? 2 * m.line : m.line, radius);
    paint.text.draw(paint.pen.list(), {bar.bar.middle_x(), bar.bar.middle_y()}, bar.label, TextStyle::bar,
                    paint.theme.ink, Align::middle);
}

void paint_bar(const Paint& paint, const EntryBar& bar) {
    if (bar.count > 1 && !bar.doubt.broad) return paint_cluster(paint, bar);
    if (bar.doubt.any()) return paint_doubtful_bar(paint, bar);
    const Metrics& m = paint.metrics();
    const bool hovered = paint.is_hovered(bar.entry);
    const bool tick = bar.bar.width() < 3 * m.bar_least;
    const double radius = tick ? 0 : m.radius;
    if (bar.selected) {
        paint.pen.fill(bar.bar, paint.theme.red_fill, radius);
    } else if (tick && bar.held_elsewhere && bar.bar.width() >= 3 * m.line) {  // hollow: there is no room for dashes
        paint.pen.fill(bar.bar, paint.theme.sheet, 0);
        paint.pen.outline(bar.bar, paint.theme.pencil, m.line, 0);
    } else if (tick && bar.held_elsewhere) {  // shorter
        paint.pen.fill({bar.bar.left, bar.bar.middle_y(), bar.bar.right, bar.bar.bottom}, paint.theme.pencil, 0);
    } else if (tick) {
        paint.pen.fill(bar.bar, paint.theme.ink_soft, 0);
    } else {
        paint.pen.fill(bar.bar, hovered ? paint.theme.paper_deep : paint.theme.sheet, radius);
        const Colour line = hovered ? paint.theme.ink : paint.theme.pencil;
        if (bar.held_elsewhere) {
            paint.pen.dashed(bar.bar, line, m.line, radius);
        } else {
            paint.pen.outline(bar.bar, hovered ? paint.theme.ink : paint.theme.ink_soft, m.line, radius);
        }
    }
    if (bar.selected && bar.held_elsewhere && !tick) {
        const double inset = paint.px(2.5);
        paint.pen.dashed({bar.bar.left + inset, bar.bar.top + inset, bar.bar.right - inset, bar.bar.bottom - inset},
                         with_alpha(paint.theme.on_red, 190), m.line, std::max(0.0, radius - inset / 2));
    }
    paint.text.draw(paint.pen.list(), {bar.bar.middle_x(), bar.bar.middle_y()}, bar.label, TextStyle::bar,
                    bar.selected ? paint.theme.on_red : paint.theme.ink, Align::middle);
}

/// An event's diamond: with a fading streak if its date is approximate, pale and hatched if it is uncertain.
void paint_event_sign(const Paint& paint, Point at, double size, Colour colour, const Doubt& doubt) {
    const double streak = size + paint.metrics().gap / 2 - paint.px(1);  // not as far as the label
    const double half = std::max(1.0, std::round(paint.px(1.5)));
    if (doubt.soft_start) {
        paint.pen.soft_fill({at.x - streak, at.y - half, at.x, at.y + half}, colour, {streak, 0});
    }
    if (doubt.soft_end) paint.pen.soft_fill({at.x, at.y - half, at.x + streak, at.y + half}, colour, {0, streak});
    if (!doubt.uncertain) return paint.pen.diamond(at, size, colour);
    const double line = std::max(1.0, std::round(paint.px(1.2)));
    paint.pen.diamond(at, size, over(with_alpha(colour, 60), paint.theme.paper));
    for (const double offset : {-0.36, 0.0, 0.36}) {  // hatching
        const double x = at.x + offset * size;
        const double y = at.y + offset * size;
        const double reach = size * 0.5;
        paint.pen.line({x - reach, y + reach}, {x + reach, y - reach}, with_alpha(colour, 170), line * 0.8);
    }
    paint.pen.diamond_ring(at, size + line * 0.3, colour, line);
}

void paint_broad_event(const Paint& paint, const EventMark& mark, Colour colour, bool hovered) {
    const double half = std::round(paint.px(7));
    const Rect box{mark.from_x, mark.y - half, mark.to_x, mark.y + half};
    const Colour ground =
        mark.selected ? paint.theme.red_wash : over(with_alpha(colour, hovered ? 60 : 26), paint.theme.paper);
    paint_doubtful(paint, box, mark.doubt, ground, with_alpha(colour, hovered || mark.selected ? 255 : 190), 0);
    paint_words(paint, box, mark.label, TextStyle::event, colour, ground, mark.doubt.uncertain);
}

void paint_event(const Paint& paint, const EventMark& mark) {
    const Metrics& m = paint.metrics();
    const auto* event = paint.hovered ? std::get_if<EventId>(&*paint.hovered) : nullptr;
    const bool hovered = event != nullptr && mark_of(paint.layout, *event) == &mark;
    const Colour colour = mark.selected ? paint.theme.red : paint.theme.blue;
    const double size = hovered || mark.selected ? m.mark * 1.15 : m.mark;
    if (mark.doubt.broad) return paint_broad_event(paint, mark, colour, hovered);
    if (mark.to_x > mark.from_x) {
        const double line = std::max(m.line, std::round(paint.px(1.5)));
        const double gap = m.gap / 2;
        const Rect& label = mark.label_box;
        if (label.left > mark.from_x && label.right < mark.to_x) {  // the count interrupts the line
            paint.pen.row(mark.from_x, label.left - gap, mark.y, colour, line);
            paint.pen.row(label.right + gap, mark.to_x, mark.y, colour, line);
        } else {
            paint.pen.row(mark.from_x, mark.to_x, mark.y, colour, line);
        }
        paint_event_sign(paint, {mark.to_x, mark.y}, size, colour,
                         {.soft_end = mark.doubt.soft_end, .uncertain = mark.doubt.uncertain});
        paint_event_sign(paint, {mark.from_x, mark.y}, size, colour,
                         {.soft_start = mark.doubt.soft_start, .uncertain = mark.doubt.uncertain});
    } else {
        paint_event_sign(paint, {mark.from_x, mark.y}, size, colour, mark.doubt);
    }
    paint.text.draw(paint.pen.list(), {mark.label_box.left, mark.y}, mark.label, TextStyle::event, colour);
    if (mark.selected) {
        const double line = std::max(1.0, std::round(paint.px(1.2)));
        paint.pen.diamond_ring({mark.from_x, mark.y}, size + paint.px(4), colour, line);
        if (mark.to_x > mark.from_x) paint.pen.diamond_ring({mark.to_x, mark.y}, size + paint.px(4), colour, line);
    }
    if (hovered && !mark.label.empty()) {
        paint.pen.row(mark.label_box.left, mark.label_box.right, mark.y + paint.px(8), with_alpha(colour, 130), m.line);
    }
}

void paint_chip(const Paint& paint, const EdgeChip& chip) {
    const bool hovered = paint.is_hovered(chip.event);
    const bool selected = paint.state.event == chip.event;
    const Colour colour = selected ? paint.theme.red : hovered ? paint.theme.blue : paint.theme.ink_soft;
    const double arrow = paint.px(4);
    const double y = chip.box.middle_y();
    if (chip.side == Side::left) {
        paint.pen.arrowhead({chip.box.left + arrow, y}, arrow, -1, colour);
        paint.text.draw(paint.pen.list(), {chip.box.left + 3.2 * arrow, y}, chip.label, TextStyle::chip, colour);
    } else {
        paint.pen.arrowhead({chip.box.right - arrow, y}, arrow, 1, colour);
        paint.text.draw(paint.pen.list(), {chip.box.right - 3.2 * arrow, y}, chip.label, TextStyle::chip, colour,
                        Align::end);
    }
    if (selected) paint.pen.row(chip.box.left, chip.box.right, y + paint.px(8), colour, 2 * paint.metrics().line);
}

}  // namespace

void paint_heading(const Paint& paint, double y, std::string_view words) {
    const Metrics& m = paint.metrics();
    const double room = paint.layout.plot.left - m.margin - m.gap;
    paint.text.draw(paint.pen.list(), {m.margin, y}, shorten(words, room, TextStyle::heading, paint.text.measure()),
                    TextStyle::heading, paint.theme.ink_soft);
}

void paint_ground(const Paint& paint) {
    const Layout& layout = paint.layout;
    paint_days(paint);
    const double line = paint.metrics().line;
    paint.pen.row(0, layout.canvas.right, layout.axis.bottom, paint.theme.rule, line);
    paint.pen.row(0, layout.canvas.right, layout.events.bottom, paint.theme.rule, line);
}

void paint_axis(const Paint& paint) {
    const Layout& layout = paint.layout;
    const Metrics& m = paint.metrics();
    const Rect axis = layout.axis;
    const double middle = axis.top + m.axis_baseline;
    ImDrawList& list = paint.pen.list();
    paint.text.draw(list, {m.margin, middle}, layout.heading, TextStyle::heading, paint.theme.ink_soft);
    for (const Tick& tick : layout.ticks.lower) {
        const bool days = layout.ticks.step.unit == TickUnit::day;
        const bool marked =
            days && layout.marked_day && *layout.marked_day <= tick.day && tick.day <= *layout.marked_last;
        const bool hovered = days && paint.is_hovered(tick.day);
        const bool weekend = days && weekday(tick.day) >= Weekday::saturday;
        const Colour colour = marked    ? paint.theme.red
                              : hovered ? paint.theme.ink
                              : weekend ? paint.theme.ink_soft
                                        : paint.theme.ink;
        if (!days && tick.line_x > layout.plot.left) {
            paint.pen.column(tick.line_x, axis.bottom - paint.px(8), axis.bottom, paint.theme.pencil, m.line);
        }
        paint.text.draw(list, {tick.middle_x, middle}, tick.label,
                        marked || hovered ? TextStyle::day_selected : TextStyle::day, colour, Align::middle);
    }
    for (const Tick& tick : layout.ticks.upper) {
        paint.pen.column(tick.line_x, axis.top + m.tier_middle - paint.px(6), axis.bottom, paint.theme.rule, m.line);
        paint.text.draw(list, {tick.line_x + paint.px(5), axis.top + m.tier_middle}, tick.label, TextStyle::heading,
                        paint.theme.ink_soft);
    }
}

void paint_entries(const Paint& paint) {
    const Layout& layout = paint.layout;
    paint_heading(paint, layout.entries_heading_y, paint.model.words.text(msg::heading_entries{}));
    paint_shelf(paint, layout.undated_entries, is_on_shelf<EntryId>(paint, layout.undated_entries));
    for (const EntryBar& bar : layout.bars) paint_bar(paint, bar);
}

void paint_events(const Paint& paint) {
    const Layout& layout = paint.layout;
    if (layout.events.height() <= 0) return;
    paint_heading(paint, layout.events_heading_y, paint.model.words.text(msg::heading_events{}));
    paint_shelf(paint, layout.undated_events, is_on_shelf<EventId>(paint, layout.undated_events));
    for (const EventMark& mark : layout.event_marks) paint_event(paint, mark);
    for (const EdgeChip& chip : layout.chips) paint_chip(paint, chip);
}

}  // namespace daybook
