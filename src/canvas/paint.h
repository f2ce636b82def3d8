// Draws a layout. src/timeline decides where things are, these functions how they look.
//
//   Paint paint{pen, text, theme, layout, model, state, hovered};
//   paint_ground(paint); paint_axis(paint); ...
//
// It keeps nothing and reads no input.
#pragma once

#include "app/state.h"
#include "canvas/pen.h"
#include "timeline/layout.h"
#include "timeline/strip.h"

namespace daybook {

struct Paint {
    const Pen& pen;
    const Text& text;
    const Theme& theme;
    const Layout& layout;
    const Model& model;
    const State& state;
    const std::optional<Target>& hovered;
    std::optional<PersonId> hovered_pin{};
    bool over_legend = false;
    bool scrolls = false;  // the lanes are being scrolled by their bar

    [[nodiscard]] const Metrics& metrics() const { return layout.metrics; }
    [[nodiscard]] double px(double css_px) const { return css_px * layout.metrics.scale; }
    [[nodiscard]] bool is_hovered(const Target& target) const { return hovered && *hovered == target; }
};

/// The name of a row, left of it.
void paint_heading(const Paint& paint, double y, std::string_view words);
void paint_ground(const Paint& paint);
void paint_axis(const Paint& paint);
void paint_entries(const Paint& paint);
void paint_events(const Paint& paint);
void paint_people(const Paint& paint);
void paint_overview(const Paint& paint);
void paint_focus(const Paint& paint);
void paint_strip(const Paint& paint, const StripLayout& strip, const Rect& canvas);
/// The ring that shows the keyboard focus.
void paint_focus_ring(const Paint& paint, const Rect& rect, double scale);
/// The card with details of a target, beside a point, inside the canvas. Returns its box; empty if there is no room.
Rect paint_hover_card(const Paint& paint, const Target& target, Point at);

}  // namespace daybook
