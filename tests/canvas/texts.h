// What stands written on the canvas, read back from the triangles that were drawn.
//
//   for (const DrawnText& text : drawn_texts(*stage.canvas)) CHECK(text.words != "");
//
// Each triangle pair whose texture is a letter of a font is that letter; letters in a row are a text. So nothing that is
// drawn can be missed, whichever function drew it.
#pragma once

#include <string>
#include <vector>

#include "canvas/canvas.h"
#include "timeline/geometry.h"

namespace daybook {

/// The letters of one line, as one call drew them or as if one had.
struct DrawnText {
    std::string words;
    Rect box{};      // around the ink
    Rect clip{};     // what of the canvas it was drawn on
    double top = 0;  // of the line
    double line_height = 0;
    double left = 0;     // of the first letter, with the room before its ink
    bool fades = false;  // it is not drawn in full
};

/// In the order of drawing, so that what lies on top comes last.
std::vector<DrawnText> drawn_texts(const Canvas& canvas);

}  // namespace daybook
