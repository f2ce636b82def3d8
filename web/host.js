// Runs a WebAssembly module: provides its imports, for drawing, and reports errors.
//
//   const host = await Host.create('daybook.wasm');
//   host.painter = new Painter(webgl2);
//   host.exports.daybook_create();
//   host.onStop = (error) => …   // after an error; no function of the module is called again
//
// src/wasm/imports.txt lists what a module may import; the build checks that it imports nothing else.

import { programFile } from './resources.js';
import { Trouble } from './words.js';

const pageBytes = 65536;

/** Modules are compiled once for all viewers of a page. @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();

/** @param {string} name @returns {Promise<WebAssembly.Module>} */
function compile(name) {
  let module = compiled.get(name);
  if (!module) {
    module = programFile(name).then(async (response) => {
      try {
        return await WebAssembly.compileStreaming(response.clone());
      } catch {
        // The server sends .wasm with a wrong media type. Compiling the buffer is slower, but works.
        return WebAssembly.compile(await response.arrayBuffer());
      }
    });
    module.catch(() => compiled.delete(name));
    compiled.set(name, module);
  }
  return module;
}

/** A module had an unrecoverable error: a trap, or out of memory. Its state may be corrupt. */
export class Stopped extends Trouble {
  /** @param {unknown} cause */
  constructor(cause) {
    super('page.stopped');
    this.name = 'Stopped';
    this.cause = cause;
  }
}

export class Host {
  /** @type {import('./painter.js').Painter | undefined} where the module draws */
  painter;
  /** @type {import('./shaper.js').Shaper | undefined} for texts that the module's fonts cannot set */
  shaper;

  /** The functions throw Stopped if the module has an error, and ever after. @type {any} */
  exports;
  /** @type {Stopped | undefined} */
  stopped;
  /** @param {Stopped} _error */
  onStop(_error) {}
  #bytes = new Uint8Array(0);

  /**
   * @param {string} name of the module's file
   * @returns {Promise<Host>}
   * @throws {Trouble}
   */
  static async create(name) {
    const module = await compile(name);
    const host = new Host();
    const answers = host.#answers();
    /** @type {WebAssembly.Imports} */
    const imports = {};
    for (const { module: from, name: asked } of WebAssembly.Module.imports(module)) {
      if (!Object.hasOwn(answers, asked)) {
        throw new Trouble('page.other-version', { name, asked });
      }
      (imports[from] ??= {})[asked] = answers[asked];
    }
    const { exports } = await WebAssembly.instantiate(module, imports);
    host.exports = host.#guarded(exports);
    host.exports._initialize();
    return host;
  }

  /** @param {WebAssembly.Exports} exports */
  #guarded(exports) {
    /** @type {Record<string, unknown>} */
    const guarded = {};
    for (const [name, value] of Object.entries(exports)) {
      guarded[name] = typeof value !== 'function' ? value : (/** @type {unknown[]} */ ...values) => {
        if (this.stopped) throw this.stopped;
        try {
          return value(...values);
        } catch (cause) {
          this.stopped = new Stopped(cause);
          this.onStop(this.stopped);
          throw this.stopped;
        }
      };
    }
    return guarded;
  }

  /** The module's memory. Valid until the memory grows. */
  get bytes() {
    if (this.#bytes.length === 0) this.#bytes = new Uint8Array(this.exports.memory.buffer);
    return this.#bytes;
  }

  /** @returns {Record<string, (...values: number[]) => any>} */
  #answers() {
    const piece = (/** @type {number} */ at, /** @type {number} */ size) => this.bytes.subarray(at, at + size);
    return {
      proc_exit() { throw new Error('The module ended itself.'); },
      // The memory has grown by as much as needed. Grow it by another fifth, because some browsers copy all memory when it
      // grows.
      emscripten_notify_memory_growth: () => {
        try {
          this.exports.memory.grow(this.bytes.length / pageBytes / 5);
        } catch { /* not necessary */ }
      },
      painter_open: () => Number(this.painter?.open() ?? false),
      painter_begin: (width, height, red, green, blue) => this.painter?.begin(width, height, [red, green, blue]),
      painter_texture: (name, width, height, at) => this.painter?.texture(name, width, height, piece(at, width * height * 4)),
      painter_part: (name, x, y, width, height, stride, at) =>
        this.painter?.part(name, [x, y, width, height], stride, piece(at, (height - 1) * stride * 4 + width * 4)),
      painter_forget: (name) => this.painter?.forget(name),
      painter_list: (vertices, vertexBytes, indices, indexBytes) =>
        this.painter?.list(piece(vertices, vertexBytes), piece(indices, indexBytes)),
      painter_draw: (texture, count, first, x, y, width, height) => this.painter?.draw(texture, count, first, [x, y, width, height]),
      shaping_set: (...values) => this.shaper?.get()?.set(this.bytes, values) ?? 0,
      shaping_draw: (...values) => this.shaper?.get()?.draw(this.bytes, values),
    };
  }
}
