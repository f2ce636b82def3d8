// <daybook-viewer src="journals/puzanov-1960-09.json">: the journal, its timeline and its text.
//
//   await viewer.ready;                       // resolves when it can be used, rejects with what is wrong
//   viewer.go({ entry: '1960-09-14', person: 'kim-il-sung' });
//   viewer.state                              // { entry, day, person, event, place, q, layer, from, to, link }
//   viewer.addEventListener('daybook-change', (event) => event.detail);
//
// It holds nothing that the core also holds: every click, key and link becomes a command, and what the
// core says has changed is fetched and put in place.

import { Core, Effect, Text } from './core.js';
import { connectDrop } from './drop.js';
import { connectMirror, keepTabStop, pressed } from './mirror.js';
import { morph } from './morph.js';
import { loadFonts, resource } from './resources.js';
import { skeleton } from './skeleton.js';
import { Surface } from './surface.js';
import theme from './theme.css';
import styles from './viewer.css';


const textScales = [1, 1.15, 1.3, 1.5];
const mostBytes = 64 * 2 ** 20;  // ReaderLimits::bytes: not even fetched into memory above it
const linkDelayMs = 250;  // browsers count how often an address is rewritten
const noticeMs = 12_000;

/** @type {CSSStyleSheet | undefined} */
let sheet;
function styleSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(theme + styles);
  }
  return sheet;
}

/** @typedef {{entry?: string, day?: string, person?: string, event?: string, place?: string, q?: string, from?: string, to?: string, layer?: 'printed' | 'reading'}} Place */

export class DaybookViewer extends HTMLElement {
  static observedAttributes = ['src', 'entry'];

  /** @type {Promise<void>} */
  ready;

  /** @type {(value: void) => void} */
  #resolve = () => {};
  /** @type {(reason: Error) => void} */
  #reject = () => {};
  /** @type {Core | undefined} */
  #core;
  /** @type {Surface | undefined} */
  #surface;
  #listeners = new AbortController();
  #shadow;
  #started = false;
  #opened = false;
  #loading = 0;  // counts loads, so that a slow one cannot overtake a later one
  #linkTimer = 0;
  #noticeTimer = 0;
  #textScale = 0;

  constructor() {
    super();
    this.#shadow = this.attachShadow({ mode: 'open' });
    this.#shadow.adoptedStyleSheets = [styleSheet()];
    this.ready = this.#newReady();
  }

  #newReady() {
    const ready = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    ready.catch(() => {});  // who does not wait for it is told by daybook-error and by the page
    return ready;
  }

  connectedCallback() {
    if (this.#started) return;
    this.#started = true;
    this.#listeners = new AbortController();
    this.#shadow.innerHTML = skeleton;
    this.#listen();
    this.#load(this.getAttribute('src') ?? '');
  }

  disconnectedCallback() {
    // Moving an element disconnects and connects it in one task; leaving the page does not connect it again.
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
    if (name === 'entry') return this.go({ entry: now ?? '' });
    this.ready = this.#newReady();
    this.#load(now ?? '');
  }

  /** Gives everything back: memory, the WebGL2 context, listeners. Putting the element into a page starts it anew. */
  destroy() {
    if (!this.#started) return;
    this.#started = false;
    this.#opened = false;
    this.#loading += 1;
    this.#listeners.abort();
    clearTimeout(this.#linkTimer);
    clearTimeout(this.#noticeTimer);
    this.#surface?.destroy();
    this.#surface = undefined;
    this.#core?.destroy();
    this.#core = undefined;
    this.#shadow.innerHTML = '';
    this.ready = this.#newReady();
  }

  get state() {
    return this.#core && this.#opened ? JSON.parse(this.#core.text(Text.state)) : null;
  }

  stats() {
    const counts = this.#core && this.#opened ? JSON.parse(this.#core.text(Text.counts)) : { entries: 0, people: 0, mentions: 0 };
    return {
      frames: this.#surface?.frames ?? 0,
      animationFramesRequested: this.#surface?.animationFramesRequested ?? 0,
      lastFrameMs: this.#surface?.lastFrameMs ?? 0,
      contextLosses: this.#surface?.contextLosses ?? 0,
      wasmBytes: this.#core?.memoryBytes() ?? 0,
      ...counts,
    };
  }

  /**
   * What the canvas shows that can be clicked, with rectangles in CSS pixels from the canvas' corner.
   * @returns {{command: string, left: number, top: number, right: number, bottom: number}[]}
   */
  items() {
    if (!this.#core || !this.#surface?.open) return [];
    const ratio = window.devicePixelRatio || 1;
    return JSON.parse(this.#core.text(Text.items)).map((/** @type {any} */ item) => ({
      command: item.command,
      left: item.left / ratio, top: item.top / ratio, right: item.right / ratio, bottom: item.bottom / ratio,
    }));
  }

  /**
   * Goes somewhere; what is not named stays as it is.
   * @param {Place} place
   */
  go(place) {
    const parameters = new URLSearchParams();
    for (const [key, value] of Object.entries(place)) {
      if (value !== undefined && value !== null) parameters.set(key, String(value));
    }
    this.#send(`go ${parameters}`);
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.#shadow.querySelector(selector));
  }

  /** The address belongs to the page; a viewer that has `linked` may use it, the first of them if several do. */
  get #linked() {
    return document.querySelector('daybook-viewer[linked]') === this;
  }

  // --- Loading ---------------------------------------------------------------------------------

  /** @param {string} src */
  async #load(src) {
    this.#loading += 1;
    const turn = this.#loading;
    this.#find('.failure').hidden = true;
    this.#setState(this.#opened ? 'ready' : 'loading');
    try {
      const [fonts, core, bytes] = await Promise.all([loadFonts(), this.#core ?? Core.create(), this.#fetchJournal(src)]);
      if (turn !== this.#loading) {
        if (core !== this.#core) core.destroy();
        return;
      }
      this.#adopt(core, fonts);
      this.#open(src, bytes, { follow: true });
    } catch (error) {
      if (turn === this.#loading) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** @param {string} src */
  async #fetchJournal(src) {
    if (!src) throw new Error('No journal is named. Give the element a src: <daybook-viewer src="journals/my-journal.json">.');
    return new Uint8Array(await (await resource(src)).arrayBuffer());
  }

  /**
   * Shows a journal of the visitor's own. It is read here and sent nowhere.
   * @param {File} file
   */
  async openFile(file) {
    this.#loading += 1;
    const turn = this.#loading;
    this.ready = this.#newReady();
    try {
      if (file.size > mostBytes) {
        throw new Error(`“${file.name}” has ${Math.ceil(file.size / 2 ** 20)} MB; a journal may have ${mostBytes / 2 ** 20}.`);
      }
      const [fonts, core, bytes] = await Promise.all([loadFonts(), this.#core ?? Core.create(), file.arrayBuffer()]);
      if (turn !== this.#loading) return;
      this.#adopt(core, fonts);
      this.#open(file.name, new Uint8Array(bytes), { follow: false });
    } catch (error) {
      if (turn === this.#loading) this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /**
   * @param {Core} core
   * @param {ArrayBuffer[]} fonts
   */
  #adopt(core, fonts) {
    if (this.#core) return;
    this.#core = core;
    core.setFonts(fonts);
  }

  /**
   * @param {string} src
   * @param {Uint8Array} bytes
   * @param {{follow: boolean}} how follow: the element's entry and the address speak of this journal
   */
  #open(src, bytes, { follow }) {
    const core = /** @type {Core} */ (this.#core);
    const { opened, problems } = core.load(src, bytes);
    if (!opened) return this.#fail(new Error(`“${src}” is not a journal that can be shown.`), problems);
    this.#opened = true;
    this.#hideFailure();
    morph(this.#find('.heading'), core.text(Text.heading));
    const entry = this.getAttribute('entry');
    if (follow && entry) core.send(`go ${new URLSearchParams({ entry })}`);
    if (follow && this.#linked && location.hash.length > 1) core.send(`link ${location.hash.slice(1)}`);
    const { notice } = core.takeEffects();
    if (problems) console.info(`${src} has mistakes; see the page.`);
    this.#show(Effect.reading | Effect.card | Effect.mirror);
    this.#setState('ready');
    if (!this.#surface) this.#startSurface(core);
    this.#surface?.schedule();
    if (notice) this.#notify(notice);
    this.#resolve();
    this.dispatchEvent(new CustomEvent('daybook-ready', { detail: this.state, bubbles: true, composed: true }));
  }

  /** @param {Core} core */
  #startSurface(core) {
    this.#surface = new Surface(core, this.#find('.surface'), {
      onEffects: () => this.#takeCanvasEffects(),
      onUnavailable: () => this.#withoutCanvas(),
    });
    if (!this.#surface.start()) this.#withoutCanvas();
  }

  /** No WebGL2 (usual on machines without a GPU): the list that mirrors the timeline becomes the timeline. */
  #withoutCanvas() {
    this.#find('.viewer').classList.add('no-canvas');
    this.#find('.mirror').classList.add('visible');
  }

  /**
   * What was open before stays open.
   * @param {Error} error
   * @param {string} problems HTML from the core
   */
  #fail(error, problems = '') {
    const failure = this.#find('.failure');
    failure.innerHTML = problems || '<section class="problems"><h2>This journal cannot be shown</h2><p></p></section>';
    if (!problems) /** @type {HTMLElement} */ (failure.querySelector('p')).textContent = error.message;
    const again = document.createElement('p');
    again.className = 'again';
    again.innerHTML = '<button type="button" data-tool="retry">Try again</button>';
    const usual = this.dataset.fallback;
    if (usual && usual !== this.getAttribute('src')) {
      again.insertAdjacentHTML('beforeend', ' <button type="button" data-tool="usual">Open the journal of this page</button>');
    }
    if (this.#opened) {
      again.insertAdjacentHTML('beforeend', ' <button type="button" data-tool="stay">Go on with the journal that is open</button>');
    }
    failure.append(again);
    failure.hidden = false;
    this.#setState('failed');
    this.#reject(error);
    this.dispatchEvent(new CustomEvent('daybook-error', { detail: { message: error.message, problems: failure.innerText }, bubbles: true, composed: true }));
  }

  #hideFailure() {
    this.#find('.failure').hidden = true;
    if (!this.#opened) return;
    this.#setState('ready');
    this.#resolve();
  }

  /** @param {'loading' | 'ready' | 'failed'} state */
  #setState(state) {
    this.#find('.viewer').dataset.state = state;
  }

  // --- Commands and what follows ------------------------------------------------------------------

  /**
   * @param {string} command
   * @param {{step?: boolean}} [how] step: one of many by key; Back does not go through them one by one
   */
  #send(command, { step = false } = {}) {
    if (!this.#core || !this.#opened) return;
    if (this.#core.send(command)) this.#takeEffects(step);
  }

  #takeEffects(step = false) {
    const core = /** @type {Core} */ (this.#core);
    const { bits, notice, announcement } = core.takeEffects();
    if (bits === 0) return;
    this.#show(bits);
    if (bits & Effect.notice) this.#notify(notice);
    if (bits & Effect.announcement && !step) this.#find('.live').textContent = announcement;
    if (this.#linked && bits & (Effect.historyPush | Effect.historyReplace)) {
      this.#writeLink(Boolean(bits & Effect.historyPush) && !step);
    }
    this.#surface?.schedule();
    if (bits & Effect.changed) {
      this.dispatchEvent(new CustomEvent('daybook-change', { detail: this.state, bubbles: true, composed: true }));
    }
  }

  /** @param {number} bits of Effect */
  #show(bits) {
    const core = /** @type {Core} */ (this.#core);
    if (bits & Effect.card) this.#showCard(core.text(Text.card));  // first: it takes room from the pane
    if (bits & Effect.reading) this.#showReading(core.text(Text.reading));
    if (bits & Effect.mirror) {
      morph(this.#find('.mirror'), core.text(Text.mirror));
      keepTabStop(this.#find('.mirror'));
    }
    if (this.#linked && bits & Effect.reading) document.title = core.text(Text.title);
  }

  /** @param {string} html */
  #showReading(html) {
    const pane = this.#find('.pane');
    const before = pane.firstElementChild;
    morph(pane, html);
    const another = pane.firstElementChild !== before;
    if (another) {
      pane.scrollTop = 0;
      this.#openTimeline(false);
    }
    const chosen = pane.querySelector('mark, .document [aria-pressed="true"]');
    if (chosen) revealIn(pane, chosen, '.document [aria-pressed="true"]', another);
  }

  /** @param {string} html */
  #showCard(html) {
    const card = this.#find('.card');
    const held = card.contains(this.#shadow.activeElement);
    card.hidden = html === '';
    const name = card.querySelector('h2')?.textContent;
    morph(card, html);
    if (card.querySelector('h2')?.textContent !== name) card.scrollTop = 0;
    this.#find('.viewer').classList.toggle('has-card', html !== '');
    // The card that had the focus is gone: to where the visitor came from, or at least not out of the viewer.
    if (held && html === '') (this.#cardOpener?.isConnected ? this.#cardOpener : this.#find('.pane')).focus();
  }

  /** @type {HTMLElement | undefined} */
  #cardOpener;
  /** @type {(button: HTMLButtonElement) => void} */
  #focusByPointer = () => {};
  /** @type {string | undefined} the command of what was last clicked on the canvas */
  #clicked;

  /** What the canvas was clicked for: the keyboard goes to that, or to what was selected by it. */
  #takeCanvasEffects() {
    const mirror = this.#find('.mirror');
    const before = new Set(pressed(mirror));
    this.#takeEffects();
    const chosen = pressed(mirror).filter((button) => !before.has(button));
    const clicked = chosen.find((button) => button.dataset.command === this.#clicked) ?? chosen.pop();
    if (clicked && mirror.contains(this.#shadow.activeElement)) this.#focusByPointer(clicked);
  }

  /** @param {PointerEvent} event on the canvas */
  #itemAt(event) {
    const { left, top } = /** @type {Element} */ (event.target).getBoundingClientRect();
    const x = event.clientX - left;
    const y = event.clientY - top;
    return this.items().find((item) => x >= item.left && x <= item.right && y >= item.top && y <= item.bottom)?.command;
  }

  /** @param {string} text */
  #notify(text) {
    const notice = this.#find('.notice');
    notice.hidden = false;
    /** @type {HTMLElement} */ (notice.querySelector('p')).textContent = text;
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = window.setTimeout(() => { notice.hidden = true; }, noticeMs);
  }

  // --- The link -----------------------------------------------------------------------------------

  /** @param {boolean} push */
  #writeLink(push) {
    clearTimeout(this.#linkTimer);
    const write = () => {
      if (!this.#core) return;
      const hash = `#${this.#core.text(Text.link)}`;
      if (hash === location.hash) return;
      if (push) history.pushState(null, '', hash);
      else history.replaceState(null, '', hash);
    };
    if (push) write();
    else this.#linkTimer = window.setTimeout(write, linkDelayMs);
  }

  #followLink() {
    if (!this.#linked) return;
    clearTimeout(this.#linkTimer);
    this.#send(`link ${location.hash.slice(1)}`);
  }

  /** @returns {string} the address of what is on show */
  get link() {
    const url = new URL(location.href);
    url.hash = this.#core && this.#opened ? this.#core.text(Text.link) : '';
    return url.href;
  }

  // --- Events of the page ---------------------------------------------------------------------------

  #listen() {
    const { signal } = this.#listeners;
    this.#shadow.addEventListener('click', (event) => this.#click(/** @type {MouseEvent} */ (event)), { signal });
    this.#shadow.addEventListener('keydown', (event) => this.#key(/** @type {KeyboardEvent} */ (event)), { signal });
    window.addEventListener('popstate', () => this.#followLink(), { signal });
    window.addEventListener('hashchange', () => this.#followLink(), { signal });
    const mirror = this.#find('.mirror');
    this.#focusByPointer = connectMirror(mirror, {
      select: (command) => this.#send(command, { step: true }),
      focus: (command) => this.#send(command || 'focus'),
      signal,
    });
    // A click on the canvas puts the keyboard into the list that mirrors it.
    this.#find('.surface').addEventListener('pointerup', (event) => {
      if (!(event.target instanceof HTMLCanvasElement)) return;
      this.#clicked = this.#itemAt(event);
      if (mirror.contains(this.#shadow.activeElement)) return;
      const stop = mirror.querySelector('button[tabindex="0"]');
      if (stop instanceof HTMLButtonElement) this.#focusByPointer(stop);
    }, { signal });
    connectDrop({ viewer: this, hint: this.#find('.drop'), input: /** @type {HTMLInputElement} */ (this.#find('input[type=file]')),
      open: (file) => this.openFile(file), signal });
    // A link to the page's own viewer in the address is written late; leaving must not lose it.
    window.addEventListener('pagehide', () => clearTimeout(this.#linkTimer), { signal });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if (button.dataset.command) {
      if (!button.closest('.card')) this.#cardOpener = button;
      this.#send(button.dataset.command);
    } else if (button.dataset.copy !== undefined) {
      this.#copy(button, button.dataset.copy);
    } else if (button.classList.contains('comment')) {
      this.#toggleNote(button);
    } else if (button.dataset.tool) {
      this.#tool(button.dataset.tool, button);
    }
  }

  /** @param {HTMLButtonElement} button */
  #toggleNote(button) {
    const note = this.#shadow.getElementById(button.getAttribute('aria-controls') ?? '');
    if (!note) return;
    note.hidden = !note.hidden;
    button.setAttribute('aria-expanded', String(!note.hidden));
  }

  /**
   * @param {string} tool
   * @param {HTMLButtonElement} button
   */
  #tool(tool, button) {
    switch (tool) {
      case 'timeline': this.#openTimeline(button.getAttribute('aria-expanded') !== 'true'); break;
      case 'open': this.#find('input[type=file]').click(); break;
      case 'link': this.#copy(button, this.link); break;
      case 'text-size': this.#nextTextSize(); break;
      case 'dismiss': this.#find('.notice').hidden = true; break;
      case 'retry': this.#load(this.getAttribute('src') ?? ''); break;
      case 'usual': this.setAttribute('src', this.dataset.fallback ?? ''); break;
      case 'stay':
        this.ready = this.#newReady();
        this.#hideFailure();
        break;
      default:
    }
  }

  /**
   * On a phone the whole timeline lies over the text, until a day is chosen on it.
   * @param {boolean} open
   */
  #openTimeline(open) {
    this.#find('.viewer').classList.toggle('timeline-open', open);
    this.#find('.timeline-toggle').setAttribute('aria-expanded', String(open));
  }

  #nextTextSize() {
    this.#textScale = (this.#textScale + 1) % textScales.length;
    const scale = textScales[this.#textScale];
    this.#find('.viewer').style.setProperty('--text-scale', String(scale));
    this.#surface?.setTextScale(scale);
    this.#find('.live').textContent = `Text size ${Math.round(scale * 100)} %`;
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {string} text
   */
  async #copy(button, text) {
    let copied = true;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      copied = copyBySelection(text);  // no permission, or no clipboard on this kind of page
    }
    const label = button.dataset.label ?? button.textContent ?? '';
    button.dataset.label = label;
    button.textContent = copied ? 'Copied' : 'Copying is not allowed here';
    this.#find('.live').textContent = button.textContent;
    setTimeout(() => { button.textContent = label; }, 2000);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      if (!this.#find('.card').hidden) this.#send('close');
      return;
    }
    if (!(event.target instanceof Element) || !event.target.closest('.timeline')) return;
    const command = { '+': 'zoom 1.5', '=': 'zoom 1.5', '-': 'zoom 0.6667', 0: 'fit' }[event.key];
    if (!command) return;
    event.preventDefault();
    this.#send(command);
  }
}

/**
 * Scrolls the pane to the chosen words if none of them can be seen.
 * @param {HTMLElement} pane
 * @param {Element} first
 * @param {string} selector what else counts as seen
 * @param {boolean} atOnce without motion: the text is another one anyway
 */
function revealIn(pane, first, selector, atOnce) {
  const box = pane.getBoundingClientRect();
  /** @param {Element} element */
  const seen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= box.top && bottom <= box.bottom;
  };
  const others = first.matches('mark') ? [] : [...pane.querySelectorAll(selector)];
  if (seen(first) || others.some(seen)) return;
  const still = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = pane.scrollTop + first.getBoundingClientRect().top - box.top - box.height / 3;
  pane.scrollTo({ top, behavior: still ? 'auto' : 'smooth' });
}

/** @param {string} text */
function copyBySelection(text) {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
