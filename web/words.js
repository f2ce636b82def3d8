// What the page itself says to a visitor; the core says all the rest. Both take it from assets/strings.
//
//   const words = new PageWords();               // English, which comes with the program
//   words.say('page.not-fetched', { name });     // a whole sentence; arguments by name
//   words.take(await response.json());           // another language: strings/LANG.json
//   words.label(root);                           // fills the elements that name their messages in data-words
//
// The page's messages begin with "page.". They have no plurals, numbers or dates; the core writes messages that need those.
// A message that a language lacks is shown in English.

import english from '../assets/strings/en.json';  // script/package.mjs leaves the core's messages out

/** @typedef {Extract<keyof typeof english.messages, `page.${string}`>} PageKey */
/** @typedef {{language: {tag: string, direction: string}, messages: Record<string, unknown>}} Language */

export class PageWords {
  /** @type {Language} */
  #language = english;

  /** BCP 47 */
  get tag() { return this.#language.language.tag; }
  get direction() { return this.#language.language.direction; }

  /** @param {Language} [language] its JSON, which the core has checked; English without it */
  take(language = english) {
    this.#language = language;
  }

  /**
   * @param {PageKey} key
   * @param {Record<string, string>} [values] of its arguments
   */
  say(key, values = {}) {
    const message = this.#language.messages[key] ?? english.messages[key];
    return String(message).replace(/\{([a-z-]+)\}/g, (whole, name) => values[name] ?? whole);
  }

  /** @param {unknown} error @returns {string} for a visitor, if it is a Trouble; else what the browser says */
  explain(error) {
    if (error instanceof Trouble) return this.say(error.key, error.values);
    return error instanceof Error ? error.message : String(error);
  }

  /**
   * Fills elements that have data-words: a key for the text, attribute=key for an attribute.
   * @param {ParentNode} root
   */
  label(root) {
    for (const element of root.querySelectorAll('[data-words]')) {
      for (const part of /** @type {HTMLElement} */ (element).dataset.words?.split(' ') ?? []) {
        const [key, attribute] = part.split('=').reverse();
        const said = this.say(/** @type {PageKey} */ (key));
        if (attribute) element.setAttribute(attribute, said);
        else element.textContent = said;
      }
    }
  }
}

/** What went wrong, for a visitor of any language. Its `message` is the English of it, for developers. */
export class Trouble extends Error {
  /**
   * @param {PageKey} key
   * @param {Record<string, string>} [values]
   */
  constructor(key, values = {}) {
    super(new PageWords().say(key, values));
    this.key = key;
    this.values = values;
  }
}
