// Chromium: what the editors say is shown in the language of the page, if the journal has a translation; the document stays as
// it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, oneFile, put, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const english = JSON.parse(readFileSync(join(root, 'assets/journals/puzanov-1960-09.json'), 'utf8'));
/** @type {Record<string, {words: Record<string, string>, people: Record<string, string>, translator: string}>} */
const translated = Object.fromEntries(['ko', 'ru', 'de'].map((tag) => [tag, JSON.parse(readFileSync(join(root, `assets/journals/puzanov-1960-09.${tag}.json`), 'utf8'))]));

const test = inBrowser(launchChromium, {
  prepare(folder) {
    const journal = (/** @type {string} */ id, /** @type {string} */ file, /** @type {string} */ content) => {
      put(folder, `journals/${id}.json`, JSON.stringify({ ...english, id, translations: [{ language: 'ko', url: file }] }));
      if (content) put(folder, `journals/${file}`, content);
    };
    journal('missing', 'not-there.json', '');
    journal('broken', 'broken.words.json', '<!doctype html>');
    journal('another', 'another.words.json', JSON.stringify({ ...translated.ko, journal: 'somebody-elses' }));
    journal('hostile', 'hostile.words.json', JSON.stringify({
      ...translated.ko,
      journal: 'hostile',
      translator: '<img src=x onerror=alert(1)>',
      words: { '': 'x', [english.title]: '<script>alert(1)</script>', 'I visited ': 'I did not visit ', [english.question]: '' },
      people: { puzanov: '<b>P</b>', nobody: 'N' },
    }));
  },
});

/** What is in which language. @param {Visit} visit */
const look = (visit) => visit.ask((viewer) => {
  const tagOf = (/** @type {Element} */ element) => /** @type {HTMLElement} */ (element.closest('[lang]')).lang;
  const at = (/** @type {string} */ selector) => {
    const element = viewer.shadowRoot.querySelector(selector);
    return [element.textContent, tagOf(element)];
  };
  return {
    title: at('.heading .long'),
    question: at('.lead .question'),
    words: at('.lead .words p'),
    entry: at('.about span + span'),
    page: document.title,
    translator: at('.about')[0],
    document: tagOf(viewer.shadowRoot.querySelector('.document .line')),
    text: [...viewer.shadowRoot.querySelectorAll('.document [data-line]')].map((line) => line.textContent).join('\n'),
  };
});
/** @param {string} tag @param {string} text */
const said = (tag, text) => [translated[tag]?.words[text] ?? text, translated[tag] ? tag : 'en'];
/** @param {Visit} visit @param {string} tag */
async function isIn(visit, tag) {
  await eventually(async () => (await look(visit)).title, said(tag, english.title), `the title is in ${tag}`);
  const { title, question, words, entry, document, page, translator } = await look(visit);
  assert.deepEqual({ title, question, words, entry, document }, {
    title: said(tag, english.title),
    question: said(tag, english.question),
    words: said(tag, english.introduction.text),
    entry: said(tag, 'Meeting with Kim Il Sung'),
    document: 'en',
  });
  assert.ok(page.includes(said(tag, english.short_title)[0]), page);
  assert.ok(translator.includes(translated[tag]?.people.goldberg ?? 'Gary Goldberg'), translator);
}
/** @param {Visit} visit @param {string} lang */
const choose = (visit, lang) => visit.ask((viewer, tag) => {
  const menu = viewer.shadowRoot.querySelector('.language select');
  menu.value = tag;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
}, lang);

test('all of what the editors of the bundled journal say is translated', {}, async (visit) => {
  const asked = new Set(Object.keys(translated.ko.words));
  for (const { words } of Object.values(translated)) {
    assert.deepEqual(new Set(Object.keys(words)), asked);
    assert.ok(Object.values(words).every((text) => text.trim() !== ''));
  }
  await isIn(visit, 'en');
});

test('the words are there when the page is first shown, and are all that is fetched', { path: '?lang=ko' }, async (visit) => {
  await isIn(visit, 'ko');
  const fetched = visit.requests.map((address) => address.replace(/.*\//, '').replace(/\?.*/, '')).filter((name) => /^(puzanov|translation)/.test(name));
  assert.deepEqual(fetched.sort(), ['puzanov-1960-09.json', 'puzanov-1960-09.ko.json', 'translation.js']);
});

test('each language in turn, and back to what the editors wrote', { path: '?lang=ko', locale: 'en-US' }, async (visit) => {
  const { text } = await look(visit);
  for (const tag of ['ru', 'de', 'en', 'ko', 'en']) {
    await choose(visit, tag);
    await isIn(visit, tag);
    assert.equal((await look(visit)).text, text, 'the document is as it was');
    const cited = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.citation').textContent);
    assert.ok(cited.includes(`?lang=${tag}#`), cited);
  }
});

test('names that are only in the translation are shown beside the journal’s, and the card says whose they are', { path: '?lang=ko#person=khrushchev' }, async (visit) => {
  const card = await visit.ask((viewer) => viewer.shadowRoot.querySelector('.card').innerText);
  assert.ok(card.includes(translated.ko.people.khrushchev), card);
  assert.ok(card.includes('N. S. Khrushchev'), card);
  assert.ok(card.includes(translated.ko.translator), card);
  await choose(visit, 'en');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.card h2').textContent), 'N. S. Khrushchev', 'the name is the journal’s');
  assert.doesNotMatch(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.card').innerText), /\p{Script=Hangul}/u);
});

for (const [name, says] of /** @type {const} */ ([['missing', /not-there\.json/], ['broken', /broken\.words\.json/], ['another', /ko/]])) {
  test(`without the words the page says so, and shows what the editors wrote: ${name}`, { path: `?lang=ko&journal=journals/${name}.json`, expects: [/404/] }, async (visit) => {
    await visit.sees({ notice: says });
    await isIn(visit, 'en');
  });
}

test('if the words of a language that is chosen later are missing, that is said, too', { path: '?lang=en&journal=journals/missing.json', expects: [/404/] }, async (visit) => {
  await choose(visit, 'ko');
  await visit.sees({ notice: /not-there\.json/ });
  await isIn(visit, 'en');
});

test('nothing of a translation is executed, and it changes nothing of the document', { path: '?lang=ko&journal=journals/hostile.json' }, async (visit) => {
  const { title, question, text } = await look(visit);
  assert.deepEqual([title[0], question], ['<script>alert(1)</script>', [english.question, 'en']]);
  assert.match(text, /^I visited Kim Il Sung/m);
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelectorAll('script, [onerror]').length), 0);
});

test('the single file has them, and fetches nothing', { url: `${pathToFileURL(oneFile).href}?lang=ru` }, async (visit) => {
  await isIn(visit, 'ru');
  assert.deepEqual(visit.requests.filter((address) => !/^(file|data):/.test(address)), []);
});
