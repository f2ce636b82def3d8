// The messages that JavaScript shows; the core shows all others. Both come from assets/strings.
//
//   const words = new PageWords();               // English, which comes with the program
//   words.say('page.not-fetched', { name });     // a whole sentence, with named arguments
//   words.take(await languageFile('ko'));        // another language: web/resources.js
//   words.label(root);                           // fills the elements that name their messages in data-words
//
// The keys of these messages begin with "page.". They have no plurals, numbers or dates; the core writes such messages. Those
// that begin with "page.picture-" come with picture.js, when it is loaded (`learn`).

import english from '../assets/strings/en.json';  // script/package.mjs leaves the core's messages out

/** @typedef {Extract<keyof typeof english.messages, `page.${string}`>} PageKey */

export class PageWords {
  tag = english.language.tag;  // BCP 47
  direction = english.language.direction;
  /** @type {Record<string, unknown>} */
  #messages = english.messages;

  /**
   * @param {Uint8Array} [file] a language file; by default English
   * @throws {Error} if it is not valid as far as the page uses it; the core checks all other messages
   */
  take(file) {
    const { language: { tag, direction }, messages } = file ? JSON.parse(new TextDecoder().decode(file)) : english;
    for (const key of Object.keys(english.messages).filter((each) => each.startsWith('page.'))) {
      if (typeof messages[key] !== 'string' || /^\s*$|[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(messages[key])) throw new Error(`${key} is no text.`);
    }
    this.tag = new Intl.Locale(tag).toString();
    this.direction = direction;
    this.#messages = messages;
  }

  /** Adds messages in English; other languages have them already. @param {Record<string, unknown>} messages */
  learn(messages) {
    Object.assign(english.messages, messages);
  }

  /**
   * @param {PageKey} key
   * @param {Record<string, string>} [values] of its arguments
   */
  say(key, values = {}) {
    return String(this.#messages[key]).replace(/\{([a-z-]+)\}/g, (whole, name) => values[name] ?? whole);
  }

  /** @param {unknown} error @returns {string} a message of this language for a Trouble; otherwise the browser's message */
  explain(error) {
    if (error instanceof Trouble) return this.say(error.key, error.values);
    return error instanceof Error ? error.message : String(error);
  }

  /**
   * Fills elements that have data-words: a key for the text, attribute=key for an attribute. data-values: arguments as JSON.
   * @param {ParentNode} root
   */
  label(root) {
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-words]'))) {
      const { words = '', values } = element.dataset;
      for (const part of words.split(' ')) {
        const [key, attribute] = part.split('=').reverse();
        const said = this.say(/** @type {PageKey} */ (key), values && JSON.parse(values));
        if (!values && said.includes('{')) continue;  // the name of a key, which only the core knows
        if (attribute) element.setAttribute(attribute, said);
        else element.textContent = said;
      }
    }
  }
}

/** An error that can be explained in any language. Its `message` is in English, for developers. */
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
