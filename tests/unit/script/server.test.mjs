import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';

import { startServer } from '../../../script/server.mjs';

const folder = mkdtempSync(join(tmpdir(), 'daybook-server-'));
const site = join(folder, 'site');
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  mkdirSync(site);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  writeFileSync(join(site, 'index.html'), '<p>hello</p>');
  writeFileSync(join(site, 'a b.wasm'), 'wasm');
  writeFileSync(join(site, 'a b.wasm.br'), brotliCompressSync('wasm'));
  server = await startServer({ root: site });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/**
 * Sends a path unchanged: fetch() would normalise it.
 * @param {string} path
 * @param {{method?: string, headers?: Record<string, string>}} [options]
 * @returns {Promise<{status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: Buffer}>}
 */
const get = (path, options = {}) =>
  new Promise((resolve, reject) => {
    request(server.url, { path, ...options }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode, headers: response.headers, body });
    }).on('error', reject).end();
  });

test('the front page is index.html', async () => {
  const { status, headers, body } = await get('/?x#y');
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(String(body), '<p>hello</p>');
});

test('wasm has its media type, and Brotli if the browser accepts it', async () => {
  const plain = await get('/a%20b.wasm');
  assert.equal(plain.headers['content-type'], 'application/wasm');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(String(plain.body), 'wasm');
  const packed = await get('/a%20b.wasm', { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.equal(packed.headers['content-type'], 'application/wasm');
  assert.equal(packed.headers['content-encoding'], 'br');
  assert.equal(String(brotliDecompressSync(packed.body)), 'wasm');
  const refused = await get('/a%20b.wasm', { headers: { 'Accept-Encoding': 'gzip, br;q=0' } });
  assert.equal(refused.headers['content-encoding'], undefined);
});

test('a file that is still in the browser’s cache is not sent again', async () => {
  const first = await get('/');
  assert.equal(first.headers['cache-control'], 'no-cache');
  const again = await get('/', { headers: { 'If-None-Match': first.headers.etag ?? '' } });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('HEAD sends only the headers', async () => {
  const { status, headers, body } = await get('/', { method: 'HEAD' });
  assert.equal(status, 200);
  assert.equal(headers['content-length'], '12');
  assert.equal(body.length, 0);
});

test('nothing outside the site is served', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/a%00', '/%', '//etc/passwd', '/nothing']) {
    assert.equal((await get(path)).status, 404, path);
  }
  assert.equal((await get('/', { method: 'POST' })).status, 405);
});

test('a port that is taken is an error that says so', async () => {
  await assert.rejects(startServer({ root: site, port: Number(new URL(server.url).port) }), { code: 'EADDRINUSE' });
});
