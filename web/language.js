// The language of everything but the documents: the one that the visitor chose in the menu; else the one that the element asks
// for; else the one that the visitor chose in an earlier visit; else the first of the browser's languages that the site has;
// else English. What the editors say is in it if the journal has a translation (docs/format.md).
//
//   const language = new Language(root, words, host);
//   language.connect(signal);   // when the skeleton is there
//   language.ask('ko');         // for each new value of `lang`; '' leaves it to the visitor
//   await language.learned;     // it is in use, or not available
//   await language.teach(core, folder, signal);   // before a journal is shown
//   language.forget();          // for the next visitor
//   language.stop();

import { keep, kept } from './kept.js';
import { importAgain, languageFile, languages, pageFile } from './resources.js';
import { Trouble } from './words.js';

/**
 * @typedef {object} LanguageHost
 * @property {() => import('./core.js').Core | undefined} core with an open journal
 * @property {() => boolean} keeps whether a choice is kept for the next visit
 * @property {() => void} changed everything must be shown again
 * @property {(tag: string) => void} failed the language is not available
 * @property {(trouble: Error) => void} untranslated why the editors' words are not in the language
 */

const patienceMs = 10_000;

const isEnglish = (/** @type {string} */ tag) => /^en(-|$)/i.test(tag);

export class Language {
  /** @type {Promise<void>} */
  learned = Promise.resolve();
  /** @type {Uint8Array | undefined} of the language in use; undefined: English */
  file;
  /** @type {Uint8Array | undefined} what the editors of the open journal say in it, as listOf() */
  translation;
  /** @type {string | undefined} of the open journal; undefined: nothing beside it can be fetched */
  #folder;
  /** @type {Error | undefined} why the editors' words are not in the language; not yet told */
  #trouble;
  #root;
  #words;
  #host;
  #asked = '';   // by the element
  #chosen = '';  // by the visitor, since the element was connected
  #turn = 0;     // counts changes, so that a slow file does not replace a later one

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

  /** The tag that was asked for; if none was, that of the language in use. */
  get tag() { return this.#chosen || this.#asked || this.#words.tag; }

  /** @param {AbortSignal} signal */
  connect(signal) {
    const menu = this.#menu;
    menu.addEventListener('change', () => this.#choose(menu.value), { signal });
    languages().then((listed) => {
      if (signal.aborted) return;
      for (const [tag, name] of Object.entries(listed)) {
        const option = new Option(name, tag);
        option.lang = tag;
        menu.add(option);
      }
      this.#label();
    }, () => {});  // the menu stays away
  }

  /** @param {string} tag BCP 47 */
  ask(tag) {
    this.#asked = tag;
    this.#chosen = '';
    this.#learn();
  }

  forget() {
    if (this.#chosen) this.ask(this.#asked);
  }

  stop() {
    this.#turn += 1;
  }

  /**
   * @param {import('./core.js').Core} core with a journal that was just read
   * @param {string} [folder] of that journal; undefined: nothing beside it can be fetched
   * @param {AbortSignal} [signal]
   */
  async teach(core, folder, signal) {
    this.#folder = folder;
    for (let turn = NaN; turn !== this.#turn;) {  // once more if the language was changed meanwhile
      turn = this.#turn;
      await this.learned;
      if (!core.words(this.file)) this.#fail(this.tag);
      this.#put(core, await this.#translationOf(core, this.#words.tag, signal));
    }
    this.#tell();
  }

  get #menu() {
    return /** @type {HTMLSelectElement} */ (this.#root.querySelector('.language select'));
  }

  /** @param {string} tag */
  #choose(tag) {
    if (this.#host.keeps()) keep('language', tag);
    this.#chosen = tag;
    this.#learn();
  }

  #learn() {
    this.#turn += 1;
    this.learned = this.#find(this.#turn, this.#chosen || this.#asked);
  }

  /**
   * Without a journal, English is in use when this returns; what has to be fetched, when that is done.
   * @param {number} turn
   * @param {string} named '' if the visitor's own languages count
   */
  async #find(turn, named) {
    const own = this.#host.keeps() ? [kept('language')] : [];
    try {
      for (const tag of named ? [named] : [...own, ...navigator.languages]) {
        const english = isEnglish(tag);
        const file = english || !tag ? undefined : await languageFile(tag);
        if (!english && !file) continue;
        const core = this.#host.core();
        const translation = core && await this.#translationOf(core, tag);
        if (turn !== this.#turn) return;
        return void (this.#speak(file, translation) || this.#fail(named));
      }
      this.#fail(named);
    } catch {
      if (turn === this.#turn) this.#fail(named);
    }
  }

  /**
   * Changes the language of everything.
   * @param {Uint8Array} [file] a language file; by default English
   * @param {Uint8Array} [translation]
   * @returns {boolean} false: the core finds that the file is not valid
   * @throws {Error} if the page finds it
   */
  #speak(file, translation) {
    const words = this.#words;
    words.take(file);
    this.file = file;
    const viewer = /** @type {HTMLElement} */ (this.#root.querySelector('.viewer'));
    viewer.lang = words.tag;
    viewer.dir = words.direction;
    words.label(this.#root);
    this.#label();
    const core = this.#host.core();
    const taken = core?.words(file) ?? true;
    if (core && taken) this.#put(core, translation);
    if (taken) this.#host.changed();
    this.#tell();  // last, because that closes a notice
    return taken;
  }

  /**
   * @param {import('./core.js').Core} core
   * @param {string} tag
   * @param {AbortSignal} [signal]
   * @returns {Promise<Uint8Array | undefined>} as listOf(); undefined: the editors' words stay as they are
   */
  async #translationOf(core, tag, signal) {
    const name = this.#folder !== undefined && core.translation(tag);
    if (!name) return undefined;
    const fetching = async () => {
      const bytes = await (await pageFile(this.#folder + name, signal)).arrayBuffer();
      const { listOf } = await import('./translation.js').catch(() => importAgain('translation.js'));
      return listOf(bytes);
    };
    try {
      return await Promise.race([fetching(), new Promise((_, reject) => { setTimeout(() => reject(new Trouble('page.not-fetched', { name })), patienceMs); })]);
    } catch (error) {
      if (!signal?.aborted) this.#trouble = error instanceof Trouble ? error : new Trouble('page.cannot-be-read', { name });
      return undefined;
    }
  }

  /**
   * @param {import('./core.js').Core} core
   * @param {Uint8Array} [translation]
   */
  #put(core, translation) {
    this.translation = translation;
    if (translation && !core.translate(translation)) {
      this.translation = undefined;
      this.#trouble = new Trouble('page.cannot-be-read', { name: this.#words.tag });
    }
  }

  #tell() {
    if (this.#trouble) this.#host.untranslated(this.#trouble);
    this.#trouble = undefined;
  }

  /** The menu names the language in use. It is hidden while there is no other one. */
  #label() {
    const menu = this.#menu;
    const label = /** @type {HTMLElement} */ (menu.parentElement);
    const { tag } = this.#words;
    menu.value = tag;
    label.hidden = menu.options.length < 2;
    for (const [part, text] of [['name', menu.selectedOptions[0]?.text ?? tag], ['tag', tag]]) {
      /** @type {Element} */ (label.querySelector(`.${part}`)).textContent = text;
    }
  }

  /** English is used instead. @param {string} named the language that the element or the visitor asked for, if any */
  #fail(named) {
    this.#speak();
    if (named) this.#host.failed(named);
  }
}
