// `daybook html`: the pages, as in a browser without scripts.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { bundled, daybook, folder } from './support.mjs';

const site = join(folder, 'site');
const written = daybook('html', bundled, '-o', site);
const pages = new Map(
  (existsSync(site) ? readdirSync(site, { recursive: true }) : [])
    .map(String)
    .filter((path) => path.endsWith('.html'))
    .map((path) => [path, readFileSync(join(site, path), 'utf8')]),
);

/** @param {string} html */
const text = (html) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

/** What `.line` holds, line by line. @param {string} html */
const lines = (html) => [...html.matchAll(/<(p|h3) class="line"[^>]*>(.*?)<\/\1>/gs)].map(([, , inner]) => text(inner));

test('html writes an index, a page for each entry and person, and says so', () => {
  assert.equal(written.err, '');
  assert.equal(written.status, 0);
  assert.equal(pages.size, 1 + 5 + 1 + 17);
  assert.match(written.out, /site\/index\.html: 24 pages/);
});

test('no page has a script that runs, an event handler, an inline style or a button', () => {
  for (const [path, html] of pages) {
    assert.equal(html.match(/<script(?! type="application\/ld\+json">)/), null, path);
    assert.equal(html.match(/<[^>]+\s(on\w+|style)=/), null, path);
    assert.equal(html.match(/<(button|form|iframe|object|embed|base)\b/), null, path);
    assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;;/);
  }
});

test('every link within the site leads to a page, and to an element on it', () => {
  let count = 0;
  for (const [path, html] of pages) {
    for (const [, address] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto|data):/.test(address)) continue;
      count += 1;
      const [file, anchor] = address.split('#');
      const target = file === '' ? path : relative(site, join(site, dirname(path), decodeURIComponent(file)));
      assert.ok(existsSync(join(site, target)), `${path} leads to ${address}`);
      if (anchor) assert.ok(pages.get(target)?.includes(` id="${anchor}"`), `${path} leads to ${address}`);
    }
  }
  assert.ok(count > 200);
});

test('the picture of the timeline leads to the pages, and needs nothing', () => {
  const svg = readFileSync(join(site, 'timeline.svg'), 'utf8');
  const links = [...svg.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address);
  assert.ok(links.length > 40);
  for (const address of links) {
    const [file, anchor] = address.split('#');
    assert.ok(existsSync(join(site, decodeURIComponent(file))), address);
    if (anchor) assert.ok(pages.get(file)?.includes(` id="${anchor}"`), address);
  }
  assert.equal(svg.match(/<(script|style|image|use|foreignObject)|\sstyle=|\son\w+=/), null);
});

test('the lines of an entry are its text, in both layers', () => {
  for (const [path, layer] of [['entries/1960-09-14.html', 'printed'], ['reading/1960-09-14.html', 'reading']]) {
    const { out } = daybook('text', bundled, '--entry', '1960-09-14', '--layer', layer);
    assert.deepEqual(lines(pages.get(path) ?? ''), out.split('\n').filter(Boolean), layer);
  }
});

test('the data for search engines is JSON', () => {
  for (const [path, html] of pages) {
    const data = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
    assert.equal(JSON.parse(data?.[1] ?? '')['@context'], 'https://schema.org', path);
  }
  assert.match(pages.get('entries/1960-09-14.html') ?? '', /<meta name="DC.creator" content="Puzanov, A. M.">/);
});

test('pages replace those of an earlier run, and never anything else', () => {
  assert.equal(daybook('html', bundled, '-o', site, '--quiet').out, '');
  const other = join(folder, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'index.html'), '<p>mine</p>');
  const { status, err } = daybook('html', bundled, '-o', other);
  assert.match(err, /will not replace it/);
  assert.equal(status, 2);
  assert.equal(readFileSync(join(other, 'index.html'), 'utf8'), '<p>mine</p>');
});
