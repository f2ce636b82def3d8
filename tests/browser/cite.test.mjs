// Citations in other styles: the element's method. In Chromium, from the site and from the single file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, oneFile, put } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const entry = '1960-09-14';
const archive = '"Journal of Soviet Ambassador to the DPRK A.M. Puzanov for 14 September 1960," September 14, 1960, History and Public Policy Program Digital Archive, AVPRF fond 0102, opis 16, delo 7, p.102-129. Translated by Gary Goldberg.';
const styles = ['archive', 'chicago-note', 'chicago-bibliography', 'mla', 'apa', 'bibtex', 'ris', 'csl-json'];

const test = inBrowser(launchChromium, {
  prepare(folder) {
    put(folder, 'frame.html', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page around</title><link rel="icon" href="data:,"></head><body><iframe title="The journal" sandbox="allow-scripts" src="one.html" width="1200" height="700"></iframe></body></html>');
    put(folder, 'one.html', String(readFileSync(oneFile)));
  },
});

/** @param {Visit} visit */
const pageOf = (visit) => /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));

/** The text, or what the rejected promise says. @param {Visit} visit @param {object} [wish] @returns {Promise<string>} */
const cited = (visit, wish) => visit.ask((viewer, what) => viewer.cite(what).catch((/** @type {Error} */ { message }) => `rejected: ${message}`), wish);

/** @param {Visit} visit @param {string} language */
async function speak(visit, language) {
  await visit.ask((viewer, tag) => { viewer.lang = tag; }, language);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').lang), language, 'the page speaks it');
}

test('viewer.cite() gives the open entry in each style, and the archive’s own words to the character', async (visit) => {
  assert.equal(await cited(visit, { style: 'archive' }), archive);
  assert.equal(await cited(visit, { entry, style: 'archive' }), archive);
  assert.match(await cited(visit), /^A\. M\. Puzanov, “Meeting with Kim Il Sung,” September 14, 1960, trans\. Gary Goldberg, .*\/#entry=1960-09-14\.$/);
  assert.match(await cited(visit, { style: 'mla' }), /14 Sept\. 1960\. .* Accessed \d+ \S+ \d{4}\.$/);
  assert.match(await cited(visit, { style: 'ris' }), /^TY {2}- MANSCPT\r\n.*\r\nER {2}- \r\n$/s);
  const [item] = JSON.parse(await cited(visit, { style: 'csl-json' }));
  assert.deepEqual([item.type, item.archive_location], ['manuscript', 'AVPRF fond 0102, opis 16, delo 7, p. 102–129']);
  assert.match(await cited(visit, { entry: '1960-09-20', style: 'apa' }), /\(1960, September 20–23\)/);
  assert.equal(await cited(visit, { style: 'archive', quote: { exact: 'Cde. N. S. Khrushchev' } }), `“Cde. N. S. Khrushchev” ${archive}`);
});

test('what cannot be cited is a rejected promise with a sentence, in the language in use', async (visit) => {
  assert.equal(await cited(visit, { style: 'vancouver' }), `rejected: There is no citation style “vancouver”. The styles are: ${styles.join(', ')}.`);
  assert.equal(await cited(visit, { entry: '1961-01-01' }), 'rejected: This journal has no entry “1961-01-01”.');
  assert.equal(await cited(visit, { entry: '1960-09-29', style: 'archive' }), 'rejected: The archive gives no citation of this entry.');
  await speak(visit, 'de');
  assert.equal(await cited(visit, { entry: 'x' }), 'rejected: In diesem Tagebuch gibt es keinen Eintrag „x“.');
});

test('nothing of it is loaded before somebody asks', async (visit) => {
  const loaded = () => visit.requests.map((url) => url.replace(/.*\//, '')).filter((name) => name.includes('cite'));
  assert.deepEqual(loaded(), []);
  await cited(visit);
  assert.deepEqual(loaded(), ['cite.js', 'daybook-cite.wasm']);
});

test('if the program that cites cannot be fetched, the promise says so', { expects: [/daybook-cite\.wasm/, /Failed to load resource/] }, async (visit) => {
  await pageOf(visit).route('**/daybook-cite.wasm', (route) => route.abort());
  assert.match(await cited(visit), /^rejected: .*daybook-cite\.wasm/);
});

describe('the single file', () => {
  test('from a disk it cites the archive’s address, without a request', { url: pathToFileURL(oneFile).href }, async (visit) => {
    const before = visit.requests.length;
    assert.equal(await cited(visit, { style: 'archive' }), archive);
    assert.match(await cited(visit, { style: 'apa' }), / https:\/\/digitalarchive\.wilsoncenter\.org\/document\/119461$/);
    assert.equal(visit.requests.length, before);
  });

  test('in a sandboxed frame too', { path: 'frame.html', opens: false }, async (visit) => {
    const frame = await (await pageOf(visit).waitForSelector('iframe')).contentFrame();
    assert.ok(frame);
    await frame.waitForSelector('daybook-viewer');
    const text = await frame.evaluate(async () => {
      const viewer = /** @type {any} */ (document.querySelector('daybook-viewer'));
      await customElements.whenDefined('daybook-viewer');
      await viewer.ready;
      return viewer.cite({ style: 'archive' });
    });
    assert.equal(text, archive);
  });
});
