// Checks a corpus of small journals with the schema (ajv) and with Daybook's reader (the command).
//
// tests/data/journals/good: neither finds a problem. tests/data/journals/bad: the reader reports what expected.json has,
// at its line; the schema refuses the file too, unless "schema" is false there, because a schema cannot express the rule.
// The file's name says what it shows. DAYBOOK_BIN names the command; the default is that of the native build.
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

// Strict, except for what a schema may leave to its subschemas.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(JSON.parse(read('assets/schema/journal.schema.json')));

/**
 * The schema's first error; '' if there is none.
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
 * The command's problems for each file.
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

test('the bundled journals and their translations are valid for the schema', () => {
  const translation = ajv.getSchema('urn:daybook:journal:1.0#/$defs/translation');
  assert.ok(translation);
  const count = { journals: 0, translations: 0 };
  for (const name of readdirSync(join(root, 'assets/journals')).filter((each) => each.endsWith('.json'))) {
    const file = JSON.parse(read(join('assets/journals', name)));
    if (file.format === 'daybook-translation') {
      assert.ok(translation(file), `${name}: ${ajv.errorsText(translation.errors)}`);
      count.translations += 1;
    } else {
      assert.equal(schemaFault(join('assets/journals', name)), '', name);
      count.journals += 1;
    }
  }
  assert.ok(count.journals >= 2 && count.translations >= 3);
});

test('each example of docs/format.md is valid for the schema', () => {
  /** @type {Record<string, string>} */
  const parts = {
    source: 'properties/sources/items',
    person: 'properties/people/items',
    place: 'properties/places/items',
    organisation: 'properties/organisations/items',
    term: 'properties/glossary/items',
    event: 'properties/events/items',
    entry: 'properties/entries/items',
    blocks: '$defs/blocks',
    run: '$defs/runs',
    chunk: '$defs/chunk',
    translation: '$defs/translation',
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

test('the corpus is large, and every bad journal has an expected problem', () => {
  assert.ok(journals('good').length + journals('bad').length >= 120);
  assert.deepEqual(Object.keys(expected).sort(), journals('bad'));
});

test('neither the schema nor the reader finds anything in a good journal', () => {
  for (const [name, problems] of check('good')) {
    assert.deepEqual(problems, [], name);
    assert.equal(schemaFault(join(corpus, 'good', name)), '', name);
  }
});

test('the chunks of the good journals are valid for the schema of chunks', () => {
  const valid = ajv.getSchema('urn:daybook:journal:1.0#/$defs/chunk');
  const chunks = readdirSync(join(root, corpus, 'good')).filter((name) => name.endsWith('.text'));
  assert.ok(valid && chunks.length > 0);
  for (const folder of chunks) {
    for (const name of readdirSync(join(root, corpus, 'good', folder))) {
      assert.ok(valid(JSON.parse(read(join(corpus, 'good', folder, name)))), `${folder}/${name}: ${ajv.errorsText(valid.errors)}`);
    }
  }
});

test('the translations of the good journals are valid for the schema of translations', () => {
  const valid = ajv.getSchema('urn:daybook:journal:1.0#/$defs/translation');
  const files = readdirSync(join(root, corpus, 'good/translations.words'));
  assert.ok(valid && files.length > 0);
  for (const name of files) assert.ok(valid(JSON.parse(read(join(corpus, 'good/translations.words', name)))), ajv.errorsText(valid.errors));
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

test('a bad journal has only the errors of its one mistake', () => {
  for (const [name, problems] of check('bad')) assert.ok(problems.length <= 3, `${name}: ${JSON.stringify(problems)}`);
});

test('the schema refuses each bad journal whose rule it can express, and no other', () => {
  const wrong = [];
  for (const [name, { schema = true }] of Object.entries(expected)) {
    const fault = schemaFault(join(corpus, 'bad', name));
    if ((fault !== '') !== schema) wrong.push({ name, schema, fault });
  }
  assert.deepEqual(wrong, []);
});
