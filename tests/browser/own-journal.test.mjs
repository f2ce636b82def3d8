// Chromium: a visitor opens their own journal, chosen in the file dialog or dropped on the page.
// Nothing of it leaves the browser.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium, {
  prepare(site) {  // a page without a Content Security Policy, which would hide a request that the viewer makes
    writeFileSync(join(site, 'plain.html'), '<!doctype html><title>Plain</title><link rel="icon" href="data:,"><script type="module" src="daybook.js"></script>'
      + '<daybook-viewer src="journals/puzanov-1960-09.json" style="display:block;height:90vh"></daybook-viewer>');
  },
});
const folder = mkdtempSync(join(tmpdir(), 'daybook-own-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/**
 * @param {string} name
 * @param {string} text
 */
function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const making = readFileSync(join(root, 'assets/journals/making-of-daybook.json'), 'utf8');
const own = file('own.json', making);
const wrong = file('wrong.json', making.replace('"entries": [', '"entries": "none", "x-entries": ['));
const other = file('notes.txt', 'Dear diary,\n');

/**
 * @param {Visit} visit
 * @param {string} path
 */
async function choose(visit, path) {
  const chooser = visit.page.waitForEvent('filechooser');
  await visit.clickElement('[data-tool="open"]');
  await (await chooser).setFiles(path);
}

/**
 * Drags a file over the page and drops it.
 * @param {Visit} visit
 * @param {string} path
 */
async function drop(visit, path) {
  const cdp = await visit.page.context().newCDPSession(visit.page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
    await cdp.send('Input.dispatchDragEvent', { type, x: 700, y: 400, data });
    if (type === 'dragOver') {
      await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.drop').hidden), false, 'the page says that the file can be dropped');
    }
  }
}

/** @param {Visit} visit */
const title = (visit) => visit.ask(() => document.title);

test('a journal chosen in the file dialog is shown without any request', async (visit) => {
  const before = visit.requests.length;
  await choose(visit, own);
  await eventually(() => title(visit), '23 November 2026 – The making of Daybook', 'the title is the other journal’s');
  await visit.click('select person=imgui');
  await visit.sees({ person: 'imgui', card: 'Dear ImGui' });
  assert.equal(visit.requests.length, before);
});

test('a dropped journal with images makes no request; an image on the web is a link', { path: 'plain.html' }, async (visit) => {
  const before = visit.requests.length;
  const journal = JSON.parse(making);
  journal.entries.find((/** @type {any} */ { id }) => id === 'picture').images.push({ id: 'far', url: 'https://127.0.0.1:9/far.png', alt: 'Far away' });
  await drop(visit, file('images.json', JSON.stringify(journal)));
  await visit.ask((viewer) => viewer.ready);
  await eventually(async () => (await visit.state()).entry, 'house', 'the dropped journal is open');
  await visit.ask((viewer) => viewer.go({ entry: 'picture' }));
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelectorAll('.images li').length), 2, 'the words of both images are there');
  await visit.settled();
  assert.deepEqual(await visit.ask((viewer) => ({
    images: viewer.shadowRoot.querySelectorAll('img').length,
    links: [...viewer.shadowRoot.querySelectorAll('.images a, .document a[href$=".png"]')].map((each) => each.getAttribute('href')),
  })), { images: 0, links: ['https://127.0.0.1:9/far.png'] });
  assert.deepEqual(visit.requests.slice(before), []);
});

test('images of a journal on the site are relative to it', { path: '?journal=journals/making-of-daybook.json#entry=picture' }, async (visit) => {
  const image = () => visit.ask((viewer) => {
    const shown = viewer.shadowRoot.querySelector('.images img');
    shown?.scrollIntoView();
    return shown?.naturalWidth;
  });
  await eventually(image, 640, 'the picture is there');
});

test('a journal dropped on the page is shown', async (visit) => {
  await drop(visit, own);
  await eventually(() => title(visit), '23 November 2026 – The making of Daybook', 'the title is the other journal’s');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.drop').hidden), true);
});

test('the entry in the address does not apply to a journal that is opened later', { path: '#entry=1960-09-29' }, async (visit) => {
  await choose(visit, own);
  await eventually(() => title(visit), '23 November 2026 – The making of Daybook', 'the title is the other journal’s');
  await visit.sees({ entry: 'house', notice: '' });
});

for (const [path, what] of /** @type {const} */ ([[wrong, /wrong\.json, line \d+, column \d+/], [other, /notes\.txt, line 1, column 1/]])) {
  test(`a file that is not a journal gives a message, and the open one stays: ${path.split('/').pop()}`, { path: '#entry=1960-09-29' }, async (visit) => {
    await choose(visit, path);
    await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').dataset.state), 'failed', 'the page says that it failed');
    assert.match(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.failure').innerText), what);
    await visit.clickElement('.failure [data-tool="stay"]');
    await visit.sees({ entry: '1960-09-29', failure: '' });
    await visit.click('select entry=1960-09-13');
    await visit.sees({ entry: '1960-09-13' });
  });
}

test('the same file can be chosen again after it was corrected', async (visit) => {
  const path = file('mended.json', '{');
  await choose(visit, path);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.viewer').dataset.state), 'failed', 'the page says that it failed');
  writeFileSync(path, readFileSync(own));
  await visit.clickElement('.failure [data-tool="stay"]');
  await choose(visit, path);
  await eventually(() => title(visit), '23 November 2026 – The making of Daybook', 'the title is the other journal’s');
});
