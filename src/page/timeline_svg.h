// The timeline as a picture: SVG for a page, for print, and for a download.
//
//   const Layout layout = layout_of_picture(model, model.home, model.lanes);
//   std::string svg = timeline_svg(page, layout);      // a whole file, well-formed XML
//
// It paints the same geometry as the canvas (src/timeline), so every mark is at the same place; src/canvas/paint_*.cpp says
// how a mark looks. Nothing is hovered or focused. The overview is left out, as there is nothing to move on paper.
// Each mark has a title, the words of the mirror, and is a link if the page has an address for it. A file runs nothing and
// loads nothing, and words are text in the pages' typeface.
#pragma once

#include <string>

#include "page/form.h"
#include "timeline/layout.h"

namespace daybook {

/// Journals with more people than this show the first of those whom the visitor has found or sorted, or else those with
/// most entries.
inline constexpr std::size_t most_lanes_of_picture = 40;

/// The light colours on white, as paper is.
inline constexpr Theme paper_theme = [] {
    Theme theme = light_theme;
    theme.paper = theme.sheet = {255, 255, 255};
    theme.weekend = theme_of(ThemeKind::light_more_contrast).weekend;  // lighter
    return theme;
}();

/// Widths of words in CSS pixels, rather too wide than too narrow: a page's fonts are those of its reader.
TextMeasure estimated_measure();

/// The days of a view, and every lane, on a sheet of A4, landscape, if there is room; longer if not. Nothing is selected.
/// The layout refers to the model.
Layout layout_of_picture(const Model& model, const View& view, Lanes lanes);

/// The layout has scale 1 and is not scrolled.
std::string timeline_svg(const Page& page, const Layout& layout, const Theme& theme = paper_theme);

}  // namespace daybook
