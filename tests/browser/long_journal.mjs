// Generates a journal of any length for tests: the same for the same size, with little text, so that it opens quickly.
//
//   inBrowser(launchChromium, { prepare: withLongJournal })
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const day = (/** @type {number} */ number) => new Date(Date.UTC(1879, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

const said = (/** @type {string} */ text) => ({ text, cert: 'high', source: ['made'] });

/**
 * An entry for each day from 1 January 1879, with person i % people and some others; an event every 40 days.
 * @param {{entries: number, people: number}} size
 * @returns {string} JSON
 */
function longJournal({ entries, people }) {
  const person = (/** @type {number} */ i) => `p${i % people}`;
  return JSON.stringify({
    format: 'daybook-journal', version: '1.0', id: 'long', title: 'A long journal', short_title: 'Long', language: 'en',
    rights: said('Made for a test.'), coverage: said('Every day.'), opening_entry: `e${Math.floor(entries / 2)}`,
    sources: [{ id: 'made', title: 'Made for a test' }],
    people: Array.from({ length: people }, (_, i) => ({ id: `p${i}`, name: `${['Anna', 'Berta', 'Clara', 'Dora', 'Emil'][i % 5]} ${i}`, description: said('Made up.') })),
    events: Array.from({ length: Math.floor(entries / 40) }, (_, i) => ({ id: `v${i}`, date: day(40 * i), label: `Event ${i}`, description: said('Made up.') })),
    entries: Array.from({ length: entries }, (_, i) => {
      const here = [...new Set(['p0', person(i), person(i * 7), person(Math.floor(i / 9))])];
      return {
        id: `e${i}`, date: day(i), title: `Day ${i}`, label: `${i}`,
        participants: here.map((id, at) => ({ person: id, role: at < 2 ? 'present' : 'named' })),
        text: [{ type: 'paragraph', text: here.flatMap((id) => [{ person: id, text: 'Someone' }, ` came on day ${i}. `]) }],
      };
    }),
  });
}

/**
 * Makes a page with a journal of 20,000 entries and 5,000 people.
 * @param {string} folder a copy of the site
 * @param {{path?: string}} [how] path: of the page; by default it replaces that of the bundled journal
 */
export function withLongJournal(folder, { path = 'index.html' } = {}) {
  writeFileSync(join(folder, 'journals/long.json'), longJournal({ entries: 20_000, people: 5000 }));
  const index = join(folder, 'index.html');
  const page = join(folder, path);
  rmSync(`${page}.br`, { force: true });
  writeFileSync(page, readFileSync(index, 'utf8').replaceAll('journals/puzanov-1960-09.json', 'journals/long.json'));
}
