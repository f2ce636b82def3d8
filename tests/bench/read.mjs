// Measures the time and memory that the browser needs to read a large journal, compared with JSON.parse of the
// same bytes in the same Chromium. The built page is measured, so build and package it first.
//
//   script/build wasm && node script/package.mjs && node tests/bench/read.mjs
//   node tests/bench/read.mjs --bytes 9000000 --rounds 5 --check    --check: fail above 2.5 times decode and parse, or 4 times the memory
//
// "read" is the time of core.load(): copying the bytes into WebAssembly, checking them and making them
// into a Journal with its index of people. "decode" is TextDecoder, whose string JSON.parse needs
// as its input; "parse" is JSON.parse of the string. Memory is that of the whole instance, with the program,
// its stack and the fonts; it only grows, so its size afterwards is the peak.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startServer } from '../../script/server.mjs';
import { makeJournal } from './read_journal.mjs';

const { values } = parseArgs({
  options: {
    bytes: { type: 'string', default: '9000000' },
    rounds: { type: 'string', default: '5' },
    check: { type: 'boolean', default: false },
    file: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const body = values.file ? readFileSync(values.file) : Buffer.from(makeJournal(Number(values.bytes)));
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {number[]} numbers */
const median = (numbers) => numbers.slice().sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * In the page: one round is a decode, a parse and a new viewer, in this order.
 * @param {{rounds: number}} options
 */
async function measure({ rounds }) {
  const { document, performance } = /** @type {any} */ (globalThis);
  const bytes = new Uint8Array(await (await fetch('benchmark.json')).arrayBuffer());
  const out = { decode: /** @type {number[]} */ ([]), parse: /** @type {number[]} */ ([]), read: /** @type {number[]} */ ([]), memory: 0, before: 0, entries: 0 };
  for (let i = 0; i < rounds; ++i) {
    const start = performance.now();
    const text = new TextDecoder().decode(bytes);
    const decoded = performance.now();
    const value = JSON.parse(text);
    out.parse.push(performance.now() - decoded);
    out.decode.push(decoded - start);
    out.entries = value.entries.length;
    performance.clearMeasures('daybook-read');
    const viewer = document.createElement('daybook-viewer');
    viewer.setAttribute('src', 'benchmark.json');
    document.body.append(viewer);
    await viewer.ready;
    const [mark] = performance.getEntriesByName('daybook-read');
    out.read.push(mark.duration);
    out.memory = Math.max(out.memory, mark.detail.after);
    out.before = mark.detail.before;
    if (viewer.stats().entries !== out.entries) throw new Error('The viewer has read something else.');
    viewer.remove();
    await new Promise((done) => setTimeout(done, 50));
  }
  return out;
}

const server = await startServer({ root: join(root, 'build/site') });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let result;
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.route('**/benchmark.json', (route) => route.fulfill({ contentType: 'application/json', body }));
  await page.goto(server.url);
  result = await page.evaluate(measure, { rounds });
} finally {
  await browser.close();
  await server.close();
}

const read = median(result.read);
const parse = median(result.parse);
const decodeAndParse = median(result.parse.map((ms, i) => ms + result.decode[i]));
const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
const report = {
  bytes: body.length, entries: result.entries, rounds,
  read_ms: read, first_read_ms: result.read[0], parse_ms: parse, decode_and_parse_ms: decodeAndParse,
  times_parse: read / parse, times_decode_and_parse: read / decodeAndParse, first_times_parse: result.read[0] / result.parse[0],
  wasm_bytes: result.memory, times_file: result.memory / body.length,
};
console.log(`${mb(body.length)} MB, ${result.entries} entries; medians of ${rounds}
  JSON.parse of the string            ${parse.toFixed(0).padStart(6)} ms
  TextDecoder and JSON.parse          ${decodeAndParse.toFixed(0).padStart(6)} ms
  read (bytes to Journal and index)   ${read.toFixed(0).padStart(6)} ms   ${report.times_parse.toFixed(2)} times JSON.parse, ${report.times_decode_and_parse.toFixed(2)} with decoding
  the first read of the page          ${result.read[0].toFixed(0).padStart(6)} ms   ${report.first_times_parse.toFixed(2)} times its JSON.parse
  WebAssembly memory, all of it       ${mb(result.memory).padStart(6)} MB   ${report.times_file.toFixed(2)} times the file; ${mb(result.before)} MB before reading`);
console.log(JSON.stringify(report));
if (values.check && (report.times_decode_and_parse > 2.5 || report.times_file > 4)) {
  console.error('More than 2.5 times JSON.parse of the same bytes, or than 4 times the file: see docs/limits.md.');
  process.exitCode = 1;
}
