// Chromium: the entry on paper.
import assert from 'node:assert/strict';
import { inBrowser, launchChromium } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium);

/** @param {Visit} visit @param {'A4' | 'Letter'} format */
async function pages(visit, format) {
  const page = /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));
  const pdf = (await page.pdf({ format })).toString('latin1');
  return Number(/\/Type\s*\/Pages[^>]*\/Count\s+(\d+)/.exec(pdf)?.[1]);
}

test('the document, its notes and its sources are on three pages', async (visit) => {
  for (const format of /** @type {const} */ (['A4', 'Letter'])) {
    const count = await pages(visit, format);
    assert.ok(count >= 2 && count <= 3, `${count} pages ${format}`);
  }
});

test('reading comfort changes nothing on paper but the typeface', async (visit) => {
  const look = async () => {
    await visit.page.emulateMedia({ media: 'print' });
    const styles = await visit.ask((viewer) => ['.document .block', '.document .line', '.document .person', '.lead .words', '.notes p', '.end p'].map((selector) => {
      const { fontSize, lineHeight, letterSpacing, wordSpacing, marginBlockEnd } = getComputedStyle(viewer.shadowRoot.querySelector(selector));
      return { selector, fontSize, lineHeight, letterSpacing: letterSpacing.replace('normal', '0px'), wordSpacing, marginBlockEnd };
    }));
    await visit.page.emulateMedia({ media: 'screen' });
    return styles;
  };
  const usual = await look();
  for (const [field, value] of /** @type {const} */ ([['size', '200'], ['spacing', 'wider'], ['width', 'narrow'], ['face', 'sans']])) await visit.chooseComfort(field, value);
  assert.deepEqual(await look(), usual);
  assert.ok(await pages(visit, 'Letter') <= 3);
});

test('notes come after the whole document, in their order, and nothing of the screen is on paper', async (visit) => {
  await visit.page.emulateMedia({ media: 'print' });
  const { lines, notes, shown } = await visit.ask((viewer) => {
    const tops = (/** @type {string} */ selector) => [...viewer.shadowRoot.querySelectorAll(selector)].map((each) => each.getBoundingClientRect().top);
    return { lines: tops('.document .line'), notes: tops('.document .notes p'),
      shown: ['.top', '.timeline', '.neighbours', '.layers', '.colophon', '.opener summary', '.more'].filter((selector) => viewer.shadowRoot.querySelector(selector)?.getClientRects().length > 0) };
  });
  assert.ok(notes.length > 10 && lines.length > 20);
  assert.ok(Math.min(...notes) > Math.max(...lines), 'notes are at the end');
  assert.deepEqual(notes, [...notes].sort((a, b) => a - b));
  assert.deepEqual(shown, []);
});

test('pages have the entry, the address and their number, only while they are printed', async (visit) => {
  const rules = () => visit.ask(() => document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'));
  assert.equal(await rules(), '');
  await visit.ask(() => { window.dispatchEvent(new Event('beforeprint')); });
  const said = await rules();
  for (const part of ['14 September 1960', '#entry=1960-09-14', 'counter(page)']) assert.ok(said.includes(part), `${part} in ${said}`);
  await visit.ask(() => { window.dispatchEvent(new Event('afterprint')); });
  assert.equal(await rules(), '');
});
