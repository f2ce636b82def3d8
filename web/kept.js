// What a visitor chose for themselves, kept in their browser. Where a page may not keep anything, as in a sandbox, it is
// forgotten.

/**
 * @param {string} name
 * @returns {string} '' if nothing is kept
 */
export function kept(name) {
  try {
    return localStorage.getItem(`daybook-${name}`) ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function keep(name, value) {
  try {
    localStorage.setItem(`daybook-${name}`, value);
  } catch {
    // forgotten
  }
}
