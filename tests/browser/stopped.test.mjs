// Chromium: errors at the boundary between JavaScript and WebAssembly: the viewer says so, never
// uses that core again, and starts a new one.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, siteFolder } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

/** A number in LEB128, as in WebAssembly. @param {number} value @returns {number[]} */
const leb = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]);

/** A module whose memory cannot grow. @param {Buffer} module */
function withoutGrowth(module) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < module.length) {
    const start = at;
    const id = module[at++];
    const size = number();
    const end = at + size;
    if (id === 5) {
      at += 2;  // the number of memories (one), then flags
      const pages = leb(number());
      const body = [1, 1, ...pages, ...pages];
      return Buffer.concat([module.subarray(0, start), Buffer.from([5, ...leb(body.length), ...body]), module.subarray(end)]);
    }
    at = end;
  }
  throw new Error('The module has no memory.');
}

/** A module that imports env.unheard_of, without parameters and results. */
const newer = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 18, 1, 3, ...Buffer.from('env'), 10, ...Buffer.from('unheard_of'), 0, 0]);

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>One viewer</title><link rel="icon" href="data:,">
<style>daybook-viewer { height: 600px; }</style><daybook-viewer></daybook-viewer><script type="module" src="daybook.js"></script></html>`;

const test = inBrowser(launchChromium, { prepare: (folder) => writeFileSync(join(folder, 'one.html'), page) });

/** @param {Visit} visit */
const shown = (visit) => visit.ask((viewer) => viewer?.shadowRoot?.querySelector('.viewer')?.dataset.state);
/** @param {Visit} visit */
const failure = (visit) => visit.ask((viewer) => viewer.shadowRoot.querySelector('.failure').innerText);

/** @param {Visit} visit */
async function isStopped(visit) {
  await eventually(() => shown(visit), 'failed', 'the page says that it failed');
  assert.match(await failure(visit), /The viewer has stopped/);
  assert.match(await failure(visit), /Try again/);
  assert.deepEqual(await visit.ask((viewer) => ({ state: viewer.state, items: viewer.items(), memory: viewer.stats().wasmBytes })), { state: null, items: [], memory: 0 });
  assert.match(await visit.ask((viewer) => viewer.ready.then(() => '', (/** @type {Error} */ error) => error.name)), /Stopped/);
}

test('a program and a module of different versions give an error', { path: 'one.html', opens: false }, async (visit) => {
  await visit.page.route('**/daybook.wasm', (/** @type {any} */ route) => route.fulfill({ body: newer, contentType: 'application/wasm' }));
  await eventually(() => shown(visit), 'waiting', 'the element waits');
  await visit.ask((viewer) => { viewer.src = 'journals/puzanov-1960-09.json'; });
  await eventually(() => shown(visit), 'failed', 'the page says that it failed');
  assert.match(await failure(visit), /“daybook\.wasm” is of another version .* “unheard_of”/s);
});

test('a core that ran out of memory is not used again, and another journal opens in a new one', {
  path: 'one.html', opens: false, expects: [/uncaught: Stopped/],
}, async (visit) => {
  const body = withoutGrowth(readFileSync(join(siteFolder, 'daybook.wasm')));
  await visit.page.route('**/daybook.wasm', (/** @type {any} */ route) => route.fulfill({ body, contentType: 'application/wasm' }));
  await eventually(() => shown(visit), 'waiting', 'the element waits');
  await visit.ask((viewer) => { viewer.src = 'journals/puzanov-1960-09.json'; });
  await visit.ready();
  await visit.ask((viewer) => void viewer.openFile(new File(['x'.repeat(40_000_000)], 'too-much.json')));
  await isStopped(visit);
  await visit.clickElement('.failure [data-tool="again"]');  // again
  await eventually(() => shown(visit), 'failed', 'the page says that it failed');
  await isStopped(visit);
  await visit.ask((viewer) => { viewer.src = 'journals/puzanov-1960-09.json?again'; });
  await visit.ready();
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung', card: 'Kim Il Sung', failure: '' });
});

test('an error during a frame stops the viewer, and “Try again” restores its state', { expects: [/Stopped/] }, async (visit) => {
  await visit.click('select entry=1960-09-27');
  await visit.sees({ entry: '1960-09-27', hash: /entry=1960-09-27/ });
  await visit.ask((viewer) => {
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = () => {
      WebGL2RenderingContext.prototype.drawElements = drawElements;
      throw new Error('The graphics card is on fire.');
    };
    viewer.go({ entry: '1960-09-27', from: '1960-09-12', to: '1960-09-30' });
  });
  await isStopped(visit);
  const { frames } = await visit.stats();
  await visit.ask((viewer) => {
    viewer.go({ entry: '1960-09-13' });  // no effect, and no error
    window.dispatchEvent(new Event('resize'));
  });
  assert.equal((await visit.stats()).frames, frames);
  await visit.clickElement('.failure [data-tool="again"]');
  await visit.ready();
  await visit.sees({ entry: '1960-09-27', failure: '' });
  await visit.click('select person=pak-yong-guk');
  await visit.sees({ person: 'pak-yong-guk' });
});

/** Loses the context, as after a driver reset. @param {Visit} visit */
async function loseContext(visit) {
  await visit.ask((viewer) => {
    const extension = viewer.shadowRoot.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
    Object.assign(window, { extension });
    extension.loseContext();
  });
  await eventually(async () => (await visit.stats()).contextLosses, 1, 'the context is lost');
}

/** Checks that the timeline is drawn and can be clicked. @param {Visit} visit */
async function draws(visit) {
  await eventually(async () => (await visit.stats()).frames > 0, true, 'the timeline is drawn');
  assert.equal(await visit.has('.as-list'), false);
  await visit.click('select person=kim-il-sung');
  await visit.sees({ person: 'kim-il-sung' });
}

for (const [when, comesBack] of /** @type {const} */ ([['before', true], ['after', true], ['after', false]])) {
  const how = comesBack ? `and back ${when} the journal is there` : 'and not given back';
  test(`a context that is lost before the first frame, ${how}, is recovered`, { path: 'one.html', opens: false, expects: [/CONTEXT_LOST/, /WebGL/] }, async (visit) => {
    await eventually(() => shown(visit), 'waiting', 'the element waits');
    // The context is created after the styles are loaded.
    await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('canvas').width), (width) => width !== 300, 'the canvas is prepared');
    await loseContext(visit);
    const restore = () => visit.ask(() => /** @type {any} */ (window).extension.restoreContext());
    if (comesBack && when === 'before') await restore();
    await visit.ask((viewer) => {
      viewer.src = 'journals/puzanov-1960-09.json';
      return viewer.ready;
    });
    if (comesBack && when === 'after') await restore();
    await draws(visit);
  });
}
