// Chromium: a journal of 20,000 entries and 5,000 people by keyboard, by pointer and for a screen reader.
import assert from 'node:assert/strict';
import { loadAxe, violations } from './accessible.mjs';
import { eventually } from './eventually.mjs';
import { withLongJournal } from './long_journal.mjs';
import { inBrowser, launchChromium, phone } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const run = inBrowser(launchChromium, { prepare: withLongJournal });

/**
 * @param {string} name
 * @param {import('./support.mjs').VisitOptions} options
 * @param {(visit: Visit) => Promise<void>} body
 */
const test = (name, options, body) => run(name, options, async (visit) => {
  await eventually(() => visit.has('.mirror .people tbody tr'), true, 'the list is there');
  await body(visit);
});

/**
 * The content of the list. Positions count from 1, without the column of names and the row of days.
 * @type {(visit: Visit) => Promise<Record<'entries' | 'events' | 'people' | 'dots', {at: number, of: number, command: string}[]>
 *   & {nodes: number, tabStops: number, years: string[]}>}
 */
const listed = (visit) => visit.ask((viewer) => {
  const mirror = viewer.shadowRoot.querySelector('.mirror');
  const table = mirror.querySelector('table');
  const columns = Number(table.getAttribute('aria-colcount')) - 1;
  const rows = Number(table.getAttribute('aria-rowcount')) - 1;
  const number = (/** @type {Element} */ item, /** @type {string} */ name) => Number(item.getAttribute(name));
  const all = (/** @type {string} */ selector) => /** @type {any[]} */ ([...mirror.querySelectorAll(selector)]);
  const command = (/** @type {any} */ item) => item.dataset.command;
  return {
    nodes: all('*').length,
    tabStops: all('[tabindex="0"]').length,
    entries: all('thead [data-command]').map((item) => ({ at: number(item, 'aria-colindex') - 1, of: columns, command: command(item) })),
    people: all('tbody .person').map((item) => ({ at: number(item.parentElement, 'aria-rowindex') - 1, of: rows, command: command(item) })),
    dots: all('td.dot').map((item) => ({ at: number(item, 'aria-colindex') - 1, of: columns, command: command(item) })),
    events: all('.events li').map((item) => ({ at: number(item, 'aria-posinset'), of: number(item, 'aria-setsize'), command: command(item.querySelector('button')) })),
    years: all('.years button').map((button) => button.innerText),
  };
});

/** @param {Visit} visit */
const focused = (visit) => visit.ask((viewer) => viewer.shadowRoot.activeElement?.dataset?.command ?? '');

/** @param {Visit} visit @param {string} command */
const focusOn = (visit, command) => visit.ask((viewer, given) => {
  viewer.shadowRoot.querySelector(`.mirror [data-command="${given}"]`).focus();
}, command);

/** @param {Visit} visit @param {string} key @param {string} command */
async function goesTo(visit, key, command) {
  await visit.press(key);
  await eventually(() => focused(visit), command, `${key} goes to ${command}`);
  const { tabStops, nodes } = await listed(visit);
  assert.equal(tabStops, 3, 'tab stops: years, grid, events');
  assert.ok(nodes < 1800, `${nodes} elements`);
}

/** @param {Visit} visit */
async function assertAccessible(visit) {
  await loadAxe(visit);
  assert.deepEqual(await violations(visit), []);
}

test('the list shows a part of a long journal, around what is open, with its position in the whole', {}, async (visit) => {
  const list = await listed(visit);
  assert.ok(list.nodes < 1800, `${list.nodes} elements`);
  assert.equal(list.tabStops, 3);
  for (const [items, size] of /** @type {const} */ ([[list.entries, 20_000], [list.people, 5000], [list.events, 500]])) {
    assert.ok(items.length >= 20 && items.length <= 60, `${items.length} of ${size}`);
    assert.deepEqual(items.map(({ at, of }) => [at, of]), items.map((_, i) => [items[0].at + i, size]));
  }
  assert.ok(list.entries.some(({ command, at }) => command === 'select entry=e10000' && at === 10_001));
  assert.deepEqual(list.years.length, 55);
  assert.equal(list.years[0], '1879, 365 entries');
  await assertAccessible(visit);
});

test('arrows, PageDown, Home and End go beyond the listed part', { path: '#entry=e100' }, async (visit) => {
  await focusOn(visit, 'select entry=e100');
  for (let i = 101; i <= 130; i += 1) await visit.press('ArrowRight');
  await eventually(() => focused(visit), 'select entry=e130', 'thirty days further');
  await visit.sees({ entry: 'e100' });
  await visit.press('Enter');
  await visit.sees({ entry: 'e130' });
  await goesTo(visit, 'PageDown', 'select entry=e140');
  await goesTo(visit, 'End', 'select entry=e19999');
  await goesTo(visit, 'PageUp', 'select entry=e19989');
  await goesTo(visit, 'ArrowRight', 'select entry=e19990');
  await goesTo(visit, 'Home', 'select entry=e0');
  await visit.sees({ entry: 'e130' });
});

test('keys reach people beyond the listed part', { path: '#entry=e100&person=p20' }, async (visit) => {
  await focusOn(visit, 'select person=p20');
  await goesTo(visit, 'ArrowDown', 'select person=p21');
  for (let i = 22; i <= 60; i += 1) await visit.press('ArrowDown');
  await eventually(() => focused(visit), 'select person=p60', 'forty people further');
  await goesTo(visit, 'PageDown', 'select person=p70');
  await goesTo(visit, 'Control+End', 'select person=p4999');
  await goesTo(visit, 'PageUp', 'select person=p4989');
  await goesTo(visit, 'Control+Home', 'select person=p0');
  await goesTo(visit, 'End', 'select entry=e19999&person=p0');
  await goesTo(visit, 'ArrowLeft', 'select entry=e19998&person=p0');
  await visit.press('Enter');
  await visit.sees({ entry: 'e19998', person: 'p0' });
  const { dots } = await listed(visit);
  assert.ok(dots.some(({ command, at, of }) => command === 'select entry=e19998&person=p0' && at === 19_999 && of === 20_000), JSON.stringify(dots.slice(0, 50)));
  await goesTo(visit, 'Home', 'select person=p0');
  await assertAccessible(visit);
});

test('Left and Right lead along a person’s entries, however far apart', { path: '#entry=e100&person=p2500' }, async (visit) => {
  await focusOn(visit, 'select person=p2500');
  await visit.press('ArrowRight');
  await eventually(() => focused(visit), (command) => /^select entry=e\d+&person=p2500$/.test(command), 'an entry of the person');
  const { dots } = await listed(visit);
  const here = dots.filter(({ command }) => command.endsWith('&person=p2500')).map(({ at }) => at);
  assert.ok(here.length > 0 && here.every((at) => at > 101), String(here));
  const first = await focused(visit);
  await visit.press('End');
  await eventually(() => focused(visit), (command) => command !== first && command.endsWith('&person=p2500'), 'the last one');
  await visit.press('ArrowUp');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.activeElement.getAttribute('aria-label')), (name) => name.startsWith('Emil 2499, '), 'the person above, on the same day');
});

test('Escape closes a card and does not move the focus', { path: '#entry=e100&person=p3000' }, async (visit) => {
  await focusOn(visit, 'select person=p3000');
  await goesTo(visit, 'ArrowDown', 'select person=p3001');
  await visit.press('Enter');
  await visit.sees({ person: 'p3001' });
  await visit.press('Escape');
  await visit.sees({ person: null, card: '' });
  assert.equal(await focused(visit), 'select person=p3001');
  await goesTo(visit, 'ArrowUp', 'select person=p3000');
});

test('a year is one key away, and opens its first entry', {}, async (visit) => {
  await focusOn(visit, 'select entry=e10000');
  await visit.press('Shift+Tab');
  await eventually(() => focused(visit), (command) => /^go .*from=1906-01-01&to=1906-12-31/.test(command), 'the year of the open entry');
  await visit.press('Home');
  await visit.press('ArrowRight');
  await visit.press('Enter');
  await visit.sees({ entry: 'e365', from: '1880-01-01', to: '1880-12-31' });
  assert.match(await focused(visit), /^go .*from=1880-01-01/);
  await visit.press('Tab');
  await eventually(() => focused(visit), 'select entry=e365', 'to the entry');
});

test('what is clicked on the canvas is in the list, with the focus', { path: '#entry=e10000&from=1906-05-10&to=1906-05-25' }, async (visit) => {
  await visit.click('select entry=e10002');
  await visit.sees({ entry: 'e10002', mirror: ['select entry=e10002'] });
  await eventually(() => focused(visit), 'select entry=e10002', 'the keyboard is there');
  await goesTo(visit, 'End', 'select entry=e19999');
});

/** @param {Visit} visit */
const people = async (visit) => (await listed(visit)).people.map(({ command }) => command.replace('select person=', ''));
/** @param {Visit} visit @param {string} words */
const count = (visit, words) => eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.finder output').textContent), words, 'the count says so');

test('typing a name filters people, and a link restores the filter', { path: '#entry=e100' }, async (visit) => {
  await count(visit, '5,000 people');
  await focusOn(visit, 'select entry=e100');
  await visit.press('/');
  await visit.page.keyboard.type('anna 49');
  await count(visit, '30 of 5,000 people');
  assert.deepEqual((await people(visit)).slice(0, 3), ['p490', 'p495', 'p1490']);
  await visit.sees({ hash: /people=anna%2049/, entry: 'e100' });
  await visit.press('Tab');
  await visit.ask((viewer) => { location.hash = '#entry=e100&people=berta%201&sort=name&pin=p4'; return viewer.state; });
  await eventually(async () => (await people(visit))[0], 'p4', 'the pinned one stands first');
  assert.deepEqual(await visit.ask((viewer) => [...viewer.shadowRoot.querySelectorAll('.finder :is(input, select)')].map((field) => field.value)), ['berta 1', 'name']);
  await assertAccessible(visit);
});

test('if nobody has the typed name, there is a message', {}, async (visit) => {
  await visit.clickElement('.finder input');
  await visit.page.keyboard.type('nobody');
  await count(visit, 'No matching names');
  assert.deepEqual(await people(visit), []);
  for (let i = 0; i < 6; i += 1) await visit.press('Backspace');
  await count(visit, '5,000 people');
});

test('people can be sorted, and pinned above all others', { path: '#entry=e100&person=p50' }, async (visit) => {
  await visit.clickElement('.finder input');
  await visit.press('Tab');
  await visit.page.keyboard.type('By name');
  await visit.sees({ hash: /sort=name/ });
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.people table').dataset.lastPerson), 'focus person=p999');
  const order = await people(visit);
  assert.deepEqual(order.slice(order.indexOf('p50') - 1).slice(0, 3), ['p5', 'p50', 'p500']);
  await visit.clickElement('.card .pin');
  await visit.sees({ hash: /pin=p50/ });
  await eventually(async () => (await people(visit))[0], 'p50', 'the pinned one stands first');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.card .pin').getAttribute('aria-pressed')), 'true');
  await focusOn(visit, 'select person=p50');
  await visit.press('p');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.card .pin').getAttribute('aria-pressed')), 'false', 'P lets go');
  assert.equal(await focused(visit), 'select person=p50');
});

test('brackets, and Shift with arrows, step to entries, and the focus follows', { path: '#entry=e100&person=p30' }, async (visit) => {
  await focusOn(visit, 'select entry=e100');
  await goesTo(visit, ']', 'select entry=e101');
  await goesTo(visit, '[', 'select entry=e100');
  await visit.press('Shift+ArrowRight');
  await eventually(() => visit.state(), ({ entry, person }) => entry !== 'e100' && person === 'p30', 'the next entry of the person');
  const { entry } = await visit.state();
  await eventually(() => focused(visit), `select entry=${entry}&person=p30`, 'the keyboard is on the dot');
  await visit.press('Shift+ArrowLeft');
  await eventually(async () => (await visit.state()).entry, (now) => now !== entry, 'and back');
  await visit.press('t');
  const today = new Date();
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.pane h2').textContent), (text) => text.startsWith(`${today.getDate()} `), 'this day in another year');
});

test('the card of a person in every entry shows those near the open one', { path: '#entry=e100&person=p0' }, async (visit) => {
  const card = () => visit.ask((viewer) => viewer.shadowRoot.querySelector('.appearances').innerText.split('\n'));
  const before = await card();
  assert.equal(before[0], '… 90 earlier');
  assert.equal(before.at(-1), '… 19,889 later');
  assert.equal(before.length, 23);
  await visit.clickElement('.card .next');
  await visit.sees({ entry: 'e101', person: 'p0' });
  await eventually(async () => (await card())[0], '… 91 earlier', 'the card goes along');
});

test('the question mark opens the sheet of keys, and Escape closes it', {}, async (visit) => {
  await focusOn(visit, 'select entry=e10000');
  await visit.press('?');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.sheet').open), true, 'the sheet is open');
  await assertAccessible(visit);
  await visit.press('Escape');
  await eventually(() => visit.ask((viewer) => viewer.shadowRoot.querySelector('.sheet').open), false, 'the sheet is closed');
  assert.equal(await focused(visit), 'select entry=e10000');
  await visit.clickElement('.zoom [data-command="panel keys"]');
  await visit.clickElement('.sheet .close');
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.sheet').open), false);
});

test('letters do nothing outside the timeline', { path: '#entry=e100' }, async (visit) => {
  await visit.clickElement('.pane h2');
  for (const key of ['t', 'p', '/', '?', ']']) await visit.press(key);
  await visit.sees({ entry: 'e100' });
  assert.equal(await visit.ask((viewer) => viewer.shadowRoot.querySelector('.sheet').open), false);
  assert.notEqual(await visit.ask((viewer) => viewer.shadowRoot.activeElement?.tagName ?? ''), 'INPUT');
});

test('zoomed in to days, what the canvas shows near the open entry is in the list', { path: '#entry=e10005&person=p10&from=1906-05-18&to=1906-05-26' }, async (visit) => {
  await visit.settled();
  const list = await listed(visit);
  const commands = new Set([list.entries, list.events, list.people].flat().map(({ command }) => command));
  // A day with an entry opens the entry; dots are listed for the day nearest to the open entry.
  const shown = (await visit.items()).map(({ command }) => command).filter((command) => /^select (entry|event|person)=[^&]+$/.test(command));
  assert.ok(shown.some((command) => command.startsWith('select entry=')) && shown.some((command) => command.startsWith('select person=')), shown.join(' '));
  assert.deepEqual(shown.filter((command) => !commands.has(command)), []);
});

test('links and the address work as in a short journal', { path: '#entry=e100&person=p3000' }, async (visit) => {
  await focusOn(visit, 'select entry=e100');
  await visit.press(']');
  await visit.sees({ hash: /entry=e101&person=p3000/ });
  await visit.ask((viewer) => viewer.go({ entry: 'e5000', person: 'p7' }));
  await visit.sees({ mirror: (await visit.look()).mirror, entry: 'e5000' });
  await visit.back();
  await visit.sees({ entry: 'e101', person: 'p3000' });
});

test('on a phone the buttons under the timeline do not cover the dates', { size: phone }, async (visit) => {
  await visit.clickElement('.timeline-toggle');
  const { width } = await visit.box('.zoom');
  assert.ok(width > 0 && width <= 230, `${width} of ${phone.width}`);
});
