// Puts the core's HTML into the reading pane, the card and the mirror, and shows notices and failures.

import { Effect, Text } from './boundary.js';
import { fillMirror, rewindMirror } from './mirror.js';
import { morph } from './morph.js';
import { fillLicences, showPanel } from './panels.js';
import { showPeople } from './people.js';
import { showPlace, unfolded } from './place.js';
import { keepStops, rewindStops } from './rove.js';

const many = 200;  // entries and people

/** @typedef {{look: Record<string, string>, timeline: boolean, keys: boolean, about: boolean, comfort: boolean, picture: boolean, line: string}} Arrangement see page_json() */

export class Page {
  /** How the visitor likes to read: the argument of the command `comfort`. */
  look = '';
  /** @type {Element | null | undefined} what opened the card */
  cardOpener;
  /** The dialog of the timeline's picture is open. */
  onPicture() {}

  #root;
  #words;
  #canDraw = true;
  #prefersList = false;
  #isSmall = false;
  /** @type {Element | null} what had the focus when the notice appeared */
  #beforeNotice = null;
  /** @type {string | (() => string)} */
  #notice = '';
  #unlisted = {};  // identifies the journal whose mirror is not filled yet

  /**
   * @param {ShadowRoot} root contains the skeleton
   * @param {import('./words.js').PageWords} words
   */
  constructor(root, words) {
    this.#root = root;
    this.#words = words;
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(selector));
  }

  /**
   * @param {import('./core.js').Core} core
   * @param {number} bits of Effect: what changed
   */
  show(core, bits) {
    // The card comes first, because it takes space from the pane. It depends on the open entry and on pinned people.
    const card = bits & Effect.card || (bits & (Effect.pane | Effect.lanes) && !this.find('.card').hidden);
    if (card) this.#showCard(core.text(Text.card));
    if (bits & Effect.page) this.#arrange(core);
    if (bits & Effect.pane) this.#showPane(core.text(Text.pane), Boolean(bits & Effect.card));  // after everything that moves the text, because it may scroll to a name or passage
    if (bits & Effect.mirror) this.#showMirror(core, bits);
  }

  /**
   * @param {import('./core.js').Core} core
   * @param {number} bits
   */
  #showMirror(core, bits) {
    const mirror = this.find('.mirror');
    const turn = {};
    this.#unlisted = turn;
    const fill = () => {
      if (turn !== this.#unlisted || !mirror.isConnected || core.stopped) return;
      fillMirror(mirror, core.text(Text.mirror));
      showPeople(this.find('.finder'), mirror.querySelector('.people'));
    };
    if (bits & Effect.changed) return fill();
    // Just opened: the first frame of a long journal does not wait for the mirror.
    const { entries, people } = JSON.parse(core.text(Text.counts));
    if (entries + people < many) return fill();
    const idle = window.requestIdleCallback ?? setTimeout;  // Safari has none
    requestAnimationFrame(() => idle(fill, { timeout: 1000 }));
  }

  /**
   * @param {string} html
   * @param {boolean} selected whether the selection has changed
   */
  #showPane(html, selected) {
    const pane = this.find('.pane');
    const before = pane.firstElementChild;
    const held = pane.contains(this.#root.activeElement);
    const passage = () => Array.from(pane.querySelectorAll('mark.passage'), (mark) => mark.textContent).join('');
    const marked = passage();
    const waits = 'waits' in pane.dataset && this.#root.activeElement === pane;
    morph(pane, html);
    this.#words.label(pane);
    keepStops(this.#root);
    const another = pane.firstElementChild !== before;
    if (another && before) pane.scrollTop = 0;  // only if needed, because it forces a layout before the first frame
    const mark = !another && passage() === marked ? 'mark:not(.passage)' : 'mark';  // a passage that is not new has been shown
    const chosen = another || selected ? unfolded(pane, `${mark}, .document [aria-current]`) : [];
    if (chosen.length > 0) revealIn(pane, chosen, another);
    if (another) delete pane.dataset.waits;
    if (held && (waits ? another : !pane.contains(this.#root.activeElement))) this.focusDocument();
    else this.#keepInSight(pane.querySelector(':focus-visible'));  // More and Less move themselves
  }

  /** @param {string} html */
  #showCard(html) {
    const card = this.find('.card');
    const { activeElement } = this.#root;
    // The card is closed: the focus returns to where it was, or else stays in the viewer. Before anything is removed, or a
    // screen reader goes on behind the card.
    if (html === '' && card.contains(activeElement)) this.#returnTo(this.cardOpener);
    card.hidden = html === '';
    const name = card.querySelector('h2')?.textContent;
    morph(card, html);
    if (card.querySelector('h2')?.textContent !== name) card.scrollTop = 0;
    this.find('.viewer').classList.toggle('has-card', html !== '');
    this.#hideHead();
    this.#keepInSight(this.#root.activeElement);
  }

  /** Scrolls the pane, never the page around the viewer, as little as needed. @param {Element | null} element */
  #keepInSight(element) {
    const pane = this.find('.pane');
    if (!element || element === pane || !pane.contains(element)) return;
    const box = pane.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    pane.scrollTop += top < box.top ? top - box.top : Math.max(0, Math.min(bottom - box.bottom, top - box.top));
  }

  /** Whether the open timeline lies over the document, on a narrow screen. */
  get timelineCovers() {
    return getComputedStyle(this.find('.pane')).visibility === 'hidden';
  }

  /** Moves the focus to the beginning of the document. */
  focusDocument() {
    focusOn(this.#root.querySelector('.pane h2') ?? this.find('.pane'));
  }

  /** Moves the focus into the card. Closing it brings the focus back. */
  focusCard() {
    const heading = this.#root.querySelector('.card h2');
    if (!heading) return;
    this.cardOpener = this.#root.activeElement ?? this.cardOpener;
    focusOn(heading);
  }

  /**
   * Shows what a control has opened: its note, or the card.
   * @param {HTMLElement} control
   * @param {unknown} card whether the card changed
   * @param {boolean} enters whether the focus moves there
   */
  showOpened(control, card, enters) {
    const note = control.getAttribute('aria-expanded') === 'true' ? this.#root.getElementById(control.getAttribute('aria-controls') ?? '') : null;
    if (!enters) this.#keepInSight(note);
    else if (note) focusOn(note);
    else if (!control.closest('.card') && (card || control.matches('[aria-current]'))) this.focusCard();
  }

  /** @param {Element | null | undefined} element */
  #returnTo(element) {
    if (element?.getClientRects().length) /** @type {HTMLElement} */ (element).focus();
    else this.focusDocument();
    // Orca reads on from the browser's cursor, which would stay behind.
    const cursor = getSelection();
    const { activeElement } = this.#root;
    if (cursor?.isCollapsed && activeElement) cursor.collapse(activeElement, 0);
  }

  /**
   * Applies the visitor's arrangement: reading comfort, panels and reading position.
   * @param {import('./core.js').Core} core
   */
  #arrange(core) {
    const { look, timeline, keys, about, comfort, picture, line } = /** @type {Arrangement} */ (JSON.parse(core.text(Text.page)));
    const viewer = this.find('.viewer');
    const held = this.#root.activeElement;
    this.look = String(new URLSearchParams(look));
    Object.assign(viewer.dataset, look);
    this.find('.frame').style.setProperty('--text-scale', String(Number(look.size) / 100));
    this.#prefersList = look.timeline === 'list';
    viewer.classList.toggle('timeline-open', timeline);
    this.find('.timeline-toggle').setAttribute('aria-expanded', String(timeline));
    showPanel(this.#root, 'keys', keys, (dialog) => morph(dialog, core.text(Text.keySheet)));
    showPanel(this.#root, 'about', about, fillLicences);
    showPanel(this.#root, 'picture', picture, () => this.onPicture());
    showPanel(this.#root, 'comfort', comfort, (dialog) => {
      morph(dialog, core.text(Text.comfortPanel));
      for (const input of dialog.querySelectorAll('input')) input.checked = input.defaultChecked;
    });
    this.fit();
    // What was opened there covers them again.
    if (held?.closest('.timeline') && held.checkVisibility?.({ checkVisibilityCSS: true }) === false) this.focusDocument();
    showPlace(this.find('.pane'), line);
    if (comfort) held?.closest('.comfort label')?.scrollIntoView({ block: 'nearest' });  // what was chosen may have moved it
  }

  /**
   * Puts the names of keys into the titles of buttons. Without a key, a tool of the timeline has no control either.
   * @param {import('./keys.js').Key[]} keys
   */
  nameKeys(keys) {
    const timeline = this.find('.timeline');
    for (const name of ['finder', 'today']) this.find('.viewer').classList.toggle(`has-${name}`, keys.some(({ tool }) => tool === name));
    for (const { cap, command, tool } of keys) {
      const named = cap ? timeline.querySelectorAll(command ? `[data-command="${command}"], [data-key-of="${command}"]` : `[data-tool="${tool}"]`) : [];
      for (const one of /** @type {Iterable<HTMLElement>} */ (named)) one.dataset.values ??= JSON.stringify({ key: cap });
    }
    this.#words.label(timeline);
  }

  /** For the next visitor: removes focus, selection and notice. A focused field sends what was typed. */
  letGo() {
    this.dismiss();
    this.cardOpener = undefined;
    const held = this.#root.activeElement;
    if (held instanceof HTMLElement) held.blur();
    getSelection()?.removeAllRanges();
  }

  /** Scrolls everything to its beginning, including what the core does not know about. */
  rewind() {
    for (const selector of ['.pane', '.card', '.mirror', '.surface']) this.find(selector).scrollTop = 0;
    rewindMirror(this.find('.mirror'));
    rewindStops(this.#root);
    for (const heading of this.#root.querySelectorAll('h2[tabindex]')) heading.removeAttribute('tabindex');
  }

  /** Without WebGL2, as on many machines without a GPU, the mirror becomes the timeline. */
  withoutCanvas() {
    this.#canDraw = false;
    this.fit();
  }

  /** Follows the room that there is. @param {AbortSignal} signal */
  followRoom(signal) {
    new ResizeObserver(() => signal.aborted || this.fit()).observe(this.find('.frame'));
    this.find('.pane').addEventListener('scroll', () => this.#hideHead(), { signal, passive: true });
  }

  /** Fits the room. Without WebGL2, by choice, or where it is small at the visitor's text size (viewer.css), the timeline is a list. */
  fit() {
    const viewer = this.find('.viewer');
    this.#isSmall = getComputedStyle(viewer).getPropertyValue('--room') === 'small';
    const list = !this.#canDraw || this.#prefersList || this.#isSmall;
    viewer.classList.toggle('as-list', list);
    this.find('.mirror').classList.toggle('visible', list);
    keepStops(this.#root);  // not all buttons are shown everywhere
  }

  /** Where the room is small, the head is out of sight while the text is not at its beginning. */
  #hideHead() {
    if (this.#isSmall) this.find('.viewer').scrollTop = this.find('.pane').scrollTop || this.find('.has-card') ? 1e6 : 0;
  }

  /** @param {string} text for the polite live region */
  announce(text) {
    this.find('.live').textContent = text;
  }

  /**
   * Shows a notice below the text, until the visitor closes it or opens something.
   * @param {string | (() => string)} text a function if it stays true in another language
   * @param {{warnings?: boolean}} [how] warnings: with a button that shows them
   */
  notify(text, { warnings = false } = {}) {
    const notice = this.find('.notice');
    if (notice.hidden) this.#beforeNotice = this.#root.activeElement;
    this.#notice = text;
    notice.hidden = false;
    /** @type {HTMLElement} */ (notice.querySelector('[data-tool="warnings"]')).hidden = !warnings;
    /** @type {HTMLElement} */ (notice.querySelector('p')).textContent = typeof text === 'string' ? text : text();
    this.#keepInSight(this.#root.activeElement);
  }

  /** In another language: says it again if it can be said again; otherwise closes it. */
  renotify() {
    if (typeof this.#notice === 'string') this.dismiss();
    else this.find('.notice p').textContent = this.#notice();
  }

  dismiss() {
    const notice = this.find('.notice');
    const held = notice.contains(this.#root.activeElement);
    notice.hidden = true;
    if (held) this.#returnTo(this.#beforeNotice);
  }
}

/** Focuses something that is no control. @param {Element} element */
function focusOn(element) {
  if (!(element instanceof HTMLElement)) return;
  element.tabIndex = -1;
  element.focus();
}

/**
 * Scrolls the pane to the selected words if none of them are visible.
 * @param {HTMLElement} pane
 * @param {Element[]} chosen
 * @param {boolean} atOnce without animation, because the text is new
 */
function revealIn(pane, chosen, atOnce) {
  const box = pane.getBoundingClientRect();
  /** @param {Element} element */
  const seen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= box.top && bottom <= box.bottom;
  };
  const mark = chosen.find((element) => element.matches('mark'));
  if (mark ? seen(mark) : chosen.some(seen)) return;
  const away = (/** @type {Element} */ element) => element.getBoundingClientRect().top - box.top - box.height / 3;
  const [nearest] = [...chosen].sort((one, other) => Math.abs(away(one)) - Math.abs(away(other)));
  const still = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const top = pane.scrollTop + away(mark ?? (atOnce ? chosen[0] : nearest));
  pane.scrollTo({ top, behavior: still ? 'auto' : 'smooth' });
}
