// Chromium: what a first visit transfers, with an empty cache, from the real server with Brotli.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Visit } from './visit.mjs';
import { desktop, startChromium, startSite } from './support.mjs';

const mostBytes = 330_000;      // everything that the first visit needs, headers included
const mostCodeBytes = 200_000;  // wasm and JavaScript of it, as they are compressed

/** @type {import('playwright-core').Browser | undefined} */
let browser;
/** @type {{url: string, close: () => Promise<void>} | undefined} */
let server;
before(async () => {
  server = await startSite();
  browser = await startChromium();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

test('a first visit transfers at most 330 kB, of which at most 200 kB are program', { timeout: 60_000 }, async (t) => {
  assert.ok(browser && server);
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  /** @type {Map<string, {path: string, encoding: string, head: number, bytes: number}>} */
  const files = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith('data:')) return;
    files.set(requestId, { path: new URL(response.url).pathname, encoding: response.headers['Content-Encoding'] ?? '', head: response.encodedDataLength, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const file = files.get(requestId);
    if (file) file.bytes = encodedDataLength;
  });
  const visit = new Visit({
    page,
    evaluate: (expression) => page.evaluate(expression),
    wheel: (x, y) => page.mouse.wheel(x, y),
    screenshot: (clip) => page.screenshot({ clip }),
    goto: async (address) => { await page.goto(address, { waitUntil: 'networkidle' }); },
    resize: (size) => page.setViewportSize(size),
    close: () => context.close(),
  });
  await visit.goto(server.url);
  await visit.close();

  const rows = [...files.values()].sort((a, b) => b.bytes - a.bytes);
  const sum = (/** @type {(path: string) => boolean} */ counts) => rows.reduce((total, { path, bytes }) => total + (counts(path) ? bytes : 0), 0);
  const all = sum(() => true);
  const programs = rows.filter(({ path }) => /\.(wasm|m?js)$/.test(path));
  const code = programs.reduce((total, { bytes, head }) => total + bytes - head, 0);
  const line = (/** @type {string} */ name, /** @type {string} */ encoding, /** @type {number} */ bytes) =>
    t.diagnostic(`${name.padEnd(36)} ${encoding.padEnd(4)} ${(bytes / 1000).toFixed(1).padStart(8)} kB`);
  for (const { path, encoding, bytes } of rows) line(path, encoding, bytes);
  line('wasm and JavaScript', '', code);
  line('in all', '', all);

  const paths = rows.map(({ path }) => path);
  assert.deepEqual(paths.filter((path, i) => paths.indexOf(path) !== i), [], 'fetched twice');
  assert.ok(paths.some((path) => path.endsWith('.wasm')) && paths.some((path) => path.endsWith('.json')), paths.join(' '));
  assert.ok(all <= mostBytes, `${all} bytes`);
  assert.ok(code <= mostCodeBytes, `${code} bytes of program`);
});
