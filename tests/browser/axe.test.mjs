// Chromium and Firefox: axe-core with all its rules finds nothing, in any state of the page. Each state is looked at in each
// layout, in each theme and in each language, but not in each combination of the four; DAYBOOK_AXE=all does that (an hour).
import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { loadAxe, violations } from './accessible.mjs';
import { eventually } from './eventually.mjs';
import { desktop, inBrowser, kiosk, launchChromium, launchFirefoxWithWebgl, phone, put } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */
/** @typedef {{colorScheme?: 'light' | 'dark', contrast?: 'more', forcedColors?: 'active'}} Theme */

const everything = process.env.DAYBOOK_AXE === 'all';
const timeout = everything ? 3_600_000 : 240_000;

const layouts = /** @type {const} */ ([['desktop', desktop], ['phone', phone], ['kiosk', kiosk], ['low frame', { width: 700, height: 400 }]]);
const languages = ['en', 'ko', 'ru', 'de'];
/** @type {Theme[]} */
const themes = [{}, { colorScheme: 'dark' }, { contrast: 'more' }, { contrast: 'more', colorScheme: 'dark' }, { forcedColors: 'active' }];

/** @param {Visit} visit @param {string} selector */
const press = (visit, selector) => visit.ask((viewer, at) => viewer.shadowRoot.querySelector(at).click(), selector);

/** @type {[name: string, link: string, further?: (visit: Visit) => Promise<void>][]} */
const states = [
  ['the opening page', 'entry=1960-09-14'],
  ['a person', 'entry=1960-09-14&person=pak-song-chol'],
  ['an event', 'entry=1960-09-14&event=niigata-talks'],
  ['a place', 'entry=1960-09-14&place=niigata'],
  ['an organisation', 'entry=1960-09-14&org=kwp'],
  ['the text with corrections', 'entry=1960-09-14&layer=reading'],
  ['an entry that is at the archive', 'entry=1960-09-27'],
  ['a day without an entry', 'day=1960-09-17'],
  ['a notice', 'entry=nowhere'],
  ['the head of the document and a note', 'entry=1960-09-14', async (visit) => {
    await press(visit, '.opener summary');
    await press(visit, '.document > .block .comment');
  }],
  ['the signs and keys', 'entry=1960-09-14', (visit) => press(visit, '[data-command="panel keys"]')],
  ['reading comfort', 'entry=1960-09-14', (visit) => press(visit, '[data-command="panel comfort"]')],
  ['saving and printing the timeline', 'entry=1960-09-14', async (visit) => {
    await press(visit, '.colophon [data-command="panel picture"]');
    await eventually(() => visit.has('.picture [data-as]'), true, 'the dialog is filled');
  }],
  ['citing in other styles', 'entry=1960-09-14', async (visit) => {
    await press(visit, '.citation [data-tool="cite"]');
    await eventually(() => visit.has('.cite[open] section'), true, 'the citations are there');
  }],
  ['About', 'entry=1960-09-14', (visit) => press(visit, '[data-command="panel about"]')],
];

/** @param {Visit} visit @param {string} language */
async function speak(visit, language) {
  await visit.ask((viewer, tag) => { viewer.lang = tag; }, language);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').lang), language, `the page speaks ${language}`);
}

/**
 * @param {Visit} visit
 * @param {(theme: number) => Promise<void>} wear
 * @param {(state: number) => [theme: number, language: number][]} combinations
 */
async function lookAtAll(visit, wear, combinations) {
  await loadAxe(visit);
  /** @type {string[]} */
  const found = [];
  for (const [i, [name, link, further]] of states.entries()) {
    for (const [theme, language] of combinations(i)) {
      await visit.ask((viewer) => viewer.reset());
      await wear(theme);
      await speak(visit, languages[language]);
      await visit.ask((viewer, fragment) => { location.hash = fragment; }, link);
      await visit.settled();
      await further?.(visit);
      await visit.settled();
      for (const each of await violations(visit)) found.push(`${name}, theme ${theme}, ${languages[language]}: ${each}`);
    }
  }
  assert.deepEqual(found, []);
}

/** @param {number} count @param {number} others */
const product = (count, others) => Array.from({ length: count * others }, (_, at) => /** @type {[number, number]} */ ([at % count, Math.floor(at / count)]));
const path = 'any.html';
const prepare = (/** @type {string} */ folder) => put(folder, path, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Daybook</title><link rel="icon" href="data:,">
<style>html, body, main, daybook-viewer { display: block; height: 100%; margin: 0 }</style><script type="module" src="daybook.js"></script></head>
<body><main><daybook-viewer src="journals/puzanov-1960-09.json" linked></daybook-viewer></main></body></html>`);

describe('in Chromium', () => {
  const test = inBrowser(launchChromium, { prepare });
  for (const [at, [name, size]] of layouts.entries()) {
    test(`on a ${name} axe-core finds nothing in any state`, { size, path, timeout }, async (visit) => {
      await lookAtAll(visit, async (theme) => {
        await visit.page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', ...themes[theme] });
      }, (state) => (everything ? product(themes.length, languages.length)
        : [0, 1].map((turn) => [(2 * at + turn + state) % themes.length, (at + turn + state) % languages.length])));
    });
  }
});

describe('in Firefox', () => {
  const test = inBrowser(launchFirefoxWithWebgl, { prepare });
  for (const [at, [name, size]] of layouts.entries()) {
    test(`on a ${name} axe-core finds nothing in any state`, { size, path, timeout }, async (visit) => {
      await lookAtAll(visit, (theme) => visit.chooseComfort('paper', ['light', 'dark'][theme]),
        (state) => (everything ? product(2, languages.length) : [[(at + state) % 2, (at + state) % languages.length]]));
    });
  }
});
