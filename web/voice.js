// Reading aloud is offered where the browser has a voice for the document's language on this device: others would send the
// text away. What reads (aloud.js) is loaded when it is first asked for.

const synthesis = () => globalThis.speechSynthesis;  // some browsers have none

/** "en" of "en-GB" or "en_GB", as some voices have it. @param {string} tag */
export const languageOf = (tag) => tag.toLowerCase().split(/[-_]/)[0];

export class Voice {
  #root;
  #signal;
  /** @type {import('./aloud.js').Aloud | undefined} */
  #reading;

  /** @param {ShadowRoot} root @param {AbortSignal} signal */
  constructor(root, signal) {
    this.#root = root;
    this.#signal = signal;
    synthesis()?.addEventListener?.('voiceschanged', () => this.offer(), { signal });
    window.addEventListener('pagehide', () => this.stop(), { signal });
    signal.addEventListener('abort', () => this.stop());
  }

  /** Call this when the panel with the button is open. */
  offer() {
    this.#find('.viewer').classList.toggle('has-voice', this.#voice() !== undefined);
  }

  /** Reads the open document, from where the visitor is. The focus goes to the button that stops it. */
  async start() {
    const voice = this.#voice();
    if (!voice) return;
    const { Aloud } = await import('./aloud.js');
    if (this.#signal.aborted) return;
    this.stop();  // one reading at a time, also if the button is pressed twice
    const bar = this.#find('.aloud-bar');
    this.#reading = new Aloud(this.#find('.pane'), voice, () => {
      if (bar.contains(this.#root.activeElement)) this.#find('.pane').focus();
      bar.hidden = true;
    });
    /** @type {HTMLDialogElement | null} */ (this.#root.querySelector('dialog[open]'))?.close();
    bar.hidden = false;
    bar.querySelector('button')?.focus();
    this.#reading.start();
  }

  stop() {
    this.#reading?.stop();
    this.#reading = undefined;
  }

  #voice() {
    const text = this.#root.querySelector('.document')?.closest('[lang]');
    if (!(text instanceof HTMLElement)) return undefined;
    return synthesis()?.getVoices().find(({ lang, localService }) => localService && languageOf(lang) === languageOf(text.lang));
  }

  /** @param {string} selector */
  #find(selector) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(selector));
  }
}
