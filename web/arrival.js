// A file that arrives piece by piece: a bar that shows how far it is, if it is large and takes a while.

const mostBytes = 64 * 2 ** 20;  // ReaderLimits::bytes: no more is fetched into memory
const largeBytes = 2 ** 20;
const patienceMs = 300;

/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

/**
 * @param {string} name for messages
 * @param {ReadableStream<Uint8Array>} stream
 * @param {object} how
 * @param {number} how.total its size; 0: not known
 * @param {AbortSignal} how.signal
 * @param {HTMLElement} how.bar has a label and a progress
 * @param {(text: string) => void} how.announce
 * @returns {Promise<Uint8Array[]>}
 */
export async function arrive(name, stream, { total, signal, bar, announce }) {
  const reader = stream.getReader();
  const progress = /** @type {HTMLProgressElement} */ (bar.querySelector('progress'));
  /** @type {Uint8Array[]} */
  const pieces = [];
  const start = performance.now();
  let size = 0;
  let said = 0;
  const show = () => {
    if (signal.aborted || performance.now() - start < patienceMs || Math.max(total, size) < largeBytes) return;
    bar.hidden = false;
    if (total) progress.value = size / total;
    else progress.removeAttribute('value');
    /** @type {HTMLElement} */ (bar.querySelector('.amount')).textContent = total ? `${megabytes(size)} of ${megabytes(total)} MB` : `${megabytes(size)} MB`;
    if (!said) announce('The journal is being loaded. Escape cancels.');
    if (said < 2 && size * 2 > total && total) announce('Half of the journal is loaded.');
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
        throw new Error(`“${name}” has ${Math.ceil(Math.max(size, total) / 2 ** 20)} MB or more; a journal may have ${mostBytes / 2 ** 20}.`);
      }
      show();
    }
    if (said) announce('The journal is loaded.');
    return pieces;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    bar.hidden = true;
  }
}
