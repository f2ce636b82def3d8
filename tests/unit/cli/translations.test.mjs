// The command reads a journal with the translations beside it.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, test } from 'node:test';
import { daybook, folder, root } from './support.mjs';

const korean = join(folder, 'translations.words/ko.json');
beforeEach(() => {
  for (const name of ['translations.json', 'translations.words']) {
    cpSync(join(root, 'tests/data/journals/good', name), join(folder, name), { recursive: true });
  }
});

test('the words for a translator are all that the editors say, and nothing of the document', () => {
  assert.deepEqual(daybook('export', 'words', 'translations.json', '-o', 'new.json', '--quiet'), { status: 0, out: '', err: '' });
  const made = JSON.parse(readFileSync(join(folder, 'new.json'), 'utf8'));
  assert.deepEqual([made.format, made.journal, made.language], ['daybook-translation', 'c', 'und']);
  assert.deepEqual(made.words, { 'A diary': '', We: '', 'A neighbour.': '', 'A visit': '' });
});

test('what has changed in the journal since is a warning', () => {
  const journal = join(folder, 'translations.json');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace('A neighbour.', 'An old friend.'));
  const { status, out } = daybook('check', 'translations.json');
  assert.equal(status, 0);
  assert.match(out, /^translations\.words\/ko\.json:5:3: warning: the editors of the journal do not say "A neighbour\."/m);
  assert.match(out, /warning: not translated: 1 of 4 texts of the editors; the first is "An old friend\."/);
});

test('a translation alone is no mistake, but it is checked with its journal', () => {
  const { status, out } = daybook('check', 'translations.json', 'translations.words/ko.json');
  assert.equal(status, 0);
  assert.match(out, /^translations\.json: good: 1 entry.*\ntranslations\.words\/ko\.json: good: a translation; the journal/);
});

test('a missing translation is named; the journal is good without it', () => {
  rmSync(korean);
  const { status, out } = daybook('check', 'translations.json');
  assert.equal(status, 0);
  assert.match(out, /^translations\.words\/ko\.json.*the translation that belongs to translations\.json cannot be read.*the editors' own words are shown$/m);
  assert.equal(daybook('text', 'translations.json').status, 0);
  assert.equal(daybook('html', 'translations.json', '-o', 'pages', '--lang', join(root, 'assets/strings/ko.json'), '--quiet').status, 0);
  assert.match(readFileSync(join(folder, 'pages/entries/e.html'), 'utf8'), /A visit/);
});

test('static pages in the language have the translated words, and the document as it is', () => {
  assert.equal(daybook('html', 'translations.json', '-o', 'pages', '--lang', join(root, 'assets/strings/ko.json'), '--quiet').status, 0);
  const page = readFileSync(join(folder, 'pages/entries/e.html'), 'utf8');
  assert.match(page, /<html lang="ko"/);
  assert.match(page, /<h1><a href="[^"]*">일기<\/a><\/h1>/);
  assert.match(page, /<p class="about"><span>방문<\/span>/);
  assert.match(page, /I met /);
  assert.match(page, /\. A visit\./);
});

test('a bundle contains the translations', () => {
  // The parts of a single file that the command uses.
  writeFileSync(join(folder, 'page.html'), '<html lang="en"><title></title><meta name="description" content=""><noscript></noscript><daybook-viewer src=""></daybook-viewer>\n'
    + '<script type="text/plain" data-daybook-resource="journals/old.json">e30=</script>\n');
  assert.deepEqual(daybook('bundle', 'translations.json', '-o', 'out.html', '--template', 'page.html', '--quiet'), { status: 0, out: '', err: '' });
  const carried = readFileSync(join(folder, 'out.html'), 'utf8').match(/data-daybook-resource="journals\/translations\.words\/ko\.json">([^<]*)</);
  assert.equal(Buffer.from(carried?.[1] ?? '', 'base64').toString(), readFileSync(korean, 'utf8'));
});
