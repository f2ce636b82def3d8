// Chromium: an interface that is written from the right is mirrored; time and the journal's text keep their direction. The
// language is the pseudo-locale in Hebrew letters.
import assert from 'node:assert/strict';
import { pseudoLocale } from '../pseudo_locale.mjs';
import { cutOff, overlapping } from './cut_off.mjs';
import { eventually } from './eventually.mjs';
import { inBrowser, launchChromium, put } from './support.mjs';

/** @typedef {import('./visit.mjs').Visit} Visit */

const test = inBrowser(launchChromium, {
  prepare(folder) {
    put(folder, 'strings/he.json', JSON.stringify(pseudoLocale('rtl')));
    put(folder, 'strings/index.json', '{"he": "⟦ש⟧"}');
  },
});

/** The middle of the first element, across. @param {Visit} visit @param {string} selector */
const middle = async (visit, selector) => {
  const { x, width } = await visit.box(selector);
  return x + width / 2;
};
/** @param {Visit} visit @param {string} right @param {string} left */
async function isRightOf(visit, right, left) {
  assert.ok(await middle(visit, right) > await middle(visit, left), `${right} is right of ${left}`);
}

const states = {
  'the opening entry': 'entry=1960-09-14',
  'an entry held elsewhere': 'entry=1960-09-27',
  'a person': 'entry=1960-09-14&person=pak-yong-guk',
  'an event': 'entry=1960-09-14&event=un-assembly',
  'a notice': 'entry=nowhere',
};

for (const [name, size] of /** @type {const} */ ([['a phone', { width: 390, height: 844 }], ['a small frame', { width: 700, height: 400 }], ['a desktop', { width: 1280, height: 800 }]])) {
  test(`on ${name} everything is mirrored but time and the journal’s words`, { size, path: '?lang=he' }, async (visit) => {
    assert.deepEqual(await visit.ask(() => [document.documentElement.lang, document.documentElement.dir]), ['he', 'rtl']);
    for (const [state, link] of Object.entries(states)) {
      await visit.ask((viewer, fragment) => { location.hash = fragment; }, link);
      await visit.settled();
      assert.deepEqual(await cutOff(visit), [], `${state}: cut off`);
      assert.deepEqual(await overlapping(visit), [], `${state}: overlapping`);
    }
    await visit.ask(() => { location.hash = 'entry=1960-09-14&person=pak-yong-guk'; });
    await visit.sees({ card: 'Pak Yong-guk', entry: '1960-09-14' });
    await visit.settled();
    if (name !== 'a phone') await isRightOf(visit, '.heading', '.tools');  // there the tools may be below
    await isRightOf(visit, '.tools [data-command="panel comfort"]', '.language');
    await isRightOf(visit, '.card h2', '.card .close');
    if (name === 'a desktop') await isRightOf(visit, '.timeline', '.pane');
    const directions = await visit.ask((viewer) => Object.fromEntries(['.viewer', '.document', '.card h2', '.participants h3']
      .map((selector) => [selector, getComputedStyle(viewer.shadowRoot.querySelector(selector)).direction])));
    assert.deepEqual(directions, { '.viewer': 'rtl', '.document': 'ltr', '.card h2': 'ltr', '.participants h3': 'rtl' });
    const days = (await visit.items()).map(({ command, left }) => ({ left, day: command.match(/^select (?:entry|day)=(\d{4}-\d\d-\d\d)$/)?.[1] ?? '' }))
      .filter(({ day }) => day).sort((a, b) => a.left - b.left).map(({ day }) => day);
    assert.ok(days.length > 2, `${days.length} days`);
    assert.deepEqual(days, [...days].sort(), 'time goes to the right');
    await visit.ask((viewer) => viewer.shadowRoot.querySelector('[data-command="panel keys"]').click());
    await eventually(() => visit.has('dialog[open]'), true, 'the help is open');
    assert.deepEqual(await cutOff(visit), [], 'the help');
  });
}
