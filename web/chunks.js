// Fetches the text of a large journal, which is in separate files (chunks): each when its text is needed, and the next one
// when the page is idle. The core decides which ones. Loaded when the first one is needed.
//
//   const chunks = new Chunks(core, { folder: 'journals/', file, changed: () => ...take the effects... }, means);
//   chunks.follow();   // after the open entry may have changed
//   chunks.stop();

/**
 * @typedef {object} Means of the program, which this module must not have twice
 * @property {typeof import('./resources.js').pageFile} pageFile
 * @property {typeof import('./ask.js').ask} ask
 * @property {typeof import('./words.js').Trouble} Trouble
 */

/** Safari has no idle callbacks. */
const whenIdle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 200));

export class Chunks {
  #core;
  #folder;
  #file;
  #changed;
  #means;
  #abort = new AbortController();
  #running = new Set();
  #quiet = false;  // after fetching ahead failed: not tried again until a text is loaded

  /**
   * @param {import('./core.js').Core} core
   * @param {object} how
   * @param {string | undefined} how.folder of the journal; undefined: its chunks cannot be fetched
   * @param {(() => Promise<Uint8Array>) | undefined} how.file fetches the journal again: its name, a zero byte, the file
   * @param {() => void} how.changed called when the core has effects to take
   * @param {Means} means
   */
  constructor(core, { folder, file, changed }, means) {
    this.#core = core;
    this.#folder = folder;
    this.#file = file;
    this.#changed = changed;
    this.#means = means;
    window.addEventListener('online', () => this.retry(), { signal: this.#abort.signal });
  }

  stop() {
    this.#abort.abort();
  }

  /** Tries failed chunks again. */
  retry() {
    this.#quiet = false;
    this.follow('again');
    this.#changed();
  }

  /** @param {'needed' | 'again'} [which] */
  follow(which = 'needed') {
    const wanted = this.#core.chunk(which);
    if (wanted) this.#fetch(wanted);
    else this.#fetchAhead();
  }

  #fetchAhead() {
    const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
    if (this.#running.size || this.#quiet || this.#folder === undefined || connection?.saveData) return;
    whenIdle(() => {
      const next = !this.#abort.signal.aborted && !this.#running.size && this.#core.chunk('next');
      if (next) this.#fetch(next);
    });
  }

  /** @param {{number: number, url: string}} chunk */
  async #fetch({ number, url }) {
    if (this.#running.has(number)) return;
    this.#running.add(number);
    const { signal } = this.#abort;
    const { pageFile, ask, Trouble } = this.#means;
    let bytes = new ArrayBuffer(0);
    /** @type {import('./words.js').Trouble | undefined} */
    let trouble;
    try {
      if (this.#folder === undefined) throw new Trouble('page.no-folder');
      bytes = await (await pageFile(this.#folder + url, signal)).arrayBuffer();
    } catch (error) {
      trouble = error instanceof Trouble ? error : new Trouble('page.not-fetched', { name: url });
    }
    if (signal.aborted) return;
    this.#quiet = trouble !== undefined;
    const onlyNext = this.#quiet && this.#core.chunk('needed')?.number !== number;
    const failed = trouble ? undefined : this.#core.loadChunk(number, url, new Uint8Array(bytes));
    if (failed) {
      // The first problem as one line. A chunk that is no JSON is explained without the journal, others are not.
      const journal = await this.#file?.().catch(() => undefined) ?? new Uint8Array();
      const line = await ask('daybook-faults.wasm', [failed.file, journal], 'daybook_faults_of_chunk', number, failed.runs).catch(() => '');
      if (signal.aborted) return;
      this.#core.noChunk(number, new Trouble('page.cannot-be-read', { name: url }), line);
    } else if (trouble && !onlyNext) {
      this.#core.noChunk(number, trouble);
    }
    this.#running.delete(number);  // only when it is loaded or has failed, so that it is not fetched twice
    if (!onlyNext) this.#changed();
  }
}
