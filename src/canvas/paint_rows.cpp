#include "canvas/paint.h"

namespace daybook {

namespace {

void paint_days(const Paint& paint) {
    const Layout& layout = paint.layout;
    for (const Rect& weekend : layout.weekends) paint.pen.fill(weekend, theme.weekend);
    if (layout.ticks.step.unit != TickUnit::day) {
        for (const Tick& tick : layout.ticks.lower) {
            if (tick.line_x <= layout.plot.left) continue;
            paint.pen.column(tick.line_x, layout.plot.top, layout.plot.bottom, theme.hairline, paint.metrics().line);
        }
    }
    for (const DayColumn& day : layout.days) {
        if (paint.is_hovered(day.day)) paint.pen.fill(day.column, theme.hover_veil);
    }
    if (layout.marked_days) paint.pen.fill(*layout.marked_days, theme.red_wash);
}

void paint_bar(const Paint& paint, const EntryBar& bar) {
    const Metrics& m = paint.metrics();
    const bool hovered = paint.is_hovered(bar.entry);
    const bool tick = bar.bar.width() < 3 * m.bar_least;
    const double radius = tick ? 0 : m.radius;
    if (bar.selected) {
        paint.pen.fill(bar.bar, theme.red, radius);
    } else if (tick) {
        paint.pen.fill(bar.bar, bar.held_elsewhere ? theme.pencil : theme.ink_soft, 0);
    } else {
        paint.pen.fill(bar.bar, hovered ? theme.paper_deep : theme.sheet, radius);
        const Colour line = hovered ? theme.ink : theme.pencil;
        if (bar.held_elsewhere) {
            paint.pen.dashed(bar.bar, line, m.line, radius);
        } else {
            paint.pen.outline(bar.bar, hovered ? theme.ink : theme.ink_soft, m.line, radius);
        }
    }
    if (bar.selected && bar.held_elsewhere && !tick) {
        const double inset = paint.px(2.5);
        paint.pen.dashed({bar.bar.left + inset, bar.bar.top + inset, bar.bar.right - inset, bar.bar.bottom - inset},
                         with_alpha(theme.on_red, 190), m.line, std::max(0.0, radius - inset / 2));
    }
    paint.text.draw(paint.pen.list(), {bar.bar.middle_x(), bar.bar.middle_y()}, bar.label, TextStyle::bar,
                    bar.selected ? theme.on_red : theme.ink, Align::middle);
}

void paint_event(const Paint& paint, const EventMark& mark) {
    const Metrics& m = paint.metrics();
    const auto* event = paint.hovered ? std::get_if<EventId>(&*paint.hovered) : nullptr;
    const bool hovered = event != nullptr && mark_of(paint.layout, *event) == &mark;
    const Colour colour = mark.selected ? theme.red : theme.blue;
    const double size = hovered || mark.selected ? m.mark * 1.15 : m.mark;
    if (mark.to_x > mark.from_x) {
        const double line = std::max(m.line, std::round(paint.px(1.5)));
        const double gap = m.gap / 2;
        const Rect& label = mark.label_box;
        if (label.left > mark.from_x && label.right < mark.to_x) {  // the count stands in the line
            paint.pen.row(mark.from_x, label.left - gap, mark.y, colour, line);
            paint.pen.row(label.right + gap, mark.to_x, mark.y, colour, line);
        } else {
            paint.pen.row(mark.from_x, mark.to_x, mark.y, colour, line);
        }
        paint.pen.diamond({mark.to_x, mark.y}, size, colour);
    }
    paint.pen.diamond({mark.from_x, mark.y}, size, colour);
    paint.text.draw(paint.pen.list(), {mark.label_box.left, mark.y}, mark.label, TextStyle::event, colour);
    if (hovered && !mark.label.empty()) {
        paint.pen.row(mark.label_box.left, mark.label_box.right, mark.y + paint.px(8), with_alpha(colour, 130), m.line);
    }
}

void paint_chip(const Paint& paint, const EdgeChip& chip) {
    const bool hovered = paint.is_hovered(chip.event);
    const Colour colour = paint.state.event == chip.event ? theme.red : hovered ? theme.blue : theme.ink_soft;
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
}

}  // namespace

void paint_ground(const Paint& paint) {
    const Layout& layout = paint.layout;
    paint_days(paint);
    const double line = paint.metrics().line;
    paint.pen.row(0, layout.canvas.right, layout.axis.bottom, theme.rule, line);
    paint.pen.row(0, layout.canvas.right, layout.events.bottom, theme.rule, line);
}

void paint_axis(const Paint& paint) {
    const Layout& layout = paint.layout;
    const Metrics& m = paint.metrics();
    const Rect axis = layout.axis;
    const double middle = axis.top + m.axis_baseline;
    ImDrawList& list = paint.pen.list();
    paint.text.draw(list, {m.margin, middle}, layout.heading, TextStyle::heading, theme.ink_soft);
    for (const Tick& tick : layout.ticks.lower) {
        const bool days = layout.ticks.step.unit == TickUnit::day;
        const bool marked =
            days && layout.marked_day && *layout.marked_day <= tick.day && tick.day <= *layout.marked_last;
        const bool hovered = days && paint.is_hovered(tick.day);
        const bool weekend = days && weekday(tick.day) >= Weekday::saturday;
        const Colour colour = marked ? theme.red : hovered ? theme.ink : weekend ? theme.ink_soft : theme.ink;
        if (!days && tick.line_x > layout.plot.left) {
            paint.pen.column(tick.line_x, axis.bottom - paint.px(8), axis.bottom, theme.pencil, m.line);
        }
        paint.text.draw(list, {tick.middle_x, middle}, tick.label,
                        marked || hovered ? TextStyle::day_selected : TextStyle::day, colour, Align::middle);
    }
    for (const Tick& tick : layout.ticks.upper) {
        paint.pen.column(tick.line_x, axis.top + m.tier_middle - paint.px(6), axis.bottom, theme.rule, m.line);
        paint.text.draw(list, {tick.line_x + paint.px(5), axis.top + m.tier_middle}, tick.label, TextStyle::heading,
                        theme.ink_soft);
    }
}

void paint_entries(const Paint& paint) {
    const Layout& layout = paint.layout;
    paint.text.draw(paint.pen.list(), {paint.metrics().margin, layout.entries.middle_y()}, "ENTRIES",
                    TextStyle::heading, theme.ink_soft);
    for (const EntryBar& bar : layout.bars) paint_bar(paint, bar);
}

void paint_events(const Paint& paint) {
    const Layout& layout = paint.layout;
    if (layout.events.height() <= 0) return;
    const Metrics& m = paint.metrics();
    paint.text.draw(paint.pen.list(), {m.margin, layout.events.top + m.events_top + m.event_row}, "EVENTS",
                    TextStyle::heading, theme.ink_soft);
    for (const EventMark& mark : layout.event_marks) paint_event(paint, mark);
    for (const EdgeChip& chip : layout.chips) paint_chip(paint, chip);
}

}  // namespace daybook
