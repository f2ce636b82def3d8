#include "canvas/paint.h"
#include "words/messages.h"

namespace daybook {

namespace {

/// A light bar if the days are only possible, with fading ends if they are approximate.
void paint_doubtful_stretch(const Paint& paint, const DotMark& mark, const Rect& box, Colour colour) {
    const double length = std::min(paint.px(12), box.width() / 2);
    const Pen::Fade fade{mark.doubt.soft_start ? length : 0, mark.doubt.soft_end ? length : 0};
    const bool soft = fade.left_px > 0 || fade.right_px > 0;
    const double line = std::max(1.0, std::round(paint.px(1)));
    const std::uint8_t share = is_full(mark.shape) ? (mark.doubt.broad ? 70 : 255) : 0;
    const Colour ground = over(with_alpha(colour, share), paint.theme.sheet);
    if (soft) {
        paint.pen.soft_fill(box, ground, fade);
    } else {
        paint.pen.fill(box, ground, mark.radius);
    }
    if (mark.doubt.uncertain) paint.pen.hatch(box, with_alpha(colour, 110), line, paint.px(5), fade);
    if (soft) {
        paint.pen.soft_outline(box, colour, line, fade);
    } else {
        paint.pen.outline(box, colour, line, mark.radius);
    }
}

/// A dot for an uncertain day: a soft rim, hatching.
void paint_doubtful_dot(const Paint& paint, const DotMark& mark, double radius, Colour colour) {
    const Point at{mark.from_x, mark.y};
    const double line = std::max(1.0, std::min(paint.px(1.5), radius * 0.35));
    double core = radius;
    if (mark.doubt.soft_start || mark.doubt.soft_end) {  // fading outwards
        paint.pen.disc(at, radius * 1.3, with_alpha(colour, 40));
        paint.pen.disc(at, radius * 1.02, with_alpha(colour, 70));
        core = radius * 0.72;
    }
    const bool full = is_full(mark.shape);
    if (full && !mark.doubt.uncertain) return paint.pen.disc(at, core, colour);
    paint.pen.disc(at, core, full ? over(with_alpha(colour, 50), paint.theme.sheet) : paint.theme.sheet);
    if (mark.doubt.uncertain)
        paint.pen.hatched_disc(at, core - line, with_alpha(colour, 190), line * 0.8, paint.px(3.2));
    paint.pen.ring(at, core, colour, line);
}

void paint_stretch(const Paint& paint, const DotMark& mark, Colour colour) {
    const Rect box{mark.from_x - mark.radius, mark.y - mark.radius, mark.to_x + mark.radius, mark.y + mark.radius};
    if (mark.doubt.broad) {  // thin, so that dots of known days stand out
        const double half = std::round(mark.radius * 0.6);
        return paint_doubtful_stretch(paint, mark, {box.left, mark.y - half, box.right, mark.y + half}, colour);
    }
    if (mark.doubt.any()) return paint_doubtful_stretch(paint, mark, box, colour);
    if (is_full(mark.shape)) {
        paint.pen.fill(box, colour, mark.radius);
    } else {
        paint.pen.fill(box, paint.theme.sheet, mark.radius);
        paint.pen.outline(box, colour, std::round(paint.px(1.5)), mark.radius);
    }
}

/// A dot of a day that is known.
void paint_known_dot(const Paint& paint, const DotMark& mark, double radius, Colour colour) {
    const Point at{mark.from_x, mark.y};
    const double line = std::max(1.0, std::min(paint.px(2), radius * 0.4));
    const bool dashes = mark.held == DotHeld::dashed;
    switch (mark.shape) {
        case DotShape::filled:
            if (dashes) {  // a smaller disc inside
                paint.pen.disc(at, radius - line / 2, paint.theme.sheet);
                paint.pen.dashed_ring(at, radius, colour, line * 0.8);
            }
            paint.pen.disc(at, dashes ? radius * 0.5 : radius, colour);
            break;
        case DotShape::square: {
            const auto box = [&](double half) { return Rect{at.x - half, at.y - half, at.x + half, at.y + half}; };
            const double half = radius * 0.95;
            if (dashes) {
                paint.pen.fill(box(half), paint.theme.sheet, paint.px(2));
                paint.pen.dashed(box(half), colour, line * 0.8, paint.px(2));
            }
            paint.pen.fill(box(dashes ? half * 0.5 : half), colour, paint.px(1));
            break;
        }
        case DotShape::ring:
            paint.pen.disc(at, radius - 0.5, paint.theme.sheet);
            if (dashes) {
                paint.pen.dashed_ring(at, radius, colour, line);
            } else {
                paint.pen.ring(at, radius, colour, line);
            }
            break;
        case DotShape::diamond: {
            const double half = radius * 1.25;  // about as much ink as a ring
            paint.pen.diamond(at, half - 0.5, paint.theme.sheet);
            if (dashes) {
                paint.pen.dashed_diamond(at, half, colour, line);
            } else {
                paint.pen.diamond_ring(at, half, colour, line);
            }
            break;
        }
    }
}

void paint_dot(const Paint& paint, const DotMark& mark, bool enlarged) {
    const Colour colour = colour_of(mark.ink, paint.theme);
    const double radius = enlarged ? mark.radius * 1.25 : mark.radius;
    if (mark.to_x - mark.from_x > 1) {
        paint_stretch(paint, mark, colour);
    } else if (mark.doubt.any() && mark.shape != DotShape::diamond) {
        paint_doubtful_dot(paint, mark, radius, colour);
    } else {
        paint_known_dot(paint, mark, radius, colour);
    }
    const double half = radius * gap_height(mark);
    split_dot(mark, [&](double left, double width) {
        paint.pen.fill({left, mark.y - half, left + width, mark.y + half}, paint.theme.sheet);
    });
}

/// The larger the share of these days' entries in which the person appears, the higher the cell.
void paint_cell(const Paint& paint, const LaneCell& cell) {
    const bool hovered = paint.is_hovered(cell.span);
    const Colour colour = hovered ? paint.theme.ink : colour_of(cell.ink, paint.theme);
    const double inset = std::round(cell.box.height() * (1 - std::sqrt(cell.strength)) * 0.4);
    // No round corners: there are hundreds of cells, and corners would double the time of a frame.
    paint.pen.fill({cell.box.left, cell.box.top + inset, cell.box.right, cell.box.bottom - inset}, colour);
}

/// A pin, filled if the person is pinned.
void paint_pin(const Paint& paint, const Lane& lane) {
    const bool hovered = paint.hovered_pin == lane.person;
    const auto* over_name = paint.hovered ? std::get_if<PersonId>(&*paint.hovered) : nullptr;
    if (!lane.pinned && !hovered && !(over_name != nullptr && *over_name == lane.person)) return;
    const Colour colour = hovered ? paint.theme.red : paint.theme.ink_soft;
    const Point head{std::round(lane.pin.middle_x() + paint.px(1)), lane.row.middle_y() - paint.px(2)};
    const double line = std::max(1.0, std::round(paint.px(1.2)));
    paint.pen.line({head.x, head.y}, {head.x, head.y + paint.px(7)}, colour, line);
    if (lane.pinned) {
        paint.pen.disc(head, paint.px(3.6), colour);
    } else {
        paint.pen.disc(head, paint.px(3.6), paint.theme.paper);
        paint.pen.ring(head, paint.px(3.6), colour, line);
    }
}

void paint_lane(const Paint& paint, const Lane& lane) {
    const Layout& layout = paint.layout;
    const Metrics& m = paint.metrics();
    const double middle = lane.row.middle_y();
    if (lane.selected) {
        paint.pen.fill(lane.row, paint.theme.red_veil, m.radius);
        if (paint.theme.red_edge.alpha > 0) paint.pen.outline(lane.row, paint.theme.red_edge, m.line, m.radius);
    } else if (paint.is_hovered(lane.person)) {
        paint.pen.fill(lane.row, paint.theme.hover_veil, m.radius);
    }
    const double line = std::max(m.line, std::round(paint.px(1.5)));
    paint.pen.row(layout.plot.left, layout.plot.right, middle,
                  lane.selected ? with_alpha(paint.theme.red, 60) : paint.theme.hairline, line);
    const TextStyle style = lane.selected ? TextStyle::person_selected : TextStyle::person;
    paint.text.draw(paint.pen.list(), {m.margin, middle}, lane.label, style,
                    lane.selected ? paint.theme.red : paint.theme.ink);
    paint_pin(paint, lane);
    if (lane.warning_x > 0) {
        paint.pen.warning({lane.warning_x, middle}, paint.px(12), paint.theme.ochre, std::max(1.0, paint.px(1.2)));
    }
}

/// The lanes' scroll bar, if not all of them fit.
void paint_scroll(const Paint& paint) {
    const Layout& layout = paint.layout;
    if (layout.scroll_most_px <= 0) return;
    const double width = std::round(paint.px(paint.scrolls ? 8 : 5));
    const double right = layout.canvas.right - std::round(paint.px(3));
    const Rect bar = layout.scroll_bar();
    const Rect thumb = layout.scroll_thumb();
    paint.pen.fill({right - width, bar.top, right, bar.bottom}, paint.theme.paper_deep, width / 2);
    paint.pen.fill({right - width, thumb.top, right, thumb.bottom}, paint.theme.pencil, width / 2);
}

/// Lanes that continue beyond the edge fade out instead of being cut off.
void paint_fades(const Paint& paint) {
    const Layout& layout = paint.layout;
    const double height = std::round(paint.px(14));
    const ImU32 solid = pack(paint.theme.paper);
    const ImU32 clear = pack(with_alpha(paint.theme.paper, 0));
    const auto fade = [&](double top, ImU32 above, ImU32 below) {
        paint.pen.list().AddRectFilledMultiColor(
            ImVec2(0, static_cast<float>(top)),
            ImVec2(static_cast<float>(layout.canvas.right), static_cast<float>(top + height)), above, above, below,
            below);
    };
    if (std::fmod(layout.scroll_px, layout.lane_height) == 0) return;  // whole lanes need no fade
    if (layout.scroll_px > 0) fade(layout.lanes_scroll_top, solid, clear);
    if (layout.scroll_px < layout.scroll_most_px) fade(layout.lanes.bottom - height, clear, solid);
}

void paint_legend(const Paint& paint) {
    const Colour ink = paint.over_legend ? paint.theme.ink : paint.theme.ink_soft;
    for (const LegendSign& sign : paint.layout.legend) {
        paint_dot(paint, sign.mark, false);
        paint.text.draw(paint.pen.list(), {sign.word_x, sign.mark.y}, sign.word, TextStyle::legend, ink);
    }
}

struct Range {
    std::size_t from, to;
};

void paint_lanes(const Paint& paint, const Rect& area, std::size_t first, std::size_t last, Range cells, Range dots) {
    if (first == last) return;
    const Layout& layout = paint.layout;
    ImDrawList& list = paint.pen.list();
    list.PushClipRect(ImVec2(0, static_cast<float>(area.top)),
                      ImVec2(static_cast<float>(area.right), static_cast<float>(area.bottom)), true);
    for (std::size_t i = first; i < last; ++i) paint_lane(paint, layout.people_lanes[i]);
    for (std::size_t i = cells.from; i < cells.to; ++i) paint_cell(paint, layout.cells[i]);
    for (std::size_t i = dots.from; i < dots.to; ++i) {
        const DotMark& mark = layout.dots[i];
        const bool enlarged =
            paint.is_hovered(mark.dot) || (mark.ink == DotInk::selected && paint.state.entry == mark.dot.entry);
        paint_dot(paint, mark, enlarged);
    }
    if (last > layout.pinned_lanes) paint_fades(paint);
    list.PopClipRect();
}

}  // namespace

void paint_people(const Paint& paint) {
    const Layout& layout = paint.layout;
    if (layout.people_lanes.empty()) return;
    paint_heading(paint, layout.people_heading_y, paint.model.words.text(msg::heading_people{}));
    paint_legend(paint);
    const std::size_t lanes = layout.people_lanes.size();
    paint_lanes(paint, layout.pinned_area(), 0, layout.pinned_lanes, {0, layout.pinned_cells}, {0, layout.pinned_dots});
    paint_lanes(paint, layout.scrolled_area(), layout.pinned_lanes, lanes, {layout.pinned_cells, layout.cells.size()},
                {layout.pinned_dots, layout.dots.size()});
    if (layout.pinned_lanes > 0) {
        paint.pen.row(0, layout.canvas.right, layout.lanes_scroll_top, paint.theme.rule, paint.metrics().line);
    }
    paint_scroll(paint);
}

}  // namespace daybook
