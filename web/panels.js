// The dialogs: the sheet of keys, reading comfort, and About with the licences of everything in the page. The State says which one is open.
// The browser closes them on Escape and returns the focus.

import { programFile } from './resources.js';

/** @typedef {'keys' | 'about' | 'comfort'} DialogPanel of src/app/state.h */

/**
 * @param {ShadowRoot} root
 * @param {(panel: DialogPanel) => void} closed called when the visitor or showPanel() has closed it
 * @param {AbortSignal} signal
 */
export function connectPanels(root, closed, signal) {
  for (const dialog of root.querySelectorAll('dialog')) {
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();  // beside it
    }, { signal });
    dialog.addEventListener('close', () => closed(/** @type {DialogPanel} */ (dialog.dataset.panel)), { signal });
  }
}

/**
 * @param {ShadowRoot} root
 * @param {DialogPanel} panel
 * @param {boolean} open
 * @param {(dialog: HTMLDialogElement) => void} fill called before it opens, and while it is open: the language may have
 *   changed
 */
export function showPanel(root, panel, open, fill) {
  const dialog = /** @type {HTMLDialogElement} */ (root.querySelector(`dialog[data-panel="${panel}"]`));
  if (open) fill(dialog);
  if (open === dialog.open) return;
  if (open) dialog.showModal();
  else dialog.close();
}

/** Fetches the licences the first time. @param {HTMLDialogElement} dialog */
export async function fillLicences(dialog) {
  const place = /** @type {HTMLElement} */ (dialog.querySelector('pre'));
  if (place.dataset.asked) return;
  place.dataset.asked = 'yes';
  try {
    place.textContent = await (await programFile('LICENSES.txt')).text();
  } catch (error) {
    place.textContent = /** @type {Error} */ (error).message;
    delete place.dataset.asked;  // opening it again tries again
  }
}
