// The sheet of keys. Escape closes it, and the keyboard goes back to where it was: the browser sees to both.

import { markup } from './markup.js';

/**
 * @param {HTMLDialogElement} sheet
 * @param {() => void} closed by the visitor, or by showSheet()
 * @param {AbortSignal} signal
 */
export function connectSheet(sheet, closed, signal) {
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();  // beside it
  }, { signal });
  sheet.addEventListener('close', closed, { signal });
}

/**
 * @param {HTMLDialogElement} sheet
 * @param {boolean} open
 * @param {() => string} html what stands in it
 */
export function showSheet(sheet, open, html) {
  if (open === sheet.open) return;
  if (!open) return sheet.close();
  sheet.innerHTML = markup(html());
  sheet.showModal();
}
