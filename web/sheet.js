// The sheet of keys. The browser closes it on Escape and restores the focus.

import { morph } from './morph.js';

/**
 * @param {HTMLDialogElement} sheet
 * @param {() => void} closed by the visitor, or by showSheet()
 * @param {AbortSignal} signal
 */
export function connectSheet(sheet, closed, signal) {
  sheet.addEventListener('click', ({ target }) => {
    if (target === sheet) sheet.close();  // a click outside the sheet
  }, { signal });
  sheet.addEventListener('close', closed, { signal });
}

/**
 * @param {HTMLDialogElement} sheet
 * @param {boolean} open
 * @param {() => string} html its content
 */
export function showSheet(sheet, open, html) {
  if (open) morph(sheet, html());  // also while it is open: the language may have changed
  if (open === sheet.open) return;
  if (open) sheet.showModal();
  else sheet.close();
}
