// Measures one viewer with one journal in a new profile: opens it, pans, zooms, pans again and leaves it at rest, then its
// memory is measured. Input is real: mouse and wheel events of the browser's protocol. The steps are the same for all.
import { categories, framesOf } from './trace.mjs';

export const desktop = { width: 1280, height: 800 };
/** A visitor's browser is open already, so its start is not measured. */
const restMs = 2000;

/**
 * @typedef {import('./trace.mjs').Frames} Frames
 * @typedef {object} Result
 * @property {number} firstFrameMs from the start of the navigation
 * @property {number} transferredBytes transferred until then, without headers
 * @property {number} shown items in the page or on the canvas
 * @property {Frames} pan as it opens
 * @property {Frames} zoom
 * @property {Frames} panZoomed after it was zoomed in
 * @property {number} idleMsPerS main-thread milliseconds in each second at rest
 * @property {number} heapBytes after a collection
 * @property {number} nodes of the document
 * @property {number} [wasmBytes]
 * @property {number} [idleFrames] that were drawn while nothing happened
 * @property {number} [readMs] bytes to journal, with its indexes
 * @property {number} [bytesToFrameMs] from the start of core.load to the end of the first frame
 */

/** @param {Promise<any>} promise @param {number} deadline @param {string} what */
async function within(promise, deadline, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished in time: ${what}`)), Math.max(1, deadline - Date.now()));
  });
  promise.catch(() => {});
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page: a mark with two frames to come to rest. @param {string} name */
const mark = (name) => new Promise((resolve) => {
  performance.mark(name);
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)));
});

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('./viewers.mjs').Viewer} viewer
 * @param {string} url
 * @param {{timeoutMs: number, idleMs: number, say: (words: string) => void}} options
 * @returns {Promise<Result>} rejects if all of it takes longer than timeoutMs
 */
export async function measure(browser, viewer, url, { timeoutMs, idleMs, say }) {
  const deadline = Date.now() + timeoutMs;
  const context = await browser.newContext({ viewport: desktop });
  let tracing = false;
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(timeoutMs);
    page.on('pageerror', (error) => say(`    the page says: ${error.message.slice(0, 200)}`));
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const wait = (/** @type {Promise<any>} */ promise, /** @type {string} */ what) => within(promise, deadline, what);
    const metrics = async () => Object.fromEntries((await wait(session.send('Performance.getMetrics'), 'metrics')).metrics.map((/** @type {any} */ { name, value }) => [name, value]));

    await wait(page.waitForTimeout(restMs), 'starting the browser');
    await wait(page.goto(url, { waitUntil: 'commit' }), 'opening');
    const firstFrameMs = await wait(page.evaluate(() => new Promise((resolve) => {
      const look = setInterval(() => {
        const ms = /** @type {any} */ (globalThis).firstUsefulFrameMs;
        if (!ms) return;
        clearInterval(look);
        resolve(ms);
      }, 50);
    })), 'the first useful frame');
    if (firstFrameMs < 0) throw new Error('the viewer refused the journal');
    const transferredBytes = await wait(page.evaluate(() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .reduce((sum, entry) => sum + /** @type {PerformanceResourceTiming} */ (entry).encodedBodySize, 0)), 'weighing');
    const shown = Number(await wait(page.evaluate(viewer.shown), 'counting'));
    await wait(page.waitForTimeout(500), 'coming to rest');
    const box = await page.evaluate(`(() => { const box = ${viewer.box}.getBoundingClientRect(); return { x: box.x, y: box.y, width: box.width, height: box.height }; })()`);
    const middle = { x: box.x + box.width * 0.5, y: box.y + Math.min(box.height, desktop.height - box.y) * 0.5 };

    /** @param {string} label @param {() => Promise<void>} act @returns {Promise<Frames>} */
    const traced = async (label, act) => {
      await wait(browser.startTracing(page, { categories }), label);
      tracing = true;
      await wait(page.evaluate(mark, `${label}-begin`), label);
      await wait(act(), label);
      await wait(page.evaluate(mark, `${label}-end`), label);
      const trace = await wait(browser.stopTracing(), label);
      tracing = false;
      return framesOf(JSON.parse(trace.toString()).traceEvents, label);
    };
    const own = viewer.name === 'daybook';
    const drags = async () => {
      const until = Math.min(deadline, Date.now() + 15_000);
      for (const way of [-1, 1, -1, 1]) {
        await page.mouse.move(middle.x - way * 0.25 * box.width, middle.y);
        await page.mouse.down();
        for (let step = 1; step <= 30 && Date.now() < until; ++step) {
          await page.mouse.move(middle.x + way * box.width * (step / 60 - 0.25), middle.y);
        }
        await page.mouse.up();
      }
    };
    const pan = await traced('pan', drags);
    const zoom = await traced('zoom', async () => {
      const until = Math.min(deadline, Date.now() + 15_000);
      await page.mouse.move(middle.x, middle.y);
      if (viewer.zoomed === 'ctrl-wheel') await page.keyboard.down('Control');
      for (let step = 0; step < 24 && Date.now() < until; ++step) {
        const into = step % 6 < 4;  // four in, two out: in the end eight in
        if (viewer.zoomed.endsWith('wheel')) await page.mouse.wheel(0, into ? -100 : 100);
        else {
          const buttons = page.locator(viewer.zoomed);
          await buttons.nth(into ? 0 : 1).click({ force: true, timeout: 5000 }).catch(() => {});
        }
        await page.waitForTimeout(60);
      }
      if (viewer.zoomed === 'ctrl-wheel') await page.keyboard.up('Control');
    });
    await wait(page.waitForTimeout(1000), 'coming to rest');
    const panZoomed = await traced('pan-zoomed', drags);

    // Away from anything that reacts to the pointer, until rolling and fading have ended.
    await page.mouse.move(1, 1);
    await wait(page.waitForTimeout(2500), 'coming to rest');
    const stats = () => page.evaluate("document.querySelector('daybook-viewer').stats()");
    const framesBefore = own ? (await stats()).frames : 0;
    const before = await metrics();
    await wait(page.waitForTimeout(idleMs), 'idling');
    const after = await metrics();
    const idleFrames = own ? (await stats()).frames - framesBefore : undefined;
    await wait(session.send('HeapProfiler.collectGarbage'), 'collecting');
    const weighed = await metrics();
    /** @type {Result} */
    const result = {
      firstFrameMs, transferredBytes, shown, pan, zoom, panZoomed,
      idleMsPerS: ((after.TaskDuration - before.TaskDuration) * 1e6) / idleMs,
      heapBytes: weighed.JSHeapUsedSize, nodes: weighed.Nodes,
    };
    if (own) {
      const [read] = await page.evaluate(() => performance.getEntriesByName('daybook-read').map(({ startTime, duration }) => ({ startTime, duration })));
      Object.assign(result, { wasmBytes: (await stats()).wasmBytes, idleFrames, readMs: read.duration, bytesToFrameMs: firstFrameMs - read.startTime });
    }
    return result;
  } finally {
    if (tracing) await Promise.race([browser.stopTracing().catch(() => {}), new Promise((done) => setTimeout(done, 3000))]);
    await Promise.race([context.close().catch(() => {}), new Promise((done) => setTimeout(done, 5000))]);
  }
}
