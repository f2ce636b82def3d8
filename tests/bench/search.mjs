// Measures full-text search in a large journal in Chromium, for each key that types one of 15 words, against a loop of `indexOf`
// over the same texts, folded, on the same page. The built page is measured, so build and package it first.
//
//   script/build wasm native-release && node script/package.mjs && node tests/bench/search.mjs
//   node tests/bench/search.mjs --journal diary.json --rounds 5 --check     --check: fail beyond the goals
//
// Without --journal it imports Schnitzler's diary, if its archive lies beside the project's folder; otherwise it says "not
// measured". "Ready" is from the first question to its answer; the module and the journal are fetched from this machine in that
// time.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startServer } from '../../script/server.mjs';

const { values } = parseArgs({ options: { journal: { type: 'string' }, rounds: { type: 'string', default: '5' }, check: { type: 'boolean', default: false } } });
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const scratch = mkdtempSync(join(tmpdir(), 'daybook-search-'));

/** @param {string[]} command */
function run([program, ...rest]) {
  const { status, stderr } = spawnSync(program, rest, { cwd: scratch, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} failed:\n${stderr}`);
}

/** @returns {string | undefined} */
function diary() {
  const archive = ['..', '../..'].map((above) => join(root, above, 'shared/data/schnitzler-tagebuch-tei.tar.xz')).find((path) => existsSync(path));
  const daybook = join(root, 'build/bin/daybook');
  if (!archive || !existsSync(daybook)) return undefined;
  run(['tar', 'xf', archive]);
  run([daybook, 'import', 'tei', 'editions', '-o', 'diary.json', '--language', 'de', '--quiet']);
  return join(scratch, 'diary.json');
}

const words = ['theater', 'schnitzler', 'beatrice', 'traum', 'spaziergang', 'olga', 'kaffeehaus', 'hofmannsthal', 'nachmittag', 'burgtheater', 'leutnant', 'wien', 'premiere', 'reise', 'gespräch'];
const prefixes = words.flatMap((word) => [...word].map((_, i) => word.slice(0, i + 1)));

/** In the page. @param {{prefixes: string[], rounds: number}} given */
async function measure({ prefixes: typed, rounds: count }) {
  const viewer = /** @type {any} */ (document.querySelector('daybook-viewer'));
  await viewer.ready;
  const blocked = { ms: 0 };
  const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) blocked.ms = Math.max(blocked.ms, duration); });
  observer.observe({ type: 'longtask' });
  const begin = performance.now();
  const first = await viewer.search('zzzz');
  const ready = performance.now() - begin;
  await new Promise((resolve) => { setTimeout(resolve, 200); });
  observer.disconnect();

  const journal = await (await fetch(viewer.src)).json();
  /** @type {(run: any) => string} */
  const plain = (run) => (typeof run === 'string' ? run : Array.isArray(run) ? run.map(plain).join('')
    : 'gap' in run || 'pb' in run ? '' : plain(run.text ?? run.sic ?? run.unclear ?? run.hi ?? run.speech ?? run.foreign ?? run.note ?? run.signature ?? run.stamp ?? run.surplus ?? run.del ?? run.add ?? ''));
  /** @type {string[]} */
  const texts = journal.entries.map((/** @type {any} */ entry) => (entry.text ?? []).map((/** @type {any} */ block) => plain(block.text ?? block.lines)).join('\n\n'));
  const fold = (/** @type {string} */ text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replace(/\s+/g, ' ');
  const folded = texts.map(fold);
  const loop = (/** @type {string} */ q) => {
    const sought = fold(q);
    const hits = [];
    let found = 0;
    for (let i = 0; i < folded.length; i += 1) {
      const at = folded[i].indexOf(sought);
      if (at < 0) continue;
      found += 1;
      if (hits.length < 20) hits.push(texts[i].slice(Math.max(0, at - 60), at + 100));
    }
    return found;
  };
  const ours = /** @type {number[][]} */ ([]), inside = /** @type {number[]} */ ([]), theirs = /** @type {number[]} */ ([]);
  const lost = [];
  for (let round = 0; round < count; round += 1) {
    for (const q of typed) {
      let start = performance.now();
      const inLoop = loop(q);
      theirs.push(performance.now() - start);
      start = performance.now();
      const { counts, ms } = await viewer.search(q);
      ours.push([q.length, performance.now() - start]);
      inside.push(ms);
      if (counts.entry < inLoop) lost.push(q);
    }
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return { ready, characters, entries: texts.length, complete: first.complete, ours, inside, theirs, lost, blocked: blocked.ms };
}

/** @param {number[]} numbers @param {number} part */
const quantile = (numbers, part) => numbers.slice().sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * part))];

async function main() {
  const journal = values.journal ?? diary();
  if (!journal) return console.log('search: not measured, because the data, or build/bin/daybook, is not there');
  const site = join(scratch, 'site');
  cpSync(join(root, 'build/site'), site, { recursive: true });
  cpSync(journal, join(site, 'journals/large.json'));
  const server = await startServer({ root: site, port: 0 });
  const browser = await chromium.launch({ executablePath: process.env.DAYBOOK_CHROMIUM ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}?journal=journals/large.json`);
    await page.waitForFunction(() => Boolean(/** @type {any} */ (document.querySelector('daybook-viewer'))?.search));
    const { ours, ...got } = await page.evaluate(measure, { prefixes, rounds: Number(values.rounds) });
    const all = ours.map(([, ms]) => ms);
    const at = (/** @type {number} */ length) => quantile(ours.filter(([typed]) => typed === length).map(([, ms]) => ms), 0.5);
    const [p95, loop95] = [quantile(all, 0.95), quantile(got.theirs, 0.95)];
    const ms = (/** @type {number} */ number) => `${number.toFixed(1)} ms`;
    console.log(`${got.entries.toLocaleString('en')} entries, ${got.characters.toLocaleString('en')} characters, ${prefixes.length} keys, ${values.rounds} rounds`);
    console.log(`search: median ${ms(quantile(all, 0.5))}, p95 ${ms(p95)}; in the worker ${ms(quantile(got.inside, 0.5))}, ${ms(quantile(got.inside, 0.95))}`);
    console.log(`loop:   median ${ms(quantile(got.theirs, 0.5))}, p95 ${ms(loop95)}; search / loop: ${(p95 / loop95).toFixed(2)} (goal: at most 0.5)`);
    console.log(`first key ${ms(at(1))}, tenth ${ms(at(10))}: ${(at(1) / at(10)).toFixed(1)} times (goal: at most 2)`);
    console.log(`ready after ${ms(got.ready)} (goal: 500 ms), longest task of the page ${ms(got.blocked)}; lost: ${got.lost.length}`);
    if (values.check && (p95 > 0.5 * loop95 || got.lost.length > 0 || got.ready > 500)) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
