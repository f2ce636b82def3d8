// Measures the mirror, which is the timeline for keyboards and screen readers: how long the main thread is busy with it when a
// journal has opened, and whether anything of it is done for a frame.
//
//   node tests/bench/mirror.mjs [--runs 5] [--diary FILE]     after script/build wasm && node script/package.mjs
//
// Measured for the bundled journal and, if --diary names one or its archive lies beside the project, Schnitzler's diary. "write" is the core's
// HTML, "fill" what the page does until it asks the core something else, "lay out" the style and layout of the page after it.
// Then the timeline is dragged: the number of frames, and of mirrors written meanwhile. Not part of script/test: a busy machine
// would make it fail. Exit code 1 if the median is more than 100 ms, or anything is written for a frame.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Text } from '../../web/boundary.js';
import { eventually } from '../browser/eventually.mjs';
import { desktop, root, siteFolder, startChromium, startSite } from '../browser/support.mjs';

const wantedMs = 100;
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, diary: { type: 'string' } } });
const runs = Math.max(1, Math.trunc(Number(values.runs)) || 5);
const work = mkdtempSync(join(tmpdir(), 'daybook-mirror-'));

/** @typedef {{write: number, fill: number, layout: number, frames: number, written: number}} Run milliseconds; numbers while the timeline is dragged */

/** Schnitzler's diary as a journal, or nothing. */
function diaryFile() {
  if (values.diary) return values.diary;
  const archive = join(root, '../shared/data/schnitzler-tagebuch-tei.tar.xz');
  const command = join(root, 'build/bin/daybook');
  if (!existsSync(archive) || !existsSync(command)) return undefined;
  const file = join(work, 'diary.json');
  spawnSync('tar', ['-xf', archive, '-C', work], { stdio: 'ignore' });
  spawnSync(command, ['import', 'tei', join(work, 'editions'), '-o', file], { stdio: 'ignore' });
  return existsSync(file) ? file : undefined;
}

/** Sent to the page before anything else: notes when the core writes a mirror, and what follows in the same task. @param {number} mirror */
function watch(mirror) {
  const seen = /** @type {any} */ (window).mirrors = /** @type {{write: number, fill: number, layout: number}[]} */ ([]);
  const instantiate = WebAssembly.instantiate.bind(WebAssembly);
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {WebAssembly.Module} */ module, /** @type {WebAssembly.Imports} */ imports) => {
    const { exports } = await instantiate(module, imports);
    /** @type {(() => void) | undefined} */
    let filled;
    const watched = Object.entries(exports).map(([name, value]) => [name, typeof value !== 'function' ? value : (/** @type {any[]} */ ...given) => {
      if (!/output/.test(name)) filled?.();  // it reads what was written
      const start = performance.now();
      const result = value(...given);
      if (name === 'daybook_text' && given[1] === mirror) {
        const one = { write: performance.now() - start, fill: 0, layout: 0 };
        seen.push(one);
        filled = () => {
          filled = undefined;
          const end = performance.now();
          one.fill = end - start - one.write;
          document.querySelector('daybook-viewer')?.shadowRoot?.querySelector('.mirror')?.getBoundingClientRect();
          one.layout = performance.now() - end;
        };
        setTimeout(() => filled?.());
      }
      return result;
    }]);
    return { exports: Object.fromEntries(watched) };
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Run>}
 */
async function measure(browser, url) {
  const context = await browser.newContext({ viewport: desktop });
  try {
    const page = await context.newPage();
    await page.addInitScript(`(${watch})(${Text.mirror})`);
    await page.goto(url);
    await eventually(() => page.evaluate(() => /** @type {any} */ (window).mirrors.at(-1)?.layout), (/** @type {number} */ ms) => ms > 0, 'the mirror is there');
    await eventually(() => page.evaluate(() => performance.getEntriesByName('daybook-first-frame').length), 1, 'the timeline is drawn');
    const frames = () => page.evaluate(() => /** @type {any} */ (document.querySelector('daybook-viewer')).stats().frames);
    const [first] = await page.evaluate(() => /** @type {any} */ (window).mirrors);
    const [before, drawn] = [await page.evaluate(() => /** @type {any} */ (window).mirrors.length), await frames()];
    await page.mouse.move(400, 600);
    await page.mouse.down();
    for (let step = 1; step <= 60; step += 1) await page.mouse.move(400 - 4 * step, 600);
    await page.mouse.up();
    return { ...first, frames: await frames() - drawn, written: await page.evaluate(() => /** @type {any} */ (window).mirrors.length) - before };
  } finally {
    await context.close();
  }
}

const folder = join(work, 'site');
cpSync(siteFolder, folder, { recursive: true });
const diary = diaryFile();
/** @type {[name: string, path: string][]} */
const cases = [['the bundled journal', '']];
if (diary) {
  cpSync(diary, join(folder, 'journals/diary.json'));
  const { entries, people } = JSON.parse(readFileSync(diary, 'utf8'));
  writeFileSync(join(folder, 'diary.html'), readFileSync(join(folder, 'index.html'), 'utf8').replaceAll('journals/puzanov-1960-09.json', 'journals/diary.json'));
  cases.push([`Schnitzler's diary, ${entries.length} entries, ${people.length} people`, 'diary.html']);
} else {
  console.log('Schnitzler’s diary: not measured, it is not here.');
}
const server = await startSite(folder);
const browser = await startChromium();
const median = (/** @type {number[]} */ all) => [...all].sort((a, b) => a - b)[all.length >> 1];
let good = true;
try {
  for (const [name, path] of cases) {
    /** @type {Run[]} */
    const all = [];
    for (let run = 0; run < runs; run += 1) all.push(await measure(browser, server.url + path));
    const of = (/** @type {keyof Run} */ key) => median(all.map((each) => each[key]));
    const total = median(all.map(({ write, fill, layout }) => write + fill + layout));
    good &&= total <= wantedMs && all.every(({ written }) => written === 0);
    console.log(`${name}: ${total.toFixed(1)} ms (write ${of('write').toFixed(1)}, fill ${of('fill').toFixed(1)}, lay out ${of('layout').toFixed(1)}), median of ${runs}; least ${Math.min(...all.map(({ write, fill, layout }) => write + fill + layout)).toFixed(1)} ms; `
      + `${Math.max(...all.map(({ written }) => written))} mirrors written in ${of('frames')} frames`);
    console.log(JSON.stringify({ benchmark: 'mirror', journal: name, unit: 'ms', runs: all }));
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true, force: true });
}
process.exit(good ? 0 : 1);
