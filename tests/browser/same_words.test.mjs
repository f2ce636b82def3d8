// The native program, the command's static pages and the shipped WebAssembly module say the same, to the byte. No browser.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, test } from 'node:test';
import { Text } from '../../web/boundary.js';
import { pseudoLocale } from '../pseudo_locale.mjs';
import { root } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'daybook-said-'));
after(() => rmSync(folder, { recursive: true }));
const unitTests = process.env.DAYBOOK_UNIT_TESTS ?? join(root, 'build/native/unit_tests');
const journals = ['puzanov-1960-09', 'making-of-daybook'];

/** @param {string} name */
const journalBytes = (name) => readFileSync(join(root, `assets/journals/${name}.json`));

/** Everything that can be opened, and commands that are answered with a notice. @param {string} name */
function commandsOf(name) {
  const { entries, people, events, places = [] } = JSON.parse(String(journalBytes(name)));
  const select = (/** @type {string} */ what, /** @type {{id: string}[]} */ list) => list.map(({ id }) => `select ${what}=${id}`);
  return [
    'reset', ...select('entry', entries), 'layer reading', ...select('entry', entries), ...select('person', people), 'close', ...select('event', events),
    ...places.map((/** @type {{id: string}} */ { id }) => `go place=${id}`), 'go entry=no-such-entry', 'go person=nobody', 'go day=-0043-03-15', 'go people=zzzz', 'comfort size=115', 'sort name', 'fit', 'zoom 4',
  ];
}

/** @param {string} what the module or the native program says it in @param {string} name @param {Buffer | undefined} language */
function native(what, name, language) {
  writeFileSync(join(folder, 'journal.json'), journalBytes(name));
  writeFileSync(join(folder, 'language.json'), language ?? '');
  writeFileSync(join(folder, 'commands'), commandsOf(name).map((command) => `${command}\n`).join(''));
  const { status, stdout, error } = spawnSync(unitTests, ['-tc=*is written where DAYBOOK_SAID says'], { cwd: root, env: { ...process.env, DAYBOOK_SAID: relative(root, folder) }, encoding: 'utf8' });
  assert.equal(status, 0, `${error ?? stdout} (${what}; script/build native makes it)`);
  return String(readFileSync(join(folder, 'said.txt'))).split('\0').slice(0, -1);
}

/** The shipped module, without a page. */
async function shipped() {
  const module = await WebAssembly.compile(readFileSync(join(root, 'build/site/daybook.wasm')));
  /** @type {any} */
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
  const exports = /** @type {any} */ ((await WebAssembly.instantiate(module, imports)).exports);
  exports._initialize();
  const viewer = exports.daybook_create();
  const memory = () => new Uint8Array(exports.memory.buffer);
  const output = () => {
    const at = exports.daybook_output(viewer);
    return new TextDecoder().decode(memory().slice(at, at + exports.daybook_output_size(viewer)));
  };
  return {
    exports, viewer, output,
    give(/** @type {Uint8Array} */ bytes) {
      const at = exports.daybook_input(viewer, bytes.length);
      memory().set(bytes, at);
    },
    text(/** @type {number} */ what) {
      exports.daybook_text(viewer, what);
      return output();
    },
  };
}

/** @param {string} name @param {Buffer | undefined} language */
async function inPage(name, language) {
  const { exports, viewer, output, give, text } = await shipped();
  if (language) {
    give(language);
    assert.equal(exports.daybook_words(viewer), 1);
  }
  give(Buffer.concat([Buffer.from('journal.json\0'), journalBytes(name)]));
  exports.daybook_load(viewer);
  exports.daybook_take_effects(viewer);
  const said = [text(Text.heading), text(Text.keySheet)];
  for (const command of commandsOf(name)) {
    give(Buffer.from(command));
    assert.equal(exports.daybook_send(viewer), 1, command);
    exports.daybook_take_effects(viewer);
    said.push(...output().split('\0'), text(Text.pane), text(Text.card), text(Text.mirror), text(Text.title));
  }
  return said;
}

/** What can be read of HTML. Only a program can copy. @param {string} html */
const words = (html) => html.replace(/<button type="button" class="(copy|tool)".*?<\/button>/gs, '').replace(/<[^>]*>/g, '\0').replace(/\0+/g, '\0');

for (const [tag, language] of /** @type {[string, Buffer | undefined][]} */ ([['en', undefined], ['qps', Buffer.from(JSON.stringify(pseudoLocale()))]])) {
  for (const name of journals) {
    test(`${name} in ${tag}: native and in the page`, async () => {
      const here = native('unit_tests', name, language);
      const there = await inPage(name, language);
      assert.equal(there.length, here.length);
      assert.ok(here.length > 100, `${here.length} texts`);
      for (const [i, text] of here.entries()) assert.equal(there[i], text);
    });

    test(`${name} in ${tag}: each entry's document on its static page and in the page`, async () => {
      const file = join(folder, 'qps.json');
      if (language) writeFileSync(file, language);
      const target = join(folder, `${name}-${tag}`);
      const site = spawnSync(join(root, 'build/bin/daybook'), ['html', join(root, `assets/journals/${name}.json`), '-o', target, ...(language ? ['--lang', file] : [])], { encoding: 'utf8' });
      assert.equal(site.status, 0, site.stderr);
      const there = (await inPage(name, language)).filter((text) => text.includes('<article class="entry"'));
      const documentOf = (/** @type {string} */ html) => words(/<div class="document printed"[^>]*>.*?<\/article>/s.exec(html)?.[0] ?? '');
      const { entries } = JSON.parse(String(journalBytes(name)));
      for (const { id, text } of entries) {
        if (!text) continue;
        const pane = there.find((html) => html.includes(`data-entry="${id}"`) && html.includes('document printed'));
        assert.ok(pane, id);
        assert.equal(documentOf(String(readFileSync(join(target, `entries/${id}.html`)))), documentOf(pane), id);
      }
    });
  }
}
