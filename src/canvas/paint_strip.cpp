#include "canvas/paint.h"

namespace daybook {

namespace {

/// A light bar if the day is not known, a soft dot if it is approximate, a hatched one if it is uncertain.
void paint_doubtful_mark(const Paint& paint, const StripCell& cell, Point at, double radius, double line,
                         Colour colour) {
    if (cell.undated) return paint.pen.ring(at, radius, colour, line);
    if (cell.doubt.broad) {
        const double half = cell.box.width() / 2 - 3 * radius;
        const Rect bar{at.x - half, at.y - radius * 0.6, at.x + half, at.y + radius * 0.6};
        const double fade = std::min(2 * radius, half);
        return paint.pen.soft_fill(bar, with_alpha(colour, 190),
                                   {cell.doubt.soft_start ? fade : 0, cell.doubt.soft_end ? fade : 0});
    }
    if (cell.doubt.soft_start || cell.doubt.soft_end) {
        paint.pen.disc(at, radius * 1.3, with_alpha(colour, 50));
        radius *= 0.75;
    }
    if (!cell.doubt.uncertain) return paint.pen.disc(at, radius, colour);
    paint.pen.hatched_disc(at, radius - line, colour, line * 0.7, 2.6 * line);
    paint.pen.ring(at, radius, colour, line);
}

void paint_cell(const Paint& paint, const StripCell& cell, double scale) {
    const Rect& box = cell.box;
    const double inset = std::round(2 * scale);
    const Rect card{box.left + inset, box.top, box.right - inset, box.bottom};
    const Target target = cell.entry ? Target(*cell.entry) : Target(cell.first);
    if (cell.selected) {
        paint.pen.fill(card, paint.theme.red_fill, 9 * scale);
    } else if (paint.is_hovered(target)) {
        paint.pen.fill(card, paint.theme.hover_veil, 9 * scale);
    }
    const bool dated = cell.dated && cell.entry && !cell.month.empty();
    const double number_y = box.top + std::round((dated ? 13 : 18) * scale);
    const double month_y = box.top + std::round((dated ? 30 : 38) * scale);
    const double mark_y = box.top + std::round((dated ? 46 : 38) * scale);
    const Colour ink = cell.selected                            ? paint.theme.on_red
                       : cell.entry || paint.is_hovered(target) ? paint.theme.ink
                                                                : paint.theme.ink_soft;
    ImDrawList& list = paint.pen.list();
    paint.text.draw(list, {box.middle_x(), number_y}, cell.label,
                    cell.selected ? TextStyle::strip_day_selected : TextStyle::strip_day, ink, Align::middle);
    if (!cell.month.empty() && (dated || !cell.entry)) {
        paint.text.draw(list, {box.middle_x(), month_y}, cell.month, TextStyle::chip, ink, Align::middle);
    }
    if (!cell.entry) return;
    const Point at{box.middle_x(), mark_y};
    const double radius = (dated ? 4 : 5) * scale;
    const double line = std::max(1.0, 1.5 * scale);
    const Colour mark = cell.selected ? paint.theme.on_red : paint.theme.blue;
    if (cell.undated || cell.doubt.any()) return paint_doubtful_mark(paint, cell, at, radius, line, mark);
    if (cell.held_elsewhere) {
        paint.pen.dashed_ring(at, radius, cell.selected ? paint.theme.on_red : paint.theme.ink_soft, line);
    } else {
        paint.pen.disc(at, radius, cell.selected ? paint.theme.on_red : paint.theme.blue);
    }
}

bool is_in(const StripCell& cell, const Target& focus) {
    const auto covers = [&](Day day) { return !cell.undated && cell.first <= day && day <= cell.last; };
    if (const auto* entry = std::get_if<EntryId>(&focus)) return cell.entry == *entry;
    if (const auto* dot = std::get_if<Dot>(&focus)) return cell.entry == dot->entry;
    if (const auto* day = std::get_if<Day>(&focus)) return covers(*day);
    if (const auto* span = std::get_if<Span>(&focus)) return covers(span->first);
    return false;
}

/// The cell that has the focus, or is of its day; for a person or an event, the whole strip.
Rect focused_box(const Paint& paint, const StripLayout& strip, const Rect& canvas) {
    const double inset = std::round(5 * strip.metrics.scale);
    for (const StripCell& cell : strip.cells) {
        if (!is_in(cell, *paint.state.local.focus)) continue;
        return {cell.box.left + inset, cell.box.top, cell.box.right - inset, cell.box.bottom};
    }
    return {canvas.left + inset, canvas.top + inset, canvas.right - inset, canvas.bottom - inset};
}

}  // namespace

void paint_strip(const Paint& paint, const StripLayout& strip, const Rect& canvas) {
    const double scale = strip.metrics.scale;
    for (const StripCell& cell : strip.cells) {
        if (cell.weekend) {
            paint.pen.fill({cell.box.left, canvas.top, cell.box.right, canvas.bottom}, paint.theme.weekend);
        }
    }
    for (const StripCell& cell : strip.cells) paint_cell(paint, cell, scale);
    if (paint.state.local.focus) paint_focus_ring(paint, focused_box(paint, strip, canvas), scale);
}

}  // namespace daybook
