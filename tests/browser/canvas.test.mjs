// Chromium: the canvas is sharp, recovers from a lost context, and has the same items as the mirror.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const journal = JSON.parse(readFileSync(join(root, 'assets/journals/puzanov-1960-09.json'), 'utf8'));
/** @type {{id: string, first: string, last: string}[]} */
const entries = journal.entries.map((/** @type {any} */ { id, date }) => {
  const [first, last = first] = date.split('/');
  return { id, first, last };
});

const test = inBrowser(launchChromium);

/** The number of colours in a picture; an empty canvas has one. @param {Buffer} png */
function colours(png) {
  const { data } = PNG.sync.read(png);
  const seen = new Set();
  for (let at = 0; at < data.length; at += 4) seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
  return seen.size;
}

/** @param {Visit} visit */
const canvasSize = (visit) => visit.ask((viewer) => {
  const canvas = viewer.shadowRoot.querySelector('canvas');
  const { width, height } = canvas.getBoundingClientRect();
  return { width: canvas.width, height: canvas.height, wantedWidth: width * devicePixelRatio, wantedHeight: height * devicePixelRatio };
});

/** @param {Visit} visit */
async function assertSharp(visit) {
  await eventually(() => canvasSize(visit), ({ width, height, wantedWidth, wantedHeight }) =>
    Math.abs(width - wantedWidth) <= 0.75 && Math.abs(height - wantedHeight) <= 0.75, 'the canvas has a pixel for each pixel of the screen');
}

for (const ratio of [1, 1.25, 1.5, 2]) {
  test(`at ${ratio} device pixels for each CSS pixel, the canvas has that many pixels`, { ratio }, async (visit) => {
    await assertSharp(visit);
    assert.ok(colours(await visit.screenshot('canvas')) > 30, 'the canvas is empty');
    await visit.click('select entry=1960-09-27&person=pak-yong-guk');
    await visit.sees({ entry: '1960-09-27', person: 'pak-yong-guk' });
  });
}

test('when the device pixel ratio changes, the canvas follows', async (visit) => {
  const session = await visit.page.context().newCDPSession(visit.page);
  // With another size, because the emulation sends no event if only the ratio changes.
  await session.send('Emulation.setDeviceMetricsOverride', { width: 1200, height: 800, deviceScaleFactor: 2, mobile: false });
  await eventually(() => visit.ask(() => devicePixelRatio), 2, 'the ratio has changed');
  await visit.settled();
  await assertSharp(visit);
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
});

test('when the window is resized, the timeline is redrawn', async (visit) => {
  const { frames } = await visit.stats();
  await visit.resize({ width: 1000, height: 700 });
  await eventually(() => visit.stats(), (stats) => stats.frames > frames, 'a frame is drawn');
  await visit.settled();
  await assertSharp(visit);
  assert.ok(colours(await visit.screenshot('canvas')) > 30, 'the canvas is empty');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
});

test('larger text makes the timeline larger', async (visit) => {
  const lane = async () => {
    const item = (await visit.items()).find(({ command }) => command === 'select person=puzanov');
    return item ? item.bottom - item.top : 0;
  };
  const before = await visit.screenshot('canvas');
  assert.ok(await lane() > 0);
  await visit.chooseComfort('size', '115');
  await visit.settled();
  assert.ok(!(await visit.screenshot('canvas')).equals(before));
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
});

// Chromium writes this when a context is lost.
const lost = { expects: [/CONTEXT_LOST_WEBGL/] };

test('after a lost context the timeline is the same, to the pixel', lost, async (visit) => {
  await visit.clickElement('.document button[data-command="select person=kim-il-sung"]');
  await visit.sees({ person: 'kim-il-sung' });
  await visit.page.mouse.move(1, 1);
  await visit.settled();
  const before = await visit.screenshot('canvas');
  for (let loss = 1; loss <= 2; loss += 1) {
    await visit.ask((viewer) => {
      const extension = viewer.shadowRoot.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      /** @type {any} */ (window).lostContext = extension;
      extension.loseContext();
    });
    await eventually(async () => (await visit.stats()).contextLosses, loss, 'the loss is noticed');
    await visit.clickElement('.document button[data-command="select person=khrushchev"]');
    await visit.sees({ person: 'khrushchev' });
    await visit.clickElement('.document button[data-command="select person=kim-il-sung"]');
    await visit.sees({ person: 'kim-il-sung' });
    const { frames } = await visit.stats();
    await visit.ask(() => /** @type {any} */ (window).lostContext.restoreContext());
    await eventually(() => visit.stats(), (stats) => stats.frames > frames, 'it is drawn again');
    await visit.page.mouse.move(1, 1);
    await visit.settled();
    assert.ok((await visit.screenshot('canvas')).equals(before), 'the pictures differ');
  }
  await visit.click('select entry=1960-09-13');
  await visit.sees({ entry: '1960-09-13' });
});

test('a context that is not restored is replaced by a new canvas', lost, async (visit) => {
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await eventually(() => visit.ask((viewer) => {
    const context = viewer.shadowRoot.querySelector('canvas')?.getContext('webgl2');
    return Boolean(context) && !context.isContextLost() && viewer.items().length > 0;
  }), true, 'there is a new canvas');
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
});

test('if contexts fail repeatedly, the list becomes the timeline', { expects: [/CONTEXT_LOST_WEBGL/, /WebGL/] }, async (visit) => {
  await visit.ask(() => {
    /** @type {any} */ (HTMLCanvasElement.prototype).getContext = () => null;
  });
  await visit.ask((viewer) => {
    // getContext() of the prototype now returns null, so the context comes from an event.
    viewer.shadowRoot.querySelector('canvas').dispatchEvent(new Event('webglcontextlost', { cancelable: true }));
  });
  await eventually(() => visit.has('.mirror.visible'), true, 'the list is shown');
  await visit.clickElement('.mirror [data-command="select person=kim-il-sung"]');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
});

// --- The mirror ------------------------------------------------------------------------------------

/** @param {Visit} visit */
const listed = async (visit) => {
  // What has no known day is only in the list.
  const commands = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.mirror [data-command]:not([aria-label*="date unknown"])')].map((item) => item.dataset.command));
  return [...new Set(commands)].map((command) => ({ command, day: dayOf(command) }));
};

/** The first day of what a command selects; null for a person. @param {string} command */
function dayOf(command) {
  const named = new URLSearchParams(command.replace('select ', ''));
  const entry = entries.find(({ id }) => id === named.get('entry'));
  const event = journal.events.find((/** @type {any} */ { id }) => id === named.get('event'));
  return named.get('day') ?? entry?.first ?? event?.date.split('/')[0] ?? null;
}

/** @param {Visit} visit @param {(list: {command: string, day: string | null}[]) => string[]} wanted */
async function assertMirrored(visit, wanted) {
  await visit.settled();
  const list = await listed(visit);
  const commands = new Set(list.map((/** @type {any} */ { command }) => command));
  // A day that an entry covers opens the entry, and is listed as the entry.
  const entryOn = (/** @type {string} */ day) => entries.find(({ first, last }) => first <= day && day <= last);
  // Stretches of days exist only on the canvas; a click on one zooms in, which keys can do too.
  const items = (await visit.items()).filter(({ command }) => !command.startsWith('select from='));
  const shown = new Set(items.map(({ command }) => {
    const entry = entryOn(command.match(/^select day=(.*)/)?.[1] ?? '');
    return entry ? `select entry=${entry.id}` : command;
  }));
  assert.deepEqual([...shown].filter((command) => !commands.has(command)), [], 'on the canvas, not in the list');
  assert.deepEqual(wanted(list).filter((command) => !shown.has(command)), [], 'in the list and in view, not on the canvas');
}

test('everything that can be clicked on the canvas is in the list, and everything in the list that is in view can be clicked', async (visit) => {
  const { from, to } = await visit.state();
  await assertMirrored(visit, (list) => list.filter(({ day }) => day === null || (day >= from && day <= to)).map(({ command }) => command));
});

test('also after zooming in, everything that can be clicked on the canvas is in the list', { path: '#entry=1960-09-14&from=1960-09-19&to=1960-09-24' }, async (visit) => {
  await assertMirrored(visit, (list) => list.filter(({ day }) => day !== null && day >= '1960-09-20' && day <= '1960-09-23').map(({ command }) => command));
});

test('the canvas is hidden from screen readers, but the list is not', async (visit) => {
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('canvas').getAttribute('aria-hidden')), 'true');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror').closest('[aria-hidden], [hidden], [inert]')), null);
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelectorAll('.mirror table [tabindex="0"]').length), 1);
});

test('what is opened on the canvas is said once: the focus goes to it, and its name says everything', async (visit) => {
  await visit.click('select entry=1960-09-13');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.activeElement?.ariaLabel), '13 September 1960, Visit to the Hwanghae metallurgical works, at the archive, not here', 'it has the focus');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.live').textContent), '');
});
