// What a visitor takes along of the timeline: real files, and a real page of a printer. In Chromium; one-file.test.mjs saves in
// Firefox too.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, launchFirefoxWithoutWebgl, oneFile, phone, put, root, siteFolder } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const failed = 'The picture could not be made.';
const names = ['Kim Il Sung', 'A. M. Puzanov', 'Kosaka Zentarō', 'Qiao Xiaoguang'];

const test = inBrowser(launchChromium, {
  prepare(folder) {
    put(folder, 'journals/chunks.json', readFileSync(join(root, 'tests/data/journals/good/chunks.json'), 'utf8'));
    put(folder, 'one.html', String(readFileSync(oneFile)));
    put(folder, 'frame.html', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page around</title><link rel="icon" href="data:,"></head><body><iframe title="The journal" sandbox="allow-scripts" src="one.html" width="1200" height="700"></iframe></body></html>');
    put(folder, 'around.html', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page around</title><link rel="icon" href="data:,"><style>body { display: grid; min-height: 300vh } daybook-viewer { height: 700px }</style>
      <script type="module" src="daybook.js"></script></head><body><h1>A page around</h1><daybook-viewer src="journals/puzanov-1960-09.json"></daybook-viewer><p>More of it.</p></body></html>`);
  },
});

/** @param {Visit} visit */
const pageOf = (visit) => /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));

/** What the open dialog says about how it went. @param {Visit} visit @returns {Promise<string>} */
const saidIn = (visit) => visit.ask((viewer) => viewer.shadowRoot.querySelector('.picture[open] [role="status"]')?.textContent ?? '');

/** @param {Visit} visit @param {'svg' | 'png'} as */
async function saved(visit, as) {
  const [file] = await Promise.all([pageOf(visit).waitForEvent('download'), visit.takePicture(as)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** @param {Visit} visit @param {string} language */
async function speak(visit, language) {
  await visit.ask((viewer, tag) => { viewer.lang = tag; }, language);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').lang), language, 'the page speaks it');
}

/** How the browser's own parser of XML reads it. @param {Visit} visit @param {string} svg */
const read = (visit, svg) => visit.ask((_, text) => {
  const top = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const all = [top, ...top.querySelectorAll('*')];
  return {
    root: top.localName,
    lang: top.getAttribute('lang'),
    role: top.getAttribute('role'),
    titled: [...top.children].slice(0, 2).map((each) => each.localName),
    size: ['width', 'height'].map((side) => Number(top.getAttribute(side))),
    words: [...top.querySelectorAll('text')].map((each) => each.textContent),
    marks: Object.fromEntries(['bar', 'event', 'lane', 'dot'].map((name) => [name, top.querySelectorAll(`.${name}`).length])),
    elements: [...new Set(all.map((each) => each.localName))],
    attributes: all.flatMap((each) => [...each.attributes]).map(({ name, value }) => `${name}=${value}`),
  };
}, svg);

test('the timeline is saved as SVG, with its marks and names, and with nothing that runs or loads', async (visit) => {
  const { name, bytes } = await saved(visit, 'svg');
  assert.equal(name, 'Timeline – Journal of the Soviet Ambassador to North Korea, A. M. Puzanov.svg');
  const picture = await read(visit, String(bytes));
  assert.equal(picture.root, 'svg');
  assert.equal(picture.role, 'img');
  assert.deepEqual(picture.titled, ['title', 'desc']);
  assert.ok(picture.size[0] > picture.size[1] && picture.size[1] > 400, String(picture.size));
  for (const each of [...names, 'UN Assembly opens', '14']) assert.ok(picture.words.includes(each), each);
  assert.deepEqual(picture.marks, { bar: 5, event: 4, lane: 15, dot: 28 });
  assert.deepEqual(picture.elements.filter((/** @type {string} */ each) => ['script', 'style', 'image', 'use', 'foreignObject', 'a'].includes(each)), []);
  assert.deepEqual(picture.attributes.filter((/** @type {string} */ each) => /^(on|href|src|xlink)|(?<!xmlns=)https?:|url\((?!#)/.test(each)), []);
});

test('the SVG has the days, the people and the language that are shown', async (visit) => {
  await visit.ask((viewer) => viewer.go({ from: '1960-09-20', to: '1960-09-30', people: 'kim' }));
  await speak(visit, 'ko');
  const { name, bytes } = await saved(visit, 'svg');
  const picture = await read(visit, String(bytes));
  assert.match(name, /^연표 – /);
  assert.equal(picture.lang, 'ko');
  assert.ok(picture.words.includes('인물') && picture.words.includes('20(화)') && !picture.words.some((/** @type {string} */ each) => each.startsWith('14')), picture.words.join(' | '));
  assert.equal(picture.marks.lane, 1);
});

for (const language of ['en', 'ko']) {
  test(`the SVG is the one that the command writes, but for links: ${language}`, async (visit) => {
    await speak(visit, language);
    const { bytes } = await saved(visit, 'svg');
    const folder = mkdtempSync(join(tmpdir(), 'daybook-picture-'));
    try {
      const { status, stderr } = spawnSync(join(root, 'build/bin/daybook'), ['html', join(root, 'assets/journals/puzanov-1960-09.json'), '-o', folder, '--lang', language], { encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const written = readFileSync(join(folder, 'timeline.svg'), 'utf8').replace(/<a (class="[^"]*") href="[^"]*">/g, '<g $1>').replaceAll('</a>', '</g>');
      assert.equal(String(bytes).replace(' role="img"', ''), written);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test('nothing of it is loaded before the dialog is opened, and the program that draws when a button is pressed', async (visit) => {
  const loaded = () => visit.requests.map((url) => url.replace(/.*\//, '')).filter((name) => name.includes('picture'));
  assert.deepEqual(loaded(), []);
  await visit.openPicture();
  await eventually(() => visit.has('.picture [data-as="svg"]'), true, 'the dialog is filled');
  assert.deepEqual(loaded(), ['picture.js']);
  await visit.clickElement('.picture [data-as="svg"]');
  await eventually(() => visit.has('.picture[open]'), false, 'the dialog is closed');
  assert.deepEqual(loaded(), ['picture.js', 'daybook-picture.wasm']);
});

for (const [how, answer] of /** @type {const} */ ([
  ['cannot be fetched', (/** @type {any} */ route) => route.abort()],
  ['is not on the site', (/** @type {any} */ route) => route.fulfill({ status: 404 })],
])) {
  test(`if the program that draws ${how}, the dialog says so and tries again`, { expects: [/daybook-picture\.wasm/, /Failed to load resource/] }, async (visit) => {
    await visit.page.route('**/*picture*.wasm', answer);
    await visit.openPicture('svg');
    await eventually(() => saidIn(visit), failed, 'the dialog says so');
    assert.equal(await visit.has('.notice:not([hidden])'), false);
    await visit.page.unroute('**/*picture*.wasm');
    const [file] = await Promise.all([pageOf(visit).waitForEvent('download'), visit.clickElement('.picture [data-words="page.try-again"]')]);
    assert.match(file.suggestedFilename(), /\.svg$/);
    await eventually(() => visit.has('.picture[open]'), false, 'the dialog is closed');
    assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement.dataset.command), 'panel picture');
  });
}

test('a visitor’s own journal is drawn, and nothing of it is sent', async (visit) => {
  const journal = JSON.parse(readFileSync(join(root, 'assets/journals/puzanov-1960-09.json'), 'utf8'));
  journal.title = 'A journal of my own';
  await pageOf(visit).locator('daybook-viewer input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(journal)) });
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('h1 .long').textContent), journal.title, 'it is open');
  const before = visit.requests.length;
  const { name } = await saved(visit, 'svg');
  assert.equal(name, 'Timeline – A journal of my own.svg');
  assert.deepEqual(visit.requests.slice(before).filter((url) => !url.startsWith('blob:')).map((url) => url.replace(/.*\//, '')), ['picture.js', 'daybook-picture.wasm']);
});

test('a journal is drawn without its text, which is in other files', { path: '?journal=journals/chunks.json', expects: [/1960\.json/, /404/] }, async (visit) => {
  const { bytes } = await saved(visit, 'svg');
  const { words, marks } = await read(visit, String(bytes));
  assert.ok(words.includes('Ann') && words.includes('Ben'), words.join(' | '));
  assert.equal(marks.lane, 2);
});

test('the timeline is saved as PNG, of the size of a sheet at 300 dots per inch, in the page’s typeface', async (visit) => {
  const { name, bytes } = await saved(visit, 'png');
  assert.match(name, /^Timeline – .*\.png$/);
  const { width, height, data } = PNG.sync.read(bytes);  // which checks each chunk
  assert.deepEqual([width, height], [3508, 2480]);
  assert.equal(bytes.subarray(37, 41).toString('latin1'), 'pHYs');
  assert.equal(bytes.readUInt32BE(41), 11811);  // dots for each metre
  const colours = new Set();
  for (let at = 0; at < data.length; at += 4) colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  for (const [what, colour] of [['paper', '255,255,255'], ['authors and events', '29,78,121'], ['those present', '47,107,79'], ['names', '31,27,22']]) {
    assert.ok(colours.has(colour), what);
  }
  assert.ok(!colours.has('163,39,31'), 'nothing is selected');
});

test('dark colours stay on the screen', { media: { colorScheme: 'dark' } }, async (visit) => {
  const { bytes } = await saved(visit, 'svg');
  assert.match(String(bytes), /<rect x="0" y="-40" [^>]*fill="#ffffff"/);
});

/** How many pages, and the size of the first, in points. @param {Visit} visit @param {'A4' | 'Letter'} format */
async function printed(visit, format) {
  await visit.ask(() => { window.print = () => { window.dispatchEvent(new Event('beforeprint')); }; });  // as if the dialog were open
  await visit.takePicture('print');
  await eventually(() => visit.ask(() => document.querySelector('.daybook-timeline') !== null), true, 'the sheet is there');
  const pdf = (await pageOf(visit).pdf({ format })).toString('latin1');
  const [, width, height] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf) ?? []).map(Number);
  return { pages: Number(/\/Type\s*\/Pages[^>]*\/Count\s+(\d+)/.exec(pdf)?.[1]), wide: width > height, images: /\/Subtype\s*\/Image/.test(pdf) };
}

for (const path of ['', 'around.html']) {
  for (const format of /** @type {const} */ (['A4', 'Letter'])) {
    test(`the timeline is printed on one page of ${format}, as vectors, ${path ? 'without the page around it' : 'without the entry'}`, { path }, async (visit) => {
      assert.deepEqual(await printed(visit, format), { pages: 1, wide: true, images: false });
      // Afterwards the page is as it was.
      await eventually(() => visit.ask(() => [document.querySelector('.daybook-timeline') !== null, document.adoptedStyleSheets.length]), [false, 0], 'the sheet is gone');
    });
  }
}

test('where nothing is printed, the page says so and is as it was', async (visit) => {
  await visit.ask(() => { window.print = () => {}; });
  await visit.openPicture('print');
  await eventually(() => saidIn(visit), (said) => said.includes('not allowed in this frame'), 'the dialog says so');
  assert.equal(await visit.ask(() => document.querySelector('.daybook-timeline')), null);
});

test('in a frame that may not save, a sentence says what to do', { path: 'frame.html', opens: false, expects: [/sandboxed/, /net::ERR/, /Blocked/, /CORS/] }, async (visit) => {
  const frame = pageOf(visit).frames()[1];
  const click = (/** @type {string} */ selector) => frame.evaluate((at) => /** @type {any} */ (document.querySelector('daybook-viewer')).shadowRoot.querySelector(at).click(), selector);
  await frame.evaluate(async () => { await /** @type {any} */ (document.querySelector('daybook-viewer')).ready; });
  await click('.colophon [data-command="panel picture"]');
  const inDialog = (/** @type {string} */ selector) => frame.evaluate((at) => /** @type {any} */ (document.querySelector('daybook-viewer')).shadowRoot.querySelector(`.picture[open] ${at}`)?.textContent ?? '', selector);
  await eventually(() => inDialog('[data-as="svg"]'), (said) => said !== '', 'the dialog is filled');
  await click('.picture [data-as="svg"]');
  await eventually(() => inDialog('[role="status"]'), (said) => said.includes('window of its own'), 'the dialog says so');
});

test('on a phone all three are within reach, and the dialog returns the focus', { size: phone }, async (visit) => {
  const { bytes } = await saved(visit, 'svg');
  assert.ok((await read(visit, String(bytes))).words.includes('Kim Il Sung'));
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement.dataset.command), 'panel picture');
});

test('the single file saves both from the disk, without any request', { url: pathToFileURL(oneFile).href }, async (visit) => {
  assert.match(String((await saved(visit, 'svg')).bytes), /^<svg /);
  const { width } = PNG.sync.read((await saved(visit, 'png')).bytes);
  assert.equal(width, 3508);
  assert.deepEqual(visit.requests.filter((each) => /^https?:/.test(each)), []);
});

describe('in Firefox, which remembers that an import failed', () => {
  const name = 'picture.js';
  let place = '';
  const test = inBrowser(launchFirefoxWithoutWebgl, {
    prepare(folder) {
      place = join(folder, name);
      for (const each of [place, `${place}.br`]) rmSync(each);
    },
  });

  test('if what fills the dialog cannot be fetched, the dialog says so and tries again', { expects: [/picture\.js/] }, async (visit) => {
    await visit.openPicture();
    await eventually(() => saidIn(visit), failed, 'the dialog says so');
    copyFileSync(join(siteFolder, name), place);
    await visit.clickElement('.picture [data-words="page.try-again"]');
    await eventually(() => visit.has('.picture [data-as="svg"]'), true, 'the dialog is filled');
    assert.equal(await saidIn(visit), '');
    assert.equal(await visit.has('.picture [data-words="page.try-again"]:not([hidden])'), false);
    assert.ok(await visit.ask((viewer) => viewer.shadowRoot.activeElement.dataset.as), 'the focus is in the dialog');
  });
});
