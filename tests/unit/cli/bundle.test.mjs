// `daybook bundle`, with a small page like build/daybook.html.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pseudoLocale } from '../../pseudo_locale.mjs';
import { anyJournal, daybook, folder } from './support.mjs';

const template = join(folder, 'daybook.html');
writeFileSync(
  template,
  `<!doctype html>
<html lang="en">
<title>Daybook</title>
<meta name="description" content="The journal of somebody else.">
<daybook-viewer src="journals/first.json" linked></daybook-viewer>
<noscript>
<h1>Somebody else</h1>
</noscript>
<script type="text/plain" data-daybook-resource="daybook.wasm">AAAA</script>
<script type="text/plain" data-daybook-resource="strings/de.json">DDDD</script>
<script type="text/plain" data-daybook-resource="strings/index.json">EEEE</script>
<script type="text/plain" data-daybook-resource="journals/first.json">BBBB</script>
<script type="text/plain" data-daybook-resource="journals/second.json">CCCC</script>
<script>run('script[data-daybook-resource="' + name + '"]')</script>
`,
);

/** @param {Record<string, unknown>} change */
function journal(change) {
  const path = join(folder, 'own.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(anyJournal, 'utf8')), ...change }));
  return path;
}

test('bundle puts the unchanged journal into the page, and removes the others', () => {
  const own = journal({ id: 'own', title: 'A & "B" </title><script>alert(1)</script>', question: 'Who is "B"?' });
  const target = join(folder, 'own.html');
  const { status, out, err } = daybook('bundle', own, '-o', target, '--template', template);
  assert.equal(err, '');
  assert.equal(status, 0);
  assert.match(out, /own\.html: \d+ kB/);
  const html = readFileSync(target, 'utf8');
  const carried = [...html.matchAll(/data-daybook-resource="journals\/([^"]*)">([^<]*)</g)];
  assert.deepEqual(carried.map(([, name]) => name), ['own.json']);
  assert.deepEqual(Buffer.from(carried[0][2], 'base64'), readFileSync(own));
  assert.match(html, /<daybook-viewer src="journals\/own\.json" linked>/);
  assert.match(html, /<title>A &amp; &quot;B&quot; &lt;\/title&gt;&lt;script&gt;/);
  assert.match(html, /name="description" content="Who is &quot;B&quot;\?"/);
  assert.match(html, /<noscript>\n<h1>A &amp;/);
  assert.doesNotMatch(html, /<script>alert|omebody else/);
  assert.match(html, /data-daybook-resource="daybook\.wasm">AAAA</);
  assert.ok(html.includes(`<script>run('script[data-daybook-resource="' + name + '"]')</script>`));
});

test('bundle has the languages of the template, or those that are asked for, and opens in the first', () => {
  const target = join(folder, 'own.html');
  const carried = () => Object.fromEntries([...readFileSync(target, 'utf8').matchAll(/data-daybook-resource="strings\/([^"]*)">([^<]*)</g)].map(([, name, bytes]) => [name, bytes]));
  assert.equal(daybook('bundle', anyJournal, '-o', target, '--template', template).err, '');
  assert.deepEqual(carried(), { 'de.json': 'DDDD', 'index.json': 'EEEE' });
  const [one, two] = ['qps', 'qpr'].map((tag) => {
    const file = join(folder, `${tag}.json`);
    writeFileSync(file, JSON.stringify({ ...pseudoLocale(), language: { ...pseudoLocale().language, tag, name: `"${tag}"` } }));
    return file;
  });
  assert.equal(daybook('bundle', anyJournal, '-o', target, '--template', template, '--lang', one, '--lang', two).err, '');
  const { 'index.json': index, ...files } = carried();
  assert.deepEqual(JSON.parse(Buffer.from(index, 'base64').toString()), { qps: '"qps"', qpr: '"qpr"' });
  assert.deepEqual(Buffer.from(files['qpr.json'], 'base64'), readFileSync(two));
  assert.deepEqual(Object.keys(files), ['qps.json', 'qpr.json']);
  assert.match(readFileSync(target, 'utf8'), /<html lang="qps">[\s\S]*<daybook-viewer src="journals\/[^"]*" lang="qps" linked>/);
  assert.equal(daybook('bundle', anyJournal, '-o', target, '--template', template, '--lang', 'en').err, '');
  assert.deepEqual(Buffer.from(carried()['index.json'], 'base64').toString(), '{}');
  assert.match(readFileSync(target, 'utf8'), / lang="en" linked>/);
});

test('bundle refuses a journal with errors and writes nothing', () => {
  const { status, err } = daybook('bundle', journal({ title: 7 }), '-o', 'bad.html', '--template', template);
  assert.match(err, /own\.json:1:\d+: error: /);
  assert.equal(status, 1);
  assert.throws(() => readFileSync(join(folder, 'bad.html')));
});

test('bundle says what to do without the single file, with another page, and with its own template as the target', () => {
  const missing = daybook('bundle', anyJournal, '-o', 'x.html', '--template', 'nothing.html');
  assert.match(missing.err, /nothing\.html: error: .*name it with --template, or make it: script\/build wasm/);
  assert.equal(missing.status, 2);
  const other = daybook('bundle', anyJournal, '-o', 'x.html', '--template', anyJournal);
  assert.match(other.err, /is not Daybook's single file/);
  assert.equal(other.status, 2);
  const same = daybook('bundle', anyJournal, '-o', template, '--template', template);
  assert.match(same.err, /this file is the template/);
  assert.equal(same.status, 2);
});
