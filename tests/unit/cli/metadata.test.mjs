// What static pages tell programs: the fields that Zotero's translators read, COinS in the index, and JSON-LD, read by a parser
// of it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { anyJournal, bundled, daybook, folder } from './support.mjs';

const jsonld = createRequire(import.meta.url)('jsonld');
const vocabulary = 'https://schema.org/';

/** @type {Record<string, string>} */
const signs = { lt: '<', gt: '>', quot: '"', amp: '&' };
/** @param {string} html */
const plain = (html) => html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/&(lt|gt|quot|amp);/g, (_, name) => signs[name]);
/** @param {string} path below the folder */
const read = (path) => readFileSync(join(folder, path), 'utf8');
/** name → contents. @param {string} html */
function metadata(html) {
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const [, name, content] of html.matchAll(/<meta name="([^"]*)" content="([^"]*)">/g)) (found[name] ??= []).push(plain(content));
  return found;
}

before(() => {
  for (const [name, journal] of [['puzanov', bundled], ['making', anyJournal]]) {
    const { status, err } = daybook('html', journal, '-o', name);
    assert.equal(status, 0, err);
  }
});

test('an entry is a manuscript in an archive for Zotero, and no article', () => {
  const found = metadata(read('puzanov/entries/1960-09-14.html'));
  assert.deepEqual(found['z:itemType'], ['manuscript']);
  assert.deepEqual(found['z:manuscriptType'], ['Archival document']);
  assert.deepEqual(found['z:archive'], ['Wilson Center Digital Archive']);
  assert.deepEqual(found['z:archiveLocation'], ['Journal of the Soviet Ambassador to North Korea, A. M. Puzanov, AVPRF fond 0102, opis 16, delo 7, p. 102–129']);
  assert.deepEqual(found['z:translators'], ['Goldberg, Gary']);
  assert.deepEqual(found['DC.creator'], ['Puzanov, A. M.']);
  assert.deepEqual(found['DC.title'], ['Meeting with Kim Il Sung']);
  assert.deepEqual(found['DC.date'], ['1960-09-14']);
  assert.deepEqual(metadata(read('puzanov/entries/1960-09-20.html'))['DC.date'], ['1960-09-20/1960-09-23']);
  assert.deepEqual(Object.keys(found).filter((name) => name.startsWith('citation_')), []);
});

test('the index has COinS for each entry', () => {
  const spans = [...read('puzanov/index.html').matchAll(/<span class="Z3988" title="([^"]*)"><\/span>/g)].map(([, title]) => new URLSearchParams(plain(title)));
  assert.equal(spans.length, 5);
  const [, entry] = spans;
  assert.equal(entry.get('ctx_ver'), 'Z39.88-2004');
  assert.equal(entry.get('rft_val_fmt'), 'info:ofi/fmt:kev:mtx:dc');
  assert.equal(entry.get('rft.type'), 'manuscript');
  assert.equal(entry.get('rft.title'), 'Meeting with Kim Il Sung');
  assert.equal(entry.get('rft.creator'), 'Puzanov, A. M.');
  assert.equal(entry.get('rft.date'), '1960-09-14');
  assert.equal(entry.get('rft.identifier'), 'https://digitalarchive.wilsoncenter.org/document/119461');
});

/** As a parser of JSON-LD reads it; schema.org's context is not fetched. @param {string} html */
async function linked(html) {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  assert.equal(scripts.length, 1);
  const documentLoader = async (/** @type {string} */ url) => {
    assert.equal(url, 'https://schema.org');
    return { contextUrl: null, documentUrl: url, document: { '@context': { '@vocab': vocabulary } } };
  };
  return (await jsonld.expand(JSON.parse(scripts[0][1]), { documentLoader, safe: true }))[0];
}

test('JSON-LD of every page is read without anything being dropped', async () => {
  for (const site of ['puzanov', 'making']) {
    const pages = readdirSync(join(folder, site), { recursive: true }).map(String).filter((path) => path.endsWith('.html'));
    assert.ok(pages.length > 10);
    for (const path of pages) {
      const { '@type': types } = await linked(read(join(site, path)));
      assert.deepEqual(types, [vocabulary + (path.startsWith('people') ? 'Person' : 'ArchiveComponent')], path);
    }
  }
});

test('JSON-LD says who wrote what, when, and where it is', async () => {
  const entry = await linked(read('puzanov/entries/1960-09-14.html'));
  const text = (/** @type {any} */ of, /** @type {string} */ name) => of[vocabulary + name][0]['@value'];
  assert.equal(text(entry, 'name'), 'Meeting with Kim Il Sung');
  assert.equal(text(entry, 'dateCreated'), '1960-09-14');
  assert.equal(text(entry[`${vocabulary}author`][0], 'name'), 'A. M. Puzanov');
  assert.equal(text(entry[`${vocabulary}isPartOf`][0], 'identifier'), 'AVPRF fond 0102, opis 16, delo 7, p. 102–129');
});
