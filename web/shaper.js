// Loads the text engine of the canvas (shaping.js) when it is first needed: when a text has characters that the canvas' fonts
// lack, or that are not drawn one after the other.
//
//   const shaper = new Shaper(painter, box, () => core.shapingChanged());
//   shaper.get()?.set(…)   // undefined while it is on its way; `changed` is called when it has arrived
//   shaper.end();

const retryMs = 10_000;  // if it cannot be loaded

export class Shaper {
  /** @type {import('./shaping.js').Shaping | undefined} */
  #shaping;
  #asked = false;
  #ended = false;
  #given;

  /**
   * @param {import('./painter.js').Painter} painter
   * @param {HTMLElement} box whose fonts and language are used
   * @param {() => void} changed the texts have to be drawn again
   */
  constructor(painter, box, changed) {
    this.#given = /** @type {const} */ ([painter, box, changed]);
  }

  get() {
    if (!this.#asked && !this.#ended) {
      this.#asked = true;
      this.#load();
    }
    return this.#shaping;
  }

  end() {
    this.#ended = true;
    this.#shaping?.end();
    this.#shaping = undefined;
  }

  async #load() {
    try {
      const { Shaping } = await import('./shaping.js');
      if (this.#ended) return;
      this.#shaping = new Shaping(...this.#given);
      this.#given[2]();
    } catch {
      setTimeout(() => { this.#asked = false; }, retryMs);  // asked for again by the next frame after that
    }
  }
}
