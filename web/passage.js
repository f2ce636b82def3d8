// Converts a Range to the places that the core understands: ids of lines, and offsets in UTF-16 code units.

/**
 * @param {Element} line
 * @param {Node} node within it
 * @param {number} offset
 */
function before(line, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * @param {ParentNode} page contains the document
 * @param {Range} range
 * @returns {string} "k3f9qa 12 m8sj2k 3", for passage_json(); empty if the range has nothing of the entry's own text
 */
export function placesOf(page, range) {
  /** @type {NodeListOf<HTMLElement>} */
  const all = page.querySelectorAll('.document .line:not([data-line^="p-"])');
  const lines = [...all].filter((line) => range.intersectsNode(line));
  const last = lines.at(-1);
  if (!last) return '';
  const [first] = lines;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = first.contains(startContainer) ? before(first, startContainer, startOffset) : 0;
  const to = last.contains(endContainer) ? before(last, endContainer, endOffset) : last.textContent.length;
  return `${first.dataset.line} ${from} ${last.dataset.line} ${to}`;
}

/**
 * The selection in a shadow tree. In Chromium it belongs to the tree, in other browsers to the document.
 * @param {ShadowRoot} root
 * @returns {Range | undefined}
 */
export function selectedIn(root) {
  /** @type {Selection | null} */
  const selection = /** @type {any} */ (root).getSelection?.() ?? document.getSelection();
  return selection?.rangeCount ? selection.getRangeAt(0) : undefined;
}
