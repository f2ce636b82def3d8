// Generates a diary of any number of days, for compare.mjs and micro_bench: the same for the same number, with random
// words, and with the same titles, days and texts for every viewer.
//
//   node tests/bench/generate.mjs --entries 10000 --write build/bench/10000.json      the journal
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const dayMs = 86_400_000;
const verbs = 'walked called wrote waited dined travelled listened worked read spoke'.split(' ');
const words = ('in the morning with rain and a letter from town about the garden over tea before supper by train to the lake ' +
  'where we talked of music until late then home through snow new pages of the play slow but better than feared').split(' ');
const first = 'Anna Bruno Clara David Emil Franz Greta Hugo Ida Jakob Klara Leo Marie Nora Otto Paula Rosa Sophie Theo Vera'.split(' ');
const last = 'Adler Berg Conrad Dorn Ebner Falk Gruber Hahn Imhof Jung Keller Lang Moser Neumann Ott Pichler Rieder Stern Thaler Winter'.split(' ');

/** @typedef {{id: string, date: string, title: string, parts: (string | {person: string, text: string})[]}} Entry */
/** @typedef {{id: string, name: string}} Person */

/** mulberry32: small, and the same everywhere. @param {number} seed */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 19 entries in 19 days, 1,000 over 3 years, 10,000 over 30, 100,000 over 100. @param {number} count */
function spanDays(count) {
  if (count < 100) return count;
  if (count <= 1000) return 3 * 365;
  return count <= 10_000 ? 30 * 365 : 100 * 365;
}

/** @param {number} count @returns {{people: Person[], entries: Entry[]}} */
export function makeDiary(count) {
  const next = random(count);
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  const prose = (/** @type {number} */ length) => Array.from({ length }, () => words[below(words.length)]).join(' ');
  const peopleCount = count < 100 ? 12 : count > 10_000 ? 5000 : 200;
  const people = Array.from({ length: peopleCount }, (_, i) => ({
    id: `p${i}`, name: `${first[i % 20]} ${last[Math.floor(i / 20) % 20]}${i >= 400 ? ` ${Math.floor(i / 400) + 1}` : ''}`,
  }));
  const days = spanDays(count);
  const entries = Array.from({ length: count }, (_, i) => {
    const date = new Date(Date.UTC(1880, 0, 1) + Math.floor((i * days) / count) * dayMs).toISOString().slice(0, 10);
    /** @type {Entry['parts']} */
    const parts = [`${verbs[below(verbs.length)]} ${prose(5 + below(8))} `];
    for (let mentions = below(4); mentions > 0; --mentions) {
      const who = people[Math.floor(peopleCount * next() ** 3)];  // some appear every week, most only once
      parts.push({ person: who.id, text: who.name }, ` ${prose(3 + below(8))} `);
    }
    return { id: `e${i}`, date, title: `${verbs[below(verbs.length)]} ${prose(3)}`, parts };
  });
  return { people, entries };
}

/** @param {{people: Person[], entries: Entry[]}} diary @returns {string} a journal as docs/format.md describes it */
export function journalOf({ people, entries }) {
  const head = {
    format: 'daybook-journal', version: '1.0', id: 'benchmark', title: 'A diary to measure with', language: 'en',
    opening_entry: entries[0].id, sources: [{ id: 'diary', title: 'The diary' }],
    people: people.map((person) => ({ ...person, description: { text: 'Met on some of these days.', cert: 'high', source: ['diary'] } })),
  };
  const lines = entries.map(({ id, date, title, parts }) => JSON.stringify({ id, date, title, label: title, text: [{ type: 'paragraph', text: parts }] }));
  return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { entries: { type: 'string', default: '10000' }, write: { type: 'string' } } });
  const journal = journalOf(makeDiary(Number(values.entries)));
  if (values.write) writeFileSync(values.write, journal);
  else process.stdout.write(journal);
}
