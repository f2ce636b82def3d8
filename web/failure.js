// The page that reports an error. It covers the viewer until one of its buttons is pressed. The buttons are tools of
// web/viewer.js.
//
//   const failure = new Failure(root, words);
//   failure.show({ title: 'page.cannot-be-shown', html, error }, { retry: 'page.try-again', stay: 'page.go-on-open' });
//   failure.hide();

import { markup } from './markup.js';
import { loadStyles } from './resources.js';
import { Trouble } from './words.js';

/** @typedef {import('./words.js').PageKey} PageKey */

export class Failure {
  #root;
  #words;
  /** @type {HTMLElement | undefined} what had the focus */
  #before;

  /**
   * @param {ShadowRoot} root
   * @param {import('./words.js').PageWords} words
   */
  constructor(root, words) {
    this.#root = root;
    this.#words = words;
  }

  get #box() { return /** @type {HTMLElement} */ (this.#root.querySelector('.failure')); }
  get isShown() { return !this.#box.hidden; }

  hide() {
    const box = this.#box;
    if (box.hidden) return;
    const held = box.contains(this.#root.activeElement);
    box.hidden = true;
    for (const other of this.#others) other.inert = false;
    if (!held) return;
    const pane = /** @type {HTMLElement} */ (this.#root.querySelector('.pane'));
    const before = this.#before?.getClientRects().length ? this.#before : pane;
    if (before === pane) pane.dataset.waits = '';  // for what is opened: web/page.js
    before.focus({ preventScroll: true });
  }

  /** What it covers. The live region stays, because it is heard. */
  get #others() {
    const all = /** @type {HTMLElement[]} */ ([...this.#root.querySelectorAll('.viewer > :not(.live)')]);
    return all.filter((element) => element !== this.#box);
  }

  /**
   * @param {{title: PageKey, html: string, error?: Error}} what html: the core's list, which is shown instead of the error
   * @param {{[tool: string]: PageKey | false | undefined}} tools the buttons: a tool, and the key of the label
   */
  show({ title, html, error }, tools) {
    const box = this.#box;
    const buttons = Object.entries(tools).filter(([, key]) => key).map(([tool, key]) => `<button type="button" data-tool="${tool}" data-words="${key}"></button>`);
    box.innerHTML = markup(`<section class="problems"><h2 id="failure-title" tabindex="-1" data-words="${title}"></h2>${html || '<p></p>'}</section><p class="again">${buttons.join(' ')}</p>`);
    const told = /** @type {HTMLElement | null} */ (box.querySelector('section > p'));
    if (told && error instanceof Trouble) Object.assign(told.dataset, { words: error.key, values: JSON.stringify(error.values) });
    else if (told && error) Object.assign(told, { lang: 'en', textContent: error.message });
    if (told) box.setAttribute('aria-describedby', told.id = 'failure-told');
    else box.removeAttribute('aria-describedby');
    this.#words.label(box);
    for (const dialog of this.#root.querySelectorAll('dialog')) dialog.close();  // it would lie over the page, and be inert
    const held = this.#root.activeElement;
    if (held instanceof HTMLElement && !box.contains(held)) this.#before = held;
    box.hidden = false;
    for (const other of this.#others) other.inert = true;
    const heading = /** @type {HTMLElement} */ (box.querySelector('h2'));
    // It takes the focus from the viewer, but not from the page around it.
    const take = () => {
      if (held || !document.activeElement || document.activeElement === document.body) heading.focus({ preventScroll: true });
    };
    take();
    if (this.#root.activeElement !== heading) loadStyles().then(take);  // before they are here, nothing is shown
  }
}
