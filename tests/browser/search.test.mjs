// Full-text search through the element: from a site, the single file, a sandboxed frame and the disk; in chunks; without workers;
// and when a worker dies. What is found is tested in tests/unit/search.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { pathToFileURL } from 'node:url';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, launchFirefoxWithoutWebgl, oneFile, put, root } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const prepare = (/** @type {string} */ folder) => {
  put(folder, 'journals/chunks.json', readFileSync(join(root, 'tests/data/journals/good/chunks.json'), 'utf8'));
  mkdirSync(join(folder, 'journals/chunks.text'), { recursive: true });
  writeFileSync(join(folder, 'journals/chunks.text/1960.json'), readFileSync(join(root, 'tests/data/journals/good/chunks.text/1960.json')));
  put(folder, 'one.html', String(readFileSync(oneFile)));
  put(folder, 'frame.html', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page around</title><link rel="icon" href="data:,"></head><body><iframe title="The journal" sandbox="allow-scripts" src="one.html" width="1200" height="700"></iframe></body></html>');
};

/**
 * @param {Visit} visit
 * @param {string} q
 * @param {import('../../web/search.js').SearchOptions} [options]
 * @returns {Promise<import('../../web/search.js').Found>}
 */
const search = (visit, q, options) => visit.ask((viewer, [words, how]) => viewer.search(words, how ?? undefined), [q, options ?? null]);

/** Questions of a visitor of the bundled journal. @param {Visit} visit */
async function answers(visit) {
  for (const q of ['No 162', '№ 162', 'Nº 162', 'treaty', '김일성', '"mutual aid"', '"mutual ', 'person:kim role:host', 'before:1960-09-15 korea', '(']) {
    assert.ok((await search(visit, q)).count > 0, q);
  }
  for (const q of ['zzzz', '', ' ', '"zzzz', 'person:nobody', '\uD800zz', `(${'a+'.repeat(20)})$`]) assert.equal((await search(visit, q)).count, 0, q);
}

/** Workers of the page. @param {Visit} visit */
const workersOf = (visit) => /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page)).workers();

for (const [name, launch] of /** @type {const} */ ([['in Chromium', launchChromium], ['in Firefox', launchFirefoxWithoutWebgl]])) {
  describe(name, () => {
    const test = inBrowser(launch, { prepare });

    test('the site answers, with two files fetched once, and nothing before the first question', async (visit) => {
      const fetched = () => visit.requests.filter((url) => /search/.test(url)).map((url) => url.replace(/.*\//, ''));
      assert.deepEqual(fetched(), []);
      await answers(visit);
      assert.deepEqual(fetched().sort(), ['daybook-search.wasm', 'search.js']);
      const before = visit.requests.length;
      await search(visit, 'soviet');
      assert.equal(visit.requests.length, before, 'no request after that');
    });

    test('the single file answers, from the disk', { url: pathToFileURL(oneFile).href }, async (visit) => {
      await answers(visit);
      assert.deepEqual(visit.requests.filter((each) => !/^(file|data|blob):/.test(each)), []);
    });
  });
}

const test = inBrowser(launchChromium, { prepare });

test('a hit has what docs/embedding.md says, and its quote leads there', async (visit) => {
  const { hits, ...answer } = await search(visit, '"mutual aid"', { limit: 1, kind: 'entry' });
  assert.deepEqual(Object.keys(answer), ['count', 'ms', 'complete', 'texts', 'counts', 'ignored']);
  assert.equal(answer.complete, true);
  assert.equal(answer.texts.here, answer.texts.all);
  assert.equal(hits.length, 1);
  const [hit] = hits;
  assert.deepEqual(Object.keys(hit), ['kind', 'id', 'entry', 'title', 'date', 'field', 'layer', 'passages', 'snippet', 'marks', 'quote']);
  assert.equal(hit.quote.exact.toLowerCase().replace(/\s+/g, ' '), 'mutual aid');
  assert.equal(hit.snippet.slice(...hit.marks[0]).toLowerCase(), 'mutual aid');
  await visit.ask((viewer, entry) => viewer.go({ entry }), hit.entry);
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.document').textContent.toLowerCase().includes('mutual aid')), true, 'the entry has it');
  const passages = await search(visit, '"mutual aid"', { entry: /** @type {string} */ (hit.entry) });
  assert.ok(passages.count >= 1 && passages.hits.every(({ entry }) => entry === hit.entry));
});

test('people are found by all their names, and by date the order is that of the journal', async (visit) => {
  const { hits } = await search(visit, '김일성');
  assert.deepEqual([hits[0].kind, hits[0].id, hits[0].entry, hits[0].layer], ['person', 'kim-il-sung', null, null]);
  const dates = (await search(visit, '-zzzz', { sort: 'date', kind: 'entry', limit: 100 })).hits.map(({ date }) => date);
  assert.ok(dates.length > 1);
  assert.deepEqual(dates, dates.slice().sort());
});

test('questions at once are each answered, and a huge one does not hang', async (visit) => {
  const words = ['s', 'so', 'sov', 'sovi', 'soviet', 'a'.repeat(10_000), '"'.repeat(10_000), 'a b '.repeat(2500)];
  const counts = await visit.ask((viewer, all) => Promise.all(all.map((/** @type {string} */ q) => viewer.search(q).then((/** @type {any} */ found) => found.count))), words);
  for (const [i, q] of words.entries()) assert.equal((await search(visit, q)).count, counts[i], q.slice(0, 20));
  assert.equal(counts[5], 0);
});

test('a sandboxed frame answers', { path: 'frame.html', opens: false }, async (visit) => {
  const page = /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));
  const frame = await eventually(() => page.frames()[1], (found) => Boolean(found), 'the frame is there');
  const count = await eventually(() => frame.evaluate(async () => {
    const viewer = /** @type {any} */ (document.querySelector('daybook-viewer'));
    if (!viewer?.search) return -1;
    await viewer.ready;
    return (await viewer.search('treaty')).count;
  }).catch(() => -1), (found) => found >= 0, 'the viewer is there');
  assert.ok(count > 0);
});

test('where workers are refused, the page itself answers', async (visit) => {
  await visit.ask(() => {
    Object.assign(window, { Worker: class { constructor() { throw new DOMException('Refused.', 'SecurityError'); } } });
  });
  await answers(visit);
  assert.equal(workersOf(visit).length, 0);
});

test('a worker that fails at its start is replaced by the page', async (visit) => {
  await visit.ask(() => {
    const Original = Worker;
    Object.assign(window, { Worker: class extends Original { constructor() { super(URL.createObjectURL(new Blob(['throw new Error("no")']))); } } });
  });
  assert.ok((await search(visit, 'treaty')).count > 0);
  assert.equal(workersOf(visit).length, 0);
});

test('a worker that dies is started again, once, and the question is answered', async (visit) => {
  await visit.ask(() => {
    const Original = Worker;
    Object.assign(window, {
      started: 0,
      Worker: class extends Original {
        constructor(/** @type {string} */ address) {
          super(address);
          Object.assign(window, { started: /** @type {any} */ (window).started + 1 });
        }
        postMessage(/** @type {any} */ order) {
          const { kills } = /** @type {any} */ (window);
          if (order.ask !== undefined && kills > 0) {
            Object.assign(window, { kills: kills - 1 });
            return super.postMessage({ ask: 0, question: { query: 7 } });  // an error in the worker
          }
          super.postMessage(order);
        }
      },
    });
  });
  const before = (await search(visit, 'treaty')).count;
  await visit.ask(() => { Object.assign(window, { kills: 1 }); });
  assert.equal((await search(visit, 'treaty')).count, before);
  assert.equal(await visit.ask(() => /** @type {any} */ (window).started), 2);
  await visit.ask(() => { Object.assign(window, { kills: 2 }); });
  const failed = await visit.ask((viewer) => viewer.search('treaty').then(() => '', (/** @type {Error} */ error) => error.message));
  assert.equal(failed, 'The search has stopped.');
  assert.equal((await search(visit, 'treaty')).count, before, 'the next question starts it anew');
});

test('a worker that is silent is started again', async (visit) => {
  const before = (await search(visit, 'treaty')).count;
  await visit.ask(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function silent() {
      this.terminate();
      Worker.prototype.postMessage = postMessage;
    };
  });
  assert.equal((await search(visit, 'treaty')).count, before);
});

test('texts in chunks are found as they come, and the answer says how many are here', { path: '?journal=journals/chunks.json' }, async (visit) => {
  const page = /** @type {import('playwright-core').Page} */ (/** @type {unknown} */ (visit.page));
  let release = () => {};
  const released = new Promise((resolve) => { release = () => resolve(undefined); });
  await page.route('**/chunks.text/*', async (route) => {
    await released;
    await route.continue();
  });
  const { complete, texts, count } = await search(visit, 'elsewhere');
  assert.deepEqual([complete, texts, count], [false, { here: 1, all: 3 }, 1]);
  assert.equal((await search(visit, 'title:')).count, 0);
  release();
  const all = await eventually(() => search(visit, 'person:ann', { kind: 'entry' }), (found) => found.complete, 'all texts are here');
  assert.deepEqual([all.texts, all.count], [{ here: 3, all: 3 }, 2]);
});

test('another journal has its own answers, and what was asked of the old one ends', async (visit) => {
  assert.ok((await search(visit, 'treaty')).count > 0);
  await visit.ask((viewer) => viewer.setAttribute('src', 'journals/chunks.json'));
  await visit.ready();
  assert.equal((await search(visit, 'treaty')).count, 0);
  assert.equal((await search(visit, 'elsewhere')).count, 1);
  await eventually(() => workersOf(visit).length, 1, 'one worker is left');
});
