// The panel "About": the licences of Daybook and of all that it contains. They are fetched when it is first opened. The
// browser closes it on Escape and returns the focus.

import { programFile } from './resources.js';

/** @param {HTMLDialogElement} panel */
export async function openAbout(panel) {
  if (panel.open) return;
  panel.onclick = ({ target }) => {
    if (target === panel) panel.close();  // beside it
  };
  panel.showModal();
  const place = /** @type {HTMLElement} */ (panel.querySelector('pre'));
  if (place.dataset.whole) return;
  try {
    place.textContent = await (await programFile('LICENSES.txt')).text();
    place.dataset.whole = 'yes';
  } catch (error) {
    place.textContent = /** @type {Error} */ (error).message;  // opening it again tries again
  }
}
