// Full-text search in the open journal: daybook-search.wasm (src/wasm/search.cpp) in a worker; where the browser refuses workers, on the
// page, in short turns. Loaded when a visitor first searches.
//
//   const search = new Search({ programFile, pageFile, journal, folder });
//   await search.ask('kim "mutual aid"', { limit: 20 });   // { count, ms, complete, texts, counts, ignored, hits }
//   search.stop();
//
// Nothing is kept here but the questions that are not answered yet. If the worker dies, or is silent, it is started again, once, and
// gets them again.

/**
 * @typedef {'entry' | 'person' | 'place' | 'org' | 'term' | 'event'} HitKind
 * @typedef {{exact: string, prefix: string, suffix: string}} Quote
 *
 * @typedef {object} Hit
 * @property {HitKind} kind what is found
 * @property {string} id its id: for `viewer.go({ [kind]: id })`
 * @property {string | null} entry the entry's id; of an event, the entry that mentions it; otherwise null
 * @property {string} title the entry's title, or the name
 * @property {string} date EDTF; of entries and events
 * @property {'text' | 'parallel' | 'title' | 'summary' | 'note' | 'name' | 'description'} field where the words are
 * @property {'printed' | 'reading' | null} layer of a text; reading: the words are in that layer only
 * @property {number} passages how many there are in that text
 * @property {string} snippet the words around, on one line
 * @property {[from: number, to: number][]} marks what is found, in the snippet
 * @property {Quote} quote with which the passage is found again in the text of that layer, or in the field
 *
 * @typedef {object} Found
 * @property {number} count of all hits
 * @property {number} ms that the search took
 * @property {boolean} complete false: some texts are not here yet
 * @property {{here: number, all: number}} texts of the entries
 * @property {Record<HitKind, number>} counts of all hits by kind
 * @property {number} ignored how many words of a very long query were not used
 * @property {Hit[]} hits
 *
 * @typedef {object} SearchOptions
 * @property {number} [limit] how many hits at most; 20
 * @property {number} [offset] how many are left out before; 0
 * @property {'relevance' | 'date'} [sort]
 * @property {HitKind} [kind] these only
 * @property {string} [entry] all passages of this entry instead, in the order of its text
 *
 * @typedef {object} Means of the program, which this module must not have twice
 * @property {(name: string) => Promise<Response>} programFile
 * @property {(address: string) => Promise<Response>} pageFile
 * @property {() => Promise<Uint8Array>} journal fetches the open journal again: its name, a zero byte, the file
 * @property {string | undefined} folder of its chunks; undefined: they cannot be fetched
 *
 * @typedef {{query: Uint8Array, entry: number, limit: number, offset: number, order: number, kind: number}} Question entry: how many of
 *   the last bytes of the query are an entry's id; negative: none
 * @typedef {{begin?: WebAssembly.Module, journal?: Uint8Array, chunk?: number, bytes?: Uint8Array, ask?: number, question?: Question}} Order
 * @typedef {{alive?: true, chunks?: string[], unreadable?: true, read?: number, answered?: number, json?: string, ms?: number}} Report
 */

/**
 * What the worker does. It gets this function as text, so nothing from outside may be used in it.
 * @param {(report: Report) => void} report
 * @returns {(order: Order) => Promise<void>} orders are carried out one after the other; questions in between
 */
function serve(report) {
  /** @typedef {{give: (bytes: Uint8Array) => void, take: (size: number) => Uint8Array, call: (name: string, ...values: number[]) => number, module: any}} Instance */

  /** @param {WebAssembly.Module} module @returns {Promise<Instance>} */
  async function instance(module) {
    /** @type {WebAssembly.Imports} */
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      (imports[from] ??= {})[name] = () => { if (name === 'proc_exit') throw new Error('The module ended itself.'); };
    }
    const exports = /** @type {any} */ ((await WebAssembly.instantiate(module, imports)).exports);
    exports._initialize();
    const self = exports.daybook_search_create();
    return {
      module: exports,
      give(bytes) {
        const at = exports.daybook_search_input(self, bytes.length);
        new Uint8Array(exports.memory.buffer).set(bytes, at);
      },
      take: (size) => new Uint8Array(exports.memory.buffer, exports.daybook_search_output(self), size),
      call: (name, ...values) => exports[name](self, ...values),
    };
  }

  /** Lets the thread do other things, without the delay of a timer. @returns {Promise<void>} */
  const pause = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

  /** @type {Instance | undefined} reads and packs */
  let reader;
  /** @type {Instance | undefined} answers */
  let searcher;
  let left = 0;  // chunks that are not read
  let ready = false;
  /** @type {Order[]} questions that came before it was ready */
  const waiting = [];

  async function moveTexts() {
    for (;;) {
      const size = reader?.call('daybook_search_pack') ?? 0;
      if (!reader || !searcher || size === 0) return;
      searcher.give(reader.take(size));
      searcher.call('daybook_search_add');
      await pause();
    }
  }

  /** @param {Order} order */
  function answer({ ask, question }) {
    if (!searcher || !question) return;
    const begin = performance.now();
    searcher.give(question.query);
    const size = searcher.call('daybook_search_ask', question.limit, question.offset, question.order, question.kind, question.entry);
    const json = new TextDecoder().decode(searcher.take(size));
    report({ answered: ask, json, ms: performance.now() - begin });
  }

  /** @param {WebAssembly.Module} module @param {Uint8Array} journal */
  async function open(module, journal) {
    [reader, searcher] = [await instance(module), await instance(module)];
    reader.give(journal);
    left = reader.call('daybook_search_read');
    if (left < 0) return report({ unreadable: true });
    await pause();
    const addresses = [];
    for (let i = 0; i < left; i += 1) {
      const size = reader.call('daybook_search_chunk', i);
      addresses.push(new TextDecoder().decode(reader.take(size)));
    }
    report({ chunks: addresses });
    await moveTexts();
    ready = true;
    for (const each of waiting.splice(0)) answer(each);
    if (left === 0) reader = undefined;  // with all of its memory
  }

  /** @param {number} chunk @param {Uint8Array} bytes */
  async function readChunk(chunk, bytes) {
    if (!reader) return;
    reader.give(bytes);
    const read = reader.call('daybook_search_read_chunk', chunk) !== 0;
    await moveTexts();
    if (read) left -= 1;
    if (left === 0) reader = undefined;
    report({ read: chunk });
  }

  /** @type {Promise<void>} */
  let turn = Promise.resolve();
  report({ alive: true });
  return (order) => {
    const { begin, journal, chunk, bytes, ask } = order;
    if (ask !== undefined) {
      if (ready) answer(order);
      else waiting.push(order);
    } else if (begin && journal) {
      turn = turn.then(() => open(begin, journal));
    } else if (chunk !== undefined && bytes) {
      turn = turn.then(() => readChunk(chunk, bytes));
    }
    return turn;
  };
}

const inWorker = `const receive = (${serve})((report) => postMessage(report));
onmessage = ({ data }) => { receive(data).catch((error) => { setTimeout(() => { throw error; }); }); };`;

const loadingMs = 20_000;  // how long it may be silent before a question is answered: while it reads,
const answerMs = 5000;     // and afterwards
const orders = ['relevance', 'date'];
const kinds = ['entry', 'person', 'place', 'org', 'term', 'event'];

/** A thread that searches, or the page instead. */
class Thread {
  /** @type {(order: Order) => void} */
  #post = () => {};
  /** @type {Worker | undefined} */
  #worker;
  #address = '';

  /**
   * @param {(report: Report) => void} report
   * @param {() => void} died
   */
  constructor(report, died) {
    let alive = false;
    const onPage = () => {
      this.end();
      const receive = serve((each) => queueMicrotask(() => report(each)));
      this.#post = (order) => { receive(order).catch(died); };
    };
    /** @type {Order[]} */
    const sent = [];
    this.#post = (order) => sent.push(order);
    const refused = () => {
      onPage();
      for (const order of sent.splice(0)) this.#post(order);
    };
    try {
      this.#address = URL.createObjectURL(new Blob([inWorker], { type: 'text/javascript' }));
      const worker = new Worker(this.#address);
      this.#worker = worker;
      worker.onmessage = ({ data }) => {
        if (!alive) {
          alive = true;
          this.#post = (order) => worker.postMessage(order);
          for (const order of sent.splice(0)) this.#post(order);
        }
        if (this.#worker) report(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        if (!this.#worker) return;
        if (alive) died();
        else refused();
      };
    } catch {
      refused();
    }
  }

  /** @param {Order} order */
  post(order) { this.#post(order); }

  end() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#post = () => {};
    URL.revokeObjectURL(this.#address);
  }
}

export class Search {
  #means;
  /** @type {Thread | undefined} */
  #thread;
  #number = 0;
  /** @type {Map<number, {question: Question, resolve: (found: Found) => void, reject: (error: unknown) => void, deaths: number}>} */
  #open = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #watch;
  #loading = false;
  /** @type {(string | undefined)[]} the addresses of chunks that are not fetched yet, by number */
  #chunks = [];
  #fetching = false;
  #stopped = false;

  /** @param {Means} means */
  constructor(means) {
    this.#means = means;
  }

  stop() {
    this.#stopped = true;
    this.#fail(new Error('The journal was closed.'));
  }

  /**
   * @param {string} q
   * @param {SearchOptions} [options]
   * @returns {Promise<Found>}
   */
  ask(q, { limit = 20, offset = 0, sort = 'relevance', kind, entry } = {}) {
    const whole = (/** @type {unknown} */ number) => Math.max(0, Math.min(Math.trunc(Number(number)) || 0, 1e6));
    const id = new TextEncoder().encode(entry ?? '');
    const words = new TextEncoder().encode(String(q ?? ''));
    const query = new Uint8Array(words.length + id.length);
    query.set(words);
    query.set(id, words.length);
    const question = {
      query, entry: entry === undefined ? -1 : id.length, limit: whole(limit), offset: whole(offset),
      order: Math.max(0, orders.indexOf(sort)), kind: kind ? kinds.indexOf(kind) : -1,
    };
    return new Promise((resolve, reject) => {
      if (this.#stopped) return reject(new Error('The journal was closed.'));
      this.#number += 1;
      this.#open.set(this.#number, { question, resolve, reject, deaths: 0 });
      if (this.#thread) this.#post(this.#number);
      else this.#start();
      this.#fetchChunks();
    });
  }

  /** @param {number} number */
  #post(number) {
    const question = this.#open.get(number)?.question;
    if (question) this.#thread?.post({ ask: number, question });
    this.#wait();
  }

  async #start() {
    const is = () => this.#thread === thread;  // and not one that has been ended
    /** @type {Thread} */
    const thread = new Thread((report) => { if (is()) this.#hear(report); }, () => { if (is()) this.#died(); });
    this.#thread = thread;
    this.#loading = true;
    this.#chunks = [];
    this.#wait();
    try {
      const file = this.#means.programFile('daybook-search.wasm').then((response) => response.arrayBuffer());
      const [begin, journal] = await Promise.all([file.then((bytes) => WebAssembly.compile(bytes)), this.#means.journal()]);
      if (this.#thread !== thread) return;
      thread.post({ begin, journal });
      for (const number of this.#open.keys()) this.#post(number);
    } catch (error) {
      if (this.#thread === thread) this.#fail(error);
    }
  }

  /** @param {Report} report */
  #hear({ chunks, unreadable, read, answered, json, ms }) {
    if (unreadable) return this.#fail(new Error('The journal cannot be read.'));
    if (chunks) {
      this.#chunks = chunks;
      this.#fetchChunks();
    }
    if (read !== undefined) delete this.#chunks[read];
    if (answered === undefined || json === undefined) return this.#wait();
    this.#loading = false;
    const asked = this.#open.get(answered);
    this.#open.delete(answered);
    const { count, ...more } = JSON.parse(json);
    asked?.resolve({ count, ms, ...more });
    this.#wait();
  }

  /** One after the other; those that fail are tried again with the next question. */
  async #fetchChunks() {
    const { folder, pageFile } = this.#means;
    const thread = this.#thread;
    if (this.#fetching || folder === undefined) return;
    this.#fetching = true;
    for (const [number, address] of this.#chunks.entries()) {
      if (address === undefined) continue;
      try {
        const bytes = new Uint8Array(await (await pageFile(folder + address)).arrayBuffer());
        if (this.#thread !== thread) break;
        delete this.#chunks[number];
        thread?.post({ chunk: number, bytes });
      } catch { /* it stays in the list */ }
      if (this.#thread !== thread) break;
    }
    this.#fetching = false;
    if (this.#thread !== thread) this.#fetchChunks();
  }

  /** Expects a sign of life while there are questions. */
  #wait() {
    clearTimeout(this.#watch);
    if (this.#open.size > 0) this.#watch = setTimeout(() => this.#died(), this.#loading ? loadingMs : answerMs);
  }

  #died() {
    this.#thread?.end();
    this.#thread = undefined;
    for (const [number, asked] of this.#open) {
      asked.deaths += 1;
      if (asked.deaths < 2) continue;
      this.#open.delete(number);
      asked.reject(new Error('The search has stopped.'));
    }
    this.#wait();
    if (this.#open.size > 0) this.#start();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#thread?.end();
    this.#thread = undefined;
    clearTimeout(this.#watch);
    for (const { reject } of this.#open.values()) reject(error);
    this.#open.clear();
  }
}
