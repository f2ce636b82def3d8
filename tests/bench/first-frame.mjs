// Measures how long a visitor waits for the timeline: from the start of the navigation to the first frame, with
// an empty cache (a new profile for each run), software rendering, and the site on this machine.
//
//   node tests/bench/first-frame.mjs [--runs 5]     after script/build wasm && node script/package.mjs
//
// Prints a table and, as the last line, JSON. Not part of script/test: a busy machine would make it fail.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { eventually } from '../browser/eventually.mjs';
import { desktop, startChromium, startSite } from '../browser/support.mjs';

const wantedMs = 700;
const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Math.max(1, Math.trunc(Number(values.runs)) || 5);

/** @typedef {{document: number, script: number, wasm: number, journal: number, fonts: number, firstFrame: number, compile: number, frame: number}} Run */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Run>} milliseconds; all but compile and frame since the start of the navigation
 */
async function measure(browser, url) {
  const context = await browser.newContext({ viewport: desktop });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await eventually(() => page.evaluate(() => performance.getEntriesByName('daybook-first-frame').length), 1, 'the timeline is drawn');
    return await page.evaluate(async () => {
      const resources = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
      const end = (/** @type {RegExp} */ name) => Math.max(0, ...resources.filter((each) => name.test(each.name)).map((each) => each.responseEnd));
      const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
      const [mark] = performance.getEntriesByName('daybook-first-frame');
      const bytes = await (await fetch('daybook.wasm')).arrayBuffer();
      const start = performance.now();
      await WebAssembly.compile(bytes);
      return {
        document: navigation.responseEnd, script: end(/\.js$/), wasm: end(/\.wasm$/), journal: end(/\.json$/), fonts: end(/\.(ttf|otf)$/),
        firstFrame: mark.startTime, compile: performance.now() - start,
        frame: /** @type {any} */ (document.querySelector('daybook-viewer')).stats().lastFrameMs,
      };
    });
  } finally {
    await context.close();
  }
}

const server = await startSite();
const browser = await startChromium();
/** @type {Run[]} */
const all = [];
try {
  for (let run = 0; run < runs; run += 1) all.push(await measure(browser, server.url));
} finally {
  await browser.close();
  await server.close();
}

/** @param {keyof Run} key */
function spread(key) {
  const sorted = all.map((run) => run[key]).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted[sorted.length - 1] };
}

const rows = /** @type {const} */ ([
  ['document', 'page fetched'], ['script', 'JavaScript fetched'], ['wasm', 'wasm fetched'], ['journal', 'journal fetched'], ['fonts', 'fonts fetched'],
  ['firstFrame', 'first frame of the timeline'], ['compile', 'compiling the wasm, by itself'], ['frame', 'the latest frame, by itself'],
]);
const cell = (/** @type {number} */ ms) => ms.toFixed(ms < 100 ? 1 : 0).padStart(8);
console.log(`Chromium ${browser.version()}, software rendering, ${cpus().length} cores, ${runs} runs, empty cache; milliseconds\n`);
console.log(`${''.padEnd(32)}${['median', 'least', 'most'].map((word) => word.padStart(8)).join('')}`);
for (const [key, words] of rows) {
  const { median, least, most } = spread(key);
  console.log(words.padEnd(32) + cell(median) + cell(least) + cell(most));
}
const { median } = spread('firstFrame');
console.log(`\nFirst frame: ${median.toFixed(0)} ms, ${median <= wantedMs ? 'within' : 'NOT WITHIN'} ${wantedMs} ms.`);
console.log(JSON.stringify({ benchmark: 'first-frame', unit: 'ms', runs: all }));
process.exit(median <= wantedMs ? 0 : 1);
