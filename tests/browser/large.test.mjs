// Chromium: a journal of 20,000 entries and 5,000 people by keyboard, by pointer and for a screen reader.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { eventually } from './eventually.mjs';
import { longJournal } from './long_journal.mjs';
import { inBrowser, launchChromium } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const run = inBrowser(launchChromium, {
  prepare(folder) {
    writeFileSync(join(folder, 'journals/long.json'), longJournal({ entries: 20_000, people: 5000 }));
    const index = join(folder, 'index.html');
    rmSync(`${index}.br`, { force: true });
    writeFileSync(index, readFileSync(index, 'utf8').replaceAll('journals/puzanov-1960-09.json', 'journals/long.json'));
  },
});

/**
 * @param {string} name
 * @param {import('./support.mjs').VisitOptions} options
 * @param {(visit: Visit) => Promise<void>} body
 */
const test = (name, options, body) => run(name, options, async (visit) => {
  await eventually(() => visit.has('.mirror .people li'), true, 'the list is there');
  await body(visit);
});

/** What the list holds. @param {Visit} visit */
const listed = (visit) => visit.ask((viewer) => {
  const mirror = viewer.shadowRoot.querySelector('.mirror');
  const places = (/** @type {string} */ selector) => [...mirror.querySelectorAll(selector)].map((/** @type {any} */ item) => ({
    at: Number(item.getAttribute('aria-posinset')), of: Number(item.getAttribute('aria-setsize')), command: item.querySelector('button').dataset.command,
  }));
  return {
    nodes: mirror.querySelectorAll('*').length,
    tabStops: mirror.querySelectorAll('[tabindex="0"]').length,
    entries: places('.days > ul > li'), events: places('.events > ul > li'), people: places('.people > ul > li'),
    dots: places('.people > ul > li ul > li'),
    years: [...mirror.querySelectorAll('.years button')].map((button) => button.innerText),
  };
});

/** @param {Visit} visit */
const focused = (visit) => visit.ask((viewer) => viewer.shadowRoot.activeElement?.dataset?.command ?? '');

/** @param {Visit} visit @param {string} command */
const focusOn = (visit, command) => visit.ask((viewer, given) => {
  viewer.shadowRoot.querySelector(`.mirror button[data-command="${given}"]`).focus();
}, command);

/** @param {Visit} visit @param {string} key @param {string} command */
async function goesTo(visit, key, command) {
  await visit.press(key);
  await eventually(() => focused(visit), command, `${key} goes to ${command}`);
  const { tabStops, nodes } = await listed(visit);
  assert.equal(tabStops, 1, 'tab stops');
  assert.ok(nodes < 1500, `${nodes} elements`);
}

/** @param {Visit} visit */
async function assertAccessible(visit) {
  await visit.page.evaluate(axe);
  const violations = await visit.ask(async () => {
    const { violations: all } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] });
    return all.flatMap((/** @type {any} */ { id, help, nodes }) => nodes.map((/** @type {any} */ node) => `${id} (${help}): ${node.target.flat().join(' ')}`));
  });
  assert.deepEqual(violations, []);
}

test('the list shows a part of a long journal, around what is open, and says where it stands', {}, async (visit) => {
  const list = await listed(visit);
  assert.ok(list.nodes < 1500, `${list.nodes} elements`);
  assert.equal(list.tabStops, 1);
  for (const [items, size] of /** @type {const} */ ([[list.entries, 20_000], [list.people, 5000], [list.events, 500]])) {
    assert.ok(items.length >= 20 && items.length <= 60, `${items.length} of ${size}`);
    assert.deepEqual(items.map(({ at, of }) => [at, of]), items.map((_, i) => [items[0].at + i, size]));
  }
  assert.ok(list.entries.some(({ command, at }) => command === 'select entry=e10000' && at === 10_001));
  assert.deepEqual(list.years.length, 55);
  assert.match(list.years[0], /^1879\s*365$/);
  await assertAccessible(visit);
});

test('arrows, PageDown, Home and End go on beyond the part that is listed', { path: '#entry=e100' }, async (visit) => {
  await focusOn(visit, 'select entry=e100');
  for (let i = 101; i <= 130; i += 1) await visit.press('ArrowRight');
  await visit.sees({ entry: 'e130' });
  assert.equal(await focused(visit), 'select entry=e130');
  await goesTo(visit, 'PageDown', 'select entry=e140');
  await goesTo(visit, 'End', 'select entry=e19999');
  await visit.sees({ entry: 'e19999' });
  await goesTo(visit, 'PageUp', 'select entry=e19989');
  await goesTo(visit, 'ArrowRight', 'select entry=e19990');
  await goesTo(visit, 'Home', 'select entry=e0');
  await visit.sees({ entry: 'e0' });
});

test('people are gone through by keys, also beyond the part that is listed', { path: '#entry=e100&person=p20' }, async (visit) => {
  await focusOn(visit, 'select person=p20');
  await goesTo(visit, 'ArrowDown', 'select person=p21');
  for (let i = 22; i <= 60; i += 1) await visit.press('ArrowDown');
  await eventually(() => focused(visit), 'select person=p60', 'forty people further');
  await goesTo(visit, 'PageDown', 'select person=p70');
  await goesTo(visit, 'Control+End', 'select person=p4999');
  await visit.sees({ person: 'p4999' });
  await goesTo(visit, 'PageUp', 'select person=p4989');
  await goesTo(visit, 'Control+Home', 'select person=p0');
  await goesTo(visit, 'End', 'select entry=e19999&person=p0');
  await goesTo(visit, 'ArrowLeft', 'select entry=e19998&person=p0');
  await visit.sees({ entry: 'e19998', person: 'p0' });
  const { dots } = await listed(visit);
  assert.ok(dots.some(({ command, at, of }) => command === 'select entry=e19998&person=p0' && at === 19_999 && of === 20_000), JSON.stringify(dots.slice(0, 50)));
  await goesTo(visit, 'Home', 'select person=p0');
  await assertAccessible(visit);
});

test('Escape closes a card and leaves the keyboard where it is', { path: '#entry=e100&person=p3000' }, async (visit) => {
  await focusOn(visit, 'select person=p3000');
  await goesTo(visit, 'ArrowDown', 'select person=p3001');
  await visit.press('Escape');
  await visit.sees({ person: null, card: '' });
  assert.equal(await focused(visit), 'select person=p3001');
  await goesTo(visit, 'ArrowUp', 'select person=p3000');
});

test('a year is one key away, and opens its first entry', {}, async (visit) => {
  await focusOn(visit, 'select entry=e10000');
  await visit.press('ArrowUp');
  await eventually(() => focused(visit), (command) => /^go .*from=1906-01-01&to=1906-12-31/.test(command), 'the year of the open entry');
  await visit.press('Home');
  await visit.sees({ entry: 'e0', from: '1879-01-01', to: '1879-12-31' });
  await visit.press('ArrowRight');
  await visit.sees({ entry: 'e365', from: '1880-01-01', to: '1880-12-31' });
  await visit.press('ArrowDown');
  await eventually(() => focused(visit), 'select entry=e365', 'down to the entry');
});

test('what is clicked on the canvas is in the list, and has the keyboard', { path: '#entry=e10000&from=1906-05-10&to=1906-05-25' }, async (visit) => {
  await visit.click('select entry=e10002');
  await visit.sees({ entry: 'e10002', mirror: ['select entry=e10002'] });
  await eventually(() => focused(visit), 'select entry=e10002', 'the keyboard is there');
  await goesTo(visit, 'End', 'select entry=e19999');
});

test('links and the address are as before', { path: '#entry=e100&person=p3000' }, async (visit) => {
  await focusOn(visit, 'select entry=e100');
  await visit.press('ArrowRight');
  await visit.sees({ hash: /entry=e101&person=p3000/ });
  await visit.ask((viewer) => viewer.go({ entry: 'e5000', person: 'p7' }));
  await visit.sees({ mirror: (await visit.look()).mirror, entry: 'e5000' });
  await visit.back();
  await visit.sees({ entry: 'e101', person: 'p3000' });
});
