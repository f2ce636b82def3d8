// All input of a visitor: buttons, keys, the fields for people, the mirror, the canvas, files. It becomes commands, and
// tools where only the page can do something.

import { connectCanvasClicks } from './canvas_clicks.js';
import { copyText } from './copy.js';
import { connectDrop } from './drop.js';
import { connectKeys, localToday } from './keys.js';
import { connectMirror, openItems } from './mirror.js';
import { connectNotes } from './notes.js';
import { connectPanels } from './panels.js';
import { selectedIn } from './passage.js';
import { connectPeople } from './people.js';
import { connectPlace } from './place.js';
import { connectRove } from './rove.js';

/**
 * @typedef {object} VisitorHost
 * @property {(command: string, how?: import('./viewer.js').How) => void} send
 * @property {{[tool: string]: (button?: HTMLButtonElement) => void, cancel: () => void}} tools what buttons and keys do beside
 *   commands; cancel stops loading
 * @property {(button: HTMLButtonElement, copied: boolean) => void} copied something was copied, or could not be
 * @property {(file: File) => void} open a journal of the visitor's own
 * @property {() => void} beforeOpening called before a click opens something
 * @property {() => import('./keys.js').Key[]} keys
 * @property {(panel: import('./panels.js').Panel, open: boolean) => void} panelIs called when it was opened or closed
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
  constructor(viewer, page, { send, tools: others, copied, open, beforeOpening, keys, panelIs, listAgain }, signal) {
    const root = /** @type {ShadowRoot} */ (viewer.shadowRoot);
    const mirror = page.find('.mirror');
    this.#root = root;
    this.#send = send;
    this.#mirror = mirror;
    /** @type {ReturnType<typeof import('./taking.js').connectTaking> | undefined} */
    let taking;
    let asked = false;
    document.addEventListener('selectionchange', () => {
      if (asked || !selectedIn(root).some((range) => !range.collapsed && root.contains(range.startContainer))) return;
      asked = true;
      import('./taking.js').then(({ connectTaking }) => { taking = connectTaking(root, viewer, signal); }, () => { asked = false; });
    }, { signal });
    const copy = async (/** @type {HTMLButtonElement} */ button, /** @type {string} */ text) => {
      const done = await copyText(text, button);
      copied(button, done);
      return done;
    };
    /** @type {{[tool: string]: (button?: HTMLButtonElement) => void}} */
    const tools = {
      ...others,
      today: () => this.step(`today ${localToday()}`, 'first'),
      finder: () => {
        const field = page.find('.finder input');
        if (field.getClientRects().length === 0) send('panel timeline', { listed: true });  // on a phone
        field.focus();
      },
      open: () => page.find('input[type=file]').click(),
      link: (button) => button && copy(button, viewer.link),
      cited: async (button) => {
        const citation = button?.previousElementSibling;
        if (citation && !await copy(button, citation.textContent)) getSelection()?.selectAllChildren(citation);  // for the visitor to copy
      },
      notes: (button) => button && taking && copied(button, taking.withNotes()),
      passage: (button) => {
        const link = taking?.link();
        if (button && link) copy(button, link);
      },
      dismiss: () => page.dismiss(),
      document: () => {
        if (page.timelineCovers) send('panel timeline');
        page.focusDocument();
      },
      details: () => page.focusCard(),
    };
    root.addEventListener('click', (given) => {
      const { target, detail } = /** @type {MouseEvent} */ (given);
      const control = target instanceof Element ? target.closest('button, [data-command]') : null;
      if (!(control instanceof HTMLElement)) return;
      const { command, tool } = control.dataset;
      if (command) {
        const listed = control.closest('.mirror') !== null;
        // After a key, the focus goes into what was opened. In the timeline it stays, for the next step.
        send(command, { listed, opener: control, enters: detail === 0 && !listed });
      } else if (control instanceof HTMLButtonElement && tool) {
        tools[tool](control);
      }
    }, { signal });
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset.command) send(target.dataset.command);
    }, { signal });
    connectNotes(root, { send, signal });  // first: Escape closes the note in which it is pressed, and nothing else
    connectKeys(root, {
      keys,
      send: (command) => send(command, { listed: true }),
      step: (command, which) => this.step(command, which),
      tool: (tool) => tools[tool](),
      signal,
    });
    connectRove(root, signal);
    connectPlace(page.find('.pane'), (line) => send(`read-at ${encodeURIComponent(line)}`), signal);  // first: a fold that opens moves the first line
    connectPanels(root, panelIs, signal);
    page.followRoom(signal);
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || page.find('.arrival').hidden) return;
      event.preventDefault();
      others.cancel();
    }, { signal, capture: true });
    connectPeople(page.find('.finder'), { send, signal });
    const focus = connectMirror(mirror, { focus: send, listAgain, signal });
    this.#followClick = connectCanvasClicks(page.find('.surface'), mirror, { items: () => viewer.items(), focus, before: beforeOpening, signal });
    connectDrop({ viewer, hint: page.find('.drop'), input: /** @type {HTMLInputElement} */ (page.find('input[type=file]')), open, signal });
  }

  /** What is open, if the mirror has the focus. @returns {Set<string | undefined> | undefined} commands */
  listed() {
    return this.#mirror.contains(this.#root.activeElement) ? this.#open() : undefined;
  }

  /** Call this when the mirror shows what was clicked on the canvas. @param {Set<string | undefined>} before the earlier result of listed() */
  follow(before) {
    this.#followClick(before);
  }

  #open() {
    return new Set(openItems(this.#mirror).map((item) => item.dataset.command));
  }

  /**
   * One key step. If the focus is in the mirror, it moves to what is now open.
   * @param {string} command
   * @param {'first' | 'last'} which of the newly opened items gets the focus
   */
  step(command, which) {
    const held = this.listed() && /** @type {HTMLElement} */ (this.#root.activeElement);
    const before = this.#open();
    this.#send('focus');
    this.#send(command, { step: true });
    const chosen = openItems(this.#mirror).filter((item) => !before.has(item.dataset.command));
    const goal = which === 'first' ? chosen[0] : chosen.pop();
    if (held && goal) goal.focus({ preventScroll: !goal.closest('.visible') });
    else if (held) this.#send(held.dataset.focus ?? 'focus');
  }
}
