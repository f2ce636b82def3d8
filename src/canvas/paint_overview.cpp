#include "canvas/paint.h"

namespace daybook {

namespace {

void paint_tick(const Paint& paint, const OverviewTick& tick) {
    const Rect& strip = paint.layout.overview.strip;
    const double half_width = std::max(1.0, std::round(paint.px(2)));
    // Entries above, events below, so that neither hides the other.
    const double entries_top = strip.top + std::round(paint.px(tick.selected ? 2 : 5));
    const double entries_bottom = strip.top + std::round(paint.px(tick.selected ? 17 : 14));
    const double events_middle = strip.bottom - std::round(paint.px(7));
    const Colour colour = tick.selected ? paint.theme.red : tick.event ? paint.theme.blue : paint.theme.pencil;
    if (tick.to_x > tick.x) {  // a broad date: a thin bar over the possible days
        const double middle = tick.event ? events_middle : std::round((entries_top + entries_bottom) / 2);
        const double half = paint.px(tick.selected ? 2 : 0.75);
        paint.pen.fill({tick.x, std::round(middle - half), tick.to_x, std::round(middle + half)}, colour);
        return;
    }
    if (tick.event) {
        paint.pen.diamond({tick.x, events_middle}, paint.px(tick.selected ? 5.5 : 3.8), colour);
    } else {
        paint.pen.fill({tick.x - half_width, entries_top, tick.x + half_width, entries_bottom}, colour, paint.px(1));
    }
}

/// Many entries: a density profile, in the place of their ticks.
void paint_density(const Paint& paint) {
    const Overview& overview = paint.layout.overview;
    const double bottom = overview.strip.top + std::round(paint.px(16));
    const double most = std::round(paint.px(13));
    const double step = overview.density_step_px;
    for (std::size_t i = 0; i < overview.density.size(); ++i) {
        const double full = static_cast<double>(overview.density[i]);
        if (full <= 0) continue;
        const double left = overview.strip.left + static_cast<double>(i) * step;
        paint.pen.fill({left, bottom - std::max(1.0, std::round(full * most)), left + step, bottom},
                       paint.theme.pencil);
    }
}

void paint_grip(const Paint& paint, double x) {
    const Rect& strip = paint.layout.overview.strip;
    const double width = std::max(2.0, std::round(paint.px(3)));
    const double half = std::round(paint.px(5));
    const double middle = std::round(strip.middle_y());
    paint.pen.fill({std::round(x - width / 2), middle - half, std::round(x - width / 2) + width, middle + half},
                   paint.theme.pencil, width / 2);
}

}  // namespace

void paint_overview(const Paint& paint) {
    const Layout& layout = paint.layout;
    const Overview& overview = layout.overview;
    const Metrics& m = paint.metrics();
    if (overview.strip.bottom > layout.canvas.bottom) return;
    paint.pen.fill(overview.strip, paint.theme.paper_deep, m.radius);
    const Rect& window = overview.window;
    paint.pen.fill(window, paint.theme.sheet, m.radius);
    paint.pen.outline(window, paint.theme.pencil, m.line, m.radius);
    paint_density(paint);
    for (const OverviewTick& tick : overview.ticks) paint_tick(paint, tick);
    if (window.width() > paint.px(30)) {
        paint_grip(paint, window.left + paint.px(1));
        paint_grip(paint, window.right - paint.px(1));
    }
    ImDrawList& list = paint.pen.list();
    paint.text.draw(list, {overview.strip.left, overview.foot_y}, overview.first, TextStyle::chip,
                    paint.theme.ink_soft);
    paint.text.draw(list, {overview.strip.right, overview.foot_y}, overview.last, TextStyle::chip, paint.theme.ink_soft,
                    Align::end);
}

void paint_focus_ring(const Paint& paint, const Rect& rect, double scale) {
    const double line = std::max(2.0, std::round(2 * scale));
    const double out = std::round(2 * scale);
    const Rect outer{rect.left - out, rect.top - out, rect.right + out, rect.bottom + out};
    // Light, dark, light: visible on paper, on red and on blue.
    paint.pen.outline({outer.left - line, outer.top - line, outer.right + line, outer.bottom + line}, paint.theme.sheet,
                      line, 5 * scale);
    paint.pen.outline(outer, paint.theme.ink, line, 4 * scale);
}

namespace {

/// The days of a target without a mark of its own: it is among others, or there is nothing.
std::optional<Span> days_of(const Paint& paint, const Target& target) {
    const auto span_of = [](const EdtfDate& date, std::optional<PersonId> person = std::nullopt) {
        return date.known() ? std::optional(Span{date.earliest, date.latest, person}) : std::nullopt;
    };
    const Journal& journal = paint.model.journal;
    if (const auto* entry = std::get_if<EntryId>(&target)) return span_of(journal[*entry].date);
    if (const auto* event = std::get_if<EventId>(&target)) return span_of(journal[*event].date);
    if (const auto* dot = std::get_if<Dot>(&target)) return span_of(journal[dot->entry].date, dot->person);
    if (const auto* day = std::get_if<Day>(&target)) return Span{*day, *day};
    if (const auto* span = std::get_if<Span>(&target)) return *span;
    return std::nullopt;
}

/// Where a target is, or would be: in its person's lane or over all lanes. If it is nowhere, the whole canvas.
Rect place_of(const Paint& paint, const Target& target) {
    const Layout& layout = paint.layout;
    if (const auto rect = find_target(layout, target)) return *rect;
    const auto days = days_of(paint, target);
    if (!days) return layout.canvas;
    Rect place{std::max(layout.scale.x(days->first), layout.plot.left), layout.axis.top,
               std::min(layout.scale.x(days->last + 1), layout.plot.right), layout.plot.bottom};
    if (place.right <= place.left) return layout.canvas;
    for (const Lane& lane : layout.people_lanes) {
        if (days->person != lane.person) continue;
        place.top = lane.row.top;
        place.bottom = lane.row.bottom;
    }
    return place;
}

}  // namespace

void paint_focus(const Paint& paint) {
    if (!paint.state.local.focus) return;
    Rect rect = place_of(paint, *paint.state.local.focus);
    const Rect& canvas = paint.layout.canvas;
    const double room = paint.px(4);
    rect.left = std::max(rect.left, canvas.left + room);
    rect.top = std::max(rect.top, canvas.top + room);
    rect.right = std::min(rect.right, canvas.right - room);
    rect.bottom = std::min(rect.bottom, canvas.bottom - room);
    paint_focus_ring(paint, rect, paint.metrics().scale);
}

}  // namespace daybook
