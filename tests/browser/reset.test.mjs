// Chromium: after any actions of a visitor, reset() restores the fresh state for the next one.
import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { eventually } from './eventually.mjs';
import { compare } from './pictures.mjs';
import { desktop, inBrowser, launchChromium, phone } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);
const actions = 60;
const keys = ['Tab', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Shift+ArrowRight', '[', ']', 't', '+', '-', '0', 'p', '?', 'Escape'];
const places = [{ entry: '1960-09-27' }, { person: 'pak-yong-guk' }, { day: '1960-09-17', person: null }, { from: '1960-09-10', to: '1960-09-14' },
  { entry: null, from: null }, { layer: 'reading' }, { sort: 'name', people: 'kim' }, { pin: 'kim-il-sung,puzanov' }, { people: null, pin: null }];

/** A generator of pseudorandom numbers. @param {number} seed */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/**
 * Everything that the next visitor would notice, except pixels; one line for each thing.
 * @param {Visit} visit
 * @returns {Promise<string[]>}
 */
const look = (visit) => visit.ask(async (viewer) => {
  const root = viewer.shadowRoot;
  const lines = [`state ${JSON.stringify(viewer.state)}`, `focus ${root.activeElement?.className ?? ''}`, `selection ${getSelection()}`,
    `storage ${[localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length, (await caches.keys()).length]}`];
  for (const element of root.querySelectorAll('*')) {
    // Not compared: the sheet, filled when first opened; announcements; the canvas' size, which the pixels show.
    if (element.closest('.sheet > *, .live > *, canvas')) continue;
    const attributes = [...element.attributes].map(({ name, value }) => (value === '' && name === 'style' ? '' : `${name}=${value}`)).filter(Boolean).sort();
    const words = element.matches('.live, .notice p') ? '' : [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.nodeValue.trim()).join('');
    lines.push(`${element.localName} ${attributes.join(' ')} ${words} ${element.value ?? ''} ${element.scrollLeft},${element.scrollTop}`);
  }
  return lines;
});

/**
 * @param {string[]} before
 * @param {string[]} now
 */
const changes = (before, now) => [...before.filter((line) => !now.includes(line)).map((line) => `- ${line}`), ...now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)];

/** Waits until the canvas sends no more changes. @param {Visit} visit */
async function picture(visit) {
  await visit.page.mouse.move(1, 1);
  await visit.settled();
  return PNG.sync.read(await visit.screenshot());
}

/** Waits until a movement that a wheel began has ended. @param {Visit} visit */
async function rest(visit) {
  await visit.settled();
  let before = -1;
  await eventually(async () => {
    const now = await visit.ask((viewer) => new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(viewer.shadowRoot.querySelector('.pane').scrollTop)));
    }));
    const same = now === before;
    before = now;
    return same;
  }, true, 'the text has come to rest');
}

/**
 * @param {Visit} visit
 * @param {() => number} random
 */
async function doSomething(visit, random) {
  const pick = (/** @type {any[]} */ list) => list[Math.floor(random() * list.length)];
  const { x, y, width, height } = await visit.box('canvas');
  const point = { x: x + width * (0.05 + 0.9 * random()), y: y + height * (0.05 + 0.9 * random()) };
  switch (Math.floor(random() * 8)) {
    case 0: return visit.press(pick(keys));
    case 1: return visit.page.mouse.click(point.x, point.y);
    case 2: return visit.drag(point, 200 * (random() - 0.5), 200 * (random() - 0.5));
    case 3: return visit.wheel(point, 0, 400 * (random() - 0.5));
    case 4: {
      const pane = await visit.box('.pane');
      return visit.wheel({ x: pane.x + pane.width / 2, y: pane.y + pane.height / 2 }, 0, 900 * (random() - 0.3));
    }
    case 5: return visit.ask((viewer, place) => viewer.go(place), pick(places));
    default: {
      /** @type {{x: number, y: number}[]} */
      const buttons = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('button[data-command]')].map((button) => {
        const box = button.getBoundingClientRect();
        return { button, x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }).filter((at) => at.button.contains(viewer.shadowRoot.elementFromPoint(at.x, at.y))).map((at) => ({ x: at.x, y: at.y })));
      if (buttons.length === 0) return undefined;
      const button = pick(buttons);
      return visit.page.mouse.click(button.x, button.y);
    }
  }
}

for (const [name, size] of /** @type {const} */ ([['a desktop', desktop], ['a phone', phone]])) {
  for (const seed of [1, 2]) {
    test(`after ${actions} random actions on ${name} (${seed}), reset() restores the fresh state`, { size, reducedMotion: seed === 2 }, async (visit) => {
      const random = chance(seed);
      const fresh = { look: await look(visit), picture: await picture(visit) };
      const used = new Set();
      for (let i = 0; i < actions; i += 1) {
        await doSomething(visit, random);
        used.add(JSON.stringify(await visit.state()));
      }
      assert.ok(used.size > 10, `only ${used.size} states were seen`);
      await rest(visit);
      await visit.ask((viewer) => viewer.reset());
      await eventually(async () => changes(fresh.look, await look(visit)), [], 'the page is as at first');
      const after = await picture(visit);
      assert.deepEqual(changes(fresh.look, await look(visit)), []);
      assert.deepEqual([after.width, after.height], [fresh.picture.width, fresh.picture.height]);
      assert.equal(compare(after, fresh.picture).share, 0, 'the page looks as at first');
    });
  }
}

test('reset() can be repeated, and keeps the attributes of the element', async (visit) => {
  await visit.ask((viewer) => viewer.setAttribute('entry', '1960-09-27'));
  await visit.sees({ entry: '1960-09-27' });
  await visit.ask((viewer) => viewer.go({ entry: '1960-09-13', person: 'kim-il-sung' }));
  for (let i = 0; i < 3; i += 1) await visit.ask((viewer) => viewer.reset());
  await visit.sees({ entry: '1960-09-27', person: null });
});
