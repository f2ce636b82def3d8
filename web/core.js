// The C++ core as an object with strings and numbers as arguments and results. The other side is src/wasm/exports.cpp.
//
// After an error (a trap, out of memory) a core is never used again: onStop is called once, and this and all later calls
// throw Stopped.

import { CanvasForm, ChunkGiven, ChunkWanted, Cursor, Effect, Font, Loaded, PointerAction, PointerKind, Text } from './boundary.js';
import { Host } from './host.js';

/** Values of CSS's `cursor`. @type {Record<number, string>} */
const cursors = { [Cursor.arrow]: 'default', [Cursor.hand]: 'pointer', [Cursor.grab]: 'grab', [Cursor.grabbing]: 'grabbing' };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Core {
  #host;
  /** @type {Record<string, (...values: number[]) => number>} */
  #module;
  #viewer;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    this.#module = host.exports;
    this.#viewer = this.#module.daybook_create();
  }

  /** @returns {Promise<Core>} */
  static async create() {
    return new Core(await Host.create('daybook.wasm'));
  }

  /** @param {(error: import('./host.js').Stopped) => void} called */
  set onStop(called) { this.#host.onStop = called; }
  get stopped() { return this.#host.stopped; }

  destroy() {
    if (!this.stopped) this.#module.daybook_destroy(this.#viewer);
  }

  /** @param {Uint8Array} bytes */
  #give(bytes) {
    const at = this.#module.daybook_input(this.#viewer, bytes.length);
    this.#host.bytes.set(bytes, at);
  }

  /**
   * @param {string} name
   * @param {Uint8Array[]} pieces
   * @returns {{at: number, size: number}} where it is: the name, a zero byte, the file
   */
  #giveFile(name, pieces) {
    pieces.unshift(encoder.encode(`${name}\0`));
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const at = this.#module.daybook_input(this.#viewer, size);
    let to = at;
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      this.#host.bytes.set(piece, to);
      to += piece.length;
    }
    return { at, size };
  }

  /** @param {{at: number, size: number}} given as long as nothing else is given */
  #copyOf({ at, size }) {
    return this.#host.bytes.slice(at, at + size);
  }

  /**
   * @param {keyof typeof ChunkWanted} which
   * @returns {{number: number, url: string} | undefined} the chunk to fetch
   */
  chunk(which) {
    const number = this.#module.daybook_chunk(this.#viewer, ChunkWanted[which]);
    return number < 0 ? undefined : { number, url: this.#output() };
  }

  /**
   * The effects say what has to be updated.
   * @param {number} number
   * @param {string} name
   * @param {Uint8Array} bytes
   * @returns {{file: Uint8Array, runs: number} | undefined} for chunks.js to explain, if the file has errors
   */
  loadChunk(number, name, bytes) {
    const given = this.#giveFile(name, [bytes]);
    const loaded = this.#module.daybook_load_chunk(this.#viewer, number, ChunkGiven.file);
    if (loaded !== Loaded.failed) return undefined;
    return { file: this.#copyOf(given), runs: this.#module.daybook_runs(this.#viewer) };
  }

  /**
   * The pane shows why there is no text.
   * @param {number} number
   * @param {import('./words.js').Trouble} trouble
   * @param {string} [line] what is wrong with the file, in English
   */
  noChunk(number, { key, values }, line) {
    this.#giveFile('', [encoder.encode(`${key} ${JSON.stringify(values)}${line ? `\n${line}` : ''}`)]);
    this.#module.daybook_load_chunk(this.#viewer, number, ChunkGiven.fault);
  }

  #outputBytes() {
    const at = this.#module.daybook_output(this.#viewer);
    return this.#host.bytes.subarray(at, at + this.#module.daybook_output_size(this.#viewer));
  }

  /** @returns {string} */
  #output() {
    return decoder.decode(this.#outputBytes());
  }

  /**
   * @param {string} name of the file: its address, or a name for messages
   * @param {Uint8Array[]} pieces the file; each is released as soon as it is copied
   * @param {{own: boolean}} origin own: the visitor's, which makes no request
   * @returns {{opened: boolean, faulty?: Uint8Array}} faulty: the input, for faultsOf(), if it has errors
   *   or warnings
   */
  load(name, pieces, { own }) {
    const start = performance.now();
    const before = this.memoryBytes();
    const given = this.#giveFile(name, pieces);
    const loaded = this.#module.daybook_load(this.#viewer, own ? 1 : 0);
    performance.measure('daybook-read', { start, detail: { before, after: this.memoryBytes() } });  // tests/bench/read.mjs
    return { opened: loaded !== Loaded.failed, faulty: loaded === Loaded.opened ? undefined : this.#copyOf(given) };
  }

  /**
   * Changes the language. Afterwards everything has to be updated.
   * @param {Uint8Array} [bytes] a language file, see assets/strings; by default English
   * @returns {boolean} whether the file is valid; if not, nothing changed
   */
  words(bytes = new Uint8Array()) {
    this.#give(bytes);
    return this.#module.daybook_words(this.#viewer) === 1;
  }

  /**
   * @param {string} tag of a language
   * @returns {string} the address of what the editors say in it, relative to the journal's; '' if the journal has none
   */
  translation(tag) {
    this.#give(encoder.encode(tag));
    this.#module.daybook_translation(this.#viewer);
    return this.#output();
  }

  /**
   * Puts the editors' words in another language in place of their own, until words(). Afterwards everything has to be updated.
   * @param {Uint8Array} list of web/translation.js
   * @returns {boolean} false: it is another journal's; nothing changed
   */
  translate(list) {
    this.#give(list);
    return this.#module.daybook_translate(this.#viewer) === 1;
  }

  /**
   * @param {string} command in its text form, see src/app/command.h
   * @returns {boolean} whether it was valid
   */
  send(command) {
    this.#give(encoder.encode(command));
    return this.#module.daybook_send(this.#viewer) === 1;
  }

  /**
   * @param {string} command
   * @returns {boolean} whether it may add to the browser's history
   */
  opens(command) {
    this.#give(encoder.encode(command));
    return this.#module.daybook_opens(this.#viewer) === 1;
  }

  /** @returns {{bits: number, notice: string, announcement: string}} */
  takeEffects() {
    const bits = this.#module.daybook_take_effects(this.#viewer);
    // Read only if present, because most frames of a drag have neither.
    const [notice, announcement] = bits & (Effect.notice | Effect.announcement) ? this.#output().split('\0') : ['', ''];
    return { bits, notice, announcement };
  }

  /**
   * @param {string} places of web/passage.js
   * @returns {string} JSON: the passage between them, or null
   */
  passage(places) {
    this.#give(encoder.encode(places));
    this.#module.daybook_passage(this.#viewer);
    return this.#output();
  }

  /**
   * For citations, before the pane's text is asked for.
   * @param {string} today "2026-11-28"
   * @param {string} address of the page, with '#' if links open entries; '' if it has none on the web
   */
  visit(today, address) {
    this.#give(encoder.encode(`${today} ${address}`));
    this.#module.daybook_visit(this.#viewer);
  }

  /** @param {number} what one of Text */
  text(what) {
    this.#module.daybook_text(this.#viewer, what);
    return this.#output();
  }

  /**
   * The items on the canvas that can be clicked.
   * @param {number} ratio device pixels for each unit of the result
   * @returns {{command: string, left: number, top: number, right: number, bottom: number}[]} from the canvas' top left
   *   corner
   */
  items(ratio) {
    return JSON.parse(this.text(Text.items)).map((/** @type {any} */ { command, left, top, right, bottom }) => ({
      command, left: left / ratio, top: top / ratio, right: right / ratio, bottom: bottom / ratio,
    }));
  }

  /** @param {ArrayBuffer[]} fonts by Font */
  setFonts(fonts) {
    for (const which of Object.values(Font)) {
      this.#give(new Uint8Array(fonts[which]));
      this.#module.daybook_font(this.#viewer, which);
    }
  }

  /**
   * @param {import('./painter.js').Painter} painter
   * @param {import('./shaper.js').Shaper} shaper
   * @returns {boolean}
   */
  openCanvas(painter, shaper) {
    this.#host.painter = painter;
    this.#host.shaper = shaper;
    return this.#module.daybook_canvas_open(this.#viewer) === 1;
  }

  canvasWorks() { return this.#host.painter?.works() ?? false; }
  closeCanvas() {
    if (!this.stopped) this.#module.daybook_canvas_close(this.#viewer);
  }

  /** Texts of the shaper have to be drawn again. */
  shapingChanged() {
    if (!this.stopped) this.#module.daybook_shaping_changed(this.#viewer);
  }

  contextLost() { this.#module.daybook_context_lost(this.#viewer); }
  contextRestored() { return this.#module.daybook_context_restored(this.#viewer) === 1; }

  /**
   * @param {number} width in device pixels
   * @param {number} height in device pixels
   * @param {number} scale device pixels for each CSS pixel, times the text size
   * @param {keyof typeof CanvasForm} form
   */
  resize(width, height, scale, form) {
    this.#module.daybook_resize(this.#viewer, width, height, scale, CanvasForm[form]);
  }

  /** @param {Uint8Array} colours of web/theme.js; it asks for a frame if they are others */
  setTheme(colours) {
    this.#give(colours);
    this.#module.daybook_theme(this.#viewer);
  }

  /** @param {boolean} reduced */
  setReducedMotion(reduced) { this.#module.daybook_reduced_motion(this.#viewer, reduced ? 1 : 0); }

  /**
   * @param {keyof typeof PointerAction} what
   * @param {number} x in device pixels
   * @param {number} y in device pixels
   * @param {number} pointer
   * @param {string} kind PointerEvent.pointerType; unknown ones count as a mouse
   */
  pointer(what, x, y, pointer, kind) {
    const known = PointerKind[/** @type {keyof typeof PointerKind} */ (kind)] ?? PointerKind.mouse;
    this.#module.daybook_pointer(this.#viewer, PointerAction[what], x, y, pointer, known);
  }

  /**
   * @param {number} x in device pixels, like y and the deltas
   * @param {number} y
   * @param {number} deltaX
   * @param {number} deltaY
   * @param {boolean} zoom
   */
  wheel(x, y, deltaX, deltaY, zoom) {
    this.#module.daybook_wheel(this.#viewer, x, y, deltaX, deltaY, zoom ? 1 : 0);
  }

  request() { this.#module.daybook_request(this.#viewer); }
  /** @param {number} seconds */
  frame(seconds) { return this.#module.daybook_frame(this.#viewer, seconds) === 1; }
  wantsFrame() { return this.#module.daybook_wants_frame(this.#viewer) === 1; }
  /** @returns {number} seconds, on the clock of frame(); negative: none */
  deadline() { return this.#module.daybook_deadline(this.#viewer); }
  cursor() { return cursors[this.#module.daybook_cursor(this.#viewer)]; }
  memoryBytes() { return this.#host.bytes.length; }
}
