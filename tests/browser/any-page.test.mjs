// Chromium: the element on a page in another folder than the program, as docs/embedding.md describes.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const manual = readFileSync(join(root, 'docs/embedding.md'), 'utf8');
const example = /```html\n(.*?)```/s.exec(manual)?.[1] ?? '';
const calls = /```js\n(.*?)```/s.exec(manual)?.[1] ?? '';
const module = '<script type="module" src="/daybook/daybook.js"></script>';
/** @param {string} body @param {string} [head] */
const page = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>An essay</title><link rel="icon" href="data:,">${head}<h1>An essay</h1>${body}</html>`;
const viewer = '<daybook-viewer src="journals/puzanov-1960-09.json"></daybook-viewer>';

/** @type {Record<string, string>} */
const pages = {
  'example.html': page(example),
  'module.html': page(viewer + module),
  'classic.html': page(`${viewer}<script src="/daybook/daybook.classic.js"></script>`),
  'waiting.html': page(`<daybook-viewer></daybook-viewer>${module}`),
  'early.html': page(`<daybook-viewer></daybook-viewer>
    <script>Object.assign(document.querySelector('daybook-viewer'), { src: 'journals/puzanov-1960-09.json', entry: '1960-09-27', kiosk: true });</script>${module}`),
  'trusted.html': page(viewer + module,
    '<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for \'script\'; trusted-types daybook">'),
  'shadow.html': page(`<div></div>
    <script>document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<daybook-viewer src="journals/puzanov-1960-09.json" linked></daybook-viewer>';</script>${module}`),
};

/** The site in /daybook/, pages and their journals in /essays/, so that a wrong base address fails. */
const test = inBrowser(launchChromium, {
  prepare(folder) {
    const site = readdirSync(folder);
    mkdirSync(join(folder, 'daybook'));
    for (const name of site) renameSync(join(folder, name), join(folder, 'daybook', name));
    mkdirSync(join(folder, 'essays'));
    renameSync(join(folder, 'daybook/journals'), join(folder, 'essays/journals'));
    cpSync(join(root, 'tests/data/broken'), join(folder, 'essays/journals'), { recursive: true });
    for (const [name, html] of Object.entries(pages)) writeFileSync(join(folder, 'essays', name), html);
    writeFileSync(join(folder, 'index.html'), page('<p>Nothing here.</p>'));
  },
});

/** @param {Visit} visit */
const paths = (visit) => visit.requests.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).pathname);

/** @param {Visit} visit */
async function works(visit) {
  await visit.sees({ entry: '1960-09-14', pane: '14 September 1960', failure: '' });
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung' });
  for (const path of paths(visit).filter((each) => !each.startsWith('/essays/'))) assert.match(path, /^\/daybook\//);
  // The italic is fetched only when a text is set in it, and is found, too. The card has Hangul.
  await eventually(() => visit.ask(() => [...document.fonts].every(({ status, style }) => status === (style === 'italic' ? 'unloaded' : 'loaded'))), true, 'the fonts are found');
  assert.equal(await visit.ask(async () => (await document.fonts.load('italic 1em "Daybook Serif"', 'a')).length), 1, 'the italic is found');
}

test('the first example of docs/embedding.md works unchanged', { path: 'essays/example.html' }, works);
test('the calls in docs/embedding.md work unchanged', { path: 'essays/module.html' }, async (visit) => {
  const shown = await visit.page.evaluate(`(async () => {
    const file = new File([await (await fetch('journals/small.json')).text()], 'small.json');
    const opened = [];
    document.addEventListener('daybook-ready', (event) => opened.push(event.detail.entry));
    ${calls}
    return { opened, state: viewer.state };
  })()`);
  assert.deepEqual(shown, { opened: ['1961-05-02'], state: null });
});
test('program, styles and fonts are found beside the module', { path: 'essays/module.html' }, works);
test('program, styles and fonts are found beside the classic script', { path: 'essays/classic.html' }, works);
test('a page with Trusted Types allows the policy “daybook”', { path: 'essays/trusted.html' }, async (visit) => {
  await works(visit);
  await visit.clickElement('[data-command="panel keys"]');
  await eventually(() => visit.has('.sheet[open] kbd'), true, 'the sheet of keys is open');
});

test('the element ignores a page’s own ?journal=', { path: 'essays/module.html?journal=journals/small.json' }, async (visit) => {
  await works(visit);
  assert.deepEqual(paths(visit).filter((path) => path.endsWith('small.json')), []);
});

test('without a src the element waits and fetches no journal; given one, it opens it', { path: 'essays/waiting.html', opens: false }, async (visit) => {
  const state = () => visit.ask((element) => element?.shadowRoot?.querySelector('.viewer')?.dataset.state);
  await eventually(state, 'waiting', 'the element waits');
  assert.deepEqual(await visit.ask((element) => ({ state: element.state, src: element.src, entry: element.entry, kiosk: element.kiosk })),
    { state: null, src: '', entry: '', kiosk: false });
  const buttons = () => visit.ask((element) => [...element.shadowRoot.querySelectorAll('.viewer button')].filter((button) => button.checkVisibility({ checkVisibilityCSS: true })).map((button) => button.innerText));
  await eventually(buttons, ['Open…'], 'all that it offers, beside languages, is to open a journal');
  assert.deepEqual(paths(visit).filter((path) => /\.(json|wasm)$/.test(path) && !path.endsWith('/strings/index.json')), []);
  await visit.ask((element) => { element.src = 'journals/puzanov-1960-09.json'; });
  await visit.ready();
  await works(visit);
});

test('properties and attributes agree, even if a page sets them before the program is loaded', { path: 'essays/early.html' }, async (visit) => {
  await visit.sees({ entry: '1960-09-27' });
  const attributes = () => visit.ask((element) => Object.fromEntries(['src', 'entry', 'kiosk', 'lang'].map((name) => [name, element.getAttribute(name)])));
  assert.deepEqual(await attributes(), { src: 'journals/puzanov-1960-09.json', entry: '1960-09-27', kiosk: '', lang: null });
  await visit.ask((element) => { Object.assign(element, { entry: '1960-09-13', kiosk: false, lang: 'en' }); });
  assert.deepEqual(await attributes(), { src: 'journals/puzanov-1960-09.json', entry: '1960-09-13', kiosk: null, lang: 'en' });
  await visit.sees({ entry: '1960-09-13' });
  await visit.ask((element) => { Object.assign(element, { entry: null, src: 'journals/small.json' }); });
  assert.deepEqual(await attributes(), { src: 'journals/small.json', entry: null, kiosk: null, lang: 'en' });
  await visit.ready();
  await visit.sees({ entry: '1961-05-02' });
  await visit.ask((element) => { element.setAttribute('kiosk', ''); });
  assert.deepEqual(await visit.ask(({ src, entry, kiosk, lang }) => ({ src, entry, kiosk, lang })), { src: 'journals/small.json', entry: '', kiosk: true, lang: 'en' });
});

test('“linked” works inside a shadow root', { path: 'essays/shadow.html#entry=1960-09-27', opens: false }, async (visit) => {
  const asked = () => visit.ask(async () => {
    const element = /** @type {any} */ (document.querySelector('div')?.shadowRoot?.querySelector('daybook-viewer'));
    await element?.ready;
    return { entry: element?.state?.entry, hash: location.hash };
  });
  await eventually(async () => (await asked()).entry, '1960-09-27', 'the address is followed');
  await visit.ask(() => /** @type {any} */ (document.querySelector('div')?.shadowRoot?.querySelector('daybook-viewer')).go({ entry: '1960-09-29' }));
  await eventually(async () => (await asked()).hash, (hash) => hash.startsWith('#entry=1960-09-29'), 'the address follows');
  await visit.back();
  await eventually(async () => (await asked()).entry, '1960-09-27', 'Back goes back');
});

/** @param {Visit} visit @param {string} src */
function errorOf(visit, src) {
  return visit.ask((element, given) => new Promise((resolve) => {
    document.addEventListener('daybook-error', (event) => resolve(/** @type {CustomEvent} */ (event).detail), { once: true });
    element.src = given;
  }), src);
}

test('daybook-error has the problems as data', { path: 'essays/module.html', expects: [/nothing\.json/, /404/] }, async (visit) => {
  const shape = await errorOf(visit, 'journals/wrong-shape.json');
  assert.match(shape.message, /wrong-shape\.json/);
  assert.ok(shape.problems.length > 0);
  for (const problem of shape.problems) {
    assert.deepEqual(Object.keys(problem), ['file', 'line', 'column', 'pointer', 'message', 'remedy']);
    assert.equal(problem.file, 'journals/wrong-shape.json');
    assert.ok(problem.line > 0 && problem.column > 0 && problem.message && problem.remedy, JSON.stringify(problem));
  }
  assert.ok(shape.problems.some((/** @type {any} */ { line, pointer }) => line === 7 && pointer === '/entries'), JSON.stringify(shape));
  const syntax = await errorOf(visit, 'journals/missing-comma.json');
  assert.equal(syntax.problems.length, 1);
  assert.ok([4, 5].includes(syntax.problems[0].line) && syntax.problems[0].remedy, JSON.stringify(syntax));
  const missing = await errorOf(visit, 'journals/nothing.json');
  assert.match(missing.message, /journals\/nothing\.json/);
  assert.deepEqual(missing.problems, []);
});
