// A visitor who has only a keyboard. Nothing here clicks, focuses or calls the page: keys are pressed, and the page is looked at.
//
//   const inventory = new Inventory();               // of all walks
//   const walk = new Walk(visit, inventory);
//   await walk.tour();                                // with Tab, and arrows in what is one tab stop, through everything that is shown
//   await walk.use('tool link', { until: () => … });  // leads to that control, presses Enter, and waits for what it does
//   inventory.unusedControls()                        // what the pages had, and no walk used
//
// After each key the walk checks that the focus is not lost, that it can be seen, and that nothing lies over what has it
// (WCAG 2.4.3, 2.4.7, 2.4.11). Each step waits for a state of the page.
//
// A control's kind is what it is for: "select person", "zoom 1.5", "panel about", "tool link", "field language", "choice size".
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {{kind: string, name: string, group: string, index: number}} Control group: see composites; index: among all controls */
/** @typedef {Control & {command: string, seen: boolean, covered: string, beside: string[]}} Stop what has the focus. beside: what its group shows */
/** @typedef {{stop: Stop | null, shown: Control[], all: {kind: string}[]}} Look */

/** In these, Tab leads past the widget, and arrows through it. */
const composites = ['document', 'toolbar', 'list'];
const mostStops = 400;

/**
 * Presses a key, with its modifiers.
 * @param {Visit} visit
 * @param {string} combination "a", "Tab", "Shift+Tab", "+"
 */
export async function strike(visit, combination) {
  const parts = combination.length > 1 ? combination.split('+') : [combination];
  const key = parts.pop() ?? '';
  const { keyboard } = visit.page;
  for (const each of parts) await keyboard.down(/** @type {any} */ (each));
  await visit.press(key);
  for (const each of parts.reverse()) await keyboard.up(/** @type {any} */ (each));
}

/**
 * What has the focus, and whether a visitor can see it; and, if asked for, all controls. It is sent to the page.
 * @param {any} viewer
 * @param {boolean} whole with the controls
 * @returns {Look}
 */
function lookAround(viewer, whole) {
  const root = viewer.shadowRoot;
  const controls = 'button, a[href], input, select, summary, [data-command], pre[tabindex], .document [title]:not(mark, .folio, button *, a *)';
  const all = [...root.querySelectorAll(controls)].filter((element) => !element.matches('input[type=file]'));  // “Open…” is its control
  const kindOfCommand = (/** @type {string} */ command) => {
    const [word, argument = ''] = command.split(' ');
    const fields = argument.includes('=') ? argument.split('&').map((each) => each.split('=')[0]).join('&') : argument;
    return ['note', 'layer', 'pin'].includes(word) ? word : `${word} ${fields}`.trim();
  };
  /** @param {HTMLElement} element */
  const kindOf = (element) => {
    const { command = '', tool, as } = element.dataset;
    if (element.matches('.more[tabindex]')) return 'another part of a list';
    if (element.matches('.picture [data-words="page.try-again"]')) return 'tool picture again';
    if (tool) return `tool ${tool} ${as ?? ''}`.trim();
    if (element.matches('input[type=radio]')) return `choice ${/** @type {HTMLInputElement} */ (element).name}`;
    if (element.matches('input, select')) return `field ${/aria-label=page\.(\S+)/.exec(element.dataset.words ?? '')?.[1]}`;
    if (element.matches('summary, a')) return element.localName;
    if (element.matches('pre')) return 'licences';
    if (!element.matches('button, [data-command]')) return 'explained word';
    if (!command && element.closest('.cite')) return 'close the citations';
    return kindOfCommand(command);
  };
  const nameOf = (/** @type {HTMLElement} */ element) => (element.ariaLabel ?? element.textContent?.trim()) || element.title;
  const isShown = (/** @type {HTMLElement} */ element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    && element.getClientRects().length > 0 && !element.closest('[inert], [hidden]') && !element.matches(':disabled');
  /** A long list and the grid have only the part around the focus. @param {HTMLElement} element */
  const groupOf = (element) => {
    if (element.closest('.document') && !element.closest('.notes, summary')) return 'document';
    if (element.closest('[role=toolbar]')) return 'toolbar';
    if (element.closest('.mirror table')) return 'grid';
    const item = element.closest('.mirror li');
    return item ? (item.hasAttribute('aria-setsize') ? 'long list' : 'list') : '';
  };
  /** @param {HTMLElement} held @returns {Stop} */
  const stopAt = (held) => {
    // The timeline is drawn on the canvas; the mirror is where the focus is.
    const area = held.closest('.mirror:not(.visible)') ? root.querySelector('canvas') : held.closest('.comfort label') ?? held;
    const styles = getComputedStyle(held.matches('.comfort input') ? /** @type {Element} */ (held.nextElementSibling) : held.closest('.language') ?? held);
    const boxes = [...area.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const points = boxes.flatMap(({ left, top, width, height }) => [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].map(([x, y]) => [left + width * x, top + height * y]));
    const over = points.map(([x, y]) => root.elementFromPoint(x, y));
    const free = over.some((element) => element && (area.contains(element) || element.contains(area)));
    const group = groupOf(held);
    const around = ['document', 'toolbar', 'list'].includes(group) ? held.closest('.document, [role=toolbar], ul') : null;
    const beside = around ? /** @type {HTMLElement[]} */ ([...around.querySelectorAll(controls)]).filter((each) => groupOf(each) === group && isShown(each)) : [];
    return {
      kind: all.includes(held) ? kindOf(held) : held.localName, name: nameOf(held), command: held.dataset.command ?? '', group, index: all.indexOf(held),
      seen: area.localName === 'canvas' || (styles.outlineStyle !== 'none' && parseFloat(styles.outlineWidth) >= 2),
      covered: free ? '' : String(over[0]?.outerHTML ?? 'outside of the screen').slice(0, 120),
      beside: beside.map((each) => `${kindOf(each)}: ${nameOf(each)}`),
    };
  };
  const stop = root.activeElement ? stopAt(root.activeElement) : null;
  if (!whole) return { stop, shown: [], all: [] };
  const modal = root.querySelector('dialog[open]');
  const shown = all.map((element, index) => ({ element, index })).filter(({ element }) => isShown(element) && (!modal || modal.contains(element)));
  return {
    stop,
    shown: shown.map(({ element, index }) => ({ index, kind: kindOf(element), name: nameOf(element), group: groupOf(element) })),
    // Also what is hidden now, and what a pointer finds on the canvas.
    all: [
      ...all.map((element) => ({ kind: kindOf(element) })),
      ...viewer.items().map(({ command = '' }) => ({ kind: kindOfCommand(command) })),
    ],
  };
}

/** What the pages have, and what was used with keys. */
export class Inventory {
  /** @type {Set<string>} kinds of controls */
  #found = new Set();
  /** @type {Set<string>} kinds */
  #used = new Set();
  /** @type {Set<string>} first words of commands */
  #sent = new Set();

  /** @param {Look['all']} all */
  add(all) {
    for (const { kind } of all) this.#found.add(kind);
  }

  /** @param {string} kind @param {string} command what it sends, if anything */
  use(kind, command) {
    this.#used.add(kind);
    if (command) this.#sent.add(command.split(' ')[0]);
  }

  /** @returns {number} */
  get size() { return this.#found.size; }

  /** Kinds of controls that a page had, shown or hidden, and that no walk used. @returns {string[]} */
  unusedControls() {
    return [...this.#found].filter((kind) => !this.#used.has(kind));
  }

  /** @param {string[]} words @returns {string[]} the commands that no control sent */
  unsentCommands(words) { return words.filter((word) => !this.#sent.has(word)); }

  /** @param {string[]} tools @returns {string[]} */
  unusedTools(tools) { return tools.filter((tool) => ![...this.#used].some((kind) => kind === `tool ${tool}` || kind.startsWith(`tool ${tool} `))); }
}

export class Walk {
  /** @type {Control[]} the controls that are shown; see look() */
  shown = [];
  /** Tab has led to the end of the page, and out of it. */
  left = false;
  /** Composite widgets that were walked through: what they contain. @type {Set<string>} */
  #known = new Set();

  /** @param {Visit} visit @param {Inventory} inventory */
  constructor(visit, inventory) {
    this.visit = visit;
    this.inventory = inventory;
  }

  /** What has the focus now, after checking it. @returns {Promise<Stop | null>} null: nothing in the page */
  async here() {
    /** @returns {Promise<Stop | null>} */
    const read = async () => (await this.visit.ask(lookAround, false)).stop;
    const right = (/** @type {Stop | null} */ stop) => !stop || (stop.seen && !stop.covered);
    const stop = await read();
    // Browsers scroll to what gets the focus, but not at once.
    return right(stop) ? stop : eventually(read, right, `the focus can be seen on ${stop?.kind}: ${stop?.name}`);
  }

  /** Takes stock of the controls. */
  async look() {
    /** @type {Look} */
    const { shown, all } = await this.visit.ask(lookAround, true);
    this.shown = shown;
    this.inventory.add(all);
  }

  /** Presses a key; the focus has to stay somewhere in the page. @param {string} key @returns {Promise<Stop>} */
  async press(key) {
    await strike(this.visit, key);
    const stop = await this.here();
    assert.ok(stop, `After ${key} nothing has the focus.`);
    return stop;
  }

  /**
   * Leads to a control with Tab, and with arrows in what is one tab stop: forwards, and then backwards.
   * @param {string} kind empty: of any kind
   * @param {(stop: Stop) => boolean} [right] which one of this kind
   * @returns {Promise<Stop>}
   */
  async reach(kind, right = () => true) {
    /** @type {string[]} */
    const passed = [];
    const is = (/** @type {Stop} */ stop) => [stop.kind, ''].includes(kind) && right(stop);
    const first = await this.here();
    if (first && is(first)) return first;
    for (const key of /** @type {const} */ (['Tab', 'Shift+Tab'])) {
      let stop;
      for await (stop of this.#stops(key)) {
        passed.push(`${stop.kind}: ${stop.name}`);
        if (!is(stop) && stop.beside.some((each) => each.startsWith(`${kind}: `))) {
          for (const arrow of ['ArrowLeft', 'ArrowRight']) stop = await this.#along(arrow, stop, is);
        }
        if (is(stop)) return stop;
      }
    }
    assert.fail(`Keys do not lead to “${kind}”, but to:\n${passed.join('\n')}`);
  }

  /**
   * All stops, until one comes again. After the last one the focus leaves the page, and Tab brings it back: in Chromium to the
   * first one, in Firefox to the last one. In a dialog, browsers lead round. Shift+Tab ends at the first control of the page: the
   * tests' Firefox would not come back.
   * @param {'Tab' | 'Shift+Tab'} key
   */
  async* #stops(key) {
    /** @type {Set<number>} */
    const before = new Set();
    for (let outside = 0; outside < 3;) {
      assert.ok(before.size < mostStops, `${mostStops} times ${key}`);
      await strike(this.visit, key);
      const stop = await this.here();
      if (stop && before.has(stop.index)) return;
      if (stop) {
        if (key === 'Tab' && stop.index === 0 && before.size > 0) this.left = true;  // Chromium without a window may come back at once
        before.add(stop.index);
        yield stop;
        if (key === 'Shift+Tab' && stop.index === 0) return;
      } else {
        this.left = true;
        outside += 1;
      }
    }
    assert.ok(before.size > 0, `${key} does not come back into the page.`);
  }

  /**
   * @param {string} key an arrow
   * @param {Stop} from
   * @param {(stop: Stop) => boolean} done
   * @returns {Promise<Stop>} the one that is right, or the last one
   */
  async #along(key, from, done) {
    let stop = from;
    for (let before = -1; !done(stop) && stop.index !== before;) {
      before = stop.index;
      stop = await this.press(key);
    }
    return stop;
  }

  /**
   * Leads to a control, presses a key, and waits for what it does.
   * @param {string} kind
   * @param {Parameters<Walk['act']>[1] & {right?: (stop: Stop) => boolean}} what
   */
  async use(kind, what) {
    await this.reach(kind, what.right);
    await this.act(kind, what);
  }

  /**
   * Presses a key on the control that has the focus, and waits for what it does.
   * @param {string} kind
   * @param {object} what
   * @param {string} [what.key]
   * @param {() => Promise<any>} [what.reads] a value that changes
   * @param {() => Promise<any>} [what.until] waits for something
   */
  async act(kind, { key = 'Enter', reads, until }) {
    assert.ok(reads ?? until, 'Say what it does.');
    await this.look();
    const stop = await this.here();
    assert.equal(stop?.kind, kind);
    const before = reads && JSON.stringify(await reads());
    await strike(this.visit, key);
    if (reads) await eventually(async () => JSON.stringify(await reads()), (now) => now !== before, `${key} on ${kind} changes it from ${before}`);
    await until?.();
    this.inventory.use(kind, stop?.command ?? '');
    assert.ok(await this.here(), `${key} on ${kind} loses the focus.`);
    await this.look();
  }

  /**
   * Goes through everything that is shown, forwards and, if that was not all, backwards, but only to one control of the grid and
   * of a long list. Fails if something was not reached, or if Tab does not lead out of the page: then something is a trap.
   */
  async tour() {
    await this.look();
    const wanted = this.shown;
    /** @type {Set<number>} */
    const reached = new Set();
    /** @type {Set<string>} */
    const choices = new Set();  // arrows choose among them
    /** @param {Stop} stop @returns {false} */
    const passes = ({ index, kind }) => {
      reached.add(index);
      if (kind.startsWith('choice ')) choices.add(kind);
      return false;
    };
    const missed = () => wanted.filter(({ index, kind, group }) => !reached.has(index) && !choices.has(kind) && kind !== 'another part of a list'
      && !['grid', 'long list'].includes(group));
    const first = await this.here();
    if (first) await this.#through(first, passes, wanted);
    this.left = false;
    /** @type {string[]} */
    const stops = [];
    for (const key of /** @type {const} */ (['Tab', 'Shift+Tab'])) {
      for await (const stop of this.#stops(key)) {
        stops.push(`${stop.index} ${stop.kind}: ${stop.name}`);
        await this.#through(stop, passes, wanted);
      }
      if (missed().length === 0) break;
    }
    assert.deepEqual(missed().map(({ kind, name }) => `${kind}: ${name}`), [], 'Keys do not lead to these controls.');
    assert.ok(this.left || await this.visit.has('dialog[open]'), `Tab does not leave the page, but leads to:\n${stops.join('\n')}`);
  }

  /**
   * Through a composite widget, unless the walk has been through one with the same content.
   * @param {Stop} from
   * @param {(stop: Stop) => false} passes
   * @param {Control[]} wanted
   */
  async #through(from, passes, wanted) {
    passes(from);
    if (!composites.includes(from.group)) return;
    const content = from.beside.join('\n');
    if (this.#known.has(content)) {
      for (const each of wanted) if (each.group === from.group && from.beside.includes(`${each.kind}: ${each.name}`)) passes({ ...from, ...each });
      return;
    }
    let stop = from;
    for (const key of ['ArrowLeft', 'ArrowRight']) stop = await this.#along(key, stop, passes);
    this.#known.add(content);
  }
}
