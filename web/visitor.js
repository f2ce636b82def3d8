// What a visitor does beside clicking on buttons: keys, the fields for people, the list that mirrors the timeline, the
// canvas, files. All of it becomes commands.

import { connectCanvasClicks } from './canvas_clicks.js';
import { connectDrop } from './drop.js';
import { connectKeys } from './keys.js';
import { connectMirror, pressed } from './mirror.js';
import { connectPeople } from './people.js';
import { connectPlace } from './place.js';
import { connectSheet } from './sheet.js';

/**
 * @typedef {object} VisitorHost
 * @property {(command: string, how?: {step?: boolean, listed?: boolean}) => void} send
 * @property {(tool: string) => void} tool
 * @property {(file: File) => void} open a journal of the visitor's own
 * @property {() => void} cancel what is being loaded
 * @property {() => void} beforeOpening a click is about to open something
 * @property {() => import('./keys.js').Key[]} keys
 * @property {() => void} sheetIsClosed by the visitor, or because the core said so
 * @property {() => void} listAgain another part of a long list is to be shown
 */

export class Visitor {
  #root;
  #send;
  #mirror;
  #followClick;

  /**
   * @param {import('./viewer.js').DaybookViewer} viewer
   * @param {import('./page.js').Page} page
   * @param {VisitorHost} host
   * @param {AbortSignal} signal
   */
  constructor(viewer, page, { send, tool, open, cancel, beforeOpening, keys, sheetIsClosed, listAgain }, signal) {
    const root = /** @type {ShadowRoot} */ (viewer.shadowRoot);
    const mirror = page.find('.mirror');
    this.#root = root;
    this.#send = send;
    this.#mirror = mirror;
    connectKeys(root, {
      keys,
      send: (command) => send(command, { listed: true }),
      step: (command, which) => this.step(command, which),
      tool,
      signal,
    });
    connectSheet(/** @type {HTMLDialogElement} */ (page.find('.sheet')), sheetIsClosed, signal);
    connectPlace(page.find('.pane'), (line) => send(`read-at ${encodeURIComponent(line)}`), signal);
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || page.find('.arrival').hidden) return;
      event.preventDefault();
      cancel();
    }, { signal, capture: true });
    connectPeople(page.find('.finder'), { send, signal });
    const focus = connectMirror(mirror, {
      select: (command) => send(command, { step: true }),
      focus: (command) => send(command || 'focus'),
      more: (command) => {
        send(command);
        listAgain();
      },
      signal,
    });
    this.#followClick = connectCanvasClicks(page.find('.surface'), mirror, { items: () => viewer.items(), focus, before: beforeOpening, signal });
    connectDrop({ viewer, hint: page.find('.drop'), input: /** @type {HTMLInputElement} */ (page.find('input[type=file]')), open, signal });
  }

  /** What is selected in the list, if the keyboard is in it. @returns {Set<string | undefined> | undefined} commands */
  listed() {
    return this.#mirror.contains(this.#root.activeElement) ? this.#pressed() : undefined;
  }

  /** The list shows what was clicked on the canvas. @param {Set<string | undefined>} before what listed() gave before */
  follow(before) {
    this.#followClick(before);
  }

  #pressed() {
    return new Set(pressed(this.#mirror).map((button) => button.dataset.command));
  }

  /**
   * One step by key. Where the keyboard was in the list, it goes to what is selected now.
   * @param {string} command
   * @param {'first' | 'last'} which of what was not selected before
   */
  step(command, which) {
    const held = this.listed() && /** @type {HTMLElement} */ (this.#root.activeElement);
    const before = this.#pressed();
    this.#send('focus');
    this.#send(command, { step: true });
    const chosen = pressed(this.#mirror).filter((button) => !before.has(button.dataset.command));
    const goal = which === 'first' ? chosen[0] : chosen.pop();
    if (held && goal) goal.focus({ preventScroll: !goal.closest('.visible') });
    else if (held) this.#send(held.dataset.focus ?? 'focus');
  }
}
