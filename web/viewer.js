// <daybook-viewer src="journals/puzanov-1960-09.json">: the journal, its timeline and its text.
//
//   await viewer.ready;                       // resolves when a journal is open, rejects with an error
//   viewer.go({ entry: '1960-09-14', person: 'kim-il-sung' });
//   viewer.reset();                           // as when the journal opened
//   viewer.state                              // { entry, day, person, event, place, layer, from, to, sort, people, pin, link }
//   viewer.addEventListener('daybook-change', (event) => event.detail);
//
// It keeps no state that the core also has: every click, key and link becomes a command, and the parts
// that the core reports as changed are updated.

import { openAbout } from './about.js';
import { Address } from './address.js';
import { Effect, Text } from './boundary.js';
import { Chunks } from './chunks.js';
import { copyFrom } from './copy.js';
import { DaybookElement } from './element.js';
import { localToday } from './keys.js';
import { Loader } from './loader.js';
import { markup } from './markup.js';
import { morph } from './morph.js';
import { Page } from './page.js';
import { placesOf, selectedIn } from './passage.js';
import { Ready } from './ready.js';
import { languageFile, loadStyles, styles } from './resources.js';
import { skeleton } from './skeleton.js';
import { noFrames, Surface } from './surface.js';
import { Visitor } from './visitor.js';
import { PageWords, Trouble } from './words.js';

/**
 * @typedef {'entry' | 'day' | 'person' | 'event' | 'place' | 'layer' | 'from' | 'to' | 'sort' | 'people' | 'pin'} Field
 * @typedef {{[field in Field]?: string | null}} Place null: cleared
 */

export class DaybookViewer extends DaybookElement {
  static observedAttributes = ['src', 'entry', 'lang'];

  #ready = new Ready();
  /** @type {import('./core.js').Core | undefined} */
  #core;
  /** @type {Surface | undefined} */
  #surface;
  #listeners = new AbortController();
  #shadow;
  #started = false;
  #opened = false;
  #own = false;  // whether the open journal is the visitor's own
  /** @type {Address | undefined} */
  #address;
  /** @type {Visitor | undefined} */
  #visitor;
  #words = new PageWords();
  /** @type {Promise<void>} */
  #language = Promise.resolve();  // settled when the language is loaded
  /** @type {Uint8Array | undefined} */
  #languageFile;
  #page;
  #loader;
  /** @type {Chunks | undefined} */
  #chunks;
  /** @type {import('./keys.js').Key[]} */
  #keys = [];
  #warnings = '';  // HTML: the warnings about the open journal

  constructor() {
    super();
    this.#shadow = this.attachShadow({ mode: 'open' });
    this.#shadow.adoptedStyleSheets = [styles];
    this.#page = new Page(this.#shadow, this.#words);
    this.#loader = new Loader(this.#loaderHost());
  }

  /** Resolves when a journal is open, rejects with an error. A new promise for each journal. */
  get ready() {
    return this.#ready.promise;
  }

  connectedCallback() {
    if (this.#started) return;
    this.setConnected(true);
    this.#started = true;
    this.#listeners = new AbortController();
    this.#shadow.innerHTML = markup(skeleton);
    this.#language = this.#learn();
    this.#listen();
    const surface = this.#newSurface();
    loadStyles().then(() => this.#surface === surface && surface.prepare());
    this.#load();
  }

  #newSurface() {
    this.#surface = new Surface(this.#page.find('.surface'), {
      onEffects: () => this.#takeEffects({ fromCanvas: true }),
      onUnavailable: () => this.#page.withoutCanvas(),
    });
    return this.#surface;
  }

  disconnectedCallback() {
    // If the element is only moved, it is connected again in the same task.
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.#started || before === now) return;
    if (name === 'src') this.#load();
    else if (name === 'lang') this.#language = this.#learn();
    else if (now) this.go({ entry: now });
  }

  /** Frees memory, the WebGL2 context and listeners. Connecting the element again restarts it. */
  destroy() {
    if (!this.#started) return;
    this.setConnected(false);
    this.#started = false;
    this.#opened = false;
    this.#listeners.abort();
    this.#loader.stop();
    this.#chunks?.stop();
    this.#chunks = undefined;
    this.#page.dismiss();
    this.#surface?.destroy();
    this.#surface = undefined;
    this.#core = undefined;
    this.#shadow.replaceChildren();
    this.#ready.reject(new Error('The viewer was taken away.'));
    this.#ready.renew();
  }

  get state() {
    return this.#core && this.#opened ? JSON.parse(this.#core.text(Text.state)) : null;
  }

  stats() {
    const counts = this.#core && this.#opened ? JSON.parse(this.#core.text(Text.counts)) : { entries: 0, people: 0, mentions: 0 };
    return { ...(this.#surface?.stats() ?? noFrames), wasmBytes: this.#core?.memoryBytes() ?? 0, ...counts };
  }

  /**
   * The items on the canvas that can be clicked, with rectangles in CSS pixels from the canvas' top left corner.
   * @returns {{command: string, left: number, top: number, right: number, bottom: number}[]}
   */
  items() {
    return this.#core && this.#surface?.open ? this.#core.items(window.devicePixelRatio || 1) : [];
  }

  /**
   * Changes the view. Fields that are not named stay as they are; null clears a field.
   * @param {Place} place
   */
  go(place) {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(place)) {
      if (value !== undefined) parameters.set(key, value ?? '');
    }
    this.#send(`go ${parameters}`);
  }

  /**
   * The selected words of the entry's text, or those of a range, in a form in which they can be found again.
   * @param {Range} [range]
   * @returns {{entry: string, layer: 'printed' | 'reading', quote: {exact: string, prefix: string, suffix: string}} | null}
   */
  quote(range = selectedIn(this.#shadow)) {
    const places = range && this.#core && this.#opened ? placesOf(this.#page.find('.pane'), range) : '';
    return places && this.#core ? JSON.parse(this.#core.passage(places)) : null;
  }

  // --- The language of all that is not the journal's -------------------------------------------------

  /** Loads the language of `lang`. If it is not available, English is used. */
  async #learn() {
    const { lang } = this;
    const file = languageFile(lang);
    if (!file) return this.#speak();
    try {
      const bytes = await file;
      if (this.#started && lang === this.lang) this.#speak(bytes);
    } catch {
      if (this.#started && lang === this.lang) this.#speakEnglish();
    }
  }

  /**
   * Changes the language of everything.
   * @param {Uint8Array} [file] a language file; by default English
   * @throws {Error} if the file is not valid
   */
  #speak(file) {
    const words = this.#words;
    words.take(file);
    this.#languageFile = file;
    const viewer = this.#page.find('.viewer');
    viewer.lang = words.tag;
    viewer.dir = words.direction;
    words.label(this.#shadow);
    this.#page.dismiss();
    const core = this.#opened && this.#core;
    if (!core) return;
    if (!core.words(file)) throw new Trouble('page.no-language', { lang: this.lang });
    this.#showAll(core);
  }

  /** The requested language is not available. */
  #speakEnglish() {
    this.#speak();
    this.#page.notify(this.#words.say('page.no-language', { lang: this.lang }));
  }

  /** Restores the opening state for the next visitor. If a visitor's own journal is open, the element's one is opened again. */
  reset() {
    const core = this.#core;
    if (!core || !this.#opened) return;
    if (this.#page.isFailing) this.#stay();
    this.#page.letGo();
    core.send('reset');
    if (!this.#own) this.#goToEntry(core);
    this.#takeEffects({ step: true });
    this.#page.rewind();
    if (this.#own) this.#load();
  }

  /**
   * The page may name another opening entry than the journal.
   * @param {import('./core.js').Core} core
   */
  #goToEntry(core) {
    if (this.entry) core.send(`go ${new URLSearchParams({ entry: this.entry })}`);
  }

  // --- Loading ---------------------------------------------------------------------------------

  /** Without a src it waits for one. */
  #load() {
    if (this.src) return this.#loader.load(this.src);
    this.#loader.forget();
    this.#page.find('.failure').hidden = true;
    this.#setState(this.#opened ? 'ready' : 'waiting');
  }

  /**
   * Shows a visitor's own journal. It is read in the browser and sent nowhere.
   * @param {File} file
   */
  openFile(file) {
    return this.#loader.openFile(file);
  }

  /** @returns {import('./loader.js').LoaderHost} */
  #loaderHost() {
    const page = this.#page;
    const languageOf = () => this.#language;
    return {
      get bar() { return page.find('.arrival'); },
      get language() { return languageOf(); },
      announce: (text) => page.announce(text),
      words: this.#words,
      begin: () => {
        this.#ready.renew();
        page.find('.failure').hidden = true;
        this.#setState(this.#opened ? 'ready' : 'loading');
      },
      open: (core, what) => this.#open(core, what),
      warn: (name, told) => this.#warn(name, told),
      fail: (error, how) => {
        if (how.cancelled && this.#opened) this.#stay();
        else this.#fail(error, how);
      },
      stopped: (error) => this.#stopped(error),
    };
  }

  /**
   * @param {import('./core.js').Core} core
   * @param {import('./loader.js').Origin & {file: () => Promise<Uint8Array>}} what
   */
  #open(core, { own, folder, file }) {
    this.#core = core;
    this.#opened = true;
    this.#chunks?.stop();
    this.#chunks = new Chunks(core, { folder, file, changed: () => this.#takeEffects() });
    if (this.#languageFile && !core.words(this.#languageFile)) this.#speakEnglish();
    this.#own = own;
    if (!own) this.#goToEntry(core);
    if (!own && this.hasAddress && location.hash.length > 1) core.send(`link ${location.hash.slice(1)}`);
    const { notice } = core.takeEffects();
    this.#keys = JSON.parse(core.text(Text.keys));
    this.#page.nameKeys(this.#keys);
    this.#showAll(core);
    this.#setState('ready');
    if (!this.#surface?.start(core)) this.#page.withoutCanvas();
    this.#surface?.schedule();
    if (notice) this.#page.notify(notice);
    this.#ready.resolve();
    this.tell('daybook-ready', this.state);
    this.#chunks?.follow();
  }

  /**
   * The open journal has warnings.
   * @param {string} name
   * @param {import('./faults.js').Told} told empty if they cannot be explained
   */
  #warn(name, { html }) {
    if (!this.#opened) return;
    this.#warnings = html;
    this.#page.notify(this.#words.say('page.has-mistakes', { name }), { warnings: html !== '' });
  }

  /**
   * The previous journal stays open.
   * @param {Error} error
   * @param {{own?: boolean, told: import('./faults.js').Told}} how
   * @param {[title: import('./words.js').PageKey, retry: string]} [what] the title, and the tool that tries again
   */
  #fail(error, { own = false, told: { html, problems } }, [title, retry] = ['page.cannot-be-shown', 'retry']) {
    const usual = this.dataset.fallback;
    this.#page.showProblems({ title: html ? 'page.cannot-be-shown' : title, html, error }, [
      ...(own ? [] : [[retry, 'page.try-again']]),
      ...(!own && usual && usual !== this.src ? [['usual', 'page.open-usual']] : []),
      ...(this.#opened ? [['stay', 'page.go-on-open']] : []),
    ]);
    this.#setState('failed');
    this.#ready.renew();
    this.#ready.reject(error);
    this.tell('daybook-error', { message: error.message, problems });
  }

  /**
   * The core had an error and cannot be used any more.
   * @param {Error} error
   */
  #stopped(error) {
    this.#core = undefined;
    this.#opened = false;
    this.#address?.forget();
    this.#chunks?.stop();
    this.#chunks = undefined;
    this.#surface?.destroy();
    this.#newSurface();
    this.#fail(error, { told: { html: '', problems: [] } }, ['page.stopped-title', 'again']);
  }

  /** Closes a list of problems; the open journal is shown again. */
  #stay() {
    this.#page.find('.failure').hidden = true;
    this.#setState('ready');
    this.#ready.renew();
    this.#ready.resolve();
  }

  /** @param {'waiting' | 'loading' | 'ready' | 'failed'} state */
  #setState(state) {
    this.#page.find('.viewer').dataset.state = state;
  }

  // --- Commands and what follows ------------------------------------------------------------------

  /**
   * @param {string} command
   * @param {{step?: boolean, listed?: boolean}} [how] step: a key step, which replaces the address, so that Back does not go
   *   through all of them. listed: it comes from the mirror, and the focus stays there
   */
  #send(command, { step = false, listed = false } = {}) {
    if (!this.#core || !this.#opened) return;
    if (!step && this.#core.opens(command)) this.#beforeOpening(listed);
    if (this.#core.send(command)) this.#takeEffects({ step });
  }

  /** Call this before something is opened: updates the address, so that Back returns to the current view. */
  #beforeOpening(listed = false) {
    this.#address?.flush();
    if (!listed && this.#core?.send('focus')) this.#takeEffects();
  }

  /** @param {{step?: boolean, fromCanvas?: boolean}} [how] */
  #takeEffects({ step = false, fromCanvas = false } = {}) {
    const core = /** @type {import('./core.js').Core} */ (this.#core);
    const { bits, notice, announcement } = core.takeEffects();
    if (bits === 0) return;
    const before = fromCanvas && bits & Effect.mirror ? this.#visitor?.listed() : undefined;
    this.#show(core, bits);
    if (before) this.#visitor?.follow(before);
    if (bits & Effect.notice) this.#page.notify(notice);
    if (bits & Effect.announcement && !step) this.#page.announce(announcement);
    if (this.hasAddress && bits & (Effect.historyPush | Effect.historyReplace)) {
      this.#address?.write(() => core.text(Text.link), Boolean(bits & Effect.historyPush) && !step);
    }
    this.#surface?.schedule();
    if (bits & Effect.changed) this.tell('daybook-change', () => this.state);
    if (bits & Effect.pane) this.#chunks?.follow();
  }

  /** @param {import('./core.js').Core} core */
  #showAll(core) {
    morph(this.#page.find('.heading'), core.text(Text.heading));
    this.#show(core, Effect.pane | Effect.card | Effect.mirror | Effect.page);
    this.#surface?.schedule();
  }

  /**
   * @param {import('./core.js').Core} core
   * @param {number} bits of Effect
   */
  #show(core, bits) {
    this.#page.show(core, bits);
    if (bits & Effect.page) this.#surface?.setTextScale(this.#page.textScale);
    if (this.hasAddress && bits & Effect.pane) document.title = core.text(Text.title);
  }

  // --- The link -----------------------------------------------------------------------------------

  /** @returns {string} a link to the current view */
  get link() {
    const url = new URL(location.href);
    url.hash = this.#core && this.#opened ? this.#core.text(Text.link) : '';
    return url.href;
  }

  // --- Events of the page ---------------------------------------------------------------------------

  #listen() {
    const { signal } = this.#listeners;
    this.#shadow.addEventListener('click', (event) => this.#click(/** @type {MouseEvent} */ (event)), { signal });
    this.#address = new Address((fragment) => {
      if (!this.hasAddress) return;
      this.#beforeOpening();
      this.#send(`link ${fragment}`);
    }, signal);
    this.#visitor = new Visitor(this, this.#page, {
      send: (command, how) => this.#send(command, how),
      tool: (tool) => this.#tool(tool),
      open: (file) => this.openFile(file),
      cancel: () => this.#loader.cancel(),
      beforeOpening: () => this.#beforeOpening(),
      keys: () => this.#keys,
      sheetIsClosed: () => {
        if (this.#core && JSON.parse(this.#core.text(Text.page)).keys) this.#send('panel keys');
      },
      listAgain: () => this.#core && this.#page.show(this.#core, Effect.mirror | Effect.changed),
    }, signal);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if (button.dataset.command) {
      if (!button.closest('.card')) this.#page.cardOpener = button;
      this.#send(button.dataset.command, { listed: button.closest('.mirror') !== null });
    } else if (button.dataset.copy !== undefined) {
      copyFrom(button, button.dataset.copy, (said) => this.#page.announce(said), this.#words);
    } else if (button.dataset.tool) {
      this.#tool(button.dataset.tool, button);
    }
  }

  /**
   * @param {string} tool
   * @param {HTMLButtonElement} [button]
   */
  #tool(tool, button) {
    switch (tool) {
      case 'today': this.#visitor?.step(`today ${localToday()}`, 'first'); break;
      case 'about': openAbout(/** @type {HTMLDialogElement} */ (this.#page.find('.licences'))); break;
      case 'close-about': /** @type {HTMLDialogElement} */ (this.#page.find('.licences')).close(); break;
      case 'find': this.#page.find('.finder input').focus(); break;
      case 'open': this.#page.find('input[type=file]').click(); break;
      case 'link': if (button) copyFrom(button, this.link, (said) => this.#page.announce(said), this.#words); break;
      case 'cancel': this.#loader.cancel(); break;
      case 'text': this.#chunks?.retry(); break;
      case 'dismiss': this.#page.dismiss(); break;
      case 'retry': this.#load(); break;
      case 'again': this.#loader.again(); break;
      case 'usual': this.setAttribute('src', this.dataset.fallback ?? ''); break;
      case 'stay': this.#stay(); break;
      case 'warnings': this.#page.showProblems({ title: 'page.journal-has-mistakes', html: this.#warnings }, [['stay', 'page.go-on']]); break;
      default:
    }
  }
}
