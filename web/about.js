// The panel "About": the licences of Daybook and of everything that it contains. They are fetched when the panel is first
// opened. The browser closes it on Escape and restores the focus.

import { programFile } from './resources.js';

/** @param {HTMLDialogElement} panel */
export async function openAbout(panel) {
  if (panel.open) return;
  panel.onclick = ({ target }) => {
    if (target === panel) panel.close();  // a click outside the panel
  };
  panel.showModal();
  const place = /** @type {HTMLElement} */ (panel.querySelector('pre'));
  if (place.dataset.whole) return;
  try {
    place.textContent = await (await programFile('LICENSES.txt')).text();
    place.dataset.whole = 'yes';
  } catch (error) {
    place.textContent = /** @type {Error} */ (error).message;  // the next opening tries again
  }
}
