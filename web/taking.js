// Copying words of the document: as they are, without anything of the editors; or with the notes, where a visitor asks for
// them; or a link to them. Buttons for that are there while words, and words with notes, are selected; Tab leads to them. Loaded
// when something is first selected.
//
//   I met Kim Il Sung.[1]
//
//   [1] He was the prime minister. Source: …

import { before, fragmentOf, partsOf, selectedIn } from './passage.js';

/** @typedef {import('./passage.js').Part} Part */

const longestFragment = 32_000;  // src/app/text_fragment.h

/**
 * @param {ShadowRoot} root
 * @returns {Part[]} what is selected and shown; nothing if there are words outside the document, too
 */
function selectedParts(root) {
  const ranges = selectedIn(root).filter((range) => !range.collapsed);
  const words = ranges.length > 0 && root.querySelector('.document')?.textContent;
  if (!words || !ranges.every((range) => words.includes(`${range}`.trim()))) return [];
  return partsOf(root, ranges).filter(({ line, from, to, range }) => !line.closest('details:not([open])') &&
    (to > from || (!line.textContent && range.isPointInRange(line, line.childNodes.length))));
}

/**
 * The notes of a part, each with its place in the line's text. A note belongs to the word before its number.
 * @param {Part} part
 */
function notesOf({ line, from, to }) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (line.querySelectorAll('.comment'))].map((control) => ({
    at: before(line, control, 0),
    sign: `[${control.dataset.number ?? control.getAttribute('aria-label')}]`,
    note: /** @type {HTMLElement} */ (/** @type {ShadowRoot} */ (line.getRootNode()).getElementById(control.getAttribute('aria-controls') ?? '')),
  })).filter(({ at }) => at <= to && (at > from || from === 0));
}

const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * @param {Part[]} parts
 * @param {boolean} withNotes
 */
function copyOf(parts, withNotes) {
  /** @typedef {{like: HTMLElement, rows: string[][]}} Block like: has its language and direction; rows: of one cell, but in a table */
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Block[]} */
  const below = [];
  /** @type {HTMLElement | undefined} */
  let last;
  for (const part of parts) {
    const { line } = part;
    const text = line.textContent ?? '';
    let at = part.from;
    let words = '';
    for (const { at: end, sign, note } of withNotes ? notesOf(part) : []) {
      words += text.slice(at, end) + sign;
      at = end;
      if (`[${note.textContent}]` !== sign) below.push({ like: note, rows: [[`${sign} ${note.textContent}`]] });
    }
    words += text.slice(at, part.to);
    const cell = line.matches('td, th');
    if (!words && !cell) continue;
    if (last?.closest('.block') !== line.closest('.block')) blocks.push({ like: line, rows: [] });
    const { rows } = blocks[blocks.length - 1];
    if (cell && rows.length > 0 && last?.parentElement === line.parentElement) rows[rows.length - 1].push(words);
    else rows.push([words]);
    last = line;
  }
  blocks.push(...below);
  return {
    text: blocks.map(({ rows }) => rows.map((row) => row.join('\t')).join('\n')).join('\n\n'),
    html: blocks.map(({ like, rows }) => {
      const [tag, content] = like.matches('td, th')
        ? ['table', rows.map((row) => `<tr>${row.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`).join('')]
        : ['p', rows.map(([words]) => escaped(words)).join('<br>')];
      const lang = /** @type {HTMLElement | null} */ (like.closest('[lang]'))?.lang ?? '';
      return `<${tag} lang="${escaped(lang)}" dir="${getComputedStyle(like).direction}" style="white-space:pre-wrap">${content}</${tag}>`;
    }).join(''),
  };
}

/**
 * @param {ShadowRoot} root
 * @param {import('./viewer.js').DaybookViewer} viewer
 * @param {AbortSignal} signal
 * @returns {{withNotes: () => boolean, link: () => string}} copies what is selected with its notes, and says whether that worked;
 *   a link to what is selected
 */
export function connectTaking(root, viewer, signal) {
  const buttons = () => [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('.taking button'))];
  const first = () => buttons().find((button) => button.checkVisibility());
  /** @type {{copy: ReturnType<typeof copyOf>, passage: ReturnType<typeof viewer.quote>} | undefined} what Tab left for the buttons. Firefox, if keys can select, takes the selection along */
  let held;
  let withNotes = false;
  /** A link to a passage; none if it is too long. @param {ReturnType<typeof viewer.quote>} passage */
  const link = (passage) => {
    if (!passage) return '';
    const { entry, layer, quote } = passage;
    const text = fragmentOf(quote);
    if (text.length > longestFragment) return '';
    const address = new URL(viewer.link);
    address.hash = `entry=${encodeURIComponent(entry)}${layer === 'reading' ? '&layer=reading' : ''}&text=${text}`;
    return address.href;
  };
  root.addEventListener('copy', (given) => {
    const { clipboardData, target } = /** @type {ClipboardEvent} */ (given);
    const copy = withNotes && held ? held.copy : copyOf(target instanceof HTMLInputElement ? [] : selectedParts(root), withNotes);
    if (!copy.text || !clipboardData) return;  // the browser copies it
    clipboardData.setData('text/plain', copy.text);
    clipboardData.setData('text/html', copy.html);
    given.preventDefault();
  }, { signal });
  const offer = () => {
    if (held && held.passage?.entry === viewer.state?.entry && buttons().some((button) => button === root.activeElement)) return;
    held = undefined;
    const parts = selectedParts(root);
    const { classList } = /** @type {Element} */ (root.querySelector('.viewer'));
    classList.toggle('takes-words', parts.length > 0 && link(viewer.quote()) !== '');
    classList.toggle('takes-notes', parts.some((part) => notesOf(part).length > 0));
  };
  document.addEventListener('selectionchange', offer, { signal });
  document.addEventListener('keydown', (event) => {
    const from = root.activeElement ?? document.activeElement;
    if (event.key !== 'Tab' || event.shiftKey || !first() || !from?.matches('body, .pane, .document *')) return;
    event.preventDefault();
    const selected = { copy: copyOf(selectedParts(root), true), passage: viewer.quote() };
    first()?.focus({ preventScroll: true });
    held = selected;
  }, { signal });
  root.addEventListener('focusout', (event) => {
    const { relatedTarget } = /** @type {FocusEvent} */ (event);
    if (!buttons().some((button) => button === relatedTarget)) offer();
  }, { signal });
  root.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('.taking')) event.preventDefault();  // keeps the selection
  }, { signal });
  offer();
  return {
    withNotes: () => {
      withNotes = true;
      const copied = document.execCommand('copy');
      withNotes = false;
      return copied;
    },
    link: () => link(held?.passage ?? viewer.quote()),
  };
}
