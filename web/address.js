// The address bar: writes what is on show after "#", and goes to what is there.

const delayMs = 250;  // browsers count how often an address is rewritten

export class Address {
  #timer = 0;
  /** @type {(() => string) | undefined} */
  #late;

  /**
   * @param {(fragment: string) => void} follow the visitor went Back, or typed an address
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

  /** Drops what is not written yet. */
  forget() {
    clearTimeout(this.#timer);
    this.#late = undefined;
  }

  /**
   * @param {() => string} fragment asked for when it is written
   * @param {boolean} push something was opened: Back comes back to what was before. Else, while the
   *   timeline moves, the address is rewritten once it rests
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

  /** Writes now what is waiting to be written. Called before something is opened, or it would be lost. */
  flush() {
    clearTimeout(this.#timer);
    const hash = this.#late && `#${this.#late()}`;
    this.#late = undefined;
    if (hash && hash !== location.hash) history.replaceState(null, '', hash);
  }
}
