// What a visitor has chosen for reading (src/app/comfort.h), kept in the browser until the next visit. The browser may refuse
// to keep anything.

const key = 'daybook-comfort';

/** @returns {string} the argument of a command; '' if nothing is kept */
export function keptComfort() {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} comfort */
export function keepComfort(comfort) {
  try {
    localStorage.setItem(key, comfort);
  } catch { /* it is then for this visit only */ }
}
