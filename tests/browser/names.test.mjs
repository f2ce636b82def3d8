// Chromium: every name in the accessibility tree reads as a sentence, as a screen reader says it.
import assert from 'node:assert/strict';
import { withLongJournal } from './long_journal.mjs';
import { eventually } from './eventually.mjs';
import { desktop, inBrowser, launchChromium, phone } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium, { prepare: (folder) => withLongJournal(folder, { path: 'long.html' }) });

/**
 * The names of everything that is exposed, except the texts themselves.
 * @param {Visit} visit
 * @returns {Promise<{role: string, name: string}[]>}
 */
async function names(visit) {
  const session = await visit.page.context().newCDPSession(visit.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.filter((node) => !node.ignored)
    .map((node) => ({ role: String(node.role?.value), name: String(node.name?.value ?? '') }))
    .filter(({ role, name }) => name !== '' && !['StaticText', 'InlineTextBox'].includes(role));
}

/**
 * What no sentence has: two words, or a number and a word, without anything between them; no words at all; spaces before
 * a comma. An address, an archive's number, "Nº 162" and a name like GeoNames may have any form.
 * @param {string} name
 */
function glued(name) {
  const text = name.replace(/https?:\S+|\bNº\s?\d+|\bGeoNames\b|\b[A-Z]+\d+\b/g, 'N');
  return /\p{Ll}\p{Lu}\p{Ll}|\d\p{L}{3}|\p{Ll}\d|\p{L}[.,;:]\p{L}{2}|\s,|,\s*,|\(\s*\)|,\s*$|[{}⟦⟧]|undefined/u.test(text);
}

test('the rule finds glued names', async () => {
  for (const name of ['14 September 1960host', '1960Meeting', 'Puzanov, , author', 'worksHeld']) assert.ok(glued(name), name);
  for (const name of ['Kim Il Sung, 14 September 1960, host', '1880, 67 entries', '20–23 September 1960, Journey', 'Note 3 on “principled”', 'A. M. Puzanov']) assert.ok(!glued(name), name);
});

const states = /** @type {const} */ ([
  ['the opening page', ''],
  ['a person’s card', '#entry=1960-09-14&person=pak-song-chol'],
  ['an event’s card', '#entry=1960-09-14&event=niigata-talks'],
  ['a place’s card', '#entry=1960-09-14&place=niigata'],
  ['the text with corrections', '#entry=1960-09-14&layer=reading'],
  ['an entry that is elsewhere', '#entry=1960-09-27'],
  ['a day without an entry', '#day=1960-09-17'],
  ['an unknown entry', '#entry=1960-09-26'],
]);
for (const [what, path] of states) {
  for (const [name, size] of /** @type {const} */ ([['desktop', desktop], ['phone', phone]])) {
    test(`on a ${name} every name of ${what} is a sentence`, { path, size }, async (visit) => {
      const all = await names(visit);
      assert.ok(all.length > 40, `${all.length} names`);
      assert.deepEqual(all.filter((each) => glued(each.name)), []);
    });
  }
}

test('every name of a long journal is a sentence', { path: 'long.html' }, async (visit) => {
  await eventually(() => visit.has('.mirror tbody tr'), true, 'the grid is there');
  const all = await names(visit);
  assert.ok(all.some(({ name }) => name === '1880, 366 entries'));
  assert.deepEqual(all.filter((each) => glued(each.name)), []);
});

test('each cell of the grid names its person and its day, and has their headers', async (visit) => {
  const cells = await visit.ask((viewer) => {
    const table = viewer.shadowRoot.querySelector('.mirror table');
    const [head, ...rows] = table.rows;
    return rows.flatMap((/** @type {any} */ row) => [...row.cells].slice(1).map((/** @type {any} */ cell) => ({
      name: cell.ariaLabel, person: row.cells[0].textContent, day: head.cells[cell.cellIndex].ariaLabel.split(',')[0], dot: cell.className,
    })));
  });
  assert.ok(cells.length > 200, `${cells.length} cells`);
  for (const { name, person, day, dot } of cells) {
    assert.ok(name.startsWith(`${person}, `), name);
    if (!/addressee/.test(dot)) assert.ok(name.includes(day) || name.includes('date unknown'), `${name}: ${day}`);  // a translator has no day
  }
  assert.ok(cells.some((/** @type {any} */ { name }) => name === 'Kim Il Sung, 14 September 1960, host'));
  const session = await visit.page.context().newCDPSession(visit.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = new Set(nodes.filter((node) => !node.ignored).map((node) => node.role?.value));
  for (const role of ['grid', 'row', 'columnheader', 'rowheader', 'gridcell']) assert.ok(roles.has(role), role);
});
