// Chromium: moving on the timeline by pointer and keyboard, and drawing only when something changes.
import assert from 'node:assert/strict';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);

/**
 * The edges of a day's column on the page, from its item.
 * @param {Visit} visit
 * @param {string} day
 */
async function columnOf(visit, day) {
  await visit.settled();
  const canvas = await visit.box('canvas');
  const items = await visit.items();
  const item = items.find(({ command }) => command === `select day=${day}`) ?? items.find(({ command }) => command === `select entry=${day}`);
  assert.ok(item, `${day} is not on show`);
  return { left: canvas.x + item.left, right: canvas.x + item.right, width: item.right - item.left };
}

/** A point on an empty day's column, low enough for a drag. @param {Visit} visit */
const emptyPlace = (visit) => visit.placeOf('select day=1960-09-18');

test('a drag pans and selects nothing', async (visit) => {
  const before = await visit.look();
  const { width } = await columnOf(visit, '1960-09-18');
  await visit.drag(await emptyPlace(visit), -5 * width);
  await eventually(() => visit.state(), (state) => state.from > before.from && state.to > before.to, 'later days are on show');
  await visit.settled();
  await visit.sees({ entry: before.entry, day: null, person: null, pane: before.pane });
});

test('a slow drag moves the days as far as the pointer', async (visit) => {
  const { left, width } = await columnOf(visit, '1960-09-18');
  const { x, y } = await emptyPlace(visit);
  await visit.page.mouse.move(x, y);
  await visit.page.mouse.down();
  for (let step = 1; step <= 8; step += 1) {
    await visit.page.mouse.move(x - (step * 3 * width) / 8, y);
    await visit.ask(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  }
  const columnWhileHeld = await columnOfWhileHeld(visit, '1960-09-18');
  await visit.page.mouse.up();
  assert.ok(Math.abs(columnWhileHeld - (left - 3 * width)) <= 2, `18 September is at ${columnWhileHeld}, not at ${left - 3 * width}`);
});

/** @param {Visit} visit @param {string} day */
async function columnOfWhileHeld(visit, day) {
  const canvas = await visit.box('canvas');
  const item = (await visit.items()).find(({ command }) => command === `select day=${day}`);
  assert.ok(item, `${day} is not on show`);
  return canvas.x + item.left;
}

test('a drag may move the open entry out of view', { reducedMotion: true }, async (visit) => {
  const { left, width } = await columnOf(visit, '1960-09-24');
  const { x, y } = await emptyPlace(visit);
  await visit.drag({ x, y }, -5 * width);
  await visit.settled();
  const now = await columnOf(visit, '1960-09-24');
  assert.ok(Math.abs(now.left - (left - 5 * width)) <= 2, `24 September is at ${now.left}, not at ${left - 5 * width}`);
  await visit.sees({ entry: '1960-09-14' });
});

test('the wheel with Ctrl zooms around the day under the pointer', async (visit) => {
  const before = await visit.state();
  const column = await columnOf(visit, '1960-09-18');
  const at = await emptyPlace(visit);
  const place = (at.x - column.left) / column.width;
  await visit.page.keyboard.down('Control');
  await visit.wheel(at, 0, -240);
  await visit.page.keyboard.up('Control');
  await eventually(() => visit.state(), (state) => state.from > before.from && state.to < before.to, 'fewer days are on show');
  const now = await columnOf(visit, '1960-09-18');
  assert.ok(now.width > column.width);
  assert.ok(Math.abs((at.x - now.left) / now.width - place) < 0.1, 'the pointer is at another time of the day');
  await visit.page.keyboard.down('Control');
  await visit.wheel(at, 0, 120);
  await visit.page.keyboard.up('Control');
  await eventually(() => visit.state(), (state) => state.from < '1960-09-18' && state.link !== '', 'more days are on show');
});

test('the wheel pans or zooms the timeline without scrolling the page', async (visit) => {
  const before = await visit.state();
  await visit.wheel(await emptyPlace(visit), 60, 0);
  await eventually(() => visit.state(), (state) => state.from > before.from, 'later days are on show');
  await visit.wheel(await emptyPlace(visit), 0, -240);
  await visit.settled();
  assert.equal(await visit.ask(() => window.scrollY + window.scrollX), 0);
});

test('a pinch on a touch screen zooms', { touch: true }, async (visit) => {
  const before = await visit.state();
  const { x, y } = await emptyPlace(visit);
  const session = await visit.page.context().newCDPSession(visit.page);
  const touch = (/** @type {string} */ type, /** @type {number} */ apart) => session.send('Input.dispatchTouchEvent', {
    type: /** @type {any} */ (type), touchPoints: apart ? [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }] : [],
  });
  await touch('touchStart', 20);
  for (let apart = 25; apart <= 80; apart += 5) await touch('touchMove', apart);
  await touch('touchEnd', 0);
  await eventually(() => visit.state(), (state) => state.from > before.from && state.to < before.to, 'fewer days are on show');
  await visit.sees({ entry: '1960-09-14', day: null });
});

test('a touch selects', { touch: true }, async (visit) => {
  const { x, y } = await visit.placeOf('select person=kim-il-sung');
  await visit.page.touchscreen.tap(x, y);
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
});

test('nothing is drawn or requested while nothing changes', async (visit) => {
  const { frames, animationFramesRequested } = await visit.stats();
  assert.ok(frames > 0);
  await visit.frames(60);
  const now = await visit.stats();
  assert.deepEqual([now.frames, now.animationFramesRequested], [frames, animationFramesRequested]);
});

test('nothing is drawn at rest after a click, a drag, a hover and a key', async (visit) => {
  await visit.page.clock.install();
  await visit.click('select person=kim-il-sung');
  await visit.drag(await emptyPlace(visit), -60);
  await visit.press('ArrowRight');
  await visit.page.mouse.move(5, 5);
  await visit.settled();
  await visit.page.clock.runFor(60_000);  // past any hover's delay and any notice, without waiting
  await visit.settled();
  const before = await visit.stats();
  await visit.page.clock.runFor(60_000);
  const now = await visit.stats();
  assert.deepEqual([now.frames, now.animationFramesRequested], [before.frames, before.animationFramesRequested]);
});

// --- The keyboard ---------------------------------------------------------------------------------

/** Presses Tab until the focus is in the timeline's list. @param {Visit} visit */
async function tabToTimeline(visit) {
  for (let presses = 0; presses < 12; presses += 1) {
    if (await visit.ask((viewer) => viewer.shadowRoot.activeElement?.closest('.mirror') !== null && viewer.shadowRoot.activeElement !== null)) return;
    await visit.press('Tab');
  }
  assert.fail('Tab does not reach the timeline.');
}

/** @param {Visit} visit */
const focused = (visit) => visit.ask((viewer) => viewer.shadowRoot.activeElement?.dataset?.command ?? '');

test('Tab reaches the timeline at the open entry, and leaves it again', async (visit) => {
  await tabToTimeline(visit);
  assert.equal(await focused(visit), 'select entry=1960-09-14');
  await visit.press('Tab');
  await visit.press('Tab');
  await visit.press('Tab');
  await visit.press('Tab');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement?.closest('.mirror') ?? null), null);
});

/** @param {Visit} visit @param {string} key @param {string | RegExp} command */
async function goesTo(visit, key, command) {
  await visit.press(key);
  await eventually(() => focused(visit), (now) => (command instanceof RegExp ? command.test(now) : command === now), `${key} goes to ${command}`);
}
/** The name of what has the focus. @param {Visit} visit */
const heard = (visit) => visit.ask((viewer) => viewer.shadowRoot.activeElement?.getAttribute('aria-label') ?? '');

test('arrows move between days and entries and open nothing; Enter opens', async (visit) => {
  await tabToTimeline(visit);
  await goesTo(visit, 'ArrowRight', 'select day=1960-09-15');
  await visit.sees({ entry: '1960-09-14', day: null, pane: '14 September 1960', mirror: ['select entry=1960-09-14'] });
  await visit.press('Enter');
  await visit.sees({ day: '1960-09-15', entry: null, pane: '15 September 1960', mirror: ['select day=1960-09-15'] });
  await goesTo(visit, 'ArrowLeft', 'select entry=1960-09-14');
  await goesTo(visit, 'ArrowLeft', 'select entry=1960-09-13');
  assert.equal(await heard(visit), '13 September 1960, Visit to the Hwanghae metallurgical works, at the archive, not here');
  await visit.press(' ');
  await visit.sees({ entry: '1960-09-13', pane: '13 September 1960' });
  assert.equal(await focused(visit), 'select entry=1960-09-13');
  await goesTo(visit, 'End', 'select day=1960-09-30');
  await goesTo(visit, 'Home', 'select day=1960-09-12');
  await visit.sees({ entry: '1960-09-13' });
});

test('Up and Down keep the day, Left and Right the person, and the document stays', async (visit) => {
  await tabToTimeline(visit);
  const { pane } = await visit.look();
  await goesTo(visit, 'ArrowDown', 'select entry=1960-09-14&person=puzanov');
  assert.equal(await heard(visit), 'A. M. Puzanov, 14 September 1960, author');
  await goesTo(visit, 'ArrowDown', 'select entry=1960-09-14&person=kim-il-sung');
  assert.equal(await heard(visit), 'Kim Il Sung, 14 September 1960, host');
  await goesTo(visit, 'ArrowDown', 'select entry=1960-09-14&person=pak-yong-guk');
  await goesTo(visit, 'ArrowRight', 'select entry=1960-09-27&person=pak-yong-guk');
  await goesTo(visit, 'ArrowUp', 'select entry=1960-09-27');
  assert.equal(await heard(visit), 'Kim Il Sung, 27 September 1960, not known: text at the archive, not here');
  await goesTo(visit, 'ArrowLeft', 'select entry=1960-09-14&person=kim-il-sung');
  await goesTo(visit, 'ArrowLeft', 'select person=kim-il-sung');
  await goesTo(visit, 'ArrowRight', 'select entry=1960-09-14&person=kim-il-sung');
  await goesTo(visit, 'Home', 'select person=kim-il-sung');
  await goesTo(visit, 'ArrowUp', 'select person=puzanov');
  await goesTo(visit, 'End', 'select entry=1960-09-29&person=puzanov');
  await goesTo(visit, 'PageDown', /khrushchev|^select entry=1960-09-29$/);
  await goesTo(visit, 'Control+End', /^select person=/);
  await goesTo(visit, 'Control+Home', 'select person=puzanov');
  await visit.sees({ entry: '1960-09-14', person: null, card: '', pane });
  await goesTo(visit, 'End', 'select entry=1960-09-29&person=puzanov');
  await visit.press('Enter');
  await visit.sees({ entry: '1960-09-29', person: 'puzanov', card: 'A. M. Puzanov' });
  assert.equal(await focused(visit), 'select entry=1960-09-29&person=puzanov');
});

test('the events are a list of their own, one tab stop after the grid', async (visit) => {
  await tabToTimeline(visit);
  await goesTo(visit, 'Tab', 'select event=un-assembly');  // near the open entry
  await goesTo(visit, 'Home', 'select event=repatriation-agreement');
  await goesTo(visit, 'ArrowDown', 'select event=kosaka-seoul');
  await goesTo(visit, 'End', 'select event=filing');
  await visit.press('Enter');
  await visit.sees({ event: 'filing', entry: '1960-09-14' });
});

test('D leads into the details, and Escape closes them and leads back', async (visit) => {
  await tabToTimeline(visit);
  await goesTo(visit, 'ArrowDown', 'select entry=1960-09-14&person=puzanov');
  await visit.press('Enter');
  await visit.sees({ card: 'A. M. Puzanov' });
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.live').textContent), 'A. M. Puzanov: details opened, Escape closes them', 'what changed is announced');
  await visit.press('d');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement.textContent), 'A. M. Puzanov');
  await visit.press('Escape');
  await visit.sees({ card: '' });
  assert.equal(await focused(visit), 'select entry=1960-09-14&person=puzanov');
});

test('each place of the keyboard in the grid is drawn on the canvas, and on a phone’s strip', async (visit) => {
  for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
    await visit.resize(size);
    await visit.settled();
    await visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror thead .entry').focus());
    let before = await visit.screenshot('canvas');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'Home', 'ArrowRight']) {
      await visit.press(key);
      const now = await eventually(() => visit.screenshot('canvas'), (/** @type {Buffer} */ picture) => !picture.equals(before) || key === 'ArrowDown', `${key} moves the ring at ${size.width}`);
      before = now;
    }
    await visit.ask((viewer) => viewer.shadowRoot.activeElement.blur());
    await eventually(async () => (await visit.screenshot('canvas')).equals(before), false, 'there was a ring');
  }
});

test('the canvas shows the keyboard focus', async (visit) => {
  const before = await visit.screenshot('canvas');
  await tabToTimeline(visit);
  await eventually(async () => (await visit.screenshot('canvas')).equals(before), false, 'a ring is drawn');
});

test('Escape closes the card and keeps the entry', async (visit) => {
  await visit.click('select person=kim-il-sung');
  await visit.sees({ card: 'Kim Il Sung' });
  await visit.press('Escape');
  await visit.sees({ card: '', person: null, entry: '1960-09-14' });
});

test('plus and minus zoom, and 0 shows the whole period', async (visit) => {
  const home = await visit.state();
  await tabToTimeline(visit);
  await visit.press('+');
  await eventually(() => visit.state(), (state) => state.from > home.from || state.to < home.to, 'fewer days are on show');
  await visit.press('-');
  await visit.press('-');
  await eventually(() => visit.state(), (state) => state.from < home.from || state.to > home.to, 'more days are on show');
  await visit.press('0');
  await eventually(async () => (({ from, to }) => ({ from, to }))(await visit.state()), { from: home.from, to: home.to }, 'the whole period is on show');
});

test('many key steps do not fill the history', async (visit) => {
  const before = await visit.ask(() => history.length);
  await tabToTimeline(visit);
  for (let step = 0; step < 3; step += 1) await visit.press(']');
  await visit.sees({ hash: '#entry=1960-09-29' });
  assert.equal(await visit.ask(() => history.length), before);
});

test('with reduced motion nothing rolls after a drag', { reducedMotion: true }, async (visit) => {
  const { x, y } = await emptyPlace(visit);
  await visit.page.mouse.move(x, y);
  await visit.page.mouse.down();
  for (const by of [30, 60, 90]) {
    await visit.page.mouse.move(x - by, y);
    await visit.ask(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); }));
  }
  const held = await columnOfWhileHeld(visit, '1960-09-20');
  await visit.page.mouse.up();
  await visit.settled();
  const rest = await columnOfWhileHeld(visit, '1960-09-20');
  assert.ok(Math.abs(rest - held) <= 1, `20 September was at ${held} when it was let go, and is at ${rest}`);
});
