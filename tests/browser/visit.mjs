// A page with a viewer, used as by a visitor: it is looked at, clicked and typed into, and
// its API is not used. The same for both browsers.
//
// Functions for ask() run in the page. They are sent as text and cannot use anything of this file.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { eventually } from './eventually.mjs';

/**
 * @typedef {object} Driver the differences between the two browsers' libraries
 * @property {import('playwright-core').Page} page mouse, keyboard
 * @property {(expression: string) => Promise<any>} evaluate
 * @property {(x: number, y: number) => Promise<void>} wheel
 * @property {(clip?: Box) => Promise<Buffer>} screenshot
 * @property {(url: string) => Promise<void>} goto
 * @property {(size: {width: number, height: number}) => Promise<void>} resize
 * @property {() => Promise<void>} close
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box in CSS pixels of the page
 * @typedef {{command: string, left: number, top: number, right: number, bottom: number}} Item
 */

export class Visit {
  /** @type {string[]} "kind: text" of what should not happen */
  troubles = [];
  /** @type {string[]} addresses */
  requests = [];
  /** A selector of the viewer. */
  selector = 'daybook-viewer';
  page;
  #driver;

  /** @param {Driver} driver */
  constructor(driver) {
    this.#driver = driver;
    this.page = driver.page;
  }

  close() { return this.#driver.close(); }

  /**
   * @param {string} kind
   * @param {string} text
   */
  heard(kind, text) {
    if (['error', 'warning', 'warn', 'assert', 'uncaught', 'failed request', 'crash'].includes(kind)) this.troubles.push(`${kind}: ${text}`);
  }

  /** @param {RegExp[]} [expected] */
  assertNoTrouble(expected = []) {
    assert.deepEqual(this.troubles.filter((text) => !expected.some((pattern) => pattern.test(text))), []);
  }

  /**
   * @param {string} url
   * @param {{opens?: boolean}} [options]
   */
  async goto(url, { opens = true } = {}) {
    await this.#driver.goto(url);
    if (opens) await this.ready();
  }

  /** Waits until the viewer is ready and, if there is a canvas, has drawn. */
  async ready() {
    await eventually(() => this.ask((viewer) => Boolean(viewer?.ready)), true, 'the page has a viewer');
    await this.ask((viewer) => viewer.ready);
    await this.settled();
  }

  /**
   * Runs a function in the page; a promise is awaited there.
   * @param {(viewer: any, given: any) => any} question
   * @param {unknown} [given] anything that JSON holds
   * @returns {Promise<any>}
   */
  ask(question, given = null) {
    return this.#driver.evaluate(`(${question})(document.querySelector(${JSON.stringify(this.selector)}), ${JSON.stringify(given)})`);
  }

  /** Waits until no frame is drawn any more. */
  async settled() {
    let before = '';
    let same = 0;
    await eventually(async () => {
      const now = JSON.stringify(await this.ask((viewer) => new Promise((resolve) => {
        // After two frames of the browser, everything requested has been drawn.
        requestAnimationFrame(() => requestAnimationFrame(() => {
          const canvas = viewer.shadowRoot.querySelector('canvas');
          const { frames, animationFramesRequested, contextLosses } = viewer.stats();
          const drawn = frames > 0 || !canvas || !viewer.state || viewer.shadowRoot.querySelector('.as-list') !== null;
          resolve([drawn, frames, animationFramesRequested, contextLosses, canvas?.width, canvas?.height]);
        }));
      })));
      same = now === before && now.startsWith('[true') ? same + 1 : 0;
      before = now;
      return same >= 1;
    }, true, 'the timeline was drawn and came to rest');
  }

  /** Lets the browser show so many frames. @param {number} count */
  frames(count) {
    return this.ask((_, /** @type {number} */ left) => new Promise((resolve) => {
      const next = (/** @type {number} */ more) => { if (more > 0) requestAnimationFrame(() => next(more - 1)); else resolve(undefined); };
      next(left);
    }), count);
  }

  // --- Looking ----------------------------------------------------------------------------------

  /** What a visitor can see, and the state of the page. */
  look() {
    return this.ask((viewer) => {
      const at = (/** @type {string} */ selector) => viewer.shadowRoot.querySelector(selector);
      const commands = (/** @type {string} */ selector) =>
        [...viewer.shadowRoot.querySelectorAll(selector)].map((/** @type {any} */ button) => button.dataset.command);
      const shown = (/** @type {any} */ element) => (element && !element.hidden ? element.innerText.trim() : '');
      return {
        ...viewer.state,
        pane: at('.pane h2')?.textContent ?? at('.pane')?.textContent ?? '',
        card: at('.card')?.hidden ? '' : at('.card h2')?.textContent ?? '',
        mirror: commands('.mirror [aria-current]:not(.year)'),
        text: [...new Set(commands('.document button[aria-current]'))],
        marked: [...viewer.shadowRoot.querySelectorAll('.document mark')].map((/** @type {any} */ mark) => mark.textContent).join(''),
        hash: location.hash,
        title: document.title,
        notice: shown(at('.notice')),
        failure: shown(at('.failure')),
        copies: document.querySelectorAll('daybook-viewer').length,
      };
    });
  }

  /**
   * Waits until look() has these values; regular expressions are matched.
   * @param {Record<string, any>} wanted
   */
  async sees(wanted) {
    const keys = Object.keys(wanted);
    await eventually(async () => {
      const look = await this.look();
      return Object.fromEntries(keys.map((key) => [key, look[key]]));
    }, (seen) => keys.every((key) => (wanted[key] instanceof RegExp ? wanted[key].test(String(seen[key])) : isDeepStrictEqual(seen[key], wanted[key]))),
    `the page shows ${keys.map((key) => `${key} ${wanted[key] instanceof RegExp ? wanted[key] : JSON.stringify(wanted[key])}`).join(', ')}`);
  }

  /** @returns {Promise<Item[]>} */
  items() { return this.ask((viewer) => viewer.items()); }
  stats() { return this.ask((viewer) => viewer.stats()); }
  state() { return this.ask((viewer) => viewer.state); }

  /**
   * @param {string} selector in the viewer
   * @returns {Promise<Box>}
   */
  box(selector) {
    return this.ask((viewer, /** @type {string} */ at) => {
      const { x, y, width, height } = viewer.shadowRoot.querySelector(at).getBoundingClientRect();
      return { x, y, width, height };
    }, selector);
  }

  /** @param {string} selector */
  has(selector) { return this.ask((viewer, at) => viewer.shadowRoot.querySelector(at) !== null, selector); }

  /** @param {string} [selector] all of the page without it */
  async screenshot(selector) {
    return this.#driver.screenshot(selector ? await this.box(selector) : undefined);
  }

  // --- Doing ------------------------------------------------------------------------------------

  /**
   * Clicks an item of the canvas.
   * @param {string} command
   */
  async click(command) {
    const { x, y } = await this.placeOf(command);
    await this.page.mouse.click(x, y);
  }

  /**
   * A point on the page where the item is topmost; smaller items are above larger ones.
   * @param {string} command
   */
  async placeOf(command) {
    await this.settled();
    const items = await this.items();
    const item = items.find((each) => each.command === command);
    assert.ok(item, `The canvas shows no “${command}”, but:\n${items.map((each) => `  ${each.command}`).join('\n')}`);
    const canvas = await this.box('canvas');
    const area = (/** @type {Item} */ { left, top, right, bottom }) => (right - left) * (bottom - top);
    const above = items.filter((each) => each.command !== command && area(each) < area(item));
    /** @type {{x: number, y: number} | undefined} */
    let best;
    let bestDistance = Infinity;
    for (let across = 1; across < 12; across += 1) {
      for (let down = 1; down < 12; down += 1) {
        const x = item.left + ((item.right - item.left) * across) / 12;
        const y = item.top + ((item.bottom - item.top) * down) / 12;
        if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) continue;
        if (above.some((each) => x >= each.left && x < each.right && y >= each.top && y < each.bottom)) continue;
        const distance = Math.hypot(across - 6, down - 6);
        if (distance < bestDistance) {
          best = { x: canvas.x + x, y: canvas.y + y };
          bestDistance = distance;
        }
      }
    }
    assert.ok(best, `“${command}” lies under other things everywhere.`);
    return best;
  }

  /**
   * Clicks an element by pointer: scrolls it into view and clicks the middle of its first line.
   * @param {string} selector in the viewer
   * @param {number} [which] of those found
   */
  async clickElement(selector, which = 0) {
    // The pane may still be scrolling.
    const find = () => this.ask(async (viewer, given) => {
      const element = viewer.shadowRoot.querySelectorAll(given.selector)[given.which];
      if (!element) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
      const [line] = element.getClientRects();
      if (!line) return { x: 0, y: 0, hit: false, over: 'nothing: it is not shown' };
      const { left, top, width, height } = line;
      const at = { x: left + width / 2, y: top + height / 2 };
      const hit = viewer.shadowRoot.elementFromPoint(at.x, at.y);
      return { ...at, hit: Boolean(hit) && (element.contains(hit) || hit.contains(element)), over: hit?.outerHTML?.slice(0, 120) };
    }, { selector, which });
    let point = await find();
    await eventually(async () => {
      point = point?.hit ? point : await find();
      assert.ok(point, `The viewer has no “${selector}”.`);
      return point.hit || `over it lies ${point.over}`;
    }, true, `“${selector}” can be clicked`);
    await this.page.mouse.click(point.x, point.y);
  }

  /** Opens the dialog that saves and prints the timeline. @param {string} [as] and presses this button */
  async openPicture(as) {
    await this.clickElement('.colophon [data-command="panel picture"]');
    await eventually(() => this.has('.picture[open]'), true, 'the dialog is open');
    if (!as) return;
    await eventually(() => this.has('.picture [data-as]'), true, 'the dialog is filled');
    await this.clickElement(`.picture [data-as="${as}"]`);
  }

  /** @param {string} as svg, png or print */
  async takePicture(as) {
    await this.openPicture(as);
    await eventually(() => this.has('.picture[open]'), false, 'the dialog is closed');
  }

  /** Opens the panel of reading comfort, with the keyboard. */
  async openComfort() {
    await this.ask((viewer) => viewer.shadowRoot.querySelector('[data-command="panel comfort"]').focus());
    await this.press('Enter');
    await eventually(() => this.has('.comfort[open] input:checked'), true, 'the panel is open');
  }

  /**
   * Chooses something in the panel of reading comfort, and closes it.
   * @param {'size' | 'spacing' | 'width' | 'face' | 'paper' | 'timeline'} name
   * @param {string} value
   */
  async chooseComfort(name, value) {
    await this.openComfort();
    await this.clickElement(`.comfort input[name="${name}"][value="${value}"]`);
    await this.press('Escape');
    await eventually(() => this.has('.comfort[open]'), false, 'the panel is closed');
    await this.settled();  // the core has heard of it, so that the button opens it again
  }

  /** @param {string} key */
  press(key) { return this.page.keyboard.press(/** @type {any} */ (key)); }

  /**
   * @param {{x: number, y: number}} from
   * @param {number} byX
   * @param {number} [byY]
   */
  async drag({ x, y }, byX, byY = 0) {
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + byX, y + byY, { steps: 12 });
    await this.page.mouse.up();
  }

  /**
   * @param {{x: number, y: number}} at
   * @param {number} deltaX
   * @param {number} deltaY
   */
  async wheel({ x, y }, deltaX, deltaY) {
    await this.page.mouse.move(x, y);
    await this.#driver.wheel(deltaX, deltaY);
  }

  /** @param {{width: number, height: number}} size */
  resize(size) { return this.#driver.resize(size); }

  back() { return this.ask(() => history.back()); }
  forward() { return this.ask(() => history.forward()); }

  /** The text that a paste inserts, which works without permission to read the clipboard. */
  async pasted() {
    await this.ask(() => {
      const area = document.createElement('textarea');
      area.id = 'pasted';
      area.style.cssText = 'position: fixed; inset: 0 auto auto 0';
      document.body.append(area);
      area.focus();
    });
    await this.page.keyboard.down('Control');
    await this.press('v');
    await this.page.keyboard.up('Control');
    const text = await eventually(() => this.ask(() => /** @type {any} */ (document.getElementById('pasted')).value),
      (/** @type {string} */ value) => value !== '', 'a paste gives something');
    await this.ask(() => document.getElementById('pasted')?.remove());
    return text;
  }
}
