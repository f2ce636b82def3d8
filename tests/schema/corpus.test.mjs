// One corpus of small journals, held against the schema (ajv) and against Daybook's reader (the command).
//
// tests/data/journals/good: neither finds anything. tests/data/journals/bad: the reader says what expected.json says,
// at its line; the schema refuses the file too, unless "schema" is false there, because no schema can say that.
// The file's name tells what it shows. DAYBOOK_BIN names the command; without it, that of the native build is taken.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** @typedef {{line: number, what: string, severity?: 'error' | 'warning', schema?: boolean}} Expected */
/** @typedef {{file: string, line: number, severity: string, what: string, remedy: string}} Problem */

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = process.env.DAYBOOK_BIN ?? join(root, 'build/native/daybook');
const corpus = 'tests/data/journals';
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
/** @param {string} folder */
const journals = (folder) =>
  readdirSync(join(root, corpus, folder))
    .filter((name) => name.endsWith('.json') && name !== 'expected.json')  // the folders have chunks
    .sort();

// Strict but for what a schema may leave to the parts it is made of.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(JSON.parse(read('assets/schema/journal.schema.json')));

/**
 * What the schema finds first; '' if nothing.
 * @param {string} path
 */
function schemaFault(path) {
  let journal;
  try {
    journal = JSON.parse(read(path).replace(/^\uFEFF/, ''));
  } catch (error) {
    return String(error);
  }
  return validate(journal) ? '' : ajv.errorsText(validate.errors);
}

/**
 * What the command says of each file.
 * @param {string} folder
 * @returns {Map<string, Problem[]>}
 */
function check(folder) {
  const files = journals(folder);
  const args = ['check', '--format', 'json', ...files.map((name) => join(corpus, folder, name))];
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, maxBuffer: 1 << 26 });
  if (error) throw error;
  assert.equal(stderr.toString(), '');
  /** @type {Map<string, Problem[]>} */
  const found = new Map(files.map((name) => [name, []]));
  for (const problem of /** @type {Problem[]} */ (JSON.parse(stdout.toString()))) {
    found.get(basename(problem.file))?.push(problem);
  }
  assert.equal(status, stdout.includes('"error"') ? 1 : 0);
  return found;
}

/** @type {Record<string, Expected>} */
const expected = JSON.parse(read(join(corpus, 'bad/expected.json')));

test('the bundled journals keep to the schema', () => {
  const names = readdirSync(join(root, 'assets/journals')).filter((name) => name.endsWith('.json'));
  assert.ok(names.length >= 2);
  for (const name of names) assert.equal(schemaFault(join('assets/journals', name)), '', name);
});

test('each example of docs/format.md keeps to the schema', () => {
  /** @type {Record<string, string>} */
  const parts = {
    source: 'properties/sources/items',
    person: 'properties/people/items',
    place: 'properties/places/items',
    organisation: 'properties/organisations/items',
    event: 'properties/events/items',
    entry: 'properties/entries/items',
    blocks: '$defs/blocks',
    run: '$defs/runs',
    chunk: '$defs/chunk',
  };
  let count = 0;
  for (const [, label, json] of read('docs/format.md').matchAll(/^```json *(.*)\n([^]*?)^```$/gm)) {
    if (label === 'head') continue; // some keys of a journal, which is not one yet
    const part = label === '' ? validate : ajv.getSchema(`urn:daybook:journal:1.0#/${parts[label]}`);
    assert.ok(part, label);
    assert.ok(part(JSON.parse(json)), `${json}${ajv.errorsText(part.errors)}`);
    ++count;
  }
  assert.ok(count > 25);
});

test('the corpus is large, and every bad journal of it says what is wrong with it', () => {
  assert.ok(journals('good').length + journals('bad').length >= 120);
  assert.deepEqual(Object.keys(expected).sort(), journals('bad'));
});

test('neither the schema nor the reader finds anything in a good journal', () => {
  for (const [name, problems] of check('good')) {
    assert.deepEqual(problems, [], name);
    assert.equal(schemaFault(join(corpus, 'good', name)), '', name);
  }
});

test('the chunks of the good journals keep to the schema of chunks', () => {
  const valid = ajv.getSchema('urn:daybook:journal:1.0#/$defs/chunk');
  const chunks = readdirSync(join(root, corpus, 'good')).filter((name) => name.endsWith('.text'));
  assert.ok(valid && chunks.length > 0);
  for (const folder of chunks) {
    for (const name of readdirSync(join(root, corpus, 'good', folder))) {
      assert.ok(valid(JSON.parse(read(join(corpus, 'good', folder, name)))), `${folder}/${name}: ${ajv.errorsText(valid.errors)}`);
    }
  }
});

test('the reader finds what is wrong with each bad journal, at its line', () => {
  const found = check('bad');
  const missed = [];
  for (const [name, { line, what, severity = 'error' }] of Object.entries(expected)) {
    const problems = found.get(name) ?? [];
    const hit = problems.some((one) => one.line === line && one.severity === severity && `${one.what}; ${one.remedy}`.includes(what));
    if (!hit) missed.push({ name, expected: { line, what, severity }, problems });
    if (severity === 'warning') assert.ok(!problems.some((one) => one.severity === 'error'), name);
  }
  assert.deepEqual(missed, []);
});

test('a bad journal has no more errors than its one mistake makes', () => {
  for (const [name, problems] of check('bad')) assert.ok(problems.length <= 3, `${name}: ${JSON.stringify(problems)}`);
});

test('the schema refuses each bad journal whose mistake a schema can say, and no other', () => {
  const wrong = [];
  for (const [name, { schema = true }] of Object.entries(expected)) {
    const fault = schemaFault(join(corpus, 'bad', name));
    if ((fault !== '') !== schema) wrong.push({ name, schema, fault });
  }
  assert.deepEqual(wrong, []);
});
