// A promise that can be had anew: one element opens a journal after the other, and any of them may fail.

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

  /** A new promise, if the one before was kept or broken. */
  renew() {
    if (!this.#settled) return;
    this.#settled = false;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.promise.catch(() => {});  // who does not wait for it is told by daybook-error and by the page
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
