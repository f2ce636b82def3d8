// Citations in other styles: the dialog that shows, copies and saves them. In Chromium.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, phone } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const entry = '1960-09-14';
const styles = ['archive', 'chicago-note', 'chicago-bibliography', 'mla', 'apa', 'bibtex', 'ris', 'csl-json'];

const test = inBrowser(launchChromium);

/** @param {Visit} visit */
const pageOf = (visit) => /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));

/** The text, or what the rejected promise says. @param {Visit} visit @param {object} [wish] @returns {Promise<string>} */
const cited = (visit, wish) => visit.ask((viewer, what) => viewer.cite(what).catch((/** @type {Error} */ { message }) => `rejected: ${message}`), wish);

/** @param {Visit} visit @param {string} language */
async function speak(visit, language) {
  await visit.ask((viewer, tag) => { viewer.lang = tag; }, language);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').lang), language, 'the page speaks it');
}

/** Opens the dialog, and waits for its citations. @param {Visit} visit */
async function open(visit) {
  await visit.clickElement('.citation [data-tool="cite"]');
  await eventually(() => visit.has('.cite[open] section'), true, 'the citations are there');
}

/** The texts of the open dialog, by the ids of their headings. @param {Visit} visit @returns {Promise<Record<string, string>>} */
const shown = (visit) => visit.ask((viewer) => Object.fromEntries([...viewer.shadowRoot.querySelectorAll('.cite[open] section')].map((each) =>
  [each.querySelector('h3').id.replace('cite-', ''), each.querySelector('.cited').textContent])));

/** @param {Visit} visit @returns {Promise<string>} */
const said = (visit) => visit.ask((viewer) => viewer.shadowRoot.querySelector('.cite [role="status"]')?.textContent ?? '');

test('nothing of it is loaded before somebody asks', async (visit) => {
  const loaded = () => visit.requests.map((url) => url.replace(/.*\//, '')).filter((name) => name.includes('cite'));
  assert.deepEqual(loaded(), []);
  await open(visit);
  assert.deepEqual(loaded(), ['cite.js', 'daybook-cite.wasm']);
});

test('the dialog has the styles with their texts, and those of viewer.cite()', async (visit) => {
  await open(visit);
  const texts = await shown(visit);
  assert.deepEqual(Object.keys(texts), styles);
  for (const style of styles) assert.equal(texts[style], await cited(visit, { style }), style);
  await visit.press('Escape');
  await eventually(() => visit.has('.cite[open]'), false, 'Escape closes it');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.activeElement?.dataset.tool), 'cite');
});

test('an entry without the archive’s citation has the others', async (visit) => {
  await visit.ask((viewer) => viewer.go({ entry: '1960-09-29' }));
  await open(visit);
  assert.deepEqual(Object.keys(await shown(visit)), styles.slice(1));
});

test('a citation is copied, with the keyboard too, and the dialog says so', { clipboard: true }, async (visit) => {
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('.citation [data-tool="cite"]').focus());
  await visit.press('Enter');
  await eventually(() => visit.has('.cite[open] section'), true, 'the citations are there');
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('#cite-apa ~ .copy').focus());
  await visit.press('Enter');
  await eventually(() => said(visit), 'Copied', 'the dialog says so');
  assert.equal(await pageOf(visit).evaluate(() => navigator.clipboard.readText()), (await shown(visit)).apa);
});

for (const [style, name] of [['bibtex', `${entry}.bib`], ['ris', `${entry}.ris`], ['csl-json', `${entry}.json`]]) {
  test(`a record is saved as a file: ${style}`, async (visit) => {
    await open(visit);
    const [file] = await Promise.all([pageOf(visit).waitForEvent('download'), visit.clickElement(`.cite [data-as="${style}"]`)]);
    assert.equal(file.suggestedFilename(), name);
    assert.equal(readFileSync(await file.path(), 'utf8'), (await shown(visit))[style]);
  });
}

test('the dialog closes when something else is opened, and for the next visitor', async (visit) => {
  await open(visit);
  await visit.ask((viewer) => viewer.go({ entry: '1960-09-29' }));
  await eventually(() => visit.has('.cite[open]'), false, 'it is closed');
  await open(visit);
  assert.match((await shown(visit)).apa, /Dinner with the Chinese ambassador/);
  await visit.ask((viewer) => viewer.reset());
  assert.equal(await visit.has('.cite[open]'), false);
});

for (const [language, title] of [['en', 'Cite in other styles'], ['ko', '다른 양식으로 인용'], ['ru', 'Ссылка в других стилях'], ['de', 'In anderen Stilen zitieren']]) {
  test(`the dialog speaks the language in use, and the citations are in English: ${language}`, async (visit) => {
    await speak(visit, language);
    await open(visit);
    assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('#cite-title').textContent), title);
    assert.match((await shown(visit)).apa, /^Puzanov, A\. M\. \(1960, September 14\)\. Meeting with Kim Il Sung/);
  });
}

test('if the program that cites cannot be fetched, the dialog says so', { expects: [/daybook-cite\.wasm/, /Failed to load resource/] }, async (visit) => {
  await pageOf(visit).route('**/daybook-cite.wasm', (route) => route.abort());
  await visit.clickElement('.citation [data-tool="cite"]');
  await eventually(async () => /daybook-cite\.wasm/.test(await said(visit)), true, 'the dialog says so');
});

test('if the module cannot be loaded, a notice says so', { expects: [/cite\.js/, /Failed to load resource/] }, async (visit) => {
  await pageOf(visit).route('**/cite.js*', (route) => route.abort());
  await visit.clickElement('.citation [data-tool="cite"]');
  await eventually(() => visit.has('.notice:not([hidden])'), true, 'a notice says so');
});

test('on a phone the dialog fits, and its controls are large enough', { size: phone, touch: true }, async (visit) => {
  await open(visit);
  const boxes = await visit.ask((viewer) => {
    const dialog = viewer.shadowRoot.querySelector('.cite');
    return [dialog.scrollWidth - dialog.clientWidth, dialog.getBoundingClientRect().right - innerWidth, Math.min(...[...dialog.querySelectorAll('button')].map((each) => each.getBoundingClientRect().height))];
  });
  assert.ok(boxes[0] <= 0 && boxes[1] <= 0 && boxes[2] >= 24, boxes.join(' '));
});
