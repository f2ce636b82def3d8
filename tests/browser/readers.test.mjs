// Node.js: the reader is shipped in two forms, and both give the same answer for a file. daybook.wasm opens it, refuses it, or
// opens it with warnings, as the command does; daybook-faults.wasm has the words. There must be words for each file that is
// refused or has warnings, and none for a good one.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ChunkGiven, Loaded } from '../../web/boundary.js';
import { root, siteFolder } from './support.mjs';

const encoder = new TextEncoder();

/** A module of the site with nothing around it: only what it needs to read. @param {string} name */
function load(name) {
  const module = new WebAssembly.Module(readFileSync(join(siteFolder, name)));
  return () => {
    /** @type {Record<string, Record<string, () => number>>} */
    const imports = {};
    for (const { module: from, name: asked } of WebAssembly.Module.imports(module)) {
      (imports[from] ??= {})[asked] = () => {
        assert.equal(asked, 'emscripten_notify_memory_growth', 'reading asks for nothing else');
        return 0;
      };
    }
    const { exports } = new WebAssembly.Instance(module, imports);
    const functions = /** @type {Record<string, (...values: number[]) => number>} */ (/** @type {unknown} */ (exports));
    functions._initialize();
    /** @param {(size: number) => number} room @param {Uint8Array} file */
    const give = (room, file) => {
      const input = Buffer.concat([encoder.encode('file.json\0'), file]);
      const at = room(input.length);
      new Uint8Array(/** @type {WebAssembly.Memory} */ (exports.memory).buffer).set(input, at);
    };
    /** @param {number} at @param {number} size */
    const text = (at, size) => Buffer.from(/** @type {WebAssembly.Memory} */ (exports.memory).buffer, at, size).toString();
    return { functions, give, text };
  };
}
const newCore = load('daybook.wasm');
const newFaults = load('daybook-faults.wasm');

/** @typedef {keyof typeof Loaded} Answer */
const answers = /** @type {Answer[]} */ (Object.keys(Loaded));

const core = newCore();
const viewer = core.functions.daybook_create();
/** @param {Uint8Array} file */
const giveCore = (file) => core.give((size) => core.functions.daybook_input(viewer, size), file);
/** @param {Uint8Array} journal */
function open(journal) {
  giveCore(journal);
  return answers[core.functions.daybook_load(viewer)];
}
/** @param {Uint8Array} file @param {number} number of the journal's chunks */
function openChunk(file, number) {
  giveCore(file);
  return answers[core.functions.daybook_load_chunk(viewer, number, ChunkGiven.file)];
}

/** What the other module tells. @param {Uint8Array} journal @returns {any[]} */
function tell(journal) {
  const { functions, give, text } = newFaults();
  const asked = functions.daybook_asked_create();
  give((size) => functions.daybook_asked_file(asked, size), journal);
  const size = functions.daybook_faults_of_journal(asked);
  return JSON.parse(text(functions.daybook_asked_output(asked), size).split('\0')[1]);
}

/** @param {Uint8Array} chunk @param {number} number @param {number} runs @param {Uint8Array} journal */
function tellChunk(chunk, number, runs, journal) {
  const { functions, give, text } = newFaults();
  const asked = functions.daybook_asked_create();
  for (const file of [chunk, journal]) give((size) => functions.daybook_asked_file(asked, size), file);
  const size = functions.daybook_faults_of_chunk(asked, number, runs);
  return text(functions.daybook_asked_output(asked), size);
}

/** @type {Record<Answer, number>} */
const seen = { failed: 0, opened: 0, withWarnings: 0 };

const folder = mkdtempSync(join(tmpdir(), 'daybook-readers-'));
after(() => rmSync(folder, { recursive: true, force: true }));
/** What the command has to answer for each file. @type {Map<string, {answer: Answer, what: string}>} */
const asked = new Map();

/** @param {Uint8Array} journal @param {string} what @param {string} [path] of the file */
function compare(journal, what, path = join(folder, `${asked.size}.json`)) {
  const answer = open(journal);
  const told = tell(journal);
  assert.equal(told.length > 0, answer !== 'opened', `${what}: problems are told where there are some`);
  assert.ok(told.every(({ message }) => message), `${what}: each in words`);
  seen[answer] += 1;
  if (path.startsWith(folder)) writeFileSync(path, journal);
  asked.set(path, { answer, what });
}

/** The command reads them all again. */
function askCommand() {
  const { stdout, stderr } = spawnSync(join(root, 'build/bin/daybook'), ['check', ...asked.keys()], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  /** @type {Map<string, Answer>} */
  const said = new Map();
  for (const [, path, severity] of `${stdout}${stderr}`.matchAll(/^(.+?\.json)(?::\d+:\d+)?: (error|warning|good):/gm)) {
    if (severity === 'error') said.set(path, 'failed');
    else if (said.get(path) !== 'failed') said.set(path, severity === 'warning' ? 'withWarnings' : said.get(path) ?? 'opened');
  }
  for (const [path, { answer, what }] of asked) assert.equal(answer, said.get(path), `${path}: ${what}`);
  asked.clear();
}

const data = ['assets/journals', 'tests/data/broken', 'tests/data/journals/good', 'tests/data/journals/bad', 'tests/fuzz/regressions/journal']
  .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true }).filter((each) => each.isFile()).map(({ name }) => join(folder, name)))
  .filter((path) => !readFileSync(join(root, path), 'utf8').includes('"daybook-translation"'));  // they are no journals

test('each journal of the tests', () => {
  assert.ok(data.length > 100);
  for (const path of data) compare(readFileSync(join(root, path)), path, join(root, path));
  askCommand();
});

/** The same numbers in each run. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor(state / 2 ** 32 * below);
  };
}

/** Changes one value of a journal. @param {any} journal @param {(below: number) => number} number @returns {string} what was changed */
function mutate(journal, number) {
  /** @type {{parent: any, key: string, path: string}[]} */
  const places = [];
  const walk = (/** @type {any} */ parent, /** @type {string} */ above) => {
    for (const key of Object.keys(parent)) {
      const path = `${above}/${key}`;
      places.push({ parent, key, path });
      if (typeof parent[key] === 'object' && parent[key]) walk(parent[key], path);
    }
  };
  walk(journal, '');
  const { parent, key, path } = places[number(places.length)];
  const before = parent[key];
  const others = [null, true, 7, -0.5, '', 'none', '1960-13-45', 'bad\u0001', [], {}, ['x', 1], { text: 'x' }, { 'x-own': 1, other: 2 }, [before, before]];
  const how = number(4);
  if (how === 0) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
    return `${path} is gone`;
  }
  if (how === 1 && !Array.isArray(parent)) {
    parent[`${key}x`] = before;
    return `${path} stands twice, once misspelt`;
  }
  parent[key] = how === 2 && typeof before === 'string' ? `${before}x` : others[number(others.length)];
  return `${path} is ${JSON.stringify(parent[key])}`;
}

for (const [name, values, bytes] of /** @type {const} */ ([['puzanov-1960-09', 500, 100], ['making-of-daybook', 250, 50]])) {
  // Without its translations, which the command reads and the core does not.
  const text = readFileSync(join(root, `assets/journals/${name}.json`), 'utf8').replace(/^  "translations": \[[^\]]*\],\n/m, '');
  test(`${name}, with one value changed in ${values} ways and one byte in ${bytes}`, () => {
    const number = numbers(name.length);
    const before = { ...seen };
    for (let i = 0; i < values; i += 1) {
      const journal = JSON.parse(text);
      const what = mutate(journal, number);
      compare(encoder.encode(JSON.stringify(journal)), what);
    }
    for (let i = 0; i < bytes; i += 1) {
      const file = encoder.encode(text);
      const at = number(file.length);
      file[at] = number(256);
      compare(file, `byte ${at} is ${file[at]}`);
    }
    askCommand();
    for (const answer of answers) assert.ok(seen[answer] - before[answer] > 10, `${answer}: ${seen[answer] - before[answer]} times`);
  });
}

test('the text of some entries, with one value changed in 200 ways', () => {
  const folder = join(root, 'tests/data/journals/good');
  const journal = readFileSync(join(folder, 'chunks.json'));
  const number = numbers(3);
  const count = { failed: 0, opened: 0, withWarnings: 0 };
  for (const [position, { url }] of JSON.parse(String(journal)).chunks.entries()) {
    const text = readFileSync(join(folder, url), 'utf8');
    for (let i = 0; i < 200; i += 1) {
      const chunk = JSON.parse(text);
      const what = i === 0 ? 'as it is' : mutate(chunk, number);
      const bytes = encoder.encode(i % 20 === 19 ? JSON.stringify(chunk).slice(0, -1) : JSON.stringify(chunk));
      open(journal);
      const runs = core.functions.daybook_runs(viewer);
      const answer = openChunk(bytes, position);
      const line = tellChunk(bytes, position, runs, journal);
      assert.equal(line !== '', answer === 'failed', `${url}, ${what}: ${line}`);
      if (line) assert.match(line, /^file\.json:\d+:\d+: error: ./);
      count[answer] += 1;
    }
    // What was read before counts: the limit is the journal's.
    const bytes = encoder.encode(text);
    assert.match(tellChunk(bytes, position, 1_000_000, journal), /more than 1000000 runs of text/);
  }
  assert.ok(count.failed > 10 && count.opened > 10, JSON.stringify(count));
});
