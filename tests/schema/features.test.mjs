// assets/journals/making-of-daybook.json has every feature of the format: each key, each word that a key may have and
// each kind of run in the schema occurs in it. So an addition to the schema needs an addition to that journal.
// And its quotations from the history of this project agree with git.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

/**
 * @typedef {{$ref?: string, properties?: Record<string, Schema>, items?: Schema, enum?: string[], anyOf?: Schema[],
 *   oneOf?: Schema[], additionalProperties?: Schema | boolean}} Schema
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
/** @type {Schema} */
const schema = json('assets/schema/journal.schema.json');
const journal = json('assets/journals/making-of-daybook.json');
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
ajv.compile(schema);

/** What the journal lacks, and why. */
const left = [
  ['/properties/chunks', 'a journal in chunks is more than one file: tests/data/journals/good has some'],
  ['/properties/entries/items/properties/chunk', 'as above'],
  ['/properties/entries/items/properties/mentions', 'as above'],
  ['/properties/translations', 'that is more than one file: assets/journals/puzanov-1960-09.json has some'],
  ['/properties/places/items/properties/country', 'its places are folders, which are in no country'],
  ['/properties/people/items/properties/identifiers/items/properties/scheme/enum/viaf', 'no number of these people is known for sure'],
];

/** The part of the schema that a pointer names. @param {string} pointer */
const at = (pointer) =>
  /** @type {Schema} */ (pointer.split('/').slice(1).reduce((/** @type {any} */ part, key) => part[key], schema));
/** Where the rules really stand. @param {string} pointer @returns {string} */
const resolved = (pointer) => {
  const { $ref } = at(pointer);
  return $ref ? resolved($ref.slice(1)) : pointer;
};
/** @param {string} pointer @param {unknown} value */
const fits = (pointer, value) => ajv.getSchema(`urn:daybook:journal:1.0#${pointer}`)?.(value) === true;

/**
 * Pointers to all keys, words and kinds below a part of the schema.
 * @param {string} pointer @param {Set<string>} found
 */
function features(pointer, found) {
  const here = resolved(pointer);
  const part = at(here);
  const next = [
    ...Object.keys(part.properties ?? {}).map((key) => `${here}/properties/${key}`),
    ...(part.anyOf ?? []).map((_, i) => `${here}/anyOf/${i}`),
    ...(part.oneOf ?? []).map((_, i) => `${here}/oneOf/${i}`),
  ];
  const lacks = (/** @type {string} */ each) => left.some(([name]) => each === name);
  for (const each of (part.enum ?? []).map((word) => `${here}/enum/${word}`)) if (!lacks(each)) found.add(each);
  for (const each of next) {
    if (found.has(each) || lacks(each)) continue;
    found.add(each);
    features(each, found);
  }
  if (part.items) features(`${here}/items`, found);
  return found;
}

/**
 * The pointers of those that a value uses.
 * @param {string} pointer @param {any} value @param {Set<string>} used
 */
function uses(pointer, value, used) {
  const here = resolved(pointer);
  const part = at(here);
  if (part.enum?.includes(value)) used.add(`${here}/enum/${value}`);
  for (const list of /** @type {const} */ (['anyOf', 'oneOf'])) {
    (part[list] ?? []).forEach((_, i) => {
      const each = `${here}/${list}/${i}`;
      if (!fits(each, value)) return;
      used.add(each);
      uses(each, value, used);
    });
  }
  if (Array.isArray(value)) {
    if (part.items) for (const one of value) uses(`${here}/items`, one, used);
  } else if (value && typeof value === 'object') {
    for (const key of Object.keys(value)) {
      if (!part.properties?.[key]) continue;
      used.add(`${here}/properties/${key}`);
      uses(`${here}/properties/${key}`, value[key], used);
    }
  }
  return used;
}

test('every key, word and kind of the schema occurs in the journal', () => {
  const wanted = features('', new Set());
  const used = uses('', journal, new Set());
  assert.ok(wanted.size > 150, String(wanted.size));
  // A comment may stand on every run; one run with it is enough.
  const comments = [...wanted].filter((each) => /^\/\$defs\/run\/oneOf\/\d+\/properties\/comment$/.test(each));
  assert.ok(comments.some((each) => used.has(each)));
  assert.deepEqual([...wanted].filter((each) => !used.has(each) && !comments.includes(each)), []);
  for (const [name] of left) assert.ok(!used.has(name), `${name} is used: take it out of what is left`);
});

test('everything that may have custom fields has one', () => {
  const own = (/** @type {object} */ one) => Object.keys(one).some((key) => key.startsWith('x-'));
  assert.ok(own(journal));
  for (const list of ['sources', 'people', 'places', 'organisations', 'glossary', 'events', 'entries']) assert.ok(journal[list].some(own), list);
});

test('every form of a date that docs/format.md shows occurs in it', () => {
  const page = readFileSync(join(root, 'docs/format.md'), 'utf8');
  const tables = page.slice(page.indexOf('\n## Dates'), page.indexOf('\n### Old Style'));
  const forms = [...tables.matchAll(/^\| `([^`]+)` \|/gm)].map(([, form]) => form);
  assert.ok(forms.length >= 20);
  const text = JSON.stringify(journal);
  assert.deepEqual(forms.filter((form) => !text.includes(`"date":${JSON.stringify(form)}`)), []);
});

test('images are in the folder of the journal', () => {
  for (const entry of journal.entries) {
    for (const image of entry.images ?? []) assert.ok(existsSync(join(root, 'assets/journals', image.url)), image.url);
  }
});

/** The date and the subject of a commit; undefined where the history is not here. @param {string} commit */
function commit(commit) {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ad %h %s', '--date=format-local:%Y-%m-%d %H:%M', commit], {
    cwd: root,
    env: { ...process.env, TZ: 'UTC' },
  });
  return status === 0 ? String(stdout).trim() : undefined;
}

test('dates, times and subjects agree with the history', (t) => {
  const { first, last } = journal['x-commits'];
  if (!commit(first) || !commit(last)) return t.skip('the history is not here');
  for (const entry of journal.entries) {
    const [begin, end = begin] = (entry.date ?? '2026-11-23').split('/');
    for (const name of entry['x-commits']) {
      const day = commit(name)?.slice(0, 10) ?? '';
      assert.ok(begin <= day && day <= end, `${entry.id}: ${name} is of ${day}`);
    }
    for (const [, time, name, subject] of JSON.stringify(entry).matchAll(/"(\d\d:\d\d) ([0-9a-f]{7}) ([^"]+)"/g)) {
      assert.equal(commit(name)?.slice(11), `${time} ${name} ${subject}`);
    }
  }
  const { stdout } = spawnSync('git', ['log', '--format=%ad', '--date=format-local:%d', last], { cwd: root, env: { ...process.env, TZ: 'UTC' } });
  const days = String(stdout).trim().split('\n');
  const count = (/** @type {string} */ day) => days.filter((one) => one === day).length;
  assert.match(journal.coverage.text, new RegExp(`has ${days.length} commits: ${count('23')} on .*, ${count('24')} on .*, ${count('25')} on .*, ${count('27')} on `));
  assert.equal(count('26'), 0);
  const listed = journal.entries[0].text.find((/** @type {{type: string}} */ block) => block.type === 'list').lines.length;
  const gap = journal.entries[0].text.at(-1).text;
  assert.equal(gap.lines, count('23') - listed);
});
