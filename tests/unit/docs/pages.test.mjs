// The pages are correct: links lead to files, and files that they name exist.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');
/** @param {string} folder */
const pagesIn = (folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith('.md')).map((name) => normalize(join(folder, name)));
const pages = [...pagesIn('.'), ...pagesIn('docs'), 'tests/bench/README.md'];

/** The name that a heading has in a link. @param {string} heading */
const anchor = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');
/** The page without its code blocks. @param {string} path */
const prose = (path) => read(path).replace(/^```[^]*?^```$/gm, '');

test('every link between the pages leads to a file, and to a heading of it', () => {
  let count = 0;
  const wrong = [];
  for (const page of pages) {
    for (const [, address] of prose(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https?|mailto):/.test(address)) continue;
      count += 1;
      const [file, name] = address.split('#');
      const target = file === '' ? page : normalize(join(dirname(page), file));
      if (!existsSync(join(root, target))) wrong.push(`${page}: ${address}`);
      else if (name && ![...read(target).matchAll(/^#+ (.*)$/gm)].some(([, heading]) => anchor(heading) === name)) wrong.push(`${page}: ${address}`);
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(count > 40, String(count));
});

test('every file of the repository that a page names exists', () => {
  let count = 0;
  const missing = [];
  for (const page of pages) {
    // CHANGELOG may name files that no longer exist. `build/…` is made; a name with … or * or capitals stands for many.
    if (page === 'CHANGELOG.md') continue;
    for (const [, path] of prose(page).matchAll(/(?<![\w/.])((?:src|web|script|tests|assets|docs|\.github)\/[\w./*-]*\w)/g)) {
      if (/[A-Z*]/.test(path.replace(/[A-Z]+(_TEMPLATE|\.md)/, '')) || path.endsWith('...')) continue;
      count += 1;
      if (!existsSync(join(root, path))) missing.push(`${page}: ${path}`);
    }
  }
  assert.deepEqual(missing, []);
  assert.ok(count > 60, String(count));
});

test('README: a picture, two commands, and "Your own journal" on the first two screens', () => {
  const text = read('README.md');
  const at = (/** @type {string} */ mark) => text.slice(0, text.indexOf(mark)).split('\n').length;
  const [picture, commands, own] = ['![', '\n## Two commands', '\n## Your own journal'].map(at);
  assert.ok(picture < commands && commands < own && own < 35, `${picture} ${commands} ${own}`);
  for (const path of ['docs/daybook.png', 'script/serve', 'script/test']) assert.ok(existsSync(join(root, path)));
});

test('README: six lines of the benchmark, with the numbers of docs/benchmark.md', () => {
  const block = (/** @type {string} */ path) => read(path).match(/<!-- bench:begin -->([^]*)<!-- bench:end -->/)?.[1] ?? '';
  const lines = block('README.md').split('\n').filter((line) => line.startsWith('|'));
  assert.equal(lines.length, 6);
  const whole = block('docs/benchmark.md');
  for (const line of lines.slice(2)) {
    const [, title, words, numbers] = line.match(/^\| (.*): (.*?) \|(.*)\|$/) ?? [];
    const table = whole.slice(whole.indexOf(`**${title}**`));
    const row = table.split('\n').find((each) => each.startsWith(`| ${words} |`));
    assert.equal(row, `| ${words} |${numbers}|`, title);
  }
});

test('CITATION.cff has the keys that CFF 1.2.0 asks for, and no other', () => {
  const keys = [...read('CITATION.cff').matchAll(/^([a-z-]+):/gm)].map(([, key]) => key);
  for (const key of ['cff-version', 'message', 'title', 'authors']) assert.ok(keys.includes(key), key);
  const known = ['abstract', 'authors', 'cff-version', 'commit', 'contact', 'date-released', 'doi', 'identifiers', 'keywords', 'license',
    'license-url', 'message', 'preferred-citation', 'references', 'repository', 'repository-artifact', 'repository-code', 'title', 'type', 'url', 'version'];
  assert.deepEqual(keys.filter((key) => !known.includes(key)), []);
  assert.match(read('CITATION.cff'), /^cff-version: 1\.2\.0$/m);
  assert.match(read('CITATION.cff'), /^authors:\n {2}- (name|family-names): ./m);
});

/** A part of CONTRIBUTING.md. @param {string} heading */
const part = (heading) => read('CONTRIBUTING.md').split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
/** The files in these folders that speak of something outside of comments. @param {RegExp} pattern @param {string[]} folders */
const speakingOf = (pattern, folders) =>
  folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => /\.(h|cpp|js|css|json)$/.test(path))
    .filter((path) => pattern.test(read(path).replace(/\/\/.*$/gm, '').replace(/\/\*[^]*?\*\//g, '')));

test('CONTRIBUTING: the list for a block kind names every file that knows one of them', () => {
  const rooms = readdirSync(join(root, 'src')).map((room) => `src/${room}`);
  const block = speakingOf(/\bverse\b/, [...rooms, 'web', 'assets/schema']);
  assert.ok(block.includes('src/journal/model.h') && block.includes('assets/schema/journal.schema.json'));
  assert.deepEqual(block.filter((path) => !part('Add a block kind').includes(`\`${path}\``)), []);
});
