// The numbers that C++ and JavaScript share. Made by script/boundary.mjs from src/wasm/boundary.h and src/canvas/canvas.h:
// change them there, and run it.

// What daybook_text() can be asked for.
export const Text = Object.freeze({ heading: 0, pane: 1, card: 2, mirror: 3, link: 4, title: 5, state: 6, counts: 7, items: 8, page: 9, keys: 10, keySheet: 11 });

// What daybook_load() and daybook_load_chunk() answer. broken: no JSON; output has the input, for the module that
// says what is wrong with it (faults.cpp).
export const Loaded = Object.freeze({ failed: 0, opened: 1, broken: 2 });

// Which chunk daybook_chunk() is asked for: the one that the open entry needs, the one after it, or the one that is
// needed, also if it failed before.
export const ChunkWanted = Object.freeze({ needed: 0, next: 1, again: 2 });

// What daybook_load_chunk() is given: the file, or why there is none, for the visitor.
export const ChunkGiven = Object.freeze({ file: 0, fault: 1 });

// What has to be shown anew, as bits of daybook_take_effects().
export const Effect = Object.freeze({ pane: 1, card: 2, mirror: 4, historyReplace: 8, historyPush: 16, notice: 32, announcement: 64, page: 128, changed: 256, lanes: 512 });

// What a pointer did.
export const PointerAction = Object.freeze({ move: 0, down: 1, up: 2, leave: 3, cancel: 4 });

// The fonts that the canvas draws with, in the order of CanvasFonts.
export const Font = Object.freeze({ sans: 0, sansBold: 1, fallback: 2 });

// How the faults module says what is wrong: for the page, or as a line in the place of a text.
export const FaultForm = Object.freeze({ page: 0, line: 1 });

// full: axis, entries, events, people, overview. strip: axis and entries in one row, for a phone.
export const CanvasForm = Object.freeze({ full: 0, strip: 1 });

export const PointerKind = Object.freeze({ mouse: 0, touch: 1, pen: 2 });

export const Cursor = Object.freeze({ arrow: 0, hand: 1, grab: 2, grabbing: 3 });
