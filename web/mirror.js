// The list that mirrors the timeline: one tab stop, arrow keys between days, events, people and their
// dots. Where the keyboard goes, the selection follows, as in a tab list: what is shown is already here.

/**
 * @param {HTMLElement} list filled with mirror_html()
 * @param {{select: (command: string) => void, focus: (command: string) => void, signal: AbortSignal}} host
 * @returns {(button: HTMLButtonElement) => void} puts the keyboard on a button after a click on the canvas:
 *   without the ring, and without moving the timeline
 */
export function connectMirror(list, { select, focus, signal }) {
  let byPointer = false;

  list.addEventListener('keydown', (event) => {
    const from = event.target;
    if (!(from instanceof HTMLButtonElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = neighbour(list, from, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus({ preventScroll: !list.classList.contains('visible') });
    if (to.dataset.command) select(to.dataset.command);
  }, { signal });

  list.addEventListener('focusin', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    setTabStop(list, event.target);
    // After a click the ring would only be in the way.
    focus(!byPointer && event.target.matches(':focus-visible') ? event.target.dataset.focus ?? '' : 'focus');
  }, { signal });

  list.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !list.contains(event.relatedTarget)) focus('focus');
  }, { signal });

  return (button) => {
    byPointer = true;
    button.focus({ preventScroll: true });
    byPointer = false;
  };
}

/**
 * What can be selected and is.
 * @param {HTMLElement} list
 * @returns {HTMLButtonElement[]} days and entries first, then events, people, dots
 */
export function pressed(list) {
  return [...list.querySelectorAll('button')].filter((button) => button.getAttribute('aria-pressed') === 'true');
}

/**
 * After the list was filled: exactly one button can be reached by Tab, the selected entry's or day's at first.
 * @param {HTMLElement} list
 */
export function keepTabStop(list) {
  if (list.querySelector('button[tabindex="0"]')) return;
  const first = list.querySelector('.days button[aria-pressed="true"]') ?? list.querySelector('button');
  if (first instanceof HTMLButtonElement) setTabStop(list, first);
}

/**
 * @param {HTMLElement} list
 * @param {HTMLButtonElement} button
 */
export function setTabStop(list, button) {
  for (const other of list.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  button.setAttribute('tabindex', '0');
}

/**
 * Rows from top to bottom as on the canvas: the days, the events, a row for each person.
 * @param {HTMLElement} list
 * @returns {HTMLButtonElement[][]}
 */
function rows(list) {
  /** @param {string} selector */
  const all = (selector) => [...list.querySelectorAll(selector)];
  const buttons = (/** @type {Element} */ row) => [...row.querySelectorAll('button')];
  return [...all('.days'), ...all('.events'), ...all('[data-row]')].map(buttons).filter((row) => row.length > 0);
}

/**
 * @param {HTMLElement} list
 * @param {HTMLButtonElement} from
 * @param {string} key
 * @returns {HTMLButtonElement | undefined}
 */
function neighbour(list, from, key) {
  const all = rows(list);
  const row = all.findIndex((buttons) => buttons.includes(from));
  if (row < 0) return undefined;
  const column = all[row].indexOf(from);
  switch (key) {
    case 'ArrowLeft': return all[row][column - 1];
    case 'ArrowRight': return all[row][column + 1];
    case 'Home': return all[row][0];
    case 'End': return all[row][all[row].length - 1];
    case 'ArrowUp': return row > 0 ? across(all[row - 1], from) : undefined;
    case 'ArrowDown': return row + 1 < all.length ? across(all[row + 1], from) : undefined;
    default: return undefined;
  }
}

/**
 * From a day to the nearest day in the next row; from a name to the name.
 * @param {HTMLButtonElement[]} row
 * @param {HTMLButtonElement} from
 */
function across(row, from) {
  const day = from.dataset.day;
  if (day === undefined) return row.find((button) => button.getAttribute('aria-pressed') === 'true' && !button.dataset.day) ?? row[0];
  const isPerson = row[0].dataset.day === undefined;
  const dated = row.filter((button) => button.dataset.day !== undefined);
  if (isPerson && !dated.some((button) => button.dataset.day === day)) return row[0];
  /** @param {HTMLButtonElement} button */
  const distance = (button) => Math.abs(Number(button.dataset.day) - Number(day));
  return dated.reduce((best, button) => (distance(button) < distance(best) ? button : best), dated[0]);
}
