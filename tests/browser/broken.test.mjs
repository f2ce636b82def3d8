// Chromium: for a journal that cannot be read, the page says what is wrong, where, and what to do, and stays usable.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const usual = join(root, 'assets/journals/puzanov-1960-09.json');
const cutOff = readFileSync(usual).subarray(0, 20_000);
const cutOffLine = String(cutOff).split('\n').length;

const test = inBrowser(launchChromium, {
  prepare(folder) {
    cpSync(join(root, 'tests/data/broken'), join(folder, 'journals'), { recursive: true });
    writeFileSync(join(folder, 'journals/other.json'), readFileSync(join(root, 'tests/data/broken/small.json'), 'utf8').replaceAll('1961', '1962'));
    writeFileSync(join(folder, 'journals/cut-off.json'), cutOff);
    writeFileSync(join(folder, 'journals/empty.json'), '');
    writeFileSync(join(folder, 'journals/deep.json'), '['.repeat(200_000));
    writeFileSync(join(folder, 'journals/not-utf-8.json'),
      Buffer.from(readFileSync(usual, 'utf8').replace('"Kim Il Sung"', '"Kim \u00cel Sung"'), 'latin1'));
  },
});

/** Waits for the message and its details. @param {Visit} visit */
async function failure(visit) {
  await eventually(() => visit.ask((viewer) => viewer?.shadowRoot?.querySelector('.viewer')?.dataset.state), 'failed', 'the page says that it failed');
  return visit.ask(async (viewer) => {
    const box = viewer.shadowRoot.querySelector('.failure');
    return {
      text: box.innerText,
      places: [...box.querySelectorAll('code')].map((each) => each.textContent),
      remedies: [...box.querySelectorAll('.remedy')].map((each) => each.textContent),
      rejected: await viewer.ready.then(() => '', (/** @type {Error} */ error) => error.message),
    };
  });
}

/** @param {Visit} visit */
async function openUsual(visit) {
  await visit.clickElement('.failure [data-tool="usual"]');
  await visit.ready();
  await visit.sees({ entry: '1960-09-14', pane: '14 September 1960', failure: '' });
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
}

/**
 * @param {string} name of the file
 * @param {string} sentence
 * @param {RegExp} place
 * @param {RegExp} what
 */
function brokenJournal(name, sentence, place, what) {
  test(`${sentence} gives a position and a remedy, and the page’s own journal can be opened`, { path: `?journal=journals/${name}`, opens: false }, async (visit) => {
    const { text, places, remedies, rejected } = await failure(visit);
    assert.ok(places.some((/** @type {string} */ each) => each.includes(name) && place.test(each)), `${places.join('; ')} is not ${place}`);
    assert.match(text, what);
    assert.ok(remedies.length > 0 && remedies.every((/** @type {string} */ each) => each.length > 3), `remedies: ${remedies.join('; ')}`);
    assert.match(rejected, new RegExp(name.replace('.', '\\.')));
    await openUsual(visit);
  });
}

brokenJournal('not-json.json', 'a journal that is not JSON', /line 1, column 1/, /JSON/i);
brokenJournal('cut-off.json', 'a journal that is cut off', new RegExp(`line ${cutOffLine}, column \\d+`), /end|cut/i);
brokenJournal('not-utf-8.json', 'a journal that is not UTF-8', /line \d+, column \d+/, /UTF-8/i);
brokenJournal('wrong-shape.json', 'a journal of the wrong shape', /line 7, column \d+/, /entries/i);
brokenJournal('missing-comma.json', 'a journal with a comma missing', /line [45], column \d+/, /./);
brokenJournal('empty.json', 'an empty file', /empty\.json/, /empty/i);
brokenJournal('deep.json', 'a file nested without end', /line 1, column \d+/, /nest|deep/i);

test('the explanation of a broken file is fetched only for such a file; without it, there is still a message', {
  expects: [/daybook-faults\.wasm/, /Failed to load resource/],
}, async (visit) => {
  const fetched = () => visit.ask(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('daybook-faults.wasm')));
  assert.equal(await fetched(), false, 'fetched for a sound journal');
  await visit.page.route('**/daybook-faults.wasm', (/** @type {any} */ route) => route.abort());
  const open = () => visit.ask((viewer) => void viewer.openFile(new File(['{"format": '], 'mine.json')));
  await open();
  assert.match((await failure(visit)).text, /“mine\.json” is broken.*daybook check/s);
  await visit.page.unroute('**/daybook-faults.wasm');
  await visit.clickElement('.failure [data-tool="stay"]');
  await open();
  const { places } = await failure(visit);
  assert.ok(places.some((/** @type {string} */ place) => place.startsWith('mine.json, line 1')), `places: ${places.join('; ')}`);
});

test('for a missing journal there is a message, and the page’s own journal can be opened', {
  path: '?journal=journals/no-such-journal.json', opens: false, expects: [/no-such-journal\.json: 404/, /Failed to load resource/],
}, async (visit) => {
  const { text, rejected } = await failure(visit);
  assert.match(text, /no-such-journal\.json/);
  assert.match(text, /not on this site|missing|not found/i);
  assert.match(text, /Check the address/);
  assert.match(rejected, /no-such-journal\.json/);
  await openUsual(visit);
});

test('a journal on another site is not fetched', {
  path: '?journal=https://example.com/journal.json', opens: false, expects: [/journal\.json: 404/, /Failed to load resource/],
}, async (visit) => {
  await failure(visit);
  assert.deepEqual(visit.requests.filter((url) => new URL(url).hostname !== '127.0.0.1' && !url.startsWith('data:')), []);
});

test('a name with markup in it is shown, not run', {
  path: '?journal=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E', opens: false, expects: [/404/, /Failed to load resource/],
}, async (visit) => {
  const { text } = await failure(visit);
  assert.match(text, /<img src=x/);
  assert.equal(await visit.has('.failure img'), false);
});

test('if another journal fails, the open one stays, and “Try again” tries again', async (visit) => {
  await visit.ask((viewer) => {
    /** @type {any} */ (window).errors = 0;
    viewer.addEventListener('daybook-error', () => { /** @type {any} */ (window).errors += 1; });
    viewer.setAttribute('src', 'journals/not-json.json');
  });
  for (const errors of [1, 2]) {
    await eventually(() => visit.ask(() => /** @type {any} */ (window).errors), errors, 'the page says that it failed');
    if (errors === 1) await visit.clickElement('.failure [data-tool="retry"]');
  }
  await visit.clickElement('.failure [data-tool="stay"]');
  await visit.sees({ entry: '1960-09-14', failure: '' });
  await visit.click('select entry=1960-09-13');
  await visit.sees({ entry: '1960-09-13' });
});

/** @param {Visit} visit */
const notice = (visit) => visit.ask((viewer) => {
  const box = viewer.shadowRoot.querySelector('.notice');
  return box.hidden ? null : { text: box.querySelector('p').textContent, details: !box.querySelector('[data-tool="warnings"]').hidden };
});
const hasMistakes = '“journals/small.json” has mistakes. What could not be read was left out.';

test('a journal with unknown keys opens, with warnings', { path: '?journal=journals/small.json' }, async (visit) => {
  await visit.sees({ entry: '1961-05-02', pane: '2 May 1961', failure: '' });
  await eventually(() => notice(visit), { text: hasMistakes, details: true }, 'the page says that there are mistakes');
  await visit.clickElement('.notice [data-tool="warnings"]');
  const told = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.failure').innerText);
  assert.match(told, /This journal has mistakes.*small\.json, line 7, column 3.*"weather" is not a known key here and is ignored/s);
  await visit.clickElement('.failure [data-tool="stay"]');
  await visit.sees({ entry: '1961-05-02', failure: '' });
});

test('in another language it is said in that language', { path: '?journal=journals/small.json' }, async (visit) => {
  await eventually(() => notice(visit), { text: hasMistakes, details: true }, 'the page says that there are mistakes');
  await visit.ask((viewer) => { viewer.lang = 'de'; });
  await eventually(async () => (await notice(visit))?.text, '„journals/small.json“ enthält Fehler. Was nicht gelesen werden konnte, wurde ausgelassen.', 'the page says it in German');
});

test('where that cannot be said which, it opens and says that there are mistakes', {
  expects: [/daybook-faults\.wasm/, /Failed to load resource/],
}, async (visit) => {
  await visit.page.route('**/daybook-faults.wasm', (/** @type {any} */ route) => route.abort());
  await visit.ask((viewer) => viewer.setAttribute('src', 'journals/small.json'));
  await visit.sees({ entry: '1961-05-02', failure: '' });
  await eventually(() => notice(visit), { text: hasMistakes, details: false }, 'the page says that there are mistakes');
});

test('what is wrong with a journal is not said when another one is open', async (visit) => {
  await visit.ask((viewer) => {
    const said = /** @type {string[]} */ ((/** @type {any} */ (window)).said = []);
    const words = viewer.shadowRoot.querySelector('.notice p');
    new MutationObserver(() => said.push(words.textContent)).observe(words, { childList: true });
  });
  /** @type {any[]} */
  const held = [];
  await visit.page.route('**/daybook-faults.wasm', (/** @type {any} */ route) => { held.push(route); });
  await visit.ask((viewer) => viewer.setAttribute('src', 'journals/small.json'));
  await visit.sees({ entry: '1961-05-02', failure: '' });
  await eventually(() => held.length, 1, 'what would say it is asked for');
  await visit.ask((viewer) => viewer.setAttribute('src', 'journals/other.json'));
  await visit.sees({ entry: '1962-05-02', failure: '' });
  await held[0].continue();
  await eventually(() => notice(visit), (box) => box !== null, 'the page says that there are mistakes');
  assert.deepEqual(await visit.ask(() => /** @type {any} */ (window).said), [hasMistakes.replace('small', 'other')]);
});

for (const path of ['', '?journal=journals/small.json']) {
  // Browsers warn some seconds later about preloaded files that were not used.
  test(`every preloaded file is used: ${path || 'the page’s own journal'}`, { path }, async (visit) => {
    await visit.page.addInitScript(() => {
      const { fetch } = window;
      const fetched = /** @type {string[]} */ (/** @type {any} */ (window).fetched = []);
      window.fetch = (...given) => {
        fetched.push(String(given[0]));
        return fetch(...given);
      };
    });
    await visit.page.reload();
    await visit.ready();
    const { preloaded, fetched } = await visit.ask(() => ({
      preloaded: [...document.querySelectorAll('link[rel="preload"]')].map((link) => /** @type {HTMLLinkElement} */ (link).href),
      fetched: /** @type {any} */ (window).fetched,
    }));
    assert.ok(preloaded.length > 0);
    assert.deepEqual(preloaded.filter((/** @type {string} */ url) => !fetched.includes(url)), []);
  });
}
