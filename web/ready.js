// A promise that can be renewed: one element may open several journals, and each may fail.

export class Ready {
  /** @type {Promise<void>} */
  promise = Promise.resolve();
  #settled = true;
  #resolve = () => {};
  /** @type {(reason: Error) => void} */
  #reject = () => {};

  constructor() {
    this.renew();
  }

  /** Makes a new promise if the last one is settled. */
  renew() {
    if (!this.#settled) return;
    this.#settled = false;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.promise.catch(() => {});  // not an unhandled rejection: daybook-error and the page report the failure
  }

  resolve() {
    this.#settled = true;
    this.#resolve();
  }

  /** @param {Error} reason */
  reject(reason) {
    this.#settled = true;
    this.#reject(reason);
  }
}
