// Reads a document aloud with the browser's voices, one sentence after the other, and marks the sentence that is spoken.
//
//   const aloud = new Aloud(pane, voice, ended);   // `ended` is called once: at the end, when stopped, or when it fails
//   aloud.start();   // with the first sentence in sight
//   aloud.stop();
//
// What is read is the document as it is shown: its words in the layer that is open and in the voice's language, without notes,
// page numbers and what is folded. It stops when another document is shown.

import { languageOf } from './voice.js';

const name = 'daybook-spoken';  // the highlight, in viewer.css

/** A sentence goes on after an initial or an abbreviation: "A. M. Puzanov", "Cde. Kim". */
const goesOn = /(?:^|[\s(«“"])\p{Lu}\p{Ll}{0,3}\.\s*$/u;

/**
 * @param {string} text
 * @param {string} language BCP 47
 * @returns {{from: number, to: number}[]} where its sentences are
 */
export function sentencesOf(text, language) {
  if (!('Segmenter' in Intl)) return [{ from: 0, to: text.length }];
  /** @type {{from: number, to: number}[]} */
  const sentences = [];
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const last = sentences.at(-1);
    if (last && goesOn.test(text.slice(last.from, last.to))) last.to = index + segment.length;
    else sentences.push({ from: index, to: index + segment.length });
  }
  return sentences;
}

/**
 * @param {Element} line
 * @param {number} offset in its text
 * @returns {[Node, number]}
 */
function pointAt(line, offset) {
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let rest = offset;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const { length } = /** @type {Text} */ (text);
    if (rest <= length) return [text, rest];
    rest -= length;
  }
  return [line, line.childNodes.length];
}

/**
 * @param {Element} pane
 * @param {string} wanted the voice's language
 * @returns {Range[]} the sentences of the document that is shown
 */
function spoken(pane, wanted) {
  /** @type {Range[]} */
  const all = [];
  for (const line of pane.querySelectorAll('.document .line:not(.notes *, details:not([open]) *, .lost)')) {
    const language = /** @type {HTMLElement | null} */ (line.closest('[lang]'))?.lang ?? '';
    if (languageOf(language) !== languageOf(wanted)) continue;
    for (const { from, to } of sentencesOf(line.textContent ?? '', language)) {
      const range = document.createRange();
      range.setStart(...pointAt(line, from));
      range.setEnd(...pointAt(line, to));
      if (range.toString().trim()) all.push(range);
    }
  }
  return all;
}

export class Aloud {
  #pane;
  #voice;
  #ended;
  #watch;
  /** @type {Range[]} */
  #rest = [];
  #over = false;

  /**
   * @param {HTMLElement} pane
   * @param {SpeechSynthesisVoice} voice
   * @param {() => void} ended
   */
  constructor(pane, voice, ended) {
    this.#pane = pane;
    this.#voice = voice;
    this.#ended = ended;
    this.#watch = new MutationObserver(() => this.stop());
  }

  start() {
    const { top } = this.#pane.getBoundingClientRect();
    this.#rest = spoken(this.#pane, this.#voice.lang).filter((range) => range.getBoundingClientRect().bottom > top);
    this.#watch.observe(this.#pane, { childList: true });  // another entry
    const text = this.#pane.querySelector('.document');
    if (text) this.#watch.observe(text, { childList: true, characterData: true, subtree: true });  // another layer
    this.#next();
  }

  stop() {
    if (this.#over) return;
    this.#over = true;
    this.#watch.disconnect();
    CSS.highlights?.delete(name);
    speechSynthesis.cancel();
    this.#ended();
  }

  #next() {
    if (this.#over) return;
    const range = this.#rest.shift();
    if (!range?.startContainer.isConnected) return this.stop();  // the end, or the text is another
    const utterance = new SpeechSynthesisUtterance(range.toString().trim());
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.onend = () => this.#next();
    utterance.onerror = () => this.stop();
    if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(range));
    this.#show(range);
    speechSynthesis.speak(utterance);
  }

  /** Scrolls the sentence into the upper part of the pane if it is not in sight. @param {Range} range */
  #show(range) {
    const pane = this.#pane.getBoundingClientRect();
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= pane.top && bottom <= pane.bottom - 64) return;  // 64: the button that stops lies over the end
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#pane.scrollBy({ top: top - pane.top - pane.height / 4, behavior: still ? 'instant' : 'smooth' });
  }
}
