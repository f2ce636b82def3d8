// Every message of assets/strings/en.json is used, and every other language is complete.
//
// The compiler checks the messages and arguments that C++ uses (src/words/message.h).
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

const root = new URL('../../../', import.meta.url);
/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), 'utf8');
/** @param {string} folder @param {RegExp} kind @returns {string} */
const sources = (folder, kind) =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? sources(`${folder}${entry.name}/`, kind) : kind.test(entry.name) ? read(folder + entry.name) : ''))
    .join('\n');

/** @type {Record<string, unknown>} */
const messages = JSON.parse(read('assets/strings/en.json')).messages;
const keys = Object.keys(messages);

test('every message is used', () => {
  const core = new Set([...sources('src/', /\.(h|cpp)$/).matchAll(/\bmsg::([a-z0-9_]+)/g)].map(([, name]) => name));
  const page = sources('web/', /\.(js|html)$/);
  const unused = keys.filter((key) => {
    if (key.startsWith('page.')) return !new RegExp(`${key.replaceAll('.', '\\.')}(?![a-z0-9.-])`).test(page);
    const name = key.replace(/[.-]/g, '_');
    // Of a series, such as month.1 to month.12, code names the first.
    const first = keys.find((other) => other.replace(/\d+$/, '') === key.replace(/\d+$/, '') && /\d$/.test(other));
    return !core.has(name) && !(first && core.has(first.replace(/[.-]/g, '_')));
  });
  assert.deepEqual(unused, []);
});

test('JavaScript uses existing messages, with their arguments', () => {
  const page = sources('web/', /\.(js|html)$/);
  const said = [
    // say('page.x', { name, status: … }), new Trouble(is ? 'page.x' : 'page.y', { name }), ['retry', 'page.x']
    ...[...page.matchAll(/'(page\.[^']+)'(?=(?: : '[^']*')?(?:, \{([^}]*)\})?)/g)].map(([, key, values = '']) => ({ key, values: [...`,${values},`.matchAll(/,\s*([a-z]+)(?=[:,]|\s*,$)/g)].map(([, name]) => name) })),
    ...[...page.matchAll(/data-words="([^"]+)"/g)].flatMap(([, parts]) => parts.split(' ')).filter((part) => !part.startsWith('${')).map((part) => ({ key: part.replace(/^.*=/, ''), values: [] })),
  ];
  assert.ok(said.length > 50, `${said.length} places`);
  for (const { key, values } of said) {
    assert.ok(key in messages, `there is no ${key}`);
    const named = [...String(messages[key]).matchAll(/\{([a-z-]+)\}/g)].map(([, name]) => name);
    // The name of a key comes from the core (Page.nameKeys in web/page.js).
    assert.deepEqual([...values].sort(), [...new Set(named)].filter((name) => name !== 'key').sort(), key);
  }
});

test('docs/translating.md says where the messages of each group stand', () => {
  const named = new Set([...read('docs/translating.md').matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([a-z-]+)\.`/g)].map(([, group]) => group)));
  assert.deepEqual([...new Set(keys.map((key) => key.split('.')[0]))].filter((group) => !named.has(group)), [], 'not there');
  assert.deepEqual([...read('docs/translating.md').matchAll(/`([a-z-]+\.[a-z0-9-]+)`/g)].map(([, key]) => key).filter((key) => !(key in messages) && key !== 'de.json'), [], 'not a message');
});

test('in each language one thing has one name, and two things have two', () => {
  for (const name of readdirSync(new URL('assets/strings/', root))) {
    const { messages } = JSON.parse(read(`assets/strings/${name}`));
    const said = Object.fromEntries(Object.entries(messages).map(([key, words]) => [key, typeof words === 'string' ? words.replace(/ ?\(\{key\}\)$/, '') : words]));
    for (const [one, other] of [['reading.earlier', 'page.previous-entry-title'], ['reading.later', 'page.next-entry-title'], ['card.close', 'page.close'], ['comfort.timeline', 'page.timeline'], ['reading.about', 'page.about'], ['reading.try-again', 'page.try-again']]) {
      assert.equal(said[one], said[other], `${name}: ${one}`);
    }
    for (const which of ['next', 'previous']) assert.notEqual(said[`card.${which}`], said[`page.${which}-entry-title`], name);
  }
});

test('a series of numbered messages has no gap', () => {
  for (const key of keys) {
    const [, stem, number] = key.match(/^(.*\.)(\d+)$/) ?? [];
    if (!stem || Number(number) === 1) continue;
    const first = keys.find((other) => other.startsWith(stem) && /^\d+$/.test(other.slice(stem.length)));
    assert.ok(first === key || keys.includes(`${stem}${Number(number) - 1}`), `${stem}${Number(number) - 1} is not there`);
  }
});

const languages = readdirSync(new URL('assets/strings/', root)).filter((name) => name !== 'en.json');

test('each language that comes with Daybook says everything', () => {
  const forms = { other: ['other'], 'one-other': ['one', 'other'], 'east-slavic': ['one', 'few', 'many', 'other'] };
  const named = (/** @type {string} */ text) => [...new Set([...text.matchAll(/\{[a-z-]+\}/g)].map(([name]) => name))].sort();
  assert.deepEqual(languages, ['de.json', 'ko.json', 'ru.json']);
  for (const name of languages) {
    const { language, messages: translated } = JSON.parse(read(`assets/strings/${name}`));
    assert.deepEqual(Object.keys(translated), keys, name);
    for (const key of keys) {
      const [from, to] = [messages[key], translated[key]].map((message) => (typeof message === 'string' ? { other: message } : message));
      if (typeof messages[key] === 'object') assert.deepEqual(Object.keys(to), forms[/** @type {keyof typeof forms} */ (language.plural)], `${name}: ${key}`);
      for (const form of Object.values(to)) {
        assert.deepEqual(named(form), named(from.other), `${name}: ${key}`);
        const words = from.other.replace(/\{[a-z-]+\}/g, '').match(/\p{L}+/gu) ?? [];
        assert.ok(words.length < 3 || form !== from.other, `${name}: ${key} is in English`);
      }
    }
  }
});

test('the languages follow their schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const valid = ajv.compile(JSON.parse(read('assets/schema/strings.schema.json')));
  for (const name of readdirSync(new URL('assets/strings/', root))) {
    assert.ok(valid(JSON.parse(read(`assets/strings/${name}`))), `${name}: ${ajv.errorsText(valid.errors)}`);
  }
});
