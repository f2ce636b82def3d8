// Loads a journal by its address and opens it in the core. If several are requested, only the last one is opened.
//
//   const loader = new Loader({ bar, announce, begin, open, warn, fail });
//   loader.load('journals/my-journal.json');   // begin(), and then open(core, …) or fail(error, …); after open() perhaps warn(…)
//   loader.cancel();                           // stops waiting; this is reported as a failure
//   loader.forget();                           // the same without a failure
//   loader.again();                            // after an error has stopped the core
//   loader.stop();                             // and frees the core

import { arrive } from './arrival.js';
import { Core } from './core.js';
import { faultsOf } from './faults.js';
import { loadFonts, loadStyles, pageFile } from './resources.js';
import { Trouble } from './words.js';

/**
 * @typedef {{own: boolean, folder?: string}} Origin own: a visitor's own file, for which the element's `entry` and the
 *   page's address do not count; folder: of its chunks, if they can be fetched
 *
 * @typedef {object} LoaderHost
 * @property {HTMLElement} bar see arrive()
 * @property {(text: string) => void} announce
 * @property {import('./words.js').PageWords} words
 * @property {Promise<void>} language settled when the language is loaded
 * @property {() => void} begin
 * @property {(core: Core, folder: string | undefined, signal: AbortSignal) => Promise<void>} teach the core has read a
 *   journal, and speaks the language in use when this is done
 * @property {(core: Core, what: Origin & {file: () => Promise<Uint8Array>}) => void} open file: fetches it again
 * @property {(name: string, told: Told) => void} warn the open journal has warnings; told: empty if they cannot be explained
 * @property {(error: Error, how: Origin & {cancelled: boolean, told: Told}) => void} fail told: details
 * @property {(error: Error) => void} stopped the core had an error; the next load creates a new one
 *
 * @typedef {import('./faults.js').Told} Told
 */

/** @typedef {(signal: AbortSignal) => Promise<{stream: ReadableStream<Uint8Array>, total: number}>} Opening */

/** @type {Told} */
const nothing = { html: '', problems: [] };

/**
 * Fetches a file again; usually the browser still has it.
 * @param {string} name
 * @param {Opening} open
 * @returns {Promise<Uint8Array>} its name, a zero byte, and the file
 */
async function whole(name, open) {
  const { stream } = await open(new AbortController().signal);
  return new Uint8Array(await new Blob([`${name}\0`, await new Response(stream).blob()]).arrayBuffer());
}

export class Loader {
  #host;
  #turn = 0;  // counts loads, so that a slow load does not replace a later one
  #arrival = new AbortController();
  /** @type {Promise<Core> | undefined} one for all journals */
  #core;
  /** Loads again the journal that is being loaded; if none is, the open one. */
  again = () => {};
  /** @type {(() => void) | undefined} loads the open journal again */
  #opened;

  /** @param {LoaderHost} host */
  constructor(host) {
    this.#host = host;
  }

  /** @param {string} src */
  load(src) {
    return this.#read(src, async (signal) => {
      const { body, headers } = await pageFile(src, signal);
      // The header has the compressed size, which is not the size of the file.
      const total = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
      return { stream: /** @type {ReadableStream<Uint8Array>} */ (body), total };
    }, { own: false, folder: src.replace(/[?#].*/s, '').replace(/[^/]*$/, '') });
  }

  /** @param {File} file */
  openFile(file) {
    return this.#read(file.name, async () => ({ stream: file.stream(), total: file.size }), { own: true });
  }

  cancel() {
    this.#arrival.abort(new Trouble('page.cancelled'));
  }

  forget() {
    this.#turn += 1;
    this.#arrival.abort();
  }

  stop() {
    this.forget();
    this.#core?.then((core) => core.destroy(), () => {});
    this.#core = undefined;
  }

  /**
   * @param {string} name for messages
   * @param {Opening} open
   * @param {Origin} origin
   */
  async #read(name, open, origin) {
    this.#turn += 1;
    const turn = this.#turn;
    this.#arrival.abort();
    this.#arrival = new AbortController();
    const { signal } = this.#arrival;
    const { bar, announce, words } = this.#host;
    this.#host.begin();
    this.again = () => this.#read(name, open, origin);
    let told = nothing;
    try {
      const bytes = open(signal).then(async ({ stream, total }) => {
        await this.#host.language;
        return arrive(name, stream, { total, signal, bar, announce, words });
      });
      const [core, pieces] = await Promise.all([this.#core ??= this.#make(), bytes, loadStyles()]);
      if (turn !== this.#turn) return;
      const { opened, faulty } = core.load(name, pieces, origin);
      if (opened) {
        this.#opened = this.again;
        await this.#host.teach(core, origin.folder, signal);
        if (turn !== this.#turn) return;
        this.#host.open(core, { ...origin, file: () => whole(name, open) });
        if (faulty) this.#warn(name, faulty);
        return;
      }
      if (faulty) told = await faultsOf(faulty).catch(() => nothing);
      throw new Trouble(told.html ? 'page.not-a-journal' : 'page.not-explained', { name });
    } catch (error) {
      await this.#host.language;
      if (turn !== this.#turn) return;
      this.again = this.#opened ?? this.again;
      this.#host.fail(error instanceof Error ? error : new Error(String(error)), { ...origin, cancelled: signal.aborted, told });
    } finally {
      if (turn === this.#turn) this.#arrival = new AbortController();  // the finished load must not be aborted later
    }
  }

  /**
   * The open journal has warnings.
   * @param {string} name
   * @param {Uint8Array} file
   */
  async #warn(name, file) {
    const which = this.#opened;
    const told = await faultsOf(file).catch(() => nothing);
    await this.#host.language;
    if (which === this.#opened) this.#host.warn(name, told);
  }

  #make() {
    const making = Promise.all([Core.create(), loadFonts()]).then(([core, fonts]) => {
      core.onStop = (error) => {
        if (this.#core !== making) return;
        this.#core = undefined;
        this.forget();
        this.#host.stopped(error);
      };
      core.setFonts(fonts);
      return core;
    });
    making.catch(() => {
      if (this.#core === making) this.#core = undefined;  // the next load tries again
    });
    return making;
  }
}
