// The mirror: everything on the timeline for the keyboard and for screen readers. A grid has a row for each person and a
// column for each day; the years of a long journal and the events are lists. Each of the three is one tab stop. Arrow keys
// move the focus and open nothing; Enter opens.

import { morph } from './morph.js';

const page = 10;  // the step of PageUp and PageDown: items, columns or rows

/** @typedef {HTMLElement} Item an element with data-command, in a list or in the grid */

/**
 * @param {HTMLElement} list filled with mirror_html()
 * @param {{focus: (command: string) => void, listAgain: () => void, signal: AbortSignal}} host listAgain: shows the part of a
 *   long journal around the focus
 * @returns {(item: Item) => void} focuses an item after a click on the canvas, without a focus ring and without moving the
 *   timeline
 */
export function connectMirror(list, { focus, listAgain, signal }) {
  let byPointer = false;
  /** The row of days of a phone has no people: the name of what has the focus is shown below it (viewer.css). */
  const name = (/** @type {string | null} */ words) => list.closest('.timeline')?.setAttribute('data-at', words ?? '');
  const root = /** @type {ShadowRoot} */ (list.getRootNode());

  list.addEventListener('keydown', (event) => {
    const from = itemOf(event.target);
    if (!from || event.altKey || event.metaKey || event.shiftKey) return;
    if (!event.ctrlKey && (event.key === 'Enter' || event.key === ' ') && !(from instanceof HTMLButtonElement)) {
      event.preventDefault();
      from.click();
      return;
    }
    const goal = goalOf(from, event);
    if (!goal) return;
    event.preventDefault();
    // In a long journal the part around the goal is listed first.
    const command = typeof goal === 'string' ? goal : goal.dataset.focus ?? '';
    if (isPart(list) && command) {
      focus(command);
      listAgain();
    }
    const there = typeof goal !== 'string' && goal.isConnected ? goal : find(list, command);
    if (there) putFocus(list, there);
  }, { signal });

  list.addEventListener('focusin', (event) => {
    const item = itemOf(event.target);
    if (!item) return;
    setTabStop(item);
    const ringed = !byPointer && item.matches(':focus-visible');  // not after a click
    focus(ringed ? item.dataset.focus ?? 'focus' : 'focus');
    name(ringed ? item.getAttribute('aria-label') ?? item.textContent : '');
  }, { signal });

  list.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && list.contains(event.relatedTarget)) return;
    focus('focus');
    name('');
  }, { signal });

  // Shows another part of a long list, without opening anything.
  list.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.more') : null;
    if (!(button instanceof HTMLElement)) return;
    event.stopPropagation();
    const command = button.dataset.command ?? '';
    focus(command);
    listAgain();
    const there = find(list, command);
    if (root.activeElement !== button && there) putFocus(list, there);
  }, { signal });

  return (item) => {
    byPointer = true;
    item.focus({ preventScroll: true });
    byPointer = false;
  };
}

/**
 * Replaces the content. The focus stays where it was, or goes to a tab stop if the item is gone.
 * @param {HTMLElement} list
 * @param {string} html
 */
export function fillMirror(list, html) {
  const root = /** @type {ShadowRoot} */ (list.getRootNode());
  const held = list.contains(root.activeElement) ? itemOf(root.activeElement) : undefined;
  const command = held && commandOf(held);
  morph(list, html);
  for (const group of groups(list)) keepTabStop(group);
  if (!held || (held === root.activeElement && commandOf(held) === command)) return;
  const there = find(list, command ?? '') ?? list.querySelector('[tabindex="0"]');
  if (there instanceof HTMLElement) putFocus(list, there);
}

/**
 * Makes what is open the tab stops.
 * @param {HTMLElement} list
 */
export function rewindMirror(list) {
  for (const item of list.querySelectorAll('[tabindex="0"]')) item.setAttribute('tabindex', '-1');
  for (const group of groups(list)) keepTabStop(group);
}

/**
 * What is open.
 * @param {HTMLElement} list
 * @returns {Item[]} days and entries first, then people and their days, then events
 */
export function openItems(list) {
  return /** @type {Item[]} */ ([...list.querySelectorAll('[aria-current]:not(.year)')]);
}

/** @param {EventTarget | null} target */
function itemOf(target) {
  const item = target instanceof Element ? target.closest('[data-command]:not(.more)') : null;
  return item instanceof HTMLElement ? item : undefined;
}

/** Identifies an item, also when it is written again. @param {Item} item */
const commandOf = (item) => item.dataset.focus ?? item.dataset.command;

/**
 * @param {HTMLElement} list
 * @param {string} command of commandOf()
 * @returns {Item | null}
 */
function find(list, command) {
  const value = CSS.escape(command);
  return list.querySelector(`[data-focus="${value}"]`) ?? list.querySelector(`[data-command="${value}"]:not(.more)`);
}

/** Whether only a part of a long journal is listed. @param {HTMLElement} list */
const isPart = (list) => list.querySelector('[aria-rowcount]') !== null;

/** The parts that are one tab stop each. @param {HTMLElement} list */
const groups = (list) => /** @type {HTMLElement[]} */ ([...list.querySelectorAll('ul, table')]);

/**
 * @param {HTMLElement} list
 * @param {Item} item
 */
function putFocus(list, item) {
  item.focus({ preventScroll: !list.classList.contains('visible') });
}

/** After the content changed: by default the tab stop is what is open, or near it. @param {HTMLElement} group */
function keepTabStop(group) {
  if (group.querySelector('[tabindex="0"]')) return;
  const first = group.querySelector('[aria-current]') ?? group.querySelector('[data-near]') ?? group.querySelector('[data-command]');
  first?.setAttribute('tabindex', '0');
}

/** @param {Item} item */
function setTabStop(item) {
  const group = item.closest('ul, table');
  for (const other of group?.querySelectorAll('[tabindex="0"]') ?? []) other.setAttribute('tabindex', '-1');
  item.setAttribute('tabindex', '0');
}

/**
 * Where a key leads.
 * @param {Item} from
 * @param {KeyboardEvent} event
 * @returns {Item | string | undefined} an item, or the focus command of one that is not listed
 */
function goalOf(from, event) {
  const cell = from.closest('td, th');
  if (cell instanceof HTMLTableCellElement) return goalInGrid(cell, event);
  return event.ctrlKey ? undefined : goalInList(from, event.key);
}

/**
 * @param {Item} from
 * @param {string} key
 */
function goalInList(from, key) {
  const list = from.closest('ul');
  if (!list) return undefined;
  const items = /** @type {Item[]} */ ([...list.querySelectorAll('[data-command]')]);
  const at = items.indexOf(from);
  switch (key) {
    case 'ArrowUp': case 'ArrowLeft': return items[at - 1];
    case 'ArrowDown': case 'ArrowRight': return items[at + 1];
    case 'PageUp': return items[Math.max(at - page, 0)];
    case 'PageDown': return items[Math.min(at + page, items.length - 1)];
    case 'Home': return list.dataset.first ?? items[0];
    case 'End': return list.dataset.last ?? items[items.length - 1];
    default: return undefined;
  }
}

/**
 * @param {HTMLTableCellElement} from
 * @param {KeyboardEvent} event
 */
function goalInGrid(from, { key, ctrlKey }) {
  const row = /** @type {HTMLTableRowElement} */ (from.parentElement);
  const table = /** @type {HTMLTableElement} */ (from.closest('table'));
  const column = from.cellIndex;
  const last = table.rows.length - 1;
  /** The cell of the same day; the corner is no goal. @param {number} index */
  const inRow = (index) => {
    const cell = table.rows[Math.min(Math.max(index, 0), last)].cells[column];
    return cell.dataset.command ? cell : undefined;
  };
  if (ctrlKey) {
    if (key === 'Home') return table.dataset.firstPerson ?? table.rows[1]?.cells[0];
    return key === 'End' ? table.dataset.lastPerson ?? table.rows[last].cells[0] : undefined;
  }
  switch (key) {
    case 'ArrowUp': return row.rowIndex > 0 ? inRow(row.rowIndex - 1) : undefined;
    case 'ArrowDown': return row.rowIndex < last ? inRow(row.rowIndex + 1) : undefined;
    case 'PageUp': if (row.rowIndex > 0) return inRow(Math.max(row.rowIndex - page, 1)); break;
    case 'PageDown': if (row.rowIndex > 0) return inRow(row.rowIndex + page); break;
  }
  return row.rowIndex > 0 ? goalInPerson(row, column, key) : goalInHead(table, column, key);
}

/**
 * Along the days.
 * @param {HTMLTableElement} table
 * @param {number} column
 * @param {string} key
 */
function goalInHead(table, column, key) {
  const { cells } = table.rows[0];
  const last = cells.length - 1;
  const backwards = isFromTheRight(table) ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowLeft': case 'ArrowRight': return key === backwards ? (column > 1 ? cells[column - 1] : undefined) : cells[column + 1];
    case 'PageUp': return cells[Math.max(column - page, 1)];
    case 'PageDown': return cells[Math.min(column + page, last)];
    case 'Home': return table.dataset.first ?? cells[1];
    case 'End': return table.dataset.last ?? cells[last];
    default: return undefined;
  }
}

/**
 * Along a person's entries, past the days without one.
 * @param {HTMLTableRowElement} row
 * @param {number} column
 * @param {string} key
 */
function goalInPerson(row, column, key) {
  const cells = [...row.cells];
  const dots = cells.filter((cell) => cell.matches('.dot'));
  const backwards = isFromTheRight(row) ? 'ArrowRight' : 'ArrowLeft';
  const before = dots.filter((cell) => cell.cellIndex < column).pop();
  const after = dots.find((cell) => cell.cellIndex > column);
  switch (key) {
    case 'ArrowLeft': case 'ArrowRight':
      if (key !== backwards) return after ?? row.dataset.after ?? (column === 0 ? row.dataset.before : undefined);
      return column > 0 ? before ?? row.dataset.before ?? cells[0] : undefined;
    case 'Home': return cells[0];
    case 'End': return row.dataset.last ?? dots.pop();
    default: return undefined;
  }
}

/** @param {Element} element */
const isFromTheRight = (element) => getComputedStyle(element).direction === 'rtl';
