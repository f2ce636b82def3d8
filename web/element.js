// The base class of the viewer: properties that reflect attributes, and which viewer of a page has the address bar.

/** In the order in which they were connected. @type {Set<HTMLElement>} */
const connected = new Set();
const properties = /** @type {const} */ (['src', 'entry', 'kiosk']);

export class DaybookElement extends HTMLElement {
  /** The journal's address, as in the attribute; '' if there is none. */
  get src() { return this.getAttribute('src') ?? ''; }
  set src(value) { this.#reflect('src', value); }

  /** The id of the entry to open. */
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

  /** To be called when the element is connected and disconnected. @param {boolean} here */
  setConnected(here) {
    if (!here) return void connected.delete(this);
    connected.add(this);
    // A property that the page set before the program was loaded is an own property, which hides the accessor.
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
   * Dispatches an event for the page.
   * @param {string} type
   * @param {unknown} detail or a function that returns it, called when it is first read
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
