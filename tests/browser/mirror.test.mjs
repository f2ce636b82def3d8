// Chromium: the mirror costs nothing while the timeline moves. All HTML of the core goes through morph(), which makes a template;
// so counting templates counts what is written, however long it takes.
import assert from 'node:assert/strict';
import { inBrowser, launchChromium } from './support.mjs';
import { withLongJournal } from './long_journal.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium, { prepare: (folder) => withLongJournal(folder, { path: 'long.html' }) });

/** From now on counts the templates that the page makes. @param {Visit} visit */
const count = (visit) => visit.ask(() => {
  const make = document.createElement.bind(document);
  /** @type {any} */ (window).templates = 0;
  document.createElement = /** @type {any} */ ((/** @type {string} */ name) => {
    if (name === 'template') /** @type {any} */ (window).templates += 1;
    return make(name);
  });
});
/** @param {Visit} visit @returns {Promise<number>} */
const templates = (visit) => visit.ask(() => /** @type {any} */ (window).templates);

for (const [journal, path] of [['the bundled journal', '#entry=1960-09-14'], ['a long journal', 'long.html#entry=e100']]) {
  test(`while the timeline of ${journal} is dragged and zoomed, no HTML is written`, { path }, async (visit) => {
    await visit.settled();
    await count(visit);
    const before = (await visit.stats()).frames;
    const { x, y, width, height } = await visit.box('canvas');
    const middle = { x: x + width / 2, y: y + height / 2 };
    await visit.drag(middle, -120);
    for (let turn = 0; turn < 6; turn += 1) await visit.wheel(middle, 0, turn < 3 ? -100 : 100);
    await visit.settled();
    assert.ok((await visit.stats()).frames - before >= 6, 'it moved');
    assert.equal(await templates(visit), 0);
    // What is counted is there: something is opened.
    await visit.ask((viewer) => viewer.go({ person: viewer.shadowRoot.querySelector('.mirror .person').dataset.command.split('=')[1] }));
    assert.ok(await templates(visit) > 0);
  });
}
