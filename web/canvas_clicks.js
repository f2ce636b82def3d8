// A click on the canvas moves the focus into the mirror: to what was clicked, or to what the click selected.

import { openItems } from './mirror.js';

/**
 * @param {HTMLElement} surface contains the canvas
 * @param {HTMLElement} mirror
 * @param {object} host
 * @param {() => {command: string, left: number, top: number, right: number, bottom: number}[]} host.items on the canvas
 * @param {(item: HTMLElement) => void} host.focus see connectMirror()
 * @param {() => void} host.before called before a click does something
 * @param {AbortSignal} host.signal
 * @returns {(before: Set<string | undefined>) => void} to be called when the mirror shows what was clicked, with the
 *   commands of the previous selection
 */
export function connectCanvasClicks(surface, mirror, { items, focus, before: beginning, signal }) {
  const root = /** @type {ShadowRoot} */ (mirror.getRootNode());
  /** @type {string | undefined} the command of what was last clicked */
  let clicked;

  /** @param {PointerEvent} event */
  const itemAt = (event) => {
    const { left, top } = /** @type {Element} */ (event.target).getBoundingClientRect();
    const x = event.clientX - left;
    const y = event.clientY - top;
    return items().find((item) => x >= item.left && x <= item.right && y >= item.top && y <= item.bottom)?.command;
  };

  surface.addEventListener('pointerdown', beginning, { signal });
  surface.addEventListener('pointerup', (event) => {
    if (!(event.target instanceof HTMLCanvasElement)) return;
    clicked = itemAt(event);
    if (mirror.contains(root.activeElement)) return;
    const stop = mirror.querySelector('table [tabindex="0"]');
    if (stop instanceof HTMLElement) focus(stop);
  }, { signal });

  return (before) => {
    const chosen = openItems(mirror).filter((item) => !before.has(item.dataset.command));
    const goal = chosen.find((item) => item.dataset.command === clicked) ?? chosen.pop();
    if (goal) focus(goal);
  };
}
