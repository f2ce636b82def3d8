// The language of everything but the journal. It is loaded when the element asks for it. If it is not available, English is
// used.
//
//   const language = new Language(root, words, { core, changed, failed });
//   language.learn('ko');       // for each new value of `lang`
//   await language.learned;     // it is in use, or not available
//   language.teach(core);       // when a journal is opened
//   language.stop();

import { languageFile } from './resources.js';

/**
 * @typedef {object} LanguageHost
 * @property {() => import('./core.js').Core | undefined} core with an open journal
 * @property {() => void} changed everything must be shown again
 * @property {(tag: string) => void} failed the language is not available
 */

export class Language {
  /** @type {Promise<void>} */
  learned = Promise.resolve();
  #root;
  #words;
  #host;
  /** @type {string | undefined} the tag that was asked for last */
  #tag;
  /** @type {Uint8Array | undefined} of the language in use; undefined: English */
  #file;

  /**
   * @param {ShadowRoot} root
   * @param {import('./words.js').PageWords} words
   * @param {LanguageHost} host
   */
  constructor(root, words, host) {
    this.#root = root;
    this.#words = words;
    this.#host = host;
  }

  /** @param {string} tag BCP 47 */
  learn(tag) {
    this.#tag = tag;
    this.learned = this.#learn(tag);
  }

  stop() {
    this.#tag = undefined;
  }

  /** @param {import('./core.js').Core} core one that speaks English so far */
  teach(core) {
    if (this.#file && !core.words(this.#file)) this.#fail();
  }

  /** @param {string} tag */
  async #learn(tag) {
    const file = languageFile(tag);
    if (!file) return void this.#speak();
    try {
      const bytes = await file;
      if (tag === this.#tag && !this.#speak(bytes)) this.#fail();
    } catch {
      if (tag === this.#tag) this.#fail();
    }
  }

  /**
   * Changes the language of everything.
   * @param {Uint8Array} [file] a language file; by default English
   * @returns {boolean} false: the core finds that the file is not valid
   * @throws {Error} if the page finds it
   */
  #speak(file) {
    const words = this.#words;
    words.take(file);
    this.#file = file;
    const viewer = /** @type {HTMLElement} */ (this.#root.querySelector('.viewer'));
    viewer.lang = words.tag;
    viewer.dir = words.direction;
    words.label(this.#root);
    const taken = this.#host.core()?.words(file) ?? true;
    if (taken) this.#host.changed();
    return taken;
  }

  #fail() {
    this.#speak();
    this.#host.failed(this.#tag ?? '');
  }
}
