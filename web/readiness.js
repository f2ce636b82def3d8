// Whether the viewer can be used: a promise for the embedding page, data-state for the styles, and the page that reports an
// error to the visitor (web/failure.js).
//
//   readiness.begin(false);                  // a journal is being loaded; true: another one is open meanwhile
//   readiness.opened();                      // or
//   readiness.failed(error, what, tools);

import { Failure } from './failure.js';

export class Readiness {
  /** A new one for each journal, because each may fail. @type {Promise<void>} */
  promise = Promise.resolve();
  #settled = true;
  #resolve = () => {};
  /** @type {(reason: Error) => void} */
  #reject = () => {};
  #root;
  #failure;

  /**
   * @param {ShadowRoot} root
   * @param {import('./words.js').PageWords} words
   */
  constructor(root, words) {
    this.#root = root;
    this.#failure = new Failure(root, words);
    this.#renew();
  }

  get isFailing() { return this.#failure.isShown; }

  /** No journal is asked for. @param {boolean} open whether one is open */
  wait(open) {
    this.#show(open ? 'ready' : 'waiting');
  }

  /** @param {boolean} open whether a journal is open meanwhile */
  begin(open) {
    this.#renew();
    this.#show(open ? 'ready' : 'loading');
  }

  /** A journal is open; also when the visitor returns to it from the error page. */
  opened() {
    this.#show('ready');
    this.#renew();
    this.#settled = true;
    this.#resolve();
  }

  /**
   * @param {Error} error
   * @param {Parameters<Failure['show']>} page
   */
  failed(error, ...page) {
    this.#show('failed');
    this.explain(...page);
    this.#renew();
    this.#settled = true;
    this.#reject(error);
  }

  /** Shows the warnings about the open journal. @param {Parameters<Failure['show']>} page */
  explain(...page) {
    this.#failure.show(...page);
  }

  /** The viewer is removed. @param {Error} reason */
  end(reason) {
    this.#reject(reason);
    this.#settled = true;
    this.#renew();
  }

  /** @param {'waiting' | 'loading' | 'ready' | 'failed'} state */
  #show(state) {
    /** @type {HTMLElement} */ (this.#root.querySelector('.viewer')).dataset.state = state;
    this.#failure.hide();  // afterwards, because it gives the focus to something that is visible now
  }

  /** Makes a new promise if the last one is settled. */
  #renew() {
    if (!this.#settled) return;
    this.#settled = false;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.promise.catch(() => {});  // if nobody waits for it, daybook-error and the page report the failure
  }
}
