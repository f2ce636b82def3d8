// Receives a file piece by piece, with a progress bar if it is large and takes a while.

import { Trouble } from './words.js';

const mostBytes = 64 * 2 ** 20;  // ReaderLimits::bytes; more is not fetched
const largeBytes = 2 ** 20;
const patienceMs = 300;

/**
 * @param {string} name for messages
 * @param {ReadableStream<Uint8Array>} stream
 * @param {object} how
 * @param {number} how.total its size in bytes; 0: unknown
 * @param {AbortSignal} how.signal
 * @param {HTMLElement} how.bar contains a label and a progress element
 * @param {(text: string) => void} how.announce
 * @param {import('./words.js').PageWords} how.words
 * @returns {Promise<Uint8Array[]>}
 */
export async function arrive(name, stream, { total, signal, bar, announce, words }) {
  const reader = stream.getReader();
  const progress = /** @type {HTMLProgressElement} */ (bar.querySelector('progress'));
  /** @type {Uint8Array[]} */
  const pieces = [];
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toLocaleString(words.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const start = performance.now();
  let size = 0;
  let said = 0;
  const show = () => {
    if (signal.aborted || performance.now() - start < patienceMs || Math.max(total, size) < largeBytes) return;
    bar.hidden = false;
    if (total) progress.value = size / total;
    else progress.removeAttribute('value');
    /** @type {HTMLElement} */ (bar.querySelector('.amount')).textContent = total
      ? words.say('page.loaded-of', { size: megabytes(size), total: megabytes(total) }) : words.say('page.loaded-size', { size: megabytes(size) });
    if (!said) announce(words.say('page.loading-escape', { escape: words.say('page.key-escape') }));
    if (said < 2 && size * 2 > total && total) announce(words.say('page.half-loaded'));
    said = size * 2 > total && total ? 2 : 1;
  };
  const timer = setTimeout(show, patienceMs + 1);
  const cancel = () => reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal.aborted) throw signal.reason;
      if (done) break;
      pieces.push(value);
      size += value.length;
      if (Math.max(size, total) > mostBytes) {
        cancel();
        throw new Trouble('page.too-large', { name, size: String(Math.ceil(Math.max(size, total) / 2 ** 20)), most: String(mostBytes / 2 ** 20) });
      }
      show();
    }
    if (said) announce(words.say('page.loaded'));
    return pieces;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    bar.hidden = true;
  }
}
