// The mirror: a list of everything on the timeline. It is one tab stop; arrow keys move between days, events, people and
// their dots. The selection follows the focus, as in a tab list of WAI-ARIA.

import { morph } from './morph.js';

const page = 10;  // the step of PageUp and PageDown, in buttons or rows

/**
 * @param {HTMLElement} list filled with mirror_html()
 * @param {{select: (command: string) => void, focus: (command: string) => void, more: (command: string) => void, signal: AbortSignal}} host
 * @returns {(button: HTMLButtonElement) => void} focuses a button after a click on the canvas, without a focus ring and
 *   without moving the timeline
 */
export function connectMirror(list, { select, focus, more, signal }) {
  let byPointer = false;

  list.addEventListener('keydown', (event) => {
    const from = event.target;
    if (!(from instanceof HTMLButtonElement) || event.altKey || event.metaKey || event.shiftKey) return;
    const goal = beyond(from, event) ?? (event.ctrlKey ? undefined : neighbour(list, from, event.key)?.dataset);
    if (!goal?.command) return;
    const { command } = goal;
    event.preventDefault();
    // The focus command comes first: a long list then shows the part around the focus.
    focus(goal.focus ?? '');
    list.dataset.goal = command;
    select(command);
    delete list.dataset.goal;
    putFocus(list, list.querySelector(`ul ${byCommand(command)}`));
  }, { signal });

  list.addEventListener('focusin', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    setTabStop(list, event.target);
    // No focus ring after a click.
    focus(!byPointer && event.target.matches(':focus-visible') ? event.target.dataset.focus ?? '' : 'focus');
  }, { signal });

  list.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node) || !list.contains(event.relatedTarget)) focus('focus');
  }, { signal });

  // Shows another part of a long list, without opening anything.
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.more') : null;
    if (!(button instanceof HTMLElement)) return;
    event.stopPropagation();
    more(button.dataset.command ?? '');
  }, { signal });

  return (button) => {
    byPointer = true;
    button.focus({ preventScroll: true });
    byPointer = false;
  };
}

/** @param {string} command */
const byCommand = (command) => `button[data-command="${CSS.escape(command)}"]`;

/**
 * @param {HTMLElement} list
 * @param {Element | null} button
 */
function putFocus(list, button) {
  if (button instanceof HTMLElement) button.focus({ preventScroll: !list.classList.contains('visible') });
}

/**
 * Replaces the list's content. The focus stays where it was, or goes to the tab stop if the element is gone.
 * @param {HTMLElement} list
 * @param {string} html
 */
export function fillMirror(list, html) {
  const root = /** @type {ShadowRoot} */ (list.getRootNode());
  const held = root.activeElement;
  const command = held instanceof HTMLElement && list.contains(held) ? list.dataset.goal ?? held.dataset.command : undefined;
  morph(list, html);
  keepTabStop(list);
  if (command === undefined || (held === root.activeElement && !list.dataset.goal && held?.getAttribute('data-command') === command)) return;
  putFocus(list, list.querySelector(`ul ${byCommand(command)}`) ?? list.querySelector('button[tabindex="0"]'));
}

/**
 * Makes the selected element the tab stop.
 * @param {HTMLElement} list
 */
export function rewindMirror(list) {
  for (const button of list.querySelectorAll('button[tabindex="0"]')) button.setAttribute('tabindex', '-1');
  keepTabStop(list);
}

/**
 * The selected elements.
 * @param {HTMLElement} list
 * @returns {HTMLButtonElement[]} days and entries first, then events, people, dots
 */
export function pressed(list) {
  return /** @type {HTMLButtonElement[]} */ ([...list.querySelectorAll('button[aria-pressed="true"]')]);
}

/**
 * After the content changed: makes sure that exactly one button is a tab stop, by default the selected entry's or day's.
 * @param {HTMLElement} list
 */
function keepTabStop(list) {
  if (list.querySelector('button[tabindex="0"]')) return;
  const first = list.querySelector('.days button[aria-pressed="true"]') ?? list.querySelector('ul button');
  if (first instanceof HTMLButtonElement) setTabStop(list, first);
}

/**
 * @param {HTMLElement} list
 * @param {HTMLButtonElement} button
 */
function setTabStop(list, button) {
  for (const other of list.querySelectorAll('button[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  button.setAttribute('tabindex', '0');
}

/**
 * Rows from top to bottom, as on the canvas: the years of a long journal, the days, the events, one row for each person.
 * @param {HTMLElement} list
 * @returns {HTMLButtonElement[][]}
 */
function rows(list) {
  const found = [...list.querySelectorAll(':is(.years, .days, .events) > ul, [data-row]')];
  return found.map((row) => [...row.querySelectorAll('button')]).filter((row) => row.length > 0);
}

/**
 * The target of Home and End, if only a part of the list is in the page.
 * @param {HTMLButtonElement} from
 * @param {KeyboardEvent} event
 * @returns {{command?: string, focus?: string} | undefined} as in the dataset of a button
 */
function beyond(from, { key, ctrlKey }) {
  const people = from.closest('.people > ul');
  const whole = people && !ctrlKey ? from.closest('[data-row]')?.querySelector('ul') : from.closest('section > ul');
  if (!(whole instanceof HTMLElement)) return undefined;
  const { first, firstFocus, last, lastFocus } = whole.dataset;
  if (key === 'End') return last ? { command: last, focus: lastFocus } : undefined;
  return key === 'Home' && first && (ctrlKey || !people) ? { command: first, focus: firstFocus } : undefined;
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
  const to = (/** @type {number} */ there) => all[there] && across(all[there], from);
  switch (key) {
    case 'ArrowLeft': return all[row][column - 1];
    case 'ArrowRight': return all[row][column + 1];
    case 'Home': return all[row][0];
    case 'End': return all[row][all[row].length - 1];
    case 'ArrowUp': return to(row - 1);
    case 'ArrowDown': return to(row + 1);
    case 'PageUp': case 'PageDown': {
      const by = key === 'PageUp' ? -page : page;
      const lanes = all.findIndex((buttons) => buttons[0].closest('[data-row]'));
      if (!from.closest('[data-row]')) return all[row][Math.min(Math.max(column + by, 0), all[row].length - 1)];
      return to(Math.min(Math.max(row + by, lanes), all.length - 1));
    }
    default: return undefined;
  }
}

/**
 * The button of another row to go to: from a day, the nearest day; from a name, the name.
 * @param {HTMLButtonElement[]} row
 * @param {HTMLButtonElement} from
 */
function across(row, from) {
  const day = from.dataset.day;
  const isYear = (/** @type {Element} */ button) => button.matches('.year');
  if (isYear(row[0])) return row.find((button) => button.matches('[aria-current]')) ?? row[0];
  if (day === undefined || isYear(from)) return row.find((button) => button.matches('[aria-pressed="true"]') && !(button.dataset.day && day === undefined)) ?? row[0];
  const isPerson = row[0].dataset.day === undefined;
  const dated = row.filter((button) => button.dataset.day !== undefined);
  if (isPerson && !dated.some((button) => button.dataset.day === day)) return row[0];
  /** @param {HTMLButtonElement} button */
  const distance = (button) => Math.abs(Number(button.dataset.day) - Number(day));
  return dated.reduce((best, button) => (distance(button) < distance(best) ? button : best), dated[0]);
}
