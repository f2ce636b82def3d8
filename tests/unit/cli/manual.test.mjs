// The command's page, manual page and --help are correct.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { daybook, folder, root } from './support.mjs';

const commands = ['check', 'text', 'html', 'bundle', 'stats', 'import', 'export'];
/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8');

test('the manual page and docs/command.md name every command and every option', () => {
  const manual = read('docs/daybook.1').replaceAll('\\-', '-').replace(/\\f[RPBI]/g, '');
  const page = read('docs/command.md');
  const listed = [...daybook('--help').out.matchAll(/^ {2}(\w+) {2,}\w/gm)].map(([, name]) => name);
  assert.deepEqual([...listed].sort(), [...commands].sort());
  for (const name of commands) {
    assert.ok(manual.includes(`.B ${name}\n`), `docs/daybook.1 has no ${name}`);
    assert.match(page, new RegExp(`^## ${name}:`, 'm'));
    const { out, status } = daybook(name, '--help');
    assert.equal(status, 0);
    assert.match(out, /Examples?:\n {2}daybook /);
    for (const [option] of out.matchAll(/--[a-z]+/g)) assert.ok(manual.includes(option), `docs/daybook.1 has no ${option}`);
  }
});

/** The files that the pages' examples of import name. */
function filesToImport() {
  cpSync(join(root, 'tests/data/tei/files'), join(folder, 'edition'), { recursive: true });
  cpSync(join(root, 'tests/data/tei/people.xml'), join(folder, 'people.xml'));
  const table = read('docs/exchange.md').match(/```\n(date,title[\s\S]*?)```/)?.[1] ?? '';
  writeFileSync(join(folder, 'days.csv'), table);
  writeFileSync(join(folder, 'timeline.json'), '{"events": [{"start_date": {"year": 1960}, "text": {"headline": "A"}}]}');
}

/**
 * Runs each example of a page: "$ daybook …" and what it prints.
 * @param {string} path
 */
function runExamples(path) {
  filesToImport();
  let count = 0;
  for (const [, block] of read(path).matchAll(/```console\n([\s\S]*?)```/g)) {
    for (const [, line, expected] of block.matchAll(/^\$ daybook (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
      const { out, err, status } = daybook(...line.replaceAll('"', '').split(' '));
      assert.equal(status, 0, `${line}: ${err}`);
      if (expected) assert.equal(out.trimEnd(), expected.trimEnd(), line);
      count += 1;
    }
  }
  return count;
}

test('the examples of docs/exchange.md print what they say', () => {
  assert.equal(runExamples('docs/exchange.md'), 7);
});

test('the examples of docs/command.md print what they say', () => {
  const small = read('docs/format.md').match(/```json\n([\s\S]*?)```/)?.[1] ?? '';
  for (const name of ['my.json', 'other.json']) writeFileSync(join(folder, name), small);
  writeFileSync(
    join(folder, 'daybook.html'),
    '<html lang="en"><title></title><meta name="description" content=""><daybook-viewer src=""></daybook-viewer><noscript></noscript>' +
      '<script type="text/plain" data-daybook-resource="journals/a.json"></script>\n',
  );
  assert.equal(runExamples('docs/command.md'), 11);
});
