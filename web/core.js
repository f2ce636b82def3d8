// The C++ core as an object: strings and numbers in, strings and numbers out.
// The other side is src/wasm/exports.cpp; the numbers below are the same there.

import { Host } from './host.js';

/** What daybook_text() can be asked for. */
export const Text = Object.freeze({
  heading: 0, reading: 1, card: 2, mirror: 3, link: 4, title: 5, state: 6, counts: 7, items: 8,
});

/** What daybook_take_effects() can answer, as bits. */
export const Effect = Object.freeze({
  reading: 1, card: 2, mirror: 4, historyReplace: 8, historyPush: 16, notice: 32, announcement: 64, results: 128, changed: 256, lanes: 512,
});

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

  destroy() {
    this.#module.daybook_destroy(this.#viewer);
  }

  /** @param {Uint8Array} bytes */
  #give(bytes) {
    const at = this.#module.daybook_input(this.#viewer, bytes.length);
    this.#host.bytes.set(bytes, at);
  }

  /**
   * @param {string} name
   * @param {Uint8Array[]} pieces
   * @returns {number} the size of the file
   */
  #giveFile(name, pieces) {
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    pieces.unshift(encoder.encode(`${name}\0`));
    let at = this.#module.daybook_input(this.#viewer, size + pieces[0].length);
    for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
      this.#host.bytes.set(piece, at);
      at += piece.length;
    }
    return size;
  }

  /**
   * @param {number} which see daybook_chunk()
   * @returns {{number: number, url: string} | undefined} the chunk to fetch
   */
  chunk(which) {
    const number = this.#module.daybook_chunk(this.#viewer, which);
    return number < 0 ? undefined : { number, url: this.#output() };
  }

  /**
   * What has to be shown anew is among the effects.
   * @param {number} number
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {string} fault why there are none, for the visitor; or empty
   * @returns {Uint8Array | undefined} what is no JSON, for faultsOf()
   */
  loadChunk(number, name, bytes, fault) {
    this.#giveFile(name, [fault ? encoder.encode(fault) : bytes]);
    return this.#module.daybook_load_chunk(this.#viewer, number, fault ? 1 : 0) === 2 ? this.#outputBytes().slice() : undefined;
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
   * @param {string} name of the file, for messages
   * @param {Uint8Array[]} pieces the file; each is given away as soon as it is copied
   * @returns {{opened: boolean, problems: string, broken?: Uint8Array}} problems: HTML, empty if there are none;
   *   broken: what is no JSON, for faultsOf()
   */
  load(name, pieces) {
    const start = performance.now();
    const detail = { bytes: this.#giveFile(name, pieces), before: this.memoryBytes(), after: 0 };
    const answer = this.#module.daybook_load(this.#viewer);
    detail.after = this.memoryBytes();
    performance.measure('daybook-read', { start, detail });  // tests/bench/read.mjs
    if (answer === 2) return { opened: false, problems: '', broken: this.#outputBytes().slice() };
    return { opened: answer === 1, problems: this.#output() };
  }

  /**
   * @param {string} command in its text form, see src/app/link.h
   * @returns {boolean} whether it was one
   */
  send(command) {
    this.#give(encoder.encode(command));
    return this.#module.daybook_send(this.#viewer) === 1;
  }

  /** @returns {{bits: number, notice: string, announcement: string}} */
  takeEffects() {
    const bits = this.#module.daybook_take_effects(this.#viewer);
    // Most frames of a drag say nothing.
    const [notice, announcement] = bits & (Effect.notice | Effect.announcement) ? this.#output().split('\0') : ['', ''];
    return { bits, notice, announcement };
  }

  /** @param {number} what one of Text */
  text(what) {
    this.#module.daybook_text(this.#viewer, what);
    return this.#output();
  }

  /** @param {ArrayBuffer[]} fonts sans, sans bold, fallback */
  setFonts(fonts) {
    fonts.forEach((font, which) => {
      this.#give(new Uint8Array(font));
      this.#module.daybook_font(this.#viewer, which);
    });
  }

  /**
   * @param {import('./painter.js').Painter} painter
   * @returns {boolean}
   */
  openCanvas(painter) {
    this.#host.painter = painter;
    return this.#module.daybook_canvas_open(this.#viewer) === 1;
  }

  canvasWorks() { return this.#host.painter?.works() ?? false; }
  closeCanvas() { this.#module.daybook_canvas_close(this.#viewer); }
  contextLost() { this.#module.daybook_context_lost(this.#viewer); }
  contextRestored() { return this.#module.daybook_context_restored(this.#viewer) === 1; }

  /**
   * @param {number} width in device pixels
   * @param {number} height in device pixels
   * @param {number} scale device pixels to a CSS pixel, times the text size
   * @param {'full' | 'strip'} form
   */
  resize(width, height, scale, form) {
    this.#module.daybook_resize(this.#viewer, width, height, scale, form === 'strip' ? 1 : 0);
  }

  wantedHeight() { return this.#module.daybook_wanted_height(this.#viewer); }
  /** @param {boolean} reduced */
  setReducedMotion(reduced) { this.#module.daybook_reduced_motion(this.#viewer, reduced ? 1 : 0); }

  /**
   * @param {'move' | 'down' | 'up' | 'leave' | 'cancel'} what
   * @param {number} x in device pixels
   * @param {number} y in device pixels
   * @param {number} pointer
   * @param {string} kind PointerEvent.pointerType
   */
  pointer(what, x, y, pointer, kind) {
    this.#module.daybook_pointer(this.#viewer, ['move', 'down', 'up', 'leave', 'cancel'].indexOf(what), x, y, pointer,
      Math.max(0, ['mouse', 'touch', 'pen'].indexOf(kind)));
  }

  /**
   * @param {number} x in device pixels, as all of these
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
  /** @returns {number} seconds of the clock that frame() is given; below 0: none */
  deadline() { return this.#module.daybook_deadline(this.#viewer); }
  cursor() { return ['default', 'pointer', 'grab', 'grabbing'][this.#module.daybook_cursor(this.#viewer)]; }
  memoryBytes() { return this.#host.bytes.length; }
}
