// Chromium: a journal whose text is in chunks, and a large file that arrives slowly.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {import('playwright-core').Route} Route */

const years = [1960, 1961, 1962, 1963];

/** @param {number} year @param {number} month */
const entryId = (year, month) => `${year}-0${month}-01`;

/** Three entries a year; each names one person. @param {string} folder of the site */
function splitJournal(folder) {
  mkdirSync(join(folder, 'journals/split.text'));
  const people = years.map((year) => ({ id: `p${year}`, name: `Person of ${year}`, description: { text: 'Made up.', cert: 'low', source: ['me'] } }));
  const entries = [];
  const chunks = [];
  for (const [chunk, year] of years.entries()) {
    const texts = [];
    for (const month of [1, 2, 3]) {
      entries.push({ id: entryId(year, month), date: entryId(year, month), title: `Entry ${month}`, chunk, mentions: { [`p${year}`]: 1 } });
      texts.push({ id: entryId(year, month), text: [{ type: 'paragraph', text: ['Words of ', { person: `p${year}`, text: `Mx ${year}` }, '.'] }] });
    }
    const bytes = JSON.stringify({ format: 'daybook-text', version: '1.1', journal: 'split', entries: texts });
    writeFileSync(join(folder, `journals/split.text/${year}.json`), bytes);
    chunks.push({ url: `split.text/${year}.json`, bytes: bytes.length });
  }
  writeFileSync(join(folder, 'journals/split.json'), JSON.stringify({
    format: 'daybook-journal', version: '1.1', id: 'split', title: 'Split', language: 'en', sources: [{ id: 'me', title: 'Me' }], people, chunks, entries,
  }));
}

const usual = readFileSync(join(root, 'assets/journals/puzanov-1960-09.json'), 'utf8');
const test = inBrowser(launchChromium, {
  prepare: (folder) => {
    splitJournal(folder);
    writeFileSync(join(folder, 'journals/large.json'), usual.replace('{', `{"x-padding": "${'x'.repeat(3e6)}",`));
  },
});

/** @param {Visit} visit */
const pane = (visit) => visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane').innerText);
/** @param {Visit} visit @param {string} src */
const open = (visit, src) => visit.ask((viewer, address) => viewer.setAttribute('src', address), src);
/** @param {Visit} visit */
const asked = (visit) => visit.requests.filter((url) => url.includes('.text/')).map((url) => url.replace(/.*\//, ''));

/** Holds requests back. @param {Visit} visit @param {string} pattern */
async function hold(visit, pattern) {
  /** @type {Route[]} */
  const held = [];
  await visit.page.route(pattern, (route) => { held.push(route); });
  return held;
}

test('the timeline is complete before any text is loaded; the needed chunk and the next one are fetched once', async (visit) => {
  const held = await hold(visit, '**/split.text/*');
  await open(visit, 'journals/split.json');
  await eventually(() => pane(visit), (text) => text.includes('The text is loading.'), 'the page says that the text is loading');
  const counts = await visit.ask((viewer) => viewer.stats());
  assert.deepEqual([counts.entries, counts.people, counts.mentions], [12, 4, 12]);
  assert.ok(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.mirror').textContent.includes('Person of 1963')));
  await eventually(() => held.length, 1, 'one chunk is asked for');
  await held[0].continue();
  await eventually(() => pane(visit), (text) => text.includes('Words of Mx 1960.'), 'the text is there');
  await eventually(() => held.length, 2, 'the next chunk is asked for');
  await held[1].continue();
  await visit.ask((viewer) => viewer.go({ entry: '1961-01-01' }));
  await eventually(() => pane(visit), (text) => text.includes('Words of Mx 1961.'), 'the next text is there');
  await eventually(() => held.length, 3, 'and the one after it is asked for');
  assert.deepEqual(asked(visit), ['1960.json', '1961.json', '1962.json']);
  await held[2].continue();
});

test('a text that cannot be fetched has a message, and is shown after another try', { expects: [/1960\.json/, /503/] }, async (visit) => {
  let fail = true;
  await visit.page.route('**/split.text/1960.json', (route) => (fail ? route.fulfill({ status: 503 }) : route.continue()));
  await open(visit, 'journals/split.json');
  await eventually(() => pane(visit), (text) => text.includes('is not on this site (503)') && text.includes('Try again'), 'the page says what failed');
  fail = false;
  await visit.clickElement('.pane [data-tool="text"]');
  await eventually(() => pane(visit), (text) => text.includes('Words of Mx 1960.'), 'the text is there');
});

test('where the part of the program that fetches texts cannot be loaded, there is a message, and another try', { expects: [/chunks\.js/, /Failed to load resource/] }, async (visit) => {
  assert.equal(visit.requests.some((url) => url.endsWith('chunks.js')), false, 'the bundled journal does not need it');
  await visit.page.route('**/chunks.js*', (/** @type {Route} */ route) => route.abort());
  await open(visit, 'journals/split.json');
  await eventually(async () => /chunks\.js/.test(await pane(visit)), true, 'the page says what cannot be fetched');
  await visit.page.unroute('**/chunks.js*');
  await visit.clickElement('.pane [data-tool="text"]');
  await eventually(async () => /Words of/.test(await pane(visit)), true, 'the text is shown');
});

test('for a chunk with mistakes there is a position, and the journal stays', async (visit) => {
  await visit.page.route('**/split.text/1960.json', (route) => route.fulfill({ body: '{"format":\n 1}' }));
  await open(visit, 'journals/split.json');
  await eventually(() => pane(visit), (text) => text.includes('split.text/1960.json:2:2: error:'), 'the page says where');
});

test('for a chunk that is not JSON there is a position, too', async (visit) => {
  await visit.page.route('**/split.text/1960.json', (route) => route.fulfill({ body: '{"format": "daybook-text",\n oops}' }));
  await open(visit, 'journals/split.json');
  const held = await hold(visit, '**/daybook-faults.wasm');
  await eventually(() => held.length, 1, 'what would say where is asked for');
  await visit.ask((viewer) => viewer.go({ person: 'none' }));  // updates the page meanwhile
  await held[0].continue();
  await eventually(() => pane(visit), (text) => /“split\.text\/1960\.json” cannot be read\.\s+split\.text\/1960\.json:2:\d+: error: this is not JSON/.test(text), 'the page says where');
  assert.deepEqual(asked(visit).filter((name) => name === '1960.json'), ['1960.json'], 'asked for once');
});

test('removing the viewer aborts its requests', { expects: [/ERR_ABORTED/] }, async (visit) => {
  const held = await hold(visit, '**/split.text/*');
  await open(visit, 'journals/split.json');
  await eventually(() => held.length, 1, 'a chunk is asked for');
  await visit.ask((viewer) => viewer.remove());
  await eventually(() => visit.troubles.length, 1, 'the request is aborted');
});

test('a large journal shows its progress, and Escape returns to the open journal', { expects: [/ERR_ABORTED/] }, async (visit) => {
  // Only half of the file is sent.
  await visit.ask(() => {
    const usually = window.fetch;
    window.fetch = async (address, options) => {
      const response = await usually(address, options);
      if (!String(address).includes('large.json')) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const stream = new ReadableStream({ start: (controller) => controller.enqueue(bytes.subarray(0, bytes.length * 0.6)) });
      return new Response(stream, { headers: { 'content-length': String(bytes.length) } });
    };
  });
  await open(visit, 'journals/large.json');
  const bar = () => visit.ask((viewer) => {
    const arrival = viewer.shadowRoot.querySelector('.arrival');
    return { hidden: arrival.hidden, value: Math.round(arrival.querySelector('progress').value * 10), text: arrival.querySelector('.amount').textContent };
  });
  await eventually(bar, { hidden: false, value: 6, text: '1.8 of 3.1 MB' }, 'the bar shows how far it is');
  assert.match(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.live').textContent), /Half of the journal is loaded/);
  await visit.page.keyboard.press('Escape');
  await eventually(async () => (await bar()).hidden, true, 'the bar is gone');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').dataset.state), 'ready');
  assert.match(await pane(visit), /14 September 1960/);
});

test('for a journal in chunks from a disk, the page says why there is no text', async (visit) => {
  await visit.ask(async (viewer) => {
    const bytes = await (await fetch('journals/split.json')).blob();
    await viewer.openFile(new File([bytes], 'split.json'));
  });
  await eventually(() => pane(visit), (text) => text.includes('This journal keeps its text in a folder beside it'), 'the page says why');
  assert.deepEqual(asked(visit), []);
});
