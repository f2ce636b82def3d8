// What makes it an HTML element: properties that reflect attributes, and the page's address, which one viewer of a page
// may have.

/** In the order in which they came into the page. @type {Set<HTMLElement>} */
const connected = new Set();
const properties = /** @type {const} */ (['src', 'entry', 'kiosk']);

export class DaybookElement extends HTMLElement {
  /** The journal's address, as it is written; '' if there is none. */
  get src() { return this.getAttribute('src') ?? ''; }
  set src(value) { this.#reflect('src', value); }

  /** The entry that the journal opens with, or goes to. */
  get entry() { return this.getAttribute('entry') ?? ''; }
  set entry(value) { this.#reflect('entry', value); }

  /** Whether visitors cannot open journals of their own. */
  get kiosk() { return this.hasAttribute('kiosk'); }
  set kiosk(value) { this.toggleAttribute('kiosk', Boolean(value)); }

  /** @param {'src' | 'entry'} name @param {string | null | undefined} value */
  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  /** To be called when it has come into a page, and when it has left it. @param {boolean} here */
  setConnected(here) {
    if (!here) return void connected.delete(this);
    connected.add(this);
    // A property that the page set before the program was loaded is an ordinary one, which hides the real one.
    const self = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
    for (const name of properties) {
      if (!Object.hasOwn(this, name)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  /** Whether this viewer has the address bar: the first with `linked`, also inside shadow roots. */
  get hasAddress() {
    for (const each of connected) if (each.hasAttribute('linked')) return each === this;
    return false;
  }

  /**
   * An event, for the page around.
   * @param {string} type
   * @param {unknown} detail or a function that gives it when somebody looks at it
   */
  tell(type, detail) {
    const event = new CustomEvent(type, { bubbles: true, composed: true, detail });
    if (typeof detail === 'function') {
      /** @type {unknown} */
      let value;
      Object.defineProperty(event, 'detail', { get: () => (value ??= detail()) });
    }
    this.dispatchEvent(event);
  }
}
