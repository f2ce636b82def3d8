// The numbers that C++ and JavaScript share. Made by script/boundary.mjs from src/wasm/boundary.h and src/canvas/canvas.h:
// change them there, and run it.

// The texts that daybook_text() can return.
export const Text = Object.freeze({ heading: 0, pane: 1, card: 2, mirror: 3, link: 4, title: 5, state: 6, counts: 7, items: 8, page: 9, keys: 10, keySheet: 11, comfortPanel: 12 });

// The results of daybook_load() and daybook_load_chunk(). If the file failed or has warnings, the faults module
// (faults.cpp) says what is wrong with it.
export const Loaded = Object.freeze({ failed: 0, opened: 1, withWarnings: 2 });

// The chunk that daybook_chunk() returns: the one that the open entry needs; one to fetch ahead; the one that the open
// entry needs, even if it failed before.
export const ChunkWanted = Object.freeze({ needed: 0, next: 1, again: 2 });

// The input of daybook_load_chunk(): the file, or the reason, for the visitor, why there is none.
export const ChunkGiven = Object.freeze({ file: 0, fault: 1 });

// The parts that have to be updated, as bits of daybook_take_effects().
export const Effect = Object.freeze({ pane: 1, card: 2, mirror: 4, historyReplace: 8, historyPush: 16, notice: 32, announcement: 64, page: 128, changed: 256, lanes: 512 });

// What a pointer did.
export const PointerAction = Object.freeze({ move: 0, down: 1, up: 2, leave: 3, cancel: 4 });

// The canvas' fonts, in the order of CanvasFonts.
export const Font = Object.freeze({ sans: 0, sansBold: 1 });

// full: axis, entries, events, people, overview. strip: axis and entries in one row, for a phone.
export const CanvasForm = Object.freeze({ full: 0, strip: 1 });

export const PointerKind = Object.freeze({ mouse: 0, touch: 1, pen: 2 });

export const Cursor = Object.freeze({ arrow: 0, hand: 1, grab: 2, grabbing: 3 });
