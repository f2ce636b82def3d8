// `daybook export bibtex|ris|csl-json|mla|…`: citations for reference managers and for readers.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundled, daybook, folder } from './support.mjs';

/** @param {string} format @param {...string} more @returns {string} the file */
function exported(format, ...more) {
  const { status, out, err } = daybook('export', format, bundled, '-o', `out.${format}`, ...more);
  assert.equal(status, 0, err);
  assert.equal(out, `out.${format}: ${more.length > 0 ? '1 entry' : '5 entries'}\n`);
  return readFileSync(join(folder, `out.${format}`), 'utf8');
}

test('all entries are one file of records', () => {
  const items = JSON.parse(exported('csl-json'));
  assert.deepEqual(items.map((/** @type {{id: string}} */ { id }) => id), ['13', '14', '20', '27', '29'].map((day) => `puzanov-1960-09:1960-09-${day}`));
  assert.equal(exported('bibtex').match(/^@unpublished\{/gm)?.length, 5);
  const ris = exported('ris');
  assert.equal(ris.match(/^TY {2}- MANSCPT\r$/gm)?.length, 5);
  assert.equal(ris.match(/^ER {2}- \r$/gm)?.length, 5);
});

test('or one entry, at the archive’s address and without a day of access', () => {
  const [item, ...others] = JSON.parse(exported('csl-json', '--entry', '1960-09-20'));
  assert.equal(others.length, 0);
  assert.deepEqual(item.issued, { 'date-parts': [[1960, 9, 20], [1960, 9, 23]] });
  assert.match(item.URL, /^https:\/\/digitalarchive\.wilsoncenter\.org\//);
  assert.equal(item.accessed, undefined);
});

test('a style for readers has a line for each entry', () => {
  const lines = exported('mla').split('\n');
  assert.equal(lines.pop(), '');
  assert.equal(lines.length, 5);
  for (const line of lines) assert.match(line, /^Puzanov, A\. M\. “.*\.$/);
  assert.equal(exported('mla', '--entry', '1960-09-20'), `${lines[2]}\n`);
});

test('an entry that does not exist, and an entry of another format, are wrong use', () => {
  const none = daybook('export', 'ris', bundled, '-o', 'none.ris', '--entry', '1961-01-01');
  assert.equal(none.status, 2);
  assert.match(none.err, /there is no entry "1961-01-01"; the journal has:\n {2}1960-09-13 /);
  const tei = daybook('export', 'tei', bundled, '-o', 'one.xml', '--entry', '1960-09-14');
  assert.equal(tei.status, 2);
  assert.match(tei.err, /--entry is only for citations/);
  assert.ok(!existsSync(join(folder, 'none.ris')) && !existsSync(join(folder, 'one.xml')));
});
