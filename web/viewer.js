// <daybook-viewer src="journals/puzanov-1960-09.json">: the journal, its timeline and its text.
//
//   await viewer.ready;                       // resolves when a journal is open, rejects with an error
//   viewer.go({ entry: '1960-09-14', person: 'kim-il-sung' });
//   await viewer.cite({ style: 'mla' });       // the open entry in a citation style
//   viewer.reset();                           // as when the journal opened
//   viewer.state                              // { entry, day, person, event, place, org, term, layer, quote, from, to, sort, people, pin, link }
//   await viewer.search('kim "mutual aid"');  // { count, ms, complete, hits }: web/search.js
//   viewer.addEventListener('daybook-change', (event) => event.detail);
//
// It keeps no state that the core also has: every click, key and link becomes a command, and the parts
// that the core reports as changed are updated.

import { Address } from './address.js';
import { ask } from './ask.js';
import { Effect, Text } from './boundary.js';
import { sayCopied } from './copy.js';
import { DaybookElement } from './element.js';
import { keep, kept } from './kept.js';
import { localToday } from './keys.js';
import { Language } from './language.js';
import { Loader } from './loader.js';
import { markup } from './markup.js';
import { morph } from './morph.js';
import { Page } from './page.js';
import { connectPaper } from './paper.js';
import { holdPlace } from './place.js';
import { fragmentOf, placesOf, selectedIn } from './passage.js';
import { Readiness } from './readiness.js';
import { importAgain, loadFonts, loadStyles, pageFile, programFile, styles, withholdFonts } from './resources.js';
import { skeleton } from './skeleton.js';
import { noFrames, Surface } from './surface.js';
import { Visitor } from './visitor.js';
import { Voice } from './voice.js';
import { PageWords, Trouble } from './words.js';

/**
 * @typedef {'entry' | 'day' | 'person' | 'event' | 'place' | 'org' | 'term' | 'layer' | 'from' | 'to' | 'sort' | 'people' | 'pin'} Field
 * @typedef {{[field in Field]?: string | null} & {quote?: Partial<import('./search.js').Quote> | null}} Place null: cleared
 *
 * @typedef {object} How a command is meant
 * @property {boolean} [step] a key step, which replaces the address, so that Back does not go through all of them
 * @property {boolean} [listed] it comes from the mirror, and the focus stays there
 * @property {HTMLElement} [opener] the control that sends it
 * @property {boolean} [enters] the focus goes into what the control opens
 */

export class DaybookViewer extends DaybookElement {
  static observedAttributes = ['src', 'entry', 'lang', 'kiosk'];

  /** @type {import('./core.js').Core | undefined} with a journal that is open */
  #core;
  /** @type {Surface | undefined} */
  #surface;
  #listeners = new AbortController();
  #shadow;
  #started = false;
  #own = false;  // whether the open journal is the visitor's own
  /** @type {Address | undefined} */
  #address;
  /** @type {Visitor | undefined} */
  #visitor;
  #words = new PageWords();
  #language;
  #page;
  #readiness;
  #loader;
  /** @type {Voice | undefined} */
  #voice;
  /** @type {import('./chunks.js').Chunks | undefined} of a large journal, when they are first needed */
  #chunks;
  /** @type {string | undefined} */
  #folder;
  /** @type {(() => Promise<Uint8Array>) | undefined} fetches the open journal again */
  #file;
  /** @type {Promise<import('./search.js').Search> | undefined} of the open journal */
  #search;
  #look = '';  // how the visitor likes to read, as it was last applied
  #warnings = '';  // HTML: the warnings about the open journal

  constructor() {
    super();
    this.#shadow = this.attachShadow({ mode: 'open' });
    this.#shadow.adoptedStyleSheets = [styles];
    this.#page = new Page(this.#shadow, this.#words);
    this.#page.onPicture = () => this.#takePicture();
    this.#readiness = new Readiness(this.#shadow, this.#words);
    this.#language = new Language(this.#shadow, this.#words, {
      core: () => this.#core,
      keeps: () => !this.kiosk,
      changed: () => {
        this.#page.renotify();
        this.#page.announce('');
        this.tell('daybook-language', { lang: this.#words.tag, dir: this.#words.direction });  // first: the page may change its address
        const core = this.#core;
        if (core) holdPlace(this.#page.find('.pane'), () => this.#showAll(core));
      },
      failed: (tag) => this.#page.notify(this.#words.say('page.no-language', { lang: tag })),
      untranslated: (trouble) => this.#page.notify(this.#words.explain(trouble)),
    });
    this.#loader = new Loader(this.#loaderHost());
  }

  /** Resolves when a journal is open, rejects with an error. A new promise for each journal. */
  get ready() { return this.#readiness.promise; }

  connectedCallback() {
    if (this.#started) return;
    this.setConnected(true);
    this.#started = true;
    this.#listeners = new AbortController();
    this.#shadow.innerHTML = markup(skeleton);
    // The paper of the last visit, so that a dark page does not flash.
    if (!this.kiosk) this.#page.find('.viewer').dataset.paper = new URLSearchParams(kept('comfort')).get('paper') ?? 'automatic';
    this.#listen();
    this.#language.connect(this.#listeners.signal);
    this.#language.ask(this.getAttribute('lang') ?? '');
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
    if (name === 'kiosk') this.#page.fit();
    else if (name === 'src') this.#load();
    else if (name === 'lang') this.#language.ask(now ?? '');
    else if (now) this.go({ entry: now });
  }

  /**
   * The language of the interface: as the attribute says or the visitor chose; otherwise the one in use. Setting it sets
   * the attribute.
   */
  get lang() { return this.#started ? this.#language.tag : this.getAttribute('lang') ?? ''; }
  set lang(tag) { this.setAttribute('lang', tag); }

  /** Frees memory, the WebGL2 context and listeners. Connecting the element again restarts it. */
  destroy() {
    if (!this.#started) return;
    this.setConnected(false);
    this.#started = false;
    this.#listeners.abort();
    this.#language.stop();
    this.#loader.stop();
    this.#stopFetching();
    this.#page.dismiss();
    this.#surface?.destroy();
    this.#surface = undefined;
    this.#core = undefined;
    this.#shadow.replaceChildren();
    this.#readiness.end(new Error('The viewer was taken away.'));
  }

  get state() {
    return this.#core ? JSON.parse(this.#core.text(Text.state)) : null;
  }

  stats() {
    const counts = this.#core ? JSON.parse(this.#core.text(Text.counts)) : { entries: 0, people: 0, mentions: 0 };
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
  go({ quote, ...place }) {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(place)) {
      if (value !== undefined) parameters.set(key, value ?? '');
    }
    this.#send(`go ${parameters}${quote === undefined ? '' : `&text=${fragmentOf(quote)}`}`);
  }

  /**
   * The selected words of the entry's text, or those of a range, in a form in which they can be found again.
   * @param {Range} [range]
   * @returns {{entry: string, layer: 'printed' | 'reading', quote: {exact: string, prefix: string, suffix: string}} | null}
   */
  quote(range) {
    const places = this.#core ? placesOf(this.#page.find('.pane'), range ? [range] : selectedIn(this.#shadow)) : '';
    return places && this.#core ? JSON.parse(this.#core.passage(places)) : null;
  }

  /**
   * An entry as scholars cite it. The promise is rejected with a sentence if there is no such entry or style.
   * @param {import('./cite.js').Wish} [wish]
   * @returns {Promise<string>}
   */
  cite(wish) {
    return this.#citing((it, means) => it.cite(wish, means));
  }

  /**
   * Looks for words in the open journal. docs/embedding.md says what may be typed.
   * @param {string} q
   * @param {import('./search.js').SearchOptions} [options]
   * @returns {Promise<import('./search.js').Found>}
   */
  async search(q, options) {
    await this.ready;
    const journal = this.#file;
    if (!journal) throw new Error('No journal is open.');
    this.#search ??= import('./search.js').catch(() => importAgain('search.js')).then(({ Search }) => new Search({ programFile, pageFile, journal, folder: this.#folder }));
    this.#search.catch(() => { this.#search = undefined; });  // the next question tries again
    return (await this.#search).ask(q, options);
  }

  /** Restores the opening state for the next visitor. If a visitor's own journal is open, the element's one is opened again. */
  reset() {
    const core = this.#core;
    if (!core) return;
    if (this.#readiness.isFailing) this.#readiness.opened();
    core.send('reset');
    if (!this.#own) this.#goToEntry(core);
    this.#takeEffects({ step: true });
    this.#voice?.stop();
    /** @type {HTMLDialogElement | null} */ (this.#shadow.querySelector('.cite'))?.close();
    this.#page.letGo();  // after panels are closed, which gives the focus back
    this.#page.rewind();
    this.#page.nameKeys(JSON.parse(core.text(Text.keys)));  // without what a link has shown
    this.#language.forget();
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
    this.#readiness.wait(Boolean(this.#core));
  }

  /**
   * Shows a visitor's own journal. It is read in the browser and sent nowhere.
   * @param {File} file
   */
  openFile(file) {
    withholdFonts();
    return this.#loader.openFile(file);
  }

  /** @returns {import('./loader.js').LoaderHost} */
  #loaderHost() {
    const page = this.#page;
    const language = this.#language;
    return {
      get bar() { return page.find('.arrival'); },
      get language() { return language.learned; },
      announce: (text) => page.announce(text),
      words: this.#words,
      begin: () => this.#readiness.begin(Boolean(this.#core)),
      teach: (core, folder, signal) => language.teach(core, folder, signal),
      open: (core, what) => this.#open(core, what),
      warn: (name, told) => this.#warn(name, told),
      fail: (error, how) => {
        if (how.cancelled && this.#core) this.#readiness.opened();
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
    this.#file = file;
    this.#folder = folder;
    this.#stopFetching();
    this.#own = own;
    const look = this.#look || (this.kiosk ? '' : kept('comfort'));
    for (const each of look.split('&')) if (each) core.send(`comfort ${each}`);  // what another version kept may be unknown
    if (!own) this.#goToEntry(core);
    if (!own && this.hasAddress && location.hash.length > 1) core.send(`link ${location.hash.slice(1)}`);
    const { notice } = core.takeEffects();
    this.#page.nameKeys(JSON.parse(core.text(Text.keys)));
    if (notice) this.#page.notify(notice);  // first, because it takes its room from the text
    this.#showAll(core);
    this.#readiness.opened();
    if (!this.#surface?.start(core)) this.#page.withoutCanvas();
    this.#surface?.schedule();
    this.tell('daybook-ready', this.state);
    this.#followChunks();
  }

  /** Fetches the text of a large journal that is needed now. @param {'follow' | 'retry'} how */
  async #followChunks(how = 'follow') {
    const core = this.#core;
    if (!core) return;
    if (this.#chunks) return this.#chunks[how]();
    const needed = core.chunk(how === 'retry' ? 'again' : 'needed');
    if (!needed && !core.chunk('next')) return;
    const it = await import('./chunks.js').catch(() => importAgain('chunks.js')).catch(() => undefined);
    if (core !== this.#core) return;
    if (it) {
      this.#chunks ??= /** @type {import('./chunks.js').Chunks} */ (new it.Chunks(core, { folder: this.#folder, file: this.#file, changed: () => this.#takeEffects() }, { pageFile, ask, Trouble }));
      this.#chunks[how]();
    } else if (needed) {
      core.noChunk(needed.number, new Trouble('page.not-fetched', { name: 'chunks.js' }));
      this.#takeEffects();
    }
  }

  #stopFetching() {
    this.#chunks?.stop();
    this.#chunks = undefined;
    this.#search?.then((search) => search.stop(), () => {});
    this.#search = undefined;
  }

  /**
   * The open journal has warnings.
   * @param {string} name
   * @param {import('./faults.js').Told} told empty if they cannot be explained
   */
  #warn(name, { html }) {
    if (!this.#core) return;
    this.#warnings = html;
    this.#page.notify(() => this.#words.say('page.has-mistakes', { name }), { warnings: html !== '' });
  }

  /**
   * The previous journal stays open.
   * @param {Error} error
   * @param {{own?: boolean, told: import('./faults.js').Told}} how
   * @param {[title: import('./words.js').PageKey, retry: string]} [what] the title, and the tool that tries again
   */
  #fail(error, { own = false, told: { html, problems } }, [title, retry] = ['page.cannot-be-shown', 'retry']) {
    const usual = this.dataset.fallback;
    const shown = html ? 'page.cannot-be-shown' : title;
    this.#readiness.failed(error, { title: shown, html, error }, {
      [retry]: !own && 'page.try-again',
      usual: !own && Boolean(usual) && usual !== this.src && 'page.open-usual',
      stay: this.#core && 'page.go-on-open',
    });
    if (this.hasAddress) document.title = this.#words.say(shown);
    this.tell('daybook-error', { message: error.message, problems });
  }

  /**
   * The core had an error and cannot be used any more.
   * @param {Error} error
   */
  #stopped(error) {
    this.#core = undefined;
    this.#address?.forget();
    this.#stopFetching();
    this.#surface?.destroy();
    this.#newSurface();
    this.#fail(error, { told: { html: '', problems: [] } }, ['page.stopped-title', 'again']);
  }

  // --- Commands and what follows ------------------------------------------------------------------

  /**
   * @param {string} command
   * @param {How} [how]
   */
  #send(command, how = {}) {
    if (!this.#core) return;
    if (!how.step && this.#core.opens(command)) this.#beforeOpening(how.listed);
    if (this.#core.send(command)) this.#takeEffects(how);
  }

  /** Call this before something is opened: updates the address, so that Back returns to the current view. */
  #beforeOpening(listed = false) {
    this.#address?.flush();
    if (!listed && this.#core?.send('focus')) this.#takeEffects();
  }

  /** @param {How & {fromCanvas?: boolean}} [how] */
  #takeEffects({ step = false, opener, enters = false, fromCanvas = false } = {}) {
    const core = /** @type {import('./core.js').Core} */ (this.#core);
    const { bits, notice, announcement } = core.takeEffects();
    const held = this.#shadow.activeElement;
    if (bits !== 0) {
      const before = fromCanvas && bits & Effect.mirror ? this.#visitor?.listed() : undefined;
      this.#show(core, bits);
      if (before) this.#visitor?.follow(before);
    }
    if (bits & Effect.card && opener && !opener.closest('.card')) this.#page.cardOpener = opener;
    if (opener) this.#page.showOpened(opener, bits & Effect.card, enters);
    if (bits === 0) return;
    if (bits & Effect.notice) this.#page.notify(notice);
    else if (bits & Effect.historyPush) this.#page.dismiss();
    // Where the focus has moved, a screen reader says what is there, but not that a card was opened or closed.
    const said = this.#shadow.activeElement !== held && !(bits & Effect.card);
    if (bits & Effect.announcement && !step && !said) this.#page.announce(announcement);
    if (this.hasAddress && bits & (Effect.historyPush | Effect.historyReplace)) {
      this.#address?.write(() => core.text(Text.link), Boolean(bits & Effect.historyPush) && !step);
    }
    this.#surface?.schedule();
    if (bits & Effect.changed) this.tell('daybook-change', () => this.state);
    if (bits & Effect.pane) this.#followChunks();
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
    if (bits & Effect.pane) core.visit(...this.#visit());  // with the citation
    this.#page.show(core, bits);
    if (this.#shadow.querySelector('.comfort[open]')) this.#voice?.offer();  // not before: it starts the browser's speech
    if (bits & Effect.page) this.#wear(this.#page.look);
    if (this.hasAddress && bits & Effect.pane) document.title = core.text(Text.title);
  }

  /** When and where the document is read. @returns {[today: string, address: string]} */
  #visit() {
    const onWeb = !this.#own && location.protocol.startsWith('http');
    return [localToday(), onWeb ? location.href.replace(/#.*/s, '') + (this.hasAddress ? '#' : '') : ''];
  }

  /** @param {string} look */
  #wear(look) {
    if (look === this.#look) return;
    if (this.#look && !this.kiosk) keep('comfort', look);
    this.#look = look;
    this.#surface?.restyle();
  }

  // --- The link -----------------------------------------------------------------------------------

  /** @returns {string} a link to the current view */
  get link() {
    const url = new URL(location.href);
    url.hash = this.#core ? this.#core.text(Text.link) : '';
    return url.href;
  }

  // --- The timeline as a picture ------------------------------------------------------------------

  /**
   * Does what a button of the dialog says, or fills the dialog, and says in it if that failed.
   * @param {HTMLButtonElement} [button]
   */
  async #takePicture(button) {
    const core = this.#core;
    const journal = this.#file;
    if (!core || !journal) return;
    const said = this.#page.find('.picture [role]');
    const again = /** @type {HTMLElement} */ (said.nextElementSibling);
    try {
      const { take } = await import('./picture.js').catch(() => importAgain('picture.js'));
      await take(button?.dataset.as, said, {
        ask,
        language: this.#language.file,
        journal,
        translation: this.#language.translation,
        link: core.text(Text.link),
        fonts: loadFonts,
        markup,
        words: this.#words,
      });
      again.hidden = true;
    } catch {
      said.textContent = this.#words.say('page.no-picture');
      again.dataset.as = button?.dataset.as ?? '';
      again.hidden = false;
    }
  }

  // --- Citations ----------------------------------------------------------------------------------

  /**
   * @template Result
   * @param {(it: typeof import('./cite.js'), means: import('./cite.js').Means) => Promise<Result>} use
   */
  async #citing(use) {
    const it = await import('./cite.js').catch(() => importAgain('cite.js'));
    return use(it, { ask, journal: this.#file, visit: this.#visit(), viewer: this, markup, words: this.#words });
  }

  // --- Events of the page ---------------------------------------------------------------------------

  #listen() {
    const { signal } = this.#listeners;
    this.#address = new Address((fragment) => {
      if (!this.hasAddress) return;
      this.#beforeOpening();
      this.#page.dismiss();  // it was said of another link
      this.#send(`link ${fragment}`);
    }, signal);
    connectPaper(() => (this.hasAddress && this.#core ? { head: document.title, foot: this.link } : undefined), signal);
    this.#voice = new Voice(this.#shadow, signal);
    this.#visitor = new Visitor(this, this.#page, {
      send: (command, how) => this.#send(command, how),
      open: (file) => this.openFile(file),
      copied: (button, copied) => sayCopied(button, copied, (said) => this.#page.announce(said), this.#words),
      beforeOpening: () => this.#beforeOpening(),
      keys: () => (this.#core ? JSON.parse(this.#core.text(Text.keys)) : []),
      panelIs: (panel, open) => {
        if (this.#core && JSON.parse(this.#core.text(Text.page))[panel] !== open) this.#send(`panel ${panel}`);
      },
      tools: {
        cancel: () => this.#loader.cancel(),
        text: () => this.#followChunks('retry'),
        retry: () => this.#load(),
        again: () => this.#loader.again(),
        picture: (button) => this.#takePicture(button),
        cite: (button) => this.#citing((it, means) => it.show(button, means)).catch(({ message }) => this.#page.notify(message)),
        aloud: () => this.#voice?.start(),
        hush: () => this.#voice?.stop(),
        usual: () => this.setAttribute('src', this.dataset.fallback ?? ''),
        stay: () => {
          this.#readiness.opened();
          if (this.#core) this.#show(this.#core, Effect.pane);  // with its title
        },
        warnings: () => this.#readiness.explain({ title: 'page.journal-has-mistakes', html: this.#warnings }, { stay: 'page.go-on' }),
      },
      listAgain: () => this.#core && this.#page.show(this.#core, Effect.mirror | Effect.changed),
    }, signal);
  }
}
