// Generates a journal of any size for benchmarks: the same for the same size, with the structure of the bundled
// one: entries with participants, blocks of nested runs, statements with sources, names and words in
// Latin, Cyrillic, Hangul and Han, some escapes, formatted over lines.
//
//   node tests/bench/read_journal.mjs --bytes 9000000 --write /tmp/nine.json
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** mulberry32: small, and the same everywhere. @param {number} seed */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words = ('the of to and in a that on for with by ambassador comrade delegation about Korean Soviet ministry ' +
  'agreement question said visited received conversation embassy draft proposal economic workers plan trade ' +
  'Pyongyang Moscow reported opinion government assembly talks session repatriation Japan journal enterprise ' +
  'metallurgical fulfilment successes leadership Party Central Committee request information friendship ' +
  'посол товарищ делегация 대사 동무 會議').split(' ');
const surnames = ['Kim', 'Pak', 'Ri', 'Choe', 'Puzanov', 'Samsonov', 'Кузнецов', 'Зорин', 'Kosaka', '小坂', '김일성'];
const kinds = ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'heading', 'list', 'dateline', 'signature'];

/**
 * @param {number} bytes about how many
 * @returns {string}
 */
export function makeJournal(bytes) {
  const next = random(20260914);
  /** @param {number} count */
  const below = (count) => Math.floor(next() * count);
  /** @template T @param {T[]} list */
  const one = (list) => list[below(list.length)];
  /** @param {number} count */
  const prose = (count) => Array.from({ length: count }, () => one(words)).join(' ');
  const statement = () => ({ text: `${prose(6 + below(16))}.`, cert: one(['high', 'medium', 'low']), source: [`source-${below(12)}`] });
  const peopleCount = 400;
  const person = () => `person-${below(peopleCount)}`;
  const day = (/** @type {number} */ number) => new Date(Date.UTC(1957, 3, 1) + number * 86400000).toISOString().slice(0, 10);

  /** @param {number} depth @returns {unknown} */
  const run = (depth) => {
    const kind = below(depth > 2 ? 8 : 12);
    if (kind < 3) return { person: person(), text: one(surnames) };
    if (kind === 3) return { place: `place-${below(60)}`, text: one(['Pyongyang', 'Moscow', 'Niigata']) };
    if (kind === 4) return { org: `org-${below(40)}`, text: 'Ministry of Foreign Affairs' };
    if (kind === 5) return { date: day(below(1800)), text: `${1 + below(28)} September` };
    if (kind === 6) return { sic: prose(1), corr: prose(1), comment: statement() };
    if (kind === 7) return { unclear: prose(2), reason: 'illegible' };
    if (kind === 8) return { handwriting: line(depth + 1, 2), hand: 'not identified' };
    return { speech: line(depth + 1, 3), who: person(), direct: next() < 0.3 };
  };
  /** @param {number} depth @param {number} parts @returns {unknown[]} */
  const line = (depth, parts) => {
    const out = [];
    for (let i = 0; i < parts; ++i) {
      out.push(`${prose(4 + below(22))}${next() < 0.1 ? ' \\"so called\\" ' : ' '}`.replaceAll('\\"', '"'));
      if (next() < 0.7) out.push(run(depth));
    }
    return out;
  };
  const block = () => {
    const type = one(kinds);
    if (type === 'list') return { type, lines: Array.from({ length: 2 + below(3) }, (_, i) => [`${i + 1}. `, ...line(1, 1)]) };
    return { type, text: type === 'paragraph' ? line(0, 2 + below(4)) : prose(4) };
  };
  const participant = () => ({ person: person(), role: one(['host', 'present', 'named', 'interpreter']), office: prose(4), as_printed: one(surnames) });

  const head = {
    format: 'daybook-journal', version: '1.0', id: 'benchmark', title: 'A journal to measure with', language: 'en',
    rights: statement(), coverage: statement(), opening_entry: 'entry-0',
    sources: Array.from({ length: 12 }, (_, i) => ({ id: `source-${i}`, title: prose(6), url: `https://example.org/${i}` })),
    people: Array.from({ length: peopleCount }, (_, i) => ({
      id: `person-${i}`, name: `${one(surnames)} ${i}`, sort_name: `${one(surnames)}, ${i}`,
      other_names: [{ text: '김일성', language: 'ko' }, { text: 'Кузнецов', language: 'ru' }], dates: '1912–1994', description: statement(),
    })),
    places: Array.from({ length: 60 }, (_, i) => ({ id: `place-${i}`, name: `Place ${i}`, latitude: 30 + i / 7, longitude: 100 + i / 3, description: statement() })),
    organisations: Array.from({ length: 40 }, (_, i) => ({ id: `org-${i}`, name: prose(3), description: statement() })),
    events: Array.from({ length: 200 }, (_, i) => ({ id: `event-${i}`, date: day(9 * i), label: prose(3), description: statement() })),
  };
  const parts = [JSON.stringify(head, null, 2).slice(0, -2), ',\n  "entries": [\n'];
  const encoder = new TextEncoder();
  let size = encoder.encode(parts.join('')).length;
  for (let i = 0; size < bytes; ++i) {
    const { text, participants, ...rest } = {
      id: `entry-${i}`, date: day(i), title: prose(5), label: prose(2), summary: statement(),
      url: `https://example.org/entry/${i}`, citation: prose(12), place: `place-${below(60)}`,
      participants: Array.from({ length: 2 + below(4) }, participant),
      text: Array.from({ length: 3 + below(5) }, block),
    };
    /** @param {unknown[]} list one element a line, spaced as people write it */
    const lines = (list) => list.map((value) => `        ${JSON.stringify(value).replaceAll(/("|\]|\}),(?=["{[])/g, '$1, ')}`).join(',\n');
    const fields = JSON.stringify(rest, null, 2).slice(2, -2).replaceAll(/^/gm, '    ');
    const entry = `${i ? ',\n' : ''}    {\n${fields},\n      "participants": [\n${lines(participants)}\n      ],\n      "text": [\n${lines(text)}\n      ]\n    }`;
    size += encoder.encode(entry).length;
    parts.push(entry);
  }
  parts.push('\n  ]\n}\n');
  return parts.join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { bytes: { type: 'string', default: '9000000' }, write: { type: 'string' } } });
  const journal = makeJournal(Number(values.bytes));
  if (values.write) writeFileSync(values.write, journal);
  else process.stdout.write(journal);
}
