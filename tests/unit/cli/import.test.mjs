// `daybook import` and `daybook export`, run as a user runs them. tests/unit/exchange tests what is imported.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundled, daybook, folder, root } from './support.mjs';

const data = join(root, 'tests/data/tei');
/** @param {string} name */
const json = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

test('import prints a report: what was imported, and what was left out, with its first position', () => {
  const { status, out, err } = daybook('import', 'tei', join(data, 'days.xml'), '-o', 'days.json');
  assert.equal(out, '');
  assert.match(err, /^entries: +4, 1881-03-03 to 1881-03-03; 2 without a known day$/m);
  assert.match(err, /^people: +2, named 5 times; of these 1 are not linked to anybody and are marked as not identified$/m);
  assert.match(err, /^ +1 more are listed but never named, and are left out$/m);
  assert.match(err, /^ {2}1 {2}head outside of entries, first at .*days\.xml:21$/m);
  assert.match(err, /^ {2}1 {2}q, first at .*days\.xml:29$/m);
  assert.equal(status, 0);
  assert.match(daybook('check', 'days.json').out, /good: 4 entries, 3 people/);
});

test('the report in docs/exchange.md is the one that import prints', () => {
  const { err } = daybook('import', 'tei', join(data, 'days.xml'), '-o', 'days.json');
  const page = readFileSync(join(root, 'docs/exchange.md'), 'utf8');
  const shown = page.match(/```\n(read:[\s\S]*?)```/)?.[1] ?? '';
  assert.ok(shown.split('\n').length > 8);
  for (const line of shown.trimEnd().split('\n')) assert.ok(err.replaceAll(`${data}/`, '').includes(`${line}\n`), line);
});

test('quiet says nothing when nothing is wrong', () => {
  const { status, out, err } = daybook('import', 'tei', join(data, 'days.xml'), '-o', 'days.json', '--quiet');
  assert.deepEqual([status, out, err], [0, '', '']);
});

test('files that cannot be read are reported with line and column, the others are imported, and the exit code is 1', () => {
  const { status, err } = daybook('import', 'tei', join(data, 'hostile'), join(data, 'files'), '-o', 'some.json');
  assert.match(err, /open\.xml:1:\d+: error: the XML is not well formed here/);
  assert.match(err, /laughs\.xml:1:\d+: error: the entity "&a;" is not expanded; write the character itself/);
  assert.match(err, /outside\.xml:2:\d+: error: the entity "&f;" is not expanded/);
  assert.match(err, /bytes\.xml:1:21: error: the file is not UTF-8/);
  assert.match(err, /other\.xml:1:1: error: the file is not TEI: its root is <html>/);
  assert.match(err, /5 could not be read/);
  assert.equal(status, 1);
  assert.equal(json('some.json').entries.length, 2);
  assert.doesNotMatch(readFileSync(join(folder, 'some.json'), 'utf8'), /root:|aaaa/);
});

test('missing paths and invalid languages and ids are wrong use, and nothing is written', () => {
  assert.match(daybook('import', 'tei', 'nothing', '-o', 'no.json').err, /nothing: error: there is no such file/);
  assert.equal(daybook('import', 'tei', 'nothing', '-o', 'no.json').status, 2);
  assert.equal(daybook('import', 'tei', data, '-o', 'no.json', '--language', 'not a tag').status, 2);
  assert.equal(daybook('import', 'tei', data, '-o', 'no.json', '--id', 'a b').status, 2);
  assert.equal(daybook('import', 'doc', data, '-o', 'no.json').status, 2);
  assert.ok(!existsSync(join(folder, 'no.json')));
});

test('title, language and id can be given', () => {
  daybook('import', 'tei', join(data, 'files'), '-o', 'own.json', '--title', 'Mine', '--language', 'de', '--id', 'mine');
  const { title, language, id } = json('own.json');
  assert.deepEqual([title, language, id], ['Mine', 'de', 'mine']);
});

test('split writes an index and the texts by year, and the texts are the same as in one file', () => {
  daybook('import', 'tei', join(data, 'days.xml'), join(data, 'files'), '-o', 'one.json');
  const { status } = daybook('import', 'tei', join(data, 'days.xml'), join(data, 'files'), '-o', 'many.json', '--split');
  assert.equal(status, 0);
  const one = json('one.json');
  const index = json('many.json');
  assert.equal(index.version, '1.2');
  assert.equal(one.version, '1.2');  // it has a head
  assert.deepEqual(
    index.chunks.map((/** @type {{url: string}} */ chunk) => chunk.url),
    ['many.text/1881.json', 'many.text/1900.json', 'many.text/undated.json'],
  );
  for (const { url, bytes } of index.chunks) {
    assert.equal(statSync(join(folder, url)).size, bytes);
    assert.deepEqual([json(url).format, json(url).version, json(url).journal], ['daybook-text', '1.2', index.id]);
  }
  for (const [i, entry] of index.entries.entries()) {
    const text = json(index.chunks[entry.chunk].url).entries.find((/** @type {{id: string}} */ one) => one.id === entry.id);
    assert.deepEqual(text.text, one.entries[i].text);
    assert.equal(entry.text, undefined);
  }
  assert.deepEqual(Object.entries(index.entries[0].mentions), [['olga', 2], ['lvov', 1], ['unidentified', 1]]);
});

test('export to TEI and back gives the same text to the character', () => {
  assert.equal(daybook('export', 'tei', bundled, '-o', 'out.xml').out, 'out.xml: 5 entries\n');
  assert.equal(daybook('import', 'tei', 'out.xml', '-o', 'back.json').status, 0);
  assert.equal(daybook('text', 'back.json', '--entry', '1960-09-14').out, daybook('text', bundled, '--entry', '1960-09-14').out);
});

test('markup in a table becomes text', () => {
  writeFileSync(join(folder, 'evil.csv'), 'date,title,text\n1960-01-01,<b>T</b>,"<script>alert(1)</script>&lt;i&gt; <img src=x onerror=y>z"\n');
  assert.equal(daybook('import', 'csv', 'evil.csv', '-o', 'evil.json', '--language', 'en').status, 0);
  assert.deepEqual([json('evil.json').entries[0].title, json('evil.json').entries[0].text[0].text], ['T', '<i> z']);
});

test('export of a journal without days to TimelineJS says what it leaves out', () => {
  writeFileSync(join(folder, 'u.csv'), 'date,title,text\n,No day,x\n1960,Year,y\n');
  daybook('import', 'csv', 'u.csv', '-o', 'u.json', '--language', 'en');
  assert.match(daybook('export', 'timelinejs', 'u.json', '-o', 'u-out.json').err, /1 entry is left out, because TimelineJS cannot show entries without a known day/);
  assert.equal(json('u-out.json').events.length, 1);
});
