// The texts on the canvas, reconstructed from the triangles that were drawn.
//
//   for (const DrawnText& text : drawn_texts(*stage.canvas)) CHECK(text.words != "");
//
// A pair of triangles with the texture of a letter is that letter; adjacent letters are a text. So no text that is
// drawn can be missed, no matter which function drew it.
#pragma once

#include <string>
#include <vector>

#include "canvas/canvas.h"
#include "timeline/geometry.h"

namespace daybook {

/// Adjacent letters of one line.
struct DrawnText {
    std::string words;
    Rect box{};      // around the ink
    Rect clip{};     // what of the canvas it was drawn on
    double top = 0;  // of the line
    double line_height = 0;
    double left = 0;     // of the first letter, with the room before its ink
    bool fades = false;  // it is not drawn in full
};

/// In the order of drawing, topmost last.
std::vector<DrawnText> drawn_texts(const Canvas& canvas);

}  // namespace daybook
