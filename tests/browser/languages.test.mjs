// Chromium: which language the interface speaks, and that changing it loses nothing. The languages are the pseudo-locale under
// other tags, so that this does not depend on a translation.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pseudoLocale } from '../pseudo_locale.mjs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, oneFile, put, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const names = { ko: '한국어', ru: 'Русский', de: 'Deutsch' };
const element = (/** @type {string} */ attributes) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
<script type="module" src="daybook.js"></script><style>body { margin: 0 } daybook-viewer { height: 100vh }</style><daybook-viewer src="journals/puzanov-1960-09.json" ${attributes}></daybook-viewer></html>`;

const test = inBrowser(launchChromium, {
  prepare(folder) {
    for (const [tag, name] of Object.entries(names)) {
      const language = pseudoLocale();
      put(folder, `strings/${tag}.json`, JSON.stringify({ ...language, language: { ...language.language, tag, name } }));
    }
    put(folder, 'strings/index.json', JSON.stringify(names));
    writeFileSync(join(folder, 'asks.html'), element('lang="de"'));
    writeFileSync(join(folder, 'kiosk.html'), element('kiosk'));
  },
});

/** The language of everything that says one. @param {Visit} visit */
const spoken = (visit) => visit.ask((viewer) => {
  const { lang, dir } = viewer.shadowRoot.querySelector('.viewer');
  const menu = viewer.shadowRoot.querySelector('.language select');
  return { lang, dir, viewer: viewer.lang, menu: menu.value, page: document.documentElement.lang };
});
const all = (/** @type {string} */ lang) => ({ lang, dir: 'ltr', viewer: lang, menu: lang, page: lang });
const isIn = (/** @type {Visit} */ visit, /** @type {string} */ lang) => eventually(() => spoken(visit), all(lang), `everything is in ${lang}`);
const files = (/** @type {Visit} */ visit) => visit.requests.filter((address) => address.includes('/strings/')).map((address) => address.replace(/.*\/strings\//, ''));

/** As a visitor does with the keyboard. @param {Visit} visit @param {string} lang */
const choose = (visit, lang) => visit.ask((viewer, tag) => {
  const menu = viewer.shadowRoot.querySelector('.language select');
  menu.focus();
  menu.value = tag;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
}, lang);

test('an English browser gets English; nothing but the list of languages is fetched', { locale: 'en-GB' }, async (visit) => {
  await isIn(visit, 'en');
  assert.deepEqual(files(visit), ['index.json']);
});

test('a Korean browser gets Korean, before anything is visible, and fetches no other language', { locale: 'ko-KR' }, async (visit) => {
  assert.deepEqual(await spoken(visit), all('ko'));
  assert.deepEqual(files(visit), ['index.json', 'ko.json']);
  assert.match((await visit.look()).title, /⟦/);
});

test('a browser whose language the site does not have gets English, without a notice', { locale: 'fr-FR' }, async (visit) => {
  await isIn(visit, 'en');
  await visit.sees({ notice: '' });
});

test('the menu names each language in itself, for eyes and ears', {}, async (visit) => {
  await eventually(() => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.language option')].map((option) => [option.lang, option.text])),
    [['en', 'English'], ...Object.entries(names)], 'all languages are there');
  const { label, seen } = await visit.ask((viewer) => {
    const menu = viewer.shadowRoot.querySelector('.language select');
    const seen = [...menu.parentElement.children].filter((part) => part.textContent && part !== menu && part.checkVisibility()).map((part) => part.textContent).join();
    return { label: menu.getAttribute('aria-label'), seen };
  });
  assert.equal(label, JSON.parse(readFileSync(join(root, 'assets/strings/en.json'), 'utf8')).messages['page.language']);
  assert.equal(seen, 'English');
});

test('?lang= is the language of the page; a choice in the menu changes it there, too', { path: '?lang=ru#entry=1960-09-14', locale: 'ko-KR' }, async (visit) => {
  await isIn(visit, 'ru');
  await choose(visit, 'de');
  await isIn(visit, 'de');
  assert.match(await visit.ask(() => location.href), /\?lang=de#entry=1960-09-14$/);
});

test('a change of language loses nothing: entry, person, notes, scroll and focus', { locale: 'en-US', size: { width: 1280, height: 800 } }, async (visit) => {
  await visit.clickElement('.document button.person[data-command="select person=khrushchev"]');
  await visit.clickElement('.document > .block .comment', 2);
  await visit.sees({ person: 'khrushchev', card: /Khrushchev/ });
  await visit.settled();
  /** @returns {Promise<any>} */
  const kept = () => visit.ask((viewer) => {
    const pane = viewer.shadowRoot.querySelector('.pane');
    const { top } = pane.getBoundingClientRect();
    const line = [...pane.querySelectorAll('[data-line]')].find((each) => each.getBoundingClientRect().bottom > top + 1);
    return { state: viewer.state, line: line.dataset.line, notes: pane.querySelectorAll('.notes p:not([hidden])').length, reloaded: !window.name };
  });
  await visit.ask((viewer) => {
    window.name = 'the same page';
    const pane = viewer.shadowRoot.querySelector('.pane');
    pane.scrollTop = pane.scrollHeight / 2;
  });
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane').scrollTop > 100), true, 'the pane is scrolled');
  const before = await kept();
  assert.equal(before.notes, 1);
  for (const lang of ['ko', 'en']) {
    await choose(visit, lang);
    await isIn(visit, lang);
    assert.deepEqual(await kept(), before);
    assert.ok(await visit.ask((viewer) => viewer.shadowRoot.activeElement === viewer.shadowRoot.querySelector('.language select')), 'the menu keeps the focus');
  }
});

test('what the visitor chose is kept for the next visit, and is more than the browser’s language, but less than lang=', { locale: 'ko-KR' }, async (visit) => {
  await choose(visit, 'ru');
  await isIn(visit, 'ru');
  const { origin } = new URL(await visit.ask(() => location.href));
  await visit.goto(`${origin}/index.html`);
  await isIn(visit, 'ru');
  await visit.goto(`${origin}/asks.html`);
  await eventually(async () => (await spoken(visit)).lang, 'de', 'the element decides');
});

test('a kiosk keeps nothing, and the next visitor gets its own language', { path: 'kiosk.html', locale: 'ko-KR' }, async (visit) => {
  await choose(visit, 'ru');
  await eventually(async () => (await spoken(visit)).lang, 'ru', 'the visitor’s language');
  await visit.ask((viewer) => viewer.reset());
  await eventually(async () => (await spoken(visit)).lang, 'ko', 'the kiosk’s language');
  assert.equal(await visit.ask(() => localStorage.length), 0);
});

test('viewer.lang changes the language, and tells the page', { path: 'asks.html' }, async (visit) => {
  const heard = await visit.ask((viewer) => new Promise((resolve) => {
    viewer.addEventListener('daybook-language', (/** @type {CustomEvent} */ event) => resolve(event.detail));
    viewer.lang = 'ru';
  }));
  assert.deepEqual(heard, { lang: 'ru', dir: 'ltr' });
  assert.equal(await visit.ask((viewer) => viewer.getAttribute('lang')), 'ru');
  assert.equal(await visit.ask(() => document.documentElement.lang), 'en', 'the page around it is not the viewer’s');
});

test('where nothing may be kept, the language can be chosen all the same', {}, async (visit) => {
  await visit.ask(() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Not allowed', 'SecurityError'); } }));
  await choose(visit, 'ko');
  await isIn(visit, 'ko');
});

test('the single file has all languages, and fetches none', { url: pathToFileURL(oneFile).href, locale: 'en-US' }, async (visit) => {
  const tags = await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.language option')].map((option) => option.value));
  assert.deepEqual(tags, ['en', ...readdirSync(join(root, 'assets/strings')).map((name) => name.replace('.json', '')).filter((tag) => tag !== 'en')]);
  for (const tag of tags) {
    await choose(visit, tag);
    await isIn(visit, tag);
  }
  assert.deepEqual(visit.requests.filter((address) => !/^(file|data):/.test(address)), []);
});
