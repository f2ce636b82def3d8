// The address bar: writes the current view after "#", and follows addresses.

const delayMs = 250;  // browsers limit how often an address may change

export class Address {
  #timer = 0;
  /** @type {(() => string) | undefined} */
  #late;

  /**
   * @param {(fragment: string) => void} follow called when the visitor goes Back or types an address
   * @param {AbortSignal} signal
   */
  constructor(follow, signal) {
    for (const event of ['popstate', 'hashchange']) {
      window.addEventListener(event, () => {
        this.#late = undefined;
        follow(location.hash.slice(1));
      }, { signal });
    }
    window.addEventListener('pagehide', () => this.flush(), { signal });
    signal.addEventListener('abort', () => this.forget());
  }

  /** Discards a waiting address. */
  forget() {
    clearTimeout(this.#timer);
    this.#late = undefined;
  }

  /**
   * @param {() => string} fragment called when the address is written
   * @param {boolean} push true: adds to the history now, so that Back returns to the previous view. False: replaces the
   *   address, after the timeline has come to rest
   */
  write(fragment, push) {
    clearTimeout(this.#timer);
    if (push) {
      this.#late = undefined;
      const hash = `#${fragment()}`;
      if (hash !== location.hash) history.pushState(null, '', hash);
      return;
    }
    this.#late = fragment;
    this.#timer = window.setTimeout(() => this.flush(), delayMs);
  }

  /** Writes a waiting address now. Call this before something is opened, or it would be lost. */
  flush() {
    clearTimeout(this.#timer);
    const hash = this.#late && `#${this.#late()}`;
    this.#late = undefined;
    if (hash && hash !== location.hash) history.replaceState(null, '', hash);
  }
}
