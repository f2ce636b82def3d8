// The numbers that C++ and JavaScript share. script/boundary.mjs generates web/boundary.js from this file and from the
// enums of src/canvas/canvas.h, and tests/unit/architecture fails if web/boundary.js is out of date.
//
// Enums only, each value on the enum's one line or on a line of its own, counted from 0 or given as `1U << N`.
#pragma once

namespace daybook::boundary {

/// The texts that daybook_text() can return.
enum class Text : int {
    heading,
    pane,
    card,
    mirror,
    link,
    title,
    state,
    counts,
    items,
    page,
    keys,
    key_sheet,
    comfort_panel
};

/// The results of daybook_load() and daybook_load_chunk(). If the file failed or has warnings, the faults module
/// (faults.cpp) says what is wrong with it.
enum class Loaded : int { failed, opened, with_warnings };

/// The chunk that daybook_chunk() returns: the one that the open entry needs; one to fetch ahead; the one that the open
/// entry needs, even if it failed before.
enum class ChunkWanted : int { needed, next, again };

/// The input of daybook_load_chunk(): the file, or the reason, for the visitor, why there is none.
enum class ChunkGiven : int { file, fault };

/// The parts that have to be updated, as bits of daybook_take_effects().
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

/// The canvas' fonts, in the order of CanvasFonts.
enum class Font : int { sans, sans_bold };

}  // namespace daybook::boundary
