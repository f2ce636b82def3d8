// The tables of the benchmark, from made-up rounds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdown, readmeMarkdown, shortMarkdown } from '../../bench/compare/report.mjs';

const moved = { work: [1, 2, 3], gpuWait: [0], interval: [17, 18, 19] };
/** @param {string} viewer @param {string} size @param {number} firstFrameMs @returns {import('../../bench/compare/report.mjs').Case} */
const measured = (viewer, size, firstFrameMs) => ({
  viewer, title: viewer.toUpperCase(), size, entries: size === 'schnitzler' ? 16424 : Number(size), bytes: { program: 322_000, data: 1000 },
  rounds: /** @type {any[]} */ ([{ firstFrameMs, pan: moved, panZoomed: moved, zoom: moved, idleMsPerS: 0.1, heapBytes: 1e6, nodes: 5 }]),
});
/** @type {import('../../bench/compare/report.mjs').Case[]} */
const cases = [
  measured('daybook', '19', 324), measured('other', '19', 264),
  measured('daybook', '10000', 1562), { ...measured('other', '10000', 0), rounds: [], failed: 'not finished in time' },
];

test('six lines for README, each a row of the short table', () => {
  const lines = readmeMarkdown(cases, 'Today.').split('\n').filter((line) => line.startsWith('|'));
  assert.equal(lines.length, 6);
  assert.equal(lines[0], '|  | DAYBOOK | OTHER |');
  assert.equal(lines[2], '| 19 entries: first useful frame, ms | 324 | 264 |');
  assert.equal(lines[3], '| 10,000 entries: first useful frame, ms | 1,562 | – |');
  assert.equal(lines[4], "| Schnitzler's diary: first useful frame, ms | – | – |");
  assert.equal(lines[5], '| 10,000 entries: pan, main thread, ms | 2.0 / 3.0 / 3.0 | – |');
  const short = shortMarkdown(cases, 'Today.');
  assert.ok(short.includes('| **10,000 entries** | n=1 | not finished in time |'));
  assert.ok(short.includes('| first useful frame, ms | 1,562 | – |'));
});

test('the long tables have every number, and the ratio to Daybook', () => {
  assert.match(markdown(cases), /\| first useful frame, ms \| 324 \| 264 ×0\.8 \|/);
});
