// The address bar: what is on show is written after "#", and what stands there is followed.

const delayMs = 250;  // browsers count how often an address is rewritten

export class Address {
  #timer = 0;
  #late = '';

  /**
   * @param {(fragment: string) => void} follow the visitor went Back, or typed an address
   * @param {AbortSignal} signal
   */
  constructor(follow, signal) {
    for (const event of ['popstate', 'hashchange']) {
      window.addEventListener(event, () => {
        this.#late = '';
        follow(location.hash.slice(1));
      }, { signal });
    }
    window.addEventListener('pagehide', () => this.#writeLate(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /**
   * @param {string} fragment
   * @param {boolean} push something was opened: Back comes back to what was before. Else, while the
   *   timeline moves, the address is rewritten once it rests
   */
  write(fragment, push) {
    if (push) {
      this.#writeLate();  // to where Back then comes
      if (`#${fragment}` !== location.hash) history.pushState(null, '', `#${fragment}`);
      return;
    }
    this.#late = `#${fragment}`;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#writeLate(), delayMs);
  }

  #writeLate() {
    clearTimeout(this.#timer);
    if (this.#late && this.#late !== location.hash) history.replaceState(null, '', this.#late);
    this.#late = '';
  }
}
