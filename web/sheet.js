// The sheet of keys. Escape closes it, and the keyboard goes back to where it was: the browser sees to both.

import { markup } from './markup.js';

/** @type {[keys: string, what: string][]} */
const keys = [
  ['← → ↑ ↓', 'Between days, events, people and their entries'],
  ['Home End', 'To the first and the last'],
  ['PageUp PageDown', 'Ten further'],
  ['Ctrl+Home Ctrl+End', 'To the first and the last person'],
  ['[ ] or , .', 'Previous and next entry'],
  ['Shift+← Shift+→', 'Previous and next entry of the chosen person'],
  ['T', 'What was written on this day of the year'],
  ['+ −', 'Nearer and farther'],
  ['0', 'The whole period'],
  ['/', 'Find people'],
  ['P', 'Keep the chosen person at the top, or no longer'],
  ['Esc', 'Close the card'],
  ['?', 'This list'],
];

/** @param {HTMLDialogElement} sheet */
export function openSheet(sheet) {
  if (sheet.open) return;
  const rows = keys.map(([key, what]) => `<tr><th scope="row">${key.replace(/\S+/g, (word) => (word === 'or' ? word : `<kbd>${word}</kbd>`))}</th><td>${what}</td></tr>`);
  sheet.innerHTML = markup(`<header><h2 id="keys-title">Keys of the timeline</h2><button type="button" class="close" data-tool="close-keys" aria-label="Close"></button></header><table>${rows.join('')}</table>`);
  sheet.onclick = ({ target }) => {
    if (target === sheet) sheet.close();  // beside it
  };
  sheet.showModal();
}
