// Converts ranges of the page to the places that the core understands: ids of lines, and offsets in UTF-16 code units.

/** @typedef {{line: HTMLElement, from: number, to: number, range: Range}} Part of a line's text */

/**
 * @param {Element} line
 * @param {Node} node within it
 * @param {number} offset
 */
export function before(line, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * The lines of the document that ranges touch, in order.
 * @param {ParentNode} page contains the document
 * @param {Range[]} ranges in order. Firefox has several for one selection: before and after each number of a note
 * @returns {Part[]}
 */
export function partsOf(page, ranges) {
  /** @type {Part[]} */
  const parts = [];
  /** @type {NodeListOf<HTMLElement>} */
  const lines = page.querySelectorAll('.document :is(.line, .lost)');
  for (const line of lines) {
    for (const range of ranges) {
      if (!range.intersectsNode(line)) continue;
      const { startContainer, startOffset, endContainer, endOffset } = range;
      const from = line.contains(startContainer) ? before(line, startContainer, startOffset) : 0;
      const to = line.contains(endContainer) ? before(line, endContainer, endOffset) : (line.textContent ?? '').length;
      const last = parts.at(-1);
      if (last?.line === line && last.to === from) Object.assign(last, { to, range });
      else parts.push({ line, from, to, range });
    }
  }
  return parts;
}

/**
 * @param {ParentNode} page contains the document
 * @param {Range[]} ranges
 * @returns {string} "k3f9qa 12 m8sj2k 3", for passage_json(); empty if the ranges have nothing of the entry's own text
 */
export function placesOf(page, ranges) {
  const own = partsOf(page, ranges).filter(({ line }) => line.matches('.line:not([data-line^="p-"])'));
  const last = own.at(-1);
  if (!last) return '';
  const [first] = own;
  return `${first.line.dataset.line} ${first.from} ${last.line.dataset.line} ${last.to}`;
}

/**
 * The selection in a shadow tree. In Chromium it belongs to the tree, in other browsers to the document.
 * @param {ShadowRoot} root
 * @returns {Range[]}
 */
export function selectedIn(root) {
  /** @type {Selection | null} */
  const selection = /** @type {any} */ (root).getSelection?.() ?? document.getSelection();
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => /** @type {Selection} */ (selection).getRangeAt(i));
}

/**
 * The passage in a link; see src/app/text_fragment.h.
 * @param {Partial<import('./search.js').Quote> | null} quote
 * @returns {string}
 */
export function fragmentOf(quote) {
  const part = (/** @type {string | undefined} */ words) => `${new URLSearchParams([['', words ?? '']])}`.slice(1).replaceAll('+', '%20').replaceAll('-', '%2D');
  const { exact, prefix, suffix } = quote ?? {};
  return (prefix ? `${part(prefix)}-,` : '') + part(exact) + (suffix ? `,-${part(suffix)}` : '');
}
