// All input of a visitor: buttons, keys, the fields for people, the mirror, the canvas, files. It becomes commands, and
// tools where only the page can do something.

import { connectCanvasClicks } from './canvas_clicks.js';
import { connectDrop } from './drop.js';
import { connectKeys, localToday } from './keys.js';
import { connectMirror, pressed } from './mirror.js';
import { connectPanels } from './panels.js';
import { connectPeople } from './people.js';
import { connectPlace } from './place.js';

/**
 * @typedef {object} VisitorHost
 * @property {(command: string, how?: {step?: boolean, listed?: boolean}) => void} send
 * @property {{[tool: string]: () => void, cancel: () => void}} tools what buttons and keys do beside commands; cancel
 *   stops loading
 * @property {(button: HTMLButtonElement, text: string) => void} copy
 * @property {(file: File) => void} open a journal of the visitor's own
 * @property {() => void} beforeOpening called before a click opens something
 * @property {() => import('./keys.js').Key[]} keys
 * @property {(panel: import('./panels.js').DialogPanel) => void} panelIsClosed called when the visitor or the core has closed it
 * @property {() => void} listAgain shows another part of a long list
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
  constructor(viewer, page, { send, tools: others, copy, open, beforeOpening, keys, panelIsClosed, listAgain }, signal) {
    const root = /** @type {ShadowRoot} */ (viewer.shadowRoot);
    const mirror = page.find('.mirror');
    this.#root = root;
    this.#send = send;
    this.#mirror = mirror;
    /** @type {{[tool: string]: (button?: HTMLButtonElement) => void}} */
    const tools = {
      ...others,
      today: () => this.step(`today ${localToday()}`, 'first'),
      find: () => page.find('.finder input').focus(),
      open: () => page.find('input[type=file]').click(),
      link: (button) => button && copy(button, viewer.link),
      dismiss: () => page.dismiss(),
    };
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (!button) return;
      if (button.dataset.command) {
        if (!button.closest('.card')) page.cardOpener = button;
        send(button.dataset.command, { listed: button.closest('.mirror') !== null });
      } else if (button.dataset.copy !== undefined) {
        copy(button, button.dataset.copy);
      } else if (button.dataset.tool) {
        tools[button.dataset.tool](button);
      }
    }, { signal });
    connectKeys(root, {
      keys,
      send: (command) => send(command, { listed: true }),
      step: (command, which) => this.step(command, which),
      tool: (tool) => tools[tool](),
      signal,
    });
    connectPanels(root, panelIsClosed, signal);
    connectPlace(page.find('.pane'), (line) => send(`read-at ${encodeURIComponent(line)}`), signal);
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || page.find('.arrival').hidden) return;
      event.preventDefault();
      others.cancel();
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

  /** The selection in the mirror, if it has the focus. @returns {Set<string | undefined> | undefined} commands */
  listed() {
    return this.#mirror.contains(this.#root.activeElement) ? this.#pressed() : undefined;
  }

  /** Call this when the mirror shows what was clicked on the canvas. @param {Set<string | undefined>} before the earlier result of listed() */
  follow(before) {
    this.#followClick(before);
  }

  #pressed() {
    return new Set(pressed(this.#mirror).map((button) => button.dataset.command));
  }

  /**
   * One key step. If the focus is in the mirror, it moves to the new selection.
   * @param {string} command
   * @param {'first' | 'last'} which of the newly selected elements gets the focus
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
