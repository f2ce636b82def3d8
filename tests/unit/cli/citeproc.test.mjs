// Daybook's citations beside those that citeproc-js makes of Daybook's CSL-JSON, with the official styles. Each difference is
// listed, with its reasons, in tests/data/cite/citeproc.json; a new one fails, and so does one that is gone.
//
// The styles are those of the distribution (citation-style-language-styles). It has the 17th edition of Chicago; with other
// files than those that the list names, nothing is compared.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { daybook, folder, root } from './support.mjs';

const CSL = createRequire(import.meta.url)('citeproc');
const shared = '/usr/share/citation-style-language';
const journal = join(root, 'tests/data/cite/journal.json');
/**
 * @type {{
 *   styles: Record<string, {file: string, updated: string, form: 'note' | 'bibliography'}>,
 *   reasons: Record<string, string>,
 *   entries: Record<string, Record<string, {daybook: string, citeproc: string, why: string[]}>>,
 * }}
 */
const listed = JSON.parse(readFileSync(join(root, 'tests/data/cite/citeproc.json'), 'utf8'));

/** @param {string} file */
const styleOf = (file) => (existsSync(`${shared}/styles/${file}`) ? readFileSync(`${shared}/styles/${file}`, 'utf8') : '');
const missing = Object.values(listed.styles).find(({ file, updated }) => !styleOf(file).includes(`<updated>${updated}</updated>`));
const skip = missing ? `not measured: there is no ${missing.file} of ${missing.updated} here` : false;

/** @param {string} format @param {string} entry @returns {string} */
function ours(format, entry) {
  const { status, err } = daybook('export', format, journal, '-o', 'cited', '--entry', entry, '-q');
  assert.equal(status, 0, err);
  return readFileSync(join(folder, 'cited'), 'utf8').trimEnd();
}

/** @param {{file: string, form: string}} style @param {any} item */
function theirs({ file, form }, item) {
  const locale = readFileSync(`${shared}/locales/locales-en-US.xml`, 'utf8');
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => item }, styleOf(file), 'en-US');
  engine.setOutputFormat('text');
  engine.updateItems([item.id]);
  const text = form === 'note'
    ? engine.previewCitationCluster({ citationItems: [{ id: item.id }], properties: { noteIndex: 1 } }, [], [], 'text')
    : engine.makeBibliography()[1].join('');
  return text.trim();
}

/** @type {Record<string, any>} */
const items = {};
before(() => {
  const { status, err } = daybook('export', 'csl-json', journal, '-o', 'all.json');
  assert.equal(status, 0, err);
  for (const item of JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'))) items[item.id.replace('cited:', '')] = item;
});

test('every entry of the journal is compared in every style', () => {
  assert.deepEqual(Object.keys(listed.entries).sort(), Object.keys(items).sort());
  for (const forms of Object.values(listed.entries)) assert.deepEqual(Object.keys(forms), Object.keys(listed.styles));
});

for (const [style, how] of Object.entries(listed.styles)) {
  test(`citeproc-js and Daybook: ${style}`, { skip }, () => {
    for (const [entry, forms] of Object.entries(listed.entries)) {
      assert.equal(theirs(how, items[entry]), forms[style].citeproc, `${entry}: citeproc-js`);
    }
  });
  test(`Daybook’s own form: ${style}`, () => {
    for (const [entry, forms] of Object.entries(listed.entries)) assert.equal(ours(style, entry), forms[style].daybook, entry);
  });
}

test('each difference has its reasons, and each reason a difference', () => {
  const used = new Set();
  for (const [entry, forms] of Object.entries(listed.entries)) {
    for (const [style, { daybook: own, citeproc, why }] of Object.entries(forms)) {
      assert.equal(own === citeproc, why.length === 0, `${entry}, ${style}`);
      for (const reason of why) {
        assert.ok(reason in listed.reasons, `${entry}, ${style}: ${reason}`);
        used.add(reason);
      }
    }
  }
  assert.deepEqual([...used].sort(), Object.keys(listed.reasons).sort());
});
