// The numbers that C++ and JavaScript share. They are written here once: script/boundary.mjs makes web/boundary.js from
// this file and from the enums of src/canvas/canvas.h, and tests/unit/architecture fails where the two differ.
//
// Enums only, each value on the enum's one line or on a line of its own, counted from 0 or given as `1U << N`.
#pragma once

namespace daybook::boundary {

/// What daybook_text() can be asked for.
enum class Text : int { heading, pane, card, mirror, link, title, state, counts, items, page, keys, key_sheet };

/// What daybook_load() and daybook_load_chunk() answer. broken: no JSON; output has the input, for the module that
/// says what is wrong with it (faults.cpp).
enum class Loaded : int { failed, opened, broken };

/// Which chunk daybook_chunk() is asked for: the one that the open entry needs, the one after it, or the one that is
/// needed, also if it failed before.
enum class ChunkWanted : int { needed, next, again };

/// What daybook_load_chunk() is given: the file, or why there is none, for the visitor.
enum class ChunkGiven : int { file, fault };

/// What has to be shown anew, as bits of daybook_take_effects().
enum class Effect : unsigned {
    pane = 1U << 0U,
    card = 1U << 1U,
    mirror = 1U << 2U,
    history_replace = 1U << 3U,
    history_push = 1U << 4U,
    notice = 1U << 5U,
    announcement = 1U << 6U,
    page = 1U << 7U,
    changed = 1U << 8U,
    lanes = 1U << 9U,
};

/// What a pointer did.
enum class PointerAction : int { move, down, up, leave, cancel };

/// The fonts that the canvas draws with, in the order of CanvasFonts.
enum class Font : int { sans, sans_bold, fallback };

/// How the faults module says what is wrong: for the page, or as a line in the place of a text.
enum class FaultForm : int { page, line };

}  // namespace daybook::boundary
