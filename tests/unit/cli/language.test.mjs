// Language files: `daybook check` checks them, and `html` and `bundle` use them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pseudoLocale, unspoken } from '../../pseudo_locale.mjs';
import { anyJournal, daybook, folder, root } from './support.mjs';

const file = join(folder, 'qps.json');
writeFileSync(file, JSON.stringify(pseudoLocale(), null, 2));

/** The file with a change. @param {(language: any) => void} change */
function changed(change) {
  const language = pseudoLocale();
  change(language);
  const path = join(folder, 'changed.json');
  writeFileSync(path, JSON.stringify(language, null, 2));
  return path;
}

test('check takes every language that comes with Daybook, and the one of the tests', () => {
  for (const name of readdirSync(join(root, 'assets/strings'))) {
    assert.deepEqual(daybook('check', join(root, 'assets/strings', name), '--quiet'), { status: 0, out: '', err: '' });
  }
  assert.equal(daybook('check', file).out, `${file}: good: a language\n`);
});

test('check names a message that is missing, unknown, out of place or without its arguments, and its line', () => {
  const missing = daybook('check', changed(({ messages }) => delete messages['page.open']));
  assert.equal(missing.status, 1);
  assert.match(missing.out, /there is no message "page\.open"/);
  const unknown = daybook('check', changed(({ messages }) => { messages['zoo.open'] = 'x'; }));
  assert.match(unknown.out, /changed\.json:\d+:5: error: Daybook has no message "zoo\.open"/);
  const argument = daybook('check', changed(({ messages }) => { messages['date.about'] = 'um {datum}'; }));
  assert.match(argument.out, /"date\.about" has an unknown argument, or a single brace, at \/messages\/date\.about; its arguments: \{date\}/);
  const forms = daybook('check', changed(({ language }) => { language.plural = 'polish'; }));
  assert.match(forms.out, /"count\.entries" does not have the forms of its language.*its forms: "one", "few", "many", "other"/);
});

test('html and bundle refuse a language that is missing or incomplete', () => {
  const none = daybook('html', anyJournal, '-o', join(folder, 'none'), '--lang', 'xx');
  assert.equal(none.status, 2);
  assert.match(none.err, /the language "xx" cannot be read/);
  const broken = daybook('html', anyJournal, '-o', join(folder, 'none'), '--lang', changed(({ language }) => { language.tag = ''; }));
  assert.equal(broken.status, 1);
  assert.match(broken.err, /"tag" is not a language tag/);
});

test('html writes dates in the language', () => {
  const site = join(folder, 'pages');
  assert.equal(daybook('html', anyJournal, '-o', site, '--lang', file).err, '');
  const index = readFileSync(join(site, 'index.html'), 'utf8');
  const dates = [...index.matchAll(/<b>([^<]*)<\/b>/g)].map(([, date]) => date);
  assert.ok(dates.length > 5);
  for (const date of dates) assert.deepEqual(unspoken(date), [], date);
});
