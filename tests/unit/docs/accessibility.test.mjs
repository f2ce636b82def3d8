// docs/accessibility.md has every criterion of WCAG 2.2 A and AA once, says how it is met or what is open, and names tests that
// exist.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const docs = new URL('../../../docs/', import.meta.url);
const rows = readFileSync(new URL('accessibility.md', docs), 'utf8').split('\n')
  .map((line) => line.match(/^\| (\d\.\d\.\d+) [^|]+ \| (AA?) \| ([^|]+) \| ([^|]+) \|$/))
  .filter((match) => match !== null)
  .map(([, number, level, how, tests]) => ({ number, level, how, tests: [...tests.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path) }));

/** The numbers of each guideline: 4.1.1 is no longer in WCAG 2.2, and the others missing are of level AAA. */
const criteria = {
  1.1: [1], 1.2: [1, 2, 3, 4, 5], 1.3: [1, 2, 3, 4, 5], 1.4: [1, 2, 3, 4, 5, 10, 11, 12, 13],
  2.1: [1, 2, 4], 2.2: [1, 2], 2.3: [1], 2.4: [1, 2, 3, 4, 5, 6, 7, 11], 2.5: [1, 2, 3, 4, 7, 8],
  3.1: [1, 2], 3.2: [1, 2, 3, 4, 6], 3.3: [1, 2, 3, 4, 7, 8], 4.1: [2, 3],
};

test('every criterion of WCAG 2.2 A and AA is listed once', () => {
  const all = Object.entries(criteria).flatMap(([guideline, numbers]) => numbers.map((number) => `${guideline}.${number}`));
  assert.equal(all.length, 55);
  assert.deepEqual(rows.map(({ number }) => number).sort(), all.sort());
});

test('each is proved by a test that exists, or does not apply, or says what is open', () => {
  for (const { number, how, tests } of rows) {
    assert.ok(tests.length > 0 || /^Not applicable: |open: /.test(how), `${number} names no test`);
    for (const path of tests) assert.ok(existsSync(new URL(path, docs)), `${number} names ${path}, which does not exist`);
  }
});

test('the summary counts what the table says', () => {
  const summary = readFileSync(new URL('accessibility.md', docs), 'utf8').replace(/\n {2}/g, ' ');
  const unmet = rows.filter(({ how }) => /not met yet/.test(how));
  const untested = rows.filter((row) => !unmet.includes(row) && /not tested yet/.test(row.how));
  const none = rows.filter(({ how }) => /^Not applicable: /.test(how));
  const listed = (/** @type {typeof rows} */ some) => `(${some.length}): ${some.map(({ number }) => number).join(', ') || 'none'}.`;
  for (const line of [
    `- Met and tested: ${rows.length - unmet.length - untested.length - none.length} criteria.`,
    `- Not applicable: ${none.length} criteria.`,
    `- Met as far as known, but not tested in full ${listed(untested)}`,
    `- Not met yet in some part ${listed(unmet)}`,
  ]) assert.ok(summary.includes(line), line);
});
