// Chromium: every word except the journal's comes from assets/strings, and fits. The test visits all states
// in a language whose messages are in brackets and longer (tests/pseudo_locale.mjs), and reports whatever has letters and is
// neither in brackets nor the journal's own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoLocale, unspoken } from '../pseudo_locale.mjs';
import { cutOff } from './cut_off.mjs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, put, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const journalFile = join(root, 'assets/journals/making-of-daybook.json');
const sizes = /** @type {const} */ ([['a phone', { width: 390, height: 844 }], ['a small frame', { width: 700, height: 400 }], ['a desktop', { width: 1280, height: 800 }]]);
const page = (/** @type {string} */ attributes, lang = 'qps') => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>⟦ж⟧</title><link rel="icon" href="data:,">
<script type="module" src="daybook.js"></script><style>body { margin: 0 } daybook-viewer { height: 100vh }</style><daybook-viewer lang="${lang}" ${attributes}></daybook-viewer></html>`;

/** A journal of which the server does not have the text. */
const split = {
  format: 'daybook-journal', version: '1.1', id: 'split', title: '⟦Split⟧', language: 'qps', sources: [{ id: 'me', title: '⟦Me⟧' }], people: [],
  chunks: [{ url: 'split.text/1960.json', bytes: 100 }], entries: [{ id: '1960-01-01', date: '1960-01-01', title: '⟦Entry⟧', chunk: 0, mentions: {} }],
};

const test = inBrowser(launchChromium, {
  prepare(folder) {
    mkdirSync(join(folder, 'strings'), { recursive: true });
    put(folder, 'strings/qps.json', JSON.stringify(pseudoLocale()));
    put(folder, 'strings/index.json', '{"qps": "⟦ж⟧", "xw": "⟦w⟧", "xy": "⟦y⟧", "xz": "⟦z⟧"}');
    const short = pseudoLocale();
    delete short.messages['date.day'];
    put(folder, 'strings/xy.json', '{"language": ');
    put(folder, 'strings/xz.json', JSON.stringify(short));
    const odd = pseudoLocale();
    Object.assign(odd.messages, { 'page.close': {} });
    put(folder, 'strings/xw.json', JSON.stringify(odd));
    for (const lang of ['xw', 'xx', 'xy', 'xz']) writeFileSync(join(folder, `${lang}.html`), page('src="journals/making-of-daybook.json"', lang));
    writeFileSync(join(folder, 'english.html'), page('src="journals/making-of-daybook.json"', 'en'));
    writeFileSync(join(folder, 'pseudo.html'), page('src="journals/making-of-daybook.json" linked'));
    writeFileSync(join(folder, 'pseudo-kiosk.html'), page('src="journals/making-of-daybook.json" kiosk'));
    writeFileSync(join(folder, 'pseudo-empty.html'), page(''));
    writeFileSync(join(folder, 'pseudo-missing.html'), page('src="journals/nowhere.json"'));
    writeFileSync(join(folder, 'pseudo-broken.html'), page('src="journals/broken.json"'));
    writeFileSync(join(folder, 'journals/split.json'), JSON.stringify(split));
    writeFileSync(join(folder, 'pseudo-split.html'), page('src="journals/split.json"'));
    writeFileSync(join(folder, 'journals/broken.json'), '{"format": "daybook-journal", "version": "1.0", "people": 7}');
    writeFileSync(join(folder, 'pseudo-torn.html'), page('src="journals/torn.json"'));
    writeFileSync(join(folder, 'journals/torn.json'), '{"format": "daybook-journal", ');
    const warned = JSON.parse(readFileSync(journalFile, 'utf8'));
    warned.titel = 'A misspelt field';
    writeFileSync(join(folder, 'journals/warned.json'), JSON.stringify(warned));
    writeFileSync(join(folder, 'pseudo-warned.html'), page('src="journals/warned.json"'));
    const site = spawnSync(join(root, 'build/bin/daybook'), ['html', journalFile, '-o', join(folder, 'pages'), '--lang', join(folder, 'strings/qps.json')], { encoding: 'utf8' });
    assert.equal(site.status, 0, site.stderr);
    cpSync(journalFile.replace('.json', ''), join(folder, 'pages/making-of-daybook'), { recursive: true });  // images stay beside the journal
  },
});

/** Every string of the journal, with white space as HTML shows it. */
const journalText = (() => {
  /** @type {string[]} */
  const strings = [];
  JSON.parse(readFileSync(journalFile, 'utf8'), (key, value) => {
    // Several runs of a line may be one text on the page.
    const text = Array.isArray(value) ? value.map((run) => run?.text ?? run).filter((run) => typeof run === 'string').join('') : value;
    if (typeof text === 'string') strings.push(text.replace(/\s+/g, ' '));
    return value;
  });
  return strings.join('\n');
})();

/** @param {string} text that no message says @returns {string[]} what of it is not the journal's; between its words may be dots, around them brackets; systems of coordinates and registers of people are called the same everywhere */
const foreign = (text) => text.split(/(?:^| )· ?/).map((piece) => piece.trim().replace(/^\[(.*)\]$/, '$1').replace(/^(Wikidata|GND|VIAF|ISNI) /, '')).filter((piece) => /\p{L}/u.test(piece) && piece !== '(WGS 84)' && !journalText.includes(piece));


/**
 * Everything that can be seen or heard: texts, attributes that are shown or spoken, generated content.
 * @param {Visit} visit
 * @returns {Promise<{text: string, where: string}[]>}
 */
const said = (visit) => visit.ask((viewer) => {
  /** @type {{text: string, where: string}[]} */
  const found = [];
  const top = viewer?.shadowRoot ?? document.body ?? document.documentElement;  // a picture has no body
  const add = (/** @type {string | null} */ text, /** @type {Element} */ element, /** @type {string} */ what) => {
    if (what === 'title' && element.matches('.Z3988:empty')) return;  // COinS, for programs: it has no place to show its title
    if (text && /\p{L}/u.test(text)) found.push({ text: text.replace(/\s+/g, ' '), where: `${what} of <${element.localName} class="${element.className}">` });
  };
  // A message may contain elements: brackets may open in one text and close in a later one.
  let depth = 0;
  const closed = (/** @type {string} */ text) => {
    const before = depth;
    for (const letter of text) depth += letter === '⟦' ? 1 : letter === '⟧' ? -1 : 0;
    return `${'⟦'.repeat(before)}${text}${'⟧'.repeat(depth)}`;
  };
  const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const element = text.parentElement;
    // What authors read stays English; a sign on a key is called so everywhere; a language is named in itself.
    if (element?.localName === 'kbd' && /** @type {Text} */ (text).data.length === 1) continue;
    if (element && !element.closest('style, script, ol[lang="en"], pre[lang="en"], .language')) add(closed(/** @type {Text} */ (text).data), element, 'text');
  }
  if (depth) found.push({ text: `brackets open: ${depth}`, where: 'the page' });
  for (const element of top.querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'placeholder', 'alt', 'label', 'data-label', 'data-loading']) add(element.getAttribute(name), element, name);
    for (const part of ['::before', '::after']) {
      const { content, display } = getComputedStyle(element, part);
      if (display === 'none' || !content.includes('"')) continue;
      add([...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text).join(''), element, part);
    }
  }
  add(document.title, document.documentElement, 'the title');
  return found;
});

/** @param {Visit} visit @param {string} place for the message */
async function isSpoken(visit, place) {
  const all = await said(visit);
  const found = all.flatMap(({ text, where }) => unspoken(text).flatMap(foreign).map((piece) => `${where}: ${piece}`));
  assert.deepEqual([...new Set(found)], [], `${place}: words that come neither from assets/strings nor from the journal`);
  // A picture is as large as it is; whoever opens it alone scrolls.
  if (!place.endsWith('.svg')) assert.deepEqual(await cutOff(visit), [], `${place}: words that are cut off`);
  return all;
}

const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
const first = (/** @type {any[]} */ list, /** @type {(each: any) => boolean} */ test = () => true) => list.find(test)?.id;
const held = first(journal.entries, (entry) => entry.held_elsewhere);
const parallel = first(journal.entries, (entry) => entry.parallel);

/** States that a link can lead to. */
const links = {
  'the opening entry': '',
  'an entry held elsewhere': `entry=${held}`,
  'an entry in two languages': `entry=${parallel}`,
  'a day without an entry': 'day=2026-11-26',
  'a day far away': 'day=-0043-03-15',
  'a person': `person=${first(journal.people)}`,
  'a place': `place=${first(journal.places)}`,
  'an event': `event=${first(journal.events)}`,
  'an entry that is not there': 'entry=no-such-entry',
  'a person who is not there': 'person=nobody-of-that-name',
  'days that are none': 'from=x&to=y',
  'nobody of that name': 'people=zzzz',
};

for (const [name, size] of sizes) {
  test(`on ${name} every word comes from assets/strings and fits: states of links`, { size, path: 'pseudo.html' }, async (visit) => {
    for (const [place, link] of Object.entries(links)) {
      await visit.ask((viewer, fragment) => { location.hash = fragment; }, link || `entry=${journal.opening_entry}`);
      await visit.settled();
      await isSpoken(visit, place);
    }
    const everything = await visit.ask(async (viewer, ids) => {  // each entry, in both layers, with open notes
      const all = [];
      for (const id of ids) for (const layer of ['printed', 'reading']) all.push(`entry=${id}&layer=${layer}`);
      return all;
    }, journal.entries.map((/** @type {{id: string}} */ entry) => entry.id));
    for (const link of everything) {
      await visit.ask((viewer, fragment) => { location.hash = fragment; }, link);
      await visit.settled();
      if (await visit.has('.opener:not([open])')) await visit.clickElement('.opener summary');  // the folded head has notes, too
      await visit.settled();
      for (const note of await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.pane .comment')].map((each, i) => i))) await visit.clickElement('.pane .comment', note);
      await isSpoken(visit, link);
    }
  });

  test(`on ${name} every word comes from assets/strings and fits: tools`, { size, path: 'pseudo.html', clipboard: true }, async (visit) => {
    await visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-command="panel keys"]').click());
    await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('dialog[open]') !== null), true, 'the sheet of keys is open');
    await isSpoken(visit, 'the keys');
    await visit.press('Escape');
    for (const tool of ['[data-tool="link"]', '[data-tool="today"]']) {
      await visit.ask((viewer, which) => viewer.shadowRoot.querySelector(which).click(), tool);
      await visit.settled();
      await isSpoken(visit, tool);
    }
  });
}

const interfaceOf = (/** @type {Visit} */ visit) => visit.ask((viewer) => {
  const top = viewer.shadowRoot.querySelector('.viewer');
  return { lang: top.lang, dir: top.dir, open: top.querySelector('[data-tool="open"]').textContent, days: top.querySelector('.mirror')?.textContent.includes('⟦') };
});
const english = { lang: 'en', dir: 'ltr', open: 'Open…', days: false };
const languageFiles = (/** @type {Visit} */ visit) => visit.requests.filter((address) => address.includes('/strings/')).map((address) => address.replace(/.*\/strings\//, ''));

test('English of any country needs no file', { path: 'english.html' }, async (visit) => {
  assert.deepEqual(await interfaceOf(visit), english);
  await visit.ask((viewer) => { viewer.lang = 'en-GB'; });
  assert.deepEqual(languageFiles(visit), ['index.json']);
});

test('changing `lang` changes the language of everything, and back', { path: 'english.html' }, async (visit) => {
  await visit.ask((viewer) => { viewer.lang = 'qps'; });
  await eventually(async () => (await interfaceOf(visit)).lang, 'qps', 'the language is there');
  const { open, days } = await interfaceOf(visit);
  assert.match(open, /^⟦/);
  assert.ok(days);
  await isSpoken(visit, 'after a change of language');
  await visit.ask((viewer) => { viewer.lang = ''; });
  assert.deepEqual(await interfaceOf(visit), english);
  assert.deepEqual(languageFiles(visit), ['index.json', 'qps.json']);
});

test('if the file of a region is missing, that of the language is used, without a request that fails', { path: 'english.html' }, async (visit) => {
  await visit.ask((viewer) => { viewer.lang = 'qps-XA'; });
  await eventually(async () => (await interfaceOf(visit)).lang, 'qps', 'the language is there');
  assert.deepEqual(languageFiles(visit), ['index.json', 'qps.json']);
});

test('changing the language changes an open sheet of keys, and the reason why a text is missing', { path: 'pseudo-split.html', expects: [/404/] }, async (visit) => {
  const sheet = () => visit.ask((viewer) => viewer.shadowRoot.querySelector('.sheet').textContent);
  const reason = () => visit.ask((viewer) => viewer.shadowRoot.querySelector('.on-its-way [data-words]')?.textContent);
  await eventually(reason, (text) => /^⟦.*is not on this site \(404\)/.test(text ?? ''), 'the reason is there');
  await isSpoken(visit, 'a text that cannot be had');
  await visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-command="panel keys"]').click());
  await eventually(sheet, (text) => text.includes('⟦Homeжж⟧'), 'the sheet of keys is there');
  await visit.ask((viewer) => { viewer.lang = ''; });
  assert.match(await sheet(), /^What the signs mean.*Home End.*PageUp PageDown/s);
  assert.match(await reason() ?? '', /^“journals\/split\.text\/1960\.json” is not on this site \(404\)/);
  assert.ok(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.sheet').open), 'the sheet stays open');
});

test('titles of buttons name their key, in each language', { path: 'english.html' }, async (visit) => {
  /** @returns {Promise<string[]>} */
  const titles = () => visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.zoom [title]')].map((button) => button.title));
  const { 'page.fit-title': fit } = JSON.parse(readFileSync(join(root, 'assets/strings/en.json'), 'utf8')).messages;
  assert.ok((await titles()).includes(fit.replace('{key}', '0')));
  const keys = (await titles()).map((title) => title.match(/\((.)\)$/)?.[1]);
  assert.deepEqual(keys, ['[', '−', '0', '+', ']', undefined, '?'], 'all but that of Save or print');
  await visit.ask((viewer) => { viewer.lang = 'qps'; });
  await eventually(async () => (await titles()).every((title) => title.startsWith('⟦') && !title.includes('{')), true, 'they are said anew');
});

for (const [lang, what] of /** @type {const} */ ([['xw', 'has a message of the page that is no text'], ['xx', 'is missing'], ['xy', 'is no JSON'], ['xz', 'lacks a message']])) {
  test(`a language whose file ${what} leaves the page in English, with a notice`, { path: `${lang}.html` }, async (visit) => {
    assert.deepEqual(await interfaceOf(visit), english);
    assert.ok(!languageFiles(visit).includes('xx.json'));
    await visit.sees({ notice: `The language “${lang}” could not be loaded. English is used instead.` });
  });
}

for (const [place, expects, selector] of /** @type {[string, RegExp[], string][]} */ ([
  ['pseudo-empty.html', [], '.viewer'],
  ['pseudo-missing.html', [/404|nowhere/], '.failure:not([hidden])'],
  ['pseudo-broken.html', [/uncaught/], '.failure:not([hidden])'],
  ['pseudo-torn.html', [/uncaught/], '.failure:not([hidden])'],
  ['pseudo-warned.html', [], '.notice:not([hidden])'],
  ['pseudo-kiosk.html', [], '.document'],
])) {
  test(`every word of ${place} comes from assets/strings and fits`, { path: place, opens: false, expects, size: { width: 390, height: 844 } }, async (visit) => {
    await eventually(() => visit.ask((viewer, at) => viewer?.shadowRoot?.querySelector(at) !== null && viewer.shadowRoot.querySelector('.viewer')?.lang === 'qps', selector), true, `${selector} is there`);
    const all = await isSpoken(visit, place);
    assert.ok(all.length > 5, 'the page says something');
  });
}

for (const [name, size] of sizes) {
  test(`on ${name} every word of the static pages comes from assets/strings and fits`, { size, path: 'pages/index.html', opens: false, expects: [/favicon\.ico/, /^error: Failed to load resource/] }, async (visit) => {
    const here = new URL(await visit.ask(() => location.href));
    const pages = await visit.ask(() => [...document.querySelectorAll('a[href]')].map((link) => /** @type {HTMLAnchorElement} */ (link).href.split('#')[0]));
    const wanted = [...new Set([here.href, ...pages.filter((/** @type {string} */ each) => new URL(each).origin === here.origin)])];
    assert.ok(wanted.length > 20, `${wanted.length} pages`);
    for (const address of wanted) {
      await visit.goto(address, { opens: false });
      await isSpoken(visit, new URL(address).pathname);
      // Images load late. The next page would break off those that are on their way.
      await visit.ask(() => Promise.all([...document.images].map((image) => image.decode())).then(() => null));
    }
  });
}
