// The dialogs: the sheet of keys, reading comfort, the timeline's picture, and About with the licences of everything in the
// page; and what the browser itself folds and unfolds, such as the head of a document. The State says which one is open. The
// browser closes dialogs on Escape and returns the focus; it unfolds what it has found a word in.

import { programFile } from './resources.js';

/** @typedef {'keys' | 'about' | 'comfort' | 'picture'} DialogPanel of src/app/state.h */
/** @typedef {DialogPanel | 'opener'} Panel */

/**
 * @param {ShadowRoot} root
 * @param {(panel: Panel, open: boolean) => void} changed called when the visitor, the browser or the core has opened or closed it
 * @param {AbortSignal} signal
 */
export function connectPanels(root, changed, signal) {
  for (const dialog of root.querySelectorAll('dialog')) {
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog) dialog.close();  // beside it
    }, { signal });
    dialog.addEventListener('close', () => changed(/** @type {DialogPanel} */ (dialog.dataset.panel), false), { signal });
  }
  root.addEventListener('toggle', ({ target }) => {
    if (target instanceof HTMLDetailsElement) changed(/** @type {Panel} */ (target.dataset.panel), target.open);
  }, { signal, capture: true });  // it does not bubble
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
