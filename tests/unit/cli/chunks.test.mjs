// The command reads a journal with the chunks beside it.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { daybook, folder, root } from './support.mjs';

const chunk = join(folder, 'chunks.text/1960.json');
beforeEach(() => {
  for (const name of ['chunks.json', 'chunks.text']) {
    cpSync(join(root, 'tests/data/journals/good', name), join(folder, name), { recursive: true });
  }
});

test('the text of an entry comes from its chunk', () => {
  assert.deepEqual(daybook('text', 'chunks.json', '--entry', 'e'), { status: 0, out: 'I met Annie and Ben.', err: '' });
});

test('the counts are those of the whole journal', () => {
  const { mentions, entriesWithText, parallelTexts } = JSON.parse(daybook('stats', 'chunks.json').out);
  assert.deepEqual({ mentions, entriesWithText, parallelTexts }, { mentions: 3, entriesWithText: 3, parallelTexts: 1 });
});

test('static pages have the text, and no placeholder', () => {
  assert.equal(daybook('html', 'chunks.json', '-o', 'pages', '--quiet').status, 0);
  const page = readFileSync(join(folder, 'pages/entries/e.html'), 'utf8');
  assert.match(page, /Annie/);
  assert.doesNotMatch(page, /on its way|aria-busy/);
});

test('a problem in a chunk is reported with the name of its file and its line', () => {
  writeFileSync(chunk, readFileSync(chunk, 'utf8').replace('"ben"', '"bean"'));
  const { status, out } = daybook('check', 'chunks.json');
  assert.equal(status, 1);
  assert.match(out, /^chunks\.text\/1960\.json:2:\d+: error: there is no person "bean".*\n.*$/);
});

test('a missing chunk is named', () => {
  rmSync(chunk);
  const { status, err } = daybook('check', 'chunks.json');
  assert.equal(status, 2);
  assert.match(err, /chunks\.text\/1960\.json.*the text that belongs to chunks\.json cannot be read/);
});

test('a bundle contains the chunks', () => {
  // The parts of a single file that the command uses.
  writeFileSync(join(folder, 'page.html'), '<html lang="en"><title></title><meta name="description" content=""><noscript></noscript><daybook-viewer src=""></daybook-viewer>\n'
    + '<script type="text/plain" data-daybook-resource="journals/old.json">e30=</script>\n');
  assert.deepEqual(daybook('bundle', 'chunks.json', '-o', 'out.html', '--template', 'page.html', '--quiet'), { status: 0, out: '', err: '' });
  const carried = readFileSync(join(folder, 'out.html'), 'utf8').match(/data-daybook-resource="journals\/chunks\.text\/1960\.json">([^<]*)</);
  assert.equal(Buffer.from(carried?.[1] ?? '', 'base64').toString(), readFileSync(chunk, 'utf8'));
});
