// Names in any script on the canvas: each is compared with the same name, drawn by the test with a 2D canvas of the page. So
// none is a box, in the wrong order, or in letters that are not joined. In Chromium, and in part in Firefox.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, launchFirefoxWithWebgl, oneFile } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const longName = 'محمد بن موسى الخوارزمي البغدادي القطربلي';
/** Of the journal's people, by id. */
const names = {
  greek: 'Ἀλέξανδρος', han: '毛泽东', hebrew: 'שלמה', arabic: 'محمد', devanagari: 'देव', thai: 'สมชาย', transliterated: 'ḥāmid ʿalī',
  georgian: 'ქართული', vietnamese: 'Nguyễn Văn Hồ', yat: 'Ѣ', kana: 'かな', hangul: '김철수', accent: 'Zoe\u0301 Kahn', emoji: '👩‍👩‍👧',
  mixed: 'Mao (毛泽东)',
};
const fromRight = ['hebrew', 'arabic', 'long'];

const said = (/** @type {string} */ text) => ({ text, cert: 'high', source: ['made'] });

/** @param {Record<string, string>} people */
const journalOf = (people) => JSON.stringify({
  format: 'daybook-journal', version: '1.0', id: 'scripts', title: 'Names in many scripts', language: 'en',
  rights: said('Made for a test.'), coverage: said('Some days.'), opening_entry: 'one', sources: [{ id: 'made', title: 'Made for a test' }],
  people: Object.entries(people).map(([id, name]) => ({ id, name, description: said('وصف شخص من التاريخ، طويل بما يكفي لعدة أسطر في البطاقة التي تظهر بجانبه') })),
  events: [{ id: 'event', date: '1960-09-16', label: 'مؤتمر القمة في القاهرة', description: said('Made up.') }],
  entries: [
    { id: 'one', date: '1960-09-14', title: 'One', label: '毛泽东', participants: Object.keys(people).map((person) => ({ person, role: 'present' })), text: [{ type: 'paragraph', text: Object.entries(people).map(([person, name]) => ({ person, text: name })) }] },
    { id: 'two', date: '1960-09-18', title: 'Two', label: 'Two', text: [{ type: 'paragraph', text: ['Two.'] }] },
  ],
});

/** @param {string} folder a copy of the site */
function prepare(folder) {
  writeFileSync(join(folder, 'journals/scripts.json'), journalOf({ ...names, long: longName }));
  writeFileSync(join(folder, 'journals/many.json'), journalOf(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`p${i}`, `שלמה ${i}`]))));
}
const path = '?journal=journals/scripts.json';

/** Waits until the browser's text engine has drawn its texts. @param {Visit} visit */
async function drawn(visit) {
  await eventually(() => visit.requests.some((url) => url.endsWith('/shaping.js')), true, 'the text engine is loaded');
  await visit.ask(() => document.fonts.ready);
  await visit.settled();
  await visit.page.mouse.move(1, 1);
  await visit.settled();
}

const inkRed = 0x1f;  // of theme.ink

/**
 * How much ink is on each pixel of a label, from 0 to 1.
 * @typedef {{width: number, height: number, ink: number[]}} Label
 */

/**
 * The label of a lane on the canvas, without the line, which begins further right.
 * @param {Visit} visit
 * @param {string} person
 * @returns {Promise<Label>}
 */
async function labelOf(visit, person) {
  const canvas = PNG.sync.read(await visit.screenshot('canvas'));
  const ratio = await visit.ask(() => devicePixelRatio);
  const item = (await visit.items()).find(({ command }) => command === `select person=${person}`);
  assert.ok(item, `There is no lane of ${person}.`);
  const [left, top, right, bottom] = [20, item.top, 180, item.bottom].map((side) => Math.round(side * ratio));
  const part = new PNG({ width: right - left, height: bottom - top });
  PNG.bitblt(canvas, part, left, top, right - left, bottom - top, 0, 0);
  const { width, height, data } = part;
  const red = (/** @type {number} */ i) => data[4 * i];
  const [paper, ink] = [red(0), Math.min(...Array.from({ length: width * height }, (_, i) => red(i)))];
  assert.ok(paper - ink > 100, `The label of ${person} is empty.`);
  return { width, height, ink: Array.from({ length: width * height }, (_, i) => (paper - red(i)) / (paper - inkRed)) };
}

/**
 * The same label, drawn with a 2D canvas of the page in the size and at the place of the timeline's other labels.
 * @param {Visit} visit
 * @param {string} text
 * @param {{like: Label, right?: boolean}} how
 * @returns {Promise<Label>}
 */
async function expectedLabel(visit, text, { like: { width, height }, right = false }) {
  const ink = await visit.ask((viewer, given) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [given.width, given.height];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no 2D canvas.');
    const lineEm = 1.362;  // of Noto Sans; the timeline rounds the height of a line to whole pixels
    const em = Math.round(13.5 * devicePixelRatio * lineEm) / lineEm;
    context.fillRect(0, 0, given.width, given.height);
    context.fillStyle = '#fff';
    context.font = `${em}px ${getComputedStyle(viewer.shadowRoot.querySelector('.surface')).fontFamily}`;
    context.direction = given.right ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.fillText(given.text, 4 * devicePixelRatio, Math.round(given.height / 2 + 0.714 * em / 2));
    return Array.from(context.getImageData(0, 0, given.width, given.height).data).filter((_, i) => i % 4 === 0).map((red) => red / 255);
  }, { text, width, height, right });
  return { width, height, ink };
}

/**
 * How much the ink of two labels differs, as a share of all ink, if one is moved by at most a pixel.
 * @param {Label} actual
 * @param {Label} expected of the same size
 */
function difference(actual, expected) {
  const { width, height } = expected;
  const at = (/** @type {Label} */ { ink }, /** @type {number} */ x, /** @type {number} */ y) => (x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x]);
  let least = Infinity;
  for (const down of [-1, 0, 1]) {
    for (const across of [-1, 0, 1]) {
      let [apart, all] = [0, 0];
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          apart += Math.abs(at(actual, x + across, y + down) - at(expected, x, y));
          all += at(actual, x, y) + at(expected, x, y);
        }
      }
      least = Math.min(least, apart / all);
    }
  }
  return least;
}

const mostDifference = 0.2;
const leastDifference = 0.3;  // between two different texts

/**
 * @param {Visit} visit
 * @param {readonly (keyof typeof names)[]} people
 */
async function assertLooksRight(visit, people) {
  for (const [i, person] of people.entries()) {
    const like = await labelOf(visit, person);
    const right = fromRight.includes(person);
    const same = difference(like, await expectedLabel(visit, names[person], { like, right }));
    assert.ok(same < mostDifference, `The label of ${person} differs by ${same} from the browser’s.`);
    // Neither another text nor a box would pass.
    for (const text of [names[people[(i + 1) % people.length]], '\u{10fffd}']) {
      const other = difference(like, await expectedLabel(visit, text, { like, right }));
      assert.ok(other > leastDifference, `The label of ${person} differs by only ${other} from “${text}”. Does this machine have fonts for it? script/setup installs them.`);
    }
  }
}

const everybody = /** @type {(keyof typeof names)[]} */ (Object.keys(names));

/** The beginnings of a text, by what is read as one letter. @param {string} text */
const beginnings = (text) => {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.map((_, i) => letters.slice(0, i + 1).join('')).slice(2);
};

/** @param {Visit} visit @param {'loseContext' | 'restoreContext'} what */
const context = (visit, what) => visit.ask((viewer, asked) => {
  const page = /** @type {any} */ (window);
  page.lostContext ??= viewer.shadowRoot.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
  page.lostContext[asked]();
}, what);

describe('in Chromium', () => {
  const test = inBrowser(launchChromium, { prepare });

  for (const ratio of [1, 1.5, 2]) {
    test(`at ${ratio} device pixels for each CSS pixel, names in all scripts look as in the page`, { path, ratio }, async (visit) => {
      await drawn(visit);
      await assertLooksRight(visit, everybody);
    });
  }

  test('a long name from right to left has its ellipsis at the left', { path }, async (visit) => {
    await drawn(visit);
    const like = await labelOf(visit, 'long');
    const differences = [];
    for (const start of beginnings(longName)) differences.push(difference(like, await expectedLabel(visit, `${start}…`, { like, right: true })));
    assert.ok(Math.min(...differences) < mostDifference, differences.join(' '));
    const ltr = await expectedLabel(visit, `${beginnings(longName)[differences.indexOf(Math.min(...differences))]}…`, { like });
    assert.ok(difference(like, ltr) > leastDifference);
  });

  test('larger text makes the names larger', { path }, async (visit) => {
    await drawn(visit);
    const before = await labelOf(visit, 'arabic');
    await visit.chooseComfort('size', '115');
    await visit.settled();
    const sum = (/** @type {Label} */ { ink }) => ink.reduce((all, one) => all + one, 0);
    assert.ok(sum(await labelOf(visit, 'arabic')) > 1.1 * sum(before));
  });

  test('after a lost context the names are the same', { path, expects: [/CONTEXT_LOST_WEBGL/] }, async (visit) => {
    await drawn(visit);
    const before = await visit.screenshot('canvas');
    await context(visit, 'loseContext');
    await eventually(async () => (await visit.stats()).contextLosses, 1, 'the loss is noticed');
    const { frames } = await visit.stats();
    await context(visit, 'restoreContext');
    await eventually(() => visit.stats(), (stats) => stats.frames > frames, 'it is drawn again');
    await visit.settled();
    assert.ok((await visit.screenshot('canvas')).equals(before), 'the pictures differ');
  });

  test('a font that arrives later is used', { path }, async (visit) => {
    await drawn(visit);
    const before = await labelOf(visit, 'accent');
    await visit.ask((viewer) => {
      const style = document.createElement('style');
      style.textContent = '@font-face { font-family: Later; src: url(fonts/daybook-sans-bold.ttf) }';
      document.head.append(style);
      viewer.shadowRoot.querySelector('.surface').style.fontFamily = 'Later';
      return document.fonts.load('16px Later');
    });
    await eventually(async () => difference(await labelOf(visit, 'accent'), before) > 0.1, true, 'the name is drawn with it');
  });

  test('two viewers of one page draw their names', { path }, async (visit) => {
    await drawn(visit);
    await visit.ask((viewer) => {
      const second = viewer.cloneNode();
      second.removeAttribute('linked');
      second.id = 'second';
      viewer.style.height = second.style.height = '50vh';
      viewer.after(second);
    });
    visit.selector = '#second';
    await visit.ready();
    await visit.settled();
    await assertLooksRight(visit, ['greek', 'han']);
  });

  test('after 300 names of a journal have scrolled by, the first ones look right', { path: '?journal=journals/many.json' }, async (visit) => {
    await drawn(visit);
    const before = await labelOf(visit, 'p0');
    const { x, y } = await visit.placeOf('select person=p3');
    await visit.page.mouse.move(x, y);
    for (let i = 0; i < 40; i += 1) await visit.page.mouse.wheel(0, 400);
    await eventually(async () => (await visit.items()).some(({ command }) => command === 'select person=p299'), true, 'the last is in view');
    for (let i = 0; i < 40; i += 1) await visit.page.mouse.wheel(0, -400);
    await eventually(async () => (await visit.items()).some(({ command }) => command === 'select person=p0'), true, 'the first is in view');
    await visit.page.mouse.move(1, 1);
    await visit.settled();
    assert.equal(difference(await labelOf(visit, 'p0'), before), 0);
  });

  test('the bundled journal needs no text engine', async (visit) => {
    await visit.click('select person=kim-il-sung');
    await visit.sees({ person: 'kim-il-sung' });
    await visit.settled();
    assert.deepEqual(visit.requests.filter((url) => url.includes('shaping')), []);
  });

  test('if the text engine cannot be loaded, its names are left out', { path, expects: [/shaping\.js|Failed to load/] }, async (visit) => {
    await eventually(() => visit.ask(() => [...document.fonts].filter(({ status }) => status === 'loaded').length), 5, 'nothing is being loaded');
    await visit.page.route('**/shaping.js', (route) => route.abort());
    await visit.page.reload();
    await visit.ready();
    await assert.rejects(labelOf(visit, 'arabic'), /is empty/);
    await visit.click('select person=arabic');
    await visit.sees({ person: 'arabic', card: names.arabic });
  });

  test('the single file draws names in all scripts', { url: pathToFileURL(oneFile).href }, async (visit) => {
    await visit.ask((viewer, text) => viewer.openFile(new File([text], 'scripts.json')), journalOf({ ...names, long: longName }));
    await visit.sees({ entry: 'one' });
    await visit.settled();
    await eventually(() => labelOf(visit, 'greek').then(() => true, () => false), true, 'the text engine is there');
    await assertLooksRight(visit, everybody);
  });
});

describe('in Firefox', () => {
  const test = inBrowser(launchFirefoxWithWebgl, { prepare });

  test('names in all scripts look as in the page', { path }, async (visit) => {
    await drawn(visit);
    await assertLooksRight(visit, everybody);
  });
});
