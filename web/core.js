// The C++ core as an object: strings and numbers in, strings and numbers out.
// The other side is src/wasm/exports.cpp; the numbers below are the same there.

import createDaybookCore from 'daybook-core';
import { resource } from './resources.js';

/** What daybook_text() can be asked for. */
export const Text = Object.freeze({
  heading: 0, reading: 1, card: 2, mirror: 3, link: 4, title: 5, state: 6, counts: 7, items: 8,
});

/** What daybook_take_effects() can answer, as bits. */
export const Effect = Object.freeze({
  reading: 1, card: 2, mirror: 4, historyReplace: 8, historyPush: 16, notice: 32, announcement: 64, results: 128, changed: 256, lanes: 512,
});

/** @type {Promise<WebAssembly.Module> | undefined} compiled once for all viewers of a page */
let compiled;

/** @returns {Promise<WebAssembly.Module>} */
function compile() {
  compiled ??= resource('daybook.wasm').then(async (response) => {
    try {
      return await WebAssembly.compileStreaming(response.clone());
    } catch {
      // A host that serves .wasm with another media type; slower, not worse.
      return WebAssembly.compile(await response.arrayBuffer());
    }
  });
  compiled.catch(() => { compiled = undefined; });
  return compiled;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Core {
  #module;
  #viewer;

  /** @param {import('daybook-core').CoreModule} module */
  constructor(module) {
    this.#module = module;
    this.#viewer = module._daybook_create();
  }

  /** @returns {Promise<Core>} */
  static async create() {
    const wasm = await compile();
    // The module would wait for ever for an instance that fails.
    const module = await new Promise((resolve, reject) => {
      createDaybookCore({
        instantiateWasm(imports, done) {
          WebAssembly.instantiate(wasm, imports).then((instance) => done(instance, wasm)).catch(reject);
          return {};
        },
        onAbort: reject,
      }).then(resolve, reject);
    });
    return new Core(module);
  }

  destroy() {
    this.#module._daybook_destroy(this.#viewer);
  }

  /** @param {Uint8Array} bytes */
  #give(bytes) {
    const at = this.#module._daybook_input(this.#viewer, bytes.length);
    this.#module.HEAPU8.set(bytes, at);
  }

  /** @returns {string} */
  #output() {
    const at = this.#module._daybook_output(this.#viewer);
    const size = this.#module._daybook_output_size(this.#viewer);
    return decoder.decode(this.#module.HEAPU8.subarray(at, at + size));
  }

  /**
   * @param {string} name of the file, for messages
   * @param {Uint8Array} bytes
   * @returns {{opened: boolean, problems: string}} problems: HTML, empty if there are none
   */
  load(name, bytes) {
    const start = performance.now();
    const named = encoder.encode(`${name}\0`);
    const at = this.#module._daybook_input(this.#viewer, named.length + bytes.length);
    const detail = { bytes: bytes.length, before: this.memoryBytes(), after: 0 };
    this.#module.HEAPU8.set(named, at);
    this.#module.HEAPU8.set(bytes, at + named.length);
    const opened = this.#module._daybook_load(this.#viewer) === 1;
    detail.after = this.memoryBytes();
    performance.measure('daybook-read', { start, detail });  // tests/bench/read.mjs
    return { opened, problems: this.#output() };
  }

  /**
   * @param {string} command in its text form, see src/app/link.h
   * @returns {boolean} whether it was one
   */
  send(command) {
    this.#give(encoder.encode(command));
    return this.#module._daybook_send(this.#viewer) === 1;
  }

  /** @returns {{bits: number, notice: string, announcement: string}} */
  takeEffects() {
    const bits = this.#module._daybook_take_effects(this.#viewer);
    // Most frames of a drag say nothing.
    const [notice, announcement] = bits & (Effect.notice | Effect.announcement) ? this.#output().split('\0') : ['', ''];
    return { bits, notice, announcement };
  }

  /** @param {number} what one of Text */
  text(what) {
    this.#module._daybook_text(this.#viewer, what);
    return this.#output();
  }

  /** @param {ArrayBuffer[]} fonts sans, sans bold, fallback */
  setFonts(fonts) {
    fonts.forEach((font, which) => {
      this.#give(new Uint8Array(font));
      this.#module._daybook_font(this.#viewer, which);
    });
  }

  /**
   * @param {WebGL2RenderingContext} context
   * @returns {boolean}
   */
  openCanvas(context) {
    const handle = this.#module.GL.registerContext(context, { majorVersion: 2, minorVersion: 0 });
    return this.#module._daybook_canvas_open(this.#viewer, handle) === 1;
  }

  closeCanvas() { this.#module._daybook_canvas_close(this.#viewer); }
  contextLost() { this.#module._daybook_context_lost(this.#viewer); }
  contextRestored() { return this.#module._daybook_context_restored(this.#viewer) === 1; }

  /**
   * @param {number} width in device pixels
   * @param {number} height in device pixels
   * @param {number} scale device pixels to a CSS pixel, times the text size
   * @param {'full' | 'strip'} form
   */
  resize(width, height, scale, form) {
    this.#module._daybook_resize(this.#viewer, width, height, scale, form === 'strip' ? 1 : 0);
  }

  wantedHeight() { return this.#module._daybook_wanted_height(this.#viewer); }
  /** @param {boolean} reduced */
  setReducedMotion(reduced) { this.#module._daybook_reduced_motion(this.#viewer, reduced ? 1 : 0); }

  /**
   * @param {'move' | 'down' | 'up' | 'leave' | 'cancel'} what
   * @param {number} x in device pixels
   * @param {number} y in device pixels
   * @param {number} pointer
   * @param {string} kind PointerEvent.pointerType
   */
  pointer(what, x, y, pointer, kind) {
    this.#module._daybook_pointer(this.#viewer, ['move', 'down', 'up', 'leave', 'cancel'].indexOf(what), x, y, pointer,
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
    this.#module._daybook_wheel(this.#viewer, x, y, deltaX, deltaY, zoom ? 1 : 0);
  }

  request() { this.#module._daybook_request(this.#viewer); }
  /** @param {number} seconds */
  frame(seconds) { return this.#module._daybook_frame(this.#viewer, seconds) === 1; }
  wantsFrame() { return this.#module._daybook_wants_frame(this.#viewer) === 1; }
  /** @returns {number} seconds of the clock that frame() is given; below 0: none */
  deadline() { return this.#module._daybook_deadline(this.#viewer); }
  cursor() { return ['default', 'pointer', 'grab', 'grabbing'][this.#module._daybook_cursor(this.#viewer)]; }
  memoryBytes() { return this.#module.HEAPU8.length; }
}
