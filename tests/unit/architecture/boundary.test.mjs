// What C++ and JavaScript share: numbers, exported and imported functions.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { boundaryModule, enumsOf } from '../../../script/boundary.mjs';

const root = new URL('../../../', import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8');
/** @param {string} folder @param {string} end @param {RegExp} pattern */
const named = (folder, end, pattern) =>
  new Set(readdirSync(new URL(folder, root)).filter((name) => name.endsWith(end)).flatMap((name) => [...read(folder + name).matchAll(pattern)].map(([, found]) => found)));

test('web/boundary.js is the output of script/boundary.mjs', () => {
  assert.equal(read('web/boundary.js'), boundaryModule(), 'Run: node script/boundary.mjs');
});

test('enums become objects with the compiler’s numbers', () => {
  const header = '/// Two.\nenum class Pair : int { one_first, second };\nenum class Bits : unsigned {\n    low = 1U << 0U,  // a comment\n    high = 1U << 9U,\n};\n';
  assert.equal(enumsOf(header), '\n// Two.\nexport const Pair = Object.freeze({ oneFirst: 0, second: 1 });\n\nexport const Bits = Object.freeze({ low: 1, high: 512 });\n');
  assert.throws(() => enumsOf('enum class Odd : int { a = 7 };\n'), /a = 7/);
  assert.throws(() => enumsOf(header, ['Missing']), /Missing/);
});

test('JavaScript calls the functions that C++ exports, all of them and no others', () => {
  const exported = named('src/wasm/', '.cpp', /EMSCRIPTEN_KEEPALIVE [\w:* ]*?(daybook_\w+)\(/g);
  const called = named('web/', '.js', /\b(daybook_\w+)\b/g);
  assert.ok(exported.size > 20);
  assert.deepEqual([...called].filter((name) => !exported.has(name)), []);
  assert.deepEqual([...exported].filter((name) => !called.has(name)), []);
});

test('every import that C++ declares is in the list of imports, and web/host.js provides the whole list', () => {
  const list = read('src/wasm/imports.txt').split('\n').filter((line) => /^[a-z]/.test(line));
  const declared = named('src/canvas/', '.cpp', /DAYBOOK_PAINTER\((\w+)\)\(/g);
  assert.ok(declared.size > 0);
  assert.deepEqual([...declared].filter((name) => !list.includes(name)), []);
  const answers = new Set([...read('web/host.js').matchAll(/^ {6}(\w+)(?:\(|:)/gm)].map(([, name]) => name));
  assert.deepEqual([...answers].sort(), [...list].sort());
});
